"""Makes further sentences of those that are taught: words changed for such as are used alike, two spliced at a word that both hold, some left out.

Many make no sense. That does no harm: the teacher judges them, and the student learns from more words in more places.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Sequence

from .vectors import Vectors

COUNT = 100_000
_TOKEN = re.compile(r"[A-Za-z']+|[0-9][0-9.,/%]*|[^\sA-Za-z0-9]")
_KEPT = frozenset(
    ("a an and are as at be by dont for from he i in is it my never no not of on or our she that the their they this to was we were with you your").split()  # noqa: SIM905
)


def made_up(texts: Sequence[str], vectors: Vectors, count: int = COUNT) -> list[str]:
    chance = random.Random(7)
    tokens = [_TOKEN.findall(text) for text in texts]
    alike = vectors.alike(word.lower() for one in tokens for word in one)
    places = defaultdict(list)
    for number, one in enumerate(tokens):
        for at, word in enumerate(one[1:-1], 1):
            places[word.lower()].append((number, at))

    def changed(one: list[str], share: float) -> list[str]:
        return [
            chance.choice(alike[word.lower()]) if alike.get(word.lower()) and word.lower() not in _KEPT and chance.random() < share else word for word in one
        ]

    def spliced(one: list[str]) -> list[str]:
        at = chance.randrange(1, len(one) - 1)
        other, there = chance.choice(places[one[at].lower()])
        return one[:at] + tokens[other][there:]

    found: dict[str, None] = {}
    before = set(texts)
    while len(found) < count:
        one, turn = chance.choice(tokens), chance.random()
        if len(one) < 5:
            continue
        if turn < 0.45:
            new = changed(one, 0.22)
        elif turn < 0.9:
            new = changed(spliced(one), 0.12 if chance.random() < 0.4 else 0)
        else:
            start = chance.randrange(len(one) - 2)
            new = one[:start] + one[start + chance.randrange(1, 4) :]
        text = re.sub(r" ([.,;:!?%)])", r"\1", " ".join(new))
        if 5 <= len(new) <= 34 and text not in before:
            found[text] = None
    return list(found)
