"""The tiny project, built once and copied for each trial: its good site, and the new one after an edit."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from .rows import Trial
from conftest import ROOT, TINY, contents

LONGEST = 300  # seconds; it only ends a trial that hangs
FAULTY = ROOT / "tests" / "sound" / "faulty.py"
ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1767225600", "NO_MKDOCS_2_WARNING": "1"}


def start(root: Path, fault: str = "none", *, through: Sequence[str] = (), env: Mapping[str, str] = ENVIRONMENT) -> subprocess.Popen[str]:
    """A build that runs beside this process. through: a program that starts it."""
    command = [*through, sys.executable, FAULTY, fault]
    return subprocess.Popen(command, cwd=root, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def finished(started: subprocess.Popen[str]) -> tuple[int, str]:
    """(exit code, what it printed). A negative code is the signal that ended it."""
    printed, _ = started.communicate(timeout=LONGEST)
    return started.returncode, printed


def build(root: Path, fault: str = "none", **more: Any) -> tuple[int, str]:
    return finished(start(root, fault, **more))


@dataclass(frozen=True)
class Base:
    """good: the site in root. new: the site that a build of an edited copy gives. changes: to the disk, in one such build."""

    root: Path
    good: dict[str, bytes]
    new: dict[str, bytes]
    changes: int


@cache
def base() -> Base:
    folder = Path(mkdtemp(prefix="sound-"))
    root = folder / "base"
    shutil.copytree(TINY, root)
    for name in ("macros", "overrides", "main.py"):
        (root / name).symlink_to(ROOT / name)
    code, printed = build(root)
    assert code == 0, printed
    edited = folder / "edited"
    copy(root, edited)
    code, printed = build(edited, "count")
    assert code == 0, printed
    new = contents(edited / "site")
    assert contents(root / "site") != new
    return Base(root, contents(root / "site"), new, int(re.findall(r"changes: (\d+)", printed)[0]))


def copy(root: Path, to: Path) -> Path:
    """A copy with one edit that no build has seen."""
    shutil.copytree(root, to, symlinks=True)
    home = to / "docs" / "index.md"
    home.write_text(home.read_text("utf-8").replace("Welcome.", "Most welcome."), "utf-8")
    return to


def project(trial: Trial) -> Path:
    """An edited copy of the project beside the good site."""
    return copy(base().root, trial.folder / "tiny")


def expect_whole(trial: Trial, root: Path, printed: str = "", *, new: bool | None = None) -> None:
    """new: whether it has to be the new site; None where both are right."""
    trial.expect("Traceback" not in printed, f"a traceback: {printed[-1500:]}")
    site = root / "site"
    trial.expect(site.is_dir() and not site.is_symlink(), f"no site; {sorted(one.name for one in root.iterdir())} {printed[-500:]}")
    found = contents(site)
    right = {None: [base().good, base().new], True: [base().new], False: [base().good]}[new]
    trial.expect(found in right, f"not whole (new: {new}): {len(found)} files; {printed[-800:]}")


def expect_next_is_right(trial: Trial, root: Path) -> None:
    """The next build succeeds, gives the new site, and leaves nothing beside it."""
    code, printed = build(root)
    trial.expect(code == 0, f"the next build fails: {printed[-1500:]}")
    expect_whole(trial, root, printed, new=True)
    left = [one.name for one in root.iterdir() if one.name.startswith("site.") and one.name != "site.lock"]
    trial.expect(not left, f"left behind: {left}")
