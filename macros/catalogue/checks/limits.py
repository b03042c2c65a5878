"""Fields that are longer than a page, a handout or a tired reader can take."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from ..fields import Slot, slots, values
from ..index import Catalogue
from ..loading import Loaded
from ..positions import Document, Path
from ..problems import Problem
from ..prose import as_text
from .alone import alone


def too_long(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Each text keeps to the words or letters written beside its field.

    Fails: a summary of 40 words, where 25 are the most
    Passes: a summary of 20 words
    """
    for record, document in catalogue.records():
        yield from alone(_too_long, document, record, document)
    for page in catalogue.pages.values():
        yield from _too_long(page.front, loaded.documents[page.file])


def _too_long(record: BaseModel, document: Document) -> Iterator[Problem]:
    for slot in slots(type(record)):
        if slot.words or slot.letters:
            for path, text in values(record, slot):
                yield from _over(slot, path, str(text), document)


def _over(slot: Slot, path: Path, text: str, document: Document) -> Iterator[Problem]:
    plain = as_text(text)
    if slot.words and len(plain.split()) > slot.words:
        yield document.problem(path, "too_many_words", f"{path[0]}: found {len(plain.split())} words, expected at most {slot.words}. Shorten it.")
    if slot.letters and len(plain) > slot.letters:
        yield document.problem(path, "too_many_letters", f"{path[0]}: found {len(plain)} letters, expected at most {slot.letters}. Shorten it.")
