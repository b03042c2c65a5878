"""Small rules of the language the site is written in: days, lists, capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

# Not strftime's %B, which follows the machine's locale where a program sets one.
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_FIRST = re.compile(r"^(\*\*)?([^.!?*]+[.!?])(\*\*)?\s*(.*)$", re.DOTALL)


def day(value: date) -> str:
    """23 November 2026: the same in every country."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def listed(items: Sequence[str], last: str = "and") -> str:
    """`a, b and c`."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {last} {items[-1]}" if items else ""


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def within(text: str) -> str:
    """A sentence as it stands behind a colon: its first letter is small, but not of "I" and of names in capitals."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[:2] == "A " else text


def first_sentence(line: str) -> tuple[str, str]:
    """A line's first sentence and what follows it; ("", line) where nothing does."""
    found = _FIRST.match(line)
    return (found[2].strip(), found[4]) if found and found[4] else ("", line)


def sentences(text: str) -> list[str]:
    """The sentences of a text; a point within a number ends none."""
    return _SENTENCE.split(text)


def first_sentences(text: str, most: int) -> str:
    """As many whole sentences as there are letters for; the first one at least."""
    shown, *rest = sentences(text)
    for one in rest:
        if len(f"{shown} {one}") > most:
            break
        shown = f"{shown} {one}"
    return shown
