"""Links as Markdown, relative to the page they stand on.

Links to .md files come out, so that the site generator checks each one.
`page` is always a path from docs/, such as symptoms/akathisia.md.
"""

from __future__ import annotations

from ..addresses.targets import relative_target, target_of
from ..catalogue.index import Catalogue
from ..facts.names import name_of


def link(label: str, target: str, page: str) -> str:
    """A Markdown link; square brackets in the label would end it early."""
    safe = label.replace("[", "\\[").replace("]", "\\]")
    return f"[{safe}]({relative_target(target, page)})"


def record_link(catalogue: Catalogue, kind: str, id: str, page: str, label: str | None = None) -> str:
    return link(label or name_of(catalogue, kind, id), target_of(kind, id), page)
