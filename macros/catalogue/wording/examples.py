"""Labeled sentences: what the second reader learns from, and what it is measured on.

One a line: `unsafe dose: She takes two.` or `safe dose: She takes notes.` Lines that
begin with # are remarks. A volunteer adds one line anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

FILE = "catalogue/wording-examples.txt"


@dataclass(frozen=True, slots=True)
class Example:
    """unsafe: it must be refused. kind: of what it is, or what it looks like. line: where it stands, from 1."""

    unsafe: bool
    kind: str
    text: str
    line: int = 0


class NoExample(ValueError):
    """A line that is none."""

    def __init__(self, line: int, found: str) -> None:
        super().__init__(f"found {found[:60]!r}, expected a line such as `unsafe dose: She takes two.` or `safe dose: She takes notes.`")
        self.line = line


def examples(text: str) -> Iterator[Example]:
    """Raises NoExample."""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        label, colon, sentence = line.partition(": ")
        verdict, _, kind = label.partition(" ")
        if not colon or verdict not in {"unsafe", "safe"} or not kind.replace("_", "").isalpha() or not sentence.strip():
            raise NoExample(number, line)
        yield Example(verdict == "unsafe", kind, sentence.strip(), number)
