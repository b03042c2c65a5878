"""What makes the search understand people: everyday words and danger words.

The shapes of catalogue/everyday-words.yml and catalogue/danger-words.yml.
Readers never see these words, so rude and odd ones may stand here. Apostrophes,
capital letters and British spellings make no difference to the search.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from .models import Count, Line, Part

# An id as in addresses: insomnia, terms/kindling, guides/other-causes.
Target = Annotated[str, StringConstraints(strict=True, pattern=r"^[a-z0-9]+([-/][a-z0-9]+)*$", max_length=80)]
Words = Annotated[list[Line], Field(min_length=1)]


class WordGroup(Part):
    """Words that lead to one or more pages."""

    for_: Annotated[list[Target], Field(alias="for", min_length=1)]
    words: Words


class EverydayWords(Part):
    """same: words of one meaning, in each list. empty: words of any query. setting: where and when.
    common_headings: of explainers; they tell no page from another."""

    same: list[Annotated[list[Line], Field(min_length=2)]] = []
    empty: list[Line] = []
    setting: list[Line] = []
    common_headings: list[Line] = []
    groups: list[WordGroup] = []


class Danger(Part):
    """One kind of danger, in the words people use.

    pages: come first then; and when one of them is found first, its words meant
    this danger. crisis: somebody to talk to is needed before an ambulance is.
    """

    about: Line
    pages: list[Target] = []
    crisis: Annotated[bool, Field(strict=True)] = False
    words: Words


class DangerWords(Part):
    """safe: harmless words that look like danger, such as "dying to sleep".
    stopped: of somebody who may have stopped a medicine, or may be about to."""

    danger: list[Danger] = []
    stopped: list[Line] = []
    safe: list[Line] = []


NoneOrMore = Annotated[int, Field(strict=True, ge=0)]


class FoundScore(Part):
    """first, three: phrases whose page came first, or among the first three."""

    set: Line
    phrases: Count
    first: NoneOrMore
    three: NoneOrMore


class DangerCount(Part):
    """missed: danger that showed no help. needless: help where none was meant."""

    set: Line
    phrases: Count
    missed: NoneOrMore
    needless: NoneOrMore


class SearchScore(Part):
    """tests/search/score.yml, which `python -m macros search-score --write` writes."""

    words: list[FoundScore] = []
    danger: list[DangerCount] = []
