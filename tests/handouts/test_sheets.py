"""Sheets of the tiny project: which there are, what they say, what stops them."""

from __future__ import annotations

import shutil

import pytest

from macros.addresses.handouts import Sheet, handout_address, sheets
from macros.addresses.site import Site
from macros.catalogue.problems import Faulty
from macros.handouts.content import parted
from macros.handouts.files import handout_files, handouts
from macros.handouts.help_box import help_box
from macros.handouts.sections import items_under

from conftest import contents, edited
from handouts.reading import codes, descriptions, read

COLD = "catalogue/symptoms/cold-fingers.yml"
GLOVES = "docs/how-it-happens/gloves.md"
URL = "https://tiny.example/"


def made(project, folder):
    return dict(handout_files(project.sound, Site("Tiny", URL), folder))


@pytest.fixture
def printed(project, tmp_path):
    """printed({changes}) -> address to file, for the sheets of the tiny project."""

    def files(changes=None):
        found = {}
        for address, content in made(project(changes), tmp_path / "kept").items():
            found[address] = tmp_path / address
            found[address].parent.mkdir(parents=True, exist_ok=True)
            found[address].write_bytes(content)
        return found

    return files


def test_each_text_has_a_sheet_for_each_country_and_paper(printed):
    names = ["us", "a4", "letter", "us-large", "a4-large", "letter-large"]
    assert list(printed()) == [handout_address(id, name) for id in ("cold-fingers", "warm-toes", "gloves") for name in names]
    assert handout_address("cold-fingers", "us-large") == "handouts/cold-fingers/us-large.pdf"


def test_paper_follows_the_country(project):
    assert {sheet.name: sheet.paper for sheet in sheets(project().sound)}["us"] == "letter"
    elsewhere = {
        **edited("catalogue/urgent-help.yml", "region: us", "region: xx"),
        **edited("catalogue/vocabulary.yml", "{id: us, label: United States, paper: letter}", "{id: xx, label: United States}"),
        **edited("catalogue/medicines/mittenazolam.yml", "{us: [Mitt]}", "{xx: [Mitt]}"),
    }
    assert {sheet.name: sheet.paper for sheet in sheets(project(elsewhere).sound)}["xx"] == "a4"


def test_a_sheet_says_what_the_record_says_in_its_order(printed):
    sheet = read(printed()["handouts/cold-fingers/us.pdf"])
    order = [
        "Cold fingers", "Medical name: Frigor digitorum", "Emergency? Call 911", "The short version", "Your fingers feel cold.",
        "Do not stop your medicine suddenly.", "What you can do now", "Wear gloves.", "Questions for your prescriber", "Could it be the medicine?",
        "Get help right away", "A finger that turns white.", "Not reviewed by a clinician.", "Edition 2026-01-02-",
    ]  # fmt: skip
    places = [sheet.text.find(words) for words in order]
    assert -1 not in places and places == sorted(places), dict(zip(order, places, strict=True))
    assert "It may be a matter of glove and chance." in sheet.text and "cold weather" in sheet.text
    assert "names this symptom." in sheet.text and "tiny.example/symptoms/cold-fingers/" in sheet.text
    assert (sheet.pages, sheet.language, sheet.title, sheet.tagged, sheet.faults) == (1, "en", "Cold fingers", True, ())


def test_an_explainer_shows_its_points_and_its_drawing(printed):
    points = edited(GLOVES, 'ask: ["', 'handout: ["**Gloves** keep warm.", "**Socks** do too."]\nask: ["')
    files = printed(points)
    sheet = read(files["handouts/gloves/a4.pdf"])
    assert "The main points" in sheet.text and "Gloves keep warm." in sheet.text and "Before the medicine" in sheet.text
    heard = descriptions(files["handouts/gloves/a4.pdf"])
    assert len(heard) == 6 and heard[0].startswith("A level see-saw") and heard[-1].startswith("QR code")


def test_where_help_comes_first_it_does_so_on_paper(printed):
    first = read(printed(edited(COLD, "other_causes:", "help_first: true\nother_causes:"))["handouts/cold-fingers/us.pdf"]).text
    assert first.index("Get help right away") < first.index("The short version")


