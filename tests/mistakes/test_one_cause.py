"""One cause, one message; and a file that is alone of its kind hides nothing, whatever is wrong with it."""

from __future__ import annotations

import re

import pytest

from macros.__main__ import main
from macros.catalogue.problems import Problem
from macros.catalogue.repeats import told

from conftest import TINY, edited

WORDS, COLD, WARM = "catalogue/vocabulary.yml", "catalogue/symptoms/cold-fingers.yml", "catalogue/symptoms/warm-toes.yml"
LISTS = re.findall(r"^(\w+):", (TINY / WORDS).read_text("utf-8"), re.MULTILINE)


def problems(count, check="unknown_id", message='group: no "x" here.'):
    return [Problem(f"catalogue/terms/a{number}.yml", number + 1, 1, check, message) for number in range(count)]


def test_what_many_places_have_from_one_cause_is_told_once():
    (one,) = told(problems(9))
    assert (one.file, one.line, one.check) == ("catalogue/terms/a0.yml", 1, "unknown_id")
    assert one.message == (
        'group: no "x" here. And 8 more of this kind: catalogue/terms/a1.yml:2, catalogue/terms/a2.yml:3, '
        "catalogue/terms/a3.yml:4, catalogue/terms/a4.yml:5 and 4 more files."
    )


def test_the_name_of_the_field_makes_no_other_cause():
    alike = [*problems(2), *problems(2, message='groups.1.of: no "x" here.')]
    assert len(told(sorted(alike))) == 1


def test_two_places_and_two_causes_are_told_one_by_one():
    few = sorted([*problems(2), *problems(2, message='group: no "y" here.'), *problems(2, check="other")])
    assert told(few) == few


def test_the_count_is_honest_and_all_are_shown_when_asked_for(tiny, capsys):
    changes = edited(WORDS, "{id: tapering,", "{id: reducing,")
    for number in range(4):
        changes[f"catalogue/symptoms/toe-{number}.yml"] = (TINY / WARM).read_text("utf-8").replace("name: Warm toes", f"name: Toe {number}")
    root = tiny(changes)
    assert main(["--root", str(root), "check"]) == 1
    few, count = capsys.readouterr()
    assert main(["--root", str(root), "check", "--all"]) == 1
    every, whole = capsys.readouterr()
    assert few.count('no "tapering"') == 1 and every.count('no "tapering"') == 6
    assert count.split(" problems")[0] == whole.split(" problems")[0] == str(len(every.splitlines()))
    assert f"told in {len(few.splitlines())} messages" in count and "--all" in count and "--all" not in whole
    assert main(["--root", str(root), "check", "--format", "github"]) == 1
    assert capsys.readouterr().out.count("::error ") == len(few.splitlines())


@pytest.mark.parametrize("name", [LISTS[0], "strengths", "evidence", "families"])
@pytest.mark.parametrize("how", ["lost", "broken"])
def test_a_list_of_the_vocabulary_that_is_broken_hides_nothing_and_floods_nothing(project, name, how):
    text = (TINY / WORDS).read_text("utf-8")
    whole = re.search(rf"^{name}:.*\n(?:[ -].*\n)*", text, re.MULTILINE)[0]
    changes = {WORDS: text.replace(whole, "" if how == "lost" else whole.replace(":", "", 1)), **edited(COLD, "[warm-toes]", "[warm-toez]")}
    found = project(changes).problems
    assert sorted((one.file, one.check) for one in found) == [(COLD, "unknown_id"), (WORDS, "missing_key" if how == "lost" else "no_colon")]


def test_where_nothing_can_be_made_of_the_vocabulary_one_line_says_what_waits(project):
    found = project({WORDS: "- a\n", **edited(COLD, "[icy hands]", "[icy hands")}).problems
    assert [(one.file, one.check) for one in found] == [(COLD, "unclosed_bracket"), (WORDS, "not_a_record"), (WORDS, "waiting")]
