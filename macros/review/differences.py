"""Two versions of a YAML file in, what differs between them out: place by place, in words.

Entries of a list are matched by their name, not by their place, so that one that
was taken out does not make all after it look changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from ..catalogue.positions import Document
from ..catalogue.positions import Path as Place

How = Literal["removed", "changed", "added", "reordered"]
# What an entry of a list is known by; the first that it has.
_NAMES = ("id", "region", "language", "source", "name", "file", "on", "text", "family", "literal")


@dataclass(frozen=True, slots=True)
class Difference:
    """path: keys, and names of entries. line: in the file as it is now, or about where it stood. old_line: in the file as it was."""

    how: How
    path: tuple[str, ...]
    line: int
    old_line: int
    was: Any = None
    now: Any = None

    @property
    def named(self) -> str:
        """`regions, us, lines`: what it is about, for people."""
        return ", ".join(self.path)


def differences(old: Document, new: Document) -> Iterator[Difference]:
    """Whatever differs in meaning: `false`, an empty list and a missing key are the same."""
    yield from _walk(old, new, old.values, new.values, (), (), ())


def said(value: Any) -> str:
    """A value of YAML in one line, for people."""
    if isinstance(value, dict):
        return "; ".join(f"{key}: {said(below)}" for key, below in value.items() if _there(below))
    if isinstance(value, list):
        return ", ".join(map(said, value))
    if value is True:
        return "true"
    return " ".join(str(value).split()) if _there(value) else "nothing"


def _there(value: Any) -> bool:
    return value is not False and value not in (None, "", [], {})


def _walk(old: Document, new: Document, was: Any, now: Any, path: tuple[str, ...], before: Place, after: Place) -> Iterator[Difference]:
    if was == now and type(was) is type(now):
        return
    places = (new.place(after)[0], old.place(before)[0])
    if not path and isinstance(was, dict | None) and isinstance(now, dict | None):
        was, now = was or {}, now or {}  # of a file that is new or gone each key counts by itself
    if isinstance(was, dict) and isinstance(now, dict):
        for key in dict.fromkeys([*was, *now]):
            yield from _walk(old, new, was.get(key), now.get(key), (*path, str(key)), (*before, key), (*after, key))
    elif isinstance(was, list) and isinstance(now, list) and was and now:
        yield from _list(old, new, was, now, path, before, after)
    elif not _there(was) and not _there(now):
        return
    elif not _there(now):
        yield Difference("removed", path, _near(new, places[1]), places[1], was=was)
    elif not _there(was):
        yield Difference("added", path, *places, now=now)
    else:
        yield Difference("changed", path, *places, was=was, now=now)


def _near(new: Document, line: int) -> int:
    """The line where something stood that is gone, or the last one."""
    return max(1, min(line, new.text.count("\n")))


def _list(old: Document, new: Document, was: list[Any], now: list[Any], path: tuple[str, ...], before: Place, after: Place) -> Iterator[Difference]:
    places = (new.place(after)[0], old.place(before)[0])
    if any(isinstance(one, dict) for one in (*was, *now)):
        first, second = _named(was), _named(now)
        for name in dict.fromkeys([*first, *second]):
            at, to = first.get(name), second.get(name)
            below = (*before, at) if at is not None else before
            here = (*after, to) if to is not None else after
            yield from _walk(old, new, None if at is None else was[at], None if to is None else now[to], (*path, name), below, here)
        if list(first) != list(second) and set(first) == set(second):
            yield Difference("reordered", path, *places, was=list(first), now=list(second))
        return
    fewer, more = Counter(map(said, was)) - Counter(map(said, now)), Counter(map(said, now)) - Counter(map(said, was))
    gone = [(number, one) for number, one in enumerate(was) if _taken(fewer, one)]
    come = [(number, one) for number, one in enumerate(now) if _taken(more, one)]
    if len(gone) == len(come) == 1:
        (at, one), (to, other) = gone[0], come[0]
        yield Difference("changed", path, new.place((*after, to))[0], old.place((*before, at))[0], was=one, now=other)
        return
    for at, one in gone:
        yield Difference("removed", path, places[0], old.place((*before, at))[0], was=one)
    for to, other in come:
        yield Difference("added", path, new.place((*after, to))[0], places[1], now=other)
    if not gone and not come and was != now:
        yield Difference("reordered", path, *places, was=was, now=now)


def _taken(left: Counter[str], one: Any) -> bool:
    if left[said(one)] > 0:
        left[said(one)] -= 1
        return True
    return False


def _named(entries: list[Any]) -> dict[str, int]:
    """The name of each entry to its place; the second of one name is `name (2)`."""
    seen: Counter[str] = Counter()
    found = {}
    for number, one in enumerate(entries):
        name = next((str(one[key]) for key in _NAMES if one.get(key)), said(one)) if isinstance(one, dict) else said(one)
        seen[name] += 1
        found[name if seen[name] == 1 else f"{name} ({seen[name]})"] = number
    return found
