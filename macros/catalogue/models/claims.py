"""A claim: one statement, how sure it is, and who says so."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from ..prose import Prose
from .parts import Changed, Formerly, Id, Part, Record, To, Words, Written


class Dissent(Part):
    """Where a source says otherwise."""

    text: Annotated[Prose, Words(40)]
    sources: Annotated[list[Annotated[Id, To("sources")]], Field(min_length=1)]


class Claim(Record):
    """One statement, how sure it is, and who says so."""

    kind: ClassVar[str] = "claims"
    one: ClassVar[str] = "claim"
    named_by: ClassVar[str] = "plain"
    told_by: ClassVar[str] = "plain"
    shown_on: ClassVar[str] = "evidence/index.md#{id}"
    list_of: ClassVar[str] = "claims: each statement, how sure it is, and what is not known"
    meanings: ClassVar[dict[str, str]] = {
        "topic": "What the statement is about, a word of the vocabulary.",
        "plain": "The statement for patients.",
        "technical": "The statement for prescribers, with design and numbers.",
        "strength": "How sure it is, a word of the vocabulary. Our judgment.",
        "studied_in": "Who or what was studied.",
        "dissent": "Where a source says otherwise.",
        "unknown": "What nobody has shown.",
        "only_unknown": "True where the statement itself says only that something is not known.",
        "original": "The statement of the page this site grew from that it answers, or null.",
    }

    topic: Annotated[Id, To("topics")]
    plain: Annotated[Prose, Words(30)]
    technical: Annotated[Prose, Words(70)]
    formerly: Formerly = []
    strength: Annotated[Id, To("strengths")]
    studied_in: Annotated[list[Annotated[Id, To("studied_in")]], Field(min_length=1)]
    sources: Annotated[list[Annotated[Id, To("sources")]], Field(min_length=1)]
    dissent: list[Dissent] = []
    unknown: Annotated[Prose, Words(50)]
    only_unknown: bool = False
    original: Annotated[Id, To("original_statements")] | None = None
    written: Written
    changed: Changed = []
