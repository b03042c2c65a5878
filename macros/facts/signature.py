"""What a clinician signs: the digest of all that a page says, made from the fields themselves.

In: a symptom or a page. Out: twelve letters for `reviewed: of`. Beside the
record's own words they cover the statements that its page shows in full, so
that a claim which is rewritten takes the signature off each page it stands on,
and the two warnings that no page is without.
Who asks for a signature: `python -m macros signature`.
"""

from __future__ import annotations

from ..catalogue.index import Catalogue
from ..catalogue.models import Record, Review, Symptom
from ..catalogue.pages import Page
from .citations import quoted_claims
from .editions import digest, digest_of, shown_records
from .review import review_words


def signature(thing: Symptom | Page, catalogue: Catalogue) -> str:
    """Changes when anything does that the page shows, and that is no mere address or date."""
    warnings = (catalogue.sentences.safety.do_not_stop.full, catalogue.sentences.safety.other_causes)
    return digest(digest_of(thing, catalogue), *(digest_of(record, catalogue) for record in _shown(thing, catalogue)), *warnings)


def review_line(thing: Symptom | Page, catalogue: Catalogue) -> str:
    """The truth about review, for a page's status, a sheet's foot and the data. The digest is made only where somebody signed."""
    reviewed = thing.front.reviewed if isinstance(thing, Page) else thing.reviewed
    return review_words(reviewed, signature(thing, catalogue) if reviewed else "", catalogue.sentences.review)


def signed(reviewed: Review | None, thing: Symptom | Page, catalogue: Catalogue) -> Review | None:
    """A review that is for this very text; else None."""
    return reviewed if reviewed and reviewed.of == signature(thing, catalogue) else None


def _shown(thing: Symptom | Page, catalogue: Catalogue) -> list[Record]:
    """The statements within a page: of a symptom all behind it, of a page those it quotes or lists."""
    if isinstance(thing, Symptom):
        return [catalogue.claims[id] for id in thing.claims]
    return [*(catalogue.claims[id] for id in quoted_claims(thing)), *shown_records(thing, catalogue)]
