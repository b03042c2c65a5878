"""What does not fit the model of a record, in plain words: found, expected, and the line as it should be.

In: what pydantic found at a place of a document. Out: a problem, said so that somebody who has
never seen a program knows what to type. Called by validation.py.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from pydantic import BaseModel

from .document import Document, Path, path_name
from .models import KINDS
from .models.codes import SYSTEMS
from .problems import Problem, did_you_mean, nearest, one_of, shown
from .slips.lines import parted, quoted, shown_line
from .wanted import wanted

_EXPECTED = {
    "string_type": "text; put it in quotes",
    "int_type": "a whole number without quotes",
    "int_from_float": "a whole number",
    "list_type": "a list: [one, two], or one item a line after a hyphen",
    "dict_type": "a group of fields",
    "model_type": "a group of fields",
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
# The kinds of what is read as a group of fields and was meant as a text, by whether it begins with a brace.
_OF_A_GROUP = {
    False: "a colon with a space after it, within a text, reads like the name of a field. Put the text in quotes.",
    True: "a brace at the beginning of a text begins a group of fields. Put the text in quotes; a macro has two braces on each side.",
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Identifiers that stand side by side and are mixed up.
_FORMS = {
    "PMID": re.compile(r"[1-9][0-9]{3,8}"),
    "PMCID": re.compile(r"PMC[0-9]{4,9}"),
    "DOI": re.compile(r"10\.[0-9]{4,9}/\S+"),
    "ISBN": re.compile(r"97[89][0-9]{10}"),
}
_OF_A_KIND = re.compile(rf"catalogue/(?:{'|'.join(KINDS)})/[^/]+\.yml")


def misfit(model: type[BaseModel], document: Document, fault: Any) -> Problem:
    """What pydantic says of one place, so that somebody who has never seen a program knows what to type."""
    path: Path = tuple(part for part in fault["loc"] if part != "[key]")
    name = path_name(path)
    check, found, limits = fault["type"], fault.get("input"), fault.get("ctx", {})
    if check == "missing":
        return document.problem(path, "missing_key", f'"{path[-1]}" is missing{_wanted(model, path)}. {compare(document)}')
    if check == "extra_forbidden":
        known = _known_keys(model, path)
        return document.problem(
            path, "unknown_key", f'there is no field called "{path[-1]}" here.{did_you_mean(str(path[-1]), known)} Fields: {", ".join(known)}.', at_key=True
        )
    if found is None:
        return document.problem(
            path, "empty_field", f"{name}: is empty. Fill it in{_wanted(model, path)}, or delete the line if the field is not needed. {compare(document)}"
        )
    if check == "string_type" and isinstance(found, (dict, list)) and (to := _leads_to(model, path)):
        shape = "a group of fields" if isinstance(found, dict) else "a list"
        return document.problem(path, check, f"{name}: found {shape}, expected {_one_id(to, path, document)}")
    if check == "string_type" and isinstance(found, dict) and (text := _typed(document, path)):
        return document.problem(path, check, f"{name}: {_OF_A_GROUP[text[0] == '{']}{_written(document, path, quoted(text))}")
    if check in _EXPECTED:
        mended = _mended(check, found)
        write = _written(document, path, mended) if mended else ""
        closing = f" {compare(document)}" if check in {"dict_type", "model_type"} else ""
        return document.problem(path, check, f"{name}: found {_described(found)}, expected {_EXPECTED[check]}.{write}{closing}")
    if check == "literal_error":
        known = re.findall(r"'([^']+)'", str(limits.get("expected", "")))
        return document.problem(path, check, f"{name}: found {shown(found)}, expected {one_of(known)}.{did_you_mean(str(found), known)}")
    if check == "string_pattern_mismatch":
        key = _key(path)
        if (to := _leads_to(model, path)) and isinstance(found, str):
            if to in KINDS:
                message = f'{name}: found {shown(found)}, expected the name of a file in catalogue/{to}/, without .yml: lower-case words with hyphens, such as "{_as_id(found)}".'
            else:
                message = f'{name}: found {shown(found)}, expected one word of the list "{to}" in catalogue/vocabulary.yml. Open that file, and copy what stands after "id:".'
            return document.problem(path, "wrong_form", message)
        expected = shape_said(path)
        other = next((one for one, form in _FORMS.items() if one != key and key in _FORMS and form.fullmatch(str(found))), "")
        swapped = f" This has the form of a {other}: are the two swapped?" if other else ""
        return document.problem(path, "wrong_form", f"{name}: found {shown(found)}, expected {expected}.{swapped}")
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


def shape_said(path: Path) -> str:
    """What a text of a set shape looks like there, in words."""
    return _PATTERNS.get(_key(path), "an id: lower-case words with hyphens, such as cold-fingers")


def _key(path: Path) -> str:
    return next((str(part) for part in reversed(path) if isinstance(part, str)), "")


def _wanted(model: type[BaseModel], path: Path) -> str:
    said = wanted(model, path)
    return f": {said}" if said else ""


def _leads_to(model: type[BaseModel], path: Path) -> str | None:
    """The kind of record or the list of words whose id belongs at a place."""
    from .fields import EACH, slots

    fitting = (slot for slot in slots(model) if len(slot.path) == len(path))
    return next((slot.to for slot in fitting if all(step in (part, EACH) for step, part in zip(slot.path, path))), None)


def _one_id(to: str, path: Path, document: Document) -> str:
    if to not in KINDS:
        alone = "What needs two of them is two records. " if isinstance(path[-1], str) else ""
        return f'one word: an id under "{to}" in catalogue/vocabulary.yml. {alone}{compare(document)}'
    return (
        f"the id of a {KINDS[to].one}: the name of its file in catalogue/{to}/ without .yml. "
        f"What it says stands in that file, not here. If there is none yet, copy catalogue/{to}/_template.yml."
    )


def _as_id(found: str) -> str:
    """Typed words as an id: `Mitten 2001` as `mitten-2001`."""
    return re.sub(r"[^a-z0-9]+", "-", found.lower().replace("et al", "")).strip("-")[:60] or "cold-fingers"


def compare(document: Document) -> str:
    """What a sound file looks like: not every file has a template beside it."""
    if _OF_A_KIND.match(document.file):
        return "Compare _template.yml in the same folder."
    if document.file.startswith("docs/"):
        return "Compare the top of another page."
    return "Compare its neighbours in this file, or restore the line from the project's history."


def _described(found: object) -> str:
    if isinstance(found, bool):
        return str(found).lower()
    return "a group of fields" if isinstance(found, dict) else "a list" if isinstance(found, list) else shown(found)


def _mended(check: str, found: Any) -> str:
    """The value as it should stand in the file; "" where that is not known."""
    if check == "string_type" and isinstance(found, (int, date)):
        return quoted(str(found).lower() if isinstance(found, bool) else str(found))
    if check == "list_type" and isinstance(found, str) and found:
        return f"[{found.strip('[]')}]" if not re.search(r"[:#]", found) else f"[{quoted(found)}]"
    if check in {"date_type", "int_type", "bool_type"} and isinstance(found, str):
        bare = found.strip().lower()
        if check == "date_type" and (day := re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", bare)):
            return _day(*day.groups())
        if check == "date_type" and (day := re.fullmatch(r"(\d{1,2})(?:[./-](\d{1,2})[./-]|\.? ([a-z]{3})[a-z]* )(\d{4})", bare)):
            month = day[2] or str(_MONTHS.index(day[3]) + 1 if day[3] in _MONTHS else 0)
            # 3/4/2026 is one day in one country and another in the next.
            return _day(day[4], month, day[1]) if day[3] or int(day[1]) > 12 else ""
        if check == "int_type" and re.fullmatch(r"\d{1,3}(?:[, ]\d{3})+|\d+", bare):
            return re.sub(r"[, ]|^0+(?=\d)", "", bare)
        return {"yes": "true", "on": "true", "true": "true", "no": "false", "off": "false", "false": "false"}.get(bare, "") if check == "bool_type" else ""
    return ""


def _day(year: str, month: str, day: str) -> str:
    """As a date is written here, if the calendar has that day; "" otherwise."""
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


def _typed(document: Document, path: Path) -> str:
    """A value of one line as it was typed, where it runs to the end of its line; else ""."""
    line, column = document.places.get(path, (0, 0))
    content = document.text.split("\n")[line - 1] if line else ""
    one = parted(content)
    starts = {len(content) - len(one.value), one.begins}
    return (
        content[column - 1 :].strip()
        if column - 1 in starts and not any(other[0] > line for at, other in document.places.items() if at[: len(path)] == path)
        else ""
    )


def _written(document: Document, path: Path, value: str) -> str:
    """The line of a place with another value; "" where it holds more than this value."""
    if not _typed(document, path):
        return ""
    line, column = document.places[path]
    return shown_line(document.text.split("\n")[line - 1][: column - 1] + value)


def meant_for(model: type[BaseModel], path: Path) -> Path:
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
