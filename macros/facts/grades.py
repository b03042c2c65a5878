"""How sure a statement is, in words: its grade, what it is a grade of, and who was studied."""

from __future__ import annotations

from ..catalogue.index import Catalogue
from ..catalogue.models import Claim
from ..catalogue.prose import Prose
from ..catalogue.vocabulary import find
from .language import listed


def strength_words(claim: Claim, catalogue: Catalogue) -> Prose:
    """`**Supported.** Based on animals and surveys.`, for any reader."""
    studied = listed([find(catalogue.vocabulary.studied_in, id).label for id in claim.studied_in])
    return Prose(f"{_grade(claim, catalogue)} {catalogue.sentences.grades.based_on.format(studied=studied)}")


def mark_of(claim: Claim, catalogue: Catalogue) -> str:
    """The name of the drawn sign beside a statement: `mark-half`."""
    return f"mark-{find(catalogue.vocabulary.strengths, claim.strength).mark}"


def _grade(claim: Claim, catalogue: Catalogue) -> str:
    """The grade, and what it is a grade of, where a reader could take it for another thing.

    A sentence that says only "not shown" is itself no idea, and that something is not
    known may be established.
    """
    strength, sentences = find(catalogue.vocabulary.strengths, claim.strength), catalogue.sentences.grades
    if strength.graded:
        return strength.graded
    return (sentences.of_not_knowing if claim.only_unknown else sentences.plain).format(label=strength.label)
