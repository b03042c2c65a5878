"""Links as Markdown, relative to the page they stand on.

Links to .md files come out, so that the site generator checks each one.
`page` is always a path from docs/, such as symptoms/cold-fingers.md.
"""

from __future__ import annotations

from ..addresses.targets import relative_target, target_of
from ..catalogue.index import Catalogue
from ..facts.names import medicine_names, name_of
from .text import NO_MARKDOWN


def link(label: str, target: str, page: str) -> str:
    """A Markdown link; square brackets in the label would end it early."""
    safe = label.replace("[", "\\[").replace("]", "\\]")
    return f"[{safe}]({relative_target(target, page)})"


def record_link(catalogue: Catalogue, kind: str, id: str, page: str, label: str | None = None) -> str:
    """label: the name of the record, if there is none. A name of a medicine or a study is never translated."""
    name = name_of(catalogue, kind, id)
    as_it_is = kind == "sources" or (kind == "medicines" and (label or name).casefold() in medicine_names(catalogue.medicines[id]))
    return link(label or name, target_of(kind, id), page) + (NO_MARKDOWN if as_it_is else "")
