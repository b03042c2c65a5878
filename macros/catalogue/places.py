"""YAML files in a place nobody reads, and records in the folder of another kind.

In: the project's folder, or a record's values. Out: problems that say where
the file belongs. Called while the catalogue is loaded; without this such a
file would be passed over without a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .decoding import LARGEST
from .models import KINDS
from .positions import read
from .problems import Problem, did_you_mean

SINGLE = (
    "code-answers.yml",
    "danger-languages.yml",
    "danger-words.yml",
    "everyday-words.yml",
    "sentences.yml",
    "urgent-help.yml",
    "vocabulary.yml",
    "wording.yml",
)
_SURE = 3  # so many more fields must fit; records of all kinds share up to five


def misplaced(root: Path) -> Iterator[Problem]:
    """Every .yml and .yaml file under catalogue/ and docs/ that is in no place for one."""
    for file in sorted(one for folder in ("catalogue", "docs") for one in (root / folder).rglob("*")):
        path = file.relative_to(root).as_posix()
        top, *folders, name = path.split("/")
        if not (file.is_file() or file.is_dir()):
            # Opening a FIFO would wait for good. In docs/ pages.py says so, in a kind's folder loading.py.
            known = top == "docs" or (folders and folders[0] in KINDS) or (not folders and name in (*SINGLE, "permalinks.txt", "signatures.txt"))
            if not known and not name.startswith("."):
                yield Problem(path, 1, 1, "wrong_place", "this is no plain file. Delete it, or put the file itself here.")
            continue
        if file.suffix.lower() not in {".yml", ".yaml"} or name.startswith(".") or file.is_dir():
            continue
        if top == "docs":
            yield Problem(path, 1, 1, "wrong_place", f"docs/ holds pages in Markdown, no YAML. {_belongs(file)}")
        elif not folders and name not in SINGLE:
            yield Problem(path, 1, 1, "wrong_place", f"no file of this name is read here.{did_you_mean(name, SINGLE)} {_belongs(file)}")
        elif folders and folders[0] not in KINDS:
            yield Problem(path, 1, 1, "wrong_place", f"there is no kind of record called {folders[0]}.{did_you_mean(folders[0], KINDS)} {_belongs(file)}")


def looks_like(values: Any, than: str = "") -> str:
    """The kind whose fields these are, if they fit it far better than the kind `than`; else ""."""
    if not isinstance(values, dict):
        return ""
    fits = {kind: len(model.model_fields.keys() & values.keys()) for kind, model in KINDS.items()}
    best = max(fits, key=lambda kind: fits[kind])
    return best if fits[best] >= fits.get(than, 0) + _SURE else ""


def wrong_kind(file: str, kind: str) -> Problem:
    """kind: what the record looks like."""
    return Problem(file, 1, 1, "wrong_kind", f"this looks like a {KINDS[kind].one}; move it to catalogue/{kind}/.")


def _belongs(file: Path) -> str:
    kind = looks_like(read(file.name, file.read_bytes(), LARGEST).values)
    if kind:
        return f"This looks like a {KINDS[kind].one}; move it to catalogue/{kind}/."
    return f"A record belongs in a folder of its kind: {', '.join(f'catalogue/{kind}/' for kind in KINDS)}. Move or delete this file."
