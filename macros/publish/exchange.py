"""The new site takes the place of the old one, and at no moment there is none.

Linux can exchange two folders in one step. Elsewhere, and on disks that cannot,
there are two renames: the old site steps aside under a name of its own
(`site.old`), and the new one takes its place. A build that is killed between
the two leaves a whole old site under that name, and `put_back` of the next
build, even of one that fails, returns it. So nothing is ever deleted under the
name of an old site: it is first renamed to what no one puts back (folders.py).
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import secrets
from pathlib import Path

from .folders import old_sites

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2  # linux/fcntl.h, linux/fs.h
_CANNOT = {errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP}


def exchange(new: Path, place: Path) -> None:
    """Both in one folder. Where there was a site it stands at `new` now, or beside as an old one.

    Raises OSError; then place is as it was.
    """
    if not os.path.lexists(place):
        new.rename(place)
    elif not in_one_step(new, place):
        in_two_steps(new, place)


def in_one_step(new: Path, place: Path) -> bool:
    """Whether the system can do so; then it is done. Raises OSError for any other reason."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if os.name == "posix" else None
    if rename is None:
        return False
    if rename(_AT_FDCWD, os.fsencode(new), _AT_FDCWD, os.fsencode(place), _RENAME_EXCHANGE) == 0:
        return True
    if (fault := ctypes.get_errno()) in _CANNOT:
        return False
    raise OSError(fault, os.strerror(fault), str(place))


def in_two_steps(new: Path, place: Path) -> None:
    old = place.with_name(f"{place.name}.old")
    if os.path.lexists(old):  # one that could not be moved away, or a thing of somebody else
        old = old.with_name(f"{old.name}-{secrets.token_hex(4)}")
    place.rename(old)
    try:
        new.rename(place)
    except BaseException:
        old.rename(place)
        raise


def put_back(place: Path) -> bool:
    """The latest old site to its place, if nothing stands there. Whether one was put back."""
    if os.path.lexists(place):
        return False
    for old in old_sites(place):
        with contextlib.suppress(OSError):
            old.rename(place)
            return True
    return False
