"""The files beside wording.yml: what the second reader learned from, and what it and its network learned.

In: the project's folder. Out: a reader, and what is wrong with any of these files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from ...remembered import Memory, digest
from ..floors import fewer
from ..models import Medicine
from ..positions import Document
from ..problems import Problem
from . import examples, network, second
from .examples import Example, NoExample
from .network import learned
from .reader import Reader
from .second import weights
from .shape import Wording

SOUND = Memory("sentences")  # what was found in these files, by their bytes
_LEARNED: tuple[tuple[str, Callable[[str], object], str], ...] = (
    (second.FILE, weights, "Run: python -m macros wording --train"),
    (network.FILE, learned, "Restore it from the project's history."),
)


def reader_of(root: Path, document: Document, wording: Wording, medicines: Iterable[object], symptoms: Iterable[str]) -> tuple[Reader, list[Problem]]:
    """Where `sorts` is empty there is no second reader, and its files are not looked for."""
    text, heard, problems = ("", "", []) if not wording.sorts else _learned(root)
    named, known = list(names_of(medicines)), [id.replace("-", " ") for id in symptoms]
    made_of = digest(document.digest, text, heard, *named, "", *known)
    return Reader(wording, named, known, (lambda: weights(text)) if text else None, made_of, (lambda: learned(heard)) if heard else None), problems


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


def _learned(root: Path) -> tuple[str, str, list[Problem]]:
    """The texts of the weights and of the network; "" for one that is no such text."""
    texts, problems = list[str](), list[Problem]()
    for name, reads, advice in _LEARNED:
        file = root / name
        content = file.read_bytes() if file.is_file() else b""
        sound = bool(content) and SOUND.of(digest(name, content), partial(_is_sound, content, reads))
        texts.append(content.decode() if sound else "")
        if not file.is_file():
            problems.append(Problem(name, 1, 1, "missing_file", f"this file is missing. {advice}"))
        elif not sound:
            problems.append(Problem(name, 1, 1, "broken_file", f"this file cannot be read. {advice}"))
    return texts[0], texts[1], problems


def _is_sound(content: bytes, reads: Callable[[str], object]) -> bool:
    try:
        reads(content.decode())
    except ValueError:
        return False
    return True


def names_of(medicines: Iterable[object]) -> Iterator[str]:
    """What the medicines are called, brands too."""
    for one in medicines:
        if isinstance(one, Medicine):
            yield from (one.name, *one.also_called, *(brand for brands in one.brands.values() for brand in brands))
