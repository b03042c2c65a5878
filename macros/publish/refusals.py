"""What the disk or the system refuses, in one plain line with what to do.

In: an exception. Out: the line, or "" for what is a mistake in the program;
that one deserves its traceback.
"""

from __future__ import annotations

import errno

_FULL = "The disk is full{at}. Make room, then try again."
_ACCESS = "No access{at}: this user may not read or write there. Ask its owner for access (chown, chmod), or use a copy of the project of your own."
_FILES = "Too many files are open at once{at}. Close other programs or allow more (ulimit -n 1024), then try again."
_MEMORY = "The system has no memory or no process left for this. Close other programs, then try again."
_LONG = "A path is too long for this system{at}. Move the project to a folder with a shorter path, or give the record a shorter name."
_USED = (
    "The system holds on to a folder{at}: another program uses it, or a disk is mounted there. Let go of it, or use another: mkdocs build --site-dir FOLDER."
)
_BROKEN = "The disk answers with a fault{at}. Look at the disk, then try again."

SAID = {
    **dict.fromkeys(("ENOSPC", "EDQUOT", "EFBIG"), _FULL),
    **dict.fromkeys(("EACCES", "EPERM", "EROFS"), _ACCESS),
    **dict.fromkeys(("EMFILE", "ENFILE"), _FILES),
    **dict.fromkeys(("ENOMEM", "EAGAIN"), _MEMORY),
    "ENAMETOOLONG": _LONG,
    **dict.fromkeys(("EBUSY", "ETXTBSY"), _USED),
    "EIO": _BROKEN,
}
_BY_NUMBER = {getattr(errno, name): said for name, said in SAID.items() if hasattr(errno, name)}


def plain(error: BaseException | None) -> str:
    """The first refusal in an error or in what it came from."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        if isinstance(error, OSError) and error.errno in _BY_NUMBER:
            return _BY_NUMBER[error.errno].format(at=f" at {error.filename}" if error.filename else "")
        error = error.__cause__ or error.__context__
    return ""
