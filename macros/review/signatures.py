"""Signed texts that say something else now: by their own words, or by a claim or a sign that they show.

In: both catalogues. Out: a `Change` for each text whose signature held and no longer does.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..catalogue.index import Catalogue
from ..catalogue.loading import file_of
from ..catalogue.models import Symptom
from ..catalogue.pages import Page
from ..facts.signature import signature
from .change import Change
from .guards import REVIEWS


def signatures_lost(was: Catalogue, now: Catalogue) -> Iterator[Change]:
    """The record or page, by name; its line is that of the review."""
    for kind in ("symptoms", "pages"):
        before: dict[str, Symptom] | dict[str, Page] = getattr(was, kind)
        after: dict[str, Symptom] | dict[str, Page] = getattr(now, kind)
        for id, old in before.items():
            review = old.front.reviewed if isinstance(old, Page) else old.reviewed
            if review is None or digest(old, was) != review.of or id not in after:
                continue
            if digest(after[id], now) != review.of:
                file = f"docs/{id}" if kind == "pages" else file_of(kind, id)
                line = now.documents[file].place(("reviewed",))[0]
                yield Change(
                    REVIEWS, file, line, "its words, or those of a claim or sign that it shows, are not those that were signed", was=f"signed by {review.by}"
                )


def digest(thing: Symptom | Page, catalogue: Catalogue) -> str:
    """The digest that a signature is for; "" where what it shows cannot be read."""
    try:
        return signature(thing, catalogue)
    except KeyError:
        return ""
