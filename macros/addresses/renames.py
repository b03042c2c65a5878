"""What was renamed: old pages to new ones, and the files that go with them.

In: the catalogue. Out: two mappings. A static host cannot forward a PDF, so
the files of a renamed record are published at both addresses.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import wraps
from typing import Any

from ..catalogue.index import Catalogue
from ..catalogue.models import KINDS
from .handouts import FOLDER, former_names
from .summaries import has_summary, summary_page
from .targets import address_of, symptom_page, target_of

# (project, site) to files that have a path: `made_files` of macros/files.py.
Maker = Callable[..., Iterator[Any]]


def renamed_pages(catalogue: Catalogue) -> dict[str, str]:
    """Old page to the page that took its place, both from docs/, sorted."""
    found = {symptom_page(old): symptom_page(new) for old, new in catalogue.former["symptoms"].items()}
    found |= {target_of("claims", old): target_of("claims", new) for old, new in catalogue.former["claims"].items()}
    found |= {old: path for path, page in catalogue.pages.items() for old in page.front.formerly}
    found |= {summary_page(old): summary_page(path) for path, page in catalogue.pages.items() if has_summary(page) for old in page.front.formerly}
    return dict(sorted(found.items()))


def places(kind: str, id: str) -> tuple[str, ...]:
    """How the addresses of all files of one record or page begin.

    id: of the record; for "pages" the path from docs/.
    """
    if kind == "pages":
        own = address_of(id)
        return (own, f"handouts/{posixpath.basename(own.rstrip('/'))}/")
    files = f"data/{kind}/{id}."
    if kind == "claims":
        return (address_of(target_of(kind, id)), files)
    return (address_of(symptom_page(id)), f"handouts/{id}/", files) if kind == "symptoms" else (files,)


def aliases(catalogue: Catalogue) -> dict[str, str]:
    """How an old file's address begins to how the new one does."""
    pairs = [(kind, old, new) for kind in KINDS for old, new in catalogue.former[kind].items()]
    pairs += [("pages", old, path) for path, page in catalogue.pages.items() for old in page.front.formerly]
    return {before: after for kind, old, new in pairs for before, after in zip(places(kind, old), places(kind, new), strict=True)}


def old_paths(path: str, renamed: Mapping[str, str], old_sheets: Mapping[str, str]) -> Iterator[str]:
    """Every other address a file was ever published at. renamed: of `aliases`. old_sheets: of `former_names`."""
    here = [path, *(before + path[len(after) :] for before, after in renamed.items() if path.startswith(after))]
    yield from here[1:]
    folder, _, name = path.rpartition("/")
    if folder.startswith(f"{FOLDER}/") and name.endswith(".pdf"):
        for old, new in old_sheets.items():
            if name == f"{new}.pdf":
                yield from (f"{one.rpartition('/')[0]}/{old}.pdf" for one in here)


def at_old_addresses_too(make: Maker) -> Maker:
    """Each made file of a renamed record also under its old names, with the content of now."""

    @wraps(make)
    def made(project: Any, *given: Any, **named: Any) -> Iterator[Any]:
        renamed, old_sheets = aliases(project.sound), former_names(project.sound)
        for file in make(project, *given, **named):
            yield file
            for path in old_paths(file.path, renamed, old_sheets):
                yield replace(file, path=path)

    return made
