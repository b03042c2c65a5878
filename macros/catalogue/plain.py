"""Text as the search sees it: `Can't sit still!` is `cant sit still`.

The same rule stands in docs/assets/js/shared.js for what a reader types; a
test holds the two together.
"""

from __future__ import annotations

import re
import unicodedata

# Apostrophes and what keyboards write for them, and signs that nobody sees.
_UNSEEN = re.compile("['`\u00b4\u02b9-\u02bd\u02bf\u02c8\u2018-\u201b\u2032\u2035\ua78c\uff07\uff40\u00ad\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff\u2122]")
_ASCII_UNSEEN = str.maketrans("", "", "'`")
_ACCENTS = re.compile("[\u0300-\u036f\u0640\u064b-\u0655\u0670]")
# Letters with a stroke or a tail, which have no accent to take off.
_STROKES = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
# Arabic letters with two forms.
_ARABIC = str.maketrans({"\u0649": "\u064a", "\u06cc": "\u064a", "\u0629": "\u0647", "\u06a9": "\u0643"})
_WORD = re.compile("[a-z0-9]+")
# Greek and Cyrillic letters that look like Latin ones, in a word that has Latin ones too.
_MIXED = re.compile("[a-z\u03b1-\u03c9\u0430-\u04ff]*(?:[a-z][\u03b1-\u03c9\u0430-\u04ff]|[\u03b1-\u03c9\u0430-\u04ff][a-z])[a-z\u03b1-\u03c9\u0430-\u04ff]*")
_LOOK_ALIKES = str.maketrans(
    "\u0430\u0432\u0435\u043a\u043c\u043d\u043e\u0440\u0441\u0442\u0443\u0445\u0455\u0456\u0458\u04bb\u0501\u03b1\u03b5\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7",
    "abekmhopctyxsijhdaeikvoptux",
)


def fold(text: str) -> str:
    """A text in small letters of one form, without accents, apostrophes and signs that nobody sees. Any script."""
    if text.isascii():  # most are
        return text.translate(_ASCII_UNSEEN).lower()
    text = unicodedata.normalize("NFKD", _UNSEEN.sub("", text).lower()).lower()
    text = _ACCENTS.sub("", text).translate(_STROKES).translate(_ARABIC)
    return text if text.isascii() else _MIXED.sub(lambda word: word[0].translate(_LOOK_ALIKES), text)


def words(text: str) -> list[str]:
    """The words of a text, in small plain letters, without apostrophes."""
    return _WORD.findall(fold(text))


def plain(text: str) -> str:
    return " ".join(words(text))
