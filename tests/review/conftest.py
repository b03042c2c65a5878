"""The tiny project as a clone with one commit, and what a review says of an edit to it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.project import read_project
from macros.review import guarded
from macros.review.base import compare
from macros.review.change import Change

from conftest import Files, copied

# No setting of this machine or its user, and no clock.
GIT = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_DATE": "@1767225600 +0000", "GIT_COMMITTER_DATE": "@1767225600 +0000"}


def git(root: Path, *words: str) -> str:
    named = ("-c", "user.name=Tiny", "-c", "user.email=tiny@tiny.example")
    done = subprocess.run(["git", "-C", str(root), *named, *words], env={**os.environ, **GIT}, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def committed(root: Path) -> Path:
    if not (root / ".git").exists():
        git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "tiny: as it is")
    return root


@pytest.fixture
def clone(tiny: Callable[..., Path]) -> Callable[..., Path]:
    """clone({changes}) -> the root of the tiny project with these changes, all committed."""
    return lambda changes=None: committed(tiny(changes))


@pytest.fixture
def review(clone: Callable[..., Path], tmp_path: Path) -> Callable[..., list[Change]]:
    """review({edits}, first={changes}) -> what is guarded and differs between the commit and the edits."""

    def of(edits: Files, first: Files | None = None) -> list[Change]:
        root = copied(clone(first), edits)
        (tmp_path / "base").mkdir()
        both = compare(root, "HEAD", tmp_path / "base")
        return guarded(both, read_project(both.base)[1], read_project(both.root)[1])

    return of
