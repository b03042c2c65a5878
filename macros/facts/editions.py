"""Which edition of a text somebody holds, and what has changed since.

An edition is named by the day its meaning last changed and by a digest of its
words: paper that carries both can be told apart from a page with the same
meaning and mended spelling. A page that lists records (the ledger, the
glossary) is as new as the newest of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel

from ..catalogue.fields import slots, values
from ..catalogue.index import Catalogue
from ..catalogue.models import Change, Claim, Record, Symptom
from ..catalogue.pages import Page
from ..catalogue.prose import Call
from .urgency import general_signs, help_first

# The macros that print whole records, and of which kind.
LISTS = {
    "glossary": "terms",
    "medicines": "medicines",
    "claims": "claims",
    "sources": "sources",
    "unknowns": "claims",
    "original_page": "claims",
    "all_signs": "signs",
}


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
    """Twelve letters that change when the text does."""
    return hashlib.sha256("\n".join(" ".join(text.split()) for text in texts).encode()).hexdigest()[:12]


def edition(written: date, changed: Sequence[Change], digest: str) -> Edition:
    """digest: of the whole text, from `digest`."""
    return Edition(max([written, *(change.on for change in changed)]), digest)


def edition_of(thing: Record | Page, catalogue: Catalogue) -> Edition:
    """The edition of one record or page, whatever else a page lists."""
    if isinstance(thing, Page):
        return edition(thing.front.written, changes_of(thing, catalogue), digest_of(thing, catalogue))
    return edition(thing.begun, changes_of(thing, catalogue), digest_of(thing, catalogue))


def changes_of(thing: Record | Page, catalogue: Catalogue) -> list[Change]:
    """What changed in a text, and in the signs that it shows, since it was first written; the oldest first."""
    own, begun = (thing.front.changed, thing.front.written) if isinstance(thing, Page) else (thing.changes, thing.begun)
    theirs = [change for id in dict.fromkeys(_signs_of(thing, catalogue)) for change in catalogue.signs[id].changed if change.on > begun]
    return sorted([*own, *theirs], key=lambda change: change.on)


def edition_shown(thing: Record | Page, catalogue: Catalogue) -> Edition:
    """The same, with the records that a page lists whole."""
    own = edition_of(thing, catalogue)
    listed = [edition_of(record, catalogue) for record in shown_records(thing, catalogue)] if isinstance(thing, Page) else []
    if not listed:
        return own
    return Edition(max(one.on for one in (own, *listed)), digest(own.digest, *(one.digest for one in listed)))


def shown_records(page: Page, catalogue: Catalogue) -> list[Record]:
    """The records that a page lists whole, each once, in the order of their macros."""
    found: dict[tuple[str, str], Record] = {}
    for call in page.calls:
        topic = _value(call) if call.name == "claims" else None
        for record in catalogue.of_kind(LISTS[call.name]).values() if call.name in LISTS else ():
            if topic is None or (isinstance(record, Claim) and record.topic == topic):
                found[record.kind, record.id] = record
    return list(found.values())


def _signs_of(thing: Record | Page, catalogue: Catalogue) -> list[str]:
    """The ids of the signs that a text shows: those it names, and on a page the general ones of a level."""
    if isinstance(thing, Symptom):
        return thing.urgent
    if not isinstance(thing, Page):
        return []
    return [*thing.front.urgent, *_general_on(thing, catalogue)]


def _general_on(page: Page, catalogue: Catalogue) -> list[str]:
    levels = [_value(call) for call in page.calls if call.name == "signs"]
    return [id for level in levels for id in general_signs(catalogue) if catalogue.signs[id].level == level]


def _value(call: Call) -> object:
    """The one value of a macro that has one."""
    return next(iter([*call.args, *dict(call.kwargs).values()]))


def digest_of(thing: Record | Page, catalogue: Catalogue) -> str:
    """The digest of all the words of a record or page that mean something, each with its place.

    From the fields' own description: each counts unless the model marks it `Unsigned`.
    So a sign that moves from "today" to "emergency" is another text, and a new field
    is in it from its first day.
    """
    place = ("pages", thing.path) if isinstance(thing, Page) else (thing.kind, thing.id)
    own = catalogue.pages.get(place[1]) if isinstance(thing, Page) else catalogue.of_kind(thing.kind).get(thing.id)
    if own is not thing:  # a changed copy has words of its own
        return _digest_of(thing, catalogue)
    if place not in catalogue.digests:
        catalogue.digests[place] = _digest_of(thing, catalogue)
    return catalogue.digests[place]


def _digest_of(thing: Record | Page, catalogue: Catalogue) -> str:
    if isinstance(thing, Page):
        listed = (f"listed: {_meant('signs', id, catalogue)}" for id in _general_on(thing, catalogue))
        return digest(*said(thing.front, catalogue), f"body: {thing.body}", *listed)
    words = list(said(thing, catalogue))
    if isinstance(thing, Symptom):
        words.append(f"help comes first: {help_first(thing, catalogue)}")
    return digest(*words)


def said(holder: BaseModel, catalogue: Catalogue) -> Iterator[str]:
    """Each value that counts, with its place: `why: Nobody knows.`"""
    for slot in slots(type(holder)):
        if slot.signed:
            for path, value in values(holder, slot):
                yield f"{'.'.join(map(str, path))}: {_meant(slot.to, value, catalogue)}"


def _meant(to: str | None, value: object, catalogue: Catalogue) -> str:
    """What a reader sees of a value: of a word of the vocabulary its label, of a record its id.

    A word that has another id means the same; one that has another label does not.
    """
    if to == "signs":
        # A symptom says what its signs say: a sign that moves from "today" to "emergency" is another text on each page.
        sign = catalogue.signs[str(value)]
        return f"{catalogue.words('urgent_levels')[sign.level].label}: {catalogue.words('concerns')[sign.concerns or catalogue.vocabulary.anyone].label}: {sign.text}"
    if to in type(catalogue.vocabulary).model_fields:
        return catalogue.words(str(to))[str(value)].label
    return str(value)
