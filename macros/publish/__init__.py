"""A build goes to a new folder and takes the place of the old one at the end.

MkDocs empties site/ before it renders, so a build that fails half-way would
leave nothing. Here the old site stays until the new one is whole: one build at a
time (lock.py), each in a folder of its own (folders.py), and an exchange that
leaves no moment without a site (exchange.py). What a disk or a system refuses is
said in plain words by refusals.py.
"""

from __future__ import annotations

import os
from pathlib import Path

from . import exchange, folders, lock
from .refusals import plain

__all__ = ["Refused", "SiteBuild", "plain"]


class Refused(Exception):
    """No build can begin here; says why, and what to do."""


class SiteBuild:
    """From the moment a build has the place for itself until it lets go, with `end`.

    place: the folder of the site, such as /home/me/project/site.
    """

    def __init__(self, place: Path) -> None:
        """Puts back a site that a killed build left aside. Raises Refused, or OSError."""
        self.place = place
        self.draft: Path | None = None
        if place.is_symlink():
            raise Refused(f"{_shown(place)} is a link, and a build puts a new folder in its place. {_ELSEWHERE}")
        if place.exists() and not place.is_dir():
            raise Refused(f"{_shown(place)} is a file, and a build puts a folder in its place. {_ELSEWHERE}")
        place.parent.mkdir(parents=True, exist_ok=True)
        locked = place.with_name(f"{place.name}.lock")
        if locked.is_symlink() or locked.is_dir():
            raise Refused(f"{_shown(locked)} has to be a file that keeps two builds apart, and is a link or a folder. Delete it, then build again.")
        try:
            self._lock: int | None = lock.take(locked)
        except lock.Busy as busy:
            who = f" (process {busy.by})" if busy.by else ""
            raise Refused(
                f"Another build of {_shown(place)} is running{who}. Wait for it, or build into a folder of your own: mkdocs build --site-dir FOLDER."
            ) from None
        exchange.put_back(place)

    def begin(self) -> Path:
        """The folder to build into, new and empty. Raises OSError."""
        folders.sweep(self.place)  # may be the room that the new one needs
        self.draft = folders.draft_of(self.place)
        return self.draft

    def finish(self) -> None:
        """The draft is whole: it takes the place of the site. Raises OSError; then the old site stays."""
        if self.draft is None:
            raise ValueError("nothing was begun")
        exchange.exchange(self.draft, self.place)

    def end(self) -> list[Path]:
        """Let go, with or without a new site. Returns folders of earlier builds that cannot be deleted."""
        if self._lock is None:
            return []
        try:
            exchange.put_back(self.place)
            return folders.sweep(self.place)
        finally:
            os.close(self._lock)
            self._lock = None


_ELSEWHERE = "Delete or rename it, or name another folder: mkdocs build --site-dir FOLDER."


def _shown(path: Path) -> str:
    """As short as it can be said from here."""
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)
