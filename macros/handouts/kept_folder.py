"""Where made files are kept, and that the folder is the machine's own.

In: the project's root. Out: a `Problem` for a folder that came from elsewhere.
Whoever can commit kept files can commit digests that fit them, and a change of
two thousand PDFs is read by nobody; so none is taken from the history.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .. import history, remembered
from ..catalogue.problems import Problem

FOLDER = remembered.MADE
HANDOUTS, EVIDENCE, CARDS = f"{FOLDER}/handouts", f"{FOLDER}/evidence", f"{FOLDER}/cards"
ANSWERS = f"{FOLDER}/{remembered.FOLDER}"
_AGAIN = "The next build makes a folder of its own."


def not_ours(root: Path) -> Iterator[Problem]:
    """Links, files and committed files where the folder should be."""
    for path in (FOLDER, HANDOUTS, EVIDENCE, CARDS, ANSWERS):
        place = root / path
        if place.is_symlink():
            yield _problem(path, f"this is a link, and made files are kept in a real folder, out of reach of others. Delete the link. {_AGAIN}")
        elif place.exists() and not place.is_dir():
            yield _problem(path, f"this is a file, and made files are kept in a folder of this name. Delete or move it. {_AGAIN}")
    there = (root / FOLDER).is_symlink() or (root / FOLDER).exists()
    if there and (files := history.committed(root, FOLDER)):  # asking git takes ten milliseconds
        many = f"{len(files)} files of this folder are" if len(files) > 1 else "this file is"
        message = (
            f"{many} committed, and what builds have made is never taken from the history, where nobody can read it. "
            f"Run: git rm -r -q --cached {FOLDER}, delete the folder, and commit. {_AGAIN}"
        )
        yield _problem(files[0], message)


def _problem(path: str, message: str) -> Problem:
    return Problem(path, 1, 1, "kept_files_not_ours", message)
