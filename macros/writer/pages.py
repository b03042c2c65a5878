"""Each page of the site as a file of HTML: its text, in the templates of overrides/.

In: a checked project, its settings, and where pages and files are. Out: (path from the
site's root, HTML). The names that templates use are those of MkDocs and Zensical.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml
from jinja2 import Environment, FileSystemLoader, pass_context
from jinja2.runtime import Context

from ..addresses.targets import address_of
from ..catalogue import allowed
from ..catalogue.index import Catalogue
from ..catalogue.pages import split
from ..catalogue.problems import Faulty
from ..frame import LOST, edit_address, of_page
from ..render.pages import Finished, generated_pages, written_pages
from .body import Heading, Reader, way
from .menu import Entry, Menu
from .settings import Settings

MAIN = "main.html"


@dataclass
class Shown:
    """What a template may ask of the page it shows. url: from the site's root, "" for home."""

    url: str
    title: str
    meta: dict[str, Any]
    content: str
    toc: tuple[Heading, ...]
    canonical_url: str
    ancestors: list[Entry] = field(default_factory=list)


def finished_pages(catalogue: Catalogue) -> list[Finished]:
    """Every page, in the order of sitemaps: those a person wrote by folder, then those made from records."""
    written = sorted(written_pages(catalogue), key=lambda one: (one.path.split("/")[:-1], not one.path.endswith("index.md"), one.path))
    return [*written, *generated_pages(catalogue)]


def meta_and_text(page: Finished, catalogue: Catalogue, settings: Settings, cards: set[str]) -> tuple[dict[str, Any], str]:
    """What is known of a page, its frame included, and its Markdown. cards: those that were made."""
    front, text, _ = split(page.text) or ("", page.text, 1)
    edit = edit_address(settings.edit_uri, page.edit)
    return {**yaml.safe_load(front), "frame": of_page(page.path, catalogue, settings.site, edit=edit, cards=cards)}, text.lstrip("\n")


def pages(
    catalogue: Catalogue, settings: Settings, config: dict[str, Any], menu: Menu, reader: Reader, cards: set[str], overrides: Path
) -> Iterator[tuple[str, str]]:
    """Every page, then 404.html. config: as templates see it. Raises Faulty for HTML that no page may hold."""
    templates = _templates(overrides)
    everywhere = {"nav": menu, "config": config}
    for page in finished_pages(catalogue):
        meta, text = meta_and_text(page, catalogue, settings, cards)
        body, url = reader.body(page.path, text), address_of(page.path)
        if found := allowed.refused_once(body.content, page.path):
            raise Faulty(found)
        entry = menu.of(url)
        shown = Shown(url, entry.title if entry else meta["title"], meta, body.content, body.toc, settings.site.url + url, entry.ancestors if entry else [])
        for one in [entry, *shown.ancestors] if entry else []:
            one.active = True
        yield f"{url}index.html", templates.get_template(MAIN).render(everywhere, page=shown, base_url=way(".", url))
        for one in [entry, *shown.ancestors] if entry else []:
            one.active = False
    # Shown at any address, so its links begin at the root of the host.
    yield LOST, templates.get_template(LOST).render(everywhere, page=None, base_url=urlsplit(settings.site.url).path)


def _templates(overrides: Path) -> Environment:
    made = Environment(loader=FileSystemLoader(overrides), autoescape=False)  # noqa: S701 - as in MkDocs and Zensical: values are HTML already
    made.filters["url"] = _url
    return made


@pass_context
def _url(context: Context, address: str) -> str:
    """The way from the page that is shown."""
    if urlsplit(address).scheme or address.startswith(("/", "#")):
        return address
    page, address = context["page"], address or "."
    return way(address, page.url) if page else posixpath.join(context["base_url"], address)
