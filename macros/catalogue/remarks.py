"""Text that YAML would drop, because it stands after " #" on the line of a value.

In: a sound document. Out: a problem for each such remark. To a volunteer
`ice hands #1` is one text; to YAML it is `ice hands`, and nobody would see
the difference. Notes on lines of their own are welcome.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

import yaml
from yaml import events

from .positions import Document
from .problems import Problem, shown

_REMARK = re.compile(r"(?<=\S) +#")


def dropped_text(document: Document) -> Iterator[Problem]:
    """Each remark after a value; none while the document itself is not sound."""
    text = document.text
    if document.problems or not _REMARK.search(text):
        return
    kept = list(_scalars(text))
    reported = 0
    for found in _REMARK.finditer(text):
        sign = found.end() - 1
        start, end = text.rfind("\n", 0, sign) + 1, text.find("\n", sign)
        number = bisect_right(kept, (sign, sign))
        if start < reported or text[start:sign].lstrip().startswith("#") or (number and sign < kept[number - 1][1]):
            continue
        reported = sign
        lost = text[sign : end if end >= 0 else len(text)]
        message = f'{shown(lost)} would vanish: " #" begins a note. If it belongs to the text, put the whole text in quotes; if it is a note, give it a line of its own above.'
        yield Problem(document.file, text.count("\n", 0, sign) + 1, sign - start + 1, "dropped_text", message)


def _scalars(text: str) -> Iterator[tuple[int, int]]:
    """Where each text of the document begins and ends, in order."""
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, events.ScalarEvent):
            start, end = _marks(event)
            begins = start.index
            # A block begins in the line after its ">-".
            yield text.index("\n", begins) if event.style in {"|", ">"} and "\n" in text[begins:] else begins, end.index


def _marks(event: events.ScalarEvent) -> tuple[Any, Any]:
    """Where it begins and ends: the reader always says, though its types do not."""
    return event.start_mark, event.end_mark
