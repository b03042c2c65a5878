"""When to get help and whom to call: the box on each page, and the page of all numbers."""

from __future__ import annotations

from datetime import datetime

import pytest

from conftest import edited

COLD, WORDS, NUMBERS = "catalogue/symptoms/cold-fingers.yml", "catalogue/vocabulary.yml", "catalogue/urgent-help.yml"
HELP = """\
regions:
  - region: us
    name: United States
    emergency: {number: "911", text: "Call 911 and say where you are.", deaf: "Wave.", url: https://nine.example, seen: 2026-01-02, sources: [scarf-2002]}
    lines:
      - {kind: crisis, name: Mitten Line, number: "9 88", how: "Call 9 88.", for: "Cold hearts.", url: "https://mitten.example/?a=1&b=2", seen: 2026-01-02, sources: [scarf-2002]}
      - {kind: crisis, name: Sock Line, sms: {number: "800 55", word: SOCK}, how: "Text SOCK to 800 55.", for: "Cold feet.", languages: "Sign.", url: https://sock.example, seen: 2026-01-03, sources: [scarf-2002]}
      - {kind: poison, name: Wax Line, number: "1-800", how: "Call 1-800.", for: "Eaten wax.", url: https://wax.example, seen: 2026-01-02, sources: [scarf-2002]}
  - region: ca
    name: Canada & north
    emergency: {number: "911", text: "Call 911.", url: https://nine.example, seen: 2026-01-02, sources: [scarf-2002]}
    lines:
      - {kind: crisis, name: Moose Line, number: "9 88", how: "Call 9 88.", for: "All.", deaf: "Write.", url: https://moose.example, seen_elsewhere: 2026-01-02, sources: [scarf-2002, mitten-2001]}
      - {kind: crisis, places: [yukon], name: Owl Line, number: "9 77", how: "Call 9 77.", for: "All.", url: https://owl.example, seen: 2026-01-02, sources: [scarf-2002]}
      - {kind: poison, places: [yukon], name: Tar Line, number: "1-900", how: "Call 1-900.", for: "Tar.", url: https://tar.example, seen: 2026-01-02, sources: [scarf-2002]}
      - {kind: advice, places: [yukon, ontario, quebec, labrador], name: Moose Nurse, number: "8-11", how: "Call 8-11.", for: "Questions.", url: https://nurse.example, seen: 2026-01-04, sources: [scarf-2002]}
  - region: eu
    name: Elsewhere in Europe
    emergency: {number: "112", text: "Call 112.", url: https://eu.example, seen: 2026-01-02, sources: [scarf-2002]}
    note: "Choose your country."
    lines:
      - {kind: crisis, places: [malta], name: Euro Line, number: "+32 2", how: "Call +32 2.", for: "Sad days.", url: https://euro.example, seen: 2026-01-04, sources: [scarf-2002]}
      - {kind: poison, places: [malta], name: Oil Line, number: "+32 3", how: "Call +32 3.", for: "Oil.", url: https://oil.example, seen: 2026-01-04, sources: [scarf-2002]}
neutral:
  emergency: "Call your local emergency number."
  crisis: "Call a local crisis line."
# End of the list: at least 0 entries.
"""
PLACES = """places:
  - {id: yukon, label: Yukon, region: ca}
  - {id: ontario, label: Ontario, region: ca}
  - {id: quebec, label: Quebec, region: ca}
  - {id: labrador, label: Labrador, region: ca}
  - {id: canada-in-europe, label: Canada, region: eu, see: ca}
  - {id: malta, label: Malta, region: eu, formerly: [melita]}
  - {id: cyprus, label: Cyprus, region: eu}
  - {id: latvia, label: Latvia, region: eu}
"""
CRISIS = "{id: crisis, label: Talk to somebody now, answers: crisis}"
PEOPLE = "{id: gloveless, label: Without gloves}"
SIGNS = ("freezing", "white-finger", "leaving", "lost-finger", "blue-finger")


def sign(id: str, text: str, level: str, more: str = "") -> dict[str, str]:
    return {f"catalogue/signs/{id}.yml": f'text: "{text}"\nlevel: {level}\nbecause: "It may be {id}."\nfirst_aid: true\n{more}written: 2026-01-02\n'}


MORE_SIGNS = {
    **sign("freezing", "Ice on the hands.", "today", "concerns: gloveless\n"),
    **sign("blue-finger", "A finger that turns blue.", "today"),
    **sign("leaving", "Thoughts of leaving.", "crisis"),
}
TALK = "If you think about suicide, you can talk to somebody now"


