"""A record that could not be made, made with something sound in each place that is not: for checks alone.

In: a model, the values of a file, what does not fit. Out: a record, and the places at which
something else stands than was typed; so one fault hides none of the others. Whoever shows a
catalogue never sees such a record, and what a check says of such a place is not told.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from .document import Path
from .models.codes import SYSTEMS
from .wanted import inner

Model = TypeVar("Model", bound=BaseModel)
_ROUNDS = 8  # what was mended may have hidden what does not fit within it
_TEXTS = ("x", "X.", "x.md", "00", "https://example.org", "0123456789ab", "N05BA12", "T42*", "X", "X_X", "0-1", "xx", *(one.example for one in SYSTEMS))
_NOTHING = object()
_NEEDS = re.compile(r'needs "(\w+): (\w+)"')
_GAP = re.compile(r"\{\w+\}")


def stand_in(model: type[Model], values: dict[str, Any]) -> tuple[Model | None, set[Path]]:
    """The record, or None where nothing sound is known; and the places at which it differs from `values`."""
    given, values, changed = values, copy.deepcopy(values), set[Path]()
    for _ in range(_ROUNDS):
        try:
            return _with_long_lists(model.model_validate(values), given), changed
        except ValidationError as error:
            for fault in error.errors(include_url=False):
                path = tuple(part for part in fault["loc"] if part != "[key]")
                if not path or not _mend(model, values, path, fault):
                    return None, changed
                changed.add(path)
    return None, changed


def _with_long_lists(record: Model, given: dict[str, Any]) -> Model:
    """A list that is too long is looked at whole: what is wrong may be what was added."""
    for name, value in given.items():
        kept = getattr(record, name, None)
        if isinstance(value, list) and isinstance(kept, list) and 0 < len(kept) < len(value) and all(isinstance(one, str) for one in (*value, *kept)):
            record.__dict__[name] = [type(kept[0])(one) for one in value]
    return record


def _mend(model: type[BaseModel], values: Any, path: Path, fault: ErrorDetails) -> bool:
    """Something sound at a path, in place; whether that was possible."""
    around = _at(values, path[:-1])
    step = path[-1]
    if fault["type"] == "extra_forbidden" or "[key]" in fault["loc"]:
        return isinstance(around, dict) and around.pop(step, _NOTHING) is not _NOTHING
    if not (isinstance(around, dict) or (isinstance(around, list) and isinstance(step, int) and step < len(around))):
        return False
    if fault["type"] == "too_long" and isinstance(around[step], list):  # type: ignore[index]
        around[step] = around[step][: fault["ctx"]["max_length"]]  # type: ignore[index]
        return True
    if fault["type"] == "value_error" and isinstance(around[step], list) and around[step]:  # type: ignore[index]
        return _settle(around[step], fault["msg"])  # type: ignore[index]
    found = next(_samples(model, path, fault["msg"]), _NOTHING)
    if found is _NOTHING:
        return False
    if fault["type"] == "too_short" and isinstance(found, list):
        found = [*around[step], *found][: max(len(found), 1)]  # type: ignore[index]
    around[step] = found  # type: ignore[index]
    return True


def _settle(words: list[Any], said: str) -> bool:
    """A list of words of the vocabulary that lacks one of a sort, or has one twice."""
    if found := _NEEDS.search(said):
        words[0] = {**words[0], found[1]: found[2] == "true" or found[2]}
        return True
    once = {one.get("id"): one for one in reversed(words) if isinstance(one, dict)}
    shorter = len(once) < len(words)
    words[:] = reversed(once.values())
    return shorter


def _samples(model: Any, path: Path, said: str) -> Iterator[Any]:
    """What fits at a path. said: what is wrong now, where the gaps of a sentence are named."""
    kind: Any = model
    for step in path:
        bare = inner(kind)[0]
        if get_origin(bare) in (list, dict):
            kind = get_args(bare)[-1]
        elif isinstance(bare, type) and issubclass(bare, BaseModel) and (info := _fields(bare).get(str(step))):
            kind = _whole(info)
        else:
            return
    yield from _fitting(kind, " ".join(_GAP.findall(said)))


def _fitting(kind: Any, gaps: str = "") -> Iterator[Any]:
    """Sound values for an annotation, the simplest first."""
    fits = TypeAdapter(kind)
    for one in _candidates(inner(kind)[0], gaps):
        try:
            fits.validate_python(one)
        except ValidationError as error:
            # A sentence says which gaps it needs.
            if isinstance(one, str) and not gaps and (named := " ".join(_GAP.findall(error.errors()[0]["msg"]))):
                yield from _fitting(kind, named)
        else:
            yield one


def _candidates(bare: Any, gaps: str) -> Iterator[Any]:
    if get_origin(bare) is list:
        for size in range(4):
            one = next(_fitting(get_args(bare)[0]), None)
            yield [copy.deepcopy(one) for _ in range(size)]
    elif get_origin(bare) is dict:
        key, value = get_args(bare)
        yield {}
        yield {next(_fitting(key), "x"): next(_fitting(value), None)}
    elif isinstance(bare, type) and issubclass(bare, BaseModel):
        made = {name: next(_fitting(_whole(info)), None) for name, info in _fields(bare).items() if info.is_required()}
        yield made
        yield {**made, "literal": "X"}  # an author is a person or a body
    else:
        yield from (*get_args(bare), None, False, 1, 1900, date(1900, 1, 1), *_TEXTS, gaps, f"X {gaps}")


def _fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Each field under its name in a file, the id of a word too."""
    return {info.alias or name: info for name, info in model.model_fields.items()}


def _whole(info: FieldInfo) -> Any:
    """The annotation of a field with all its rules."""
    return Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation


def _at(values: Any, path: Path) -> Any:
    for step in path:
        if isinstance(values, dict):
            values = values.get(step)
        elif isinstance(values, list) and isinstance(step, int) and step < len(values):
            values = values[step]
        else:
            return None
    return values
