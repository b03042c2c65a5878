"""Finished Markdown in, the HTML of a page's text and its headings out.

The extensions are those of mkdocs.yml, as the checks read them. A link to a page or a
file under docs/ becomes the way to its address; one that leads to none is a mistake in
the program, because the checks have followed every link that a person wrote.
"""

from __future__ import annotations

import posixpath
from collections.abc import Container
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit, urlunsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from ..addresses.targets import address_of
from ..catalogue.checks.page_html import EXTENSIONS
from ..remembered import Memory, digest
from .ready import Ready

WRITTEN = Memory("written")
MORE = ("toc", "tables", "fenced_code")  # what MkDocs adds by itself


class Heading(NamedTuple):
    """url: the place within the page, with "#". title: as HTML. level: from 1. children: the headings below it."""

    title: str
    url: str
    level: int
    children: tuple[Any, ...]


class Body(NamedTuple):
    """content: the HTML of a page's text. toc: its headings, nested."""

    content: str
    toc: tuple[Heading, ...]


class Reader:
    """Reads any number of pages. places: paths from docs/ of all pages and files; digest of them: remembered pages hold no link to others."""

    def __init__(self, places: Container[str], of_places: bytes) -> None:
        self._of_places = of_places
        self._links = _Links(places)
        self._markdown: Any = Markdown(extensions=[*MORE, *(name for name in EXTENSIONS if name not in MORE)], extension_configs=EXTENSIONS)
        self._markdown.treeprocessors.register(self._links, "links", 0)
        self._ready = Ready()
        self._ready.extendMarkdown(self._markdown)

    def body(self, path: str, text: str) -> Body:
        """path: of the page, from docs/. text: Markdown without front matter. Raises LookupError for a link to nowhere."""
        return WRITTEN.of(digest(self._of_places, path, text), lambda: self._read(path, text))

    def _read(self, path: str, text: str) -> Body:
        self._links.page = path
        content = self._ready.read(lambda: self._markdown.reset().convert(text))
        return Body(content, _headings(self._markdown.toc_tokens))


def _headings(tokens: list[dict[str, Any]]) -> tuple[Heading, ...]:
    return tuple(Heading(one["name"], f"#{one['id']}", one["level"], _headings(one["children"])) for one in tokens)


class _Links(Treeprocessor):  # type: ignore[misc]
    """page: the one that is read now, from docs/."""

    page = ""

    def __init__(self, places: Container[str]) -> None:
        super().__init__()
        self._places = places

    def run(self, root: Element) -> None:
        for element in root.iter("a"):
            element.set("href", self._way(element.get("href", "")))

    def _way(self, link: str) -> str:
        scheme, host, path, query, anchor = urlsplit(link)
        if scheme or host or not path or "\x02" in link:  # Markdown's sign for a letter of an e-mail address
            return link
        target = posixpath.normpath(posixpath.join(posixpath.dirname(self.page), unquote(path)))
        if target not in self._places:
            raise LookupError(f"docs/{self.page} leads to {link}, and there is no docs/{target}")
        address = (address_of(target) or "./") if target.endswith(".md") else target
        return urlunsplit(("", "", way(address, address_of(self.page)), query, anchor))


def way(address: str, page: str) -> str:
    """From one page of the site to another address, both from its root: way("a/", "b/c/") is "../../a/"."""
    return posixpath.relpath(f"/{address}", f"/{page}") + "/" * address.endswith("/")
