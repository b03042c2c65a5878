"""A claim's page as a text of its own: what it is called, and what it cites."""

from __future__ import annotations

from ..catalogue.models import Claim
from .language import sentences


def title_of(claim: Claim) -> str:
    """The statement's first sentence, without its stop."""
    return sentences(claim.plain.as_text())[0].rstrip(".")
