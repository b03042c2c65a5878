"""Markup that could hide something, break a page, or run in a reader's browser.

A record is plain text with macros and bold words: it goes to pages, paper and
data, where HTML has no place. Pages may use the few tags the site needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel

from ..fields import Slot, slots, values
from ..index import Catalogue
from ..loading import Loaded
from ..positions import Document, Path
from ..problems import Problem, shown

_TAG = re.compile(r"<[a-zA-Z/!?][^>]{0,60}>?")
_LINK = re.compile(r"!?\[[^\]]*\]\([^)]*\)?")
_BREAKS = re.compile(r"[\r\n]")
_ON_PAGES = re.compile(
    r"<\s*(script|style|iframe|object|embed|form|input|link|meta|base|svg|img)\b|\bon[a-z]+\s*=|\bstyle\s*=|javascript:|data:text",
    re.IGNORECASE,
)
_BRACES = re.compile(r"\{\{|\}\}|\{%|\{#")
_ADDRESSES = {"URL", "DOI", "url"}


def markup_in_records(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No HTML, and no links but those that macros make."""
    for record, document in catalogue.records():
        yield from _faults(record, document)
    for page in catalogue.pages.values():
        yield from _faults(page.front, loaded.documents[page.file])
    yield from _faults(catalogue.urgent_help, loaded.documents["catalogue/urgent-help.yml"])
    yield from _faults(catalogue.vocabulary, loaded.documents["catalogue/vocabulary.yml"])
    yield from _faults(catalogue.sentences, loaded.documents["catalogue/sentences.yml"])


def _faults(record: BaseModel, document: Document) -> Iterator[Problem]:
    for slot in slots(type(record)):
        if slot.text and not slot.to and slot.path[-1] not in _ADDRESSES:
            for path, text in values(record, slot):
                yield from _faults_of_text(str(text), slot, path, document)


def _faults_of_text(text: str, slot: Slot, path: Path, document: Document) -> Iterator[Problem]:
    name = next((part for part in reversed(path) if isinstance(part, str)), "")
    if not text.strip() and name != "about":
        yield document.problem(path, "empty_field", f"{name}: is empty. Fill it in.")
    for found in _TAG.findall(text):
        yield document.problem(path, "html_in_record", f'{name}: found {shown(found)}. Here stands plain text; delete the tag, or write "less than".')
    for found in _LINK.findall(text):
        yield document.problem(path, "link_in_record", f"{name}: found {shown(found)}. Here, links are made with macros or listed under sources.")
    if slot.prose:
        return
    if _BREAKS.search(text):
        yield document.problem(path, "line_break", f"{name}: the text goes over several lines, expected one. Join them.")
    if _BRACES.search(text):
        # The macros plugin would run them, unchecked.
        yield document.problem(path, "macro_in_plain_text", f"{name}: found double braces. Macros do not work in this field; write the words.")


def markup_on_pages(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No scripts, styles, pictures or forms by hand."""
    for page in catalogue.pages.values():
        for number, line in enumerate(page.body.split("\n")):
            for found in _ON_PAGES.finditer(line):
                place = (page.begins + number, found.start() + 1)
                yield Problem(
                    page.file,
                    *place,
                    "refused_markup",
                    f"found {shown(found.group())}. Pages hold text, links, lists and macros; ask in an issue if you need more.",
                )
