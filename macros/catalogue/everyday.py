"""What makes the search understand people: everyday words and danger words.

The shapes of catalogue/everyday-words.yml and catalogue/danger-words.yml.
Readers never see these words, so rude and odd ones may stand here. Apostrophes,
capital letters and British spellings make no difference to the search.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from .models import Count, Line, Part

# An id as in addresses: cold-fingers, terms/glove, guides/mittens.
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

    meanings: ClassVar[dict[str, str]] = {
        "for": "Ids of the pages: cold-fingers, terms/glove, guides/mittens.",
        "words": "What people type.",
    }

    for_: Annotated[list[Target], Field(alias="for", min_length=1)]
    words: Words


class EverydayWords(Part):
    """catalogue/everyday-words.yml: words that help the search; readers never see them."""

    meanings: ClassVar[dict[str, str]] = {
        "same": "Lists of words that mean one thing here, whatever the symptom.",
        "empty": "Words of any query, which say nothing.",
        "setting": "Words for where and when.",
        "common_headings": "Headings of explainers that tell no page from another.",
        "studies": "Words of whoever looks for studies: with one of them the search looks for statements and sources too.",
        "pictures": "Pictures, each with the word it stands for.",
        "groups": "Words that lead to pages.",
    }

    same: list[Annotated[list[Line], Field(min_length=2)]] = []
    empty: list[Line] = []
    setting: list[Line] = []
    common_headings: list[Line] = []
    studies: list[Line] = []
    pictures: dict[str, Line] = {}
    groups: list[WordGroup] = []


class Danger(Part):
    """One kind of danger, in the words people use."""

    meanings: ClassVar[dict[str, str]] = {
        "id": "What danger-languages.yml calls it.",
        "about": "Which danger it is.",
        "pages": "Ids of pages that come first then; when one of them is found first, its words meant this danger.",
        "signs": "Ids of the signs it stands for; their levels say whose numbers are shown.",
        "codes": "Codes of health records; a star stands for all that begin so.",
        "topics": "Words that may also only be talked about.",
        "doubtful": "Words that often mean something else.",
        "words": "Phrases that mean this danger.",
    }

    id: Target
    about: Line
    pages: list[Target] = []
    signs: Annotated[list[Target], Field(min_length=1)]
    codes: list[DangerCode] = []
    topics: list[Line] = []
    doubtful: list[Line] = []
    words: Words


class DangerWords(Part):
    """catalogue/danger-words.yml: words that bring urgent help."""

    meanings: ClassVar[dict[str, str]] = {
        "groups": "Words of one meaning, which phrases name in capitals.",
        "danger": "The kinds of danger.",
        "stopped": "Words of somebody who may have stopped a medicine, or may be about to.",
        "told": "Words of somebody who only tells of a topic.",
        "meant": "Words of somebody who means it.",
        "safe": "Harmless words that look like danger.",
        "ordinary": "Words that are no misspelling of others.",
        "units": "Words after a number that counts no pills.",
        "pictures": "Pictures, each with the word it stands for.",
    }

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
    """One language."""

    meanings: ClassVar[dict[str, str]] = {
        "language": "Its code, such as es.",
        "name": "Its own name.",
        "call": "A line that says to call for help.",
        "words": "Words by the id of a danger, or under stopped.",
    }

    language: Annotated[str, StringConstraints(strict=True, pattern=r"^[a-z]{2,3}$")]
    name: Line
    call: Line | None = None
    words: Annotated[dict[Target, Words], Field(min_length=1)]


class DangerLanguages(Part):
    """catalogue/danger-languages.yml: words that bring urgent help, in other languages."""

    meanings: ClassVar[dict[str, str]] = {
        "languages": "Each language with its words.",
    }

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
