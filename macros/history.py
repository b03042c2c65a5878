"""What git knows of the project: the day of its last commit, which files are committed, how they were before.

Without git, or in an archive without history, it knows nothing, and that is no
fault. Uses the standard library alone, so that `make` can ask before anything is
set up: python macros/history.py prints the date of the build.
"""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

VARIABLE = "SOURCE_DATE_EPOCH"
NO_HISTORY = "1767225600"  # 2026-01-01: what has no commit has to be dated the same everywhere


class BadDate(Exception):
    """SOURCE_DATE_EPOCH is no moment; says what to do."""


def date_of_build(root: Path) -> str:
    """Seconds since 1970: those that are given, or of the last commit. Raises BadDate."""
    given = os.environ.get(VARIABLE, "")
    if given and not is_moment(given):
        raise BadDate(f'{VARIABLE} is "{given[:40]}", which is no number of seconds since 1970, such as {NO_HISTORY}. Mend it, or unset it.')
    # A setting of one's own may print signatures beside the date.
    return given or _git(root, "log", "-1", "--no-show-signature", "--format=%ct").strip() or NO_HISTORY


def day_of_build() -> date | None:
    """The day that the build was given (hooks.py sets it), or None outside one."""
    given = os.environ.get(VARIABLE, "")
    return datetime.fromtimestamp(int(given), UTC).date() if is_moment(given) else None


def is_moment(text: str) -> bool:
    """Whether these are seconds of a day that a calendar has."""
    try:
        return text.isascii() and text.isdecimal() and bool(datetime.fromtimestamp(int(text), UTC))
    except (OverflowError, ValueError, OSError):
        return False


def committed(root: Path, folder: str) -> list[str]:
    """The files of a folder that are committed or about to be, from root.

    In any case of letters: some disks take .Cache for .cache.
    """
    return [path for path in _git(root, "ls-files", "-z", "--", f":(icase){folder}").split("\0") if path]


def commit(root: Path, name: str) -> str:
    """The full name of the commit that a branch, a tag or a short name means; "" where there is none."""
    return _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").strip()


def shared(root: Path, commit: str) -> str:
    """The last commit that the branch of this folder has in common with another; "" where git cannot say, as in a shallow copy."""
    return _git(root, "merge-base", "HEAD", commit).strip()


def last_changed(root: Path, *paths: str) -> date | None:
    """The day of the last commit that changed any of these files or folders; None where git cannot say."""
    seconds = _git(root, "log", "-1", "--no-show-signature", "--format=%ct", "--", *paths).strip()
    return datetime.fromtimestamp(int(seconds), UTC).date() if is_moment(seconds) else None


def present(root: Path) -> list[str]:
    """The files of a folder that are committed, or would be with `git add .`, from root; sorted."""
    listed = set(_git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0"))
    return sorted(path for path in listed if path and ((root / path).is_file() or (root / path).is_symlink()))


def archive(root: Path, commit: str) -> bytes:
    """A commit's files below root, as a tar file; b"" where git cannot say."""
    return _asked(root, "archive", "--format=tar", commit)


def _git(root: Path, *words: str) -> str:
    """What git prints as text, or "" where it cannot say."""
    return os.fsdecode(_asked(root, *words))


def _asked(root: Path, *words: str) -> bytes:
    """What git prints, or b"" where it cannot say.

    Git is silent in a folder of somebody else, as a container's often is, for
    fear of programs that its settings name. We run the code of that folder
    anyway, and the one program that these questions could start is switched off.
    """
    trusted = ("-c", "safe.directory=*", "-c", "core.fsmonitor=false")
    try:
        done = subprocess.run(["git", "-C", str(root), *trusted, *words], capture_output=True, check=False, stdin=subprocess.DEVNULL)
    except OSError:
        return b""
    return done.stdout if done.returncode == 0 else b""


if __name__ == "__main__":
    try:
        print(date_of_build(Path(__file__).resolve().parent.parent))
    except BadDate as bad:
        sys.exit(str(bad))
