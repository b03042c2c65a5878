"""The records a volunteer writes, each with its fields in the file's order.

A record is one file in catalogue/<kind>/; its id is the file's name. Models
are frozen and hold only what was written: whatever can be computed is not
here. schema/*.json and the checks are made from these classes, so this is the
one description of a record. Field rules: catalogue/*/_template.yml.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator

from .prose import Prose

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Id = Annotated[str, StringConstraints(strict=True, pattern=ID, max_length=60)]
Line = Annotated[str, StringConstraints(strict=True, min_length=1, max_length=300)]
Count = Annotated[int, Field(strict=True, ge=1, le=10_000_000)]
Year = Annotated[int, Field(strict=True, ge=1900, le=2100)]


class Words:
    """At most this many words, macros counted as what the reader sees."""

    def __init__(self, most: int) -> None:
        self.most = most


class Letters:
    """At most this many letters, macros counted as what the reader sees."""

    def __init__(self, most: int) -> None:
        self.most = most


class To:
    """An id, or ids, of another kind of record, or of a vocabulary list."""

    def __init__(self, kind: str) -> None:
        self.kind = kind


class Record(BaseModel):
    """What all records share. `id` comes from the file name."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    kind: ClassVar[str] = ""

    id: Annotated[Id, Field(exclude=True)]


