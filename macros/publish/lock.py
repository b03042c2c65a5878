"""One build at a time for each site: a lock on a file beside its folder.

The system lets go of it when the process ends, however it ends, so a killed
build never stands in the way of the next one. The file stays, for whoever
deletes a lock lets two builds believe that each of them has it.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_HELD = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}
# Some shared disks know no locks. A build there is as alone as people keep it.
_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP}
_FAR = 1 << 30  # Windows lets nobody read what is locked, and the number of the process stands at the start


class Busy(Exception):
    """Somebody else has the lock. by: the number of their process, or ""."""

    def __init__(self, by: str) -> None:
        self.by = by
        super().__init__(by)


def take(file: Path) -> int:
    """The lock, as an open file; closing it lets go. Follows no link. Raises Busy, or OSError."""
    while True:
        held = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
        try:
            if not _locked(held):
                raise Busy(os.pread(held, 20, 0).decode("ascii", "replace").strip() if hasattr(os, "pread") else "")
            # `make clean` may have deleted it since it was opened: then it keeps nobody out.
            if _is_at(file, held):
                os.write(held, f"{os.getpid():<20}".encode())
                return held
        except BaseException:
            os.close(held)
            raise
        os.close(held)


def _locked(held: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(held, _FAR, os.SEEK_SET)
            msvcrt.locking(held, msvcrt.LK_NBLCK, 1)
            os.lseek(held, 0, os.SEEK_SET)
        else:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _HELD:
            return False
        if error.errno not in _NO_LOCKS:
            raise
    return True


def _is_at(file: Path, held: int) -> bool:
    try:
        return os.path.samestat(os.fstat(held), file.lstat())
    except FileNotFoundError:
        return False
