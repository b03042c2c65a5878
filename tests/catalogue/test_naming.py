"""A symptom's `named_in` and a source's `supports` say the same, both ways."""

from __future__ import annotations

import pytest

from macros.catalogue.checks.naming import _singular

from conftest import TINY, edited

COLD, WARM = "catalogue/symptoms/cold-fingers.yml", "catalogue/symptoms/warm-toes.yml"
MITTEN, SCARF, WORDS = "catalogue/sources/mitten-2001.yml", "catalogue/sources/scarf-2002.yml", "catalogue/vocabulary.yml"


def found(project, changes):
    return [(problem.file, problem.line, problem.column, problem.check) for problem in project(changes).problems]


def supports(path: str, *lines: str, more: str = "") -> dict[str, str]:
    """A source that says these lines. more: further keys."""
    before, _, rest = (TINY / path).read_text("utf-8").partition("supports: ")
    return {path: before + "supports:\n" + "".join(f'  - "{line}"\n' for line in lines) + more + rest.split("\n", 1)[1]}


NOT_SAID = (COLD, 31, 12, "named_but_not_said")
NOT_NAMED = (SCARF, 9, 5, "said_but_not_named")
TOES = "Of those who took mittenazolam, some had warm toes."


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Some people have COLD-finger trouble.", []),
        ("Some people have frigor digitorum.", []),
        ("It lists an icy hand.", []),
        ("Some people have cold, numb fingers.", [NOT_SAID]),
        ("Some people have coldish fingers.", [NOT_SAID]),
        ("Some people have warm toes.", [NOT_SAID]),
    ],
)
def test_a_source_that_names_a_symptom_says_so_by_one_of_its_names(project, line, expected):
    assert found(project, supports(MITTEN, line)) == expected


def test_the_name_within_brackets_counts_too(project):
    changes = {**edited(COLD, "name: Cold fingers", "name: Chilly hands (cold paws)"), **supports(MITTEN, "It lists cold paws.")}
    assert found(project, changes) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Cold fingers were common.", [NOT_NAMED]),
        ("COLD FINGER trouble was common.", [NOT_NAMED]),
        ("They had frigor digitorum.", [NOT_NAMED]),
        # Everyday names have too many other meanings.
        ("They had icy hands.", []),
        ("They had fingers that were cold.", []),
    ],
)
def test_a_stronger_source_that_says_a_name_stands_in_that_symptom(project, line, expected):
    assert found(project, supports(SCARF, TOES, line)) == expected


def test_then_the_symptom_names_it(project):
    named = edited(COLD, "named_in: [mitten-2001]", "named_in: [mitten-2001, scarf-2002]")
    assert found(project, {**named, **supports(SCARF, TOES, "Cold fingers were common.")}) == []


def test_a_source_no_stronger_than_those_named_changes_nothing(project):
    assert found(project, supports(MITTEN, "On mittenazolam, some had cold fingers.", "Warm toes were common.")) == []


def test_a_source_that_does_not_speak_of_these_medicines_names_nothing(project):
    silent = supports(SCARF, "Some had warm toes.", "Cold fingers were common.")
    assert found(project, silent) == []
    assert found(project, {SCARF: silent[SCARF].replace("Of mice and mittens", "On benzodiazepines")}) == [NOT_NAMED]


def test_a_kind_of_source_that_is_not_about_people_names_nothing(project):
    kind = edited(WORDS, "label: Clinical guideline,", "label: Clinical guideline, of_people: false,")
    assert found(project, {**kind, **supports(SCARF, TOES, "Cold fingers were common.")}) == []


def test_the_longest_name_is_meant(project):
    longer = edited(WARM, "also_called: [hot feet]", "also_called: [hot feet, fear of cold fingers]")
    assert found(project, {**longer, **supports(SCARF, TOES, "They had fear of cold fingers.")}) == []
    assert found(project, {**longer, **supports(SCARF, TOES, "They had cold fingers.")}) == [NOT_NAMED]


def test_a_name_of_two_symptoms_decides_nothing(project):
    changes = {**edited(COLD, "Frigor digitorum", "Frigor, tingling"), **edited(WARM, "Calor digitorum", "Calor, tingling")}
    assert found(project, {**changes, **supports(SCARF, TOES, "They had tingling.")}) == []
    assert found(project, {**changes, **supports(SCARF, TOES, "They had frigor.")}) == [NOT_NAMED]


@pytest.mark.parametrize(
    ("lines", "more", "expected"),
    [
        ([TOES, "It treated cold fingers."], "not_naming: [cold-fingers]\n", []),
        ([TOES], "not_naming: [cold-fingers]\n", [(SCARF, 9, 14, "not_naming_for_nothing")]),
        ([TOES, "It treated cold fingers."], "not_naming: [cold-fingers, warm-toes]\n", [(SCARF, 10, 28, "not_naming_for_nothing")]),
        ([TOES, "It treated cold fingers."], "not_naming: [cold-fingers, warm-tos]\n", [(SCARF, 10, 28, "unknown_id")]),
    ],
)
def test_a_source_may_say_that_it_means_something_else(project, lines, more, expected):
    assert found(project, supports(SCARF, *lines, more=more)) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("memories", "memory"),
        ("flashes", "flash"),
        ("cramps", "cramp"),
        ("toes", "toe"),
        *((same, same) for same in ("tinnitus", "illness", "psychosis", "gas")),
    ],
)
def test_a_plural_loses_its_ending(word, expected):
    assert _singular(word) == expected


def test_the_message_says_what_to_do(project):
    said = [problem.message for problem in project(supports(SCARF, TOES, "Cold fingers were common.")).problems]
    assert said == [
        'supports: "cold finger" is the name of a symptom, and this source is of a stronger kind than all under named_in in catalogue/symptoms/cold-fingers.yml. '
        'If it names it as a symptom with these medicines, add "scarf-2002" there, or the page would say too little. If it speaks of it in another way, '
        'such as an illness that is treated, add "cold-fingers" here under not_naming.'
    ]
