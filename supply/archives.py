"""A folder as one file: .tar.gz and .zip, the same bytes from the same files at any time and place.

Names are sorted, all times are the one that is given, all owners and rights the same. The
bytes may differ with another version of zlib; what comes out of them does not.
"""

from __future__ import annotations

import gzip
import tarfile
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

_FIRST_DAY_OF_ZIP = 315532800  # 1980-01-01, in seconds since 1970; a zip knows no earlier day
_RIGHTS = 0o644


class NotAFile(Exception):
    """There is a link or a device among the files; its text is the path."""


def files(folder: Path) -> Iterator[tuple[str, Path]]:
    """(path within the folder with forward slashes, file), sorted. Raises NotAFile."""
    for file in sorted(folder.rglob("*"), key=lambda one: one.relative_to(folder).as_posix()):
        if file.is_symlink() or not (file.is_file() or file.is_dir()):
            raise NotAFile(str(file))
        if file.is_file():
            yield file.relative_to(folder).as_posix(), file


def tar(folder: Path, to: Path, top: str, seconds: int) -> None:
    """top: the folder that unpacking makes. seconds: since 1970, of all times in it."""
    with (
        to.open("wb") as raw,
        gzip.GzipFile("", "wb", 9, raw, mtime=seconds) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as archive,
    ):
        for path, file in files(folder):
            entry = tarfile.TarInfo(f"{top}/{path}")
            entry.size, entry.mtime, entry.mode = file.stat().st_size, seconds, _RIGHTS
            with file.open("rb") as content:
                archive.addfile(entry, content)


def zipped(folder: Path, to: Path, top: str, seconds: int) -> None:
    """As `tar`, for readers: every system opens it. Raises ValueError for times before 1980."""
    if seconds < _FIRST_DAY_OF_ZIP:
        raise ValueError("a zip file knows no day before 1980")
    when = datetime.fromtimestamp(seconds, UTC)
    with zipfile.ZipFile(to, "w") as archive:
        for path, file in files(folder):
            entry = zipfile.ZipInfo(f"{top}/{path}", when.timetuple()[:6])
            entry.create_system, entry.external_attr = 3, _RIGHTS << 16  # as on Unix, wherever it is made
            archive.writestr(entry, file.read_bytes(), zipfile.ZIP_DEFLATED, 9)
