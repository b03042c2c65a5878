"""A YAML document in, a record or plain-worded problems out.

pydantic finds what does not fit the model; this says it so that somebody who
has never seen a program knows what to type. Never raises for content.
"""

from __future__ import annotations

import re
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from .models import KINDS
from .models.codes import SYSTEMS
from .positions import Document, Path
from .problems import Problem, did_you_mean, nearest, shown
from .wanted import FILL_IN, to_fill_in, wanted

Model = TypeVar("Model", bound=BaseModel)
_EXPECTED = {
    "string_type": "text; put it in quotes",
    "int_type": "a whole number without quotes",
    "int_from_float": "a whole number",
    "list_type": "a list: [one, two], or one item a line after a hyphen",
    "dict_type": "a group of fields; compare _template.yml",
    "model_type": "a group of fields; compare _template.yml",
    "date_type": "a date without quotes, such as 2026-11-23",
    "bool_type": "true or false, without quotes",
}
_PATTERNS = {
    "formerly": "an old id such as cold-fingers, or at the top of a page its old path such as guides/mittens.md",
    **{system.id: f'a code such as "{system.example}"' for system in SYSTEMS},
    "atc": "a code such as N05BA12",
    "codes": "a code such as R56.9, or T42* for all that begin so",
    "groups": "a name in CAPITALS such as SOMEBODY",
    "hours": 'hours such as "6-12"',
    "DOI": "a DOI such as 10.1000/example, without https://doi.org/",
    "PMID": 'digits in quotes, such as "12345678"',
    "PMCID": "an identifier such as PMC1234567",
    "ISBN": "thirteen digits in quotes, without hyphens",
    "URL": "an address that begins with https://",
    "url": "an address that begins with https://",
    "number": 'digits and spaces in quotes, such as "116 123"',
    "of": "the twelve letters that `python -m macros sign` writes for this text",
}
_ALONE = re.compile(r"catalogue/[^/]+\.yml")
TEMPLATE = "Compare _template.yml in the same folder."


def validate(model: type[Model], document: Document, **given: Any) -> Model | None:
    """The record in a document; its problems are added to the document.

    given: fields that do not stand in the file, such as the id.
    """
    values = document.values
    if document.problems:
        return None
    if not isinstance(values, dict):
        document.problems.append(document.problem((), "not_a_record", f'found {shown(values)}, expected lines such as "name: …". {TEMPLATE}'))
        return None
    for key in given:
        if key in values:
            document.problems.append(document.problem((key,), "given_key", f'"{key}" is taken from the file name. Delete this line.', at_key=True))
    left = list(to_fill_in(values))
    document.problems += [_left_to_fill_in(model, document, path) for path in left]
    try:
        record = model.model_validate({**values, **given})
    except ValidationError as error:
        faults = error.errors(include_url=False)
        meant = {_meant(model, fault["loc"]) for fault in faults if fault["type"] == "extra_forbidden"}
        # A field under a wrong name is not missing as well.
        document.problems += [
            _problem(model, document, fault)
            for fault in faults
            if (fault["type"] != "missing" or fault["loc"] not in meant) and not _is_left(fault["loc"], left)
        ]
        return None
    return record if not document.problems else None


def shape_said(path: Path) -> str:
    """What a text of a set shape looks like there, in words."""
    key = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
    return _PATTERNS.get(key, "an id: lower-case words with hyphens, such as cold-fingers")


def _left_to_fill_in(model: type[BaseModel], document: Document, path: Path) -> Problem:
    name = _name(path)
    return document.problem(path, "to_fill_in", f"{name}: {FILL_IN} still stands here. Write {wanted(model, path) or 'what belongs here'}.")


def _is_left(place: Path, left: list[Path]) -> bool:
    """Whether what pydantic says of a place comes only of what is still to be filled in there or within."""
    path = tuple(part for part in place if part != "[key]")
    return any(path == one[: len(path)] or one == path[: len(one)] for one in left)


def _name(path: Path) -> str:
    return ".".join(str(part) if isinstance(part, str) else str(part + 1) for part in path)


