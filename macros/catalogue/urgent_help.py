"""catalogue/urgent-help.yml, read and checked: the numbers to call, each with the day it was checked and its source."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from .models import Id, Line, Part, To
from .prose import Prose

Dialled = Annotated[str, Field(strict=True, pattern=r"^\+?[0-9][0-9 -]{1,20}$")]


class Number(Part):
    """A number to call, or the words to say where there is no one number."""

    number: Dialled
    text: Prose


class Helpline(Part):
    name: Line
    number: Dialled
    how: Prose
    for_: Annotated[Prose, Field(alias="for")]
    url: Annotated[str, Field(strict=True, pattern=r"^https://[^\s\x22]+$")]
    source: Annotated[Id, To("sources")]
    checked: date


class RegionNumbers(Part):
    """One country's numbers."""

    region: Annotated[Id, To("regions")]
    name: Line
    emergency: Number
    lines: list[Helpline]
    advice: Helpline | None = None


class Neutral(Part):
    """What is said where the reader's country is not known."""

    emergency: Prose
    crisis: Prose


class UrgentHelp(Part):
    """call_now: what calls for an ambulance, in the order in which it is read; on each page and sheet without signs of its own."""

    call_now: Annotated[list[Prose], Field(min_length=1, max_length=10)]
    regions: Annotated[list[RegionNumbers], Field(min_length=1)]
    neutral: Neutral
