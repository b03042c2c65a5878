"""A YAML document in, a record or plain-worded problems out.

pydantic finds what does not fit the model; misfits.py says it. Never raises for content.
"""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from .document import Document, Path, path_name
from .misfits import compare, meant_for, misfit
from .problems import Problem, shown
from .stand_in import stand_in
from .wanted import FILL_IN, to_fill_in, wanted

Model = TypeVar("Model", bound=BaseModel)


def validate(model: type[Model], document: Document, **given: Any) -> Model | None:
    """The record in a document; its problems are added to the document.

    given: fields that do not stand in the file, such as the id.
    """
    values = document.rough
    if values is None and document.problems:
        return None
    if not isinstance(values, dict):
        document.problems.append(document.problem((), "not_a_record", f'found {shown(values)}, expected lines such as "name: …". {compare(document)}'))
        return None
    for key in given:
        if key in values:
            document.problems.append(document.problem((key,), "given_key", f'"{key}" is taken from the file name. Delete this line.', at_key=True))
    left = list(to_fill_in(values))
    document.problems += [_left_to_fill_in(model, document, path) for path in left]
    values = {**values, **given}
    record, meant = None, set[Path]()
    try:
        record = model.model_validate(values)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        meant = {meant_for(model, fault["loc"]) for fault in faults if fault["type"] == "extra_forbidden"}
        # A field under a wrong name is not missing as well.
        document.problems += [
            misfit(model, document, fault)
            for fault in faults
            if (fault["type"] != "missing" or fault["loc"] not in meant) and not _is_known(fault["loc"], left, document)
        ]
    if record and not document.problems:
        return record
    document.stand_in, changed = (record, set[Path]()) if record else stand_in(model, values)
    document.doubtful |= {*changed, *left, *meant}
    return None


def _left_to_fill_in(model: type[BaseModel], document: Document, path: Path) -> Problem:
    name = path_name(path)
    return document.problem(path, "to_fill_in", f"{name}: {FILL_IN} still stands here. Write {wanted(model, path) or 'what belongs here'}.")


def _is_known(place: Path, left: list[Path], document: Document) -> bool:
    """Whether what pydantic says of a place comes only of what was told before: still to be filled in there or within, or not to be read."""
    path = tuple(part for part in place if part != "[key]")
    if path and path[0] in document.lost:
        return True
    return any(path == one[: len(path)] or one == path[: len(one)] for one in left) or any(one == path[: len(one)] for one in document.doubtful)
