"""How many syllables a word has, by the places where it may be divided.

Hyphenation leaves out some borders of syllables ("idea" is never divided after its
first letter), so the count is a little low; all limits were set with it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyphen import Pyphen


@cache
def syllables(word: str) -> int:
    """At least 1. word: in lower case, without signs."""
    return len(_patterns().positions(word)) + 1


@cache
def _patterns() -> Pyphen:
    # Not at the top: its patterns cost a tenth of a second, and a preview that never measures should not pay.
    from pyphen import Pyphen

    return Pyphen(lang="en_US")
