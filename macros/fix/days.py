"""Days typed in another way than 2026-11-03, where they can mean one day only.

A YAML text in, the text mended out, with what could be read in two ways. Only values of
fields that hold a day are looked at; a day within a sentence stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, NamedTuple

import yaml
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from ..catalogue.models import KINDS

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})\.?")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/. ]{1,2}(\d{1,2})[-/. ]{1,2}(\d{4})")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?[- ]+([A-Za-z]{3,9})\.?,?[- ]+(\d{4})")
_MONTH_DAY = re.compile(r"([A-Za-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})")


class Doubt(NamedTuple):
    """A day that can be read in two ways. line: from 1."""

    line: int
    typed: str
    readings: tuple[date, ...]


@cache
def day_fields() -> frozenset[str]:
    """The names of all fields that hold a day, in records, in pages and among the numbers to call."""
    from ..catalogue.pages import Front
    from ..catalogue.urgent_help import UrgentHelp

    return frozenset(name for model in (*KINDS.values(), Front, UrgentHelp) for name in _named(model))


def _named(model: Any) -> Iterator[str]:
    seen, waiting = set(), [model.model_json_schema()]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            for name, field in (part.get("properties") or {}).items():
                if name not in seen and '"date"' in str(field).replace("'", '"'):
                    seen.add(name)
                    yield name
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part


def readings(typed: str) -> tuple[date, ...]:
    """Every day that this can mean, each once; none if it is no day or already written as days are here."""
    if found := _YEAR_FIRST.fullmatch(typed):
        return _days((found[1], found[2], found[3]))
    if found := _YEAR_LAST.fullmatch(typed):
        return _days((found[3], found[2], found[1]), (found[3], found[1], found[2]))
    if found := _DAY_MONTH.fullmatch(typed):
        return _days((found[3], _month(found[2]), found[1]))
    if found := _MONTH_DAY.fullmatch(typed):
        return _days((found[3], _month(found[1]), found[2]))
    return ()


def _month(word: str) -> str:
    short = word.lower()[:3]
    full = date(2000, _MONTHS.index(short) + 1, 1) if short in _MONTHS else None
    names = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
    return str(full.month) if full and (names[full.month - 1].startswith(word.lower()) or word.lower() == "sept") else "0"


def _days(*given: tuple[str, str, str]) -> tuple[date, ...]:
    found = []
    for year, month, day in given:
        try:
            found.append(date(int(year), int(month), int(day)))
        except ValueError:
            continue
    return tuple(dict.fromkeys(found))


def plain_days(text: str) -> tuple[str, list[Doubt]]:
    """The text with each day in its one form, and those that remain in doubt. A text that is no YAML stays as it is."""
    try:
        tree = yaml.compose(text, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, RecursionError):
        return text, []
    doubts: list[Doubt] = []
    for node in sorted(_typed(tree), key=lambda one: one.start_mark.index, reverse=True):
        meant = readings(node.value.strip())
        if len(meant) == 1:
            text = text[: node.start_mark.index] + meant[0].isoformat() + text[node.end_mark.index :]
        elif meant:
            doubts.append(Doubt(node.start_mark.line + 1, node.value, meant))
    return text, doubts[::-1]


def _typed(node: Any) -> Iterator[Any]:
    """The values of fields that hold a day, where it is not in its one form without quotes."""
    if isinstance(node, SequenceNode):
        for one in node.value:
            yield from _typed(one)
    elif isinstance(node, MappingNode):
        for key, value in node.value:
            if not isinstance(value, ScalarNode):
                yield from _typed(value)
            elif isinstance(key, ScalarNode) and key.value in day_fields() and value.style in {None, "", "'", '"'} and readings(value.value.strip()):
                plain = not value.style and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value.value)
                if not plain:
                    yield value
