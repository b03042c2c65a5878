"""How sure we are, in words: of one statement, and of a whole page."""

from __future__ import annotations

from typing import Annotated

from ..models import Part
from ..prose import Prose
from .gaps import Sentence, gaps


class Grades(Part):
    """How sure a statement is. plain, of_not_knowing: with the grade's label."""

    plain: Annotated[Prose, gaps("label")]
    of_not_knowing: Annotated[Prose, gaps("label")]
    of_idea: Annotated[Prose, gaps("label", "idea")]
    of_idea_not_shown: Annotated[Prose, gaps("idea")]
    of_idea_disputed: Annotated[Prose, gaps("label", "idea")]
    based_on: Annotated[Prose, gaps("studied")]
    based_mainly_on: Annotated[Prose, gaps("studied")]


class HowSure(Part):
    """How sure we are of a page: who names the symptom, and what the reasons rest on."""

    reasons_about: Annotated[Prose, gaps("what")]
    in_general: Sentence
    partly_in_general: Sentence
    this_one: Sentence
    one_statement: Annotated[Prose, gaps("parts")]
    statements: Annotated[Prose, gaps("count", "parts")]
    says_unknown: Sentence
    say_unknown: Annotated[Prose, gaps("count")]


class Claims(Part):
    """Beside a statement, on pages and in the ledger."""

    how_sure: Annotated[Prose, gaps("grade")]
    others_say: Annotated[Prose, gaps("text")]
    for_prescribers: Annotated[Prose, gaps("text")]
    used_in: Annotated[Prose, gaps("links")]
    the_claim: Sentence
    against_idea: Annotated[Prose, gaps("text")]
    others_found: Annotated[Prose, gaps("text")]
    more_against: Sentence
    more_sources: Annotated[Prose, gaps("number")]
    more_sources_spoken: Annotated[Prose, gaps("number")]
    evidence_table: Sentence
    studies: Sentence
    judged: Annotated[Prose, gaps("number", "all")]


class OriginalPage(Part):
    """The page this site grew from, answered statement by statement."""

    said: Annotated[Prose, gaps("text")]
    evidence_says: Annotated[Prose, gaps("text")]
    claim_with_all: Sentence
    not_answered: Sentence
