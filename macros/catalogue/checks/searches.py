"""Statements that something was not found, or is not known, with no search behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..absences import absences, looked_for
from ..fields import slots, values
from ..index import Catalogue
from ..loading import Loaded, file_of
from ..models import Symptom
from ..pages import blocks
from ..problems import Problem, shown
from ..prose import as_text

AMONG = "among our sources"
_SEARCHED = re.compile(r"\{\{\s*(?:looked|not_known|claim|unknowns|searches)\(")
_NOT_READ = {"searches", "found", "supports", "checked", "findings", "changed", "interests"}


def absence_without_search(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """In a record: "we found no …" names a search, and "is not known" at least rests on a claim that names one.

    Fails: "We found no study." without searches
    Passes: searches: [names-cold-fingers] in the same record
    """
    for kind in ("symptoms", "terms"):
        for id, record in catalogue.of_kind(kind).items():
            if getattr(record, "searches", ()):
                continue
            rests = isinstance(record, Symptom) and bool(record.claims)
            for slot in slots(type(record)):
                if slot.prose and slot.path[0] not in _NOT_READ:
                    for path, text in values(record, slot):
                        for said in looked_for(text.as_text()) if rests else absences(text.as_text()):
                            yield catalogue.documents[file_of(kind, id)].problem(path, "absence_without_search", _message(path[0], said, "searches: [its-id]"))


def naming_beyond_our_sources(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """What the page of any symptom says of who does not name it speaks of our sources alone: there naming.py can tell.

    Fails: "Nobody has ever named it."
    Passes: "None of our sources names it."
    """
    for place, word in enumerate(catalogue.vocabulary.evidence):
        if (said := next(looked_for(word.naming), None)) and AMONG not in said:
            message = f'naming: {shown(said)} speaks of all there is, and nobody looked for each symptom. Say "{AMONG}".'
            yield loaded.documents["catalogue/vocabulary.yml"].problem(("evidence", place, "naming"), "naming_beyond_our_sources", message)


def absence_on_a_page(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """On a page: each paragraph that says so shows how we looked, or quotes a claim that does.

    Fails: "We found no trial." alone in a paragraph
    Passes: the same with {{ not_known("gloves-in-people") }}
    """
    for page in catalogue.pages.values():
        if page.front.on_paper:
            for line, text in blocks(page):
                said = next(absences(as_text(text)), None)
                if said and not _SEARCHED.search(text):
                    yield Problem(page.file, line, 1, "absence_without_search", _message("this paragraph", said, '{{ looked("its-id") }} after the sentence'))


def _message(where: object, said: str, how: str) -> str:
    return (
        f"{where}: {shown(said)} says that something was not found or is not known, and no search stands behind it. "
        f"Look for it, write down how in catalogue/searches/ (copy _template.yml), and add {how}. Or say less."
    )
