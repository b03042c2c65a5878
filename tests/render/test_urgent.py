"""When to get help and whom to call: the box on each page, and the page of all numbers."""

from __future__ import annotations

import pytest

from conftest import edited

COLD, WORDS, NUMBERS = "catalogue/symptoms/cold-fingers.yml", "catalogue/vocabulary.yml", "catalogue/urgent-help.yml"
HELP = """\
regions:
  - region: us
    name: United States
    emergency: {number: "911", text: "Call 911 and say where you are."}
    lines:
      - {name: Mitten Line, number: "9 88", how: "Call 9 88.", for: "Cold hearts.", url: "https://mitten.example/?a=1&b=2", source: scarf-2002, checked: 2026-01-02}
      - {name: Sock Line, number: "800 55", how: "Call 800 55.", for: "Cold feet.", url: https://sock.example, source: scarf-2002, checked: 2026-01-03}
  - region: ca
    name: Canada & north
    emergency: {number: "911", text: "Call 911."}
    lines: [{name: Moose Line, number: "9 88", how: "Text 9 88.", for: "All.", url: https://moose.example, source: scarf-2002, checked: 2026-01-02}]
    advice: {name: Moose Nurse, number: "8-11", how: "Call 8-11.", for: "Questions.", url: https://nurse.example, source: scarf-2002, checked: 2026-01-04}
  - region: eu
    name: Elsewhere in Europe
    emergency: {number: "112", text: "Call 112."}
    lines: []
    advice: {name: Euro Nurse, number: "+32 2", how: "Call +32 2.", for: "Questions.", url: https://euro.example, source: scarf-2002, checked: 2026-01-04}
neutral:
  emergency: "Call your local emergency number."
  crisis: "Call a local crisis line."
call_now: ["fingers that fell off", "toes that left"]
# End of the list: at least 1 entries.
"""
CRISIS = "{id: crisis, label: Talk to somebody now, answers: crisis}"
SIGNS = """\
urgent:
  - {level: today, when: "A finger turns white."}
  - {level: crisis, when: "You think about leaving."}
  - {level: emergency, when: "A finger fell off."}
  - {level: today, when: "A finger turns blue."}
"""
OLD_SIGNS = 'urgent:\n  - level: today\n    when: "A finger turns white."\n'
TALK = "If you think about suicide, you can talk to somebody now"


def base(help: str = HELP) -> dict[str, str]:
    words = edited(WORDS, "{id: today,", f"{CRISIS}, {{id: today,")
    words[WORDS] = words[WORDS].replace("regions: [", "regions: [{id: ca, label: Canada}, {id: eu, label: Europe}, ")
    return {**words, NUMBERS: help}


def without_lines(help: str) -> str:
    """The same countries, none of which has a line or a nurse."""
    kept = [line for line in help.splitlines() if "advice:" not in line and not line.startswith("      - ")]
    return "\n".join("    lines: []" if "lines:" in line else line for line in kept) + "\n"


@pytest.fixture
def box(page):
    """box(signs, {changes}) -> the box on the page of a symptom with these signs."""

    def make(signs=OLD_SIGNS, changes=None):
        return page("symptoms/cold-fingers.md", {**base(), **edited(COLD, OLD_SIGNS, signs), **(changes or {})}).select_one("section.urgent-box")

    return make


def calls(element) -> list[tuple[str, str, str]]:
    """(number as written, what is dialled, whose it is) of each number in a list."""
    return [(row.a.get_text(), row.a["href"], " ".join(row.get_text().replace(row.a.get_text(), "", 1).split())) for row in element.select("ul.calls li")]


def test_signs_stand_by_level_the_gravest_first_each_under_its_own(box, read):
    found = box(SIGNS)
    assert [(read(row), read(row.find_previous("p"))) for row in found.select("ul:not(.calls) li")] == [
        ("A finger fell off.", "Call emergency services now if:"),
        ("You think about leaving.", "Talk to somebody now if:"),
        ("A finger turns white.", "Contact a doctor today if:"),
        ("A finger turns blue.", "Contact a doctor today if:"),
    ]


def test_a_level_without_a_sign_is_not_named(box, read):
    assert "Call emergency services now" not in read(box()) and "Talk to somebody now if" not in read(box())


def test_the_box_has_a_heading_and_the_way_to_all_numbers(box, read, ways):
    assert [read(heading) for heading in box().select("h2")] == ["Get help right away"]
    assert ways(box())[-1] == ("All numbers for your country", "../urgent-help.md")
    assert ways(box(SIGNS))[-1] == ("All numbers for your country", "../urgent-help.md")


