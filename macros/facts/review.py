"""The truth about review: a signature counts only for the text it was for."""

from __future__ import annotations

from ..catalogue.models import Review
from ..catalogue.sentences import pages
from .language import day


def review_words(reviewed: Review | None, digest: str, words: pages.Review) -> str:
    """One line for a page's status, a sheet's foot and the data. digest: of the text as it is now."""
    if reviewed is None:
        return words.not_reviewed
    who = words.who.format(name=reviewed.by, role=reviewed.role, day=day(reviewed.on))
    return (words.reviewed if reviewed.of == digest else words.changed_since).format(who=who)
