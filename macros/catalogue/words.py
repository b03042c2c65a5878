"""A controlled word, and the words about evidence: topics, who was studied, the four grades."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .models import Id, Line, Part
from .prose import Prose

Flag = Annotated[bool, Field(strict=True)]


class Word(Part):
    """A controlled word: id for records, label and explanation for readers."""

    id: Id
    label: Line
    about: Annotated[str, Field(strict=True, max_length=300)] = ""
    formerly: list[Id] = []


class Topic(Word):
    """of_research: its statements are about what has been studied, which changes."""

    of_research: Flag = False


class StudiedIn(Word):
    """Who or what was studied.

    study: somebody measured something there, rather than told or judged it. people: in
    people. states: a body speaks there that can settle a sentence by stating it.
    self_selected: people chose to take part, so that no number stands for others.
    """

    study: Flag = False
    people: Flag = False
    states: Flag = False
    self_selected: Flag = False


class Strength(Word):
    """A grade.

    counted: what stands behind a number, as in "2 supported". graded: what is said in
    place of the label where a reader could take the grade for another thing.
    mark: how the grade is drawn beside a statement. rule: which rule of catalogue/grading.py
    leads to it.
    """

    counted: Line
    graded: Prose | None = None
    mark: Literal["full", "half", "open", "split"]
    rule: Literal["settled", "studied", "neither", "both-sides"]
