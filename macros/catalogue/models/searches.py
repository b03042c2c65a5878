"""A search: what was looked for, where and when, behind each "we found no"."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from ..prose import Prose
from .parts import Formerly, Id, Line, Record, To, Words


class LiteratureSearch(Record):
    """One question that was looked for, so that "not found" can be checked and mended.

    Claims, symptoms, terms and pages name it by id; none says "we found no" without one.
    """

    kind: ClassVar[str] = "searches"
    one: ClassVar[str] = "search"
    named_by: ClassVar[str] = "question"
    told_by: ClassVar[str] = "found"
    shown_on: ClassVar[str] = "evidence/searches.md#{id}"
    list_of: ClassVar[str] = "searches behind each statement that something was not found or is not known"
    announced: ClassVar[bool] = False
    meanings: ClassVar[dict[str, str]] = {
        "question": "What was looked for, so that it can stand in a list of what is not known.",
        "words": "What was typed, one search each.",
        "where": "Where it was looked for, as words of the vocabulary.",
        "on": "The day of the search.",
        "results": "How many results were looked through, in all.",
        "found": "What came nearest, or that nothing did.",
        "sources": "Ids of the sources that came nearest.",
        "by": "Who looked, a word of the vocabulary.",
    }

    question: Annotated[Prose, Words(25)]
    formerly: Formerly = []
    words: Annotated[list[Line], Field(min_length=1, max_length=8)]
    where: Annotated[list[Annotated[Id, To("searched_in")]], Field(min_length=1)]
    on: date
    results: Annotated[int, Field(strict=True, ge=0, le=100_000)]
    found: Annotated[Prose, Words(45)]
    sources: list[Annotated[Id, To("sources")]] = []
    by: Annotated[Id, To("searched_by")]

    @property
    def begun(self) -> date:
        """The day of the search: it says what was to be found then."""
        return self.on
