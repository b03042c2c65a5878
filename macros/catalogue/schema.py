"""JSON schemas from the models, for completion in a volunteer's editor.

Written to catalogue/schema/ by `python -m macros schema`; a test fails when
they are stale. Controlled words are listed, so an editor can offer them.
"""

from __future__ import annotations

import json
from typing import Any

from .fields import slots
from .models import KINDS, Record
from .vocabulary import Vocabulary


def schema(kind: str, vocabulary: Vocabulary) -> str:
    """The schema of one kind of record as JSON text."""
    model = KINDS[kind]
    found = model.model_json_schema(by_alias=True)
    found["properties"].pop("id", None)
    found["required"] = [name for name in found.get("required", []) if name != "id"]
    found = {"$schema": "https://json-schema.org/draft/2020-12/schema", **found}
    _offer_words(found, model, vocabulary)
    return json.dumps(found, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def schemas(vocabulary: Vocabulary) -> dict[str, str]:
    """File name to text, for every kind."""
    return {f"{kind}.json": schema(kind, vocabulary) for kind in KINDS}


def _offer_words(found: dict[str, Any], model: type[Record], vocabulary: Vocabulary) -> None:
    lists = set(type(vocabulary).model_fields)
    for slot in slots(model):
        if slot.to in lists and slot.path[-1] != "*keys":
            place = _place(found, slot.path)
            place["enum"] = list(vocabulary.words(str(slot.to)))


def _place(found: dict[str, Any], path: tuple[str, ...]) -> dict[str, Any]:
    """The part of a schema that describes the values at a path."""
    here = found
    for step in path:
        here = resolved(found, here)
        here = here["items"] if step == "*" else here["properties"][step]
    return resolved(found, here)


def resolved(found: dict[str, Any], here: dict[str, Any]) -> dict[str, Any]:
    """A part of a schema without what only leads to it: a reference, or null beside it."""
    if "anyOf" in here:
        here = next(one for one in here["anyOf"] if one.get("type") != "null")
    if "$ref" in here:
        here = found["$defs"][here["$ref"].rpartition("/")[2]]
    return here
