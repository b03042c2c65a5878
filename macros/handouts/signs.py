"""Signs that could not be printed, found before anything is typeset.

In: the catalogue, sound or not. Out: a problem for each sign of a symptom, of the
top of a page, of an explainer or of the fixed texts that no font of paper holds.
What stands on the web alone (sources, terms, medicines, claims) may hold any
sign, since a browser has more fonts. Called by macros/project.py with the checks.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from pydantic import BaseModel

from ..catalogue.fields import slots, values
from ..catalogue.index import Catalogue
from ..catalogue.loading import file_of
from ..catalogue.positions import Document
from ..catalogue.problems import Problem
from .glyphs import printable


def signs_no_font_has(catalogue: Catalogue) -> Iterator[Problem]:
    """Each such sign, once for each text that holds it."""
    for holder, document in _on_paper(catalogue):
        for slot in slots(type(holder)):
            if slot.text or slot.prose:
                for path, text in values(holder, slot):
                    for sign in _unprintable(text):
                        yield Problem(document.file, *document.place_of_sign(path, sign), "no_such_glyph", _message(sign))
    for page in catalogue.pages.values():
        if page.front.on_paper:  # the list of what helps is on its sheet
            for number, line in enumerate(page.body.split("\n"), page.begins):
                for sign in _unprintable(line):
                    yield Problem(page.file, number, line.index(sign) + 1, "no_such_glyph", _message(sign))


def _on_paper(catalogue: Catalogue) -> Iterator[tuple[BaseModel, Document]]:
    yield from ((symptom, catalogue.documents[file_of("symptoms", id)]) for id, symptom in catalogue.symptoms.items())
    yield from ((page.front, catalogue.documents[page.file]) for page in catalogue.pages.values())
    yield catalogue.sentences, catalogue.documents["catalogue/sentences.yml"]
    yield catalogue.urgent_help, catalogue.documents["catalogue/urgent-help.yml"]
    yield catalogue.vocabulary, catalogue.documents["catalogue/vocabulary.yml"]


def _unprintable(text: str) -> list[str]:
    return sorted({*text} - printable())


def _message(sign: str) -> str:
    name = unicodedata.name(sign, "a sign without a name").lower()
    return f'"{sign}" (U+{ord(sign):04X}, {name}) is in no font of the sheets and cards, so this text could not be printed. Delete it, or say it in words.'
