"""A build goes to a new folder and takes the place of the old one at the end.

MkDocs empties site/ before it renders, so a build that fails half-way would
leave nothing. Here the old site stays until the new one is whole.
"""

from __future__ import annotations

import logging
import shutil
from pathlib import Path
from typing import Any


class _Warnings(logging.Handler):
    """Counts what --strict would stop for."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1


_heard: dict[str, _Warnings] = {}


def begin(config: Any) -> None:
    """Send the build to `<site>.new`. config: MkDocs' own, changed in place."""
    config.site_dir = f"{config.site_dir}.new"
    heard = _Warnings()
    logging.getLogger("mkdocs").addHandler(heard)
    _heard[config.site_dir] = heard


def finish(config: Any) -> None:
    """Put the new site in its place, unless --strict is about to refuse it."""
    heard = _heard.pop(config.site_dir)
    logging.getLogger("mkdocs").removeHandler(heard)
    if config.strict and heard.count:
        return
    new = Path(config.site_dir)
    place, old = new.with_suffix(""), new.with_suffix(".old")
    shutil.rmtree(old, ignore_errors=True)
    if place.exists():
        place.rename(old)
    new.rename(place)
    shutil.rmtree(old, ignore_errors=True)
