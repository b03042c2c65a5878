"""What ends a build: problems, each in the log in its own words."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from typing import Any

from mkdocs.exceptions import PluginError

from .catalogue.problems import Faulty, Problem
from .catalogue.settings import FILE, ONE_FORM

# MkDocs reads warnings only from its own loggers; --strict counts these.
log = logging.getLogger("mkdocs.hooks.catalogue")


def all_of(made: Iterator[Any]) -> list[Any]:
    """All files, or the end of the build with every text that cannot become its file."""
    try:
        return list(made)
    except Faulty as fault:
        raise stopped_by(fault.problems) from None


def stopped_by(problems: Sequence[Problem]) -> PluginError:
    """Each problem in the log, and what ends the build."""
    for problem in problems:
        log.error(str(problem))
    return PluginError(f"{len(problems)} problem{'s' * (len(problems) != 1)} in the catalogue or the pages, listed above. Nothing was built.")


def unfit() -> PluginError:
    """What ends a build whose addresses would not be those that were published: one reason, not a line for each."""
    return PluginError(f"{FILE}: {ONE_FORM} Nothing was built.")
