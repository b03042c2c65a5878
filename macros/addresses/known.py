"""Every address of a page or of a place within one, as the catalogue has it.

In: the catalogue. Out: `Known`. Files (PDF, data) are not in it: only a built
site holds them (built.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..catalogue.index import Catalogue
from ..catalogue.models import KINDS, SYSTEMS
from ..catalogue.words import Place, Word
from .codes import code_page, holders, list_page, retired
from .headings import anchors
from .renames import renamed_pages
from .summaries import has_summary, summary_page
from .targets import LISTED_ON, MEDICINES, ORIGINAL_PAGE, SIGNS, SYMPTOMS, UNKNOWNS, URGENT_HELP, address_of, symptom_page, target_of

FOR_PRESCRIBERS = "for-prescribers"


@dataclass(frozen=True, slots=True)
class Known:
    """anchors: address of a page to the places within it. moved: old address of a page to its new one."""

    anchors: Mapping[str, frozenset[str]]
    moved: Mapping[str, str]

    def resolves(self, address: str) -> bool:
        """Whether an address of a page, or of a place within one, leads somewhere."""
        page, _, anchor = address.partition("#")
        places = self.anchors.get(self.moved.get(page, page))
        return places is not None and (not anchor or anchor in places)

    def all(self) -> Iterator[str]:
        """Every address: what python -m macros permalinks lists."""
        yield from self.moved
        for page, places in self.anchors.items():
            yield page
            yield from (f"{page}#{anchor}" for anchor in places)


def rooted(target: str) -> str:
    """The address on the site of a page from docs/: `/symptoms/cold-fingers/`."""
    return f"/{address_of(target)}"


def known(catalogue: Catalogue) -> Known:
    """All that records and pages decide."""
    found: dict[str, set[str]] = defaultdict(set)
    for path, page in catalogue.pages.items():
        found[rooted(path)] |= anchors(page)
    for path in (*_of_claims_and_sources(catalogue), *(summary_page(path) for path, page in catalogue.pages.items() if has_summary(page))):
        found[rooted(path)] |= set()
    for target in _of_records(catalogue):
        page_, _, anchor = rooted(target).partition("#")
        if page_ in found:
            found[page_].add(anchor)
    for id in catalogue.symptoms:
        # Other headings of a symptom's page come and go with what its record holds.
        found[rooted(symptom_page(id))] = {FOR_PRESCRIBERS}
    for path in _of_codes(catalogue):
        found[rooted(path)] |= set()
    moved = {rooted(old): rooted(new) for old, new in renamed_pages(catalogue).items()}
    return Known({page: frozenset(places) for page, places in sorted(found.items())}, moved)


def _of_records(catalogue: Catalogue) -> Iterator[str]:
    """Where each record and each word of the vocabulary stands, under all its names."""
    for kind in KINDS:
        for record in getattr(catalogue, kind).values():
            for name in (record.id, *record.formerly):
                # In a list of all, and where all of it stands: both are addresses that people hold.
                if kind in LISTED_ON:
                    yield f"{LISTED_ON[kind]}#{name}"
                if kind not in {"symptoms", "claims"}:
                    # An old name stands with the record, on the page of its new one; and where it stood, which for a source may be another letter's.
                    yield f"{target_of(kind, record.id).partition('#')[0]}#{name}"
                    yield target_of(kind, name)
    regions = catalogue.words("regions")  # one that is not there is another check's to tell
    shown: dict[str, Sequence[Word]] = {
        SYMPTOMS: [word for word in catalogue.vocabulary.groups if catalogue.in_group(word.id)],
        UNKNOWNS: [word for word in catalogue.vocabulary.topics if any(claim.topic == word.id for claim in catalogue.claims.values())],
        SIGNS: [word for word in catalogue.vocabulary.urgent_levels if any(sign.level == word.id for sign in catalogue.signs.values())],
        MEDICINES: [word for word in catalogue.vocabulary.families if any(one.family == word.id for one in catalogue.medicines.values())],
        ORIGINAL_PAGE: catalogue.vocabulary.original_statements,
        URGENT_HELP: [*(regions[one.region] for one in catalogue.urgent_help.regions if one.region in regions), *_countries(catalogue)],
    }
    for page, words in shown.items():
        yield from (f"{page}#{name}" for word in words for name in _names(word))


def _countries(catalogue: Catalogue) -> list[Place]:
    """The places with a heading of their own on the page of numbers."""
    many = {word.id for word in catalogue.vocabulary.regions if word.of_countries}
    shown = {(one.region, id) for one in catalogue.urgent_help.regions for line in one.lines for id in line.places}
    return [place for place in catalogue.vocabulary.places if place.region in many and (place.region, place.id) in shown]


def _of_claims_and_sources(catalogue: Catalogue) -> list[str]:
    """The pages that are made from claims, and from sources by the first letter of their ids."""
    return list(
        dict.fromkeys(
            target_of(kind, id).partition("#")[0]
            for kind in ("claims", "sources")
            for id in (*catalogue.of_kind(kind), *(catalogue.former["sources"] if kind == "sources" else ()))
        )
    )


def _names(word: Word) -> tuple[str, ...]:
    return (word.id, *word.formerly)


def _of_codes(catalogue: Catalogue) -> Iterator[str]:
    for system in SYSTEMS:
        yield list_page(system)
        yield from (code_page(system, code) for code in holders(system, catalogue))
    yield from (code_page(system, code) for system, code in retired(catalogue))
