"""The second reader: a sum of weights that says how much a sentence is like those we refuse.

For what no rule names: stories, hints, blame, promises in other words. To the sum comes what
a small network hears (network.py), where the sum is not clear by itself. It can say which
words weighed most. training.py makes the weights.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from .features import Sorts, features, pairs, stem
from .network import Network
from .tokens import START

FILE = "catalogue/wording-weights.txt"
_HEAD = "# What words weigh, in thousandths. Written by `python -m macros wording --train`; not by hand."
FEWEST = 6  # words of a line, with its signs: a name alone says nothing
CLEARLY_RIGHT = -650  # of all that is refused, one in 500 lies below
ASKED = -450  # thousandths of the sum from which the network is asked
SHARE = 0.25  # of what it says
LEANS = -300  # thousandths of the sum: from here on it leans to refuse what a wide rule names
OVERRULES = -250  # thousandths: below it a rule is overruled
_TOLD = 3  # phrases shown


@dataclass(frozen=True, slots=True)
class Weights:
    """of: feature -> (weight, kind it speaks for). bias: what every sentence begins with. threshold: refused from here on. Thousandths."""

    of: dict[str, tuple[int, str]]
    bias: int
    threshold: int

    def at(self, threshold: int) -> Weights:
        return replace(self, threshold=threshold)

    def text(self) -> str:
        rows = [f"{weight} {kind or '-'} {feature}" for feature, (weight, kind) in sorted(self.of.items())]
        return "\n".join([_HEAD, f"bias {self.bias}", f"threshold {self.threshold}", *rows, ""])


def weights(text: str) -> Weights:
    """Raises ValueError where the text is no such file."""
    head, bias, threshold, *rows = text.rstrip("\n").split("\n")
    if head != _HEAD or not bias.startswith("bias ") or not threshold.startswith("threshold "):
        raise ValueError("this is no file of weights")
    of = {}
    for row in rows:
        weight, kind, feature = row.split(" ", 2)
        of[feature] = (int(weight), "" if kind == "-" else kind)
    return Weights(of, int(bias[5:]), int(threshold[10:]))


class SecondReader:
    def __init__(self, weights: Weights, sorts: Sorts, network: Network | None = None) -> None:
        self.weights, self._sorts, self._network = weights, sorts, network
        self._single = {feature: weight for feature, (weight, _) in weights.of.items() if " " not in feature}
        self._several = {feature: weight for feature, (weight, _) in weights.of.items() if " " in feature}

    def score(self, line: str) -> int:
        """Thousandths, from `threshold` on it is refused. A line whose single words speak clearly against it is not looked at further."""
        return self._score(self._sorts.named(line.split()))

    def _score(self, named: list[str]) -> int:
        return self._heard(named, self._sum(named))

    def _heard(self, named: list[str], told: int) -> int:
        return told + round(SHARE * self._network.score(named)) if self._network and told >= ASKED else told

    def agrees(self, line: str, wide: bool, firm: bool) -> bool:
        """Whether a rule that refuses a line may. None but a firm one holds where the whole speaks clearly against it,
        as it does of words that are quoted to be answered. A wide one needs a sum that leans the same way, too."""
        if firm or (not wide and len(line.split()) < FEWEST):
            return True
        named = self._sorts.named(line.split())
        told = self._sum(named, whole=True)
        return self._heard(named, told) >= OVERRULES and not (wide and told < LEANS)

    def _sum(self, named: list[str], *, whole: bool = False) -> int:
        words = list(map(stem, named))
        single = self.weights.bias + sum([self._single[word] for word in set(words) if word in self._single])
        if single < CLEARLY_RIGHT and not whole:
            return single
        return single + sum([self._several[pair] for pair in pairs(words) if pair in self._several])

    def refuses(self, line: str) -> bool:
        return self.score(line) >= self.weights.threshold and len(line.split()) >= FEWEST

    def why(self, line: str) -> tuple[str, list[str]]:
        """(kind, phrases that weighed most, heaviest first); phrases within longer ones are left out.

        Where the sum would have let it pass: the words without which the score falls most.
        """
        named = self._sorts.named(line.split())
        if self._network and self._sum(named) < self.weights.threshold:
            whole = self._score(named)
            falls = {at: whole - self._score(named[:at] + named[at + 1 :]) for at, word in enumerate(named) if word[0].isalnum()}
            most = sorted(falls, key=lambda at: (-falls[at], at))[:_TOLD]
            return self._network.kind(named), list(dict.fromkeys(_as_words(named[at]) for at in most))
        of = self.weights.of
        heavy = sorted(((of[one][0], one) for one in features(line, self._sorts) if one in of and of[one][0] > 0), reverse=True)
        kinds: Counter[str] = Counter()
        for weight, feature in heavy:
            kinds[of[feature][1]] += weight
        kinds.pop("", None)
        told = list(dict.fromkeys(_as_words(feature) for _, feature in heavy))
        told = [one for one in told if len(one) > 2 and not any(one != other and one in other for other in told[:_TOLD])]
        return (min(kinds, key=lambda kind: (-kinds[kind], kind)) if kinds else ""), told[:_TOLD]


def _as_words(feature: str) -> str:
    return feature.replace("~", "").replace(" _ ", " ... ").replace(START, "").strip().lower()
