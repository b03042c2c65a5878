"""The frame of a page: what stands around the words of a record or a page."""

from __future__ import annotations

from typing import Annotated

from ..models import Part
from ..prose import Prose
from .gaps import Sentence, gaps


class Review(Part):
    """Whether a clinician has signed a text. who: how a clinician is named in the others.

    nobody, some: of the whole site, while no signature counts and from the first one
    on. number: of texts with a signature for what they say now. all: that can be signed.
    """

    not_reviewed: Sentence
    reviewed: Annotated[Prose, gaps("who")]
    changed_since: Annotated[Prose, gaps("who")]
    who: Annotated[Prose, gaps("name", "role", "day")]
    nobody: Sentence
    some: Annotated[Prose, gaps("number", "all")]


class EveryPage(Part):
    """The line of facts, and what several kinds of page share."""

    minutes: Annotated[Prose, gaps("minutes")]
    slow_minutes: Annotated[Prose, gaps("minutes")]
    written: Annotated[Prose, gaps("day")]
    print: Sentence
    medical_name: Annotated[Prose, gaps("name")]
    also_called: Annotated[Prose, gaps("names")]
    questions: Sentence
    linked_from: Annotated[Prose, gaps("links")]
    opening: Sentence
    next: Annotated[Prose, gaps("name")]
    place: Annotated[Prose, gaps("number", "all")]


class Situations(Part):
    """Pages about the situation a reader is in."""

    read_out: Sentence
    now: Sentence
    not_to_do: Sentence


class ShortVersion(Part):
    heading: Sentence


class ForPrescribers(Part):
    """The closed part of a symptom's page. Row by row: its label, then what may stand beside it."""

    heading: Sentence
    closed: Sentence
    codes: Sentence
    no_codes: Sentence
    pattern: Sentence
    phases: Sentence
    our_reading: Annotated[Prose, gaps("phases")]
    explanations: Sentence
    only_ideas: Annotated[Prose, gaps("explanations")]
    which_not_known: Sentence
    none_known: Sentence
    named_in: Sentence
    how_we_looked: Sentence
    how_often: Sentence
    figure: Annotated[Prose, gaps("figure", "who", "number")]
    no_figure: Sentence
    statements: Sentence
    others_say: Annotated[Prose, gaps("text")]
    not_known: Annotated[Prose, gaps("text")]
    details: Sentence


class SymptomPage(Part):
    feels_like: Sentence
    why: Sentence
    does_it_end: Sentence
    many_improve: Sentence
    no_date: Annotated[Prose, gaps("when_symptoms_last")]
    when_symptoms_last: Sentence
    how_sure: Annotated[Prose, gaps("who_names_it", "statements", "how_we_grade")]
    how_we_grade: Sentence
    now: Sentence
    other_causes: Sentence
    among_them: Sentence
    for_prescribers: ForPrescribers
    related: Sentence


class SourcesList(Part):
    """The numbered sources of one page, and the marks that lead to them. spoken: for screen readers."""

    heading: Sentence
    closed: Annotated[Prose, gaps("number")]
    how_checked: Sentence
    what_it_found: Sentence
    what_it_found_spoken: Annotated[Prose, gaps("number")]
    how_checked_spoken: Annotated[Prose, gaps("number")]
    mark_spoken: Annotated[Prose, gaps("number", "name")]


class EditionNote(Part):
    heading: Annotated[Prose, gaps("edition")]
    compare: Sentence
    unchanged: Annotated[Prose, gaps("day")]


class Neighbours(Part):
    previous: Sentence
    next: Sentence
    all: Annotated[Prose, gaps("group")]


class CitePage(Part):
    """line: how a page is cited, for people."""

    heading: Sentence
    line: Annotated[Prose, gaps("site", "title", "edition", "day", "address")]
    copy_line: Sentence
    one_statement: Sentence
    this_page: Annotated[Prose, gaps("files")]
    its_sources: Annotated[Prose, gaps("files")]
    everything: Annotated[Prose, gaps("as_data")]
    as_data: Sentence
