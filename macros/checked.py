"""What a check tells, remembered while nothing that it reads has changed.

In: the project's root. Out: an `Outcome`. Imports the rest of the core only where
something has changed, because importing it takes longer than looking.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from . import history
from .remembered import FOLDER, MADE, Memory, read_by_a_check

if TYPE_CHECKING:
    from .catalogue.problems import Problem
    from .project import Project

OUTCOMES = Memory("outcomes")


class Outcome(NamedTuple):
    """problems: sorted by place. counts: of what is there, in one line."""

    problems: tuple[Problem, ...]
    counts: str


def checked(root: Path) -> Outcome:
    """The outcome of a check of everything under root, from an earlier run where that is enough."""
    if history.committed(root, MADE):
        return _check(root)
    OUTCOMES.recall(root / MADE / FOLDER)
    found = OUTCOMES.of(read_by_a_check(root), lambda: _check(root))
    OUTCOMES.keep(root / MADE / FOLDER)
    return found


def checked_project(root: Path) -> Project:
    """Everything under root, read, with the problems of a check; it is checked only where something has changed."""
    from .project import load_project

    found = checked(root)
    return replace(load_project(root, recalled=True, checked=False), problems=found.problems)


def _check(root: Path) -> Outcome:
    from .catalogue.models import KINDS
    from .project import load_project

    project = load_project(root, recalled=True)
    counts = ", ".join(f"{len(getattr(project.catalogue, kind))} {kind}" for kind in (*KINDS, "pages")) if project.catalogue else ""
    return Outcome(project.problems, counts)
