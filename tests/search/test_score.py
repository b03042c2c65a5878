"""The tool that measures: sets are read strictly, and misses are shown."""

from __future__ import annotations

import pytest

from macros.__main__ import main
from macros.search import score
from macros.search.phrases import read_phrases

PHRASES = '- {q: "icy hands", expect: [cold-fingers], tags: [own-words]}\n- {q: "bakery", expect: [cold-fingers], tags: [own-words, odd]}\n'


@pytest.fixture
def measure(tiny, tmp_path, capsys):
    """measure(text of a set) -> (exit code, what was printed)."""

    def run(text: str, *more: str) -> tuple[int, str]:
        file = tmp_path / "phrases-mine.yml"
        file.write_text(text, "utf-8")
        code = main(["--root", str(tiny()), "search-score", str(file), *more])
        return code, "".join(capsys.readouterr())

    return run


def test_counts_tags_and_misses_are_printed(measure):
    code, printed = measure(PHRASES)
    assert code == 0
    assert "phrases-mine: 2 phrases, right page first 50.0 %, among the first three 50.0 %" in printed
    assert "odd: 1, first 0.0 %, three 0.0 %" in printed
    assert '"bakery" wants cold-fingers; came: ' in printed and "terms/glove" in printed


def test_any_one_of_the_expected_counts(measure):
    assert "right page first 100.0 %" in measure('- {q: "bakery", expect: [cold-fingers, warm-toes, terms/glove]}\n')[1]
    assert "right page first 100.0 %" in measure('- {q: "what is a glove", expect: [terms/glove]}\n')[1]


def test_danger_sets_are_counted(measure):
    code, printed = measure('danger: ["frostbite", "sunburn"]\nnot_danger: ["frostbite", "socks"]\n')
    assert code == 0
    assert "4 phrases, 1 dangers missed, 1 shown needlessly" in printed
    assert "no help shown: sunburn" in printed and "needless help: frostbite" in printed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('- {q: "x", expect: [cold-fingerz]}\n', [(1, 21, "unknown_target")]),
        ('- {q: "x"}\n', [(1, 3, "missing_key")]),
        ('- {q: "x", expect: []}\n', [(1, 20, "list_too_short")]),
        ('danger: ["x"]\nnot_dangr: ["y"]\n', [(2, 1, "unknown_key")]),
        ('- {q: "x\n', [(2, 1, "unreadable_line")]),
    ],
)
def test_a_faulty_set_is_said_with_its_place(project, tmp_path, text, expected):
    file = tmp_path / "phrases-mine.yml"
    file.write_text(text, "utf-8")
    found = read_phrases(file, project().sound)
    assert [(problem.line, problem.column, problem.check) for problem in found.problems] == expected


def test_a_faulty_set_ends_the_tool_in_plain_words(measure):
    code, printed = measure('- {q: "x", expect: [cold-fingerz]}\n')
    assert code == 1
    assert 'Did you mean "cold-fingers"?' in printed and "Traceback" not in printed


def test_without_node_the_tool_says_what_to_install(measure, monkeypatch):
    monkeypatch.delenv("NODE", raising=False)
    monkeypatch.setattr(score.shutil, "which", lambda name: None)
    monkeypatch.setattr(score.importlib.util, "find_spec", lambda name: None)
    code, printed = measure(PHRASES)
    assert code == 1
    assert "needs Node" in printed and "Traceback" not in printed
