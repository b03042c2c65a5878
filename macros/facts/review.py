"""The truth about review: a signature counts only for the text it was for."""

from __future__ import annotations

from ..catalogue.models import Review
from .language import day


def review_words(reviewed: Review | None, digest: str) -> str:
    """One line for a page's status, a sheet's foot and the data. digest: of the text as it is now."""
    if reviewed is None:
        return "Not reviewed by a clinician"
    who = f"{reviewed.by}, {reviewed.role}, on {day(reviewed.on)}"
    if reviewed.of != digest:
        return f"Changed since it was reviewed by {who}"
    return f"Reviewed by {who}"
