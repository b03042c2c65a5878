"""catalogue/vocabulary.yml and catalogue/urgent-help.yml, read and checked.

The first holds the controlled words that records may use; the second the
numbers to call, each with the day it was checked and its source.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field, field_validator

from .models import Id, Line, Part, To
from .prose import Prose


class Word(Part):
    """A controlled word: id for records, label and explanation for readers."""

    id: Id
    label: Line
    about: Annotated[str, Field(strict=True, max_length=300)] = ""
    formerly: list[Id] = []


class Kind(Word):
    """A kind of evidence. naming: what is known of a symptom that nothing stronger names."""

    naming: Line


Words = Annotated[list[Word], Field(min_length=1)]


class Vocabulary(Part):
    """Every list of catalogue/vocabulary.yml, in the order it is shown."""

    groups: Words
    patterns: Words
    phases: Words
    mechanisms: Words
    strengths: Words
    studied_in: Words
    evidence: Annotated[list[Kind], Field(min_length=1)]
    topics: Words
    urgent_levels: Words
    families: Words
    half_life_bands: Words
    regions: Words
    csl_types: Words
    checked_statuses: Words
    original_statements: Words

    @field_validator("*")
    @classmethod
    def _each_once(cls, words: list[Word]) -> list[Word]:
        ids = [id for word in words for id in (word.id, *word.formerly)]
        if twice := sorted({id for id in ids if ids.count(id) > 1}):
            raise ValueError(f'the id "{twice[0]}" is given twice in this list')
        return words

    def words(self, kind: str) -> dict[str, Word]:
        return {word.id: word for word in getattr(self, kind)}

    def label(self, kind: str, id: str) -> str:
        return self.words(kind)[id].label


Dialled = Annotated[str, Field(strict=True, pattern=r"^\+?\d[\d -]{1,20}$")]


class Number(Part):
    """A number to call, or the words to say where there is no one number."""

    number: Dialled
    text: Prose


class Helpline(Part):
    name: Line
    number: Dialled
    how: Prose
    for_: Annotated[Prose, Field(alias="for")]
    url: Annotated[str, Field(strict=True, pattern=r"^https://\S+$")]
    source: Annotated[Id, To("sources")]
    checked: date


class Region(Part):
    """One country's numbers."""

    region: Annotated[Id, To("regions")]
    name: Line
    emergency: Number
    lines: list[Helpline]
    advice: Helpline | None = None


class Neutral(Part):
    """What is said where the reader's country is not known."""

    emergency: Prose
    crisis: Prose


class UrgentHelp(Part):
    """call_now: what calls for an ambulance, in the order in which it is read; on each page and sheet without signs of its own."""

    call_now: Annotated[list[Prose], Field(min_length=1, max_length=10)]
    regions: Annotated[list[Region], Field(min_length=1)]
    neutral: Neutral
