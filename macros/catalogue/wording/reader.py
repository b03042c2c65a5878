"""Reads sentences by the rules of catalogue/wording.yml, and asks the second reader about the rest.

    >>> [refusal.name for refusal in Reader(wording, ["mittenazolam"]).refused("Take half a tablet.")]
    ['dose in words']

Each text is read in one pass.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from .features import Sorts
from .guards import Guards
from .network import Learned, Network
from .patterns import Grammar
from .second import SecondReader, Weights
from .shape import FROM_RECORDS, Wording
from .tokens import START, lines
from .tried import Tried

SECOND = "second reader"


@dataclass(frozen=True, slots=True)
class Refusal:
    """name: of the rule, or SECOND. words: what breaks it, as folded words; what weighed most, where the second reader refuses."""

    name: str
    kind: str
    words: str
    reason: str
    better: str


class Reader:
    """wording: the file. medicines, symptoms: names from the records. weights: of the second reader, or what brings them; none, and it is not asked.
    made_of: a digest of all these, where answers are remembered. network: what brings its network, if it has one. Everything is made ready at the first sentence."""

    def __init__(
        self,
        wording: Wording,
        medicines: Iterable[str] = (),
        symptoms: Iterable[str] = (),
        weights: Weights | Callable[[], Weights] | None = None,
        made_of: bytes = b"",
        network: Callable[[], Learned] | None = None,
    ) -> None:
        self._wording, self._medicines, self._symptoms, self._weights = wording, tuple(medicines), tuple(symptoms), weights
        self.made_of, self._network = made_of, network
        self._kinds = wording.kinds

    @cached_property
    def classes(self) -> dict[str, Sequence[str]]:
        """For each class its phrases, those of the records among them."""
        classes, named = self._wording.classes, {"medicine": self._medicines, "symptom": self._symptoms}
        filled = {name: (*classes.get(name, FROM_RECORDS[name]), *_phrases(names)) for name, names in named.items()}
        return {**filled, **{name: phrases for name, phrases in classes.items() if name not in filled}}

    @cached_property
    def _grammar(self) -> Grammar:
        return Grammar(self.classes)

    @cached_property
    def sorts(self) -> Sorts:
        return Sorts({name: [phrase for phrase in self.classes[name] if not re.search(r"[{}/?]", phrase)] for name in self._wording.sorts})

    @cached_property
    def _second(self) -> SecondReader | None:
        weights = self._weights() if callable(self._weights) else self._weights
        return SecondReader(weights, self.sorts, Network(self._network()) if self._network else None) if weights else None

    @cached_property
    def _guards(self) -> Guards:
        return Guards(self._wording.guards, self._grammar)

    @cached_property
    def _tried(self) -> Tried:
        return Tried([(rule, self._grammar.pattern(written)) for rule in self._wording.rules for written in rule.says])

    def refused(self, text: str) -> Iterator[Refusal]:
        """Each rule a plain text breaks, with the words that break it."""
        for line in lines(text):
            yield from self.of_line(line)

    def of_line(self, line: str) -> list[Refusal]:
        found = list(self.by_rules(line))
        if not found and self._second and self._second.refuses(line):
            name, words = self._second.why(line)
            name = name if name in self._kinds else next(iter(self._kinds))  # a kind may have been renamed since it was taught
            kind = self._kinds[name]
            found.append(Refusal(SECOND, name, ", ".join(words), kind.reason, kind.better))
        return found

    def by_rules(self, line: str, *, alone: bool = False) -> Iterator[Refusal]:
        """What the rules refuse in a line of `tokens`. alone: whatever the second reader says to it."""
        done: set[str] = set()
        for rule, pattern in self._tried.of(line.split()):
            if rule.name in done:
                continue
            for match in pattern.regex.finditer(line):
                if not self._guards.hold(rule.unless, line, match.start(), match.end()):
                    if not alone and self._second and not self._second.agrees(line, rule.wide, rule.firm):
                        break
                    done.add(rule.name)
                    yield Refusal(rule.name, rule.kind, match.group().replace(START, "").strip(), rule.reason, rule.better)
                    break


def _phrases(names: Iterable[str]) -> tuple[str, ...]:
    """Names as the words of lines."""
    found = dict.fromkeys(" ".join(word for word in line.split()[1:-1] if re.fullmatch(r"[a-z0-9]+", word)) for name in names for line in lines(name))
    return tuple(phrase for phrase in found if phrase)