def base(help: str = HELP) -> dict[str, str]:
    words = edited(WORDS, "{id: today,", f"{CRISIS}, {{id: today,")
    words[WORDS] = (
        words[WORDS]
        .replace("regions: [", "regions: [{id: ca, label: Canada}, {id: eu, label: Europe, of_countries: true}, ")
        .replace("concerns: [", f"concerns: [{PEOPLE}, ")
        + PLACES
    )
    return {**words, **MORE_SIGNS, NUMBERS: help}


def without_lines(help: str) -> str:
    """The same countries, none of which has a line."""
    kept = [line for line in help.splitlines() if not line.startswith("      - ")]
    return "\n".join("    lines: []" if "lines:" in line else line for line in kept) + "\n"


@pytest.fixture
def box(page):
    """box(signs, {changes}) -> the box on the page of a symptom with these signs."""

    def make(signs=("white-finger",), changes=None):
        named = edited(COLD, "urgent: [white-finger]", f"urgent: [{', '.join(signs)}]")
        return page("symptoms/cold-fingers.md", {**base(), **named, **(changes or {})}).select_one("section.urgent-box")

    return make


def calls(element) -> list[tuple[str, str, str]]:
    """(number as written, what is dialled, whose it is) of each number in a list."""
    return [(row.a.get_text(), row.a["href"], " ".join(row.get_text().replace(row.a.get_text(), "", 1).split())) for row in element.select("ul.calls li")]


def test_signs_stand_by_level_the_gravest_first_each_under_its_own(box, read):
    found = box(SIGNS)
    assert [(read(row), read(row.find_previous("p"))) for row in found.select("ul:not(.calls) li")] == [
        ("Fingers that fell off.", "Call emergency services now for:"),
        ("Thoughts of leaving.", "Talk to somebody now for:"),
        ("A finger that turns white.", "Contact a doctor today for:"),
        ("A finger that turns blue.", "Contact a doctor today for:"),
        ("Without gloves: ice on the hands.", "Contact a doctor today for:"),
    ]


def test_whom_a_sign_concerns_stands_before_it(box, read):
    (row,) = box(["freezing"]).select("ul:not(.calls) li")
    assert read(row) == "Without gloves: ice on the hands." and read(row.strong) == "Without gloves:"
    # "I" and a name in capitals stay as they are.
    for text in ("I hear bells.", "MRI with ice.", "A hand of ice."):
        (row,) = box(["freezing"], sign("freezing", text, "today", "concerns: gloveless\n")).select("ul:not(.calls) li")
        assert read(row) == f"Without gloves: {text.replace('A hand', 'a hand')}"


def test_a_level_without_a_sign_is_not_named(box, read):
    assert "Call emergency services now" not in read(box()) and "Talk to somebody now for" not in read(box())


def test_the_box_has_a_heading_and_the_way_to_all_numbers(box, read, ways):
    assert [read(heading) for heading in box().select("h2")] == ["Get help right away"]
    assert ways(box())[-1] == ("All numbers for your country", "../urgent-help.md")
    assert ways(box(SIGNS))[-1] == ("All numbers for your country", "../urgent-help.md")


def test_each_emergency_number_stands_once_with_all_its_countries(box):
    assert calls(box()) == [("911", "tel:911", "United States, Canada & north"), ("112", "tel:112", "Elsewhere in Europe")]


def test_somebody_to_talk_to_is_one_tap_away_where_a_sign_is_a_crisis(box, read):
    crisis = box(SIGNS)
    assert calls(crisis)[2:] == [("9 88", "tel:988", "United States, Canada & north"), ("By country", "../../urgent-help/#eu", "Elsewhere in Europe")]
    assert f"{TALK}:" in read(crisis) and f"{TALK}." not in read(crisis)


def test_without_such_a_sign_or_such_a_line_the_way_to_all_numbers_is_told(box, read):
    for found in (box(), box(SIGNS, {NUMBERS: without_lines(HELP)})):
        assert calls(found)[2:] == []
        assert f"{TALK}. All numbers for your country." in read(found)


NIGHT = "No doctor to reach? Call 8-11 (parts of Canada & north). Elsewhere, try a line for after hours or a pharmacist."


def test_who_answers_when_no_doctor_does_stands_with_the_signs_of_today(box, read, ways):
    found = box()
    assert NIGHT in read(found)
    assert ("8-11", "tel:811") in ways(found)
    assert "No doctor to reach?" not in read(box(["lost-finger"]))
    assert "No doctor to reach?" not in read(box(["white-finger"], {NUMBERS: without_lines(HELP)}))


