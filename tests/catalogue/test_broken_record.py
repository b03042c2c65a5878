"""One deliberately broken record: its complete list of problems."""

from __future__ import annotations

from conftest import edited

BROKEN = """\
naem: Cold nose
clinical_term: Frigor nasi
also_called: [no, 3.10, chilly nose, Chilly nose]
group: nose
patterns: []
phases: [taperng]
summary: >-
  Your nose feels cold.
feels_like: 12
why: >-
  It may be {{ trem("glove") }}.
can_help:
  - "Wear a scarf."
ask:
  - "Could it be the medicine?"
  - "What else could it be?"
urgent: [white-finger, wite-finger]
other_causes: [cold weather]
mechanisms: [unknown]
related: [cold-fingerz]
claims: [gloves-warm-mice]
frequency:
  - text: "3 in 10 reported a cold nose."
    hwo: "people who chose to answer an invented survey"
    n: 10
    source: mitten-2001
codes: {hpo: "HP:1"}
named_in: [mitten-2001]
written: 2026-13-01
"""

# YAML's own faults come first: until they are mended the fields cannot be
# trusted. Then everything the fields say. Then what only sound records show.
YAML_FAULTS = [("silent_conversion", 3, 15), ("silent_conversion", 3, 19), ("no_such_date", 29, 10)]
FIELD_FAULTS = [
    ("unknown_key", 1, 1),
    ("list_too_short", 5, 11),
    ("string_type", 9, 13),
    ("list_too_short", 13, 3),
    ("unknown_key", 24, 5),
    ("wrong_form", 27, 14),
]
LINK_FAULTS = [
    ("repeated_item", 3, 42),
    ("unknown_id", 4, 8),
    ("unknown_id", 6, 10),
    ("unknown_macro", 11, 13),
    ("unknown_id", 17, 24),
    ("unknown_id", 20, 11),
    ("named_but_not_said", 28, 12),
]
NOSE = "catalogue/symptoms/cold-nose.yml"


def found(project, text):
    problems = project({NOSE: text}).problems
    assert all(problem.file == NOSE for problem in problems)
    return [(problem.check, problem.line, problem.column) for problem in problems]


def test_first_what_yaml_itself_cannot_read(project):
    assert found(project, BROKEN) == YAML_FAULTS


def test_then_every_field_that_does_not_fit(project):
    text = BROKEN.replace("[no, 3.10, ", '["no", "3.10", ').replace("2026-13-01", "2026-01-03")
    assert found(project, text) == FIELD_FAULTS


def test_then_every_link_that_leads_nowhere(project):
    text = (
        BROKEN.replace("[no, 3.10, ", '["no", "3.10", ').replace("2026-13-01", "2026-01-03").replace("naem:", "name:")
        .replace("patterns: []", "patterns: [new]").replace("feels_like: 12", "feels_like: Cold.").replace("hwo:", "who:")
        .replace('  - "Wear a scarf."\n', '  - "Wear a scarf."\n  - "Tell your prescriber."\n').replace('"HP:1"', '"HP:0000002"')
    )  # fmt: skip
    # One line more since the second thing that can help.
    assert found(project, text) == [(check, line + (line > 13), column) for check, line, column in LINK_FAULTS]


def test_signs_written_into_a_symptom_are_told_where_they_belong(project):
    typed = 'urgent:\n  - level: today\n    when: "The nose turns white."\n  - {level: emergency, when: "The nose fell off."}\n'
    text = BROKEN.replace("[no, 3.10, ", '["no", "3.10", ').replace("2026-13-01", "2026-01-03").replace("urgent: [white-finger, wite-finger]\n", typed)
    told = [problem for problem in project({NOSE: text}).problems if problem.check == "string_type" and problem.line != 9]
    assert [(problem.line, problem.column) for problem in told] == [(18, 5), (20, 5)]
    assert told[0].message == (
        "urgent.1: found a group of fields, expected the id of a sign: the name of its file in catalogue/signs/ without .yml. "
        "What it says stands in that file, not here. If there is none yet, copy catalogue/signs/_template.yml."
    )


def test_a_sign_has_one_level(project):
    white = "catalogue/signs/white-finger.yml"
    (problem,) = project(edited(white, "level: today", "level: [today, emergency]")).problems
    assert (problem.file, problem.line, problem.column, problem.check) == (white, 2, 8, "string_type")
    assert problem.message == (
        'level: found a list, expected one word: an id under "urgent_levels" in catalogue/vocabulary.yml. '
        "What needs two of them is two records. Compare _template.yml in the same folder."
    )


def test_messages_say_place_found_expected_and_next_step(project):
    text = BROKEN.replace("[no, 3.10, ", '["no", "3.10", ').replace("2026-13-01", "2026-01-03")
    printed = [str(problem) for problem in project({NOSE: text}).problems]
    assert any(line.startswith(f'{NOSE}:1:1: there is no field called "naem" here. Did you mean "name"?') for line in printed)
    assert f'{NOSE}:9:13: feels_like: found "12", expected text; put it in quotes.' in printed
    assert f'{NOSE}:27:14: codes.hpo: found "HP:1", expected a code such as "HP:0000001".' in [line.replace("HP:0100785", "HP:0000001") for line in printed]
    assert "Traceback" not in "".join(printed)
