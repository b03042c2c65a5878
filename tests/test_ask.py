"""`python -m macros ask`: what the search gives for a text, and why."""

from __future__ import annotations

import pytest

from macros.__main__ import main
from macros.ask import reason
from macros.search.score import Why

from conftest import edited


def ask(root, text: str) -> int:
    return main(["--root", str(root), "ask", text])


def test_a_page_with_the_name_by_which_it_is_found(tiny, capsys):
    assert ask(tiny(), "icy hands") == 0
    first, *_, last = capsys.readouterr().out.splitlines()
    assert first.startswith('1. Cold fingers (cold-fingers): by its name "icy hands"')
    assert last == "Help in danger is not shown."


def test_danger_is_told_and_what_nothing_finds(tiny, capsys):
    root = tiny()
    assert ask(root, "my fingers fell off") == 0
    assert capsys.readouterr().out.splitlines()[-1] == "Help in danger is shown."
    assert ask(root, "qwrtzq") == 0
    assert capsys.readouterr().out.startswith("Nothing is found.")


@pytest.mark.parametrize(
    ("why", "said"),
    [
        (Why("icy hands", (), False, False), 'by its name "icy hands"'),
        (Why("icy hands", ("icy",), False, False), 'by its name "icy hands" (words: icy)'),
        (Why("", ("icy", "hands"), False, False), "by the words icy, hands"),
        (Why("", (), True, False), "learned from phrases"),
        (Why("", ("icy",), True, False), "by the words icy; higher by what was learned from phrases"),
        (Why("", (), False, True), "the words meant a danger"),
    ],
)
def test_each_reason_in_words(why, said):
    assert reason(why) == said


def test_problems_and_a_missing_node_are_said(tiny, capsys, monkeypatch):
    monkeypatch.setenv("NODE", "")
    monkeypatch.setattr("macros.search.score.shutil.which", lambda name: None)
    monkeypatch.setattr("macros.search.score.importlib.util.find_spec", lambda name: None)
    assert ask(tiny(), "icy hands") == 1
    assert "needs Node" in capsys.readouterr().err
    assert ask(tiny(edited("catalogue/symptoms/cold-fingers.yml", "group: hands", "group: hats")), "icy hands") == 1
    assert "python -m macros check" in capsys.readouterr().err
