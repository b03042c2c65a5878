"""Pages that list records: the index of symptoms, glossary, medicines, sources, changes."""

from __future__ import annotations

from typing import Annotated

from ..models import Part
from ..prose import Prose
from .gaps import Sentence, gaps


class SymptomIndex(Part):
    one_symptom: Annotated[Prose, gaps("number")]
    many_symptoms: Annotated[Prose, gaps("number")]
    look: Sentence
    no_match: Annotated[Prose, gaps("glossary")]
    glossary: Sentence
    in_danger: Annotated[Prose, gaps("urgent_help")]
    urgent_help: Sentence
    show_again: Sentence
    one_group: Sentence
    all_groups: Sentence
    show_all: Sentence
    more: Annotated[Prose, gaps("number")]


class Glossary(Part):
    letters: Sentence
    for_prescribers: Annotated[Prose, gaps("text")]
    see_also: Annotated[Prose, gaps("links")]
    read_more: Annotated[Prose, gaps("links")]
    read_page: Sentence


class Medicines(Part):
    family: Annotated[Prose, gaps("family")]
    brand_names: Annotated[Prose, gaps("names")]
    no_brand_names: Sentence
    prescribed_for: Annotated[Prose, gaps("uses")]
    half_life: Annotated[Prose, gaps("band", "ranges")]
    half_life_range: Annotated[Prose, gaps("hours", "source")]
    no_half_life: Sentence
    atc: Annotated[Prose, gaps("code")]


class SourcesPage(Part):
    web_page: Sentence
    same_data: Annotated[Prose, gaps("names")]
    letter: Annotated[Prose, gaps("letter")]
    letter_description: Annotated[Prose, gaps("letter")]
    all_sources: Sentence
    found: Annotated[Prose, gaps("statements")]


class ChangesPage(Part):
    """Also for the feed. site: the name of the site."""

    new: Annotated[Prose, gaps("name")]
    beginning_heading: Annotated[Prose, gaps("day")]
    beginning: Sentence
    feed: Annotated[Prose, gaps("site")]
    feed_id: Sentence
    feed_link: Annotated[Prose, gaps("site")]
    feed_new: Annotated[Prose, gaps("site", "name")]
    feed_began: Annotated[Prose, gaps("site")]


class WordingScore(Part):
    """The table of the page "Which words we use"."""

    not_measured: Sentence
    sentences: Sentence
    caught: Sentence
    needless: Sentence
    of: Annotated[Prose, gaps("part", "whole")]


class BuildSpeed(Part):
    """The drawing and the table of the page "How quick this site is to build"."""

    not_measured: Sentence
    title: Sentence
    heard: Annotated[Prose, gaps("work", "percent", "goal")]
    caption: Annotated[Prose, gaps("date", "machine", "symptoms")]
    work: Sentence
    in_plain: Sentence
    goal: Sentence
    share: Annotated[Prose, gaps("percent")]


class SearchScore(Part):
    """The table of the page "Contribute"."""

    not_measured: Sentence
    phrases: Sentence
    how_many: Sentence
    first: Sentence
    three: Sentence
    share: Annotated[Prose, gaps("percent")]
    danger: Annotated[Prose, gaps("phrases", "missed", "needless")]
    no_phrase: Sentence
