"""Colons, hyphens and spaces at the left edge that made a YAML file unreadable.

Each function: a text that cannot be read in, what most likely made it so out, or None.
"""

from __future__ import annotations

import re

from .lines import Broken, Line, Slip, field, opens_a_block, parted, quoted, says_something, shown_line

_NO_SPACE = re.compile(r"( *(?:- +)*)([A-Za-z_][\w-]*):(?=[^\s:/])(.*)$")
_NO_COLON = re.compile(r"( *(?:- +)*)([A-Za-z_][\w-]*)[ ]*(=|\s)?[ ]*(.*)$")
_NO_GAP = re.compile(r"( *)-(?=[^\s-])(.*)$")
_COLON = re.compile(r":(?= |$)")


def two_fields_on_a_line(broken: Broken) -> Slip | None:
    """`name: Cold nose group: hands`: a line was merged with the next one."""
    one = _at(broken, broken.line)
    if one is None or not one.key or not broken.fields or one.value[:1] in {'"', "'", "[", "{"}:
        return None
    found = next((found for found in re.finditer(r" +([A-Za-z_]+):(?= |$)", one.value) if found[1] in broken.fields), None)
    if not found:
        return None
    line = broken.lines[broken.line]
    start = len(line) - len(one.value)
    first, second = line[: start + found.start()], f"{' ' * one.indent}{one.value[found.start(1) :]}"
    message = (
        f"{field(broken.lines, broken.line)}two fields stand on this line. Begin a new line before "
        f'"{found[1]}:".{shown_line(first)} and below it: {second.strip()[:80]}'
    )
    # The reader goes on with the first; what the second says is not asked for.
    mended = line[:start] + quoted(one.value[: found.start()])
    return Slip(broken.line + 1, start + found.start(1) + 1, "two_fields_on_a_line", message, broken.with_line(broken.line, mended), found[1])


def no_space_after_colon(broken: Broken) -> Slip | None:
    """`name:Cold nose`."""
    for number in _near(broken):
        found = _NO_SPACE.match(broken.lines[number])
        if found and (found[2] in broken.fields or not broken.fields or found[1]):
            mended = f"{found[1]}{found[2]}: {found[3]}"
            message = f"{found[2]}: there is no space after the colon.{shown_line(mended)}"
            return Slip(number + 1, found.end(2) + 1, "no_space_after_colon", message, broken.with_line(number, mended))
    return None


def no_colon(broken: Broken) -> Slip | None:
    """`name Cold nose`, or a name alone above its list."""
    for number in _near(broken):
        line = broken.lines[number]
        found = _NO_COLON.match(line)
        if parted(line).key or not found or found[2] not in broken.fields or found[1]:
            continue
        mended = f"{found[1]}{found[2]}: {found[4]}".rstrip()
        message = f"{found[2]}: there is no colon after the name of this field.{shown_line(mended)}"
        return Slip(number + 1, found.end(2) + 1, "no_colon", message, broken.with_line(number, mended))
    return None


def no_space_after_hyphen(broken: Broken) -> Slip | None:
    """`-Wear gloves`, as a point of a list."""
    for number in _near(broken):
        found = _NO_GAP.match(broken.lines[number])
        if found and not re.match(r" *-[0-9]", broken.lines[number]):
            mended = f"{found[1]}- {found[2]}"
            message = f"{field(tuple(mended if at == number else one for at, one in enumerate(broken.lines)), number)}there is no space after the hyphen (the dash).{shown_line(mended)}"
            return Slip(number + 1, len(found[1]) + 1, "no_space_after_hyphen", message, broken.with_line(number, mended))
    return None


def wrong_indent(broken: Broken) -> Slip | None:
    """A field or point that stands further left or right than its neighbours."""
    number = min(broken.line, len(broken.lines) - 1)
    one = _at(broken, number)
    above = broken.above(number)
    if one is None or above < 0 or not (one.key or one.points):
        return None
    last = parted(broken.lines[above])
    if one.indent > last.indent:
        # Something moved in below a value that is whole already.
        if not (last.key and last.value) and not (last.points and last.value):
            return None
        if opens_a_block(last.value) or (
            not one.points and one.key not in broken.fields and not last.value.startswith(('"', "'", "[", "{")) and one.indent != last.indent + 1
        ):
            return None
        indent = _column_above(broken, number, one)
    else:
        indent = _column_above(broken, number, one)
    if indent is None or indent == one.indent:
        return None
    mended = " " * indent + broken.lines[number].lstrip()
    where = "at the left edge, with no space before it" if indent == 0 else f"with {indent} space{'s' * (indent != 1)} before it, as its neighbours"
    side = "right" if one.indent > indent else "left"
    name = one.key or re.sub(r"(\.\d+)?: $", "", field(broken.lines, above))
    message = f"{name}: this line begins too far {side}. Begin it {where}.{shown_line(mended)}"
    return Slip(number + 1, one.indent + 1, "wrong_indent", message, broken.with_line(number, mended))


