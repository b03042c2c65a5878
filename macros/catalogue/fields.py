"""What the models say about each field, in one flat list per model.

In: a record class. Out: its slots, each a path with the rules written beside
the field in models.py (`To`, `Words`, `Letters`). The checks and the links
read these, so a new field needs no second description anywhere.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from .models import Letters, To, Unsigned, Words
from .positions import Path
from .prose import Prose

EACH = "*"  # every item of a list, or every value of a mapping
KEYS = "*keys"  # every key of a mapping


@dataclass(frozen=True, slots=True)
class Slot:
    """One place in a record where a value of one kind stands. signed: part of what a clinician signs."""

    path: tuple[str, ...]
    prose: bool = False
    text: bool = False
    to: str | None = None
    words: int | None = None
    letters: int | None = None
    signed: bool = True


@cache
def slots(model: type[BaseModel]) -> tuple[Slot, ...]:
    """Every leaf field of a model, in the order of the file."""
    return tuple(
        replace(slot, signed=slot.signed and not any(isinstance(rule, Unsigned) for rule in info.metadata))
        for name, info in model.model_fields.items()
        if name != "id"
        for slot in _slots((name,), info.annotation, tuple(info.metadata))
    )


def _slots(path: tuple[str, ...], kind: Any, rules: tuple[Any, ...]) -> Iterator[Slot]:
    origin = get_origin(kind)
    if origin is Annotated:
        inner, *more = get_args(kind)
        yield from _slots(path, inner, (*rules, *more))
    elif origin in (Union, types.UnionType):
        for option in get_args(kind):
            if option is not type(None):
                yield from _slots(path, option, rules)
    elif origin is list:
        yield from _slots((*path, EACH), get_args(kind)[0], ())
    elif origin is dict:
        key, value = get_args(kind)
        yield from _slots((*path, KEYS), key, ())
        yield from _slots((*path, EACH), value, ())
    elif isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, info in kind.model_fields.items():
            yield from _slots((*path, info.alias or name), info.annotation, tuple(info.metadata))
    else:
        yield Slot(
            path,
            prose=kind is Prose,
            text=isinstance(kind, type) and issubclass(kind, str),
            to=next((rule.kind for rule in rules if isinstance(rule, To)), None),
            words=next((rule.most for rule in rules if isinstance(rule, Words)), None),
            letters=next((rule.most for rule in rules if isinstance(rule, Letters)), None),
            signed=not any(isinstance(rule, Unsigned) for rule in rules),
        )


def values(record: BaseModel, slot: Slot) -> Iterator[tuple[Path, Any]]:
    """Each value that stands in a slot, with its exact path; never None."""
    return _values(record, slot.path, ())


def _values(value: Any, rest: tuple[str, ...], path: Path) -> Iterator[tuple[Path, Any]]:
    if value is None:
        return
    if not rest:
        yield path, value
    elif rest[0] == KEYS:
        for key in value:
            yield (*path, key), key
    elif rest[0] == EACH:
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, item in items:
            yield from _values(item, rest[1:], (*path, key))
    else:
        # "for" in a file is for_ in Python, where it is a word of the language.
        name = rest[0] if hasattr(value, rest[0]) else f"{rest[0]}_"
        yield from _values(getattr(value, name), rest[1:], (*path, rest[0]))
