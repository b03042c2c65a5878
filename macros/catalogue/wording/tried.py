"""Which patterns are worth a try on a line: those of which each part that must be there has a word in it.

A pattern is looked up by the rarest of its parts, so that a line meets few of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from .patterns import Pattern
from .shape import Rule

# Words of nearly every text; a part that may be one of them is no good to look up by.
_COMMON = frozenset(
    re.findall(
        r"\S+",
        "a about after all an and any are as at be been but by can could did do does for from get go had has have he her his how if in into is it its just "
        "like may me more most my never no not of off on one only or other our out over people she should so some take than that the their them then there they "
        "this to two up was we were what when where which who will with without would you your , <number> day days week weeks month months year years few first "
        "last help helps",
    )
)
_NUMBER = re.compile(r"[0-9]")

Try = tuple[Rule, Pattern, int]


class Tried:
    """patterns: each with its rule, in the order in which they are tried."""

    def __init__(self, patterns: Sequence[tuple[Rule, Pattern]]) -> None:
        self._bits: dict[str, int] = defaultdict(int)
        self._known: dict[str, tuple[int, list[int]]] = {}
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._tries: list[Try] = []
        parts: dict[frozenset[str], int] = {}
        for rule, pattern in patterns:
            needed = 0
            for need in pattern.needs:
                needed |= parts.setdefault(need, 1 << len(parts))
            for word in min(pattern.needs, key=_commonness):
                self._by_word[word].append(len(self._tries))
            self._tries.append((rule, pattern, needed))
        for need, bit in parts.items():
            for word in need:
                self._bits[word] |= bit

    def of(self, words: list[str]) -> Iterator[tuple[Rule, Pattern]]:
        held, numbers = 0, list[int]()
        for word in words:
            bits, tries = self._known.get(word) or self._look_up(word)
            held |= bits
            numbers += tries
        for number in sorted(set(numbers)):
            rule, pattern, needed = self._tries[number]
            if needed & held == needed:
                yield rule, pattern

    def _look_up(self, word: str) -> tuple[int, list[int]]:
        keys = [word, *(f"{word[:end]}~" for end in range(max(len(word) - 4, 1), len(word) + 1)), *(["<number>"] if _NUMBER.match(word) else [])]
        bits = 0
        for key in keys:
            bits |= self._bits.get(key, 0)
        self._known[word] = found = (bits, [number for key in keys for number in self._by_word.get(key, ())])
        return found


def _commonness(need: frozenset[str]) -> int:
    """Roughly how often a part of a pattern is met."""
    return sum(100 if word in _COMMON else 1 for word in need)
