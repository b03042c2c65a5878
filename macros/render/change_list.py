"""The page of changes: what has changed in meaning, by day, the newest first."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from ..catalogue.index import Catalogue
from ..catalogue.prose import Call, expand
from ..facts.changes import Changed, changes, first_day
from ..facts.language import day
from ..facts.names import name_of
from .links import record_link


def change_list(catalogue: Catalogue, page: str, call: Callable[[Call], str]) -> str:
    """The changes by day, for the page of changes. call: renders macros in their words."""
    parts = [
        f"## {day(on)}\n\n" + "\n".join(_row(one, catalogue, page, call) for one in same_day)
        for on, same_day in groupby(changes(catalogue), key=lambda one: one.on)
    ]
    words = catalogue.sentences.changes_page
    return "\n\n".join([*parts, f"## {words.beginning_heading.format(day=day(first_day(catalogue)))}\n\n{words.beginning}"])


def _row(one: Changed, catalogue: Catalogue, page: str, call: Callable[[Call], str]) -> str:
    link = record_link(catalogue, one.kind, one.id, page, name_of(catalogue, one.kind, one.id))
    return f"- {link}: {expand(one.what.parts, call)}" if one.what else f"- {catalogue.sentences.changes_page.new.format(name=link)}"
