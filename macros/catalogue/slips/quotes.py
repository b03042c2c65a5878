"""Quotes, brackets and signs at the beginning of a text that made a YAML file unreadable.

Each function: a text that cannot be read in, what most likely made it so out, or None.
"""

from __future__ import annotations

import re

from ..look_alikes import BRACKETS, COLONS, POINTS, before_an_error
from .lines import Broken, Slip, field, opens_a_block, parted, quoted, says_something, shown_line

_CLOSED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
_STARTS = "@`%*&!|>"
_NOTE = re.compile(r" +#.*$")
_ENDS = {"[": "]", "{": "}"}


def look_alike(broken: Broken) -> Slip | None:
    """A curly quote, a wide colon, a typed point: signs that look as if YAML knew them."""
    text = "\n".join(broken.lines)
    if not (found := before_an_error(text, broken.line + 1)):
        return None
    number, like = found[0] - 1, found[1]
    line = broken.lines[number]
    mended = _plain(line, like.at)
    write = shown_line(mended) if mended != line else ""
    return Slip(number + 1, like.at + 1, like.check, f"{field(broken.lines, number)}{like.message}{write}", broken.with_line(number, mended))


def _plain(line: str, at: int) -> str:
    sign = line[at]
    if sign in COLONS:
        return f"{line[:at]}: {line[at + 1 :].lstrip()}"
    if sign in BRACKETS:
        return line.translate(str.maketrans("［］【】｛｝，", "[][]{},"))
    if sign in POINTS and not line[:at].strip():
        return f"{line[:at]}-{line[at + 1 :]}"
    one = parted(line)
    inner = re.sub(r"""^["'“”„‟«»″＂‘’‚‛]|["'“”„‟«»″＂‘’‚‛]$""", "", one.value.strip())
    return line[: len(line) - len(one.value)] + quoted(inner.strip("“”„‟«»″＂"))


def unclosed_quote(broken: Broken) -> Slip | None:
    """A quote that begins a text and has no end on its line, while the next line begins something else."""
    for number in range(min(broken.line, len(broken.lines) - 1) + 1):
        line = broken.lines[number]
        one = parted(line)
        value = one.value.rstrip()
        if not says_something(line) or value[:1] not in _CLOSED or _CLOSED[value[0]].match(value):
            continue
        below = broken.below(number)
        following = parted(broken.lines[below]) if below < len(broken.lines) else None
        if following and not ((following.key or following.points) and following.indent <= one.indent):
            continue  # a text over several lines
        start = len(line) - len(one.value)
        mended = line[:start] + quoted(value[1:])
        message = f"{field(broken.lines, number)}the quote at the beginning of this text is never closed. Close it at the end.{shown_line(mended)}"
        return Slip(number + 1, start + 1, "unclosed_quote", message, broken.with_line(number, mended))
    return None


def text_after_a_quote(broken: Broken) -> Slip | None:
    """A text that begins with a quote and goes on after its end: `"Cold" fingers`, `'it's cold'`."""
    number = broken.line
    if number >= len(broken.lines):
        return None
    line = broken.lines[number]
    one = parted(line)
    value = _NOTE.sub("", one.value).rstrip()
    if value[:1] not in _CLOSED or not (closed := _CLOSED[value[0]].match(value)) or closed.end() == len(value) or value[closed.end()] == ":":
        return None
    start, rest = len(line) - len(one.value), value[closed.end() :].strip()
    if rest in {",", ";", "."}:
        mended, why = line[:start] + closed[0], f'"{rest}" stands after the closing quote. Nothing may: delete it'
    else:
        inner = value[1:-1] if value[-1] == value[0] and len(value) > 1 else value
        mended = line[:start] + quoted(inner)
        why = "this text goes on after its closing quote. The quotes must stand around all of it, and those within it must be of the other kind"
    return Slip(
        number + 1,
        start + closed.end() + 1,
        "text_after_a_quote",
        f"{field(broken.lines, number)}{why}.{shown_line(mended)}",
        broken.with_line(number, mended),
    )


def backslash(broken: Broken) -> Slip | None:
    """A backslash within double quotes, where it begins the name of a sign."""
    if "escape" not in broken.reason or broken.line >= len(broken.lines):
        return None
    line = broken.lines[broken.line]
    one = parted(line)
    inner = one.value.strip().strip('"')
    mended = line[: len(line) - len(one.value)] + (quoted(inner) if "'" not in inner else '"' + inner.replace("\\", "\\\\") + '"')
    message = (
        f'{field(broken.lines, broken.line)}a backslash within double quotes has a meaning of its own. Use single quotes, or a plain "/".{shown_line(mended)}'
    )
    return Slip(broken.line + 1, broken.column + 1, "backslash", message, broken.with_line(broken.line, mended))


def sign_at_the_start(broken: Broken) -> Slip | None:
    """A text that begins with a sign which YAML takes for itself: @ ` % * & ! | > and, with a space, - and ?."""
    number = broken.opened[0] if broken.within else broken.line
    if number >= len(broken.lines):
        return None
    line = broken.lines[number]
    one = parted(line)
    value = one.value.rstrip()
    if not (one.key or one.points):
        return None
    starts = value[:1] in _STARTS or re.match(r"[-?] ", value)
    if not value or not starts or opens_a_block(value):
        return None
    start = len(line) - len(one.value)
    if value[0] in "|>":
        return _text_beside_a_block(broken, number, value, start)
    mended = line[:start] + quoted(value)
    message = f'{field(broken.lines, number)}"{value[0]}" at the beginning of a text has a meaning of its own here. Put the text in quotes.{shown_line(mended)}'
    return Slip(number + 1, start + 1, "sign_at_the_start", message, broken.with_line(number, mended))


