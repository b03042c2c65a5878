"""How a problem is said."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from macros.catalogue.problems import Problem, did_you_mean, one_of, shown

from conftest import ROOT

COLD = "catalogue/symptoms/cold-fingers.yml"


def test_a_problem_as_text_and_as_an_annotation():
    problem = Problem("catalogue/a,b.yml", 3, 7, "unknown_id", "100 % wrong: no such id.")
    assert str(problem) == "catalogue/a,b.yml:3:7: 100 % wrong: no such id."
    assert problem.as_annotation() == ("::error file=catalogue/a%2Cb.yml,line=3,col=7,title=unknown id::100 %25 wrong: no such id.")


@pytest.mark.parametrize("sign", ["\x1b", "\r", "\n", "\0", "\x07", "\x85", "\u2028", "\u202e", "\u2066", "\u200b", "\ufeff", "\udcff", "\ue000"])
def test_a_sign_that_shows_nothing_is_shown(sign):
    problem = Problem(f"docs/a{sign}::error::b.md", 1, 1, "x", f'found "{sign}::set-output name=a::b".')
    name = f"<U+{ord(sign):04X}>"
    assert str(problem) == f'docs/a{name}::error::b.md:1:1: found "{name}::set-output name=a::b".'
    assert problem.as_annotation() == f'::error file=docs/a{name}%3A%3Aerror%3A%3Ab.md,line=1,col=1,title=x::found "{name}::set-output name=a::b".'


def test_letters_and_spaces_are_left_as_they_are():
    assert Problem("docs/é.md", 1, 1, "x", "“β ≥ 2”\u00a0手").message == "“β ≥ 2”\u00a0手"


@pytest.mark.parametrize("form", ["text", "github"])
def test_nothing_hidden_reaches_the_terminal_whatever_a_file_holds(tiny, form):
    root = tiny({
        "catalogue/terms/\x1b[31m.yml": "term: x\n",
        "docs/a\n::error::b.txt": "x",
        "docs/b\u202e.md": "x",
        COLD: '"\\e[2J\\n::error::x": 1\nname: "a\\r\\u202e\\n::set-output name=a::b"\n',
        b"docs/c\xff.md".decode("utf-8", "surrogateescape"): "x",
    })  # fmt: skip
    command = [sys.executable, "-m", "macros", "--root", str(root), "check", "--format", form]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert result.returncode == 1 and b"Traceback" not in result.stderr
    lines = result.stdout.decode("ascii").split("\n")[:-1]
    assert all(line.isprintable() for line in lines)
    begins = ("::error file=catalogue/", "::error file=docs/") if form == "github" else ("catalogue/", "docs/")
    assert len(lines) >= 6 and all(line.startswith(begins) for line in lines), lines


def test_problems_sort_by_place():
    last, first = Problem("b", 1, 1, "x", ""), Problem("a", 10, 1, "x", "")
    assert sorted([last, first, Problem("a", 9, 5, "x", "")])[-1] == last


def test_the_nearest_known_word():
    assert did_you_mean("akathisa", ["akathisia", "insomnia"]) == ' Did you mean "akathisia"?'
    assert did_you_mean("Insomnia", ["insomnia"]) == ' Did you mean "insomnia"?'
    assert did_you_mean("xyz", ["akathisia"]) == ""
    assert did_you_mean("a" * 100_000, ["a" * 60] * 1000) == ""


def test_long_values_and_lists_are_cut():
    assert shown("x" * 100) == '"' + "x" * 59 + '…"'
    assert one_of(["b", "a"]) == "one of a, b"
    assert one_of([str(n) for n in range(10, 30)]).endswith(", 20, 21 and 8 more")
