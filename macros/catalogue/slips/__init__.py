"""A YAML text that cannot be read in, what most likely made it so out, in plain words and mended.

The reader of YAML speaks of scalars and mappings, and often names another line. Here the lines
around that place are looked at as a person would. The mended text has as many lines as the old
one, so that reading goes on, and what else is wrong is told in the same run. Called by
`positions.read`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from .lines import Broken, Slip, field
from .quotes import backslash, brackets, look_alike, sign_at_the_start, text_after_a_quote, unclosed_quote
from .structure import colon_in_a_text, no_colon, no_space_after_colon, no_space_after_hyphen, text_not_moved_in, two_fields_on_a_line, wrong_indent

# The surest first: each is tried only where those above found nothing.
_SLIPS: tuple[Callable[[Broken], Slip | None], ...] = (
    look_alike,
    unclosed_quote,
    text_after_a_quote,
    backslash,
    sign_at_the_start,
    brackets,
    two_fields_on_a_line,
    no_space_after_colon,
    no_space_after_hyphen,
    no_colon,
    wrong_indent,
    text_not_moved_in,
    colon_in_a_text,
)
_FIELD = re.compile(r"([A-Za-z_][\w-]*) ?:(?: |$)")


def slip(text: str, error: Any, fields: Iterable[str]) -> Slip | None:
    """error: what the reader of YAML raised. fields: the names that a file of this kind has at its left edge; none where that is not known."""
    broken = _broken(text, error, frozenset(fields))
    for find in _SLIPS:
        found = find(broken)
        if found and found.mended != text:
            return found
    return None


def unknown(text: str, error: Any) -> tuple[int, int, str]:
    """(line, column, message) where no slip is known."""
    broken = _broken(text, error, frozenset())
    number = min(broken.line, max(len(broken.lines) - 1, 0))
    message = (
        f'{field(broken.lines, number)}this line, or the one above, cannot be read. Expected "name: text" with a space after the colon, '
        'or "- text" for one point of a list, moved in as far as its neighbours. A text with a sign such as : # [ or " in it needs quotes around it.'
    )
    return broken.line + 1, broken.column + 1, message


def without(text: str, line: int, whole: bool) -> tuple[str, str, str]:
    """(the text without a line, the field it belongs to, what is left out), with as many lines. whole: without the field. line: from 1."""
    lines = text.split("\n")
    at = min(line, len(lines)) - 1
    first = next((number for number in range(at, -1, -1) if _FIELD.match(lines[number])), 0)
    after = next((number for number in range(max(first, at) + 1, len(lines)) if _FIELD.match(lines[number])), len(lines))
    name = _FIELD.match(lines[first])
    begins, ends = (first, after) if whole or at == first else (at, at + 1)
    left_out = "\n".join(lines[begins:ends])
    return "\n".join([*lines[:begins], *[""] * (ends - begins), *lines[ends:]]), name[1] if name else "", left_out


def _broken(text: str, error: Any, fields: frozenset[str]) -> Broken:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    opened = getattr(error, "context_mark", None) or mark
    place = (mark.line, mark.column) if mark else (0, 0)
    began = (opened.line, opened.column) if opened else place
    reason, within = (str(getattr(error, name, "") or "") for name in ("problem", "context"))
    return Broken(tuple(text.split("\n")), place[0], place[1], began, reason, within, fields)
