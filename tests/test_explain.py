"""`python -m macros explain`: from a check's name, a problem's name or a message to what the check means."""

from __future__ import annotations

import inspect
import re

import pytest
from catalogue.test_each_check import CASES

from macros.__main__ import main
from macros.catalogue.checks import CHECKS
from macros.explain import explained


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_each_check_has_a_meaning_and_two_examples(check):
    about, fails, passes = explained(check.__name__)
    assert len(about.split()) >= 4 and about.endswith(".")
    assert re.fullmatch(r"  Fails: \S.+", fails) and re.fullmatch(r"  Passes: \S.+", passes)
    assert fails.removeprefix("  Fails: ") != passes.removeprefix("  Passes: ")
    assert "Fails: " in (inspect.getdoc(check) or "")  # where the check stands, and nowhere else


@pytest.mark.parametrize("name", [name for name in CASES if name in {check.__name__ for check in CHECKS}])
def test_each_message_of_a_check_leads_back_to_it(project, name):
    check = next(one for one in CHECKS if one.__name__ == name)
    found = project(CASES[name].fault)
    told = {problem for problem in found.problems if problem.check in {case[3] for case in CASES[name].problems}}
    about = explained(check.__name__)[0]
    assert told
    assert any(about in explained(str(problem)) for problem in told), [str(problem) for problem in told]


def test_the_name_that_stands_in_an_annotation(capsys):
    assert main(["explain", "still", "the", "template"]) == 0
    assert capsys.readouterr().out.startswith("Nothing the template says as an example is left")
    assert main(["explain", "signs_nobody_sees"]) == 0


def test_what_is_told_before_any_check(capsys):
    assert main(["explain", "catalogue/terms/a.yml:1:1: a tab. Use two spaces instead."]) == 0
    assert "told while a file is read" in capsys.readouterr().out


def test_no_check_is_meant(capsys):
    assert main(["explain", "still_the_templat"]) == 1
    assert 'Did you mean "still_the_template"?' in capsys.readouterr().err