def test_no_sheet_is_without_an_emergency_number_and_a_crisis_line(project):
    found = project().sound
    symptom = found.symptoms["cold-fingers"]
    box = help_box(symptom.urgent, None, found)
    assert box["corner"].startswith("Emergency? Call your local") and box["dial"] == ""
    assert [line[1] for line in box["foot"]] == ["Call your local emergency number.", "Call a local crisis line."]
    box = help_box(symptom.urgent, found.urgent_help.regions[0], found)
    assert (box["corner"], box["dial"]) == ("Emergency? Call 911", "911")
    assert ("In an emergency:", "Call 911.") in box["foot"]


LINE = 'kind: KIND, name: NAME, number: "NUMBER", how: "Call NUMBER.", for: All., url: https://a.org, seen: 2026-01-02, sources: [scarf-2002]'


def numbers(*lines: str, many: bool = False) -> dict[str, str]:
    """The tiny project with these lines, each KIND NAME NUMBER and more keys. many: its region has many countries."""
    rows = [LINE.replace("KIND", kind).replace("NAME", name).replace("NUMBER", number) + more for kind, name, number, more in (one.split("/") for one in lines)]
    words = edited(
        "catalogue/vocabulary.yml", "{id: us, label: United States, paper: letter}", f"{{id: us, label: US, paper: letter, of_countries: {str(many).lower()}}}"
    )
    words["catalogue/vocabulary.yml"] += "places: [{id: texas, label: Texas, region: us}, {id: ohio, label: Ohio, region: us}]\n"
    return {**words, **edited("catalogue/urgent-help.yml", "lines: []", f"lines: [{', '.join(f'{{{row}}}' for row in rows)}]")}


def boxed(project, changes, signs=None):
    found = project(changes).sound
    return help_box(found.symptoms["cold-fingers"].urgent if signs is None else signs, found.urgent_help.regions[0], found)


def test_the_foot_names_the_crisis_line_the_parts_of_the_country_and_the_poison_line(project):
    lines = (
        "crisis/Talk/9 88/",
        'crisis/Tex/111/, places: [texas], on_paper: "111, option 2."',
        "crisis/Other/77 7/",
        'poison/Wax/800/, on_paper: "800, always."',
    )
    assert boxed(project, numbers(*lines))["foot"] == [
        ("In an emergency:", "Call 911."),
        ("If you think about suicide:", "Talk: Call 9 88. Texas: 111, option 2."),
        ("Poison line:", "800, always."),
    ]


def test_where_each_country_has_its_own_line_some_are_named_and_the_finder(project):
    lines = (
        'crisis/Tex/111/, places: [texas], on_paper: "111, at night."',
        "crisis/Oh/222/, places: [ohio]",
        'poison/Wax/800/, places: [texas], on_paper: "800, at night."',
    )
    box = boxed(project, numbers(*lines, many=True))
    assert box["foot"][1:] == [("If you think about suicide:", "Texas: 111, at night. Other countries: findahelpline.com.")]
    assert all(column["note"] is None for column in box["columns"])


def test_a_level_that_a_poison_line_answers_has_it_below_its_signs(project):
    changes = numbers('poison/Wax/800/, on_paper: "800, always."')
    changes["catalogue/vocabulary.yml"] = changes["catalogue/vocabulary.yml"].replace(
        "{id: today,", "{id: eaten, label: Call a poison line now, answers: poison}, {id: today,"
    )
    box = boxed(project, {**changes, **edited("catalogue/signs/white-finger.yml", "level: today", "level: eaten")})
    (column,) = box["columns"]
    assert (column["head"], column["dial"], column["note"]) == ("Call a poison line now for:", "800", ("Wax:", "Call 800."))
    assert "Poison line:" not in dict(box["foot"])


PEOPLE = edited("catalogue/vocabulary.yml", "concerns: [", "concerns: [{id: others, label: With thin gloves}, ")


def sign(text, level, more=""):
    return f'text: "{text}"\nlevel: {level}\nbecause: "It may be so."\nfirst_aid: true\n{more}written: 2026-01-02\n'


