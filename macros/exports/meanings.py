"""What each glossary term means, for the script that opens meanings in place.

In: the catalogue. Out: assets/terms.json as text, {id: [term, meaning]}, in
plain words: a page on which no meaning is opened never asks for it.
"""

from __future__ import annotations

import json

from ..catalogue.index import Catalogue
from ..facts.language import capital
from .plain_text import PlainText


def meanings(catalogue: Catalogue) -> str:
    """Every term, by id; the same bytes for the same catalogue."""
    words = PlainText(catalogue)
    found = {id: [capital(term.term), capital(words.of(term.definition))] for id, term in catalogue.terms.items()}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))
