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
from ..catalogue.vocabulary import Word
from .codes import code_page, holders, list_page, retired
from .headings import anchors
from .renames import renamed_pages
from .targets import GLOSSARY, MEDICINES, ORIGINAL_PAGE, SYMPTOMS, UNKNOWNS, URGENT_HELP, address_of, symptom_page, target_of

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
    """The address on the site of a page from docs/: `/symptoms/akathisia/`."""
    return f"/{address_of(target)}"


def known(catalogue: Catalogue) -> Known:
    """All that records and pages decide."""
    found: dict[str, set[str]] = defaultdict(set)
    for path, page in catalogue.pages.items():
        found[rooted(path)] |= anchors(page)
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
                yield f"{GLOSSARY}#{name}" if kind == "symptoms" else target_of(kind, name)
    regions = catalogue.words("regions")  # one that is not there is another check's to tell
    shown: dict[str, Sequence[Word]] = {
        SYMPTOMS: [word for word in catalogue.vocabulary.groups if catalogue.in_group(word.id)],
        UNKNOWNS: [word for word in catalogue.vocabulary.topics if any(claim.topic == word.id for claim in catalogue.claims.values())],
        MEDICINES: [word for word in catalogue.vocabulary.families if any(one.family == word.id for one in catalogue.medicines.values())],
        ORIGINAL_PAGE: catalogue.vocabulary.original_statements,
        URGENT_HELP: [regions[one.region] for one in catalogue.urgent_help.regions if one.region in regions],
    }
    for page, words in shown.items():
        yield from (f"{page}#{name}" for word in words for name in _names(word))


def _names(word: Word) -> tuple[str, ...]:
    return (word.id, *word.formerly)


def _of_codes(catalogue: Catalogue) -> Iterator[str]:
    for system in SYSTEMS:
        yield list_page(system)
        yield from (code_page(system, code) for code in holders(system, catalogue))
    yield from (code_page(system, code) for system, code in retired(catalogue))
