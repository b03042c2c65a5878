"""The files beside wording.yml: what the second reader learned from, and what it learned.

In: the project's folder. Out: a reader, and what is wrong with either file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..floors import fewer
from ..models import Medicine
from ..problems import Problem
from . import examples, second
from .examples import Example, NoExample
from .reader import Reader
from .second import Weights, weights
from .shape import Wording


def reader_of(root: Path, wording: Wording, medicines: Iterable[object], symptoms: Iterable[str]) -> tuple[Reader, list[Problem]]:
    """Where `sorts` is empty there is no second reader, and its file is not looked for."""
    learned, problems = (None, []) if not wording.sorts else _learned(root)
    return Reader(wording, _names(medicines), [id.replace("-", " ") for id in symptoms], learned), problems


def taught(root: Path, wording: Wording) -> Iterator[Problem]:
    """What is wrong with the labeled sentences."""
    if not wording.sorts:
        return
    file = root / examples.FILE
    if not file.is_file():
        yield Problem(examples.FILE, 1, 1, "missing_file", "this file is missing. Restore it from the project's history.")
        return
    text = file.read_text("utf-8", errors="replace")
    try:
        found = list(examples.examples(text))
    except NoExample as wrong:
        yield Problem(examples.FILE, wrong.line, 1, "no_example", str(wrong))
        return
    if short := fewer(examples.FILE, text, len(found)):
        yield short
    labels: dict[str, Example] = {}
    for one in found:
        before = labels.setdefault(one.text.casefold(), one)
        if one.kind not in wording.kinds:
            yield Problem(examples.FILE, one.line, 1, "unknown_kind", f"there is no kind called {one.kind}. Kinds: {', '.join(wording.kinds)}.")
        elif before.unsafe != one.unsafe:
            yield Problem(examples.FILE, one.line, 1, "two_verdicts", f"line {before.line} gives the same sentence the other verdict. Delete one of them.")


def _learned(root: Path) -> tuple[Weights | None, list[Problem]]:
    file = root / second.FILE
    if not file.is_file():
        return None, [Problem(second.FILE, 1, 1, "missing_file", "this file is missing. Run: python -m macros wording --train")]
    try:
        return weights(file.read_text("utf-8")), []
    except ValueError:
        return None, [Problem(second.FILE, 1, 1, "broken_file", "this file cannot be read. Run: python -m macros wording --train")]


def _names(medicines: Iterable[object]) -> Iterator[str]:
    for one in medicines:
        if isinstance(one, Medicine):
            yield from (one.name, *one.also_called, *(brand for brands in one.brands.values() for brand in brands))
