"""Text as the search sees it: `Can't sit still!` is `cant sit still`.

The same rule stands in macros/search/browser/words.js for what a reader types; a
test holds the two together.
"""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = re.compile("['`´‘’\u0300-\u036f]")
_WORD = re.compile("[a-z0-9]+")


def words(text: str) -> list[str]:
    """The words of a text, in small plain letters, without apostrophes."""
    return _WORD.findall(_APOSTROPHES.sub("", unicodedata.normalize("NFD", text)).lower())


def plain(text: str) -> str:
    return " ".join(words(text))
