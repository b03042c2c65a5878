"""Numbers to call: what a reader would dial is what the words beside it say."""

from __future__ import annotations

import pytest

from conftest import edited

NUMBERS = "catalogue/urgent-help.yml"
HELPLINE = 'name: A, number: "NUMBER", how: "Call WORDS.", for: "All.", kind: crisis, url: https://a.org, seen: 2026-01-02, sources: [scarf-2002]'


def helpline(number, words, place="lines: [{LINE}]"):
    return edited(NUMBERS, "lines: []", place.replace("LINE", HELPLINE.replace("NUMBER", number).replace("WORDS", words)))


def found(project, changes):
    return [(problem.file, problem.line, problem.column, problem.check) for problem in project(changes).problems]


@pytest.mark.parametrize(
    ("changes", "column"),
    [
        (edited(NUMBERS, 'number: "911"', 'number: "912"'), 25),
        (helpline("116 123", "116 124"), 31),
        (helpline("13 11 14", "0477 13 11 14"), 31),
        (helpline("111", "1111"), 31),
        (helpline("+44 111", "111"), 31),
        (
            edited(
                NUMBERS,
                "lines: []",
                'lines: [{name: A, sms: {number: "85 2"}, how: "Text A to 853.", for: "All.", kind: crisis, url: https://a.org, seen: 2026-01-02, sources: [scarf-2002]}]',
            ),
            37,
        ),
    ],
)
def test_a_number_to_call_stands_in_its_own_words(project, changes, column):
    assert [(column, check) for _, _, column, check in found(project, changes)] == [(column, "number_not_in_words")]


@pytest.mark.parametrize(
    ("number", "words"),
    [("116 123", "116123, day or night"), ("13 11 14", "13 11 14 or text 0477 13 11 14"), ("000", "triple zero (000)"), ("+44 1", "+44 1 or 112")],
)
def test_a_number_may_be_spaced_in_another_way(project, number, words):
    assert found(project, helpline(number, words)) == []


@pytest.mark.parametrize("number", ["9l1", "116-12E", "call us"])
def test_a_number_of_a_wrong_form_is_told_how_a_number_looks(project, number):
    problems = project(edited(NUMBERS, 'number: "911"', f'number: "{number}"')).problems
    assert [problem.check for problem in problems] == ["wrong_form"]
    assert 'expected digits and spaces in quotes, such as "116 123"' in problems[0].message
