"""What has changed in meaning, newest first: for the page of changes and the feed.

From the records' and pages' own `changed` lists, and from the day each was
written. What was there on the first day is one entry, not hundreds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from ..addresses.targets import target_of
from ..catalogue.index import Catalogue
from ..catalogue.models import KINDS, Change
from ..catalogue.prose import Prose


@dataclass(frozen=True, slots=True)
class Changed:
    """One change. what: None for a new record or page. number: from 1, for several in one record on one day."""

    on: date
    kind: str
    id: str
    number: int
    what: Prose | None

    @property
    def target(self) -> str:
        return target_of(self.kind, self.id)


def first_day(catalogue: Catalogue) -> date:
    """The day the oldest text was written."""
    return min(written for _, _, written, _ in _dated(catalogue))


def changes(catalogue: Catalogue) -> list[Changed]:
    """Every change since the first day, the newest first; on one day by kind and id."""
    began = first_day(catalogue)
    found = [
        one
        for kind, id, written, changed in _dated(catalogue)
        for one in _of_one(kind, id, written if written > began and (kind not in KINDS or KINDS[kind].announced) else None, changed)
    ]
    return sorted(found, key=lambda one: (-one.on.toordinal(), one.kind, one.id, one.number))


def _dated(catalogue: Catalogue) -> Iterator[tuple[str, str, date, list[Change]]]:
    """(kind, id, written, changed) of all that has an edition; sources have none."""
    for record, _ in catalogue.records():
        if record.dated:
            yield record.kind, record.id, record.begun, record.changes
    for path, page in catalogue.pages.items():
        yield "pages", path, page.front.written, page.front.changed


def _of_one(kind: str, id: str, new_on: date | None, changed: list[Change]) -> Iterator[Changed]:
    if new_on:
        yield Changed(new_on, kind, id, 0, None)
    for on, same_day in groupby(changed, key=lambda change: change.on):
        for number, change in enumerate(same_day, 1):
            yield Changed(on, kind, id, number, change.what)
