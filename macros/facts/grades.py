"""How sure a statement is, in words: its grade, what it is a grade of, and who was studied."""

from __future__ import annotations

from ..catalogue.index import Catalogue
from ..catalogue.models import Claim
from ..catalogue.prose import Prose
from ..catalogue.vocabulary import find
from .language import listed

MOST_KINDS = 2  # of what was studied; the table of findings has all


def strength_words(claim: Claim, catalogue: Catalogue) -> Prose:
    """`**Supported.** Based on animals and surveys.`, for any reader."""
    kinds = sorted(
        (find(catalogue.vocabulary.studied_in, id) for id in studied_in(claim, catalogue)),
        key=lambda word: (not (word.study and word.people), not word.study, not word.states),
    )
    sentences = catalogue.sentences.grades
    based_on = sentences.based_mainly_on if len(kinds) > MOST_KINDS else sentences.based_on
    return Prose(f"{_grade(claim, catalogue)} {based_on.format(studied=listed([word.label for word in kinds[:MOST_KINDS]]))}")


def studied_in(claim: Claim, catalogue: Catalogue) -> list[str]:
    """Who or what the findings that support it studied, in the order of the vocabulary; all of them where none supports it."""
    supporting = {one.studied_in for one in claim.findings if one.direction == "supports"}
    found = supporting or {one.studied_in for one in claim.findings}
    return [word.id for word in catalogue.vocabulary.studied_in if word.id in found]


def mark_of(claim: Claim, catalogue: Catalogue) -> str:
    """The name of the drawn sign beside a statement: `mark-half`."""
    return f"mark-{find(catalogue.vocabulary.strengths, claim.strength).mark}"


def _grade(claim: Claim, catalogue: Catalogue) -> str:
    """The grade, and what it is a grade of, where a reader could take it for another thing.

    A sentence that says only "not shown" is itself no idea, and that something is not
    known may be established.
    """
    strength, sentences = find(catalogue.vocabulary.strengths, claim.strength), catalogue.sentences.grades
    if claim.grades and strength.rule == "neither":
        return str(sentences.of_idea_not_shown.format(idea=claim.grades.as_text()))
    if claim.grades and strength.rule == "both-sides":
        return str(sentences.of_idea_disputed.format(label=strength.label, idea=claim.grades.as_text().removeprefix("that ")))
    if claim.grades:
        return str(sentences.of_idea.format(label=strength.label, idea=claim.grades.as_text()))
    if strength.graded:
        return strength.graded
    return (sentences.of_not_knowing if claim.only_unknown else sentences.plain).format(label=strength.label)
