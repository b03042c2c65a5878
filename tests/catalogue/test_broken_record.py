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

# All in one round: what YAML would change, what the fields say, and what only the checks find. Who
# names it (line 28) waits until it has a name.
FAULTS = [
    ("unknown_key", 1, 1),
    ("silent_conversion", 3, 15),
    ("silent_conversion", 3, 19),
    ("repeated_item", 3, 38),
    ("unknown_id", 4, 8),
    ("list_too_short", 5, 11),
    ("unknown_id", 6, 10),
    ("string_type", 9, 13),
    ("unknown_macro", 11, 13),
    ("list_too_short", 13, 3),
    ("unknown_id", 17, 24),
    ("unknown_id", 20, 11),
    ("unknown_key", 24, 5),
    ("wrong_form", 27, 14),
    ("no_such_date", 29, 10),
]
# And where YAML itself cannot go on: a colon, a quote, a bracket, a hyphen, a name too far right.
UNREADABLE = (
    ("clinical_term: Frigor nasi", "clinical_term: Frigor: nasi", ("colon_in_a_text", 2, 22)),
    ("group: nose", 'group: "nose', ("unclosed_quote", 4, 8)),
    ("mechanisms: [unknown]", "mechanisms: [unknown", ("unclosed_bracket", 19, 13)),
    ('  - "What else could it be?"', '  -"What else could it be?"', ("no_space_after_hyphen", 16, 3)),
    ("written: 2026", "  written: 2026", ("wrong_indent", 29, 3)),
)
NOSE = "catalogue/symptoms/cold-nose.yml"


def found(project, text):
    problems = project({NOSE: text}).problems
    assert all(problem.file == NOSE for problem in problems)
    return [(problem.check, problem.line, problem.column) for problem in problems]


def test_all_faults_are_told_in_one_round(project):
    assert found(project, BROKEN) == FAULTS


def test_lines_that_cannot_be_read_hide_no_other_fault(project):
    text = BROKEN
    for old, new, _ in UNREADABLE:
        assert text.count(old) == 1
        text = text.replace(old, new)
    expected = [*FAULTS, *(fault for *_, fault in UNREADABLE)]
    assert sorted(found(project, text)) == sorted(expected)


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
    problem, *others = project(edited(white, "level: today", "level: [today, emergency]")).problems
    assert others == [] and (problem.file, problem.line, problem.column, problem.check) == (white, 2, 8, "string_type")
    assert problem.message == (
        'level: found a list, expected one word: an id under "urgent_levels" in catalogue/vocabulary.yml. '
        "What needs two of them is two records. Compare _template.yml in the same folder."
    )


def test_messages_say_place_found_expected_and_next_step(project):
    text = BROKEN.replace("[no, 3.10, ", '["no", "3.10", ').replace("2026-13-01", "2026-01-03")
    printed = [str(problem) for problem in project({NOSE: text}).problems]
    assert any(line.startswith(f'{NOSE}:1:1: there is no field called "naem" here. Did you mean "name"?') for line in printed)
    assert f'{NOSE}:9:13: feels_like: found "12", expected text; put it in quotes. Write: feels_like: "12"' in printed
    assert f'{NOSE}:27:14: codes.hpo: found "HP:1", expected a code such as "HP:0000001".' in [line.replace("HP:0100785", "HP:0000001") for line in printed]
    assert "Traceback" not in "".join(printed)
