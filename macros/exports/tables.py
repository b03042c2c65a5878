"""The catalogue as CSV: one table for each kind, and tidy ones beside it.

A field with one value is a column, a list of words is one cell with " | "
between them, and a list of groups (figures, brand names) is a table of its
own. Which is which comes from the models. UTF-8 with a byte order mark, CR LF
line ends (RFC 4180), and no cell that a spreadsheet would run as a formula.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from ..catalogue.fields import EACH, KEYS, Slot, slots
from ..catalogue.models import KINDS
from ..catalogue.pages import Front
from ..facts.reviewed import count
from .records import Records, end_as_data, target
from .schema import fields

APART = " | "
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
# `changed` is told once for all, in changes.csv.
_ELSEWHERE = {"changed", "leads_here", "template", "hide"}
_MAPPINGS = {"brands": ("region", "brand")}
# "6-12" is the sixth of December to a spreadsheet.
_RANGES = {"hours": ("hours_from", "hours_to")}


@dataclass(frozen=True, slots=True)
class Table:
    """name: the file's, without .csv. rows: cells in the order of the columns."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def tables(records: Records, changes: Iterable[Sequence[str]]) -> Iterator[Table]:
    """Every table; those of a kind stand together. changes: (on, kind, id, what) each."""
    for kind in KINDS:
        yield from _of_kind(kind, KINDS[kind], records.of_kind(kind))
    yield from _of_kind("pages", Front, records.pages())
    yield Table("symptoms-urgent", ("id", "position", "sign", "level", "concerns", "text"), tuple(_urgent(records)))
    # Of the fields of version 3; claims-findings has all of it.
    yield Table("claims-dissent", ("id", "position", "text", "sources"), tuple(_dissent(records)))
    yield Table("links", ("from_kind", "from_id", "field", "to_kind", "to_id"), tuple(_links(records)))
    yield Table("changes", ("on", "kind", "id", "what"), tuple(tuple(row) for row in changes))
    vocabulary = records.plain(records.catalogue.vocabulary)
    words = ((kind, word["id"], word["label"], word["about"]) for kind, found in vocabulary.items() for word in found)
    yield Table("vocabulary", ("list", "id", "label", "about"), tuple(words))
    nobody = not count(records.catalogue).signed
    meanings = ((kind, name, shape["description"]) for kind in (*KINDS, "pages") for name, shape in fields(kind, nobody).items())
    yield Table("dictionary", ("kind", "field", "meaning"), tuple(meanings))


def _dissent(records: Records) -> Iterator[tuple[str, ...]]:
    for id, claim in records.catalogue.claims.items():
        for number, one in enumerate(claim.against, 1):
            yield id, str(number), one.plain.as_text() if one.plain else "", one.source


def as_csv(table: Table) -> bytes:
    """With a byte order mark, or spreadsheets would garble every accent."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([harmless(cell) for cell in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """A cell no spreadsheet takes for a formula: an apostrophe goes before its first sign."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _of_kind(kind: str, model: type[BaseModel], found: list[dict[str, Any]]) -> Iterator[Table]:
    leaves = [slot for slot in slots(model) if slot.path[0] not in _ELSEWHERE]
    plain = [slot.path for slot in leaves if not _parent(slot)]
    computed = [name for name in fields(kind, nobody=True) if name not in {"id", "sections", *model.model_fields}]
    columns = ["id", *(_column(path) for path in plain), *computed]
    rows = ((one["id"], *(_cell(_at(one, path)) for path in plain), *(_cell(one[name]) for name in computed)) for one in found)
    yield Table(kind, tuple(columns), tuple(rows))
    for parent in dict.fromkeys(parent for slot in leaves if (parent := _parent(slot))):
        rests = [slot.path[len(parent) :] for slot in leaves if slot.path[: len(parent)] == parent]
        yield _child(kind, parent, rests, found)


def _parent(slot: Slot) -> tuple[str, ...] | None:
    """The list or mapping that a leaf stands in, if that needs a table of its own."""
    depth = next((number for number, step in enumerate(slot.path) if step in (EACH, KEYS)), None)
    return None if depth is None or slot.path[depth:] == (EACH,) else slot.path[:depth]


def _child(kind: str, parent: tuple[str, ...], rests: list[tuple[str, ...]], found: list[dict[str, Any]]) -> Table:
    name = "-".join([kind, *parent]).replace("_", "-")
    if rests[0] == (KEYS,):
        pairs = [(one["id"], key, value) for one in found for key, values in _at(one, parent).items() for value in values]
        return Table(name, ("id", *_MAPPINGS[parent[-1]]), tuple(pairs))
    rows = [
        (one["id"], str(number), *(cell for rest in rests for cell in _cells(rest, _at(item, rest))))
        for one in found for number, item in enumerate(_at(one, parent) or (), 1)
    ]  # fmt: skip
    return Table(name, ("id", "position", *(column for rest in rests for column in _columns(rest))), tuple(rows))


def _columns(path: tuple[str, ...]) -> tuple[str, ...]:
    name = _column(path)
    return _RANGES.get(name, (name,))


def _cells(path: tuple[str, ...], value: Any) -> tuple[str, ...]:
    """One cell, or the two ends of a range; a single number is both."""
    if _column(path) not in _RANGES:
        return (_cell(value),)
    first, _, last = value.partition("-")
    return first, last or first


def _column(path: tuple[str, ...]) -> str:
    return "_".join(step for step in path if step != EACH)


def _at(value: Any, path: tuple[str, ...]) -> Any:
    """What stands at a path; None where a part is missing."""
    for step in path:
        value = None if value is None else value if step == EACH else value[step]
    return value


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return APART.join(f"{one['kind']}:{one['id']}" if isinstance(one, dict) else str(one) for one in value)
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _urgent(records: Records) -> Iterator[tuple[str, ...]]:
    """The signs of each symptom with what they say, so that no table has to be joined to read them."""
    for symptom in records.catalogue.symptoms.values():
        for number, id in enumerate(symptom.urgent, 1):
            sign = records.catalogue.signs[id]
            yield symptom.id, str(number), id, sign.level, sign.concerns or records.catalogue.vocabulary.anyone, records.words.of(sign.text)


def _links(records: Records) -> Iterator[tuple[str, ...]]:
    """Each link once: who points to whom, and from which field or macro."""
    found: dict[tuple[str, ...], None] = {}
    for reference in records.catalogue.references:
        if end := target(reference, records.catalogue):
            first, last = end_as_data((reference.from_kind, reference.from_id)), end_as_data(end)
            found[first["kind"], first["id"], reference.field, last["kind"], last["id"]] = None
    yield from found