class Part(BaseModel):
    """A group of fields within a record."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Review(Part):
    """A real, named clinician who read exactly this text."""

    by: Line
    role: Line
    registration: Line
    on: date
    of: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]


class Change(Part):
    """A change in meaning, in words a reader of an older sheet understands. Never a typing error."""

    on: date
    what: Annotated[Prose, Words(30)]


class Urgent(Part):
    level: Annotated[Id, To("urgent_levels")]
    when: Annotated[Prose, Words(25)]


class Frequency(Part):
    """A number from a study. Who was asked is never left out."""

    text: Annotated[Prose, Words(40)]
    who: Annotated[Prose, Words(25)]
    n: Count
    source: Annotated[Id, To("sources")]


class Codes(Part):
    hpo: Annotated[str, StringConstraints(pattern=r"^HP:\d{7}$")] | None = None
    mesh: Annotated[str, StringConstraints(pattern=r"^D\d{6,9}$")] | None = None
    icd10cm: Annotated[str, StringConstraints(pattern=r"^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$")] | None = None


class Symptom(Record):
    kind: ClassVar[str] = "symptoms"

    name: Annotated[Line, Letters(60)]
    clinical_term: Line
    also_called: Annotated[list[Line], Field(min_length=1, max_length=30)]
    formerly: list[Id] = []
    group: Annotated[Id, To("groups")]
    patterns: Annotated[list[Annotated[Id, To("patterns")]], Field(min_length=1)]
    phases: Annotated[list[Annotated[Id, To("phases")]], Field(min_length=1)]
    summary: Annotated[Prose, Words(25)]
    feels_like: Annotated[Prose, Words(60)]
    why: Annotated[Prose, Words(60)]
    can_help: Annotated[list[Annotated[Prose, Letters(95)]], Field(min_length=2, max_length=4)]
    ask: Annotated[list[Annotated[Prose, Letters(80)]], Field(min_length=2, max_length=4)]
    urgent: Annotated[list[Urgent], Field(max_length=5)]
    help_first: Annotated[bool, Field(strict=True)] = False
    other_causes: Annotated[list[Line], Field(min_length=1, max_length=8)]
    mechanisms: Annotated[list[Annotated[Id, To("mechanisms")]], Field(min_length=1)]
    related: list[Annotated[Id, To("symptoms")]]
    claims: Annotated[list[Annotated[Id, To("claims")]], Field(min_length=1)]
    frequency: list[Frequency] = []
    codes: Codes = Codes()
    named_in: Annotated[list[Annotated[Id, To("sources")]], Field(min_length=1)]
    sources: list[Annotated[Id, To("sources")]] = []
    written: date
    changed: list[Change] = []
    reviewed: Review | None = None


class Term(Record):
    kind: ClassVar[str] = "terms"

    term: Annotated[Line, Letters(60)]
    also_called: list[Line] = []
    formerly: list[Id] = []
    definition: Annotated[Prose, Words(50)]
    technical: Annotated[Prose, Words(60)]
    see_also: list[Annotated[Id, To("terms or symptoms")]] = []
    sources: list[Annotated[Id, To("sources")]] = []
    written: date
    changed: list[Change] = []


class HoursRange(Part):
    """Hours as printed in one named table, for example "6-12"."""

    hours: Annotated[str, StringConstraints(strict=True, pattern=r"^\d+(\.\d)?(-\d+(\.\d)?)?$")]
    source: Annotated[Id, To("sources")]


class HalfLife(Part):
    band: Annotated[Id, To("half_life_bands")]
    ranges: Annotated[list[HoursRange], Field(min_length=1)]


class Medicine(Record):
    """A medicine by the names people know. Never a dose."""

    kind: ClassVar[str] = "medicines"

    name: Line
    family: Annotated[Id, To("families")]
    also_called: list[Line] = []
    formerly: list[Id] = []
    brands: dict[Id, list[Line]]
    half_life: HalfLife | None
    uses: Annotated[list[Line], Field(min_length=1)]
    atc: Annotated[str, StringConstraints(pattern=r"^[A-Z]\d{2}[A-Z]{2}\d{2}$")] | None
    note: Annotated[Prose, Words(40)] | None = None
    sources: list[Annotated[Id, To("sources")]] = []
    written: date
    changed: list[Change] = []


class Dissent(Part):
    """Where a source says otherwise."""

    text: Annotated[Prose, Words(40)]
    sources: Annotated[list[Annotated[Id, To("sources")]], Field(min_length=1)]


class Claim(Record):
    """One statement, how sure it is, and who says so."""

    kind: ClassVar[str] = "claims"

    topic: Annotated[Id, To("topics")]
    plain: Annotated[Prose, Words(30)]
    technical: Annotated[Prose, Words(70)]
    formerly: list[Id] = []
    strength: Annotated[Id, To("strengths")]
    studied_in: Annotated[list[Annotated[Id, To("studied_in")]], Field(min_length=1)]
    sources: Annotated[list[Annotated[Id, To("sources")]], Field(min_length=1)]
    dissent: list[Dissent] = []
    unknown: Annotated[Prose, Words(50)]
    only_unknown: bool = False
    original: Annotated[Id, To("original_statements")] | None = None
    written: date
    changed: list[Change] = []


class Author(Part):
    """A person (family, given) or a body (literal)."""

    family: Line | None = None
    given: Line | None = None
    literal: Line | None = None

    @field_validator("literal")
    @classmethod
    def _one_or_other(cls, value: str | None, info: object) -> str | None:
        if value and getattr(info, "data", {}).get("family"):
            raise ValueError("give either family and given (a person) or literal (a body), not both")
        return value


class Checked(Part):
    """How this entry was verified; honest about what was not seen."""

    status: Annotated[Id, To("checked_statuses")]
    on: date
    how: Annotated[Prose, Words(70)]


class Source(Record):
    """A bibliography entry: CSL's fields, then what it is and who checked it."""

    kind: ClassVar[str] = "sources"

    type: Annotated[Id, To("csl_types")]
    title: Annotated[str, StringConstraints(strict=True, min_length=1, max_length=400)]
    formerly: list[Id] = []
    author: Annotated[list[Author], Field(min_length=1)]
    more_authors: Annotated[bool, Field(strict=True)] = False
    issued: Year | None
    container_title: Line | None = None
    volume: Annotated[str, StringConstraints(strict=True, max_length=20)] | None = None
    issue: Annotated[str, StringConstraints(strict=True, max_length=20)] | None = None
    page: Annotated[str, StringConstraints(strict=True, max_length=30)] | None = None
    publisher: Line | None = None
    DOI: Annotated[str, StringConstraints(strict=True, pattern=r"^10\.\d{4,9}/\S+$", max_length=120)] | None = None
    PMID: Annotated[str, StringConstraints(strict=True, pattern=r"^[1-9]\d{3,8}$")] | None = None
    PMCID: Annotated[str, StringConstraints(strict=True, pattern=r"^PMC\d{4,9}$")] | None = None
    ISBN: Annotated[str, StringConstraints(strict=True, pattern=r"^97[89]\d{10}$")] | None = None
    URL: Annotated[str, StringConstraints(strict=True, pattern=r"^https://\S+$", max_length=400)] | None = None
    evidence: Annotated[Id, To("evidence")]
    supports: Annotated[list[Annotated[Prose, Words(70)]], Field(min_length=1)]
    checked: Checked


KINDS: dict[str, type[Record]] = {model.kind: model for model in (Symptom, Term, Medicine, Claim, Source)}
