"""The page of changes: by day, the newest first, each leading to what has changed."""

from __future__ import annotations

import pytest

from conftest import TINY, edited

COLD, CLAIM, GLOVE, GLOVES = (
    "catalogue/symptoms/cold-fingers.yml",
    "catalogue/claims/gloves-warm-mice.yml",
    "catalogue/terms/glove.yml",
    "docs/how-it-happens/gloves.md",
)
PAGE = "---\ntitle: Changes\nkind: page\ndescription: Changes, for tests.\nwritten: 2026-01-02\n---\n\n{{ changes() }}\n"
MUFF = (TINY / GLOVE).read_text("utf-8").replace("term: glove", "term: muff").replace("for the hand", "for both hands").replace("2026-01-02", "2026-02-03")
CHANGES = {
    "docs/changes.md": PAGE,
    "catalogue/terms/muff.yml": MUFF,
    **edited(
        COLD, "reviewed: null", 'changed:\n  - {on: 2026-02-03, what: "See {{ term(\\"glove\\") }} first."}\n  - {on: 2026-02-03, what: "Said twice a day."}'
    ),
    **edited(CLAIM, "written: 2026-01-02", 'written: 2026-01-02\nchanged: [{on: 2026-03-04, what: "Less sure."}]'),
    **edited(GLOVES, "written: 2026-01-02", 'written: 2026-01-02\nchanged: [{on: 2026-01-05, what: "Toes are told apart."}]'),
}


@pytest.fixture
def changes(page):
    return page("changes.md", CHANGES)


def test_days_stand_the_newest_first_and_the_beginning_last(changes, read):
    assert [read(heading) for heading in changes.select("h2")] == ["4 March 2026", "3 February 2026", "5 January 2026", "2 January 2026: the beginning"]
    assert read(changes.select("h2")[-1].find_next("p")).startswith("The first pages:")


def test_each_change_stands_under_its_day_in_its_own_words(changes, read):
    assert [(read(row.find_previous("h2")), read(row)) for row in changes.select("li")] == [
        ("4 March 2026", "In mice, gloves may warm the paws.: Less sure."),
        ("3 February 2026", "Cold fingers: See glove first."),
        ("3 February 2026", "Cold fingers: Said twice a day."),
        ("3 February 2026", "New: muff"),
        ("5 January 2026", "How gloves work: Toes are told apart."),
    ]


def test_each_leads_to_what_has_changed(changes, ways):
    assert ways(changes) == [
        ("In mice, gloves may warm the paws.", "evidence/claims/gloves-warm-mice.md"),
        ("Cold fingers", "symptoms/cold-fingers.md"),
        ("glove", "glossary.md#glove"),
        ("Cold fingers", "symptoms/cold-fingers.md"),
        ("muff", "glossary.md#muff"),
        ("How gloves work", "how-it-happens/gloves.md"),
    ]


def test_a_new_sign_is_not_announced_but_a_change_of_one_is_told(page, read):
    """A sign shows on pages that name it, and they are not new; what it says otherwise is."""
    white = "catalogue/signs/white-finger.yml"
    new = edited(white, "written: 2026-01-02", "written: 2026-02-03")
    assert [read(row) for row in page("changes.md", {"docs/changes.md": PAGE, **new}).select("li")] == []
    changed = {white: new[white] + 'changed: [{on: 2026-03-04, what: "Said clearer."}]\n'}
    assert [read(row) for row in page("changes.md", changed).select("li")] == ["A finger that turns white.: Said clearer."]
