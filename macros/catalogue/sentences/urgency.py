"""When to get help, and whom to call: on pages and on paper."""

from __future__ import annotations

from typing import Annotated

from ..models import Part
from ..prose import Prose
from .gaps import Sentence, gaps


class LineKinds(Part):
    """What a line is for, above the lines of each kind."""

    crisis: Sentence
    poison: Sentence
    advice: Sentence


class Urgent(Part):
    """The box with the numbers to call, on pages."""

    title: Sentence
    level_for: Annotated[Prose, gaps("level")]
    concerns: Annotated[Prose, gaps("who", "sign")]
    upper_wins: Sentence
    emergency: Sentence
    suicide: Sentence
    at_night: Annotated[Prose, gaps("lines")]
    all_numbers: Sentence
    anywhere_else: Annotated[Prose, gaps("how")]
    elsewhere: Sentence
    call_now: Sentence
    kinds: LineKinds
    crisis_button: Sentence
    crisis_line: Annotated[Prose, gaps("button", "number", "region")]
    by_country: Sentence
    finder_site: Sentence
    finder: Annotated[Prose, gaps("countries", "finder")]
    part_of: Annotated[Prose, gaps("region")]
    deaf: Sentence
    languages: Sentence
    website: Sentence
    text_message: Annotated[Prose, gaps("number")]
    text_message_word: Annotated[Prose, gaps("word", "number")]
    seen: Annotated[Prose, gaps("day")]
    seen_official: Annotated[Prose, gaps("day")]
    seen_elsewhere: Annotated[Prose, gaps("page", "day")]
    another_page: Sentence
    long_ago: Sentence


class SignsPage(Part):
    """The page that has every sign that needs help."""

    sources: Annotated[Prose, gaps("names")]
    first_aid: Sentence
    worse: Annotated[Prose, gaps("signs")]
    stands_on: Annotated[Prose, gaps("number")]
    stands_on_spoken: Annotated[Prose, gaps("seen", "sign")]


class UrgentOnPaper(Part):
    """The red box of a sheet."""

    corner: Annotated[Prose, gaps("number")]
    any_number: Sentence
    call_for: Annotated[Prose, gaps("number")]
    level_for: Annotated[Prose, gaps("level")]
    concerns: Annotated[Prose, gaps("who", "sign")]
    emergency: Sentence
    suicide: Sentence
    poison: Sentence
    finder: Sentence
    numbers_for: Annotated[Prose, gaps("region")]
    any_country: Sentence
    seen: Annotated[Prose, gaps("day")]
    seen_elsewhere: Annotated[Prose, gaps("day")]
