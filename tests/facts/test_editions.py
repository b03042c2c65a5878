"""An edition changes with the meaning; its digest with any word."""

from __future__ import annotations

from datetime import date

import pytest

from macros.facts.editions import changes_of, edition_of, edition_shown
from macros.facts.signature import signature

from conftest import TINY, edited

COLD, WHITE, GLOVES = "catalogue/symptoms/cold-fingers.yml", "catalogue/signs/white-finger.yml", "docs/how-it-happens/gloves.md"


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
        ("[cold weather]", "[cold weather, snow]"),
    ],
)
def test_whatever_a_reader_sees_is_part_of_the_digest(project, old, new):
    before = of(project)
    assert of(project, edited(COLD, old, new)).digest != before.digest


BOTH = edited("catalogue/symptoms/warm-toes.yml", "urgent: []", "urgent: [lost-finger, white-finger]")
MOVED = {
    "catalogue/signs/white-finger.yml": 'text: "A finger that turns white."\nlevel: emergency\nbecause: "It may be the cold."\nfirst_aid: true\nwritten: 2026-01-02\n'
}
ALL = "---\ntitle: List\nkind: page\ndescription: For tests.\nwritten: 2026-01-02\n---\n\n{{ LIST }}\n"


def test_a_sign_that_becomes_an_emergency_is_another_text_wherever_it_stands(project):
    """In the digest, so in the label that sheets carry, and in what a clinician signed."""
    for id in ("cold-fingers", "warm-toes"):
        before, after = (project({**BOTH, **changes}).sound for changes in ({WHITE: (TINY / WHITE).read_text("utf-8")}, MOVED))
        was, now = before.symptoms[id], after.symptoms[id]
        assert edition_of(was, before).label != edition_of(now, after).label
        assert signature(was, before) != signature(now, after)
    # No day is told, since nobody wrote one.
    assert edition_of(now, after).on == date(2026, 1, 2)


def test_so_is_one_that_concerns_others_or_says_something_else(project):
    words = edited("catalogue/vocabulary.yml", "concerns: [", "concerns: [{id: others, label: Others}, ")
    before = of(project, words)
    assert of(project, {**words, **edited(WHITE, "level: today", "level: today\nconcerns: others")}).digest != before.digest
    assert of(project, {**words, **edited(WHITE, "turns white", "turns grey")}).digest != before.digest


def test_a_sign_that_a_text_does_not_name_leaves_it_as_it_was(project):
    before = of(project)
    assert of(project, edited("catalogue/signs/lost-finger.yml", "Fingers that fell off.", "Toes that fell off.")) == before


def test_why_a_sign_needs_help_and_on_what_it_rests_stand_on_no_symptom(project):
    before = of(project)
    assert of(project, edited(WHITE, "It may be the cold.", "It may be snow.")) == before
    assert of(project, edited(WHITE, "first_aid: true", "sources: [scarf-2002]")) == before


def test_what_changed_in_a_sign_is_a_new_edition_of_each_text_that_names_it(project):
    changes = edited(WHITE, "written: 2026-01-02", 'written: 2025-12-01\nchanged: [{on: 2026-01-01, what: "Old."}, {on: 2026-03-01, what: "Said clearer."}]')
    found = project({**changes, **edited(GLOVES, "kind: explainer", "kind: explainer\nurgent: [white-finger]")}).sound
    for thing in (found.symptoms["cold-fingers"], found.pages["how-it-happens/gloves.md"]):
        assert edition_of(thing, found).on == date(2026, 3, 1)
        # What was so before the text began is no change of it.
        assert [str(change.what) for change in changes_of(thing, found)] == ["Said clearer."]
    assert edition_of(found.symptoms["warm-toes"], found).on == date(2026, 1, 2)


def test_changes_of_a_text_and_of_its_signs_stand_in_their_order(project):
    own = edited(COLD, "reviewed: null", "changed: [{on: 2026-02-01, what: A.}, {on: 2026-04-01, what: C.}]")
    found = project({**own, **edited(WHITE, "written: 2026-01-02", "written: 2026-01-02\nchanged: [{on: 2026-03-01, what: B.}]")}).sound
    assert [str(change.what) for change in changes_of(found.symptoms["cold-fingers"], found)] == ["A.", "B.", "C."]


@pytest.mark.parametrize(("macro", "as_new"), [("all_signs()", True), ('signs("emergency")', True), ('signs("today")', False), ("urgent_numbers()", False)])
def test_a_page_that_lists_signs_is_as_new_as_they_are(project, macro, as_new):
    lost = "catalogue/signs/lost-finger.yml"
    page = {"docs/list.md": ALL.replace("LIST", macro)}
    before = project(page).sound
    after = project(edited(lost, "written: 2026-01-02", 'written: 2026-01-02\nchanged: [{on: 2026-03-01, what: "Said clearer."}]')).sound
    assert (edition_shown(after.pages["list.md"], after).on == date(2026, 3, 1)) is as_new
    other = project(edited(lost, "Fingers that fell off.", "Fingers that went away.")).sound
    for of in (edition_shown, signature):
        assert (of(before.pages["list.md"], before) != of(other.pages["list.md"], other)) is as_new


def test_a_line_in_another_place_is_another_text(project):
    moved = edited(COLD, "ask:\n", 'ask:\n  - "Wear gloves."\n')
    assert of(project, moved).digest != of(project, edited(COLD, "can_help:\n", 'can_help:\n  - "Wear gloves."\n')).digest
