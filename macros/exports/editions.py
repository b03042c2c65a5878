"""The edition of anything that can be cited: a record, or a page.

A symptom and an explainer have the edition that stands on their sheet. A page
that lists records (the ledger, the glossary) is as new as the newest of them.
"""

from __future__ import annotations

from ..catalogue.editions import Edition, digest, edition, words_of
from ..catalogue.index import Catalogue
from ..catalogue.models import Record, Source, Symptom
from ..catalogue.pages import Page
from ..render import page as pages
from ..render import symptom as symptoms

# The macros that print whole records, and of which kind.
LISTS = {"glossary": "terms", "medicines": "medicines", "claims": "claims", "sources": "sources", "unknowns": "claims", "original_page": "claims"}


def edition_of(thing: Record | Page, catalogue: Catalogue) -> Edition:
    if isinstance(thing, Symptom):
        return symptoms.edition_of(thing)
    if isinstance(thing, Page):
        return _of_page(thing, catalogue)
    written = thing.checked.on if isinstance(thing, Source) else thing.written
    return edition(written, getattr(thing, "changed", []), text_of(thing))


def text_of(thing: Record | Page) -> str:
    """The digest of all the words of a record or page; for a symptom or a page, what a reviewer signs."""
    if isinstance(thing, Symptom):
        return symptoms.text_digest(thing)
    if isinstance(thing, Page):
        return pages.text_digest(thing)
    return words_of(thing)


def shown_records(page: Page, catalogue: Catalogue) -> list[Record]:
    """The records that a page lists whole, each once, in the order of their macros."""
    found: dict[tuple[str, str], Record] = {}
    for call in page.calls:
        topic = [*call.args, *dict(call.kwargs).values()][0] if call.name == "claims" else None
        for record in getattr(catalogue, LISTS[call.name]).values() if call.name in LISTS else ():
            if topic is None or record.topic == topic:
                found[record.kind, record.id] = record
    return list(found.values())


def _of_page(page: Page, catalogue: Catalogue) -> Edition:
    own = pages.edition_of(page)
    listed = [edition_of(record, catalogue) for record in shown_records(page, catalogue)]
    if not listed:
        return own
    return Edition(max(one.on for one in (own, *listed)), digest(own.words, *(one.words for one in listed)))
