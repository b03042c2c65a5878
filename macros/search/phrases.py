"""Phrase sets: what people might type, and the pages that would be right.

A YAML list of {q, expect, tags}, or {danger, not_danger} with phrases that
must and must not show urgent help. A set named evidence-… is of what prescribers
type; it expects claims/<id> and sources/<id>. A mistake in a set is a `Problem`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field

from ..catalogue.everyday import Target
from ..catalogue.index import Catalogue
from ..catalogue.models import Line, Part
from ..catalogue.positions import Document, read
from ..catalogue.problems import Problem, did_you_mean
from ..catalogue.validation import validate
from .evidence_data import evidence_addresses
from .records import addresses

EVIDENCE = "evidence-"


class Phrase(Part):
    """expect: ids as in everyday-words.yml; any one of them is right."""

    q: Line
    expect: Annotated[list[Target], Field(min_length=1)]
    tags: list[Line] = []


class Phrases(Part):
    phrases: list[Phrase]


class DangerPhrases(Part):
    """danger: help is shown. stopped: help, or the word to whoever stopped a medicine.
    not_danger: no help. not_stopped: neither."""

    danger: list[Line]
    not_danger: list[Line]
    stopped: list[Line] = []
    not_stopped: list[Line] = []


@dataclass(frozen=True, slots=True)
class PhraseSet:
    """name: of the file. Either phrases or danger is there, unless there are problems."""

    name: str
    phrases: tuple[Phrase, ...]
    danger: DangerPhrases | None
    problems: tuple[Problem, ...]

    @property
    def of_evidence(self) -> bool:
        return self.name.startswith(EVIDENCE)


def read_phrases(file: Path, catalogue: Catalogue) -> PhraseSet:
    """The set in a file, checked against the catalogue."""
    document = read(file.name, file.read_bytes())
    if isinstance(document.rough, dict):
        danger = validate(DangerPhrases, document)
        return PhraseSet(file.stem, (), danger, tuple(document.problems))
    found = validate(Phrases, _named(document))
    problems = [*document.problems, *(_unknown(found, document, _known(file, catalogue)) if found else ())]
    return PhraseSet(file.stem, tuple(found.phrases) if found else (), None, tuple(problems))


def phrase_files(root: Path) -> list[Path]:
    """The sets of a project, sorted by name."""
    folder = root / "tests" / "search"
    return [*sorted(folder.glob("phrases-*.yml")), *sorted(folder.glob("danger*.yml"))]


def evidence_files(root: Path) -> list[Path]:
    """The sets about statements and sources: another search finds those, so they are counted apart."""
    return sorted((root / "tests" / "search").glob(f"{EVIDENCE}*.yml"))


def _known(file: Path, catalogue: Catalogue) -> dict[str, str]:
    return evidence_addresses(catalogue) if file.stem.startswith(EVIDENCE) else addresses(catalogue)


def _named(document: Document) -> Document:
    """A bare list as a mapping with one key, so that the usual messages fit."""
    if document.rough is not None:
        document.rough = {"phrases": document.rough}
        document.places = {("phrases", *path): place for path, place in document.places.items()}
        document.keys = {("phrases", *path): place for path, place in document.keys.items()}
    return document


def _unknown(found: Phrases, document: Document, known: dict[str, str]) -> list[Problem]:
    return [
        document.problem(("phrases", number, "expect", place), "unknown_target", f'expect: no record and no page is called "{id}".{did_you_mean(id, known)}')
        for number, phrase in enumerate(found.phrases)
        for place, id in enumerate(phrase.expect)
        if id not in known
    ]
