"""What git knows of the project: the day of its last commit, which files are committed.

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


def _git(root: Path, *words: str) -> str:
    """What git prints, or "" where it cannot say.

    Git is silent in a folder of somebody else, as a container's often is, for
    fear of programs that its settings name. We run the code of that folder
    anyway, and the one program that these questions could start is switched off.
    """
    trusted = ("-c", "safe.directory=*", "-c", "core.fsmonitor=false")
    try:
        done = subprocess.run(["git", "-C", str(root), *trusted, *words], capture_output=True, check=False, stdin=subprocess.DEVNULL)
    except OSError:
        return ""
    return os.fsdecode(done.stdout) if done.returncode == 0 else ""


if __name__ == "__main__":
    try:
        print(date_of_build(Path(__file__).resolve().parent.parent))
    except BadDate as bad:
        sys.exit(str(bad))
