"""Pages as HTML, remembered by the Markdown they were made from.

Turning Markdown into HTML takes most of a build, and between two builds most pages
stay as they are. Beside its text a page depends on the settings of Markdown and on
which pages there are, since links are written from their paths; both are in the key,
and the code is in every key. A page that something was said about in the log is made
anew each time, so that it is said each time.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from typing import Any, NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from .remembered import Memory, digest
from .writer.ready import Ready

RENDERED = Memory("rendered")


class Rendered(NamedTuple):
    """What MkDocs keeps of a page. links: path of a page from docs/ to the places of it that this one leads to. said: whether the log was told something."""

    content: str
    toc: TableOfContents
    title: str | None
    anchors: set[str]
    links: dict[str, dict[str, str]] | None
    said: bool


def remember(page: Page, settings: bytes) -> None:
    """Let a page ask here before it makes its HTML. settings: from `settings_of`."""
    make = page.render

    def render(config: MkDocsConfig, files: Files) -> None:
        key = digest(settings, page.file.src_uri, page.markdown or "")
        found = RENDERED.of(key, lambda: _made(page, make, config, files))
        if found.said:
            make(config, files)
        else:
            _put(found, page, files)

    page.render = render  # type: ignore[method-assign]


def settings_of(config: MkDocsConfig, files: Files) -> bytes:
    """A digest of all that pages depend on beside their text."""
    given = (config.markdown_extensions, config.mdx_configs, config.use_directory_urls, config.validation)
    there = (part for file in files for part in (file.src_uri, file.url, file.inclusion.name))
    return digest(*map(repr, given), *there)


def _made(page: Page, make: Any, config: MkDocsConfig, files: Files) -> Rendered:
    ready = Ready()
    with_it = copy(config)
    with_it.markdown_extensions = [*config.markdown_extensions, ready]
    with _listening() as heard:
        ready.read(lambda: make(with_it, files))
    links = page.links_to_anchors
    named = None if links is None else {file.src_uri: places for file, places in links.items()}
    return Rendered(page.content or "", page.toc, page._title_from_render, (page.present_anchor_ids or set()) | ready.ids, named, bool(heard))


def _put(found: Rendered, page: Page, files: Files) -> None:
    page.content, page.toc, page._title_from_render, page.present_anchor_ids = found.content, found.toc, found.title, found.anchors
    if found.links is not None:
        there = {path: files.get_file_from_path(path) for path in found.links}
        page.links_to_anchors = {file: found.links[path] for path, file in there.items() if file}


@contextmanager
def _listening() -> Iterator[list[logging.LogRecord]]:
    """What the log is told meanwhile, but for what only somebody who looks for faults reads."""
    heard: list[logging.LogRecord] = []
    handler = logging.Handler(logging.INFO)
    handler.emit = heard.append  # type: ignore[method-assign,assignment]
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield heard
    finally:
        logger.removeHandler(handler)
