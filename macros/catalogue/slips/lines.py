"""The lines of a YAML file as somebody typed them: names, points, values, and what stands around them.

For a text that cannot be read, so nothing here asks what it means. Line numbers count from 0.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_LINE = re.compile(r"(?P<indent> *)(?P<points>(?:-(?: +|$))*)(?:(?P<key>[A-Za-z_][\w-]*) ?:(?: +|$))?(?P<value>.*)$")
_BLOCK = re.compile(r"[|>][-+]?\d?")
LONGEST = 160  # letters of a line that is shown mended


class Line(NamedTuple):
    """indent: spaces before anything. points: hyphens of lists. key: "" without one. begins: where the key or the value begins."""

    indent: int
    points: str
    key: str
    value: str
    begins: int

    @property
    def before(self) -> int:
        """Letters before the value."""
        return self.begins + (len(self.key) if self.key else 0)


class Broken(NamedTuple):
    """A text that cannot be read. line, column: where reading stopped. opened: where what was being read began.
    reason, within: the reader's own words. fields: the names that a file of this kind has at its left edge."""

    lines: tuple[str, ...]
    line: int
    column: int
    opened: tuple[int, int]
    reason: str
    within: str
    fields: frozenset[str]

    def with_line(self, number: int, *mended: str) -> str:
        """The text with one line written otherwise."""
        return "\n".join((*self.lines[:number], *mended, *self.lines[number + 1 :]))

    def above(self, number: int) -> int:
        """The nearest line above that is neither empty nor a note; -1 without one."""
        return next((at for at in range(number - 1, -1, -1) if says_something(self.lines[at])), -1)

    def below(self, number: int) -> int:
        """The nearest line below that is neither empty nor a note; the number of lines without one."""
        return next((at for at in range(number + 1, len(self.lines)) if says_something(self.lines[at])), len(self.lines))


class Slip(NamedTuple):
    """What most likely made a text unreadable. line, column: from 1. mended: the whole text without it, with as many lines. lost: a field that is not in it."""

    line: int
    column: int
    check: str
    message: str
    mended: str
    lost: str = ""


def says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def parted(line: str) -> Line:
    """Any line in its parts; of a text that goes on, only indent and value."""
    found = _LINE.match(line)
    if found is None:
        return Line(0, "", "", line, 0)
    key = found["key"] or ""
    return Line(len(found["indent"]), found["points"], key, found["value"], found.start("key") if key else found.start("value"))


def opens_a_block(value: str) -> bool:
    """Whether a text begins in the next line, after ">-" or the like."""
    return bool(_BLOCK.fullmatch(value.strip()))


def field(lines: tuple[str, ...], number: int) -> str:
    """The field a line belongs to, such as `frequency.1.who: `, for the beginning of a message; "" for none."""
    names = [str(one) for one in _path(lines, number)]
    return f"{'.'.join(names)}: " if names else ""


def _path(lines: tuple[str, ...], number: int) -> list[str | int]:
    found: list[str | int] = []
    limit = points_limit = 1 << 20  # only what begins left of this is around the line
    for at in range(number, -1, -1):
        if not says_something(lines[at]):
            continue
        one = parted(lines[at])
        if one.key and one.begins < limit:
            found.insert(0, one.key)
            limit = one.begins
            points_limit = limit
        if one.points and one.indent < points_limit:
            found.insert(0, _place_in_list(lines, at))
            limit, points_limit = one.indent + 1, one.indent  # the name of a list may stand right above its points
        elif at == number and not one.key:
            limit = points_limit = max(one.indent, 1)
    return found


def _place_in_list(lines: tuple[str, ...], number: int) -> int:
    """Which point of its list begins in this line, from 1."""
    indent = parted(lines[number]).indent
    count = 1
    for at in range(number - 1, -1, -1):
        one = parted(lines[at])
        if says_something(lines[at]) and (one.indent < indent or (one.indent == indent and not one.points)):
            break
        count += says_something(lines[at]) and one.indent == indent
    return count


def shown_line(line: str) -> str:
    """A line as it should be, for the end of a message."""
    text = line.strip()
    return f" Write: {text if len(text) <= LONGEST else text[: LONGEST - 1] + '…'}"


def quoted(text: str) -> str:
    """The text in quotes that leave it as it is."""
    text = text.strip()
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
