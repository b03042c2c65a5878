"""How the evidence stands, in numbers: for notes and for whoever plans what to read next.

In: a sound catalogue. Out: lines of text, the same for the same records.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..catalogue.grading import tally
from ..catalogue.index import Catalogue


def standing(catalogue: Catalogue) -> list[str]:
    """Claims by grade and by judgment, findings by direction and by what was read, sources by what was read, searches."""
    claims, sources = list(catalogue.claims.values()), list(catalogue.sources.values())
    findings = [one for claim in claims for one in claim.findings]
    journals = [one for one in sources if one.type == "article-journal"]
    return [
        f"claims: {len(claims)} ({_counted(claim.strength for claim in claims)}); judged otherwise than the rules: {sum(claim.judged is not None for claim in claims)}",
        f"claims on one group or none: {sum(tally(claim, catalogue.sources)[0] < 2 for claim in claims)}; with a voice against: {sum(bool(claim.against) for claim in claims)}",
        f"findings: {len(findings)} ({_counted(one.direction for one in findings)}); with a number: {sum(one.n is not None for one in findings)}",
        f"findings, read: {_counted(one.seen for one in findings)}",
        f"sources: {len(sources)} ({_counted(one.checked.seen for one in sources)}); with interests: {sum(one.interests is not None for one in sources)}",
        f"journal articles with neither DOI nor PMID: {sum(not one.DOI and not one.PMID for one in journals)} of {len(journals)}",
        f"searches: {len(catalogue.searches)}; results looked through: {sum(one.results for one in catalogue.searches.values()):,}",
    ]


def _counted(words: Iterable[str]) -> str:
    return ", ".join(f"{count} {word}" for word, count in Counter(words).most_common())
