"""Teaches the second reader: labeled sentences in, weights of features out.

A linear support vector machine on features scaled by how much likelier they are in unsafe
sentences (Wang, Manning 2012, Baselines and Bigrams), by dual coordinate descent (Hsieh and
others 2008, ICML, algorithm 1, squared hinge loss). The order is fixed and nothing left to
chance, so that the same sentences give the same weights. The texts of the catalogue count
as safe: with little weight each, but with much where they come near to being refused.
"""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from collections.abc import Sequence

from .examples import Example
from .features import Sorts, features
from .second import Weights
from .tokens import lines

ROUNDS = 20
LOOSE = 0.03  # how much a sentence on the wrong side costs, beside the squares of all weights
OF_CATALOGUE = 0.1  # the weight of a sentence of the catalogue, beside 1 for an example
HARD = 2.0  # and of one that came near to being refused
NEAR = -0.1
TURNS = 3  # each time with the hard ones that the last one showed
RARE = 2  # features of fewer sentences tell nothing of others
KEPT = 60_000  # features, the heaviest; fewer catch less, more are no better

Case = tuple[list[int], bool, float]


def train(taught: Sequence[Example], right: Sequence[str], sorts: Sorts) -> Weights:
    """taught: labeled sentences. right: lines of the catalogue. The threshold stays 0 until `Weights.at`."""
    held = [set[str]().union(*(features(line, sorts) for line in lines(one.text))) for one in taught]
    known = [features(line, sorts) for line in right]
    often = Counter(feature for those in (*held, *known) for feature in those)
    ids = {feature: at for at, feature in enumerate(sorted(feature for feature, count in often.items() if count >= RARE))}
    numbered = [[ids[feature] for feature in sorted(those) if feature in ids] for those in (*held, *known)]
    weights = [1.0] * len(held) + [OF_CATALOGUE] * len(known)
    for _ in range(TURNS):
        cases = [(those, at < len(held) and taught[at].unsafe, weight) for at, (those, weight) in enumerate(zip(numbered, weights, strict=True))]
        ratios = _ratios(cases, len(ids))
        values, bias = _descend(cases, ratios)
        for at in range(len(held), len(numbered)):
            if bias + sum(values[feature] * ratios[feature] for feature in numbered[at]) > NEAR:
                weights[at] = HARD
    kinds = _kinds(held, taught)
    weighed = {feature: values[at] * ratios[at] for feature, at in ids.items()}
    heaviest = sorted(weighed, key=lambda feature: (-abs(weighed[feature]), feature))[:KEPT]
    return Weights({feature: (round(1000 * weighed[feature]), kinds.get(feature, "")) for feature in heaviest}, round(1000 * bias), 0)


def _ratios(cases: list[Case], count: int) -> list[float]:
    """For each feature the logarithm of its share in unsafe sentences over that in safe ones."""
    unsafe, safe = [1.0] * count, [1.0] * count
    for those, is_unsafe, weight in cases:
        place = unsafe if is_unsafe else safe
        for at in those:
            place[at] += weight
    level = math.log(sum(safe) / sum(unsafe))
    return [math.log(one / other) + level for one, other in zip(unsafe, safe, strict=True)]


def _descend(cases: list[Case], ratios: list[float]) -> tuple[list[float], float]:
    """Weights of the scaled features, and the bias."""
    values, bias = [0.0] * len(ratios), 0.0
    pushed = [0.0] * len(cases)  # how hard each sentence pushes
    lengths = [1.0 + sum(ratios[at] ** 2 for at in those) for those, _, _ in cases]
    turns = list(range(len(cases)))
    order = random.Random(20261129)  # noqa: S311 - a shuffle that must come out the same, no secret
    for _ in range(ROUNDS):
        order.shuffle(turns)
        for turn in turns:
            those, unsafe, weight = cases[turn]
            side, give = (1 if unsafe else -1), 1 / (2 * LOOSE * weight)
            short = side * (bias + sum(values[at] * ratios[at] for at in those)) - 1 + pushed[turn] * give
            push = max(pushed[turn] - short / (lengths[turn] + give), 0.0)
            if step := (push - pushed[turn]) * side:
                pushed[turn] = push
                bias += step
                for at in those:
                    values[at] += step * ratios[at]
    return values, bias


def _kinds(held: list[set[str]], taught: Sequence[Example]) -> dict[str, str]:
    """For each feature the kind of unsafe sentence in which it stands most often."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for those, one in zip(held, taught, strict=True):
        if one.unsafe:
            for feature in those:
                counts[feature][one.kind] += 1
    return {feature: min(of, key=lambda kind: (-of[kind], kind)) for feature, of in counts.items()}
