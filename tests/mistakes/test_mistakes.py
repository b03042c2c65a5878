"""Mistakes that people make, each with one message that says where it is and what to do.

mistakes.yml holds them. They are tried on the tiny project, so that all of them take seconds.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from macros.catalogue.repeats import told

from conftest import edited

MISTAKES = yaml.safe_load((Path(__file__).parent / "mistakes.yml").read_text("utf-8"))
_JARGON = ("mapping", "scalar", "block sequence", "token", "anchor", "alias", "null", "Traceback")


def edit(one):
    """The changes of a mistake."""
    if "old" not in one:
        return {one["file"]: one["new"]}
    changes = edited(one["file"], one["old"], one["new"])
    for old, new in one.get("more", ()):
        assert changes[one["file"]].count(old) == 1, old
        changes[one["file"]] = changes[one["file"]].replace(old, new)
    return changes


def test_there_are_many_and_each_has_a_name_of_its_own():
    assert len({one["name"] for one in MISTAKES}) == len(MISTAKES) >= 60


@pytest.mark.parametrize("one", MISTAKES, ids=[one["name"] for one in MISTAKES])
def test_a_mistake_has_one_message_that_says_what_to_do(project, one):
    problems = told(project(edit(one)).problems)
    assert 0 < len(problems) <= one.get("most", 1), [str(problem) for problem in problems]
    here = [problem for problem in problems if (problem.file, problem.line) == (one.get("at", one["file"]), one["line"])]
    assert any(all(word in problem.message for word in one["says"]) for problem in here), [str(problem) for problem in problems]
    assert not [word for problem in problems for word in _JARGON if word in problem.message]
