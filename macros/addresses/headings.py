"""The addresses within a hand-written page: its headings and its own ids.

In: a page. Out: its anchors, as the site generator will make them. Only
headings of the second level count: they are the ones "On this page" links to.
"""

from __future__ import annotations

import re
import unicodedata

from ..catalogue.pages import Page
from ..catalogue.prose import as_text

_HEADING = re.compile(r"## +(.+)")
_ID = re.compile(r"\{:? *#([A-Za-z0-9._-]+)[^}]*\}\s*$")
_WRITTEN_ID = re.compile(r"""\bid=["']([A-Za-z0-9._-]+)["']""")
_TAG = re.compile(r"<[^>]*>")


def anchors(page: Page) -> frozenset[str]:
    """Each anchor that the page's own text makes; macros make more."""
    found: list[str] = _WRITTEN_ID.findall(page.body)
    for heading in _headings(page.body):
        if split(heading)[1] or "{{" not in heading:
            found.append(anchor_of(heading))
    return frozenset(anchor for anchor in found if anchor)


def _headings(body: str) -> list[str]:
    found, fenced = [], False
    for line in body.split("\n"):
        if line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        elif not fenced and (heading := _HEADING.fullmatch(line.strip() if line.startswith("#") else "")):
            found.append(heading[1])
    return found


def split(heading: str) -> tuple[str, str]:
    """A heading's words, and the id it was given by hand or "" without one."""
    own = _ID.search(heading)
    return (heading[: own.start()].rstrip(), own[1]) if own else (heading, "")


def anchor_of(heading: str) -> str:
    """The anchor of a heading: the id given by hand, else one made from its words."""
    words, own = split(heading)
    return own or slug(as_text(_TAG.sub("", words)))


def slug(text: str) -> str:
    """As Python-Markdown's own `slugify` does it, which the site generator uses."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())