def test_each_emergency_number_stands_once_with_all_its_countries(box):
    assert calls(box()) == [("911", "tel:911", "United States, Canada & north"), ("112", "tel:112", "Elsewhere in Europe")]


def test_somebody_to_talk_to_is_one_tap_away_where_a_sign_is_a_crisis(box, read):
    crisis = box(SIGNS)
    assert calls(crisis)[2:] == [("9 88", "tel:988", "United States, Canada & north")]
    assert f"{TALK}:" in read(crisis) and f"{TALK}." not in read(crisis)


def test_without_such_a_sign_or_such_a_line_the_way_to_all_numbers_is_told(box, read):
    for found in (box(), box(SIGNS, {NUMBERS: without_lines(HELP)})):
        assert calls(found)[2:] == []
        assert f"{TALK}. All numbers for your country." in read(found)


NIGHT = "No doctor to reach? Call 8-11 (Canada & north), +32 2 (Elsewhere in Europe). Elsewhere, try a line for after hours or a pharmacist."


def test_who_answers_when_no_doctor_does_stands_with_the_signs_of_today(box, read, ways):
    found = box()
    assert NIGHT in read(found)
    assert ("8-11", "tel:811") in ways(found) and ("+32 2", "tel:+322") in ways(found)
    only_emergency = 'urgent:\n  - level: emergency\n    when: "A finger fell off."\n'
    assert "No doctor to reach?" not in read(box(only_emergency))
    assert "No doctor to reach?" not in read(box(OLD_SIGNS, {NUMBERS: without_lines(HELP)}))


def test_a_page_without_signs_still_has_numbers(page, read):
    for path in ("symptoms/warm-toes.md", "how-it-happens/gloves.md"):
        found = page(path, base()).select_one("section.urgent-box")
        assert [number for number, *_ in calls(found)] == ["911", "112"]
        assert " if:" not in read(found) and f"{TALK}." in read(found)


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
        [("112", "tel:112"), ("Elsewhere in Europe", "#eu")],
        [("Anywhere else", "#elsewhere")],
    ]
    assert [link["aria-label"] for link in everything.select("ul.numbers a[aria-label]")] == [
        "Crisis line, United States: 9 88",
        "Crisis line, Canada & north: 9 88",
    ]


def test_what_calls_for_an_ambulance_is_listed_in_its_order(everything, read):
    assert [read(row) for row in everything.select("ul:not(.numbers) li")] == ["fingers that fell off", "toes that left"]
    assert read(everything.select_one("ul:not(.numbers)").find_previous("p")) == "Call now for any of these:"


def test_each_country_has_its_place_its_emergency_number_and_what_to_say(everything, read, ways):
    assert [(heading["id"], read(heading)) for heading in everything.select("h2")] == [
        ("us", "United States"), ("ca", "Canada & north"), ("eu", "Elsewhere in Europe"), ("elsewhere", "Anywhere else"),
    ]  # fmt: skip
    rows = everything.select("p.emergency-number")
    assert [read(row) for row in rows] == ["911 Call 911 and say where you are.", "911 Call 911.", "112 Call 112."]
    assert [ways(row) for row in rows] == [[("911", "tel:911")], [("911", "tel:911")], [("112", "tel:112")]]


def test_each_line_says_whom_it_is_for_how_to_reach_it_and_when_it_was_checked(everything, read, ways):
    rows = everything.select("p.helpline")
    assert [(row.find_previous("h2")["id"], read(row)) for row in rows] == [
        ("us", "Mitten Line: 9 88 Cold hearts. Call 9 88. Website Number checked 2 January 2026."),
        ("us", "Sock Line: 800 55 Cold feet. Call 800 55. Website Number checked 3 January 2026."),
        ("ca", "Moose Line: 9 88 All. Text 9 88. Website Number checked 2 January 2026."),
        ("ca", "Moose Nurse: 8-11 Questions. Call 8-11. Website Number checked 4 January 2026."),
        ("eu", "Euro Nurse: +32 2 Questions. Call +32 2. Website Number checked 4 January 2026."),
    ]
    assert [ways(row) for row in rows[:2]] == [
        [("9 88", "tel:988"), ("Website", "https://mitten.example/?a=1&b=2")],
        [("800 55", "tel:80055"), ("Website", "https://sock.example")],
    ]


def test_elsewhere_both_kinds_of_help_are_said(everything, read):
    assert read(everything.select_one("#elsewhere").find_next("p")) == "Call your local emergency number. Call a local crisis line."
