"""How sure a statement is, in words: its grade, what it is a grade of, and who was studied."""

from __future__ import annotations

from ..catalogue.index import Catalogue
from ..catalogue.models import Claim
from ..catalogue.prose import Prose
from .language import listed

IDEA = "hypothesis"


def strength_words(claim: Claim, catalogue: Catalogue) -> Prose:
    """`**Supported.** Based on animals and surveys.`, for any reader."""
    studied = [catalogue.words("studied_in")[id].label for id in claim.studied_in]
    return Prose(f"{_grade(claim, catalogue.words('strengths')[claim.strength].label)} Based on {listed(studied)}.")


def _grade(claim: Claim, label: str) -> str:
    """The grade, and what it is a grade of, where a reader could take it for another thing.

    A sentence that says only "not shown" is itself no idea, and that something is not
    known may be established.
    """
    if claim.strength == IDEA:
        return f"The idea itself: **{label[:1].lower()}{label[1:]}, not shown in patients.**"
    return f"**{label}** that this is not known." if claim.only_unknown else f"**{label}.**"
