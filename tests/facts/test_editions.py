"""An edition changes with the meaning; its digest with any word."""

from __future__ import annotations

from datetime import date

import pytest

from macros.facts.editions import edition_of

from conftest import edited

COLD = "catalogue/symptoms/cold-fingers.yml"


def of(project, changes=None):
    found = project(changes).sound
    return edition_of(found.symptoms["cold-fingers"], found)


def test_the_first_edition_is_the_day_it_was_written(project):
    assert of(project).on == date(2026, 1, 2)
    assert of(project).label == f"2026-01-02-{of(project).digest[:6]}"


def test_mended_spelling_keeps_the_day_and_changes_the_digest(project):
    before = of(project)
    after = of(project, edited(COLD, "feel like ice", "feel as cold as ice"))
    assert after.on == before.on and after.digest != before.digest


def test_a_change_in_meaning_makes_a_new_edition(project):
    after = of(project, edited(COLD, "reviewed: null", 'changed: [{on: 2026-03-01, what: "Names gloves."}]\nreviewed: null'))
    assert after.on == date(2026, 3, 1)


def test_breaking_lines_elsewhere_changes_nothing(project):
    before = of(project)
    assert of(project, edited(COLD, "They feel like ice.\n  Warm", "They feel like ice. Warm")) == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("clinical_term: Frigor digitorum", "clinical_term: Frigor manuum"),
        ("[icy hands]", "[icy hands, icy fingers]"),
        ("level: today", "level: emergency"),
        ("[cold weather]", "[cold weather, snow]"),
    ],
)
def test_whatever_a_reader_sees_is_part_of_the_digest(project, old, new):
    before = of(project)
    assert of(project, edited(COLD, old, new)).digest != before.digest


def test_a_line_in_another_place_is_another_text(project):
    moved = edited(COLD, "ask:\n", 'ask:\n  - "Wear gloves."\n')
    assert of(project, moved).digest != of(project, edited(COLD, "can_help:\n", 'can_help:\n  - "Wear gloves."\n')).digest