def _text_beside_a_block(broken: Broken, number: int, value: str, start: int) -> Slip:
    line = broken.lines[number]
    words = re.sub(r"^[|>][-+]?\d?", "", value).strip()
    mended = line[:start] + quoted(words)
    below = broken.below(number)
    if below < len(broken.lines) and (following := parted(broken.lines[below])).indent > parted(line).indent and not following.key:
        mended = f"{line[:start]}>-"
        message = (
            f'{field(broken.lines, number)}found words beside "{value[0]}". They begin in the next line.{shown_line(mended)} and below it, moved in: {words}'
        )
    else:
        message = f'{field(broken.lines, number)}found words beside "{value[0]}", which is for a text that begins in the next line. Put the text in quotes.{shown_line(mended)}'
    return Slip(number + 1, start + 1, "sign_at_the_start", message, broken.with_line(number, mended))


def brackets(broken: Broken) -> Slip | None:
    """A list or group in brackets that is not closed, closed twice, lacks a comma, or is no list at all: `[sic] cold`."""
    number = broken.opened[0] if "flow" in broken.within else broken.line
    if number >= len(broken.lines):
        return None
    line = broken.lines[number]
    one = parted(line)
    start = len(line) - len(one.value)
    value = _NOTE.sub("", one.value).rstrip()
    if "flow" not in broken.within and value[:1] not in _ENDS:
        return None
    begins = broken.opened[1] if "flow" in broken.within else start
    depth, end = _balance(line[begins:])
    if value.startswith("{{") and number == broken.line:
        mended = line[:start] + quoted(value)
        message = f'{field(broken.lines, number)}"{{{{" at the beginning of a text has a meaning of its own here. Put the text in quotes.{shown_line(mended)}'
        return Slip(number + 1, start + 1, "sign_at_the_start", message, broken.with_line(number, mended))
    name = field(broken.lines, number)
    if "flow" in broken.within and depth > 0:
        return _unclosed(broken, number, begins, name)
    rest = line[begins + end :].strip()
    if "flow" not in broken.within and depth <= 0 and rest:
        if not rest.strip("]},; "):
            mended = line[: begins + end]
            message = f'{name}"{rest}" stands after the end of the list. Delete it.{shown_line(mended)}'
        else:
            mended = line[:start] + quoted(value)
            message = f'{name}"{line[begins]}" begins a list here, and this is a text. Put the text in quotes.{shown_line(mended)}'
        return Slip(number + 1, begins + end + 1, "text_after_a_bracket", message, broken.with_line(number, mended))
    if "flow" in broken.within and broken.line == number:
        mended = re.sub(r"""(["'])[ ]+(?=["'\w])""", lambda one: f"{one[1]}, ", line) if line[broken.column - 2 : broken.column - 1] in "\"'" else line
        mended = line[: broken.column].rstrip() + ", " + line[broken.column :].lstrip() if mended == line else mended
        message = f"{name}something is missing between two items of this list: most likely a comma, or quotes around an item.{shown_line(mended)}"
        return Slip(number + 1, broken.column + 1, "comma_missing", message, broken.with_line(number, mended))
    return None


def _unclosed(broken: Broken, number: int, begins: int, name: str) -> Slip:
    sign = broken.lines[number][begins]
    last = number
    while (
        (below := broken.below(last)) < len(broken.lines)
        and below <= broken.line
        and not (parted(broken.lines[below]).key or parted(broken.lines[below]).points)
    ):
        last = below  # a list over several lines
    whole = " ".join(broken.lines[at].strip() for at in range(number, last + 1))
    _, _, missing = _open_ones(whole[whole.index(sign) :] if sign in whole else whole)
    mended = f"{broken.lines[last].rstrip().rstrip(',')}{missing}"
    message = f'{name}"{sign}" is never closed. Write "{_ENDS[sign]}" after the last item.{shown_line(mended)}'
    return Slip(number + 1, begins + 1, "unclosed_bracket", message, broken.with_line(last, mended))


def _balance(text: str) -> tuple[int, int]:
    """(how many brackets are open at the end, where the first one closes)."""
    depth, end, _ = _open_ones(text)
    return depth, end


def _open_ones(text: str) -> tuple[int, int, str]:
    """(brackets open at the end, where the first closes, what would close them); quotes count as text."""
    waiting: list[str] = []
    end, at = len(text), 0
    while at < len(text):
        sign = text[at]
        if sign in _CLOSED and text[at - 1 : at] in {"", " ", "[", "{", ","} and (closed := _CLOSED[sign].match(text, at)):
            at = closed.end()
            continue
        if sign in _ENDS:
            waiting.append(_ENDS[sign])
        elif waiting and sign == waiting[-1]:
            waiting.pop()
            if not waiting and end == len(text):
                end = at + 1
        at += 1
    return len(waiting), end, "".join(reversed(waiting))
