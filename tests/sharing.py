"""What is made once for all processes of a run of the tests, and only read by them."""

from __future__ import annotations

import os
import pickle
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from filelock import FileLock

from macros.project import Project, load_project

ROOT = Path(__file__).resolve().parent.parent
FOLDER = "BSE_SHARED_BY_TESTS"  # set by the first process, for the others


def folder() -> Path:
    """Of this run alone; conftest.py deletes it at the end."""
    return Path(os.environ[FOLDER])


def begin() -> Path | None:
    """The folder, if this process is the one that makes it."""
    if FOLDER in os.environ:
        return None
    os.environ[FOLDER] = tempfile.mkdtemp(prefix="shared-by-tests-")
    return folder()


def once(name: str, make: Callable[[Path], object]) -> Path:
    """The file or folder of this name, made by whoever asks first. One that failed is tried again."""
    path, unfinished = folder() / name, folder() / f"{name}.unfinished"
    with FileLock(f"{path}.once"):
        if not path.exists():
            make(unfinished)
            unfinished.rename(path)
    return path


@cache
def real_project() -> Project:
    """The real project, read and checked once; reading what was kept takes a second instead of many. Nobody changes it."""
    return pickle.loads(once("project", _keep).read_bytes())


def _keep(path: Path) -> None:
    path.write_bytes(pickle.dumps(load_project(ROOT)))
