"""A finding: what one source found that bears on one statement, and what of it was read."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from ..prose import Prose
from .parts import Calls, Count, Id, Line, Part, To, Words

Direction = Literal["supports", "qualifies", "contradicts"]


class Finding(Part):
    """What one source found that bears on one statement.

    n counts the very group that the statement rests on, never the whole review or
    trial. A finding that contradicts says so in words for patients too (`plain`):
    the site shows it beside the statement. main: the study that the sentence speaks of,
    which a summary shows in place of the strongest one.
    """

    meanings: ClassVar[dict[str, str]] = {
        "source": "Which source found it.",
        "direction": "Whether it supports the statement, qualifies it (says less, or under other conditions) or contradicts it.",
        "studied_in": "Who or what was studied.",
        "who": "The very group that the statement rests on.",
        "n": "How many they were; null if the text read does not say.",
        "of": "What was counted, if not people.",
        "compared": "With whom or what they were compared.",
        "dose": "The dose in words, never a number.",
        "for": "How long they took it and were watched.",
        "found": "What came out, with its uncertainty.",
        "plain": "The same in words for patients; needed where it contradicts.",
        "seen": "How much of the source this was taken from.",
        "states_it": "True where a guideline or a regulator states this very sentence.",
        "main": "True for the study of which the statement speaks.",
    }
    between: ClassVar[Calls] = Calls(
        "direction", "contradicts", "plain", 'a finding that contradicts the statement needs "plain": the same in words for patients'
    )

    source: Annotated[Id, To("sources")]
    direction: Direction
    studied_in: Annotated[Id, To("studied_in")]
    who: Annotated[Prose, Words(30)]
    n: Count | None
    of: Line = "people"
    compared: Annotated[Prose, Words(25)] | None
    dose: Annotated[Prose, Words(15)] | None = None
    for_: Annotated[Annotated[Prose, Words(25)] | None, Field(alias="for")]
    found: Annotated[Prose, Words(60)]
    plain: Annotated[Prose, Words(40)] | None = None
    seen: Annotated[Id, To("seen_texts")]
    states_it: Annotated[bool, Field(strict=True)] = False
    main: Annotated[bool, Field(strict=True)] = False

    @model_validator(mode="after")
    def _said_to_patients(self) -> Finding:
        return self.kept()
