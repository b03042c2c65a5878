"""catalogue/urgent-help.yml, read and checked: the numbers to call, each with the page and the day it was seen on."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from .models import Id, Line, Part, Reviewed, To, Unsigned
from .prose import Prose

Dialled = Annotated[str, Field(strict=True, pattern=r"^\+?[0-9][0-9 -]{1,20}$")]
Address = Annotated[str, Field(strict=True, pattern=r"^https://[^\s\x22]+$")]
# What a line is for; the words for each stand in catalogue/sentences.yml.
LineKind = Literal["crisis", "poison", "advice"]


class Seen(Part):
    """Where a number comes from. checks/phone_numbers.py refuses one without its page and a day.

    url: the page of the service itself. seen: the day on which a copy of that very
    page was read, and had the number. seen_elsewhere: the day on which only other
    pages were read. sources: what was read; the first of them has the number.
    """

    url: Address | None = None
    seen: Annotated[date | None, Unsigned("it says when the number was looked up last")] = None
    seen_elsewhere: Annotated[date | None, Unsigned("it says when the number was looked up last")] = None
    sources: Annotated[list[Annotated[Id, To("sources")]], Field(min_length=1)]

    @property
    def day(self) -> date:
        """The day on which the number was read anywhere; there is one, since a check has seen to it."""
        return self.seen or self.seen_elsewhere or date.min


class Emergency(Seen):
    """A country's emergency number. deaf: how to reach it without hearing or speech."""

    number: Dialled
    text: Prose
    deaf: Prose | None = None


class TextLine(Part):
    """A number to send a text message to. word: what to write, where the service asks for one."""

    number: Dialled
    word: Annotated[str, Field(strict=True, pattern=r"^[A-Z]{2,12}$")] | None = None


class Helpline(Seen):
    """A line to call or to send a text message to.

    places: the parts of the region it is for; none where it is for all of it.
    for_: what it is for. how: how to reach it, when, and what it costs, as far as
    that was seen. deaf, languages: other ways to reach it. on_paper: what a sheet
    with little room says of it; None where the sheet leaves it out.
    """

    kind: LineKind
    places: list[Annotated[Id, To("places")]] = []
    name: Line
    number: Dialled | None = None
    sms: TextLine | None = None
    how: Prose
    for_: Annotated[Prose, Field(alias="for")]
    deaf: Prose | None = None
    languages: Prose | None = None
    on_paper: Prose | None = None


class RegionNumbers(Part):
    """One region's numbers. note: what to know before the lines."""

    region: Annotated[Id, To("regions")]
    name: Line
    emergency: Emergency
    note: Prose | None = None
    lines: list[Helpline]

    def of(self, kind: LineKind) -> list[Helpline]:
        """Its lines of one kind, in their order."""
        return [line for line in self.lines if line.kind == kind]


class Neutral(Part):
    """What is said where the reader's country is not known."""

    emergency: Prose
    crisis: Prose


class UrgentHelp(Part):
    """Every number, by region, and what is said where the region is not known."""

    regions: Annotated[list[RegionNumbers], Field(min_length=1)]
    neutral: Neutral
    reviewed: Reviewed = None