def _problem(model: type[BaseModel], document: Document, fault: Any) -> Problem:
    path: Path = tuple(part for part in fault["loc"] if part != "[key]")
    name = _name(path)
    check, found, limits = fault["type"], fault.get("input"), fault.get("ctx", {})
    if check == "missing":
        return document.problem(path, "missing_key", f'"{path[-1]}" is missing{_wanted(model, path)}. {_compare(document)}')
    if check == "extra_forbidden":
        known = _known_keys(model, path)
        return document.problem(
            path, "unknown_key", f'there is no field called "{path[-1]}" here.{did_you_mean(str(path[-1]), known)} Fields: {", ".join(known)}.', at_key=True
        )
    if found is None:
        return document.problem(
            path, "empty_field", f"{name}: is empty. Fill it in{_wanted(model, path)}, or delete the line if the field is not needed. {TEMPLATE}"
        )
    if check == "string_type" and isinstance(found, (dict, list)) and (to := _leads_to(model, path)):
        shape = "a group of fields" if isinstance(found, dict) else "a list"
        return document.problem(path, check, f"{name}: found {shape}, expected {_one_id(to, path)}")
    if check in _EXPECTED:
        return document.problem(path, check, f"{name}: found {shown(found)}, expected {_EXPECTED[check]}.")
    if check == "string_pattern_mismatch":
        expected = shape_said(path)
        return document.problem(path, "wrong_form", f"{name}: found {shown(found)}, expected {expected}.")
    if check in {"string_too_short", "string_too_long"}:
        limit = limits.get("max_length")
        wanted = f"at most {limit} letters; shorten it" if limit else "some text"
        return document.problem(path, check, f"{name}: found {len(str(found)):,} letters, expected {wanted}.")
    if check in {"too_short", "too_long"}:
        limit = limits.get("min_length") if check == "too_short" else limits.get("max_length")
        wanted = "at least" if check == "too_short" else "at most"
        return document.problem(path, f"list_{check}", f"{name}: found {limits.get('actual_length')} items, expected {wanted} {limit}.")
    reason = str(fault["msg"]).removeprefix("Value error, ")
    return document.problem(path, check, f"{name}: found {shown(found)}; {reason[0].lower()}{reason[1:]}.")


def _wanted(model: type[BaseModel], path: Path) -> str:
    said = wanted(model, path)
    return f": {said}" if said else ""


def _leads_to(model: type[BaseModel], path: Path) -> str | None:
    """The kind of record or the list of words whose id belongs at a place."""
    from .fields import EACH, slots

    fitting = (slot for slot in slots(model) if len(slot.path) == len(path))
    return next((slot.to for slot in fitting if all(step in (part, EACH) for step, part in zip(slot.path, path))), None)


def _one_id(to: str, path: Path) -> str:
    if to not in KINDS:
        alone = "What needs two of them is two records. " if isinstance(path[-1], str) else ""
        return f'one word: an id under "{to}" in catalogue/vocabulary.yml. {alone}{TEMPLATE}'
    return (
        f"the id of a {KINDS[to].one}: the name of its file in catalogue/{to}/ without .yml. "
        f"What it says stands in that file, not here. If there is none yet, copy catalogue/{to}/_template.yml."
    )


def _compare(document: Document) -> str:
    """What a sound file looks like: a file that is the only one of its kind has no template."""
    return "Restore the line from the project's history." if _ALONE.fullmatch(document.file) else TEMPLATE


def _meant(model: type[BaseModel], path: Path) -> Path:
    """Where a field under an unknown name most likely belongs."""
    return (*path[:-1], nearest(str(path[-1]), _known_keys(model, path)))


def _known_keys(model: type[BaseModel], path: Path) -> list[str]:
    """The fields allowed where an unknown key was found."""
    from .fields import slots

    depth = [part if isinstance(part, str) else "*" for part in path[:-1]]
    names = [
        slot.path[len(depth)].rstrip("_")  # `for` is no name in Python
        for slot in slots(model)
        if len(slot.path) > len(depth) and all(a == b or a == "*" for a, b in zip(slot.path, depth))
    ]
    return list(dict.fromkeys(names))
