"""When a rule of wording does not hold: it is denied, asked, advised against, counted, meant otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from .patterns import Grammar
from .shape import Guard

REACH = 8  # words before a match in which a guard may stand
_BREAK = re.compile(r" (?:,|but|just) ")  # after it, what was denied before may hold again


class Guards:
    def __init__(self, guards: Mapping[str, Guard], grammar: Grammar) -> None:
        self._parts = {
            name: tuple([grammar.pattern(written).regex for written in patterns] for patterns in (guard.before, guard.within, guard.anywhere))
            for name, guard in guards.items()
        }

    def hold(self, names: Iterable[str], line: str, begin: int, end: int) -> bool:
        """Whether one of them does for what stands between begin and end."""
        ahead = _BREAK.split(f" {' '.join(line[:begin].split()[-REACH:])} ")[-1]
        ahead = f" {ahead.strip()} "
        for name in names:
            before, within, anywhere = self._parts[name]
            if any(one.search(line) for one in anywhere) or any(one.search(line, begin, end) for one in within) or any(one.search(ahead) for one in before):
                return True
        return False
