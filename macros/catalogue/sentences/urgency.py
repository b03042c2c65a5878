"""When to get help, and whom to call: on pages and on paper."""

from __future__ import annotations

from typing import Annotated

from ..models import Part
from ..prose import Prose
from .gaps import Sentence, gaps


class Urgent(Part):
    """The box with the numbers to call, on pages."""

    title: Sentence
    level_if: Annotated[Prose, gaps("level")]
    emergency: Sentence
    suicide: Sentence
    at_night: Annotated[Prose, gaps("lines")]
    all_numbers: Sentence
    anywhere_else: Annotated[Prose, gaps("how")]
    elsewhere: Sentence
    call_now: Sentence
    crisis_button: Sentence
    crisis_line: Annotated[Prose, gaps("region", "number")]
    website: Sentence
    checked: Annotated[Prose, gaps("day")]


class UrgentOnPaper(Part):
    """The red box of a sheet."""

    corner: Annotated[Prose, gaps("number")]
    any_number: Sentence
    call_for: Annotated[Prose, gaps("number")]
    call_if: Annotated[Prose, gaps("number")]
    level_if: Annotated[Prose, gaps("level")]
    emergency: Sentence
    suicide: Sentence
    numbers_for: Annotated[Prose, gaps("region")]
    any_country: Sentence
    checked: Annotated[Prose, gaps("day")]