def _column_above(broken: Broken, number: int, one: Line) -> int | None:
    """Where a line of this sort should begin, to judge by those above: the nearest place that is in use."""
    found: list[int] = []
    limit = 1 << 20
    for at in range(number - 1, -1, -1):
        line = broken.lines[at]
        if not says_something(line):
            continue
        other = parted(line)
        if one.points:
            if other.points and other.indent <= limit:
                found.append(other.indent)
        elif other.key and other.begins <= limit:
            found.append(other.begins)
        limit = min(limit, other.indent)
        if limit == 0 and other.key:
            break
    if one.key in broken.fields and one.begins not in found and 0 in found and not one.points and one.indent <= 2:
        return 0
    return min(found, key=lambda column: (abs(column - one.indent), column), default=None)


def text_not_moved_in(broken: Broken) -> Slip | None:
    """A line that goes on with the text above, and stands as far left as the name of its field."""
    for number in _near(broken):
        one = _at(broken, number)
        above = broken.above(number)
        if one is None or above < 0 or one.key or one.points or broken.lines[number].lstrip()[:1] in "}]":
            continue
        first = above
        while first > 0 and not (parted(broken.lines[first]).key or parted(broken.lines[first]).points):
            first = broken.above(first)
        around = parted(broken.lines[first])
        indent = parted(broken.lines[above]).indent if above > first else around.begins + 2
        if not around.value or around.value[0] in "[{" or one.indent >= indent:
            continue
        mended = " " * indent + broken.lines[number].lstrip()
        message = (
            f"{field(broken.lines, first)}this line goes on with the text above, and begins too far left. "
            f"Begin it with {indent} spaces before it, as the text above.{shown_line(mended)}"
        )
        return Slip(number + 1, one.indent + 1, "wrong_indent", message, broken.with_line(number, mended))
    return None


def colon_in_a_text(broken: Broken) -> Slip | None:
    """`name: Cold fingers: what they are`, on one line or on a line that goes on."""
    if "mapping values" not in broken.reason or broken.line >= len(broken.lines):
        return None
    first = broken.line
    while first > 0 and not (parted(broken.lines[first]).key and (first < broken.line or (broken.lines[first].count(":") > 1 and _inner(broken, first)))):
        first = broken.above(first)
        if first < 0:
            return None
    one = parted(broken.lines[first])
    if not one.value or one.value[0] in "[{":
        return None
    line, start = broken.lines[first], len(broken.lines[first]) - len(one.value)
    last = broken.line
    while (below := last + 1) < len(broken.lines) and _goes_on(broken.lines[below], one):
        last = below
    whole = " ".join([line[start:].strip(), *(broken.lines[at].strip() for at in range(first + 1, last + 1))])
    mended = line[:start] + quoted(whole)
    message = (
        f"{field(broken.lines, first)}a colon with a space after it, within a text, reads like the name of a field. "
        f"Put the {'whole ' * (first < last)}text in quotes.{shown_line(mended)}"
    )
    # As many lines as before, so that each stays where it is.
    text = "\n".join((*broken.lines[:first], mended, *[""] * (last - first), *broken.lines[last + 1 :]))
    return Slip(broken.line + 1, broken.column + 1, "colon_in_a_text", message, text)


def _goes_on(line: str, one: Line) -> bool:
    """Whether a line goes on with the text that begins in another."""
    other = parted(line)
    return says_something(line) and other.indent > one.indent and not other.key and not other.points


def _inner(broken: Broken, number: int) -> bool:
    return bool(_COLON.search(parted(broken.lines[number]).value))


def _at(broken: Broken, number: int) -> Line | None:
    return parted(broken.lines[number]) if number < len(broken.lines) and says_something(broken.lines[number]) else None


def _near(broken: Broken) -> list[int]:
    """The lines to look at: where reading stopped, where what it read began, and the one above."""
    last = min(broken.line, len(broken.lines) - 1)
    near = [broken.opened[0], last, broken.above(last)] if broken.within == "while scanning a simple key" else [last, broken.above(last)]
    return [number for number in dict.fromkeys(near) if 0 <= number < len(broken.lines)]
