"""A page of the tiny project as its reader gets it, without a site around it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from macros.render.pages import generated_pages, written_pages

from conftest import Files

EXTENSIONS = ["attr_list", "md_in_html", "tables", "toc"]


# Path to Markdown of every page, by the changes to the tiny project they were made from.
_MADE: dict[tuple[tuple[str, str | bytes | None], ...], dict[str, str]] = {}


@pytest.fixture
def page(project, tiny, tmp_path) -> Callable[..., BeautifulSoup]:
    """page("glossary.md", {changes}) -> its HTML; links lead to files under docs/, as the site generator gets them."""

    def make(path: str, changes: Files | None = None, *, sound: bool = True) -> BeautifulSoup:
        fresh = not (tmp_path / "tiny").exists()  # else what was changed before counts, too
        tiny(changes)
        asked = tuple(sorted((changes or {}).items()))
        pages = _MADE.get(asked) if fresh else None
        if pages is None:
            found = project()
            catalogue = found.sound if sound else found.catalogue  # as a preview shows it, whatever the check says
            pages = {one.path: one.text for one in chain(written_pages(catalogue), generated_pages(catalogue))}
            if fresh:
                _MADE[asked] = pages
        _, _, text = pages[path].partition("\n---\n")
        return BeautifulSoup(Markdown(extensions=EXTENSIONS).convert(text), "html.parser")

    return make


@pytest.fixture
def read() -> Callable[..., str]:
    """read(element) -> its words on one line."""
    return lambda element: " ".join(BeautifulSoup(str(element).replace("<br/>", " "), "html.parser").get_text().split())


@pytest.fixture
def ways() -> Callable[..., list[tuple[str, str]]]:
    """ways(element) -> (words, where to) of each link in it."""
    return lambda element: [(" ".join(link.get_text().split()), link["href"]) for link in element.select("a[href]")]
