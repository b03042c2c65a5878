"""What the disk and the system refuse, and what stands where a build puts things."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from .rows import SITE, Skipped, Trial, row
from .tiny import base, build, copy, expect_next_is_right, expect_whole, project

REFUSED = f"one plain line that says what to do, exit code 1; {SITE}"
FAULTS = {
    "ENOSPC": "The disk is full", "EDQUOT": "The disk is full", "EACCES": "No access", "EROFS": "No access", "EMFILE": "Too many files",
    "ENAMETOOLONG": "A path is too long", "EIO": "The disk answers with a fault",
}  # fmt: skip


@row("refusals of the system from one change on (ENOSPC, EACCES, EROFS, EMFILE, ENAMETOOLONG, EIO)", trials=35, whole=REFUSED)
def refused(trial: Trial) -> None:
    root = project(trial)
    name = list(FAULTS)[trial.number % len(FAULTS)]
    code, printed = build(root, f"{name}:{trial.random.randint(1, base().changes)}")
    _refused_or_done(trial, root, code, printed, FAULTS[name])


@row("few open files (real limit)", trials=20, whole=REFUSED)
def few_open_files(trial: Trial) -> None:
    root = project(trial)
    if trial.number % 2:
        shutil.rmtree(root / ".cache")  # all sheets are typeset, which opens fonts
    code, printed = build(root, f"files:{trial.random.randint(5, trial.random.choice((8, 48)))}")
    _refused_or_done(trial, root, code, printed, "Too many files")


@row("disk full (a real disk of a few MB)", trials=10, whole=REFUSED)
def disk_full(trial: Trial) -> None:
    disk = trial.folder / "disk"
    disk.mkdir()
    mount = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", disk], capture_output=True, check=False)
    if mount.returncode:
        raise Skipped("only root can mount a small disk")
    try:
        root = copy(base().root, disk / "tiny")
        free = shutil.disk_usage(disk).free
        new = sum(len(content) for content in base().new.values())
        ballast = disk / "ballast"
        # From no room at all to nearly enough.
        ballast.write_bytes(bytes(max(0, free - int(trial.random.uniform(0, 0.9) * new))))
        code, printed = build(root)
        trial.expect(code == 1 and "The disk is full" in printed, f"{code}: {printed[-800:]}")
        expect_whole(trial, root, printed, new=False)
        trial.expect(not list(root.glob("site.new*")), "the draft stayed")
        ballast.unlink()
        expect_next_is_right(trial, root)
    finally:
        subprocess.run(["umount", "-l", disk], check=True)


@row("no access (real owners and modes)", trials=8, whole=REFUSED)
def no_access(trial: Trial) -> None:
    root = project(trial)
    # Root may do everything, unless it gives that up.
    through = () if os.getuid() else ("setpriv", "--bounding-set", "-dac_override,-dac_read_search")
    if through and shutil.which("setpriv") is None:
        raise Skipped("root cannot give up its access here")
    closed = [root, root / "catalogue/vocabulary.yml", root / "docs/index.md", root / ".cache/handouts"][trial.number % 4]
    mode = closed.stat().st_mode
    closed.chmod(0o555 if closed == root else 0)
    try:
        code, printed = build(root, through=through)
    finally:
        closed.chmod(mode)
    if closed.name == "handouts":  # costs time only
        trial.expect(code == 0, printed[-800:])
    _refused_or_done(trial, root, code, printed, "No access")


LEFT = ("a link to a folder", "a link to nothing", "a file", "a folder", "a folder without access")


@row(
    "leftovers and links at site.new, site.old, site.lock, site",
    trials=30,
    whole=f"nothing is deleted through a link; refused with what to do, or built; {SITE}",
)
def leftovers(trial: Trial) -> None:
    root = project(trial)
    names = ("site.new", "site.old", "site.new-0123abcd", "site.old-0123abcd", "site.lock", "site")
    name, kind = names[trial.number % len(names)], LEFT[trial.number // len(names) % len(LEFT)]
    treasure = trial.folder / "treasure"
    treasure.mkdir()
    (treasure / "kept.txt").write_text("kept")
    place = root / name
    if name == "site":
        place.rename(root / "good")
    if name == "site.lock":
        place.unlink()
    if kind.startswith("a link"):
        place.symlink_to(treasure if "folder" in kind else "nowhere")
    elif kind == "a file":
        place.write_text("of somebody")
    else:
        place.mkdir()
        (place / "through").symlink_to(treasure)
        (place / "index.html").write_text("half")
        place.chmod(0 if "without" in kind else 0o755)
    code, printed = build(root)
    trial.expect((treasure / "kept.txt").read_text() == "kept" and len(list(treasure.iterdir())) == 1, f"{name}, {kind}: the linked folder was changed")
    fits = code == 0 or (code == 1 and name in {"site", "site.lock"} and "Nothing was built" in printed)
    trial.expect(fits and "Traceback" not in printed, f"{name}, {kind}: {code} {printed[-800:]}")
    if code:
        place.rmdir() if place.is_dir() and not place.is_symlink() and not any(place.iterdir()) else _away(place)
    if name == "site" and code:
        (root / "good").rename(place)
    elif name == "site":
        shutil.rmtree(root / "good")
    expect_whole(trial, root, printed, new=code == 0)
    if name.startswith("site.") and name != "site.lock" and place.exists() | place.is_symlink():
        trial.expect(not kind.startswith("a folder") or os.getuid() != 0, f"{name}, {kind}: was not removed")
        _away(place)
    expect_next_is_right(trial, root)


def _away(place: Path) -> None:
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    else:
        place.unlink()


def _refused_or_done(trial: Trial, root: Path, code: int, printed: str, said: str) -> None:
    """Where the refusal hit only what costs time, the build may be done."""
    trial.expect(code == 0 or (code == 1 and said in printed), f"{code}: {printed[-1200:]}")
    expect_whole(trial, root, printed, new=code == 0)
    expect_next_is_right(trial, root)
