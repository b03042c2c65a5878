"""Markup that could hide something, break a page, or run in a reader's browser.

A record is plain text with macros and bold words: it goes to pages, paper and
data, where HTML has no place. Pages may use the few tags the site needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..fields import slots, values
from ..index import Catalogue
from ..loading import Loaded, file_of
from ..problems import Problem, shown

_TAG = re.compile(r"<[a-zA-Z/!?][^>]{0,60}>?")
_LINK = re.compile(r"!?\[[^\]]*\]\([^)]*\)?")
_BREAKS = re.compile(r"[\r\n]")
_ON_PAGES = re.compile(
    r"<\s*(script|style|iframe|object|embed|form|input|link|meta|base|svg|img)\b|\bon[a-z]+\s*=|\bstyle\s*=|javascript:|data:text",
    re.IGNORECASE,
)
_NOT_TEXT = {("sources", "URL"), ("sources", "DOI")}


def markup_in_records(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No HTML, and no links but those that macros make."""
    for kind in ("symptoms", "terms", "medicines", "claims", "sources"):
        for id, record in getattr(catalogue, kind).items():
            document = catalogue.documents[file_of(kind, id)]
            for slot in slots(type(record)):
                if slot.text and not slot.to and (kind, slot.path[0]) not in _NOT_TEXT:
                    for path, text in values(record, slot):
                        for found in _TAG.findall(text):
                            yield document.problem(path, "html_in_record", f"{path[0]}: found {shown(found)}. A record holds plain text; delete the tag, or write \"less than\".")
                        for found in _LINK.findall(text):
                            yield document.problem(path, "link_in_record", f"{path[0]}: found {shown(found)}. In a record, links are made with macros or listed under sources.")
                        if not slot.prose and _BREAKS.search(text):
                            yield document.problem(path, "line_break", f"{path[0]}: the text goes over several lines, expected one. Join them.")


def markup_on_pages(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No scripts, styles, pictures or forms by hand."""
    for page in catalogue.pages.values():
        for number, line in enumerate(page.body.split("\n")):
            for found in _ON_PAGES.finditer(line):
                place = (page.begins + number, found.start() + 1)
                yield Problem(page.file, *place, "refused_markup", f"found {shown(found.group())}. Pages hold text, links, lists and macros; ask in an issue if you need more.")
