"""What a page's head says to machines, and its foot to writers; as HTML.

The build event puts both beside the page, so that no template holds logic.
`python -m macros pages` carries neither: it does not know the site's address.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..addresses.site import Site
from ..catalogue.index import Catalogue
from ..exports.citable_pages import CitablePage, citable_page
from ..exports.citing import citation
from ..exports.feed import PATH as FEED
from ..exports.json_ld import json_ld
from .citing import cite_block
from .text import attribute


@dataclass(frozen=True, slots=True)
class ForMachines:
    """head: elements of the head. foot: "Cite this page", or nothing."""

    head: str
    foot: str


def for_machines(path: str, catalogue: Catalogue, site: Site) -> ForMachines | None:
    """path: of a page from docs/. None for pages that nobody cites, such as lists of codes."""
    work = citable_page(path, catalogue)
    return ForMachines(_head(work, catalogue, site), _foot(work, catalogue, site)) if work else None


def _head(work: CitablePage, catalogue: Catalogue, site: Site) -> str:
    way = "../" * work.address.count("/") + FEED
    return (
        '<link rel="alternate" type="application/json" href="index.json">'
        f'<link rel="alternate" type="application/atom+xml" title="{attribute(catalogue.sentences.changes_page.feed_link.format(site=site.name))}" href="{way}">'
        f'<script type="application/ld+json">{json_ld(work, catalogue, site)}</script>'
    )


def _foot(work: CitablePage, catalogue: Catalogue, site: Site) -> str:
    words = catalogue.sentences.cite_page
    return cite_block(citation(work, site, words), bool(work.sources), work.path, words) if work.cited else ""
