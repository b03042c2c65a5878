"""A word of the glossary: what it means, for patients and for prescribers."""

from __future__ import annotations

from typing import Annotated, ClassVar

from ..prose import Prose
from .parts import Changed, Formerly, Id, Letters, Line, Record, Reviewed, To, Unsigned, Words, Written


class Term(Record):
    """A word of the glossary."""

    kind: ClassVar[str] = "terms"
    one: ClassVar[str] = "term"
    named_by: ClassVar[str] = "term"
    told_by: ClassVar[str] = "definition"
    shown_on: ClassVar[str] = "glossary.md#{id}"
    list_of: ClassVar[str] = "words of the glossary"
    unique_name: ClassVar[bool] = True
    meanings: ClassVar[dict[str, str]] = {
        "term": "The word as it stands in a sentence.",
        "definition": "What it means, in plain words.",
        "technical": "What it means, for prescribers.",
        "see_also": "Ids of related terms or symptoms.",
        "searches": "Ids of the searches behind what was not found.",
    }

    term: Annotated[Line, Letters(60)]
    also_called: list[Line] = []
    formerly: Formerly = []
    definition: Annotated[Prose, Words(50)]
    technical: Annotated[Prose, Words(60)]
    see_also: list[Annotated[Id, To("terms or symptoms")]] = []
    searches: Annotated[list[Annotated[Id, To("searches")]], Unsigned("how it was looked for; what came of it stands in the text")] = []
    sources: list[Annotated[Id, To("sources")]] = []
    written: Written
    changed: Changed = []
    reviewed: Reviewed = None
