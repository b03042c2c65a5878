"""A whole site into a folder: pages, what was made beside them, and what lies under docs/.

In: a checked project. Out: a folder of files for any host. Everything but the pages is
written by `other_files` and `last`, which engines/zensical uses too.
"""

from __future__ import annotations

import gzip
import io
import os
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from .. import bundle, history, remembered
from ..addresses.built import lost_on_site
from ..addresses.targets import address_of
from ..catalogue.pages import PAGE_ENDINGS
from ..catalogue.problems import Faulty
from ..files import SiteFile, last_files, made_files
from ..frame import of_every_page
from ..project import Project
from ..publish import SiteBuild
from .body import Reader
from .menu import menu
from .pages import finished_pages, pages
from .settings import Settings, settings_of

CARDS = "assets/cards/"


def write(project: Project, folder: Path) -> int:
    """Build the site, and put it into its place when it is whole. Returns the number of pages.

    Raises Faulty where a page or an address is not as it should be, and Refused or OSError
    where a folder cannot be; then an older site stays.
    """
    os.environ[history.VARIABLE] = history.date_of_build(project.root)
    building = SiteBuild(folder)
    try:
        draft = building.begin()
        settings = settings_of(project.root)
        files = other_files(project, settings)
        put(files, draft)
        count = put((SiteFile(path, text.encode()) for path, text in _pages(project, settings, files)), draft)
        last(project, settings, draft)
        remembered.keep(project.root)
        building.finish()
    finally:
        building.end()
    return count


def other_files(project: Project, settings: Settings) -> list[SiteFile]:
    """All but the pages, and but what only finished pages can give; the files under docs/ with style sheets and scripts joined."""
    docs = project.root / "docs"
    parts = {key: settings.parts(key) for key in JOINED}
    joined = [join(docs, parts[key]) for key, join in JOINED.items() if parts[key]]
    within = {part for key in JOINED for part in parts[key]}
    there = {file.relative_to(docs).as_posix(): file for file in sorted(docs.rglob("*")) if file.is_file() and file.suffix not in PAGE_ENDINGS}
    return [
        *(
            SiteFile(path, file.read_bytes())
            for path, file in there.items()
            if path not in within and not any(part.startswith(".") for part in path.split("/"))
        ),
        *(SiteFile(one.path, one.text.encode()) for one in joined),
        *made_files(project, settings.site),
    ]


JOINED = {"extra_css": bundle.style, "extra_javascript": bundle.script}


def config_of(project: Project, settings: Settings) -> dict[str, Any]:
    """What templates see as `config`: mkdocs.yml, the joined files in place of their parts, and what the core prepares."""
    docs = project.root / "docs"
    joined = {key: [join(docs, parts).address] if (parts := settings.parts(key)) else [] for key, join in JOINED.items()}
    return {**settings.given, **joined, "extra": {**settings.given.get("extra", {}), "frame": of_every_page(project.sound)}}


def put(files: Iterable[SiteFile], folder: Path) -> int:
    """Write files; returns how many."""
    count = 0
    for count, file in enumerate(files, 1):  # noqa: B007
        place = folder / file.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(file.content)
    return count


def last(project: Project, settings: Settings, folder: Path) -> None:
    """What only the finished pages can give, and a last look at every published address. Raises Faulty."""
    put(sitemap(settings.site.url, [address_of(page.path) for page in finished_pages(project.sound)]), folder)
    put(last_files(project, settings.site, folder), folder)
    if problems := lost_on_site(folder, project.sound):
        raise Faulty(problems)


def sitemap(url: str, addresses: Sequence[str]) -> list[SiteFile]:
    """For search engines. url: of the site. addresses: of its pages, from its root."""
    day = history.day_of_build() or datetime.now(UTC).date()
    rows = "".join(f"\n    <url>\n         <loc>{url}{address}</loc>\n         <lastmod>{day}</lastmod>\n    </url>" for address in addresses)
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}\n</urlset>'.encode()
    packed = io.BytesIO()
    with gzip.GzipFile("sitemap.xml", "wb", fileobj=packed, mtime=datetime.combine(day, time(), UTC).timestamp()) as file:
        file.write(text)
    return [SiteFile("sitemap.xml", text), SiteFile("sitemap.xml.gz", packed.getvalue())]


def _pages(project: Project, settings: Settings, files: Sequence[SiteFile]) -> Iterable[tuple[str, str]]:
    catalogue = project.sound
    places = {file.path for file in files} | {page.path for page in finished_pages(catalogue)}
    reader = Reader(places, remembered.digest(*sorted(places)))
    titles = {path: page.front.title for path, page in catalogue.pages.items()}
    cards = {file.path for file in files if file.path.startswith(CARDS)}
    return pages(catalogue, settings, config_of(project, settings), menu(settings.given.get("nav"), titles), reader, cards, project.root / "overrides")
