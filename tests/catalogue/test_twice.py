"""What belongs to one record may not stand in two, nor may the template's examples."""

from __future__ import annotations

import pytest

from macros.catalogue.permalinks import text as as_list

from conftest import TINY, edited

COLD, WARM, GLOVE = "catalogue/symptoms/cold-fingers.yml", "catalogue/symptoms/warm-toes.yml", "catalogue/terms/glove.yml"
CLAIM, MEDICINE = "catalogue/claims/gloves-warm-mice.yml", "catalogue/medicines/mittenazolam.yml"


def found(project, changes):
    return [(problem.file, problem.line, problem.column, problem.check) for problem in project(changes).problems]


def copy(path: str, *changes: tuple[str, str]) -> str:
    """A record of the tiny project, a year younger, with a few changes."""
    text = (TINY / path).read_text("utf-8").replace("written: 2026-01-02", "written: 2026-01-03")
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("catalogue/symptoms/a.yml", copy(COLD, ("Your fingers feel cold.", "They do."), ('codes: {hpo: "HP:0000001"}\n', "")), (1, 7, "name_used_twice")),
        ("catalogue/symptoms/a.yml", copy(COLD, ("Cold fingers", "Cold"), ('codes: {hpo: "HP:0000001"}\n', "")), (7, 10, "text_used_twice")),
        ("catalogue/terms/a.yml", copy(GLOVE, ("A cover", "One cover"), ("term: glove", "term: Glove")), (1, 7, "name_used_twice")),
        ("catalogue/terms/a.yml", copy(GLOVE, ("A cover", "One cover"), ("term: glove", "term: cold  fingers")), (1, 7, "name_used_twice")),
        ("catalogue/terms/a.yml", copy(GLOVE, ("A cover", "One cover"), ("term: glove", "term: Mittenazolam")), (1, 7, "name_used_twice")),
        ("catalogue/terms/a.yml", copy(GLOVE, ("A cover", "One cover"), ("term: glove", "term: a\nalso_called: [b, GLOVE]")), (2, 18, "name_used_twice")),
        ("catalogue/terms/a.yml", copy(GLOVE, ("term: glove", "term: a")), (2, 13, "text_used_twice")),
        ("catalogue/medicines/a.yml", copy(MEDICINE, ("\natc: N05BA99", "\natc: null"), ("[Mitt]", "[Muff]")), (1, 7, "name_used_twice")),
        ("catalogue/claims/a.yml", copy(CLAIM), (2, 8, "text_used_twice")),
    ],
)
def test_the_younger_record_has_the_problem_and_it_names_the_other(project, path, text, expected):
    problems = project({path: text}).problems
    assert [(problem.file, problem.line, problem.column, problem.check) for problem in problems] == [(path, *expected)]
    assert ".yml" in problems[0].message


def test_a_published_record_is_older_than_one_that_was_never_published(project):
    name = edited("catalogue/terms/glove.yml", "written: 2026-01-02", "written: 2026-01-05")
    changes = {**name, "catalogue/permalinks.txt": as_list(["/glossary/#glove"]), "catalogue/terms/a.yml": copy(GLOVE, ("A cover", "One cover"))}
    assert found(project, changes) == [("catalogue/terms/a.yml", 1, 7, "name_used_twice")]


def test_a_name_in_parentheses_is_a_name_too(project):
    name = edited(COLD, "name: Cold fingers", "name: Cold fingers (chill)")
    assert found(project, {**name, "catalogue/terms/a.yml": copy(GLOVE, ("A cover", "One cover"), ("term: glove", "term: Chill"))}) == [
        ("catalogue/terms/a.yml", 1, 7, "name_used_twice")
    ]


def test_what_is_only_alike_passes(project):
    changes = {
        "catalogue/symptoms/a.yml": copy(
            COLD, ("name: Cold fingers", "name: Cold fingers (tips)"), ("feel cold.", "feel cold at the tips."), ('codes: {hpo: "HP:0000001"}\n', "")
        ),
        **edited(WARM, "name: Warm toes", "name: Warm toes (tips)"),
        "catalogue/terms/b.yml": copy(GLOVE, ("term: glove", "term: gloves\nalso_called: [gloves, A]"), ("A cover for the hand.", "Covers for the hand.")),
    }
    assert found(project, changes) == []


TEMPLATES = {
    "catalogue/symptoms/_template.yml": copy(
        COLD, ("feel cold.", "do x."), ("They feel like ice.\n  Warm rooms do not help.", "They do x."), ("It may be a matter of", "It is"),
        ("also_called: [icy hands]", "also_called: [x]"), ("urgent: [white-finger]", "urgent: [white-finger, lost-finger]"), ("[cold weather]", "[x]"),
        ("claims: [gloves-warm-mice]", "claims: [x]"), ("Wear gloves.", "Do x."), ("What else could it be?", "Is it x?"), ("n: 1200", "n: 1201"),
    ),
    "catalogue/sources/_template.yml": (TINY / "catalogue/sources/mitten-2001.yml").read_text("utf-8")
    .replace("Cold fingers in winter", "An example").replace("Mitten", "Example").replace("10.1000/mitten", "10.1000/x"),
}  # fmt: skip


def test_the_example_of_a_template_is_not_left_in_a_record(project):
    left = {
        **edited(COLD, "They feel like ice.\n  Warm rooms do not help.", "They do x."),
        **edited("catalogue/sources/mitten-2001.yml", "Cold fingers in winter", "An example"),
    }
    problems = project({**TEMPLATES, **left}).problems
    assert [(problem.file, problem.line, problem.check) for problem in problems] == [
        ("catalogue/sources/mitten-2001.yml", 2, "still_the_template"),
        (COLD, 9, "still_the_template"),
    ]
    assert "catalogue/symptoms/_template.yml (feels_like)" in problems[1].message


@pytest.mark.parametrize(
    ("changes", "line", "fields"),
    [
        ((("n: 1200", "n: 1201"),), 26, "frequency"),
        ((("urgent: [white-finger]", "urgent: [white-finger, lost-finger]"),), 20, "urgent"),
        ((("also_called: [icy hands]", "also_called: [x]"), ("n: 1200", "n: 1201"), ("feel cold.", "do x.")), 3, "summary, also_called, frequency"),
        ((("written: 2026-01-03", 'written: 2026-01-03\nchanged: [{on: 2026-01-03, what: "X."}]'),), 35, "changed"),
    ],
)
def test_numbers_signs_and_claims_of_a_template_are_not_left_in_a_record(project, changes, line, fields):
    symptoms = "catalogue/symptoms/_template.yml"
    template = TEMPLATES[symptoms] + 'changed: [{on: 2026-01-03, what: "X."}, {on: 2026-01-04, what: "Y."}]\n'
    (problem,) = project({**TEMPLATES, symptoms: template, COLD: copy(COLD, *changes)}).problems
    assert (problem.file, problem.line, problem.check) == (COLD, line, "still_the_template")
    assert f"catalogue/symptoms/_template.yml ({fields})" in problem.message


def test_a_record_may_share_names_and_choices_with_the_template(project):
    assert found(project, TEMPLATES) == []


def test_a_template_that_is_not_sound_is_said(project):
    assert found(project, {"catalogue/terms/_template.yml": "term: no\n"})[-1] == ("catalogue/terms/_template.yml", 1, 7, "silent_conversion")
