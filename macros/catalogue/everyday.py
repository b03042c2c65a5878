"""What makes the search understand people: everyday words and danger words.

The shapes of catalogue/everyday-words.yml and catalogue/danger-words.yml.
Readers never see these words, so rude and odd ones may stand here. Apostrophes,
capital letters and British spellings make no difference to the search.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated

from pydantic import Field, StringConstraints

from .models import Count, Line, Part

# An id as in addresses: insomnia, terms/kindling, guides/other-causes.
Target = Annotated[str, StringConstraints(strict=True, pattern=r"^[a-z0-9]+([-/][a-z0-9]+)*$", max_length=80)]
GroupName = Annotated[str, StringConstraints(strict=True, pattern=r"^[A-Z][A-Z_]+$", max_length=30)]
_GROUP = re.compile(r"(?<![^ ~|])[A-Z][A-Z_]+(?![^ .|])")
MEDICINE = "MEDICINE"
AUTOMATIC = (MEDICINE,)  # the medicines and brands of the catalogue belong to it, whether it is listed or not
# ICD-10-CM, also its beginning with a star; MeSH; HPO.
DangerCode = Annotated[
    str, StringConstraints(strict=True, pattern=r"^([A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?\*?|[A-Z][0-9]\*|D[0-9]{6}([0-9]{3})?|HP:[0-9]{7})$", max_length=12)
]
Words = Annotated[list[Line], Field(min_length=1)]


def groups_of(phrase: str) -> list[str]:
    """The groups a phrase about danger names."""
    return _GROUP.findall(phrase)


def with_groups(phrase: str, written: Callable[[str], str]) -> str:
    """The phrase with each group written in another way."""
    return _GROUP.sub(lambda found: written(found[0]), phrase)


class WordGroup(Part):
    """Words that lead to one or more pages."""

    for_: Annotated[list[Target], Field(alias="for", min_length=1)]
    words: Words


class EverydayWords(Part):
    """same: words of one meaning, in each list. empty: words of any query. setting: where and when.
    common_headings: of explainers; they tell no page from another. studies: words of
    whoever looks for studies; with one of them the search looks for statements and sources too.
    pictures: each with the word it stands for."""

    same: list[Annotated[list[Line], Field(min_length=2)]] = []
    empty: list[Line] = []
    setting: list[Line] = []
    common_headings: list[Line] = []
    studies: list[Line] = []
    pictures: dict[str, Line] = {}
    groups: list[WordGroup] = []


class Danger(Part):
    """One kind of danger, in the words people use.

    id: what danger-languages.yml calls it. pages: come first then; and when one of
    them is found first, its words meant this danger. signs: ids of the signs it stands
    for; their levels say whose numbers are shown. codes: of health records,
    "*" for all that begin so. topics: words that may also only be talked about.
    doubtful: words that often mean something else.
    """

    id: Target
    about: Line
    pages: list[Target] = []
    signs: Annotated[list[Target], Field(min_length=1)]
    codes: list[DangerCode] = []
    topics: list[Line] = []
    doubtful: list[Line] = []
    words: Words


class DangerWords(Part):
    """groups: words of one meaning, which phrases name in capitals. told: words of
    somebody who only tells of a topic. meant: of somebody who means it. safe: harmless words that look like danger.
    stopped: of somebody who may have stopped a medicine, or may be about to.
    ordinary: words that are no misspelling of others. units: after a number that
    counts no pills. pictures: each with the word it stands for."""

    groups: dict[GroupName, Words] = {}
    danger: list[Danger] = []
    stopped: list[Line] = []
    told: list[Line] = []
    meant: list[Line] = []
    safe: list[Line] = []
    ordinary: list[Line] = []
    units: list[Line] = []
    pictures: dict[str, Line] = {}


class DangerLanguage(Part):
    """language: its code, such as es. call: a line that says to call for help.
    words: by the id of a danger, or "stopped"."""

    language: Annotated[str, StringConstraints(strict=True, pattern=r"^[a-z]{2,3}$")]
    name: Line
    call: Line | None = None
    words: Annotated[dict[Target, Words], Field(min_length=1)]


class DangerLanguages(Part):
    """catalogue/danger-languages.yml"""

    languages: list[DangerLanguage] = []


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
