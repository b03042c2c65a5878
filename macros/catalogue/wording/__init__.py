"""Words that must not reach a reader: the file that lists them, and who reads it."""

from __future__ import annotations

from .reader import Reader, Refusal
from .shape import Allowed, KindScore, Rule, Wording, WordingScore

__all__ = ["Allowed", "KindScore", "Reader", "Refusal", "Rule", "Wording", "WordingScore"]
