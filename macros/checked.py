"""What a check tells, remembered while nothing that it reads has changed.

In: the project's root. Out: an `Outcome`. Imports the rest of the core only where
something has changed, because importing it takes longer than looking.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from . import history
from .remembered import FOLDER, MADE, Memory, read_by_a_check

OUTCOMES = Memory("outcomes")


class Outcome(NamedTuple):
    """problems: each in words, and as an annotation of a pull request. counts: of what is there, in one line."""

    problems: tuple[tuple[str, str], ...]
    counts: str


def checked(root: Path) -> Outcome:
    """The outcome of a check of everything under root, from an earlier run where that is enough."""
    if history.committed(root, MADE):
        return _check(root)
    OUTCOMES.recall(root / MADE / FOLDER)
    found = OUTCOMES.of(read_by_a_check(root), lambda: _check(root))
    OUTCOMES.keep(root / MADE / FOLDER)
    return found


def _check(root: Path) -> Outcome:
    from .catalogue.models import KINDS
    from .project import load_project

    project = load_project(root, recalled=True)
    counts = ", ".join(f"{len(getattr(project.catalogue, kind))} {kind}" for kind in (*KINDS, "pages")) if project.catalogue else ""
    return Outcome(tuple((str(problem), problem.as_annotation()) for problem in project.problems), counts)
