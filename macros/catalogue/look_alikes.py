"""Signs that look as if YAML knew them, and are letters to it.

Word processors, phones and keyboards for other scripts write curly quotes, wide colons and
round points where YAML knows straight quotes, ":" and "-". What follows is either a text
with a sign too many, or an error in another line. Called by the reader of YAML.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from .visible import named

PAIRS = {
    "“": "”“",
    "„": "“”",
    "‟": "”",
    "”": "”",
    "«": "»",
    "»": "«",
    "＂": "＂",
    "″": "″",
    "‘": "’‘",
    "‚": "‘’",
    "‛": "’",
    "’": "’",
    "‹": "›",
    "＇": "＇",
    "′": "′",
}
_SINGLE = set("‘‚‛’＇′")
_DOUBLE_ENDS = "”»＂″"
COLONS, POINTS, BRACKETS = "：﹕∶꞉︓", "–—−•‣⁃·∙▪●○◦－", "［【｛"
_KEY = re.compile(rf"[ ]*(?:-[ ]+)?[\w-]+[ ]?([{COLONS}])")
_POINT = re.compile(rf"[ ]*([{POINTS}])(?:[ ]|$)")
_BRACKET = re.compile(rf"(?:[^#\n]*?:[ ]+|[ ]*-[ ]+)?([{BRACKETS}])")
_MIXED = re.compile(r"""(?:[^#\n]*?:[ ]+|[ ]*-[ ]+)(?:(["'])(?:(?!\1).)*([“”„‟«»″＂])|([“„‟«″＂])[^"]*")[ ]*$""")


class LookAlike(NamedTuple):
    """at: how far from the beginning of the text, in letters. sign: what was typed. check, message: of the problem."""

    at: int
    sign: str
    check: str
    message: str


def in_value(text: str) -> LookAlike | None:
    """The sign in a value without quotes that was meant for YAML, if there is one."""
    first, last = text[:1], text[-1:]
    ends = PAIRS.get(first, "")
    if ends and len(text) > 1:
        inner = text[1:-1] if last in ends else text[1:]
        closed = any(sign in inner for sign in ends) and not (first in _SINGLE and last in ends and not set(inner) & set("‘‚‛"))
        if not closed and (last in ends or first not in _SINGLE):
            return _quote(0, first)
    if last in _DOUBLE_ENDS and last and not any(sign in text[:-1] for sign in PAIRS):
        return _quote(len(text) - 1, last)
    return _structure(text)


def before_an_error(text: str, line: int) -> tuple[int, LookAlike] | None:
    """In a text that is no YAML: (line, sign) of what most likely made it so, at or before the line of the error; lines from 1."""
    found: list[tuple[int, LookAlike]] = []
    for number, content in enumerate(text.split("\n"), 1):
        if content.isascii():
            continue
        if mixed := _MIXED.match(content):
            group = 2 if mixed[2] else 3
            found.append((number, _quote(mixed.start(group), mixed[group])))
        elif sign := _structure(content):
            found.append((number, sign))
    return max((one for one in found if one[0] <= line), default=found[0] if found else None)


def _structure(text: str) -> LookAlike | None:
    if key := _KEY.match(text):
        return LookAlike(key.start(1), key[1], "look_alike", f'{named(key[1])} stands after a name. Write a plain colon and a space: ": ".')
    if point := _POINT.match(text):
        return LookAlike(point.start(1), point[1], "look_alike", f'{named(point[1])} begins no point of a list. Write a hyphen and a space: "- ".')
    if bracket := _BRACKET.match(text):
        return LookAlike(bracket.start(1), bracket[1], "look_alike", f"{named(bracket[1])} begins no list. Write a plain bracket.")
    return None


def _quote(at: int, sign: str) -> LookAlike:
    message = f'{named(sign)} is no quote to YAML, so it would stand in the text. Write straight quotes (") around the value, or none.'
    return LookAlike(at, sign, "curly_quotes", message)
