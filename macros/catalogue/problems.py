"""A mistake in the content, said so that a volunteer can mend it.

In: a place, what was found, what was expected. Out: one line for people, or
one annotation for GitHub. Every check makes these; nothing else reports.
A mistake in content is a `Problem`; a mistake in the program is an exception.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from .visible import visible


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One fault at one place.

    file: path from the project root, with forward slashes.
    line, column: counted from 1; 1:1 where the whole file is meant.
    check: the name of the fault, for tests and for exceptions to a check.
    message: whole sentences in plain words: found, expected, next step.
    """

    file: str
    line: int
    column: int
    check: str
    message: str

    def __post_init__(self) -> None:
        # The one place that every message passes: the terminal, annotations, the preview.
        object.__setattr__(self, "file", visible(self.file))
        object.__setattr__(self, "message", visible(self.message))

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}"

    def as_annotation(self, level: str = "error") -> str:
        """The same problem as a GitHub workflow command. level: error, warning or notice.

        Source: GitHub docs, "Workflow commands for GitHub Actions".
        """
        place = f"file={_escape(self.file, ',:')},line={self.line},col={self.column},title={_escape(self.check.replace('_', ' '), ',:')}"
        return f"::{level} {place}::{_escape(self.message)}"


class Faulty(Exception):
    """Problems that show only when a file is made from a sound catalogue."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(map(str, self.problems)))


def _escape(text: str, also: str = "") -> str:
    for sign in "%\r\n" + also:
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def nearest(found: str, known: Iterable[str]) -> str:
    """The known word that was most likely meant, or ""."""
    # difflib compares every pair of letters: a pasted paragraph would take
    # seconds against a thousand ids, and no id is that long.
    if len(found) > 80:
        return ""
    return next(iter(difflib.get_close_matches(found.lower(), sorted(known), n=1, cutoff=0.6)), "")


def did_you_mean(found: str, known: Iterable[str]) -> str:
    """` Did you mean "x"?` for the nearest known word, or nothing."""
    near = nearest(found, known)
    return f' Did you mean "{near}"?' if near else ""


def one_of(known: Iterable[str], most: int = 12) -> str:
    """`one of a, b, c`, cut short where the list would fill the screen."""
    names = sorted(known)
    shown = ", ".join(names[:most])
    return f"one of {shown}" + (f" and {len(names) - most} more" if len(names) > most else "")


def shown(value: object, most: int = 60) -> str:
    """A found value in quotes, on one line and never a screenful."""
    text = " ".join(str(value).split())
    return f'"{text[: most - 1]}…"' if len(text) > most else f'"{text}"'
