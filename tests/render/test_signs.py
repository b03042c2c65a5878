"""Signs on pages: the page that has them all, the general list within a text, and a sign that moves to another level."""

from __future__ import annotations

import pytest

from conftest import TINY, edited

COLD, WHITE, LOST, GLOVES = (
    "catalogue/symptoms/cold-fingers.yml",
    "catalogue/signs/white-finger.yml",
    "catalogue/signs/lost-finger.yml",
    "docs/how-it-happens/gloves.md",
)
LEVELS = edited("catalogue/vocabulary.yml", "{id: today, label: Contact a doctor today,", '{id: today, label: Contact a doctor today, about: "The same day.",')
MOVED = edited(WHITE, 'level: today\nbecause: "It may be the cold."\nmilder_than: [lost-finger]\n', 'level: emergency\nbecause: "It may be the cold."\n')
AS_IT_WAS = {WHITE: (TINY / WHITE).read_text("utf-8")}
LISTED = '---\ntitle: List\nkind: page\ndescription: For tests.\nwritten: 2026-01-02\n---\n\n{{ signs("emergency") }}\n\nMore.\n\n{{ signs("today") }}\n'


@pytest.fixture
def signs(page):
    """signs({changes}) -> the page of all signs."""
    return lambda changes=None: page("evidence/signs.md", changes)


def test_each_sign_stands_once_below_its_level_with_all_that_is_known(signs, read):
    found = signs(LEVELS)
    assert [(read(one), one["id"]) for one in found.select("h2")] == [("Call emergency services now", "emergency"), ("Contact a doctor today", "today")]
    assert [(read(one), one["id"], one.find_previous("h2")["id"]) for one in found.select("p.sign")] == [
        ("Fingers that fell off.", "lost-finger", "emergency"),
        ("A finger that turns white.", "white-finger", "today"),
    ]
    assert read(found.select_one("#today").find_next("p")) == "The same day."


def test_each_says_why_and_on_what_it_rests(signs, read, ways):
    lost, white = (one.find_next("p") for one in signs().select("p.sign"))
    assert read(lost).startswith("They may be needed. Read in: ") and ways(lost)[0][1] == "sources/m.md#mitten-2001"
    assert "first-aid" not in read(lost)
    assert read(white) == "It may be the cold. From common first-aid knowledge. More urgent: Fingers that fell off."
    assert ways(white) == [("Fingers that fell off", "#lost-finger")]


def test_each_leads_to_where_it_stands(signs, read, ways):
    changes = edited(GLOVES, "kind: explainer", "kind: explainer\nurgent: [white-finger]")
    (row,) = signs(changes).select("details")
    assert read(row.summary) == "Where it stands (2)"
    assert ways(row) == [("Cold fingers", "../symptoms/cold-fingers.md"), ("How gloves work", "../how-it-happens/gloves.md")]
    assert row.find_previous(class_="sign")["id"] == "white-finger"


def test_whom_a_sign_concerns_and_its_old_name_stand_there_too(signs, read):
    people = edited("catalogue/vocabulary.yml", "concerns: [", "concerns: [{id: gloveless, label: Without gloves}, ")
    found = signs({**people, **edited(WHITE, "level: today", "level: today\nconcerns: gloveless\nformerly: [pale-finger]")})
    assert read(found.select_one("#white-finger")) == "Without gloves: a finger that turns white."
    assert found.select_one("#white-finger #pale-finger")


def test_the_general_list_of_a_level_stands_within_a_text(page, read):
    found = page("list.md", {"docs/list.md": LISTED, **edited(WHITE, "level: today", "level: today\nin_general: 1")})
    assert [(read(row), read(row.find_next("p") or "")) for row in found.select("li")] == [
        ("Fingers that fell off.", "More."),
        ("A finger that turns white.", ""),
    ]
    # Without a place in it a sign is not in the list.
    assert [read(row) for row in page("list.md", AS_IT_WAS).select("li")] == ["Fingers that fell off."]


def test_a_sign_that_becomes_an_emergency_does_so_on_each_page(page, read):
    both = {
        **edited("catalogue/symptoms/warm-toes.yml", "urgent: []", "urgent: [white-finger]"),
        **edited(GLOVES, "kind: explainer", "kind: explainer\nurgent: [white-finger]"),
    }
    for path in ("symptoms/cold-fingers.md", "symptoms/warm-toes.md", "how-it-happens/gloves.md"):
        for changes, level in (({**both, **AS_IT_WAS}, "Contact a doctor today for:"), ({**both, **MOVED}, "Call emergency services now for:")):
            (row,) = page(path, changes).select(".urgent-box ul:not(.calls) li")
            assert (read(row), read(row.find_previous("p"))) == ("A finger that turns white.", level)


def test_what_changed_in_a_sign_stands_in_the_note_of_each_text_that_names_it(page, read):
    clearer = edited(WHITE, "written: 2026-01-02", 'written: 2026-01-02\nchanged: [{on: 2026-03-01, what: "Says which color."}]')
    note = page("symptoms/cold-fingers.md", clearer).select_one("details.edition")
    assert read(note.li) == "1 March 2026: Says which color."
    assert note["data-edition"].startswith("2026-03-01-") and note["data-days"] == "2026-01-02 2026-03-01"
    note = page("symptoms/warm-toes.md").select_one("details.edition")
    assert note.li is None and note["data-edition"].startswith("2026-01-02-")
