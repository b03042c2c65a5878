"""Files that were made before, found again by what they were made from.

In: a folder and a key, the digest of everything the bytes depend on. Out: the
bytes. Deleting the folder costs time, never truth, and neither does anything else
that happens to it: a file's name holds a digest of its key and its bytes, and one
that is cut, empty or another's is made again. What was looked at is what is
handed out, so nothing can change in between.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

MANY = 3  # times as many stale files as used ones: two hosts may take turns


class KeptFiles:
    """folder: is made when it is needed. ending: of its files, such as `.pdf`."""

    def __init__(self, folder: Path, ending: str) -> None:
        self.folder, self.ending = folder, ending
        self.used: set[str] = set()
        self._names = {name.partition("-")[0]: name for name in self._there()}

    def get(self, key: str, make: Callable[[], bytes]) -> bytes:
        """The bytes of a key, made now if they are not there as they were. key: has no hyphen."""
        content = self.find(key)
        if content is None:
            self.keep(key, content := make())
        return content

    def find(self, key: str) -> bytes | None:
        """The bytes of a key if they are there as they were."""
        content = self._read(key)
        if content is not None:
            self.used.add(self._name(key, content))
        return content

    def keep(self, key: str, content: bytes) -> None:
        """For the next build."""
        name = self._name(key, content)
        self.used.add(name)
        self._keep(name, content)

    def sweep(self) -> None:
        """Forget what nobody used, once it takes far more room than what is used; and at once what never can be."""
        stale = set(self._there()) - self.used
        never = {name for name in stale if len(name) != len(next(iter(self.used), name))}
        for name in stale if len(stale - never) > MANY * len(self.used) else never:
            with contextlib.suppress(OSError):
                (self.folder / name).unlink()

    def _read(self, key: str) -> bytes | None:
        name = self._names.get(key)
        if name is None:
            return None
        try:
            content = (self.folder / name).read_bytes()
        except OSError:
            return None
        return content if name == self._name(key, content) else None

    def _keep(self, name: str, content: bytes) -> None:
        """A disk that is full or not ours keeps nothing, which costs time only."""
        # Whole or not at all, also when two builds write the same file.
        draft = self.folder / f"{name}.{os.getpid()}-{threading.get_ident()}"
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            try:
                draft.write_bytes(content)
                draft.replace(self.folder / name)
            finally:
                draft.unlink(missing_ok=True)

    def _name(self, key: str, content: bytes) -> str:
        # The key as well, so that one sheet never passes for another.
        return f"{key}-{hashlib.sha256(key.encode() + content).hexdigest()[:32]}{self.ending}"

    def _there(self) -> Iterator[str]:
        """Names of real files: a link, a pipe or a folder is none of ours."""
        with contextlib.suppress(OSError), os.scandir(self.folder) as found:
            yield from [one.name for one in found if one.is_file(follow_symlinks=False)]
