"""A medicine by the names people know. Never a dose."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from ..prose import Prose
from .parts import Changed, Formerly, Id, Line, Part, Record, Reviewed, To, Words, Written


class HoursRange(Part):
    """Hours as printed in one named table, for example "6-12"."""

    meanings: ClassVar[dict[str, str]] = {
        "hours": "The hours as printed.",
        "source": "The table.",
    }

    hours: Annotated[str, StringConstraints(strict=True, pattern=r"^[0-9]+(\.[0-9])?(-[0-9]+(\.[0-9])?)?$")]
    source: Annotated[Id, To("sources")]


class HalfLife(Part):
    """How long it stays, as a band and as printed in tables."""

    meanings: ClassVar[dict[str, str]] = {
        "band": "How long, in a word.",
        "ranges": "The hours of each table.",
    }

    band: Annotated[Id, To("half_life_bands")]
    ranges: Annotated[list[HoursRange], Field(min_length=1)]


class Medicine(Record):
    """A medicine by the names people know. Never a dose."""

    kind: ClassVar[str] = "medicines"
    one: ClassVar[str] = "medicine"
    shown_on: ClassVar[str] = "medicines.md#{id}"
    list_of: ClassVar[str] = "medicines, by their names"
    unique_name: ClassVar[bool] = True
    meanings: ClassVar[dict[str, str]] = {
        "name": "Generic name.",
        "family": "Its family, a word of the vocabulary.",
        "brands": "Brand names by region. Not complete.",
        "half_life": "How long it stays: a band, and the hours as printed in each named table; its own CSV table has them as hours_from and hours_to. No basis for a dose.",
        "uses": "What it is commonly prescribed for.",
        "atc": "Code in the ATC classification, or null.",
        "note": "One remark, or null.",
    }

    name: Line
    family: Annotated[Id, To("families")]
    also_called: list[Line] = []
    formerly: Formerly = []
    brands: dict[Annotated[Id, To("regions")], list[Line]]
    half_life: HalfLife | None
    uses: Annotated[list[Line], Field(min_length=1)]
    atc: Annotated[str, StringConstraints(pattern=r"^[A-Z][0-9]{2}[A-Z]{2}[0-9]{2}$")] | None
    note: Annotated[Prose, Words(40)] | None = None
    sources: list[Annotated[Id, To("sources")]] = []
    written: Written
    changed: Changed = []
    reviewed: Reviewed = None
