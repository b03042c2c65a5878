"""Every file of the built site that is not a page made from Markdown.

The build events hand these to the site generator; `python -m macros pages`
writes them beside the pages. To add a kind of file: write a generator in a
room of its own and name it in `made_files`, or in `last_files` if it needs the
finished pages. A file whose address names a renamed record also appears at the
old address by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from . import offline
from .addresses.renames import at_old_addresses_too, renamed_pages
from .addresses.site import Site
from .addresses.targets import address_of
from .codes.files import answer_file
from .exports.code_lookup import code_lookup
from .exports.files import exported
from .exports.meanings import meanings
from .exports.page_names import page_names
from .form.files import form_file
from .handouts.cards import card_files
from .handouts.evidence_sheets import evidence_files
from .handouts.files import handout_files
from .handouts.kept_folder import CARDS, EVIDENCE, HANDOUTS
from .handouts.making import Say, silent
from .policy.hosts import header_files
from .project import Project
from .render.redirects import redirects
from .search.files import search_files


@dataclass(frozen=True, slots=True)
class SiteFile:
    """path: from the site's root, such as data/catalogue.json."""

    path: str
    content: bytes


@at_old_addresses_too
def made_files(project: Project, site: Site, *, preview: bool = False, say: Say = silent) -> Iterator[SiteFile]:
    """Each file once, in the order of the rooms they come from. The project is sound.

    Raises Faulty when a text cannot become its file. say: hears how far it is where that takes long.
    """
    yield from (SiteFile(*file) for file in redirects(project.sound, site, preview=preview))
    yield SiteFile(*code_lookup(project.sound))
    yield SiteFile(*answer_file(project.sound))
    yield SiteFile(*form_file(project.sound, project.root))
    yield SiteFile("assets/terms.json", meanings(project.sound).encode())
    yield SiteFile("assets/pages.json", page_names(project.sound).encode())
    yield from (SiteFile(*one) for one in search_files(project.sound))
    # A preview shows each save sooner without them; nobody reads a bibliography or prints there.
    if not preview:
        for path, content in exported(project.sound, site):
            yield SiteFile(path, content)
        yield from (SiteFile(*file) for file in handout_files(project.sound, site, project.root / HANDOUTS, say))
        yield from (SiteFile(*file) for file in evidence_files(project.sound, site, project.root / EVIDENCE, say))
        yield from (SiteFile(*file) for file in card_files(project.sound, site, project.root / CARDS, say))
    else:
        yield SiteFile(offline.WORKER, offline.no_worker())


def last_files(project: Project, site: Site, folder: Path) -> Iterator[SiteFile]:
    """Each file that only the finished pages can give. folder: where they are."""
    moved = {address_of(old): address_of(new) for old, new in renamed_pages(project.sound).items()}
    yield from (SiteFile(*file) for file in header_files(folder, site, moved))
    if worker := offline.worker(folder, offline.kept_in_the_night(project.sound)):
        yield SiteFile(offline.WORKER, worker)
