"""A text as the rules of wording see it: sentences of plain words.

In: a plain text, as prose.as_text gives it. Out: one line a sentence, its words and
numbers with one space between, folded as the search folds what a reader types; after
START, before the sign that ends it.

    >>> list(lines("Take ½ tablet, twice. Will it help?"))
    ['<s> take 1/2 tablet , twice . ', '<s> will it help ? ']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from ..plain import fold

START = "<s>"
_TOKEN = re.compile(r"[0-9]+(?:[.,/:][0-9]+)*|[a-z]+|[%+]|[.!?](?=[\s\"')\]\u201d*]|$)|[,;:\"()\u201c\u201d]", re.ASCII)
TITLES = {"dr", "mr", "mrs", "ms", "prof", "vs", "st", "ca", "approx"}  # "no" is an answer more often than a number
_BREAKS = {"(": ",", ")": ",", ";": ",", ":": ","}
_QUOTES = {'"', "\u201c", "\u201d"}
_SIGNS = str.maketrans({"\u2044": "/", "\u2010": "-", "\u2011": "-", "\u2212": "-", "\u03bc": "u", "\u00b5": "u"})
_THOUSANDS = re.compile(r"(?<=[0-9])[\u00a0\u202f,](?=[0-9]{3}\b)")
_HALVES = re.compile(r"([0-9])?([\u00bc-\u00be\u2150-\u215e])")


def lines(text: str) -> Iterator[str]:
    """Each sentence as a line; a text without words gives none."""
    words: list[str] = []
    for word in _words(text):
        if word not in ".!?":
            words.append(word)
        elif words and not (word == "." and words[-1] in TITLES):
            yield f"{START} {' '.join(words)} {word} "
            words = []
    if words:
        yield f"{START} {' '.join(words)} . "


def _words(text: str) -> Iterator[str]:
    text = unescape(text) if "&" in text else text
    if text.isascii():
        folded = _THOUSANDS.sub("", fold(text))
    else:
        text = _HALVES.sub(lambda found: f"{found[1]} {found[2]}" if found[1] else found[2], text)
        folded = _THOUSANDS.sub("", fold(text).translate(_SIGNS))
    for token in _TOKEN.findall(folded):
        if token not in _QUOTES:
            yield _BREAKS.get(token, token)
