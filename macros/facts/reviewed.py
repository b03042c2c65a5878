"""How much of the site a clinician has signed, and the sentences that say so.

In: the catalogue. Out: a count and sentences. While no signature is for the text
as it is now, each place says that nobody has reviewed anything; with the first one
each says how many texts were.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..catalogue.index import Catalogue
from ..catalogue.models import KINDS
from ..catalogue.signatures import NUMBERS
from .signature import Text, signed

SIGNED_KINDS = tuple(kind for kind, model in KINDS.items() if "reviewed" in model.model_fields)


class Reviewed(NamedTuple):
    """signed: texts with a signature for just what they say now. all: pages and entries that can be signed."""

    signed: int
    all: int


def text_called(kind: str, id: str, catalogue: Catalogue) -> Text | None:
    """A text that can be signed, by its kind and id; of a page by its path."""
    if (kind, id) == NUMBERS:
        return catalogue.urgent_help
    if kind == "pages":
        return catalogue.pages.get(id)
    return catalogue.of_kind(kind).get(id) if kind in SIGNED_KINDS else None


def texts_called(name: str, catalogue: Catalogue) -> list[tuple[str, str]]:
    """Kind and id of each text that a name may mean: an id, kind/id, or a page's path from docs/."""
    return [(kind, id) for kind, id in all_texts(catalogue) if name in (id, f"{kind}/{id}")]


def all_texts(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Kind and id of whatever can be signed."""
    for kind in SIGNED_KINDS:
        yield from ((kind, id) for id in catalogue.of_kind(kind))
    yield from (("pages", path) for path in catalogue.pages)
    yield NUMBERS


def count(catalogue: Catalogue) -> Reviewed:
    """Only texts that hold a review are looked at: this is asked for each page and file."""
    true = 0
    for kind, id, _, _ in catalogue.reviews:
        thing = text_called(kind, id, catalogue)
        true += bool(thing is not None and signed(thing, catalogue))
    return Reviewed(true, sum(len(catalogue.of_kind(kind)) for kind in SIGNED_KINDS) + len(catalogue.pages) + 1)


def so_far(catalogue: Catalogue, nobody: str) -> str:
    """`nobody` while nobody has signed; then how many texts were reviewed."""
    found = count(catalogue)
    return str(catalogue.sentences.review.some.format(number=f"{found.signed:,}", all=f"{found.all:,}")) if found.signed else nobody


def of_the_site(catalogue: Catalogue) -> str:
    """Whether a clinician has reviewed this site, in words."""
    return so_far(catalogue, catalogue.sentences.review.nobody)
