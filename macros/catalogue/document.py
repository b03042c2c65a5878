"""One YAML file that was read: its values, the place of each of them, and what is wrong.

What could not be read is known too, so that it is not told a second time as missing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .problems import Problem

Path = tuple[str | int, ...]


@dataclass(slots=True)
class Document:
    """One YAML file, read.

    values: dict, list, str, int, date or None, nested.
    places: where each value begins, by its path; (line, column) from 1.
    keys: where each key begins, by the path of its value.
    text: the file as read.
    digest: of the file's name and its text; what is found in this document alone is remembered by it.
    rough: the values also of a file with faults, as far as they could be read; `values` is None then.
    lost: fields at the left edge of which something could not be read. left_out: what stands there.
    doubtful: the paths at which something else stands than was typed.
    stand_in: a record with something sound in each such place, for checks alone.
    """

    file: str
    values: Any = None
    text: str = ""
    places: dict[Path, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Path, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    digest: bytes = b""
    rough: Any = None
    lost: set[str] = field(default_factory=set)
    left_out: str = ""
    doubtful: set[Path] = field(default_factory=set)
    stand_in: Any = None

    def place(self, path: Path) -> tuple[int, int]:
        """The place of a value, or of the nearest thing around it."""
        for end in range(len(path), -1, -1):
            if path[:end] in self.places:
                return self.places[path[:end]]
        return (1, 1)

    def place_of_call(self, path: Path, number: int) -> tuple[int, int]:
        """The place of the macro call with this number (from 0) in a value.

        Folding moves text within a value but keeps the order of its braces.
        """
        line, column = self.place(path)
        start = _offset(self.text, line, column)
        for _ in range(number + 1):
            found = self.text.find("{{", start)
            if found < 0:
                return (line, column)
            start = found + 2
        return self.text.count("\n", 0, found) + 1, found - self.text.rfind("\n", 0, found)

    def place_of_sign(self, path: Path, sign: str) -> tuple[int, int]:
        """The place of the first such sign in a value; where it is written as an escape, of the value."""
        begins = self.place(path)
        after = min((place for place in self.places.values() if place > begins), default=None)
        found = self.text.find(sign, _offset(self.text, *begins), _offset(self.text, *after) if after else len(self.text))
        return (self.text.count("\n", 0, found) + 1, found - self.text.rfind("\n", 0, found)) if found >= 0 else begins

    def problem(self, path: Path, check: str, message: str, *, at_key: bool = False) -> Problem:
        where = self.keys.get(path) if at_key else None
        return Problem(self.file, *(where or self.place(path)), check, message)


def _offset(text: str, line: int, column: int) -> int:
    at = 0
    for _ in range(line - 1):
        at = text.find("\n", at) + 1
    return at + column - 1


def path_name(path: Path) -> str:
    """A path as messages name it, such as `frequency.1.who`; points of lists count from 1."""
    return ".".join(str(part) if isinstance(part, str) else str(part + 1) for part in path)
