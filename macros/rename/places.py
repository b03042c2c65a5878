"""Every place that names one record or page, as edits of files.

In: the catalogue and what is renamed to what. Out: `Edit` values: a place, the text that
stands there, and what takes its place. Nothing is written here.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from ..addresses.targets import target_of
from ..catalogue.fields import EACH, slots
from ..catalogue.grammar import MACROS
from ..catalogue.index import Catalogue
from ..catalogue.loading import file_of
from ..catalogue.positions import Document
from ..catalogue.urgent_help import UrgentHelp
from ..catalogue.vocabulary import Vocabulary

_EVERYDAY, _DANGER, _WORDING = "catalogue/everyday-words.yml", "catalogue/danger-words.yml", "catalogue/wording.yml"
# Lists that name pages as the search does: `cold-fingers`, `terms/glove`, `guides/mittens`.
_TARGETS: dict[str, list[tuple[str, ...]]] = {_EVERYDAY: [("groups", EACH, "for", EACH)], _DANGER: [("danger", EACH, "pages", EACH)]}
_SIGNS: dict[str, list[tuple[str, ...]]] = {_DANGER: [("danger", EACH, "signs", EACH)]}
_LINK = re.compile(r"(?:\]\(|^\[[^\]\n]+\]:\s*)<?([^)\s>]+)", re.MULTILINE)
_EXPECTED = re.compile(r"expect:\s*\[([^\]]*)\]")


class Renaming(NamedTuple):
    """kind: of a record, or "pages". old, new: ids, for pages the paths from docs/."""

    kind: str
    old: str
    new: str

    @property
    def files(self) -> tuple[str, str]:
        """The file as it is, and as it will be, from the project's root."""
        old, new = (f"docs/{id}" if self.kind == "pages" else file_of(self.kind, id) for id in (self.old, self.new))
        return old, new

    @property
    def in_search(self) -> tuple[str, str]:
        """How lists of the search name it, before and after."""
        if self.kind == "pages":
            return self.old.removesuffix(".md"), self.new.removesuffix(".md")
        before = "" if self.kind == "symptoms" else f"{self.kind}/"
        return before + self.old, before + self.new


class Edit(NamedTuple):
    """at: how far from the beginning of the file, in letters."""

    file: str
    at: int
    old: str
    new: str


def edits(root: Path, catalogue: Catalogue, given: Renaming) -> Iterator[Edit]:
    """Each place, in no order; a place may come twice."""
    yield from _references(catalogue, given)
    yield from _in_lists(catalogue, given)
    yield from _links(catalogue, given)
    yield from _phrase_sets(root, given)
    if given.kind == "pages" and (root / "mkdocs.yml").is_file():
        yield from _whole_words("mkdocs.yml", (root / "mkdocs.yml").read_text("utf-8"), given.old, given.new)


def _references(catalogue: Catalogue, given: Renaming) -> Iterator[Edit]:
    """Ids in fields and macros."""
    for one in catalogue.references:
        if one.id != given.old or given.kind not in one.to.split(" or "):
            continue
        text = _text(catalogue, one.file)
        at = _offset(text, one.line, one.column)
        if text.startswith("{{", at):
            yield from _in_macro(one.file, text, at, given)
        else:
            yield from _here(one.file, text, at, given.old, given.new)


def _in_macro(file: str, text: str, at: int, given: Renaming) -> Iterator[Edit]:
    """The id in a call; a label may be the same word, and stays."""
    call = text[at : text.find("}}", at)]
    name = re.match(r"\{\{-?\s*(\w+)", call)
    many = bool(name and any(argument.many for argument in MACROS[name[1]].arguments))
    for found in re.finditer(rf"(label\s*=\s*)?([\"']){re.escape(given.old)}\2", call):
        if not found[1]:
            yield Edit(file, at + found.start(2) + 1, given.old, given.new)
            if not many:
                return


