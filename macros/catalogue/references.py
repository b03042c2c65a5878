"""Who points to whom: every link in records and pages, found before rendering.

In: records with their documents, and pages. Out: `Reference` values with the
exact place of each link. The index turns them round into backlinks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .fields import slots, values
from .grammar import MACROS, bind, references
from .models import Record
from .pages import Page
from .positions import Document, Path
from .problems import Problem
from .prose import Call, Fault


class Reference(NamedTuple):
    """A link from a record or page to a record or a word of the vocabulary.

    from_kind, from_id: the record that links, or "pages" and the page's path.
    field: the field it stands in, or the macro it is made with.
    to: the kinds it may point to, in words, such as "terms or symptoms".
    """

    from_kind: str
    from_id: str
    field: str
    file: str
    line: int
    column: int
    to: str
    id: str


def of_record(record: Record, document: Document) -> Iterator[Reference]:
    """Links written as ids in fields, then links written as macros in prose."""
    for slot in slots(type(record)):
        for path, value in values(record, slot):
            if slot.to:
                at = document.keys[path] if slot.path[-1] == "*keys" else document.place(path)
                yield Reference(record.kind, record.id, str(path[0]), document.file, *at, slot.to, value)
            elif slot.prose:
                for number, call in enumerate(value.calls):
                    for kind, id in references(call):
                        place = document.place_of_call(path, number)
                        yield Reference(record.kind, record.id, str(path[0]), document.file, *place, kind, str(id))


def of_page(page: Page, document: Document) -> Iterator[Reference]:
    """Ids at the top of a page, then links written as macros."""
    for slot in slots(type(page.front)):
        if slot.to:
            for path, value in values(page.front, slot):
                yield Reference("pages", page.path, str(path[0]), document.file, *document.place(path), slot.to, value)
    for call in page.calls:
        for kind, id in references(call):
            place = (call.line + page.begins - 1, call.column)
            yield Reference("pages", page.path, call.name, page.file, *place, kind, id)


def faults_of_record(record: Record, document: Document) -> Iterator[Problem]:
    """Macro calls in a record's prose that cannot work."""
    for slot in slots(type(record)):
        if slot.prose:
            for path, value in values(record, slot):
                yield from faults_of_prose(value.parts, document, path)


def faults_of_prose(parts: tuple[object, ...], document: Document, path: Path) -> Iterator[Problem]:
    number = 0
    for part in parts:
        if isinstance(part, Fault):
            yield Problem(document.file, *document.place_of_call(path, number), part.check, part.message)
        elif isinstance(part, Call):
            place = document.place_of_call(path, number)
            number += 1
            _, fault = bind(part)
            if fault:
                check = "unknown_macro" if part.name not in MACROS else "bad_argument"
                yield Problem(document.file, *place, check, fault)
            elif not MACROS[part.name].in_records:
                allowed = ", ".join(name for name, macro in MACROS.items() if macro.in_records)
                yield Problem(document.file, *place, "macro_not_in_records", f"{part.name} belongs on pages. In a record use {allowed}.")


def faults_of_page(page: Page) -> Iterator[Problem]:
    for part in page.parts:
        if isinstance(part, Fault):
            yield page.problem(part, part.check, part.message)
        elif isinstance(part, Call):
            _, fault = bind(part)
            if fault:
                check = "unknown_macro" if part.name not in MACROS else "bad_argument"
                yield page.problem(part, check, fault)
