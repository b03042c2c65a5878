"""Which edition of a text somebody holds, and what has changed since.

An edition is named by the day its meaning last changed and by a digest of its
words: paper that carries both can be told apart from a page with the same
meaning and mended spelling.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .fields import slots, values
from .models import Change, Claim, Record


@dataclass(frozen=True, slots=True)
class Edition:
    """on: when the meaning last changed. words: twelve letters that change when any word does."""

    on: date
    words: str

    @property
    def label(self) -> str:
        """`2026-11-23-0a1b2c`: printed on a sheet, and in its QR code's address."""
        return f"{self.on:%Y-%m-%d}-{self.words[:6]}"


def digest(*texts: str) -> str:
    """Twelve letters that change when the text does; what a reviewer signs."""
    return hashlib.sha256("\n".join(" ".join(text.split()) for text in texts).encode()).hexdigest()[:12]


def edition(written: date, changed: Sequence[Change], words: str) -> Edition:
    """words: the digest of the whole text, from `digest`."""
    return Edition(max([written, *(change.on for change in changed)]), words)


def words_of(record: Record) -> str:
    """The digest of all the words of a record that nobody signs, such as a claim."""
    return digest(*(str(value) for slot in slots(type(record)) if slot.text and slot.path[0] != "changed" for _, value in values(record, slot)))


def edition_of_claim(claim: Claim) -> Edition:
    return edition(claim.written, claim.changed, words_of(claim))
