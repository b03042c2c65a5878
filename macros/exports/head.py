"""What a page's head says to machines, and its foot to writers; as HTML.

The build event puts both beside the page, so that no template holds logic.
`python -m macros pages` carries neither: it does not know the site's address.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..catalogue.index import Catalogue
from ..render.citing import cite_block
from ..render.text import attribute
from .citing import citation
from .feed import PATH as FEED
from .json_ld import json_ld
from .works import Work, works


@dataclass(frozen=True, slots=True)
class ForMachines:
    """head: elements of the head. foot: "Cite this page", or nothing."""

    head: str
    foot: str


def for_machines(catalogue: Catalogue, name: str, site: str) -> dict[str, ForMachines]:
    """By a page's path from docs/."""
    return {work.path: ForMachines(_head(work, catalogue, name, site), _foot(work, name, site)) for work in works(catalogue)}


def _head(work: Work, catalogue: Catalogue, name: str, site: str) -> str:
    way = "../" * work.address.count("/") + FEED
    return (
        '<link rel="alternate" type="application/json" href="index.json">'
        f'<link rel="alternate" type="application/atom+xml" title="{attribute(name)}: changes" href="{way}">'
        f'<script type="application/ld+json">{json_ld(work, catalogue, name, site)}</script>'
    )


def _foot(work: Work, name: str, site: str) -> str:
    return cite_block(citation(work, name, site), bool(work.sources), work.path) if work.cited else ""
