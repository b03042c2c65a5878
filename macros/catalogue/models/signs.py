"""A sign that needs help: said once, with its level, so that no two pages can send a reader to two places."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from ..prose import Prose
from .parts import Changed, Formerly, Id, Letters, Record, Reviewed, To, Unsigned, Words, Written


class Sign(Record):
    """A sign that needs help, how soon, and whom it concerns.

    Symptoms, situations and pages name signs by id; none has words of its own for when
    to get help. So one sign has one level everywhere, and a row cannot mix two levels.
    """

    kind: ClassVar[str] = "signs"
    one: ClassVar[str] = "sign"
    named_by: ClassVar[str] = "text"
    told_by: ClassVar[str] = "text"
    shown_on: ClassVar[str] = "evidence/signs.md#{id}"
    list_of: ClassVar[str] = "signs that need help"
    announced: ClassVar[bool] = False
    meanings: ClassVar[dict[str, str]] = {
        "text": "The sign, as it stands in a list of when to get help.",
        "level": "How soon help is needed, and from whom, as a word of the vocabulary. One level on every page.",
        "concerns": "Whom it concerns, as a word of the vocabulary: people with something more at stake; null for anyone.",
        "because": "Why the sign needs help so soon. What it may be, never a diagnosis.",
        "first_aid": "True if it rests on common first-aid knowledge, for which no source is named.",
        "milder_than": "Ids of more urgent signs of which this one is the milder form.",
        "in_general": "Its place in the short list of signs on pages and sheets without signs of their own; null if it is not in it.",
    }

    text: Annotated[Prose, Words(22), Letters(120)]
    level: Annotated[Id, To("urgent_levels")]
    concerns: Annotated[Id, To("concerns")] | None = None
    because: Annotated[Prose, Words(20)]
    formerly: Formerly = []
    milder_than: Annotated[list[Annotated[Id, To("signs")]], Unsigned("it says how signs hang together, not what one says")] = []
    in_general: Annotated[int | None, Field(strict=True, ge=1, le=20), Unsigned("it is a place in a list")] = None
    first_aid: Annotated[bool, Field(strict=True)] = False
    sources: list[Annotated[Id, To("sources")]] = []
    written: Written
    changed: Changed = []
    reviewed: Reviewed = None
