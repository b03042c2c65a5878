"""Regular expressions that a text cannot make run for minutes.

A repeat within a repeat, or a choice within one, can be tried in more ways than
there are moments: `(a+)+b`, `(a|aa)+b`. A volunteer's expression has none, or it
is refused. In: an expression. Out: what is wrong with it, "" for nothing.
"""

from __future__ import annotations

import re
from re import _constants as kinds  # type: ignore[attr-defined]  # the parser that `re` itself uses has no public name
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

MOST_ENDLESS = 3  # repeats without an end, one after the other
FEW = 40  # a repeat of at most so many signs counts as one with an end

_REPEATS = {kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT}


def fault(expression: str) -> str:
    """What would make it slow. Raises re.error where it is no expression."""
    tree = parser.parse(expression, re.IGNORECASE)
    if _nested(tree, False):
        return "a repeat stands within a repeat, or a choice within one. Write the words out, or delete one repeat"
    if _endless(tree) > MOST_ENDLESS:
        return f"more than {MOST_ENDLESS} repeats have no end. Write how many signs there may be at most, such as {{0,40}}"
    return ""


def _nested(tree: Any, repeated: bool) -> bool:
    """Whether a text could be matched in more than one way within a repeat. repeated: it stands in one."""
    for kind, given in tree:
        varies = kind is kinds.BRANCH or (kind in _REPEATS and given[0] != given[1])
        if repeated and varies:
            return True
        again = repeated or (kind in _REPEATS and int(given[1]) > 1)
        if any(_nested(part, again) for part in _parts(kind, given)):
            return True
    return False


def _endless(tree: Any) -> int:
    """How many repeats without an end a text may have to pass, one after the other."""
    count = 0
    for kind, given in tree:
        count += kind in _REPEATS and int(given[1]) > FEW
        count += max((_endless(part) for part in _parts(kind, given)), default=0)
    return count


def _parts(kind: Any, given: Any) -> list[Any]:
    """The expressions within a part of one, as the parser of `re` gives them."""
    if kind in _REPEATS:
        return [given[2]]
    if kind is kinds.BRANCH:
        return list(given[1])
    if kind is kinds.SUBPATTERN:
        return [given[-1]]
    if kind in {kinds.ASSERT, kinds.ASSERT_NOT}:
        return [given[1]]
    if kind is kinds.ATOMIC_GROUP:
        return [given]
    return [part for part in given[1:] if part] if kind is kinds.GROUPREF_EXISTS else []
