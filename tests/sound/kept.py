"""What happens to the folder of kept files."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from .rows import Trial, row
from .tiny import build, expect_next_is_right, expect_whole, project

FAULTS = ("cut", "emptied", "foreign", "one byte", "other version", "link", "folder", "wrong digest", "gone")


@row("kept files cut, emptied, foreign, changed, of another version", trials=18, whole="the site is the new one, byte for byte; no traceback")
def kept_files_spoilt(trial: Trial) -> None:
    root = project(trial)
    files = sorted(one for one in (root / ".cache").rglob("*") if one.is_file())
    texts = {one: one.read_bytes() for one in files}
    fault = FAULTS[trial.number % len(FAULTS)]
    for file in trial.random.sample(files, trial.random.randint(1, len(files))):
        other = texts[trial.random.choice(files)]
        spoil(file, fault, other)
    code, printed = build(root)
    trial.expect(code == 0, f"{fault}: {printed[-800:]}")
    expect_whole(trial, root, printed, new=True)
    expect_next_is_right(trial, root)


@row("kept files committed, linked, no folder", trials=6, whole="refused with the place and what to do; the last good site stays; then the next build is right")
def kept_folder_not_ours(trial: Trial) -> None:
    root = project(trial)
    folder, away = root / ".cache", trial.folder / "away"
    kind = ("committed", "linked", "a file")[trial.number % 3]
    if kind == "committed":
        for words in (["init", "-q"], ["add", "--force", ".cache"]):
            subprocess.run(["git", *words], cwd=root, check=True, capture_output=True)
    else:
        folder.rename(away)
        folder.symlink_to(away) if kind == "linked" else folder.write_bytes(b"")
    before = sorted(away.rglob("*")) if away.exists() else []
    code, printed = build(root)
    trial.expect(code == 1 and ".cache" in printed, f"{kind}: {code} {printed[-800:]}")
    expect_whole(trial, root, printed, new=False)
    trial.expect(before == (sorted(away.rglob("*")) if away.exists() else []), "the linked folder was changed")
    if kind == "committed":
        shutil.rmtree(root / ".git")
    else:
        folder.unlink()
    expect_next_is_right(trial, root)


def spoil(file: Path, fault: str, other: bytes) -> None:
    content = file.read_bytes()
    if fault == "cut":
        file.write_bytes(content[: len(content) // 2])
    elif fault == "emptied":
        file.write_bytes(b"")
    elif fault == "foreign":
        file.write_bytes(other if other != content else b"%PDF-1.7 of somebody")
    elif fault == "one byte":
        file.write_bytes(content[:-9] + bytes([content[-9] ^ 1]) + content[-8:])
    elif fault == "other version":
        file.write_bytes(b"of another version")
        file.rename(file.with_name(file.name.partition("-")[0] + file.suffix))
    elif fault == "link":
        file.unlink()
        file.symlink_to("/dev/null")
    elif fault == "folder":
        file.unlink()
        file.mkdir()
    elif fault == "wrong digest":
        file.rename(file.with_name(f"{file.name.partition('-')[0]}-{'0' * 32}{file.suffix}"))
    else:
        file.unlink()
