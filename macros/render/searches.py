"""Searches: how we looked for what was not found, in a line, in a list, and on a page of all.

In: searches by id. Out: Markdown.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..addresses.targets import relative_address, target_of
from ..catalogue.index import Catalogue
from ..catalogue.models import LiteratureSearch
from ..facts.language import day, listed
from ..facts.names import short_name
from .claims import backlinks
from .evidence_summary import script
from .links import link
from .text import former_anchors, html


def how_we_looked(search: LiteratureSearch, catalogue: Catalogue, page: str) -> str:
    """`Nothing came near. We looked for “…” and “…” in … on 29 November 2026.` as HTML: first what came nearest."""
    words = catalogue.sentences.searches
    said = words.looked.format(
        words=listed([f"“{one}”" for one in search.words]),
        where=listed([catalogue.words("searched_in")[id].label for id in search.where]),
        day=day(search.on),
        results=f"{search.results:,}",
        by=catalogue.words("searched_by")[search.by].label,
    )
    nearest = "; ".join(f'<a href="{relative_address(target_of("sources", id), page)}">{html(short_name(catalogue.sources[id]))}</a>' for id in search.sources)
    return html(search.found.as_text()) + (f" ({nearest})" if nearest else "") + " " + html(said)


def looked_link(id: str, catalogue: Catalogue, page: str) -> str:
    """`[how we looked]`, right after a sentence that says that something was not found."""
    return f'<small class="looked">({link(catalogue.sentences.searches.how, target_of("searches", id), page)})</small>'


def not_known(ids: Sequence[str], catalogue: Catalogue, page: str) -> str:
    """A list of what is not known, each line with the way to how it was looked for."""
    return "\n".join(f"- {catalogue.searches[id].question.as_text()} {looked_link(id, catalogue, page)}" for id in ids)


def all_searches(catalogue: Catalogue, page: str) -> str:
    """Every search by its question."""
    found = sorted(catalogue.searches.values(), key=lambda one: (one.question.as_text().casefold(), one.id))
    return "\n\n".join([*(_entry(one, catalogue, page) for one in found), script(page)])


def _entry(search: LiteratureSearch, catalogue: Catalogue, page: str) -> str:
    rows = [
        f'<div class="search-entry" id="{search.id}" markdown>',
        f"{former_anchors(search.formerly)}**{search.question.as_text()}**",
        how_we_looked(search, catalogue, page),
    ]
    if links := backlinks("searches", search.id, catalogue, page):
        rows.append(f"{catalogue.sentences.claims.used_in.format(links=listed(links))}\n{{ .linked-from }}")
    return "\n\n".join([*rows, "</div>"])
