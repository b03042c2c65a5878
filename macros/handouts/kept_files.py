"""Files that were made before, found again by what they were made from.

In: a folder and a key, the digest of everything the bytes depend on. Out: the
path of a file with those bytes. Deleting the folder costs time, never truth.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

MANY = 3  # times as many stale files as used ones: two hosts may take turns


class KeptFiles:
    """folder: is made when it is needed. ending: of its files, such as `.pdf`."""

    def __init__(self, folder: Path, ending: str) -> None:
        self.folder, self.ending = folder, ending
        self.used: set[str] = set()

    def get(self, key: str, make: Callable[[], bytes]) -> Path:
        """The file of a key, made now if it is not there."""
        place = self._place(key)
        self.used.add(place.name)
        if not place.is_file():
            content = make()
            self.folder.mkdir(parents=True, exist_ok=True)
            # Whole or not at all, also when two builds write the same file.
            draft = place.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
            draft.write_bytes(content)
            draft.replace(place)
        return place

    def sweep(self) -> None:
        """Forget what nobody used, once it takes far more room than what is used."""
        stale = [file for file in self.folder.glob(f"*{self.ending}") if file.name not in self.used] if self.folder.is_dir() else []
        if len(stale) > MANY * len(self.used):
            for file in stale:
                file.unlink(missing_ok=True)

    def _place(self, key: str) -> Path:
        return self.folder / f"{key}{self.ending}"
