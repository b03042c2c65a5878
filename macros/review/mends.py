"""What `python -m macros fix` would mend in the files of a change, as lines to suggest.

In: `Both`. Out: a `Mend` for each run of lines. It never changes a meaning, so whoever
looks after the change can hand it back as a suggestion, which is taken with one click.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..fix.mending import mended
from ..fix.signs import plain_lines
from .base import Both

_OURS = re.compile(r"catalogue/(?:[a-z]+/)?[a-z0-9_-]+\.yml|docs/.+\.md|catalogue/phrasings/.+\.txt")


@dataclass(frozen=True, slots=True)
class Mend:
    """first, last: the lines that are replaced, as the file is now; first > last where lines are only added above `first`."""

    file: str
    first: int
    last: int
    lines: tuple[str, ...]


def mends(both: Both) -> Iterator[Mend]:
    """Every one, file after file. A file that is no text, or is gone, has none."""
    for file in both.changed:
        content = both.now[file]
        if content is None or not _OURS.fullmatch(file):
            continue
        try:
            text = plain_lines(content)
        except UnicodeDecodeError:
            continue
        now, better = text.split("\n"), mended(file, text).text.split("\n")
        for kind, first, last, start, end in difflib.SequenceMatcher(None, now, better, autojunk=False).get_opcodes():
            if kind != "equal":
                yield Mend(file, first + 1, last, tuple(better[start:end]))
