"""The evidence of one page in a table: for each statement its grade and its best study.

In: an explainer. Out: rows of plain texts, for screens and paper alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..addresses.summaries import has_summary
from ..catalogue.index import Catalogue
from ..catalogue.models import Claim, Finding
from ..catalogue.pages import Page
from ..catalogue.prose import as_text
from ..catalogue.vocabulary import find
from .citations import quoted_claims
from .findings import compared_with, number_of
from .grades import strength_words
from .names import short_name


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """finding: the one that is shown. against: whether it is the best that speaks against the statement, in a row of its own below it."""

    claim: Claim
    finding: Finding
    against: bool
    statement: str
    grade: str
    study: str
    who: str
    compared: str
    result: str
    missing: str


def summarized(catalogue: Catalogue) -> list[Page]:
    """The pages that have a summary: explainers that quote claims, by path."""
    return [page for page in catalogue.pages.values() if has_summary(page)]


def summary_of(page: Page, catalogue: Catalogue) -> list[SummaryRow]:
    """In the order of the page; below a statement, the best of what speaks against it."""
    rows = []
    for claim in (catalogue.claims[id] for id in quoted_claims(page)):
        rows.append(_row(claim, best_finding(claim, catalogue), False, catalogue))
        if claim.against:
            rows.append(_row(claim, _best(claim.against, catalogue), True, catalogue))
    return rows


def best_finding(claim: Claim, catalogue: Catalogue) -> Finding:
    """The study that the sentence speaks of; else the best of those that support it, or that limit it where none does."""
    supporting = [one for one in claim.findings if one.direction == "supports"]
    return next((one for one in claim.findings if one.main), None) or _best(supporting or claim.findings, catalogue)


def _best(findings: Sequence[Finding], catalogue: Catalogue) -> Finding:
    """Measured in people first, then of the strongest kind of source, then the largest, then the newest."""
    kinds = [word.id for word in catalogue.vocabulary.evidence]

    def rank(one: Finding) -> tuple[object, ...]:
        word, source = find(catalogue.vocabulary.studied_in, one.studied_in), catalogue.sources[one.source]
        in_people = not word.study or word.people
        return (not (word.study and word.people), not in_people, kinds.index(source.evidence), -(one.n or 0), -(source.issued or 0))

    return min(findings, key=rank)


def _row(claim: Claim, one: Finding, against: bool, catalogue: Catalogue) -> SummaryRow:
    number = number_of(one, catalogue)
    return SummaryRow(
        claim=claim,
        finding=one,
        against=against,
        statement=str(catalogue.sentences.evidence_summary.against) if against else claim.plain.as_text(),
        grade="" if against else as_text(strength_words(claim, catalogue)),
        study=short_name(catalogue.sources[one.source]),
        who=f"{one.who.as_text()} {number}".strip(),
        compared=compared_with(one, catalogue),
        result=one.found.as_text(),
        missing="" if against else claim.unknown.as_text(),
    )