def test_who_answers_when_too_much_was_taken_stands_with_those_signs(box, read):
    words = base()
    words[WORDS] = words[WORDS].replace(CRISIS, f"{{id: eaten, label: Call a poison line now, answers: poison}}, {CRISIS}")
    words |= sign("ate-wax", "Wax that was eaten.", "eaten")
    found = box(["ate-wax", "white-finger"], words)
    assert read(found.select_one("p")) == "Call a poison line now for:"
    assert calls(found)[:3] == [
        ("1-800", "tel:1800", "United States"),
        ("1-900", "tel:1900", "Yukon"),
        ("By country", "../../urgent-help/#eu", "Elsewhere in Europe"),
    ]
    assert [number for number, *_ in calls(box(["ate-wax"], {**words, NUMBERS: without_lines(HELP)}))] == [
        "911",
        "112",
    ]


def test_a_page_without_signs_still_has_numbers(page, read):
    for path in ("symptoms/warm-toes.md", "how-it-happens/gloves.md"):
        found = page(path, base()).select_one("section.urgent-box")
        assert [number for number, *_ in calls(found)] == ["911", "112"]
        assert " for:" not in read(found) and f"{TALK}." in read(found)


def test_in_an_emergency_nothing_stands_before_the_box(page, read):
    for change in (("other_causes:", "help_first: true\nother_causes:"), ("group: hands", "group: emergencies")):
        found = page("symptoms/cold-fingers.md", {**base(), **edited(COLD, *change)})
        assert len(found.select("section.urgent-box")) == 1
        assert read(found.select("h1, h2")[1]) == "Get help right away"


def test_elsewhere_it_stands_after_what_can_be_done_now(page, read):
    headings = [read(heading) for heading in page("symptoms/cold-fingers.md", base()).select("h1, h2")]
    assert headings.index("What you can do now") < headings.index("Get help right away") < headings.index("Other causes")


ALONE = "---\ntitle: Alone\nkind: page\ndescription: Alone, for tests.\nwritten: 2026-01-02\n---\n\n{{ urgent_numbers() }}\n"


def test_a_page_that_must_work_alone_has_the_first_numbers_of_each_country(page, read):
    found = page("alone.md", {**base(), "docs/alone.md": ALONE}).select_one("section.urgent-box")
    assert calls(found) == [
        ("911", "tel:911", "United States, Canada & north"),
        ("112", "tel:112", "Elsewhere in Europe"),
        ("9 88", "tel:988", "United States, Canada & north"),
        ("By country", "../urgent-help/#eu", "Elsewhere in Europe"),
    ]
    assert "Anywhere else: Call your local emergency number." in read(found) and f"{TALK}:" in read(found)
    assert read(found).endswith("All numbers for your country.")
    bare = page("alone.md", {**base(without_lines(HELP)), "docs/alone.md": ALONE}).select_one("section.urgent-box")
    assert [number for number, *_ in calls(bare)] == ["911", "112"] and TALK not in read(bare)


@pytest.fixture
def everything(page):
    return page("urgent-help.md", base())


def test_each_country_is_one_tap_away_with_its_number_and_its_first_line(everything, ways):
    assert [ways(row) for row in everything.select("ul.numbers li")] == [
        [("911", "tel:911"), ("United States", "#us"), ("Crisis: 9 88", "tel:988")],
        [("911", "tel:911"), ("Canada & north", "#ca"), ("Crisis: 9 88", "tel:988")],
        [("112", "tel:112"), ("Elsewhere in Europe", "#eu"), ("Crisis: by country", "#eu")],
        [("Anywhere else", "#elsewhere")],
    ]


def test_what_is_heard_of_a_button_begins_with_what_is_seen_on_it(everything, read):
    buttons = everything.select("ul.numbers a[aria-label]")
    assert [link["aria-label"] for link in buttons] == [
        "Crisis: 9 88, United States",
        "Crisis: 9 88, Canada & north",
        "Crisis: by country, Elsewhere in Europe",
    ]
    assert all(link["aria-label"].startswith(read(link)) for link in buttons)


def test_no_one_number_stands_for_many_countries(everything, box):
    for found in (everything.select_one("ul.numbers"), box(SIGNS)):
        assert not found.select("a[href='tel:+322']") and "+32 2" not in found.get_text()


def test_what_calls_for_an_ambulance_is_listed_in_its_order(page, read):
    more = {**sign("lost-toe", "Toes that left.", "emergency", "in_general: 1\n"), **sign("numb-toe", "Toes that sleep.", "today", "in_general: 1\n")}
    later = edited("catalogue/signs/lost-finger.yml", "in_general: 1", "in_general: 2")
    found = page("urgent-help.md", {**base(), **more, **later})
    listed = found.select_one("ul:not([class])")
    assert [read(row) for row in listed.select("li")] == ["Toes that left.", "Fingers that fell off."]
    assert read(listed.find_previous("p")) == "Call now for any of these:"


