"""A source: CSL's fields, then what it is and who checked it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints, model_validator

from ..prose import Prose
from .parts import Either, Formerly, Id, Line, Part, Record, To, Words, Year


class Author(Part):
    """A person (family, given) or a body (literal)."""

    between: ClassVar[Either] = Either("family", "literal", "given", "give either family and given (a person) or literal (a body)")
    meanings: ClassVar[dict[str, str]] = {
        "family": "Family name of a person.",
        "given": "Given names, as printed.",
        "literal": "The name of a body, in place of family and given.",
    }

    family: Line | None = None
    given: Line | None = None
    literal: Line | None = None

    @model_validator(mode="after")
    def _one_or_other(self) -> Author:
        return self.kept()


class Checked(Part):
    """How this entry was verified; honest about what was not seen. seen: the most of its text that was read."""

    meanings: ClassVar[dict[str, str]] = {
        "status": "Whether it was read, in part, or not seen.",
        "seen": "The most of its text that anybody here has read.",
        "on": "The day on which it was read.",
        "how": "What was seen, and what was not.",
    }

    status: Annotated[Id, To("checked_statuses")]
    seen: Annotated[Id, To("seen_texts")]
    on: date
    how: Annotated[Prose, Words(70)]


class Source(Record):
    """A bibliography entry: CSL's fields, then what it is and who checked it."""

    kind: ClassVar[str] = "sources"
    one: ClassVar[str] = "source"
    named_by: ClassVar[str] = "title"
    shown_on: ClassVar[str] = "evidence/sources/{id[0]}.md#{id}"
    list_of: ClassVar[str] = "sources, and how each was checked"
    meanings: ClassVar[dict[str, str]] = {
        "type": "Type in the Citation Style Language.",
        "title": "Title as published.",
        "author": "Authors: persons with family and given name, or a body under literal.",
        "more_authors": "True if there are more authors than are listed.",
        "issued": "Year, or null if none was found.",
        "container_title": "Journal or series, or null.",
        "volume": "Volume, or null.",
        "issue": "Issue, or null.",
        "page": "Pages or article number, or null.",
        "publisher": "Publisher, or null.",
        "DOI": "Digital object identifier, or null if none was seen.",
        "PMID": "PubMed number, or null if none was seen.",
        "PMCID": "PubMed Central number, or null if none was seen.",
        "ISBN": "Book number, or null if none was seen.",
        "URL": "Web address, or null if none was seen.",
        "evidence": "Kind of evidence, a word of the vocabulary.",
        "supports": "What it supports, in our own words.",
        "not_naming": "Ids of symptoms of which it speaks, but not as symptoms with these medicines.",
        "same_data_as": "Ids of other sources that rest on the same people, data or laboratory: together they count once.",
        "interests": "Interests of its authors that a reader should know, or null where we know of none.",
        "checked": "How, when and how far the entry was checked. What was not seen is said.",
    }

    type: Annotated[Id, To("csl_types")]
    title: Annotated[str, StringConstraints(strict=True, min_length=1, max_length=400)]
    formerly: Formerly = []
    author: Annotated[list[Author], Field(min_length=1)]
    more_authors: Annotated[bool, Field(strict=True)] = False
    issued: Year | None
    container_title: Line | None = None
    volume: Annotated[str, StringConstraints(strict=True, max_length=20)] | None = None
    issue: Annotated[str, StringConstraints(strict=True, max_length=20)] | None = None
    page: Annotated[str, StringConstraints(strict=True, max_length=30)] | None = None
    publisher: Line | None = None
    DOI: Annotated[str, StringConstraints(strict=True, pattern=r"^10\.[0-9]{4,9}/[^\s\x22]+$", max_length=120)] | None = None
    PMID: Annotated[str, StringConstraints(strict=True, pattern=r"^[1-9][0-9]{3,8}$")] | None = None
    PMCID: Annotated[str, StringConstraints(strict=True, pattern=r"^PMC[0-9]{4,9}$")] | None = None
    ISBN: Annotated[str, StringConstraints(strict=True, pattern=r"^97[89][0-9]{10}$")] | None = None
    URL: Annotated[str, StringConstraints(strict=True, pattern=r"^https://[^\s\x22]+$", max_length=400)] | None = None
    evidence: Annotated[Id, To("evidence")]
    supports: Annotated[list[Annotated[Prose, Words(70)]], Field(min_length=1)]
    not_naming: list[Annotated[Id, To("symptoms")]] = []
    same_data_as: list[Annotated[Id, To("sources")]] = []
    interests: Annotated[Prose, Words(45)] | None = None
    checked: Checked

    @property
    def begun(self) -> date:
        """The day it was checked: a source is not written here."""
        return self.checked.on
