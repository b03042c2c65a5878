"""Guarded places in records, lists of YAML and the tops of pages.

In: `Both`. Out: a `Change` for each guarded place that differs. Files are read as
YAML and not as records, so that a record which can no longer be read hides nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from ..catalogue import pages
from ..catalogue.loading import LARGEST_LIST
from ..catalogue.positions import Document, read
from .base import Both
from .change import Change, of
from .differences import Difference, differences, said
from .guards import EVIDENCE, GUARDS, TAKEN, Guard

_YAML = re.compile(r"catalogue/([a-z]+/)?[a-z0-9-]+\.yml")
_PAGE = re.compile(r"docs/.+\.md")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*(?:\s?%)?")
# Where a number in words for readers stands for something that was found.
_TOLD = re.compile(r"catalogue/(claims|symptoms|terms|signs|medicines|searches)/.+\.yml|docs/.+\.md|catalogue/sentences\.yml")
_NO_FINDING = {"codes", "illness_codes", "written", "changed", "reviewed", "formerly"}
# Fields whose words have an order in the vocabulary: the list, and what it means to stand further up.
_RANKS = {"level": ("urgent_levels", "made more urgent", "made less urgent"), "strength": ("strengths", "raised", "lowered")}


def guarded_places(both: Both) -> Iterator[Change]:
    """Every guarded difference, file after file."""
    ranks = _ranks(both)
    for file, old_file in read_together(both):
        old, new = document(old_file, both.was[old_file]), document(file, both.now[file])
        guards = [guard for guard in GUARDS if guard.holds(file)]
        if both.now[file] is None:
            first = guards[0].title if guards and not file.startswith(("catalogue/symptoms/", "docs/")) else TAKEN
            yield Change(first, file, 1, "the whole file was taken away", was=_begins(both.was[file]))
            continue
        if new.problems:
            problem = new.problems[0]
            yield Change(
                guards[0].title if guards else TAKEN, file, problem.line, "cannot be read any more, so nothing that it guards holds", now=problem.message
            )
            continue
        yield from _of_one(file, list(differences(old, new)), guards, is_new=both.was[old_file] is None, ranks=ranks)


def read_together(both: Both) -> Iterator[tuple[str, str]]:
    """Each changed record, list and page with the path it had before: its own, or that of the file it replaces under `formerly`."""
    mine = [file for file in both.changed if _YAML.fullmatch(file) or _PAGE.fullmatch(file)]
    gone = {file for file in mine if both.now[file] is None}
    renamed = {file: old for file in mine if both.was[file] is None for old in _former(file, both.now[file]) if old in gone}
    for file in mine:
        if file not in renamed.values():
            yield file, renamed.get(file, file)


def document(file: str, content: bytes | None) -> Document:
    """A file of YAML, or the top of a page, with its places; empty where there is none."""
    if content is None:
        return Document(file)
    if not file.endswith(".md"):
        return read(file, content, LARGEST_LIST)
    halves = pages.split(content.decode("utf-8", "replace"))
    return read(file, ("\n" + halves[0]).encode()) if halves else Document(file)


def _of_one(file: str, found: list[Difference], guards: list[Guard], *, is_new: bool, ranks: dict[str, list[str]]) -> Iterator[Change]:
    for one in found:
        guard = next((guard for guard in guards if (guard.new or not is_new) and guard.guards(one)), None)
        if guard:
            yield of(guard.title, file, one, _direction(one, ranks))
        elif not is_new and _TOLD.fullmatch(file) and one.path[0] not in _NO_FINDING and (told := _numbers(one)):
            yield of(EVIDENCE, file, one, told)


def _numbers(found: Difference) -> str:
    """What became of the numbers in a text; "" where they are the same."""
    was, now = (Counter(NUMBER.findall(said(value))) for value in (found.was or "", found.now or ""))
    if found.how in ("removed", "changed") and was - now:
        return f"{found.how}, and a number with it ({', '.join(was - now)})"
    return f"changed, with a new number ({', '.join(now - was)})" if found.how == "changed" and now - was else ""


def _direction(found: Difference, ranks: dict[str, list[str]]) -> str:
    name, up, down = _RANKS.get(found.path[0], ("", "", ""))
    known = ranks.get(name, [])
    if found.how == "changed" and len(found.path) == 1 and found.was in known and found.now in known:
        return up if known.index(found.now) < known.index(found.was) else down
    return ""


def _ranks(both: Both) -> dict[str, list[str]]:
    """The order of the words of each ranked list, as it was before: a list that was turned round proves nothing."""
    file = both.base / "catalogue" / "vocabulary.yml"
    values = read("catalogue/vocabulary.yml", file.read_bytes(), LARGEST_LIST).values if file.is_file() else None
    lists = values if isinstance(values, dict) else {}
    return {name: [str(one.get("id")) for one in lists.get(name) or [] if isinstance(one, dict)] for name, _, _ in _RANKS.values()}


def _former(file: str, content: bytes | None) -> list[str]:
    values = document(file, content).values
    old = values.get("formerly") if isinstance(values, dict) else None
    folder = PurePosixPath(file).parent
    names = old if isinstance(old, list) else []
    return [f"docs/{name}" if file.endswith(".md") else f"{folder}/{name}.yml" for name in names]


def _begins(content: bytes | None) -> str:
    return " ".join((content or b"")[:400].decode("utf-8", "replace").split())
