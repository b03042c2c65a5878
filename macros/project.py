"""The project's files in, the checked catalogue out: one call for everybody.

Used by the command line, the build events and the macros. Nothing
is read at import; current.py keeps the last one.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from . import remembered
from .addresses.links import links_to_nowhere
from .addresses.lost import lost_to_a_check, renamed_though_named
from .catalogue import checks
from .catalogue.consequences import told_once, waiting
from .catalogue.index import Catalogue, build_index, index_for_checks
from .catalogue.loading import Loaded, load
from .catalogue.pages import Page, load_pages
from .catalogue.problems import Problem
from .handouts.kept_folder import not_ours
from .handouts.signs import signs_no_font_has


@dataclass(frozen=True)
class Project:
    """root: the folder with mkdocs.yml. catalogue: None if unreadable."""

    root: Path
    catalogue: Catalogue | None
    problems: tuple[Problem, ...]

    @property
    def sound(self) -> Catalogue:
        """The catalogue; only for callers that have looked at `problems`."""
        if self.catalogue is None or self.problems:
            raise ValueError("the project has problems: " + "; ".join(map(str, self.problems[:3])))
        return self.catalogue


def read_project(root: Path) -> tuple[Loaded, Catalogue | None, list[Problem]]:
    """Everything under root, read and not checked: the files, their index, and what could not be read."""
    loaded, pages, problems = _read(root)
    return loaded, build_index(loaded, pages), problems


def _read(root: Path) -> tuple[Loaded, dict[str, Page], list[Problem]]:
    loaded = load(root)
    pages, documents, problems = load_pages(root)
    loaded.documents.update({document.file: document for document in documents.values()})
    loaded.stand_ins.update({document.file: document.stand_in for document in documents.values() if document.stand_in})
    return loaded, pages, [*problems, *loaded.problems]


def load_project(root: Path, *, recalled: bool = False, checked: bool = True) -> Project:
    """Read and check everything under root; every fault in one run.

    recalled: what earlier runs worked out is taken from the folder of made files,
    and what is new is written there. checked: if not, only what cannot be read is a
    problem, and whoever shows anything of it must bear the rest.
    """
    ours = list(not_ours(root))
    recalled = recalled and not ours  # nothing is taken from a folder that came from elsewhere
    if recalled:
        remembered.recall(root)
    loaded, pages, problems = _read(root)
    problems += ours
    if checked:
        problems += checks_of_all(index_for_checks(loaded, pages), loaded, problems)
    if recalled and checked:
        remembered.keep(root)
    return Project(root, build_index(loaded, pages), tuple(sorted(set(problems))))


def checks_of_all(catalogue: Catalogue | None, loaded: Loaded, unread: list[Problem]) -> list[Problem]:
    """What all checks find. unread: what is wrong with files already; what comes of that alone is not told again."""
    if catalogue is None:
        return list(waiting(unread))
    # A record of which nothing can be made has its address still.
    whole = all(problem.file in loaded.stand_ins for problem in unread)
    found = [
        *checks.run(catalogue, loaded),
        *renamed_though_named(catalogue),
        *signs_no_font_has(catalogue),
        *((*links_to_nowhere(catalogue), *lost_to_a_check(catalogue)) if whole else ()),
    ]
    return list(told_once(found, loaded)) if unread else found
