"""Words and shapes that must not reach a reader.

catalogue/wording.yml lists them, each with its reason and better words. An
exception names the file and the exact words, with its reason; one that is no
longer needed is a problem too. Searched: every text a reader sees, in records
and pages. Not searched: titles of sources, which are quoted as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape

from ..fields import slots, values
from ..index import Catalogue
from ..loading import Loaded
from ..positions import Document
from ..problems import Problem, shown
from ..prose import as_text
from ..wording import Rule, Wording
from .reading import NOT_PROSE, paragraphs

_NOT_OURS = {
    ("sources", "title"),
    ("sources", "container_title"),
    ("sources", "publisher"),
    ("sources", "URL"),
    ("sources", "DOI"),
    ("sources", "author"),
    ("sources", "checked"),
    ("symptoms", "also_called"),
}


@lru_cache(maxsize=256)
def _shape(shape: str) -> re.Pattern[str]:
    return re.compile(shape, re.IGNORECASE)


def refused(text: str, wording: Wording) -> Iterator[tuple[Rule, str]]:
    """Each rule a plain text breaks, with the words that break it."""
    for rule in wording.rules:
        for found in _shape(rule.shape).finditer(text):
            yield rule, found.group()


def texts(catalogue: Catalogue, loaded: Loaded) -> Iterator[tuple[str, int, int, str]]:
    """(file, line, column, plain text) of everything a reader sees."""
    for record, document in catalogue.records():
        for slot in slots(type(record)):
            if slot.text and not slot.to and (record.kind, slot.path[0]) not in _NOT_OURS:
                for path, text in values(record, slot):
                    yield document.file, *document.place(path), as_text(str(text))
    for page in catalogue.pages.values():
        document = loaded.documents[page.file]
        for slot in slots(type(page.front)):
            if slot.text:
                for path, text in values(page.front, slot):
                    yield page.file, *document.place(path), as_text(str(text))
        for line, text in paragraphs(page.body):
            yield page.file, line + page.begins - 1, 1, text
        for line, text in _single_lines(page.body):
            yield page.file, line + page.begins - 1, 1, text
    singles = {"urgent-help": catalogue.urgent_help, "vocabulary": catalogue.vocabulary, "sentences": catalogue.sentences}
    for file, model in ((f"catalogue/{name}.yml", model) for name, model in singles.items()):
        for slot in slots(type(model)):
            if slot.text and not slot.to and slot.path[-1] not in {"id", "url", "number"}:
                for path, text in values(model, slot):
                    yield file, *loaded.documents[file].place(path), as_text(str(text))


def _single_lines(body: str) -> Iterator[tuple[int, str]]:
    """Headings, table rows and lines of HTML: what is no paragraph but is read."""
    for number, line in enumerate(body.split("\n"), 1):
        if NOT_PROSE.match(line) and line.strip():
            plain = unescape(re.sub(r"<[^>]*>", "", line)).replace("\u00a0", " ").replace("|", " ")
            yield number, as_text(plain.lstrip("# "))


def refused_wording(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No refused words, apart from exceptions with a reason."""
    wording = loaded.wording
    if wording is None:
        return
    used: set[int] = set()
    for file, line, column, raw in texts(catalogue, loaded):
        text = unescape(raw).replace("\u00a0", " ")
        for rule, found in refused(text, wording):
            excepted = [
                n
                for n, one in enumerate(wording.exceptions)
                if one.file == file and found.casefold() in one.words.casefold() and one.words.casefold() in text.casefold()
            ]
            used.update(excepted)
            if not excepted:
                yield Problem(file, line, column, "refused_wording", f"{shown(found)}: {rule.reason} Better: {rule.better}")
    document: Document = loaded.documents["catalogue/wording.yml"]
    for number, one in enumerate(wording.exceptions):
        if number not in used:
            yield document.problem(
                ("exceptions", number), "unneeded_exception", f"this exception is no longer needed ({shown(one.words)} in {one.file}). Delete it."
            )
