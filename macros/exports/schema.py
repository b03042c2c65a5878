"""JSON Schemas (2020-12) of the data files, from the models of the records.

They describe what is published, so they allow fields that a later version may
add, and give no lists of controlled words: those stand in the vocabulary.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from ..addresses.site import Site
from ..catalogue.models import KINDS, Record
from ..catalogue.pages import Front
from ..catalogue.urgent_help import UrgentHelp
from ..catalogue.vocabulary import Vocabulary
from .dictionary import meaning
from .statement import SCHEMA_VERSION

Shape = dict[str, Any]
# Limits for those who write a record; no promise to those who read it.
_FOR_WRITERS = {"additionalProperties", "default", "maxItems", "maxLength", "maximum", "minItems", "minLength", "minimum"}
_TEXT: Shape = {"type": "string"}
_ENDS: Shape = {"type": "array", "items": {"$ref": "#/$defs/End"}}
_COMPUTED: dict[str, Shape] = {
    "address": {"type": "string", "format": "uri"},
    "edition": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}-[0-9a-f]{6}$"},
    "edition_on": {"type": "string", "format": "date"},
    "review_status": {"type": ["string", "null"]},
    "links": _ENDS,
    "linked_from": _ENDS,
}
_SECTIONS: Shape = {"type": "array", "items": {"type": "object", "required": ["heading", "text"], "properties": {"heading": _TEXT, "text": _TEXT}}}
_TEXTS: Shape = {"type": "array", "items": _TEXT}
_OWN: dict[str, dict[str, Shape]] = {
    "symptoms": {"strongest_evidence": _TEXT},
    "claims": {"studied_in": _TEXTS, "sources": _TEXTS},
    "pages": {"sections": _SECTIONS},
}
_HIDDEN = {"pages": {"leads_here", "template", "hide"}}
_CSL: Shape = {"type": "object", "required": ["id", "type", "title", "author"], "description": "An item of CSL-JSON."}
_STATEMENT: dict[str, Shape] = {
    "$schema": {"type": "string", "format": "uri"},
    "schema_version": {"type": "string", "pattern": r"^\d+\.\d+\.\d+$"},
    "source": _TEXT,
    "address": {"type": "string", "format": "uri"},
    "license": _TEXT,
    "license_address": {"type": "string", "format": "uri"},
    "credit": _TEXT,
    "notices": {"type": "array", "items": _TEXT},
    "urgent_help": {"type": "string", "format": "uri"},
}


def schemas(site: Site, nobody: bool) -> dict[str, str]:
    """File name in data/schema/ to text. The site decides their ids. nobody: no clinician has signed anything so far."""
    lists = {kind: _list(kind) for kind in (*KINDS, "pages")}
    whole = {"vocabulary": {"$ref": "#/$defs/Vocabulary"}, "urgent_help_numbers": {"$ref": "#/$defs/UrgentHelp"}, **lists}
    found = {"catalogue": _file("catalogue", whole, site), "page": _page(site)}
    found |= {kind: _file(kind, {kind: shape}, site) for kind, shape in lists.items()}
    return {f"{name}.json": json.dumps(_with_definitions(shape, nobody), indent=1, ensure_ascii=False) + "\n" for name, shape in found.items()}


@cache
def fields(kind: str, nobody: bool) -> dict[str, Shape]:
    """Every field of a kind in its order, with its shape and its meaning."""
    model: type[BaseModel] = Front if kind == "pages" else KINDS[kind]
    shapes = {"id": _TEXT, **_published(model.model_json_schema(by_alias=True))["properties"], **_OWN.get(kind, {}), **_COMPUTED}
    return {name: {**shape, "description": meaning(kind, name, nobody)} for name, shape in shapes.items() if name not in _HIDDEN.get(kind, ())}


def _list(kind: str) -> Shape:
    return {"type": "array", "items": {"$ref": f"#/$defs/{kind}"}}


def _file(name: str, parts: dict[str, Shape], site: Site) -> Shape:
    properties = {**_STATEMENT, **parts}
    return {**_head(name, site), "required": list(properties), "properties": properties}


def _page(site: Site) -> Shape:
    """A page's twin: of a symptom, of a claim, or of a page written by hand."""
    shared = {"claims": _list("claims"), "bibliography": {"type": "array", "items": _CSL}}
    kinds = {"symptom": {"$ref": "#/$defs/symptoms"}, "claim": {"$ref": "#/$defs/claims"}, "page": {"$ref": "#/$defs/pages"}, "shows": _ENDS}
    properties = {**_STATEMENT, **kinds, **shared}
    one_of = [{"required": ["symptom"]}, {"required": ["claim"]}, {"required": ["page", "shows"]}]
    return {**_head("page", site), "required": [*_STATEMENT, *shared], "oneOf": one_of, "properties": properties}


def _head(name: str, site: Site) -> Shape:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{site.url}data/schema/{name}.json",
        "title": name,
        "$comment": f"Version {SCHEMA_VERSION} of the fields.",
        "type": "object",
    }


def _with_definitions(shape: Shape, nobody: bool) -> Shape:
    """The shape with each definition that it needs, and no other."""
    all_of_them, found = _definitions(nobody), dict[str, Shape]()
    wanted = list(_referred(shape))
    while wanted:
        if (name := wanted.pop()) not in found:
            found[name] = all_of_them[name]
            wanted += _referred(found[name])
    return {**shape, "$defs": dict(sorted(found.items()))}


def _referred(shape: Any) -> Iterator[str]:
    if isinstance(shape, dict):
        if isinstance(to := shape.get("$ref"), str):
            yield to.rpartition("/")[2]
        shape = list(shape.values())
    if isinstance(shape, list):
        for one in shape:
            yield from _referred(one)


@cache
def _definitions(nobody: bool) -> dict[str, Shape]:
    found: dict[str, Shape] = {"End": {"type": "object", "required": ["kind", "id"], "properties": {"kind": _TEXT, "id": _TEXT}}}
    models: dict[str, type[BaseModel]] = {**KINDS, "pages": Front, "Vocabulary": Vocabulary, "UrgentHelp": UrgentHelp}
    for name, model in models.items():
        shape = _published(model.model_json_schema(by_alias=True))
        found |= shape.pop("$defs", {})
        if name == "pages" or issubclass(model, Record):
            properties = fields(name, nobody)
            shape = {"type": "object", "required": list(properties), "properties": properties}
        found[name] = shape
    return found


def _published(shape: Any) -> Any:
    """Without the writer's limits; every field of every part is given, if only as null."""
    if isinstance(shape, list):
        return [_published(one) for one in shape]
    if not isinstance(shape, dict):
        return shape
    found = {
        key: _published(value) if key != "properties" else {name: _published(one) for name, one in value.items()}
        for key, value in shape.items()
        if key not in _FOR_WRITERS
    }
    if "properties" in found:
        found["required"] = list(found["properties"])
    return found