def columns(project, changes, signs=None):
    """(heading, items) of each column of the red box, without a country. signs: None for the general list."""
    found = project(changes).sound
    return [(column["head"], column["items"]) for column in help_box(signs, None, found)["columns"]]


def test_a_sign_that_becomes_an_emergency_does_so_on_paper(project):
    assert columns(project, None, ["white-finger"]) == [("Contact a doctor today for:", ["A finger that turns white."])]
    moved = {"catalogue/signs/white-finger.yml": sign("A finger that turns white.", "emergency")}
    assert columns(project, moved, ["white-finger"]) == [("Call your local emergency number now for:", ["A finger that turns white."])]


def test_whom_a_sign_concerns_stands_before_it_on_paper(project):
    more = {f"catalogue/signs/s-{id}.yml": sign(text, "today", "concerns: others\n") for id, text in (("one", "A cold hand."), ("two", "I feel ice."))}
    assert columns(project, {**PEOPLE, **more}, ["s-one", "white-finger", "s-two"]) == [
        ("Contact a doctor today for:", ["A finger that turns white.", "With thin gloves: a cold hand.", "With thin gloves: I feel ice."])
    ]


def test_a_sheet_without_signs_of_its_own_has_as_many_of_the_general_ones_as_fit(project):
    words = ["apple", "bread", "candle", "door", "engine", "feather", "glass", "hammer", "island", "jacket"]
    more = {f"catalogue/signs/e-{word}.yml": sign(f"Seeing {word}.", "emergency", f"in_general: {11 - number}\n") for number, word in enumerate(words)}
    more |= {f"catalogue/signs/t-{word}.yml": sign(f"Hearing {word}.", "today", f"in_general: {number}\n") for number, word in enumerate(words, 1)}
    (call, emergency), (today, soon) = columns(project, more)
    assert call == "Call your local emergency number now for:" and today == "Contact a doctor today for:"
    assert emergency == ["Fingers that fell off.", *(f"Seeing {word}." for word in reversed(words[3:]))]
    assert soon == ["Hearing apple.", "Hearing bread."]


def test_large_print_has_two_sides_and_large_letters(printed):
    sheet = read(printed()["handouts/cold-fingers/us-large.pdf"])
    assert sheet.pages == 2 and sheet.size >= 16 and sheet.smallest >= 13


def test_the_code_opens_the_page_with_the_edition_of_the_sheet(printed):
    for name in ("us", "letter-large"):
        (opened,) = codes(printed()[f"handouts/cold-fingers/{name}.pdf"])
        page, label = opened.split("#sheet=")
        assert page == f"{URL}symptoms/cold-fingers/"
        assert f"Edition {label}" in read(printed()[f"handouts/cold-fingers/{name}.pdf"]).text


LONG_LIST = "".join(f"- **Wear {word} gloves.** They are soft, and the cold wind and the wet snow do not come through them.\n" for word in ("red", "blue") * 12)
TOO_LONG = edited(GLOVES, "Toes are another matter.", f"## What you can do now\n\n{LONG_LIST}\nToes are another matter.")


def test_what_is_too_long_for_paper_is_named_with_its_place(printed):
    with pytest.raises(Faulty) as stopped:
        printed(TOO_LONG)
    (problem,) = stopped.value.problems
    assert (problem.file, problem.check) == (GLOVES, "handout_too_long")
    assert "one side of" in problem.message and 'Shorten a line of "What you can do now"' in problem.message


def test_a_build_with_such_a_text_says_so_and_keeps_the_old_site(build):
    site = build()
    before = (site.folder / "index.html").read_bytes()
    again = build(TOO_LONG)
    assert again.result.returncode != 0 and "Traceback" not in again.printed
    assert f"{GLOVES}:" in again.printed and 'Shorten a line of "What you can do now"' in again.printed
    assert (site.folder / "index.html").read_bytes() == before


