"""What belongs into a field, in plain words, read from the models.

In: a model and the path of a field. Out: half a sentence such as "text of 25 words or
fewer". For messages about a field that is empty, missing or still to be filled in, and for
new files: so the rules of a field are said in one place, the model.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from .models import KINDS, Letters, To, Words
from .positions import Path

# What stands in a new file where a person has to write something.
FILL_IN = "FILL_IN"
# What a new record has nothing to say of.
NOT_YET = frozenset({"formerly", "changed"})
_PLAIN = {int: "a whole number", bool: "true or false", date: "a day such as 2026-11-23"}


def to_fill_in(values: Any, path: Path = ()) -> Iterator[Path]:
    """The path of each value that a new file leaves to whoever writes it."""
    if values == FILL_IN:
        yield path
    elif isinstance(values, (dict, list)):
        for key, value in values.items() if isinstance(values, dict) else enumerate(values):
            yield from to_fill_in(value, (*path, key))


def wanted(model: type[BaseModel], path: Path) -> str:
    """What belongs there, and what it means where the model says so; "" for a place that the model does not know."""
    meaning = getattr(model, "meanings", {}).get(path[0], "") if len(path) == 1 else ""
    said = _at(model, path)
    return f"{said}. {meaning}".removesuffix(".") if meaning and said else said


def fields(model: type[BaseModel]) -> Iterator[tuple[str, FieldInfo]]:
    """Each field that stands in a file, under the name it has there."""
    for name, info in model.model_fields.items():
        if name != "id":
            yield info.alias or name, info


def names(model: type[BaseModel]) -> list[str]:
    """What stands at the left edge of a file of this sort."""
    return [name for name, _ in fields(model)]


def inner(kind: Any) -> tuple[Any, tuple[Any, ...], bool]:
    """(what it is, the rules beside it, whether null may stand in its place) of an annotation."""
    rules: tuple[Any, ...] = ()
    nullable = False
    while True:
        origin = get_origin(kind)
        if origin is Annotated:
            kind, *more = get_args(kind)
            rules += tuple(more)
        elif origin in (Union, types.UnionType):
            nullable = True
            kind = next(one for one in get_args(kind) if one is not type(None))
        else:
            return kind, rules, nullable


def _at(model: Any, path: Path) -> str:
    kind, rules = model, ()
    nullable = False
    for step in path:
        origin = get_origin(kind)
        if origin is list:
            kind, rules, nullable = inner(get_args(kind)[0])
        elif origin is dict:
            kind, rules, nullable = inner(get_args(kind)[1])
        elif isinstance(kind, type) and issubclass(kind, BaseModel):
            info = dict(fields(kind)).get(str(step))
            if info is None:
                return ""
            kind, rules, nullable = inner(info.annotation)
            rules = (*info.metadata, *rules)
        else:
            return ""
    said = _said(kind, rules)
    return f"{said}, or null where there is none" if nullable and said else said


def _said(kind: Any, rules: tuple[Any, ...]) -> str:
    limits = {name: getattr(rule, name) for rule in _flat(rules) for name in ("min_length", "max_length", "ge", "le") if getattr(rule, name, None) is not None}
    if get_origin(kind) is list:
        of, more, _ = inner(get_args(kind)[0])
        least, most = limits.get("min_length"), limits.get("max_length")
        count = f" of {least}" if least and least == most else f" of {least} to {most}" if least and most else ""
        count = count or (f" of at least {least}" if least else f" of up to {most}" if most else "")
        none = "" if least else "; [] if there are none"
        alone = _said(of, more)
        return f"a list{count}, each {alone}{none}" if alone else f"a list{count}{none}"
    if get_origin(kind) is dict:
        to, more, _ = inner(get_args(kind)[0])
        return f"a group of lines, each begun by {_said(to, more)}"
    if to := next((rule.kind for rule in rules if isinstance(rule, To)), None):
        return _id_of(to)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return f"a group of fields: {', '.join(name for name, _ in fields(kind))}"
    if kind is int and limits.get("ge") == 1900:
        return "a year such as 2012"
    if kind in _PLAIN:
        return _PLAIN[kind]
    if getattr(kind, "__args__", None) and get_origin(kind) is not None:
        return f"one of {', '.join(map(str, get_args(kind)))}"
    words = next((rule.most for rule in rules if isinstance(rule, Words)), None)
    letters = next((rule.most for rule in rules if isinstance(rule, Letters)), None)
    most = [f"{words} words" if words else "", f"{letters} letters" if letters else ""]
    return f"text of {' and '.join(one for one in most if one)} or fewer" if any(most) else "text"


def _flat(rules: tuple[Any, ...]) -> Iterator[Any]:
    for rule in rules:
        if isinstance(rule, FieldInfo):
            yield from rule.metadata
        yield rule


def _id_of(to: str) -> str:
    kinds = to.split(" or ")
    if kinds[0] in KINDS:
        return "the id of " + " or ".join(f"a {KINDS[kind].one} (its file in catalogue/{kind}/ without .yml)" for kind in kinds)
    return f'an id under "{to}" in catalogue/vocabulary.yml'
