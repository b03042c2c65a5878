"""Which edition of a text somebody holds, and what has changed since.

An edition is named by the day its meaning last changed and by a digest of its
words: paper that carries both can be told apart from a page with the same
meaning and mended spelling. A page that lists records (the ledger, the
glossary) is as new as the newest of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ..catalogue.fields import slots, values
from ..catalogue.index import Catalogue
from ..catalogue.models import Change, Record, Source, Symptom
from ..catalogue.pages import Page

# The macros that print whole records, and of which kind.
LISTS = {"glossary": "terms", "medicines": "medicines", "claims": "claims", "sources": "sources", "unknowns": "claims", "original_page": "claims"}


@dataclass(frozen=True, slots=True)
class Edition:
    """on: when the meaning last changed. digest: twelve letters that change when any word does."""

    on: date
    digest: str

    @property
    def label(self) -> str:
        """`2026-11-23-0a1b2c`: printed on a sheet, and in its QR code's address."""
        return f"{self.on:%Y-%m-%d}-{self.digest[:6]}"


def digest(*texts: str) -> str:
    """Twelve letters that change when the text does; what a reviewer signs."""
    return hashlib.sha256("\n".join(" ".join(text.split()) for text in texts).encode()).hexdigest()[:12]


def edition(written: date, changed: Sequence[Change], digest: str) -> Edition:
    """digest: of the whole text, from `digest`."""
    return Edition(max([written, *(change.on for change in changed)]), digest)


def edition_of(thing: Record | Page) -> Edition:
    """The edition of one record or page, whatever else a page lists."""
    if isinstance(thing, Page):
        return edition(thing.front.written, thing.front.changed, digest_of(thing))
    written = thing.checked.on if isinstance(thing, Source) else thing.written
    return edition(written, getattr(thing, "changed", []), digest_of(thing))


def edition_shown(thing: Record | Page, catalogue: Catalogue) -> Edition:
    """The same, with the records that a page lists whole."""
    own = edition_of(thing)
    listed = [edition_of(record) for record in shown_records(thing, catalogue)] if isinstance(thing, Page) else []
    if not listed:
        return own
    return Edition(max(one.on for one in (own, *listed)), digest(own.digest, *(one.digest for one in listed)))


def shown_records(page: Page, catalogue: Catalogue) -> list[Record]:
    """The records that a page lists whole, each once, in the order of their macros."""
    found: dict[tuple[str, str], Record] = {}
    for call in page.calls:
        topic = [*call.args, *dict(call.kwargs).values()][0] if call.name == "claims" else None
        for record in getattr(catalogue, LISTS[call.name]).values() if call.name in LISTS else ():
            if topic is None or record.topic == topic:
                found[record.kind, record.id] = record
    return list(found.values())


def digest_of(thing: Record | Page) -> str:
    """The digest of all the words of a record or page; for a symptom or a page, what a reviewer signs."""
    if isinstance(thing, Symptom):
        return _of_symptom(thing)
    if isinstance(thing, Page):
        return _of_page(thing)
    return digest(*(str(value) for slot in slots(type(thing)) if slot.text and slot.path[0] != "changed" for _, value in values(thing, slot)))


def _of_symptom(symptom: Symptom) -> str:
    """Each text with its place: a sign that moves from "today" to "emergency" is another text."""
    places: dict[str, Iterable[str]] = {
        "name": [symptom.name, symptom.clinical_term, *symptom.also_called],
        "text": [symptom.summary, symptom.feels_like, symptom.why],
        "can_help": symptom.can_help,
        "ask": symptom.ask,
        "urgent": [str(symptom.help_first), *(f"{one.level}: {one.when}" for one in symptom.urgent)],
        "other_causes": symptom.other_causes,
        "frequency": [f"{one.text} {one.who}" for one in symptom.frequency],
    }
    return digest(*(f"{place}: {text}" for place, texts in places.items() for text in texts))


def _of_page(page: Page) -> str:
    front = page.front
    places = {"name": [front.title, front.medical_name or "", front.description], "short": front.short_version or [], "ask": front.ask, "handout": front.handout, "body": [page.body]}
    return digest(*(f"{place}: {text}" for place, texts in places.items() for text in texts))
