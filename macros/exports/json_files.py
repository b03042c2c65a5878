"""The catalogue as JSON: whole, kind by kind, and beside each page its twin.

Each file begins with what it says about itself (`statement.py`), so that a
copy found anywhere still tells its version, licence and limits.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from ..catalogue.models import KINDS, Claim, Symptom
from ..catalogue.pages import Page
from ..facts.citations import quoted_claims
from ..facts.editions import shown_records
from . import csl
from .citable_pages import CitablePage
from .records import Records, end_as_data
from .statement import statement


def dumped(value: dict[str, Any] | list[Any]) -> bytes:
    """JSON text with one field, or one record, to a line: people can find a place in it.

    Indenting deeper would take the slow encoder of the standard library, a
    second more for each build.
    """
    if isinstance(value, list):
        return f"{_lines(value)}\n".encode()
    fields = (f"{_text(key)}: {_lines(one) if isinstance(one, list) else _text(one)}" for key, one in value.items())
    return ("{\n" + ",\n".join(fields) + "\n}\n").encode()


def _lines(values: list[Any]) -> str:
    return "[\n" + ",\n".join(_text(one) for one in values) + "\n]" if values else "[]"


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def data_files(records: Records) -> Iterator[tuple[str, bytes]]:
    """data/catalogue.json, then data/<kind>.json for each kind and for pages."""
    parts = whole(records)
    yield "data/catalogue.json", _file("catalogue", parts, records)
    for kind in (*KINDS, "pages"):
        yield f"data/{kind}.json", _file(kind, {kind: parts[kind]}, records)


def whole(records: Records) -> dict[str, Any]:
    """Everything the catalogue holds, kind after kind."""
    catalogue = records.catalogue
    return {
        "vocabulary": records.plain(catalogue.vocabulary),
        "urgent_help_numbers": records.plain(catalogue.urgent_help),
        **{kind: records.of_kind(kind) for kind in KINDS},
        "pages": records.pages(),
    }


def _file(stem: str, parts: dict[str, Any], records: Records) -> bytes:
    return dumped({**statement(f"{records.site.url}data/{stem}.json", records.site, f"{stem}.json", records.catalogue), **parts})


def twins(works: Iterable[CitablePage], records: Records) -> Iterator[tuple[str, bytes]]:
    """`<page>/index.json` for every page."""
    for work in works:
        head = statement(records.site.url + work.address, records.site, "page.json", records.catalogue)
        yield f"{work.address}index.json", dumped({**head, **twin(work, records)})


def twin(work: CitablePage, records: Records) -> dict[str, Any]:
    """The page's record with what it rests on, so that one file is enough."""
    catalogue = records.catalogue
    bibliography = [csl.of_source(catalogue.sources[id], catalogue).item for id in work.sources]
    if isinstance(work.of, Symptom):
        claims = [records.record(catalogue.claims[id]) for id in work.of.claims]
        return {"symptom": records.record(work.of), "claims": claims, "bibliography": bibliography}
    if isinstance(work.of, Claim):
        return {"claim": records.record(work.of), "claims": [], "bibliography": bibliography}
    shows = [end_as_data((record.kind, record.id)) for record in shown_records(work.of, catalogue)]
    return {"page": records.page(work.of), "shows": shows, "claims": _claims(work.of, records), "bibliography": bibliography}


def _claims(page: Page, records: Records) -> list[dict[str, Any]]:
    """The claims that a hand-written page quotes one by one."""
    return [records.record(records.catalogue.claims[id]) for id in quoted_claims(page)]
