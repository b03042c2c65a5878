"""The rules of catalogue/wording.yml as data for a browser.

In: the rules and the names from the records. Out: the same patterns, each as the source of a
regular expression, with each class once. browser/wording.js tries them as
macros/catalogue/wording does; a test holds the two together. The second reader stays
at home: what it has learned weighs more than all the rest of the page.
"""

from __future__ import annotations

from typing import Any

from ..catalogue.wording import Reader, Wording
from ..catalogue.wording.guards import REACH
from ..catalogue.wording.patterns import Grammar, Pattern
from ..catalogue.wording.tokens import TITLES

_AHEAD = "(?:(?<= )|^)"  # how each pattern begins. Not every browser can look behind; wording.js does it by hand


def rules(wording: Wording, reader: Reader) -> dict[str, Any]:
    """titles: words whose point ends no sentence. reach: words before a match in which a guard may stand. bodies: the source of each class. begins: the words of which one begins it. guards, rules: sources of patterns.

    says: of each pattern (source, what it needs); a need is a list of words and of classes in braces.
    """
    grammar = Grammar(reader.classes, by_name=True)

    def sources(written: list[str]) -> list[str]:
        return [_source(grammar.pattern(one)) for one in written]

    return {
        "titles": sorted(TITLES),
        "reach": REACH,
        "bodies": grammar.bodies,
        "begins": {name: sorted(words) for name, words in grammar.begun_by.items()},
        "guards": {name: [sources(one) for one in (guard.before, guard.within, guard.anywhere)] for name, guard in wording.guards.items()},
        "rules": [
            {
                "name": rule.name,
                "wide": rule.wide,
                "unless": rule.unless,
                "reason": rule.reason,
                "better": rule.better,
                "says": [[_source(one), [sorted(need) for need in one.needs]] for one in map(grammar.pattern, rule.says)],
            }
            for rule in wording.rules
        ],
    }


def _source(pattern: Pattern) -> str:
    return pattern.source.removeprefix(_AHEAD)
