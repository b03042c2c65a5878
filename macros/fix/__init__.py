"""The command `fix`: mends what never changes a meaning, and shows each change.

In: the project's folder and paths within it. Out: the files, mended; one line a change.
What the check refuses and a machine can put right without knowing what is meant belongs
here; whatever needs a decision is told and left.
"""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Iterator
from pathlib import Path

from ..catalogue.problems import shown
from .mending import Mended, mended
from .signs import plain_lines

__all__ = ["mended", "run"]
_FOLDERS = {"catalogue": (".yml", ".txt"), "docs": (".md",)}
# Files that a command writes; each has its own way to be made anew.
_MADE = ("catalogue/permalinks.txt", "catalogue/phrasing-weights.txt", "catalogue/wording-weights.txt", "catalogue/wording-network.txt")


def run(root: Path, arguments: list[str]) -> int:
    """Mend the files that are named, or all; 1 where something is left that a person must decide."""
    parser = argparse.ArgumentParser(prog="python -m macros fix", description="Mend quotes, spaces, typed points and dates, where that changes no meaning.")
    parser.add_argument("path", nargs="*", type=Path, help="files or folders; all records and pages when none is named")
    parser.add_argument("--dry-run", action="store_true", help="show the changes and make none")
    given = parser.parse_args(arguments)
    wanted = [one if one.is_absolute() or one.exists() else root / one for one in given.path]
    if missing := [one for one in wanted if not one.exists()]:
        print(f"{missing[0]}: there is no such file or folder.", file=sys.stderr)
        return 1
    changes, files, left = 0, 0, 0
    for name, file in _files(root, [one.resolve() for one in wanted]):
        content = file.read_bytes()
        try:
            text = plain_lines(content)
        except UnicodeDecodeError:
            print(f"{name}:1: this is not UTF-8 text. Save the file again with the encoding UTF-8.")
            left += 1
            continue
        made = mended(name, text)
        lines = list(_changes(name, content, text, made))
        print(*lines, sep="\n", end="\n" if lines else "")
        changes, files, left = changes + len(lines), files + bool(lines), left + len(made.left)
        print(*(f"{name}:{line}: {said}" for line, said in made.left), sep="\n", end="\n" if made.left else "")
        if lines and not given.dry_run:
            file.write_bytes(made.text.encode())
    print(_summary(changes, files, left, given.dry_run))
    return 1 if left else 0


def _files(root: Path, wanted: list[Path]) -> Iterator[tuple[str, Path]]:
    """(path from the root, file) of each record, list and page that is wanted, sorted."""
    for folder, endings in _FOLDERS.items():
        for file in sorted((root / folder).rglob("*")):
            name = file.relative_to(root).as_posix()
            if file.suffix in endings and name not in _MADE and not name.startswith("docs/assets/") and file.is_file() and not file.is_symlink():
                whole = file.resolve()
                if not wanted or any(whole == one or whole.is_relative_to(one) for one in wanted):
                    yield name, file


def _changes(name: str, content: bytes, text: str, made: Mended) -> Iterator[str]:
    """What is changed, a line each: the line's number in the file as it was, was → is."""
    if content.startswith(b"\xef\xbb\xbf"):
        yield f"{name}:1: a byte-order mark at the beginning → none"
    if b"\r" in content:
        yield f"{name}:1: line ends of another system → plain ones, in the whole file"
    before, after = text.split("\n"), made.text.split("\n")
    if before == after:
        return
    for kind, first, last, start, end in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        was, now = before[first:last], after[start:end]
        for number in range(max(len(was), len(now))):
            old, new = (side[number] if number < len(side) else None for side in (was, now))
            yield f"{name}:{min(first + number, len(before) - 1) + 1}: {_shown(old)} → {_shown(new)}"


def _shown(line: str | None) -> str:
    if line is None:
        return "no line"
    return shown(line, 100) if line.strip() else "an empty line"


def _summary(changes: int, files: int, left: int, dry: bool) -> str:
    also = f" {left} left for you to decide." if left else ""
    if not changes:
        return f"Nothing to mend.{also}"
    many = f"{changes} change{'s' * (changes != 1)} in {files} file{'s' * (files != 1)}"
    return f"{many}, none made (--dry-run).{also}" if dry else f"{many}.{also}"
