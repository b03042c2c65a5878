"""One file mended: its text in; the text as it should be, and what only a person can decide, out.

Nothing is read or written here. Whatever would change a word is not done at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..catalogue.decoding import LARGEST
from ..catalogue.loading import LARGEST_LIST
from ..catalogue.merges import unmerged
from ..catalogue.pages import split
from ..catalogue.positions import read
from . import days, lists, signs, structure

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Mended:
    """text: as it should be, with plain line ends. left: (line, what a person must decide)."""

    text: str
    left: tuple[tuple[int, str], ...] = ()


def mended(file: str, text: str) -> Mended:
    """file: the path from the project's root; its ending says what it is. text: with plain line ends (`signs.plain_lines`)."""
    if unmerged(file, text):
        return Mended(text, ((1, "two versions of the text stand here, one above the other; choose first."),))
    if file.endswith(".md"):
        return _page(file, text)
    if file.endswith(".yml"):
        return _record(file, text)
    made = "\n".join(line.rstrip() for line in signs.plain_signs(text, 1).split("\n"))
    return Mended(_same_words(text, made))


def _record(file: str, text: str, begins: int = 0) -> Mended:
    """begins: how many lines of the file stand above this text."""
    largest = LARGEST_LIST if file.count("/") == 1 else LARGEST
    made = "\n".join(line.rstrip(" ") for line in signs.plain_signs(text, 2).split("\n"))
    made = signs.plain_macros(made, in_yaml=True)
    if not made.isascii() and read(file, made.encode(), largest).problems:
        made = structure.plain_structure(file, made, largest)
    made = _same_words(text, made)
    made, doubts = days.plain_days(made)
    return Mended(
        made, tuple((one.line + begins, f"{one.typed} may mean {' or '.join(map(str, one.readings))}. Write the one that is meant.") for one in doubts)
    )


def _page(file: str, text: str) -> Mended:
    made = signs.plain_signs(text, 4)
    if not (halves := split(_marks(made))):
        return Mended(_same_words(text, made))
    front, body, _ = halves
    top = _record(file, front, 1)
    body = lists.plain_lists(signs.plain_macros(_without_blanks(body), in_yaml=False))
    return Mended(f"---\n{top.text}---\n{_same_words(halves[1], body)}", top.left)


def _marks(text: str) -> str:
    """The two lines of hyphens around the top of a page, without blanks behind them."""
    return re.sub(r"^---[ ]+$", "---", text, flags=re.MULTILINE)


def _without_blanks(body: str) -> str:
    """No blanks at the ends of lines; two of them before another line of a paragraph begin a new line, and stay."""
    lines = body.split("\n")
    for number, (line, after) in enumerate(zip(lines, [*lines[1:], ""])):
        if not (line.endswith("  ") and line.strip() and after.strip()):
            lines[number] = line.rstrip(" ")
    return "\n".join(lines)


def _same_words(before: str, after: str) -> str:
    """What was made, if every word in it is as it was; else the text as it came."""
    return after if _words(before) == _words(after) else before


def _words(text: str) -> list[str]:
    return _WORD.findall(signs.without_nothing(text))
