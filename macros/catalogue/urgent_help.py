"""catalogue/urgent-help.yml, read and checked: the numbers to call, each with the page and the day it was seen on."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from .models import Id, Line, Part, Reviewed, To, Unsigned
from .prose import Prose

Dialled = Annotated[str, Field(strict=True, pattern=r"^\+?[0-9][0-9 -]{1,20}$")]
Address = Annotated[str, Field(strict=True, pattern=r"^https://[^\s\x22]+$")]
# What a line is for; the words for each stand in catalogue/sentences.yml.
LineKind = Literal["crisis", "poison", "advice"]


class Seen(Part):
    """Where a number comes from. checks/phone_numbers.py refuses one without its page and a day."""

    meanings: ClassVar[dict[str, str]] = {
        "url": "The page of the service itself, never a page about it.",
        "seen": "The day on which a copy of that very page was read, with the number on it.",
        "seen_elsewhere": "The day on which only other pages were read. This or seen, never both.",
        "sources": "What was read; the first of them has the number.",
    }

    url: Address | None = None
    seen: Annotated[date | None, Unsigned("it says when the number was looked up last")] = None
    seen_elsewhere: Annotated[date | None, Unsigned("it says when the number was looked up last")] = None
    sources: Annotated[list[Annotated[Id, To("sources")]], Field(min_length=1)]

    @property
    def day(self) -> date:
        """The day on which the number was read anywhere; there is one, since a check has seen to it."""
        return self.seen or self.seen_elsewhere or date.min


class Emergency(Seen):
    """A country's emergency number."""

    meanings: ClassVar[dict[str, str]] = {
        "number": "The number to call.",
        "text": "When to call it.",
        "deaf": "How to reach it without hearing or speech.",
    }

    number: Dialled
    text: Prose
    deaf: Prose | None = None


class TextLine(Part):
    """A number to send a text message to."""

    meanings: ClassVar[dict[str, str]] = {
        "number": "The number to write to.",
        "word": "What to write, where the service asks for one.",
    }

    number: Dialled
    word: Annotated[str, Field(strict=True, pattern=r"^[A-Z]{2,12}$")] | None = None


class Helpline(Seen):
    """A line to call or to send a text message to."""

    meanings: ClassVar[dict[str, str]] = {
        "kind": "What it is for: a crisis, a poison, or advice.",
        "places": "The parts of the region it is for; left out where it is for all of it.",
        "name": "What the service is called.",
        "number": "The number to call.",
        "sms": "The number to send a text message to.",
        "how": "How to reach it, when, and what it costs, as far as that was seen.",
        "for": "What it is for.",
        "deaf": "How to reach it without hearing or speech.",
        "languages": "Other languages in which it answers.",
        "on_paper": "What a sheet with little room says of it; without it the sheet leaves it out.",
    }

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
    """One region's numbers."""

    meanings: ClassVar[dict[str, str]] = {
        "region": "Which region.",
        "name": "Its name for readers.",
        "emergency": "The emergency number.",
        "note": "What to know before the lines.",
        "lines": "Its lines to call.",
    }

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

    meanings: ClassVar[dict[str, str]] = {
        "emergency": "The emergency number, in words.",
        "crisis": "A crisis line, in words.",
    }

    emergency: Prose
    crisis: Prose


class UrgentHelp(Part):
    """Every number, by region, and what is said where the region is not known."""

    meanings: ClassVar[dict[str, str]] = {
        "regions": "Each region with its numbers.",
        "neutral": "What is said where the region is not known.",
    }

    regions: Annotated[list[RegionNumbers], Field(min_length=1)]
    neutral: Neutral
    reviewed: Reviewed = None