def test_each_country_has_its_place_its_emergency_number_and_what_to_say(everything, read, ways):
    assert [(heading["id"], read(heading)) for heading in everything.select("h2")] == [
        ("us", "United States"), ("ca", "Canada & north"), ("eu", "Elsewhere in Europe"), ("elsewhere", "Anywhere else"),
    ]  # fmt: skip
    rows = everything.select("p.emergency-number")
    assert [read(row) for row in rows] == ["911 Call 911 and say where you are.", "911 Call 911.", "112 Call 112."]
    assert [ways(row) for row in rows] == [[("911", "tel:911")], [("911", "tel:911")], [("112", "tel:112")]]


SEEN, OFFICIAL = "Seen in a copy of its own page on", "Seen in a copy of this official page on 2 January 2026."


def test_each_line_says_whom_it_is_for_how_to_reach_it_and_where_it_was_seen(everything, read):
    rows = everything.select("p.helpline")
    assert [(row.find_previous(["h2", "h3", "h4"]).get_text(), read(row)) for row in rows] == [
        ("United States", f"Deaf or hard of hearing: Wave. Website {OFFICIAL}"),
        ("Somebody to talk to", f"Mitten Line: 9 88 Cold hearts. Call 9 88. Website {SEEN} 2 January 2026."),
        ("Somebody to talk to", f"Sock Line: Text SOCK to 800 55 Cold feet. Text SOCK to 800 55. Languages: Sign. Website {SEEN} 3 January 2026."),
        ("Poison line", f"Wax Line: 1-800 Eaten wax. Call 1-800. Website {SEEN} 2 January 2026."),
        ("Canada & north", f"Website {OFFICIAL}"),
        (
            "Somebody to talk to",
            "Moose Line: 9 88 All. Call 9 88. Deaf or hard of hearing: Write. "
            "Website Not seen on its own page, but in a copy of another page on 2 January 2026.",
        ),
        ("Somebody to talk to", f"Owl Line (Yukon): 9 77 All. Call 9 77. Website {SEEN} 2 January 2026."),
        ("Poison line", f"Tar Line (Yukon): 1-900 Tar. Call 1-900. Website {SEEN} 2 January 2026."),
        ("Medical advice", f"Moose Nurse (Yukon, Ontario, Quebec, Labrador): 8-11 Questions. Call 8-11. Website {SEEN} 4 January 2026."),
        ("Elsewhere in Europe", f"Website {OFFICIAL}"),
        ("Somebody to talk to", f"Euro Line: +32 2 Sad days. Call +32 2. Website {SEEN} 4 January 2026."),
        ("Poison line", f"Oil Line: +32 3 Oil. Call +32 3. Website {SEEN} 4 January 2026."),
    ]


def test_a_line_leads_to_its_number_its_page_and_what_was_read_instead(everything, ways):
    rows = everything.select("p.helpline")
    assert ways(rows[1]) == [("9 88", "tel:988"), ("Website", "https://mitten.example/?a=1&b=2")]
    assert ways(rows[2]) == [("Text SOCK to 800 55", "sms:80055?&body=SOCK"), ("Website", "https://sock.example")]
    assert ways(rows[5])[1:] == [("Website", "https://moose.example"), ("another page", "../evidence/sources/s/#scarf-2002")]


def test_a_number_seen_more_than_six_months_before_the_build_says_so(page, read, monkeypatch):
    def rows(day: str) -> list[str]:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime.fromisoformat(f"{day}T12:00:00+00:00").timestamp())))
        return [read(row) for row in page("urgent-help.md", base()).select("p.helpline") if "more than six months" in read(row)]

    assert rows("2026-07-04") == []
    old = rows("2026-07-05")
    assert old and all("2 January 2026. That was more than six months ago. It may have changed." in row for row in old)
    assert len(rows("2027-01-01")) == 12


def test_a_short_list_leads_to_each_country_or_to_the_region_it_has_its_numbers_in(everything, read, ways):
    assert ways(everything.select_one("ul.countries")) == [("Canada", "#ca"), ("Malta", "#malta")]
    assert read(everything.select_one("#malta")) == "Malta" and everything.select_one("#malta #melita")
    text = read(everything)
    assert text.index("Choose your country.") < text.index("We have no number for Cyprus and Latvia yet. findahelpline.com lists lines there.")


def test_elsewhere_both_kinds_of_help_are_said(everything, read):
    assert read(everything.select_one("#elsewhere").find_next("p")) == "Call your local emergency number. Call a local crisis line."
