"""A sentence for each field of a schema, so that an editor explains the line somebody is on.

In: a schema as pydantic makes it, and the model. Out: the same schema, each field with
what belongs there (wanted.py) and what it means (`meanings` of the model). Nothing is
said here that the model does not say, but of fields that all records share.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel

from .sentences.gaps import Gaps
from .wanted import fields, inner, wanted

# Of fields that many models share.
_SHARED = {
    "also_called": "Other names.",
    "blanks": "Headings of the empty fields at the foot of a sheet.",
    "formerly": "Old ids of this record, if it was renamed; their addresses stay.",
    "sources": "What it was read in.",
    "written": "The day on which it was first written.",
    "changed": "Each later change in meaning, newest last. Typing errors are not listed.",
    "reviewed": "null, until `python -m macros sign` has entered the review of a clinician. Nobody writes it by hand.",
}


def describe(schema: dict[str, Any], model: type[BaseModel]) -> None:
    """Add a description to each field of the schema and of its parts."""
    named = {one.__name__: one for one in _parts(model)}
    for name, part in {**schema.get("$defs", {}), model.__name__: schema}.items():
        for field, shape in part.get("properties", {}).items():
            shape["description"] = description(named[name], field)


def description(model: type[BaseModel], field: str) -> str:
    """What belongs into a field, and what it means."""
    form = wanted(model, (field,))
    about = meaning(model, field)
    told = form if not about or about.removesuffix(".") in form else f"{form}. {about}"
    return f"{told[:1].upper()}{told[1:].removesuffix('.')}."


def meaning(model: type[BaseModel], field: str) -> str:
    """What a field means, by the model, or by one that it is made from; "" where nobody says so."""
    for one in model.__mro__:
        if said := one.__dict__.get("meanings", {}).get(field):
            return str(said)
    if gaps := next((rule.func for _, rule in _rules(model, field) if isinstance(getattr(rule, "func", None), Gaps)), None):
        return f"A fixed sentence. {f'Keep {gaps.told} as written.' if gaps.names else 'No braces.'}"
    return _SHARED.get(field, "")


def _rules(model: type[BaseModel], field: str) -> Iterator[tuple[str, Any]]:
    for name, info in fields(model):
        if name == field:
            yield from ((name, rule) for rule in (*info.metadata, *inner(info.annotation)[1]))


def _parts(kind: Any) -> Iterator[type[BaseModel]]:
    """A model and every model within its fields."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind
        for info in kind.model_fields.values():
            yield from _parts(info.annotation)
    for one in get_args(kind):
        yield from _parts(one)
