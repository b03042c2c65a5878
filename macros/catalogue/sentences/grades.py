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
    based_on: Annotated[Prose, gaps("studied")]


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
