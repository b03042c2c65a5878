"""Text after " #" on the line of a value is said, before YAML drops it."""

from __future__ import annotations

import pytest

from macros.catalogue.positions import read
from macros.catalogue.remarks import dropped_text

from conftest import edited


def found(text: str) -> list[tuple[int, int]]:
    document = read("x.yml", text.encode())
    assert not document.problems
    return [(problem.line, problem.column) for problem in dropped_text(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:\n  - head noise #1\n", [(2, 16)]),
        ("a: é 🙂 # one # two\nb: x # three", [(1, 8), (2, 6)]),
        ('a: "x # y" # z\n', [(1, 12)]),
        ("a: [x] # y\n", [(1, 8)]),
        ("a: [x, # y\n  z]\n", [(1, 8)]),
        ("a: # y\n  - x\n", [(1, 4)]),
        ("a: >- # y\n  x\n", [(1, 7)]),
    ],
)
def test_text_that_would_vanish(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        '"a": "head noise #1"\n',
        "a: 'it''s #1'\n",
        "a: no#1\n",
        "# one # two\na: x\n  # three # four\nb: y\n",
        "a: >-\n  # x\n  y #1\n\n  z # 2\nb: 1\n",
        "a: |\n  x # 1\n\n# note # note\nb: 1\n",
        'a: "x\n  # y\n  z #1"\n',
    ],
)
def test_text_that_stays_and_notes_of_their_own(text):
    assert found(text) == []


def test_it_is_said_of_records_lists_and_the_tops_of_pages(project):
    changes = {
        **edited("catalogue/symptoms/cold-fingers.yml", "name: Cold fingers", "name: Cold fingers #1"),
        **edited("catalogue/everyday-words.yml", "for: [cold-fingers]", "for: [cold-fingers] # the cold ones"),
        **edited("docs/how-it-happens/gloves.md", "title: How gloves work", "title: How gloves work #2"),
        "catalogue/terms/_template.yml": "term: mitten # a word\ndefinition: >-\n  A mitten.\ntechnical: >-\n  Manual.\nwritten: 2026-01-02\n",
    }
    problems = [(problem.file, problem.line, problem.column, problem.check) for problem in project(changes).problems]
    assert problems == [
        ("catalogue/everyday-words.yml", 6, 25, "dropped_text"),
        ("catalogue/symptoms/cold-fingers.yml", 1, 20, "dropped_text"),
        ("docs/how-it-happens/gloves.md", 2, 24, "dropped_text"),
    ]
