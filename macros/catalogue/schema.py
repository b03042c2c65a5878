"""JSON schemas from the models, for completion in a volunteer's editor.

Written to catalogue/schema/ by `python -m macros schema`; a test fails when
they are stale. One for each kind of record, each single file and the top of a page.
Controlled words are listed, so an editor can offer them, and each field is explained.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from .code_answers import CodeAnswers
from .described import describe
from .everyday import DangerLanguages, DangerWords, EverydayWords
from .fields import slots
from .models import KINDS, Record
from .pages import Front
from .sentences import Sentences
from .urgent_help import UrgentHelp
from .vocabulary import Vocabulary
from .wording import Wording

# The files that stand alone in catalogue/, and the top of a page, by the names of their schemas.
SINGLE: dict[str, type[BaseModel]] = {
    "vocabulary": Vocabulary,
    "urgent-help": UrgentHelp,
    "sentences": Sentences,
    "wording": Wording,
    "code-answers": CodeAnswers,
    "everyday-words": EverydayWords,
    "danger-words": DangerWords,
    "danger-languages": DangerLanguages,
}
TOP_OF_PAGE = "page"


def schema(model: type[BaseModel], vocabulary: Vocabulary) -> str:
    """The schema of one model as JSON text."""
    found = model.model_json_schema(by_alias=True)
    if issubclass(model, Record):  # its id is the name of its file
        del found["properties"]["id"]
        found["required"].remove("id")
    describe(found, model)
    found = {"$schema": "https://json-schema.org/draft/2020-12/schema", **found}
    _offer_words(found, model, vocabulary)
    return json.dumps(found, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def schemas(vocabulary: Vocabulary) -> dict[str, str]:
    """File name to text, for every kind of record, every single file and the top of a page."""
    models: dict[str, type[BaseModel]] = {**KINDS, **SINGLE, TOP_OF_PAGE: Front}
    return {f"{name}.json": schema(model, vocabulary) for name, model in models.items()}


def _offer_words(found: dict[str, Any], model: type[BaseModel], vocabulary: Vocabulary) -> None:
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
