"""Which signs stand where: by level, for whom, and in the short list of each level."""

from __future__ import annotations

import pytest

from macros.facts.urgency import by_level, concerned, general_signs
from macros.handouts.help_box import GENERAL

from conftest import edited

WORDS = edited("catalogue/vocabulary.yml", "concerns: [", "concerns: [{id: gloveless, label: Without gloves}, ")
WORDS = {path: text.replace("urgent_levels: [", "urgent_levels: [{id: crisis, label: Talk now, answers: crisis}, ") for path, text in WORDS.items()}


def sign(id: str, level: str, place: int | None = None, concerns: str = "") -> dict[str, str]:
    lines = [f"text: It is {id.replace('-', '')}.", f"level: {level}", f"because: It may be {id}.", "first_aid: true", "written: 2026-01-02"]
    lines += [f"in_general: {place}"] * (place is not None) + [f"concerns: {concerns}"] * bool(concerns)
    return {f"catalogue/signs/{id}.yml": "\n".join(lines) + "\n"}


@pytest.fixture
def found(project):
    """found(*signs) -> the tiny catalogue with these signs."""
    return lambda *signs: project({**WORDS, **{path: text for one in signs for path, text in one.items()}}).sound


def test_the_general_list_has_each_level_in_its_order(found):
    # The tiny site's own: lost-finger, an emergency, in the first place.
    catalogue = found(sign("blue", "today", 2), sign("pale", "today", 1), sign("cold", "emergency", 3), sign("numb", "emergency", 2), sign("odd", "crisis"))
    assert general_signs(catalogue) == ["lost-finger", "numb", "cold", "pale", "blue"]


def test_two_in_one_place_stand_by_their_names(found):
    assert general_signs(found(sign("blue", "today", 1), sign("amber", "today", 1))) == ["lost-finger", "amber", "blue"]


def test_paper_has_room_for_fewer(found):
    letters = "abcdefghijk"
    signs = [sign(f"{level[0]}-{letter}", level, number) for level in ("emergency", "today", "crisis") for number, letter in enumerate(letters, 2)]
    catalogue = found(*signs)
    # The vocabulary's order: crisis stands first here.
    assert general_signs(catalogue, (2, 1)) == ["c-a", "c-b", "lost-finger", "t-a"]
    assert general_signs(catalogue, (1, 3, 2)) == ["c-a", "lost-finger", "e-a", "e-b", "t-a", "t-b"]
    assert len(general_signs(catalogue, GENERAL)) == 8 + 2 + 2 and len(general_signs(catalogue)) == 34


def test_signs_of_everybody_stand_before_those_of_some(found):
    catalogue = found(sign("blue", "today", concerns="gloveless"), sign("numb", "today"))
    ((level, signs),) = by_level(["blue", "white-finger", "numb"], catalogue)
    assert (level.id, [one.id for one in signs]) == ("today", ["white-finger", "numb", "blue"])


def test_the_gravest_level_stands_first_whatever_the_order_given(found):
    assert [level.id for level, _ in by_level(["white-finger", "lost-finger"], found())] == ["emergency", "today"]


def test_whom_a_sign_concerns_is_said_unless_it_is_anyone(found):
    catalogue = found(sign("blue", "today", concerns="gloveless"), sign("numb", "today", concerns="anyone"))
    assert [concerned(catalogue.signs[id], catalogue) for id in ("blue", "numb", "white-finger")] == ["Without gloves", "", ""]
