"""The list of situations: "What if ...". In: the catalogue. Out: Markdown for docs/situations/index.md."""

from __future__ import annotations

from ..catalogue.index import Catalogue
from .links import link


def situations(catalogue: Catalogue, page: str) -> str:
    """Each situation by its title, those first where help comes first; what it is about below it."""
    found = [one for one in catalogue.pages.values() if one.front.kind == "situation"]
    found.sort(key=lambda one: (not one.front.help_first, one.front.title.casefold()))
    return "\n".join(f"- **{link(one.front.title, one.path, page)}** {one.front.description}" for one in found)
