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
        "Emergency? Call 911", "Cold fingers", "Medical name: Frigor digitorum", "The short version", "Your fingers feel cold.",
        "Do not stop your medicine suddenly.", "What you can do now", "Wear gloves.", "Questions for your prescriber", "Could it be the medicine?",
        "Get help right away", "A finger turns white.", "Not reviewed by a clinician.", "Edition 2026-01-02-",
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


def test_large_print_has_two_sides_and_large_letters(printed):
    sheet = read(printed()["handouts/cold-fingers/us-large.pdf"])
    assert sheet.pages == 2 and sheet.size >= 16 and sheet.smallest >= 13


def test_the_code_opens_the_page_with_the_edition_of_the_sheet(printed):
    for name in ("us", "letter-large"):
        (opened,) = codes(printed()[f"handouts/cold-fingers/{name}.pdf"])
        page, label = opened.split("#sheet=")
        assert page == f"{URL}symptoms/cold-fingers/"
        assert f"Edition {label}" in read(printed()[f"handouts/cold-fingers/{name}.pdf"]).text


TOO_LONG = edited(
    COLD, "other_causes: [cold weather]", "other_causes: [" + ", ".join(f"{number} " + "cold wind and wet snow " * 12 for number in range(8)) + "]"
)


def test_what_is_too_long_for_paper_is_named_with_its_place(printed):
    with pytest.raises(Faulty) as stopped:
        printed(TOO_LONG)
    (problem,) = stopped.value.problems
    assert (problem.file, problem.line, problem.check) == (COLD, TOO_LONG[COLD].split("other_causes")[0].count("\n") + 1, "handout_too_long")
    assert "one side of" in problem.message and "Shorten other_causes" in problem.message


def test_a_build_with_such_a_text_says_so_and_keeps_the_old_site(build):
    site = build()
    before = (site.folder / "index.html").read_bytes()
    again = build(TOO_LONG)
    assert again.result.returncode != 0 and "Traceback" not in again.printed
    assert f"{COLD}:" in again.printed and "Shorten other_causes" in again.printed
    assert (site.folder / "index.html").read_bytes() == before


def test_an_address_of_paper_has_one_owner(project, tiny):
    moved = {"docs/how-it-happens/warm-toes.md": (tiny() / GLOVES).read_text("utf-8")}
    found = [(problem.file, problem.check) for problem in project(moved).problems]
    assert found == [("docs/how-it-happens/warm-toes.md", "handout_address_taken")]


# ---- what was made before


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
