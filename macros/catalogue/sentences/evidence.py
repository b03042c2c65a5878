"""Findings and searches: what stands beside them, on pages and on paper."""

from __future__ import annotations

from typing import Annotated

from ..models import Part
from ..prose import Prose
from .gaps import Sentence, gaps


class Findings(Part):
    """The studies behind a statement."""

    heading: Sentence
    caption: Sentence
    study: Sentence
    who: Sentence
    compared: Sentence
    lasting: Sentence
    found: Sentence
    supports: Sentence
    qualifies: Sentence
    contradicts: Sentence
    seen: Annotated[Prose, gaps("seen")]
    states_it: Sentence
    interests: Annotated[Prose, gaps("text")]
    number: Annotated[Prose, gaps("number", "of")]
    no_number: Sentence
    dose: Annotated[Prose, gaps("dose")]
    nothing: Sentence
    none_due: Sentence
    interests_again: Sentence
    not_told: Sentence
    tally: Annotated[Prose, gaps("supporting", "contradicting")]
    count_once: Annotated[Prose, gaps("names")]


class Searches(Part):
    """How we looked for what was not found."""

    heading: Sentence
    looked: Annotated[Prose, gaps("words", "where", "day", "results", "by")]
    how: Sentence


class ClaimPage(Part):
    """The page of one statement."""

    all_statements: Sentence
    judged: Annotated[Prose, gaps("text")]
    as_of: Annotated[Prose, gaps("year")]
    all_behind_it: Sentence


class EvidenceSummary(Part):
    """The summary of a page's evidence for prescribers, on screen and on paper."""

    title: Annotated[Prose, gaps("page")]
    description: Annotated[Prose, gaps("page")]
    statement: Sentence
    grade: Sentence
    best: Sentence
    number: Sentence
    compared: Sentence
    against: Sentence
    result: Sentence
    missing: Sentence
    best_means: Sentence
    the_page: Sentence
    on_paper: Sentence
    for_prescribers: Sentence
    stop: Sentence
    edition: Annotated[Prose, gaps("edition")]
    numbers: Annotated[Prose, gaps("address")]
    code_spoken: Annotated[Prose, gaps("title")]
