"""The text of a new record: each needed field with the template's note above it, and what is to be filled in.

In: a kind, the text of its template, and the values that are known. Out: a YAML text in
which no value of the template's example is left. The model says which fields are needed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from ..catalogue.models import KINDS
from ..catalogue.notes import notes_of
from ..catalogue.wanted import FILL_IN, NOT_YET, fields, inner

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ,()/-]*[A-Za-z0-9)]|[A-Za-z]")


def draft(kind: str, template: str, known: Mapping[str, Any]) -> str:
    """known: values of fields by their name in the file; None leaves null."""
    model = KINDS[kind]
    notes = notes_of(template, {name for name, _ in fields(model)})
    lines = [one for one in template.split("\n")[:1] if one.startswith("# yaml-language-server")]
    lines.append(f"# Write your own text in place of each {FILL_IN}. Then delete the lines that begin with #, but for the first.")
    later = []
    for name, info in fields(model):
        if name in known:
            lines += [*notes.get(name, []), *_written(name, known[name])]
        elif info.is_required():
            lines += [*notes.get(name, []), *_written(name, _empty(info.annotation))]
        elif name == "reviewed":
            lines += [*notes.get(name, []), "reviewed: null"]
        elif name not in NOT_YET:
            later.append(name)
    if later:
        lines.append(f"# Where it is needed, as _template.yml shows: {', '.join(later)}.")
    return "\n".join(lines) + "\n"


def _empty(kind: Any) -> Any:
    """What stands in a needed field: the marker, within groups in each needed field of theirs."""
    kind, _, _ = inner(kind)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        needed = {name: _empty(info.annotation) for name, info in fields(kind) if info.is_required()}
        return needed or FILL_IN
    if get_origin(kind) is list and (item := inner(get_args(kind)[0])[0]) and isinstance(item, type) and issubclass(item, BaseModel):
        return [one] if isinstance(one := _empty(item), dict) else FILL_IN
    return FILL_IN


def _written(name: str, value: Any, indent: str = "") -> list[str]:
    if isinstance(value, dict):
        return [f"{indent}{name}:", *(line for key, one in value.items() for line in _written(key, one, f"{indent}  "))]
    if isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
        if name == "author":
            return [f"{indent}author: [{', '.join('{' + ', '.join(f'{key}: {scalar(part)}' for key, part in one.items()) + '}' for one in value)}]"]
        lines = [f"{indent}{name}:"]
        for one in value:
            item = [line for key, part in one.items() for line in _written(key, part, f"{indent}    ")]
            lines += [f"{indent}  - {item[0].lstrip()}", *item[1:]]
        return lines
    if isinstance(value, list):
        return [f"{indent}{name}: [{', '.join(scalar(one) for one in value)}]"]
    return [f"{indent}{name}: {scalar(value)}"]


def scalar(value: Any) -> str:
    """A value as YAML has it; a text in quotes, unless it is plain words."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, date)):
        return str(value)
    text = str(value)
    if text == FILL_IN or (_PLAIN.fullmatch(text) and ", " not in text and not _is_other(text)):
        return text
    return json.dumps(text, ensure_ascii=False)


def _is_other(text: str) -> bool:
    """Whether YAML might take the text for a number, a day or yes and no."""
    return text[0].isdigit() or text.lower() in {"yes", "no", "on", "off", "true", "false", "null", "y", "n", "nan", "inf"}
