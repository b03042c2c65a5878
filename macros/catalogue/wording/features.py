"""What the second reader sees of a sentence: its words, alone and near each other.

In: a line of `tokens`, and what word is of which sort. Out: names of features, each once.
A word of a sort stands as the sort (MEDICINE), any other without its ending (`~tablet`
for "tablets"). `take FORM` are two in a row, `~your _ ~fault` two with one between,
`take NUMBER FORM` three.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from functools import cache

_LONGEST = 4  # words of a phrase that has a sort
_SHORTEST = 3  # letters left when an ending is taken off
_ENDINGS = (
    "ations", "ation", "ingly", "edly", "ments", "ment", "ness", "ings", "ing", "ies", "ied", "ers", "er", "est", "es", "ed", "ly", "s", "e", "y",
)  # fmt: skip


class Sorts:
    """sorts: phrases by the name of their sort; one that ends in "~" stands for all words that begin so."""

    def __init__(self, sorts: Mapping[str, Iterable[str]]) -> None:
        self._phrases: dict[str, str] = {}
        self._beginnings: dict[str, str] = {}
        for name, phrases in sorts.items():
            for phrase in phrases:
                place = self._beginnings if phrase.endswith("~") else self._phrases
                place.setdefault(phrase.removesuffix("~"), name.upper())
        self._first_of_many = {phrase.split()[0] for phrase in self._phrases if " " in phrase}
        self._known: dict[str, str] = {}

    def of(self, words: list[str]) -> list[str]:
        """As `named`, the others without their ending."""
        return [stem(word) for word in self.named(words)]

    def named(self, words: list[str]) -> list[str]:
        """The words with each phrase that has a sort put as the sort's name."""
        known = self._known
        if self._first_of_many.isdisjoint(words):
            return [known.get(word) or self._of_word(word) for word in words]
        found, at = list[str](), 0
        while at < len(words):
            word = words[at]
            for length in range(min(_LONGEST, len(words) - at), 1, -1) if word in self._first_of_many else ():
                if sort := self._phrases.get(" ".join(words[at : at + length])):
                    found.append(sort)
                    at += length
                    break
            else:
                found.append(known.get(word) or self._of_word(word))
                at += 1
        return found

    def _of_word(self, word: str) -> str:
        sort = self._phrases.get(word) or ("NUMBER" if word[0].isdigit() else "")
        for end in range(len(word), max(len(word) - 5, 3), -1):
            sort = sort or self._beginnings.get(word[:end], "")
        self._known[word] = sort = sort or word
        return sort


def pairs(words: list[str]) -> set[str]:
    """words: of `Sorts.of`. What `set(words)` does not hold."""
    found = {f"{one} {two}" for one, two in itertools.pairwise(words)}
    found.update(f"{one} _ {three}" for one, three in zip(words, words[2:]))
    found.update(f"{one} {two} {three}" for one, two, three in zip(words, words[1:], words[2:]))
    return found


def features(line: str, sorts: Sorts) -> set[str]:
    words = sorts.of(line.split())
    return {*words, *pairs(words)}


@cache
def stem(word: str) -> str:
    """A word without its ending, marked so; sorts and short words as they are."""
    if len(word) > _SHORTEST + 1 and word.islower():
        for ending in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
                return "~" + word[: -len(ending)]
    return word
