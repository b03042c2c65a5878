"""Reads sentences by the rules of catalogue/wording.yml, and asks the second reader about the rest.

    >>> [refusal.name for refusal in Reader(wording, ["diazepam"]).refused("Take half a tablet.")]
    ['dose in words']

Each text is read in one pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .features import Sorts
from .guards import Guards
from .patterns import Grammar
from .second import SecondReader, Weights
from .shape import FROM_RECORDS, Wording
from .tokens import START, lines
from .tried import Tried

SECOND = "second reader"
LEANS = -300  # thousandths: from here on the second reader leans to refuse what a wide rule names


@dataclass(frozen=True, slots=True)
class Refusal:
    """name: of the rule, or SECOND. words: what breaks it, as folded words; what weighed most, where the second reader refuses."""

    name: str
    kind: str
    words: str
    reason: str
    better: str


class Reader:
    """wording: the file. medicines, symptoms: names from the records. weights: of the second reader; none, and it is not asked."""

    def __init__(self, wording: Wording, medicines: Iterable[str] = (), symptoms: Iterable[str] = (), weights: Weights | None = None) -> None:
        named = {"medicine": (*FROM_RECORDS["medicine"], *_phrases(medicines)), "symptom": (*FROM_RECORDS["symptom"], *_phrases(symptoms))}
        classes = {**named, **wording.classes}
        grammar = Grammar(classes)
        self.sorts = Sorts({name: [phrase for phrase in classes[name] if not re.search(r"[{}/?]", phrase)] for name in wording.sorts})
        self._kinds = wording.kinds
        self._second = SecondReader(weights, self.sorts) if weights else None
        self._guards = Guards(wording.guards, grammar)
        self._tried = Tried([(rule, grammar.pattern(written)) for rule in wording.rules for written in rule.says])

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

    def by_rules(self, line: str) -> Iterator[Refusal]:
        """What the rules alone refuse in a line of `tokens`."""
        done: set[str] = set()
        for rule, pattern in self._tried.of(line.split()):
            if rule.name in done:
                continue
            for match in pattern.regex.finditer(line):
                if not self._guards.hold(rule.unless, line, match.start(), match.end()):
                    if rule.wide and self._second and self._second.score(line) < LEANS:
                        break
                    done.add(rule.name)
                    yield Refusal(rule.name, rule.kind, match.group().replace(START, "").strip(), rule.reason, rule.better)
                    break


def _phrases(names: Iterable[str]) -> tuple[str, ...]:
    """Names as the words of lines."""
    found = dict.fromkeys(" ".join(word for word in line.split()[1:-1] if re.fullmatch(r"[a-z0-9]+", word)) for name in names for line in lines(name))
    return tuple(phrase for phrase in found if phrase)
