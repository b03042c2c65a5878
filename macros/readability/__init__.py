"""How hard a text is to read, in three figures: its school grade, its sentences, its hard words.

In: English text without markup. Out: numbers and words; the limits for them, and what is
said when one is passed, stand in catalogue/checks/readability.py. The same text has the
same figures on any machine: nothing here asks the network, the locale or the clock.

The rules are those of textstat 0.7.4, with all their roundings, because the limits were
set and each text was written by its figures. tests/readability/measured.yml holds what it
gave. Nothing else of it was in use, and it could only be installed beside an old setuptools.
"""

from __future__ import annotations

import math
import re
from functools import cache
from pathlib import Path

from .syllables import syllables

_EASY = Path(__file__).with_name("easy-words.txt")
_SENTENCE = re.compile(r"\b[^.!?]+[.!?]*")
_TOKEN = re.compile(r"[\w='‘’]+")
_SIGNS = re.compile(r"[^\w\s]")
_FEW = 2  # words that are taken for the end of "e.g." rather than for a sentence
_SYLLABLES_OF_HARD = 2  # or more; a word of one is never hard


def grade(text: str) -> float:
    """The US school grade of a text by Flesch and Kincaid, to one place; below 0 for the very easiest.

    Source: Kincaid and others, "Derivation of new readability formulas", 1975. The means of
    words and syllables are rounded to one place first.
    """
    words = _words(text)
    if not words:
        return _rounded(-15.59)
    sentence = _rounded(len(words) / sentence_count(text))
    word = _rounded(sum(map(syllables, words)) / len(words))
    return _rounded(0.39 * sentence + 11.8 * word - 15.59)


def sentence_count(text: str) -> int:
    """How many sentences, at least 1. What ends a sentence within two words is none."""
    found = _SENTENCE.findall(text)
    return max(1, sum(len(_words(sentence)) > _FEW for sentence in found))


def hard_words(text: str) -> frozenset[str]:
    """Each word, in lower case, of two syllables or more that is not on Dale and Chall's list.

    The list holds base forms: "doctor" is on it, "doctors" is not and counts as hard.
    """
    return frozenset(word for word in _TOKEN.findall(text.lower()) if word not in _easy() and sum(map(syllables, _words(word))) >= _SYLLABLES_OF_HARD)


def _words(text: str) -> list[str]:
    """In lower case and without signs: "well-known" and "don't" are one word each."""
    return _SIGNS.sub("", text.lower()).split()


def _rounded(number: float) -> float:
    """To one place, halves away from zero; Python's own rounds halves to the even digit."""
    return math.floor(number * 10 + math.copysign(0.5, number)) / 10


@cache
def _easy() -> frozenset[str]:
    return frozenset(_EASY.read_text("utf-8").split())
