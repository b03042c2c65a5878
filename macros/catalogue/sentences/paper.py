"""Handouts: the links to them, the page that lists them, and the sheet itself."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..models import Part
from ..prose import Prose
from .gaps import Sentence, gaps


class HandoutLinks(Part):
    """spoken: for screen readers, where many links have the same words."""

    choose: Sentence
    choose_country: Sentence
    any_country: Annotated[Prose, gaps("paper")]
    large: Sentence
    large_spoken: Annotated[Prose, gaps("sheet")]
    one_line: Annotated[Prose, gaps("name", "a4", "letter")]
    explainers: Sentence


class HandoutsPage(Part):
    paper: Sentence
    large: Sentence
    words: Sentence
    group: Sentence
    all_groups: Sentence
    one_handout: Annotated[Prose, gaps("number")]
    many_handouts: Annotated[Prose, gaps("number")]


class Sheet(Part):
    """What stands on every handout. Its headings that a web page has too are the page's own."""

    kind: Sentence
    get_help: Sentence
    points: Sentence
    how_sure: Sentence
    each_graded: Sentence
    rests_on: Annotated[Prose, gaps("statements")]
    each_sure: Sentence
    causes_of_symptom: Annotated[Prose, gaps("causes")]
    causes_and_more: Annotated[Prose, gaps("causes")]
    causes_of_any: Sentence
    cut: Sentence
    read_more: Sentence
    code_spoken: Annotated[Prose, gaps("title")]
    edition: Annotated[Prose, gaps("edition")]
    scan: Sentence
    on_the_web: Sentence
    my_notes: Sentence
    blanks: Annotated[list[Sentence], Field(min_length=3, max_length=3)]
