"""The project as it was at a commit, beside the project as it lies here.

In: a folder with git, and the name of a commit. Out: `Both`. The old files are
written into a folder that the caller gives, so that both can be read in the same way.
"""

from __future__ import annotations

import io
import tarfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from .. import history


class CannotCompare(Exception):
    """Says in plain words why there is nothing to compare with."""


@dataclass(frozen=True)
class Both:
    """was, now: path of each file that differs to its content; None where there is no such file. root, base: the two folders."""

    root: Path
    base: Path
    was: dict[str, bytes | None]
    now: dict[str, bytes | None]

    @cached_property
    def changed(self) -> list[str]:
        """The files that differ, sorted."""
        return sorted(self.was)


def compare(root: Path, name: str, folder: Path) -> Both:
    """What differs between the last commit in common with `name` and the files under root, committed or not.

    folder: empty; the old files are written there. Raises CannotCompare.
    """
    commit = history.commit(root, name)
    if not commit:
        if not history.commit(root, "HEAD"):
            raise CannotCompare(
                "git knows nothing of this folder, so there is nothing to compare it with. Is git installed, and is this a clone with a commit?"
            )
        raise CannotCompare(f'git does not know "{name}". Fetch it first, such as: git fetch origin main. Then name it: --base origin/main')
    # What others did on that branch meanwhile is no change of this one.
    packed = history.archive(root, history.shared(root, commit) or commit)
    if not packed:
        raise CannotCompare(f'git has "{name}" but not its files. Fetch more of its history: git fetch --unshallow')
    before = _unpacked(packed, folder)
    after = {path: content(root / path) for path in history.present(root)}
    differ = sorted(path for path in {*before, *after} if before.get(path) != after.get(path))
    return Both(root, folder, {path: before.get(path) for path in differ}, {path: after.get(path) for path in differ})


def content(file: Path) -> bytes:
    """What stands in a file, with the ends of lines that git keeps; of a link, where it leads."""
    if file.is_symlink():
        return f"-> {file.readlink().as_posix()}".encode()
    return file.read_bytes().replace(b"\r\n", b"\n")


def _unpacked(packed: bytes, folder: Path) -> dict[str, bytes]:
    """Files and links to files within the project; no link is followed out of the folder."""
    found: dict[str, bytes] = {}
    with tarfile.open(fileobj=io.BytesIO(packed)) as tar:
        for one in tar:
            if one.isfile() or one.issym():
                try:
                    tar.extract(one, folder, filter="data")
                except tarfile.FilterError:
                    continue  # a link out of the project, which nothing of ours is
                found[one.name] = content(folder / one.name)
    return found
