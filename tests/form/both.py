"""What the check says of a file that the form wrote, field by field; the other side of what the form says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from datetime import date
from types import SimpleNamespace
from typing import Any

from macros.catalogue.checks import dates, limits, markup, reading, records
from macros.catalogue.checks.wording import is_ours
from macros.catalogue.fields import slots, values
from macros.catalogue.models import KINDS
from macros.catalogue.positions import Document, Path, read
from macros.catalogue.problems import Problem
from macros.catalogue.prose import as_text
from macros.catalogue.references import faults_of_prose, of_record
from macros.catalogue.validation import validate
from macros.catalogue.wanted import NOT_YET
from macros.catalogue.wording import Reader

from sharing import real_project

_NAME = re.compile(r"^(?:[\w.]+|\"\w+\")(?:: | (?=is missing))")


def as_filled_in(kind: str, record_values: dict[str, Any]) -> dict[str, Any]:
    """A record's values as somebody would have filled them in: numbers and days as text, nothing where null stands."""

    def told(value: Any) -> Any:
        if isinstance(value, bool):
            return value
        if isinstance(value, (int, date)):
            return str(value)
        if isinstance(value, str):
            return " ".join(value.split())
        if isinstance(value, list):
            return [told(one) for one in value]
        if isinstance(value, dict):
            return {key: told(one) for key, one in value.items() if one is not None}
        return None

    return {key: told(value) for key, value in record_values.items() if key not in {*NOT_YET, "reviewed"} and value is not None}


@dataclass
class Noting(Document):
    """A document that remembers of which field each problem was told."""

    told: list[tuple[str, str]] = field(default_factory=list)

    def problem(self, path: Path, check: str, message: str, *, at_key: bool = False) -> Problem:
        self.told.append((str(path[0]), message))
        return super().problem(path, check, message, at_key=at_key)


def by_the_check(kind: str, text: str, reader: Reader, wide: set[str]) -> set[tuple[str, str]]:
    """(field, message without its name) of each fault of a new file of this kind, that can be seen in it alone. reader: the rules of wording to ask, but for those in `wide`."""
    plain = read(f"catalogue/{kind}/x.yml", text.encode())
    assert plain.problems == [], (text, plain.problems)
    document = Noting(**{one.name: getattr(plain, one.name) for one in fields(plain)})
    record = validate(KINDS[kind], document, id="x")
    if record is not None:
        list(_checked(record, document, reader, wide))
    return {(name, _NAME.sub("", message)) for name, message in document.told}


def _checked(record: Any, document: Noting, reader: Reader, wide: set[str]) -> Iterator[object]:
    one = SimpleNamespace(records=lambda: [(record, document)])
    yield from limits._too_long(record, document)
    yield from markup._faults(record, document, record.kind)
    if record.kind in reading.KINDS_FOR_PATIENTS:
        yield from reading._long_in_record(record, document)
    yield from records.repeated_items(one, one)  # type: ignore[arg-type]
    for slot in slots(type(record)):
        for path, value in values(record, slot):
            if slot.prose:
                document.told += [(str(path[0]), problem.message) for problem in faults_of_prose(value.parts, document, path)]
    known = real_project().sound
    for link in of_record(record, document):
        kinds = link.to.split(" or ")
        if not any(link.id in (known.of_kind(kind) if kind in KINDS else known.words(kind)) for kind in kinds):
            document.told.append((link.field, f'no "{link.id}"'))
    for slot in slots(type(record)):
        for path, value in values(record, slot):
            if is_ours(record.kind, slot):
                for refusal in reader.refused(as_text(str(value))):
                    if refusal.name in wide:
                        continue
                    document.problem(path, "refused_wording", f'"{refusal.words}": {refusal.reason} Better: {refusal.better}.')
            if isinstance(value, date) and value > dates._latest():
                document.problem(path, "day_in_the_future", f"{path[-1]}: {value} has not come yet. Write the day on which it was done.")
    yield None
