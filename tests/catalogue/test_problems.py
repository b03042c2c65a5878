"""How a problem is said."""

from __future__ import annotations

from macros.catalogue.problems import Problem, did_you_mean, one_of, shown


def test_a_problem_as_text_and_as_an_annotation():
    problem = Problem("catalogue/a,b.yml", 3, 7, "unknown_id", "100 % wrong:\nno such id.")
    assert str(problem) == "catalogue/a,b.yml:3:7: 100 % wrong:\nno such id."
    assert problem.as_annotation() == ("::error file=catalogue/a%2Cb.yml,line=3,col=7,title=unknown id::100 %25 wrong:%0Ano such id.")


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
