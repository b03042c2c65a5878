"""The line in which a sentence begins, within a text of several lines.

A text is checked as one, without its markup and its line ends. A message that names the first
line of a long paragraph sends somebody to search, and an annotation would stand beside another
sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..plain import words
from ..prose import as_text

_ENOUGH = 5  # words by which a sentence is known
_MOST = 60  # lines that a text goes over; ours have under 30


def line_of(lines: Sequence[str], first: int, sentence: str) -> int:
    """lines: of the file. first: where the text begins, from 1. sentence: as readers see it. `first` where it is not found."""
    wanted = words(sentence)
    found: list[tuple[str, int]] = []
    for number in range(first, min(first + _MOST, len(lines) + 1)):
        if number > first and not lines[number - 1].strip():
            break
        found += [(word, number) for word in words(as_text(lines[number - 1]))]
    for size in range(min(_ENOUGH, len(wanted)), 0, -1):
        for at in range(len(found) - size + 1):
            if all(found[at + step][0] == wanted[step] for step in range(size)):
                return found[at][1]
    return first
