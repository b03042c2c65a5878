"""What a form for one kind of record asks, read from the model.

In: a record class, the notes of its template. Out: a tree as JSON: each field with its
name, its label, its help, what belongs there and the limits of the model's own schema.
browser/judge.js reads it to check, browser/view.js to draw, browser/written.js to write.

A node: is (text, choice, yes, number, day, list, map or group), label, needed, null (whether
null may stand there), wanted (half a sentence, as the check says it), help. Of a text: least,
most, shape, shaped (the shape in words), words, letters, signs ("words", "prose" or "quoted"), ours
(the rules of wording hold), patients (its sentences are short), block (it goes over lines). Of a
choice: to (a list of choices.py) or any_of. Of a list or map: of, least, most. Of a group: fields, between.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from ..catalogue.checks.markup import signs_in
from ..catalogue.checks.reading import KINDS_FOR_PATIENTS, for_patients
from ..catalogue.checks.wording import is_ours
from ..catalogue.fields import EACH, slots
from ..catalogue.misfits import shape_said
from ..catalogue.models import KINDS, Record, Review, To, Words
from ..catalogue.notes import notes_of
from ..catalogue.positions import Path
from ..catalogue.prose import Prose
from ..catalogue.schema import resolved
from ..catalogue.wanted import NOT_YET, fields, inner, wanted

Node = dict[str, Any]
# What a note says of the file, which whoever fills in a form never sees.
_OF_FILES = re.compile(r"[\[\]{}`<>#]|\bnull\b|\bthe line\b|catalogue/|\.yml|\bids?\b|\bquotes\b|\btrue\b|: *$|^[a-z]")
_OF_DATA = re.compile(r"^Ids? of (?:the )?|,? (?:or|else) null[^.;]*|; null[^.]*|, (?:as )?(?:a word|words?) of the vocabulary|; see [a-z]+\.json|`")
_LIMITS = {"minLength": "least", "maxLength": "most", "pattern": "shape", "minimum": "least", "maximum": "most", "minItems": "least", "maxItems": "most"}


def described(kind: str, template: str) -> Node:
    """template: the text of its `_template.yml`, for the notes in it."""
    model = KINDS[kind]
    notes = notes_of(template, {name for name, _ in fields(model)})
    shape = model.model_json_schema(by_alias=True)
    asked = []
    for name, info in fields(model):
        if name not in NOT_YET and inner(info.annotation)[0] is not Review:
            node = _Tree(model, shape).node((name,), info.annotation, tuple(info.metadata), shape["properties"][name])
            asked.append(_lean({"name": name, **node, "needed": info.is_required(), "help": _help(notes.get(name, []), model.meanings.get(name, ""))}))
    reviewed = [name for name, info in fields(model) if inner(info.annotation)[0] is Review]
    return {"kind": kind, "one": model.one, "named": model.named_by, "unique": model.unique_name, "fields": asked, "without": reviewed}


class _Tree:
    """One model, walked together with its schema, where the limits stand."""

    def __init__(self, model: type[Record], schema: Node) -> None:
        self._model, self._schema = model, schema
        self._slots = {slot.path: slot for slot in slots(model)}

    def node(self, path: tuple[str, ...], annotation: Any, rules: tuple[Any, ...], shape: Node) -> Node:
        """rules: what stands beside the field. shape: its part of the schema."""
        of, more, nullable = inner(annotation)
        shape = resolved(self._schema, shape)
        to = next((rule.kind for rule in (*rules, *more) if isinstance(rule, To)), "")
        limits = {ours: shape[theirs] for theirs, ours in _LIMITS.items() if theirs in shape}
        made: Node = {"label": _label(path), "null": nullable, "wanted": wanted(self._model, _place(path)), **limits}
        if get_origin(of) is list:
            return made | {"is": "list", "of": self.node((*path, EACH), get_args(of)[0], (), shape["items"])}
        if get_origin(of) is dict:
            keys = next(rule.kind for rule in inner(get_args(of)[0])[1] if isinstance(rule, To))
            values = shape.get("additionalProperties") or next(iter(shape["patternProperties"].values()))
            return made | {"is": "map", "to": keys, "of": self.node((*path, EACH), get_args(of)[1], (), values)}
        if get_origin(of) is Literal:
            return made | {"is": "choice", "any_of": list(get_args(of))}
        if isinstance(of, type) and issubclass(of, BaseModel):
            return made | self._group(path, of, shape)
        if to:
            return made | {"is": "choice", "to": to}
        simple = {int: "number", bool: "yes", date: "day"}.get(of)
        return made | ({"is": simple} if simple else self._text(path, of, (*rules, *more), shape))

    def _group(self, path: tuple[str, ...], of: type[BaseModel], shape: Node) -> Node:
        inside = [
            {"name": name, **self.node((*path, name), info.annotation, tuple(info.metadata), shape["properties"][name]), "needed": info.is_required()}
            for name, info in fields(of)
        ]
        between = getattr(of, "between", None)
        return {"is": "group", "fields": inside, "between": asdict(between) if between else None}

    def _text(self, path: tuple[str, ...], of: Any, rules: tuple[Any, ...], shape: Node) -> Node:
        slot, kind = self._slots[path], self._model.kind
        return {
            "is": "text",
            "words": slot.words,
            "letters": slot.letters,
            "signs": signs_in(slot, kind),
            "ours": is_ours(kind, slot),
            "patients": kind in KINDS_FOR_PATIENTS and for_patients(slot),
            "shaped": shape_said(_place(path)) if "pattern" in shape else "",
            "block": of is Prose and len(path) == 1 and any(isinstance(rule, Words) for rule in rules),
        }


def _lean(node: Node) -> Node:
    """Without what says nothing, all the way down."""
    return {
        key: _lean(one) if isinstance(one, dict) else [_lean(part) if isinstance(part, dict) else part for part in one] if isinstance(one, list) else one
        for key, one in node.items()
        if one not in (None, False, "")
    }


def _place(path: tuple[str, ...]) -> Path:
    return tuple(0 if step == EACH else step for step in path)


def _label(path: tuple[str, ...]) -> str:
    """`Clinical term` of clinical_term; of one item the name of its list."""
    name = next(step for step in reversed(path) if step != EACH).replace("_", " ")
    return name[0].upper() + name[1:]


def _help(notes: list[str], meaning: str) -> str:
    """What the template's note says beside how to write it in a file; else what the field means."""
    text = " ".join(line.lstrip("# ") for line in notes)
    said = [one for one in re.split(r"(?<=[.?!]) ", text) if one and not _OF_FILES.search(one)]
    meant = _OF_DATA.sub("", meaning)
    return " ".join(said) or meant[:1].upper() + meant[1:]


def all_described(templates: Mapping[str, str]) -> list[Node]:
    """Every kind, in the order of KINDS. templates: texts by kind; "" where there is none."""
    return [described(kind, templates.get(kind, "")) for kind in KINDS]
