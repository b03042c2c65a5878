"""The command `new`: a file for a new record or page, in which the check tells what is still to be written.

In: a kind, a name, for a source also a file of references. Out: one new file; nothing that
is there is ever changed.
"""

from __future__ import annotations

import argparse
import re
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

from ..catalogue.loading import DEVICES, file_of
from ..catalogue.models import ID, KINDS
from ..catalogue.plain import words
from ..catalogue.positions import read
from . import bibtex, csl, ris
from .draft import draft
from .entry import Unreadable, source_fields
from .pages import FOLDER, page

LONGEST = 60  # letters of an id
_NAMES = {model.one: kind for kind, model in KINDS.items()}
_READERS: dict[str, ModuleType] = {"bibtex": bibtex, "csl": csl, "ris": ris}


class Refused(Exception):
    """Why no file is written, in plain words."""


def run(root: Path, arguments: list[str]) -> int:
    """Write the file; 1 where nothing could be written."""
    parser = argparse.ArgumentParser(prog="python -m macros new", description="Begin a record or a page; the check then says what is still to be written.")
    parser.add_argument("kind", choices=[*_NAMES, "page"], help="what it is; a page is about a situation")
    parser.add_argument("name", nargs="?", default="", help="what readers call it, in quotes; a source may take its title from a file")
    parser.add_argument("--id", default="", help="the name of its file; made from the name if it is not given")
    for form in _READERS:
        parser.add_argument(f"--{form}", metavar="FILE", help=f"fill in a source from {form} (- for standard input)")
    given = parser.parse_args(arguments)
    try:
        today = datetime.now(UTC).date()
        path, text, left = _page(given.name, given.id, today) if given.kind == "page" else _record(root, given, today)
        _write(root / path, path, text)
    except (Refused, Unreadable) as refused:
        print(refused, file=sys.stderr)
        return 1
    print(*(f"Left empty: {one}" for one in left), sep="\n", end="\n" if left else "")
    print(f"{path} is written. What is still to be written says: python -m macros check")
    return 0


def _page(name: str, id: str, today: date) -> tuple[str, str, list[str]]:
    return f"{FOLDER}/{_id(name, id)}.md", page(_named(name), today), []


def _record(root: Path, given: argparse.Namespace, today: date) -> tuple[str, str, list[str]]:
    kind = _NAMES[given.kind]
    template = root / f"catalogue/{kind}/_template.yml"
    forms = [(form, file) for form in _READERS if (file := getattr(given, form))]
    if forms and (kind != "sources" or len(forms) > 1):
        raise Refused("a file of references fills in a source: give one, after `new source`.")
    known: dict[str, Any] = {}
    left: list[str] = []
    if forms:
        known, left = _from_file(*forms[0])
    if given.name or "title" not in known:
        known[KINDS[kind].named_by] = _named(given.name)
    if "written" in KINDS[kind].model_fields:
        known["written"] = today
    id = _source_id(root, known, given.id) if kind == "sources" else _id(given.name, given.id)
    _refuse_taken(root, kind, id)
    return file_of(kind, id), draft(kind, template.read_text("utf-8") if template.is_file() else "", known), left


def _from_file(form: str, file: str) -> tuple[dict[str, Any], list[str]]:
    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise Refused(f"{file}: there is no such file.") from error
    except (UnicodeDecodeError, IsADirectoryError) as error:
        raise Refused(f"{file}: this is no UTF-8 text.") from error
    entries = _READERS[form].entries(text)
    fields, left = source_fields(entries[0])
    if len(entries) > 1:
        left.append(f"{len(entries) - 1} more in the file: only the first is taken. Give each a file of its own.")
    return fields, left


def _named(name: str) -> str:
    if not (plain := " ".join(name.split())):
        raise Refused('a name is missing. Write it in quotes: python -m macros new symptom "Warm toes"')
    return plain


def _id(name: str, id: str) -> str:
    """The id that was given, or one made of the name without what stands in parentheses."""
    made = id or "-".join(words(re.sub(r"\([^()]*\)", "", _named(name))))
    if not id and len(made) > LONGEST:
        made = made[: LONGEST + 1].rpartition("-")[0]
    if not re.fullmatch(ID, made) or len(made) > LONGEST or made in DEVICES:
        raise Refused(f'"{made}" cannot be the name of a file. Give one with --id: up to {LONGEST} lower-case letters and hyphens, such as warm-toes.')
    return made


def _source_id(root: Path, known: dict[str, Any], id: str) -> str:
    """`doe-2012` of the first author and the year; with a word of the title where that is taken."""
    if id:
        return _id("", id)
    first = (known.get("author") or [{}])[0]
    family = "-".join(words(first.get("family") or first.get("literal", "")))[:40].strip("-")
    year = known.get("issued")
    if not family or not year:
        raise Refused("the author or the year is not known, so give the source a name: --id doe-2012")
    made = f"{family}-{year}"
    more = [one for one in words(known.get("title", "")) if len(one) > 3]
    while (root / file_of("sources", made)).exists() and more:
        made = f"{family}-{year}-{more.pop(0)}"
    return _id("", made[:LONGEST].strip("-"))


def _refuse_taken(root: Path, kind: str, id: str) -> None:
    for other in {kind, *({"symptoms", "terms"} if kind in {"symptoms", "terms"} else ())}:
        if (root / file_of(other, id)).exists():
            raise Refused(f"{file_of(other, id)} is there already. Change that file, or give this one another name with --id.")
    for file in sorted((root / "catalogue" / kind).glob("[!_.]*.yml")):
        content = file.read_bytes()
        if b"formerly" in content and id.encode() in content:
            values = read(file.name, content).values
            if isinstance(values, dict) and id in (values.get("formerly") or []):
                raise Refused(f'"{id}" is an old name of {file_of(kind, file.stem)}. An address is never used twice; give another with --id.')


def _write(file: Path, path: str, text: str) -> None:
    if not file.parent.is_dir():
        raise Refused(f"there is no folder {Path(path).parent.as_posix()}. Is this the project's folder?")
    try:
        with file.open("x", encoding="utf-8", newline="\n") as made:
            made.write(text)
    except FileExistsError as error:
        raise Refused(f"{path} is there already. Change that file, or give this one another name with --id.") from error
