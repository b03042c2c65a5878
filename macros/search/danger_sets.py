"""How surely danger is noticed: sets of phrases in, what went wrong out.

In: files of phrases (tests/search/danger_sets.py says their shapes). Used by that
command and by the tests. The phrases go through the script of the site, run by Node.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from ..catalogue.index import Catalogue
from .score import answers, right

# A set's kind: what is said of a phrase that goes wrong. The first that fits the name of a file counts.
FAULTS = {
    "no-medicine": "neither help nor the word to whoever stopped",
    "harmless-stop": "needless",
    "harmless": "needless help",
    "danger": "no help shown",
}

# The same of the lists of a YAML file.
LISTS = {"danger": "danger", "stopped": "no-medicine", "not_danger": "harmless", "not_stopped": "harmless-stop"}


@dataclass(frozen=True, slots=True)
class DangerSet:
    """name: of the set. kind: of FAULTS."""

    name: str
    kind: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """wrong: the phrases that went wrong, each of them so: fault."""

    name: str
    phrases: int
    fault: str
    wrong: tuple[str, ...]


def read_sets(file: Path) -> list[DangerSet]:
    """The sets of a file: one of a text file, one for each list of a YAML file."""
    text = file.read_text("utf-8")
    if file.suffix == ".txt":
        rows = [line.rpartition("\t")[2].strip() for line in text.splitlines()]
        return [DangerSet(file.stem, kind_of(file.stem), tuple(row for row in rows if row))]
    values = yaml.safe_load(text)
    return [DangerSet(f"{file.stem}: {name}", LISTS.get(name, kind_of(name)), tuple(found)) for name, found in values.items()]


def kind_of(name: str) -> str:
    return next((kind for kind in FAULTS if name.startswith(kind)), "danger")


def measured(sets: Sequence[DangerSet], catalogue: Catalogue) -> Iterator[Measured]:
    """Each set with what went wrong."""
    found = iter(answers(catalogue, [phrase for one in sets for phrase in one.phrases]))
    for one in sets:
        wrong = tuple(phrase for phrase in one.phrases if not right(one.kind, next(found)))
        yield Measured(one.name, len(one.phrases), FAULTS[one.kind], wrong)
