"""How many were studied, and compared with whom, in words: for pages, sheets and data."""

from __future__ import annotations

from ..catalogue.index import Catalogue
from ..catalogue.models import Finding
from ..catalogue.vocabulary import find


def number_of(one: Finding, catalogue: Catalogue) -> str:
    """`n = 57 people`; where somebody counted and we did not see it, that; of what a body states, nothing."""
    words, kind = catalogue.sentences.findings, find(catalogue.vocabulary.studied_in, one.studied_in)
    if one.n:
        return str(words.number.format(number=f"{one.n:,}", of=one.of))
    return str(words.no_number) if kind.study else ""


def compared_with(one: Finding, catalogue: Catalogue) -> str:
    """Whom or what with; for what nobody measured, that it does not apply."""
    words, kind = catalogue.sentences.findings, find(catalogue.vocabulary.studied_in, one.studied_in)
    return one.compared.as_text() if one.compared else str(words.nothing if kind.study or kind.self_selected else words.none_due)
