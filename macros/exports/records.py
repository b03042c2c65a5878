"""A record as plain data: what a volunteer wrote, then what can be computed.

The fields come from the models in their order, so a new field appears here,
in the tables and in the schemas by itself. Prose is words; the ids that it
links stand under `links`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from ..addresses.site import Site
from ..addresses.targets import address_of, target_of
from ..catalogue.index import Catalogue
from ..catalogue.models import KINDS, Claim, Record, Source, Symptom
from ..catalogue.pages import Page
from ..catalogue.prose import Prose
from ..catalogue.references import Reference
from ..facts.editions import edition_shown
from ..facts.grades import studied_in
from ..facts.how_sure import strongest_kind
from ..facts.signature import review_line
from .plain_text import PlainText

End = tuple[str, str]


@dataclass(frozen=True)
class Records:
    """Records and pages of one catalogue as data."""

    catalogue: Catalogue
    site: Site

    @cached_property
    def words(self) -> PlainText:
        return PlainText(self.catalogue)

    @cached_property
    def _links(self) -> dict[End, dict[End, None]]:
        """Who points to which records, each once, in the order of place."""
        found: dict[End, dict[End, None]] = defaultdict(dict)
        for reference in self.catalogue.references:
            if end := target(reference, self.catalogue):
                found[reference.from_kind, reference.from_id][end] = None
        return found

    @cached_property
    def _made(self) -> dict[End, dict[str, Any]]:
        """Each record is made once; its page, its kind's file and the whole share it."""
        return {}

    def of_kind(self, kind: str) -> list[dict[str, Any]]:
        return [self.record(record) for record in getattr(self.catalogue, kind).values()]

    def pages(self) -> list[dict[str, Any]]:
        return [self.page(page) for page in self.catalogue.pages.values()]

    def record(self, record: Record) -> dict[str, Any]:
        """A record with its computed fields."""
        end = record.kind, record.id
        if end not in self._made:
            self._made[end] = self._record(record)
        return self._made[end]

    def page(self, page: Page) -> dict[str, Any]:
        """A hand-written page: its front matter, its text by section, its links."""
        end = "pages", page.path
        if end not in self._made:
            self._made[end] = self._page(page)
        return self._made[end]

    def _record(self, record: Record) -> dict[str, Any]:
        found = self.plain(record)
        if isinstance(record, Symptom):
            found["strongest_evidence"] = strongest_kind(record, self.catalogue).id
        if isinstance(record, Claim):
            found |= {"studied_in": studied_in(record, self.catalogue), "sources": record.sources}
        return {**found, **self._computed(record.kind, record.id, record)}

    def _page(self, page: Page) -> dict[str, Any]:
        front = self.plain(page.front)
        found = {"id": name_of_page(page.path), **{key: value for key, value in front.items() if key not in {"leads_here", "template", "hide"}}}
        found["formerly"] = [name_of_page(old) for old in page.front.formerly]
        found["sections"] = [{"heading": heading, "text": text} for heading, text in self.words.sections(page)]
        return {**found, **self._computed("pages", page.path, page)}

    def plain(self, value: Any) -> Any:
        """A model, or a part of one, in words that JSON has."""
        if isinstance(value, BaseModel):
            return {info.alias or name: self.plain(getattr(value, name)) for name, info in type(value).model_fields.items()}
        if isinstance(value, Prose):
            return self.words.of(value)
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, list):
            return [self.plain(one) for one in value]
        if isinstance(value, dict):
            return {key: self.plain(one) for key, one in value.items()}
        return value

    def _computed(self, kind: str, id: str, thing: Record | Page) -> dict[str, Any]:
        edition = edition_shown(thing, self.catalogue)
        return {
            "address": self.site.url + address_of(target_of(kind, id)),
            "edition": edition.label,
            "edition_on": edition.on.isoformat(),
            "review_status": _review(thing, self.catalogue),
            "links": [end_as_data(end) for end in self._links.get((kind, id), ())],
            "linked_from": [end_as_data(end) for end in linked_from(kind, id, self.catalogue)],
        }


def _review(thing: Record | Page, catalogue: Catalogue) -> str | None:
    """The truth about review; a source is checked, not reviewed, and a search is signed with what rests on it."""
    return None if isinstance(thing, Source) else review_line(thing, catalogue)


def target(reference: Reference, catalogue: Catalogue) -> End | None:
    """The record that a link points to; None for a word of the vocabulary."""
    kinds = (kind for kind in reference.to.split(" or ") if kind in KINDS and reference.id in getattr(catalogue, kind))
    return next(((kind, reference.id) for kind in kinds), None)


def linked_from(kind: str, id: str, catalogue: Catalogue) -> Iterator[End]:
    """Every record and page that points here, each once, sorted."""
    yield from sorted({(one.from_kind, one.from_id) for one in catalogue.cited_by.get((kind, id), ())})


def end_as_data(end: End) -> dict[str, str]:
    kind, id = end
    return {"kind": kind, "id": name_of_page(id) if kind == "pages" else id}


def name_of_page(path: str) -> str:
    """`how-it-happens/gloves`: a page's id in the data."""
    return path.removesuffix(".md")
