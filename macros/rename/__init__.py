"""The command `rename`: a record or page gets another name, and its old address still answers.

In: a kind, the old and the new name. Out: the file moved, the old name under `formerly`,
every place that names it changed; or nothing at all, where the check would find a fault.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from pathlib import Path

from ..catalogue.index import Catalogue
from ..catalogue.loading import DEVICES
from ..catalogue.models import ID, KINDS
from ..catalogue.pages import PATH, Front
from ..catalogue.phrasings import FOLDER, WEIGHTS
from ..catalogue.problems import did_you_mean
from ..project import load_project
from .places import Edit, Renaming, edits

_NAMES = {model.one: kind for kind, model in KINDS.items()} | {"page": "pages"}
_FORMERLY = re.compile(r"^formerly:[ ]*(\[[^\]\n]*\]|)((?:\n[ ]*- .*)*)\n", re.MULTILINE)


class Refused(Exception):
    """Why nothing is renamed, in plain words."""


def run(root: Path, arguments: list[str]) -> int:
    """Rename it; 1 where nothing could be renamed."""
    parser = argparse.ArgumentParser(prog="python -m macros rename", description="Give a record or a page another name; its old address still answers.")
    parser.add_argument("kind", choices=list(_NAMES))
    parser.add_argument("old", help="its id now; for a page its path from docs/, such as situations/lost-gloves")
    parser.add_argument("new", help="its id from now on, in the same form")
    given = parser.parse_args(arguments)
    try:
        print(_rename(root, _given(_NAMES[given.kind], given.old, given.new)))
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    return 0


def _given(kind: str, old: str, new: str) -> Renaming:
    """The names as files have them: a path from the project's root, and an ending, may be left out."""
    if kind == "pages":
        old, new = (f"{one.removeprefix('docs/').removesuffix('.md')}.md" for one in (old, new))
    else:
        old, new = (one.removeprefix(f"catalogue/{kind}/").removesuffix(".yml") for one in (old, new))
    longest, form = (120, PATH) if kind == "pages" else (60, f"^{ID.strip('^$')}$")
    if not re.fullmatch(form, new) or len(new) > longest or DEVICES & {*new.removesuffix(".md").split("/")}:
        raise Refused(f'"{new}" cannot be a name: lower-case words with hyphens, such as cold-fingers.')
    if old == new:
        raise Refused("both names are the same.")
    return Renaming(kind, old, new)


def _rename(root: Path, given: Renaming) -> str:
    project = load_project(root, recalled=True)
    if project.problems:
        raise Refused(f"the check finds {_many(len(project.problems), 'problem')}, so nobody could tell what this changes. First: {project.problems[0]}")
    found = project.sound
    known = found.pages if given.kind == "pages" else found.of_kind(given.kind)
    if given.old not in known:
        raise Refused(f"there is no {given.files[0]}.{did_you_mean(given.old, known)}")
    moves = {given.files[0]: given.files[1], **_phrasings(given)}
    if taken := next((new for old, new in moves.items() if (root / old).exists() and (root / new).exists()), ""):
        raise Refused(f"{taken} is there already. Choose another name.")
    changed = _changed(root, found, given)
    count = Counter(one.file for one in set(edits(root, found, given)))
    _carry_out(root, moves, changed)
    places = sum(count.values())
    left = (
        "; for the search run `python -m macros search-learn` some time"
        if any(file.startswith(FOLDER) for file in moves if (root / moves[file]).exists())
        else ""
    )
    return f"{given.files[0]} is now {given.files[1]}; its old address still answers. {_many(places, 'place')} in {_many(len(count), 'file')} changed{left}."


def _many(count: int, one: str) -> str:
    return f"{count} {one}{'s' * (count != 1)}"


def _phrasings(given: Renaming) -> dict[str, str]:
    old, new = given.in_search
    return {f"{FOLDER}/{old}.txt": f"{FOLDER}/{new}.txt"}


def _changed(root: Path, catalogue: Catalogue, given: Renaming) -> dict[str, str]:
    """File, by its old name, to its text with every edit."""
    changed: dict[str, str] = {}
    by_file: dict[str, set[Edit]] = {given.files[0]: set()}
    for one in edits(root, catalogue, given):
        by_file.setdefault(one.file, set()).add(one)
    for file, some in by_file.items():
        text = _read(root / file)
        for edit in sorted(some, key=lambda one: one.at, reverse=True):
            if text[edit.at : edit.at + len(edit.old)] != edit.old:
                raise Refused(f"{file}: {edit.old} was expected where another text stands. Run: python -m macros fix")
            text = text[: edit.at] + edit.new + text[edit.at + len(edit.old) :]
        changed[file] = text
    changed[given.files[0]] = with_former(changed[given.files[0]], given)
    weights = root / WEIGHTS
    if weights.is_file() and f"\n{given.in_search[0]} " in (learned := weights.read_text("utf-8")):
        changed[WEIGHTS] = learned.replace(f"\n{given.in_search[0]} ", f"\n{given.in_search[1]} ", 1)
    return changed


def _read(file: Path) -> str:
    return file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def with_former(text: str, given: Renaming) -> str:
    """The text of a record or page with its old name under `formerly`; a name that it takes again is none of the old ones."""
    model = Front if given.kind == "pages" else KINDS[given.kind]
    top = text.find("\n---\n", 3) + 1 if given.kind == "pages" else len(text)
    head, rest = text[:top], text[top:]
    old: list[str] = []
    if found := _FORMERLY.search(head):
        old = [one.strip(" \"'") for one in re.split(r"[,\n]", f"{found[1].strip('[]')}\n{found[2].replace('- ', '')}") if one.strip(" \"'")]
        head = head[: found.start()] + head[found.end() :]
    line = f"formerly: [{', '.join([*(one for one in old if one != given.new), given.old])}]\n"
    names = list(model.model_fields)
    after = names[names.index("formerly") + 1 :]
    place = min((at.start() for name in after if (at := re.search(rf"^{name}:", head, re.MULTILINE))), default=len(head))
    return head[:place] + line + head[place:] + rest


def _carry_out(root: Path, moves: dict[str, str], changed: dict[str, str]) -> None:
    """Write all; where the check then finds a fault, or the disk refuses, put everything back."""
    before = {file: (root / file).read_bytes() for file in {*changed, *moves} if (root / file).is_file()}
    made: list[Path] = []
    try:
        for file, content in before.items():
            target = root / moves.get(file, file)
            target.parent.mkdir(parents=True, exist_ok=True)
            if file in moves:
                made.append(target)
            target.write_bytes(changed[file].encode() if file in changed else content)
            if file in moves:
                (root / file).unlink()
        if problems := load_project(root, recalled=True).problems:
            raise Refused(f"nothing is renamed, because the check would find {_many(len(problems), 'problem')}. First: {problems[0]}")
    except BaseException:
        for target in made:
            target.unlink(missing_ok=True)
        for file, content in before.items():
            (root / file).write_bytes(content)
        raise
