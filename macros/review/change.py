"""One thing that changed, said so that a maintainer sees at once what was and what is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..catalogue.visible import visible
from .differences import Difference, said

AROUND = 30  # letters shown before the first difference of two long texts
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Change:
    """title: one of guards.TITLES. file, line: as it is now. what: in words. was, now: what stood and stands there; "" for nothing."""

    title: str
    file: str
    line: int
    what: str
    was: str = ""
    now: str = ""

    @property
    def told(self) -> str:
        """Was and is, cut to where they differ."""
        was, now = excerpts(visible(self.was), visible(self.now))
        return "; ".join([*([f'was "{was}"'] if was else []), *([f'is "{now}"'] if now else [])])


def of(title: str, file: str, found: Difference, how: str = "") -> Change:
    """A difference under a title. how: a word for it that says more than "changed"."""
    what = f"{found.named or 'the whole file'}: {how or found.how}"
    return Change(title, file, found.line, what, said(found.was) if found.was is not None else "", said(found.now) if found.now is not None else "")


def excerpts(was: str, now: str) -> tuple[str, str]:
    """Both texts, each cut to what differs if it is long."""
    same = next((at for at, (one, other) in enumerate(zip(was, now)) if one != other), min(len(was), len(now)))
    begin = max(0, same - AROUND) if was and now else 0
    return _cut(was, begin), _cut(now, begin)


def _cut(text: str, begin: int) -> str:
    if len(text) <= LONGEST:
        return text
    shown = text[begin : begin + LONGEST]
    return ("…" if begin else "") + shown.strip() + ("…" if begin + LONGEST < len(text) else "")


def under(title: str, changes: list[Change]) -> Iterator[Change]:
    """Those with this title, in order of place."""
    yield from sorted({one for one in changes if one.title == title}, key=lambda one: (one.file, one.line, one.what))
