"""catalogue/signatures.txt: every signature that a clinician ever gave, a line each.

In: the file. Out: its lines, and what is wrong with them. `python -m macros sign`
writes a line; nobody else does. A `reviewed` in a record or page counts only where
its line stands here (checks/signatures.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .floors import end, fewer
from .problems import Problem, shown

FILE = "catalogue/signatures.txt"
HEAD = """\
# Every signature that a clinician ever gave: day | kind/id | letters | name | role | registration.
# Never delete, change or write a line by hand. A maintainer who has heard from the
# clinician runs `python -m macros sign`, which adds it here and to the record or page."""
NUMBERS = ("urgent_help", "numbers")  # kind and id of the numbers to call, which are one file
LIKE = "2026-11-30 | symptoms/cold-fingers | 0123456789ab | A. Name | pharmacist | 12345"
_SHAPE = re.compile(r"(\d{4}-\d{2}-\d{2}) \| ([a-z_]+)/([a-z0-9./-]+) \| ([0-9a-f]{12}) \| ([^|]+) \| ([^|]+) \| ([^|]+)")


@dataclass(frozen=True, slots=True)
class Signature:
    """kind: of a record, "pages" with a path from docs/ as id, or NUMBERS. of: the letters. line: from 1."""

    on: date
    kind: str
    id: str
    of: str
    by: str
    role: str
    registration: str
    line: int = 0

    @property
    def text(self) -> str:
        """The line of the file."""
        return " | ".join((f"{self.on:%Y-%m-%d}", f"{self.kind}/{self.id}", self.of, self.by, self.role, self.registration))

    def problem(self, check: str, message: str) -> Problem:
        return Problem(FILE, self.line, 1, check, message)


def load_signatures(root: Path) -> tuple[tuple[Signature, ...], list[Problem]]:
    """The signatures of a project. root: its folder."""
    file = root / FILE
    if not file.is_file():
        return (), [Problem(FILE, 1, 1, "missing_file", "this file is missing. Restore it from the project's history.")]
    return read(file.read_bytes())


def read(content: bytes) -> tuple[tuple[Signature, ...], list[Problem]]:
    """Every signature in its order; a line that is none is a problem. Never raises."""
    found: list[Signature] = []
    problems: list[Problem] = []
    first: dict[str, int] = {}
    text = content.decode("utf-8", "replace")
    for number, line in enumerate(text.split("\n"), 1):
        line = line.rstrip("\r")
        if not line.strip() or line.startswith("#"):
            continue
        signature = _signature(line, number)
        if signature is None:
            message = f"found {shown(line)}, expected a line such as {shown(LIKE)}. Restore the line from the project's history; only `python -m macros sign` adds one."
            problems.append(Problem(FILE, number, 1, "not_a_signature", message))
        elif line in first:
            problems.append(signature.problem("repeated_item", f"this line stands in line {first[line]} too. Delete the later one."))
        else:
            first[line] = number
            found.append(signature)
    if not problems and (shorter := fewer(FILE, text, len(found))):
        problems.append(shorter)
    return tuple(found), problems


def text(signatures: Iterable[Signature]) -> str:
    """The file that holds these signatures, in their order."""
    lines = [one.text for one in signatures]
    return "\n".join([HEAD, *lines, end(len(lines)), ""])


def added(text: str, one: Signature) -> str:
    """A sound file with one more line at its end; every other line stays as it is."""
    signatures, _ = read(text.encode())
    rows = text.rstrip().split("\n")
    return "\n".join([*rows[:-1], one.text, end(len(signatures) + 1), ""])


def _signature(line: str, number: int) -> Signature | None:
    shape = _SHAPE.fullmatch(line)
    if not shape:
        return None
    try:
        on = date.fromisoformat(shape[1])
    except ValueError:
        return None
    by, role, registration = (part.strip() for part in shape.groups()[4:])
    one = Signature(on, shape[2], shape[3], shape[4], by, role, registration, number)
    return one if all((by, role, registration)) and one.text == line else None
