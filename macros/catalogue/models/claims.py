"""A claim: one statement, what was found for and against it, and how sure it is."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from ..prose import Prose
from .findings import Finding
from .parts import Changed, Formerly, Id, Record, Reviewed, To, Words, Written, Year


class Claim(Record):
    """One statement, what was found for and against it, and how sure it is.

    Its sources and who was studied are those of its findings; neither is written twice.
    """

    kind: ClassVar[str] = "claims"
    one: ClassVar[str] = "claim"
    named_by: ClassVar[str] = "plain"
    told_by: ClassVar[str] = "plain"
    shown_on: ClassVar[str] = "evidence/claims/{id}.md"
    list_of: ClassVar[str] = "claims: each statement, how sure it is, and what is not known"
    meanings: ClassVar[dict[str, str]] = {
        "topic": "What the statement is about, a word of the vocabulary.",
        "plain": "The statement for patients.",
        "technical": "The statement for prescribers, with design and numbers.",
        "strength": "How sure it is, a word of the vocabulary. It follows from the findings, or `judged` says why not.",
        "judged": "Why the strength is another than the rules give, or null.",
        "grades": "The idea that the strength is about, where the statement itself says that something is not shown; else null.",
        "as_of": "The year in which a statement about the state of research was true, or null.",
        "findings": "What each source found for or against it: who, how many, compared with what, for how long, and what was read.",
        "unknown": "What nobody has shown.",
        "searches": "Ids of the searches behind what was not found.",
        "only_unknown": "True where the statement itself says only that something is not known.",
        "studied_in": "Who or what the findings that support it studied, as words of the vocabulary.",
        "sources": "Ids of the sources that support or limit it, in the order of the findings.",
        "original": "The statement of the page this site grew from that it answers, or null.",
    }

    topic: Annotated[Id, To("topics")]
    plain: Annotated[Prose, Words(30)]
    technical: Annotated[Prose, Words(70)]
    formerly: Formerly = []
    strength: Annotated[Id, To("strengths")]
    judged: Annotated[Prose, Words(40)] | None = None
    grades: Annotated[Prose, Words(20)] | None = None
    as_of: Year | None = None
    findings: Annotated[list[Finding], Field(min_length=1)]
    unknown: Annotated[Prose, Words(50)]
    searches: Annotated[list[Annotated[Id, To("searches")]], Field(min_length=1)]
    only_unknown: bool = False
    original: Annotated[Id, To("original_statements")] | None = None
    written: Written
    changed: Changed = []
    reviewed: Reviewed = None

    @property
    def sources(self) -> list[str]:
        """Ids of the sources that support or qualify it, each once, in the order of the findings."""
        return list(dict.fromkeys(one.source for one in self.findings if one.direction != "contradicts"))

    @property
    def against(self) -> list[Finding]:
        """The findings that contradict it."""
        return [one for one in self.findings if one.direction == "contradicts"]