def _in_lists(catalogue: Catalogue, given: Renaming) -> Iterator[Edit]:
    """The vocabulary, the numbers to call, and the words of the search."""
    for file, model in (("catalogue/vocabulary.yml", Vocabulary), ("catalogue/urgent-help.yml", UrgentHelp)):
        paths = [slot.path for slot in slots(model) if slot.to and given.kind in slot.to.split(" or ")]
        yield from _values(catalogue, file, paths, given.old, given.new)
    for file, paths in _TARGETS.items():
        yield from _values(catalogue, file, paths, *given.in_search)
    if given.kind == "signs":
        for file, paths in _SIGNS.items():
            yield from _values(catalogue, file, paths, given.old, given.new)
    if document := catalogue.documents.get(_WORDING):
        yield from _whole_words(_WORDING, document.text, *given.files)


def _values(catalogue: Catalogue, file: str, paths: list[tuple[str, ...]], old: str, new: str) -> Iterator[Edit]:
    document = catalogue.documents.get(file)
    for path, place in document.places.items() if document else ():
        fits = any(len(one) == len(path) and all(step in (part, EACH) for step, part in zip(one, path)) for one in paths)
        if document and fits and _value(document, path) == old:
            yield from _here(file, document.text, _offset(document.text, *place), old, new)


def _value(document: Document, path: tuple[Any, ...]) -> Any:
    value = document.values
    for step in path:
        value = value[step]
    return value


def _links(catalogue: Catalogue, given: Renaming) -> Iterator[Edit]:
    """Links in Markdown that lead to it, and in a page that moves, all that lead from it to other pages."""
    before, _, _ = (target := target_of(given.kind, given.old)).partition("#")
    after = target_of(given.kind, given.new)
    for page in catalogue.pages.values():
        moves = given.kind == "pages" and page.path == given.old
        here = given.new if moves else page.path
        text = _text(catalogue, page.file)
        for found in _LINK.finditer(text):
            link = found[1]
            path, sign, anchor = link.partition("#")
            if re.match(r"[a-z]+:|/", link) or not path.endswith(".md"):
                continue
            leads = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path))
            to = leads
            if f"{leads}{sign}{anchor}" == target or (leads == before and "#" not in target):
                to, _, named = after.partition("#")
                anchor = named or anchor
            made = posixpath.relpath(to, posixpath.dirname(here) or ".") + sign + anchor
            if (to != leads or moves or anchor != link.partition("#")[2]) and made != link:
                yield Edit(page.file, found.start(1), link, made)


def _phrase_sets(root: Path, given: Renaming) -> Iterator[Edit]:
    """What the sets of phrases expect to be found."""
    for file in sorted((root / "tests/search").glob("*.yml")):
        text = file.read_text("utf-8")
        for expected in _EXPECTED.finditer(text):
            for one in _whole_words(file.relative_to(root).as_posix(), expected[1], *given.in_search):
                yield one._replace(at=one.at + expected.start(1))


def _whole_words(file: str, text: str, old: str, new: str) -> Iterator[Edit]:
    for found in re.finditer(rf"(?<![\w/.-]){re.escape(old)}(?![\w/-]|\.\w)", text):
        yield Edit(file, found.start(), old, new)


def _here(file: str, text: str, at: int, old: str, new: str) -> Iterator[Edit]:
    at += text[at : at + 1] in {'"', "'"}
    if text.startswith(old, at):
        yield Edit(file, at, old, new)


def _text(catalogue: Catalogue, file: str) -> str:
    """A record's file as it was read; a page as it stands on the disk, its places counted from its first line."""
    page = catalogue.pages.get(file.removeprefix("docs/")) if file.startswith("docs/") else None
    if page is None:
        return catalogue.documents[file].text
    # The top was read with one line in front of it, in place of the line of hyphens.
    return f"---{catalogue.documents[file].text}---\n{page.body}"


def _offset(text: str, line: int, column: int) -> int:
    at = 0
    for _ in range(line - 1):
        at = text.find("\n", at) + 1
    return at + column - 1
