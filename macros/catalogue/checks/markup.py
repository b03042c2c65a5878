"""Markup that could hide something, break a page, or run in a reader's browser.

A record is plain text with macros and bold words: it goes to pages, paper and
data, where nothing else has a place. So every sign that begins more than that
is refused where it stands, in macro labels too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel

from ..fields import Slot, slots, values
from ..index import Catalogue
from ..loading import Loaded
from ..pages import Page
from ..positions import Document, Path
from ..problems import Problem, shown
from ..prose import Call, Prose
from .alone import alone

_TAG = re.compile(r"<[a-zA-Z/!?][^>]{0,60}>?")
_LINK = re.compile(r"!?\[[^\]]*\]\([^)]*\)?")
_BREAKS = re.compile(r"[\r\n]")
_BRACES = re.compile(r"\{\{|\}\}|\{%|\{#")
_ADDRESSES = {"URL", "DOI", "url"}
# Quoted as they are, whatever signs they hold; render/text.py escapes them.
_QUOTED = {("sources", "title"), ("sources", "container_title"), ("sources", "publisher"), ("sources", "author")}

_BOLD = re.compile(r"\*\*(?=\S)[^*]+(?<=\S)\*\*")
_NAME_OF_A_FIELD = re.compile(r"`[a-z0-9_.-]+`")
_GAP = re.compile(r"\{[a-z0-9_]+\}")
_SIGN = re.compile(r"[•‣⁃▪▫●○◦]|&#?\w+;|[\[\]{}\\`*]|<(?![\s0-9=])|(?<!\w)_|_(?!\w)")
_NEVER = re.compile(r"[{}\\`]")
_BEGINS = re.compile(r"\s*(#{1,6}(?=\s)|[-+>:|–—−](?=\s)|>|[0-9]{1,9}[.)](?=\s)|={3,}|-{3,}|~{3,})")


def markup_in_records(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No HTML, no links but those that macros make, and of Markdown nothing but bold words.

    Fails: summary: See [this](https://example.org) <b>now</b>.
    Passes: summary: See it **now**.
    """
    for record, document in catalogue.records():
        yield from alone(_faults, document, record, document, record.kind)
    for page in catalogue.pages.values():
        yield from alone(_faults, loaded.documents[page.file], page.front, loaded.documents[page.file])
    for single, kind in (("urgent_help", ""), ("vocabulary", ""), ("sentences", "sentences")):
        document = loaded.documents[f"catalogue/{single.replace('_', '-')}.yml"]
        yield from alone(_faults, document, getattr(catalogue, single), document, kind)


def markup_in_labels(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """The labels of macros on pages are plain text too.

    Fails: {{ symptom("cold-fingers", "*like ice*") }}
    Passes: {{ symptom("cold-fingers", "like ice") }}
    """
    for page in catalogue.pages.values():
        yield from alone(_faults_of_labels, loaded.documents[page.file], page, also=page.body)


def _faults_of_labels(page: Page) -> Iterator[Problem]:
    for call in page.calls:
        if found := next((found for text in _arguments(call) for found in _signs(text)), None):
            yield page.problem(call, "markup_in_label", f"{call.name}(…): found {shown(found)}. A label is plain text; delete this sign.")


def _faults(record: BaseModel, document: Document, kind: str = "") -> Iterator[Problem]:
    for slot in slots(type(record)):
        if signs_in(slot, kind):
            for path, text in values(record, slot):
                yield from _faults_of_text(str(text), slot, path, document, kind)


def signs_in(slot: Slot, kind: str = "") -> str:
    """What may stand in a text: "words" are plain, "prose" has macros and bold words, "quoted" is as it was found; "" is not looked at. kind: of the record."""
    if not slot.text or slot.to or slot.path[-1] in _ADDRESSES:
        return ""
    return "quoted" if (kind, slot.path[0]) in _QUOTED else "prose" if slot.prose else "words"


def _faults_of_text(text: str, slot: Slot, path: Path, document: Document, kind: str) -> Iterator[Problem]:
    name = next((part for part in reversed(path) if isinstance(part, str)), "")
    if not text.strip() and name != "about":
        yield document.problem(path, "empty_field", f"{name}: is empty. Fill it in.")
    tags, links = _TAG.findall(text), _LINK.findall(text)
    for found in tags:
        yield document.problem(path, "html_in_record", f'{name}: found {shown(found)}. Here stands plain text; delete the tag, or write "less than".')
    for found in links:
        yield document.problem(path, "link_in_record", f"{name}: found {shown(found)}. Here, links are made with macros or listed under sources.")
    if _BREAKS.search(text):
        yield document.problem(path, "line_break", f"{name}: the text goes over several lines, expected one. Join them.")
    if not slot.prose and _BRACES.search(text):
        yield document.problem(path, "macro_in_plain_text", f"{name}: found double braces. Macros do not work in this field; write the words.")
    elif signs_in(slot, kind) == "quoted":
        if found := _NEVER.search(text):
            yield document.problem(path, "sign_of_markup", f"{name}: found {shown(found[0])}. Here stands plain text; leave this sign out.")
    elif not (tags or links):  # what these are made of was said
        # Fixed sentences have gaps, and may begin with a step's number.
        plain = "x" + _GAP.sub("x", text) if kind == "sentences" else text
        if found := next(_signs_of(plain), ""):
            at = text.find(found)
            rest = f" in {shown(text[at : at + 24], 25)}" if at >= 0 and len(text) > len(found) + 1 else ""
            message = f"{name}: found {shown(found)}{rest}. Here stands plain text with **bold words** and macros; write it in words, or delete it."
            yield document.problem(path, "sign_of_markup", message)


def _signs_of(text: str) -> Iterator[str]:
    """The signs of markup in a text and in the labels of its macros."""
    if begins := _BEGINS.match(text):
        yield begins[0].strip()
    parts = Prose(text).parts
    # A letter for each macro: bold words may begin before it and end after it.
    yield from _signs("".join(part if isinstance(part, str) else "x" for part in parts))
    yield from (found for part in parts if isinstance(part, Call) for argument in _arguments(part) for found in _signs(argument))


def _signs(text: str) -> Iterator[str]:
    plain = _NAME_OF_A_FIELD.sub("", _BOLD.sub("", text))
    yield from (found[0] for found in _SIGN.finditer(plain))


def _arguments(call: Call) -> list[str]:
    return [str(value) for value in (*call.args, *dict(call.kwargs).values())]
