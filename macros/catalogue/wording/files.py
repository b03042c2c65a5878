"""The files beside wording.yml: what the second reader learned from, and what it learned.

In: the project's folder. Out: a reader, and what is wrong with either file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ...remembered import Memory, digest
from ..floors import fewer
from ..models import Medicine
from ..positions import Document
from ..problems import Problem
from . import examples, second
from .examples import Example, NoExample
from .reader import Reader
from .second import weights
from .shape import Wording

SOUND = Memory("sentences")  # what was found in the two files, by their bytes


def reader_of(root: Path, document: Document, wording: Wording, medicines: Iterable[object], symptoms: Iterable[str]) -> tuple[Reader, list[Problem]]:
    """Where `sorts` is empty there is no second reader, and its file is not looked for."""
    text, problems = ("", []) if not wording.sorts else _learned(root)
    named, known = list(names_of(medicines)), [id.replace("-", " ") for id in symptoms]
    made_of = digest(document.digest, text, *named, "", *known)
    return Reader(wording, named, known, (lambda: weights(text)) if text else None, made_of), problems


def taught(root: Path, wording: Wording) -> tuple[Problem, ...]:
    """What is wrong with the labeled sentences."""
    if not wording.sorts:
        return ()
    file = root / examples.FILE
    content = file.read_bytes() if file.is_file() else b""
    return SOUND.of(digest(content, *wording.kinds), lambda: tuple(_taught(root, wording)))


def _taught(root: Path, wording: Wording) -> Iterator[Problem]:
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


def _learned(root: Path) -> tuple[str, list[Problem]]:
    """The text of the weights; "" where it is no such text."""
    file = root / second.FILE
    if not file.is_file():
        return "", [Problem(second.FILE, 1, 1, "missing_file", "this file is missing. Run: python -m macros wording --train")]
    content = file.read_bytes()
    if not SOUND.of(digest(content), lambda: _are_weights(content)):
        return "", [Problem(second.FILE, 1, 1, "broken_file", "this file cannot be read. Run: python -m macros wording --train")]
    return content.decode(), []


def _are_weights(content: bytes) -> bool:
    try:
        weights(content.decode())
    except ValueError:
        return False
    return True


def names_of(medicines: Iterable[object]) -> Iterator[str]:
    """What the medicines are called, brands too."""
    for one in medicines:
        if isinstance(one, Medicine):
            yield from (one.name, *one.also_called, *(brand for brands in one.brands.values() for brand in brands))