def test_an_address_of_paper_has_one_owner(project, tiny):
    moved = {"docs/how-it-happens/warm-toes.md": (tiny() / GLOVES).read_text("utf-8")}
    found = [(problem.file, problem.check) for problem in project(moved).problems]
    assert found == [("docs/how-it-happens/warm-toes.md", "handout_address_taken")]


# ---- what was made before


def test_a_situation_has_its_sheet(printed):
    """What to do and what not, and the words to read out; help first where the page has it so."""
    page = {
        "docs/lost/no-gloves.md": '---\ntitle: No gloves left\nkind: situation\ndescription: "What to do without gloves."\nurgent: [white-finger]\n'
        'ask: ["I have no gloves.", "What now?"]\nwritten: 2026-01-02\n---\n\n## What to do now\n\n1. **Ask for gloves.** Now.\n2. Use pockets.\n'
        "3. Sing. { .not-on-paper }\n\n## Whom to tell\n\nYour knitter.\n\n## What not to do\n\n- **Do not use socks.** They are for feet.\n\n"
        "## What is not known\n\nMuch.\n"
    }
    sheet = read(printed(page)["handouts/no-gloves/us.pdf"])
    order = [
        "No gloves left", "Emergency? Call 911", "Do not stop your medicine suddenly.", "What to do now", "Ask for gloves. Now.", "Use pockets.",
        "Words you can read out", "I have no gloves.", "What now?", "A finger that turns white.",
    ]  # fmt: skip
    places = [sheet.text.find(words) for words in order]
    assert -1 not in places and places == sorted(places), dict(zip(order, places, strict=True))
    assert "What not to do" in sheet.text and "Do not use socks. They are for feet." in sheet.text
    assert "Sing." not in sheet.text and "Questions for your prescriber" not in sheet.text and "knitter" not in sheet.text
    first = {"docs/lost/no-gloves.md": page["docs/lost/no-gloves.md"].replace("urgent:", "help_first: true\nurgent:")}
    text = read(printed(first)["handouts/no-gloves/us.pdf"]).text
    assert text.index("Get help right away") < text.index("What to do now")


def test_made_again_a_sheet_is_the_same_bytes(project, tmp_path):
    assert made(project(), tmp_path / "one") == made(project(), tmp_path / "two")


def test_only_what_changed_is_made_again(project, tmp_path):
    folder = tmp_path / "kept"
    before = made(project(), folder)
    kept = contents(folder)
    assert sorted(kept.values()) == sorted(set(before.values()))
    assert made(project(), folder) == before and contents(folder) == kept
    after = made(project(edited(COLD, "Your fingers feel cold.", "Your fingers feel icy.")), folder)
    changed = {path for path, content in after.items() if content != before[path]}
    assert changed == {path for path in after if path.startswith("handouts/cold-fingers/")}


def test_a_lost_folder_costs_time_only(project, tmp_path):
    before = made(project(), tmp_path / "kept")
    shutil.rmtree(tmp_path / "kept")
    assert made(project(), tmp_path / "kept") == before


# ---- small pieces


def test_a_bold_beginning_is_parted_from_the_rest():
    assert parted("**Wear gloves.** Soft {{ term('glove', 'ones') }} do.") == ("Wear gloves.", "Soft ones do.")
    assert parted("Wear **gloves**.") == ("", "Wear gloves.")
    assert parted("**All bold.**") == ("All bold.", "")


def test_items_end_with_their_section():
    body = "## One\n\n- a\n  goes on\n- b\n\nText.\n\n* c\n\n## Two\n\n- d\n"
    assert items_under(body, "one") == ["a goes on", "b", "c"]
    assert items_under(body, "three") == []
    assert items_under(body.replace("## One", "## Eins { #one }"), "one") == ["a goes on", "b", "c"]
    assert items_under(body.replace("- b", "- b\n  { .not-on-paper }"), "one") == ["a goes on", "c"]


def test_every_text_of_the_project_has_a_handout(project):
    assert [handout.id for handout in handouts(project().sound)] == ["cold-fingers", "warm-toes", "gloves"]


def test_a_sheet_without_country_is_named_by_its_paper():
    assert Sheet(None, "letter", large=True).name == "letter-large"
