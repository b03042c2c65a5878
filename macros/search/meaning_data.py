"""What was learned from phrases, packed for the browser: assets/search/meaning.js holds this.

In: catalogue/phrasing-weights.txt (learned.py writes it). Out: plain values for
JSON. A word or a pair of words has a mark of 22 bits instead of its letters, which
would be two thirds of the file; browser/meaning.js makes the same mark of what is typed.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..catalogue.index import Catalogue
from .records import addresses

BITS = 22
_DIGIT, _FIRST, _CLASS, _BASE = 48, 35, 256, 57
_LONG = "~"  # as a first sign: the step goes on


def meaning_data(catalogue: Catalogue) -> dict[str, object]:
    """ids: addresses. step: of a weight. bias: of each address, in steps. marks, weights: of each word, by its mark."""
    learned = catalogue.learned
    known = addresses(catalogue)
    now = [id if id in known else catalogue.former["symptoms"].get(id, "") for id in learned.ids]
    places = {old: new for new, old in enumerate(place for place, id in enumerate(now) if id in known)}
    words: dict[int, dict[int, int]] = {}
    for word, list_ in learned.words:
        if found := {places[place]: steps for place, steps in list_ if place in places}:
            words.setdefault(mark(word), found)
    return {
        "ids": " ".join(known[now[old]] for old in places),
        "step": learned.step,
        "bias": [learned.bias[old] for old in places],
        "marks": "".join(_steps(sorted(words))),
        "weights": " ".join(_list(words[one]) for one in sorted(words)),
    }


def mark(text: str) -> int:
    """As in browser/meaning.js: FNV-1a over UTF-16, its bits stirred once."""
    total = 0x811C9DC5
    units = text.encode("utf-16-le")
    for at in range(0, len(units), 2):
        total = ((total ^ int.from_bytes(units[at : at + 2], "little")) * 0x01000193) & 0xFFFFFFFF
    total = ((total ^ total >> 15) * 0x2C1B3C6D) & 0xFFFFFFFF
    return (total ^ total >> 13) >> 32 - BITS


def _steps(marks: Iterable[int]) -> Iterable[str]:
    """Two signs for each step of less than 57 * 57; a longer one has pairs that begin with ~ before it."""
    last = -1
    for one in marks:
        step, last = one - last, one
        most = (ord(_LONG) - _FIRST) * _BASE
        while step >= most:
            yield _LONG + chr(_FIRST)
            step -= most
        yield chr(_FIRST + step // _BASE) + chr(_FIRST + step % _BASE)


def _list(found: dict[int, int]) -> str:
    """Heaviest first: a sign for the steps, then one for each page that has so many."""
    text, before = "", 0
    for place, steps in sorted(found.items(), key=lambda one: (-one[1], one[0])):
        if steps != before:
            text += chr(_DIGIT + steps) if steps > 0 else chr(64 - steps)
        before = steps
        text += chr(_CLASS + place)
    return text
