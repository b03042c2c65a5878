"""Marks in marks in marks, which no reader could follow and no Markdown reader gets through."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel

from ..fields import slots, values
from ..index import Catalogue
from ..loading import Loaded
from ..positions import Document
from ..problems import Problem, shown
from .alone import alone

# Lists and quotes that begin on one line, or stars and underscores before or after a word.
_MARKS = re.compile(r"(?:(?:[-+*>]|[0-9]{1,9}[.)])[ \t]+){9,}\S|[*_]{9,}(?=[^\s*_])|(?<=[^\s*_])[*_]{9,}|[\[({>]{30,}", re.MULTILINE)
_MESSAGE = "so many marks in a row put lists, quotes, emphasis or brackets far inside one another. Delete all but the one that is meant."


def marks_in_a_row(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No text opens more than a few things at once.

    Fails: a row of sixty brackets that open, [[[[[[...
    Passes: a text with a link, [so](mittens.md)
    """
    holders = [*catalogue.records(), *((page.front, loaded.documents[page.file]) for page in catalogue.pages.values())]
    holders += [(getattr(catalogue, name), loaded.documents[f"catalogue/{file}.yml"]) for name, file in _SINGLE.items()]
    for holder, document in holders:
        yield from alone(_marks, document, holder, document)
    for page in catalogue.pages.values():
        for found in _MARKS.finditer(page.body):
            line = page.begins + page.body.count("\n", 0, found.start())
            column = found.start() - page.body.rfind("\n", 0, found.start())
            yield Problem(page.file, line, column, "too_many_marks", f"found {shown(found[0], 30)}: {_MESSAGE}")


def _marks(holder: BaseModel, document: Document) -> Iterator[Problem]:
    for slot in slots(type(holder)):
        if slot.text and not slot.to:
            for path, text in values(holder, slot):
                if found := _MARKS.search(text):
                    yield document.problem(path, "too_many_marks", f"found {shown(found[0], 30)}: {_MESSAGE}")


_SINGLE = {"vocabulary": "vocabulary", "urgent_help": "urgent-help", "sentences": "sentences"}
