"""The real catalogue and all that is made from it, once for these tests."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from macros.addresses.site import Site
from macros.catalogue.index import Catalogue
from macros.exports.files import exported

from sharing import real_project

URL = "https://tiny.example/"
SITE = Site("Tiny Explained", URL)

# Lists made from records, which nobody cites: sources by letter, and tables of evidence.
MADE_LISTS = tuple(f"evidence/sources/{letter}/" for letter in "abcdefghijklmnopqrstuvwxyz0123456789") + ("prescribers/evidence/",)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return real_project().sound


@pytest.fixture(scope="session")
def files(catalogue) -> dict[str, bytes]:
    """Path to content of every exported file of the real catalogue."""
    made = list(exported(catalogue, SITE))
    found = dict(made)
    assert len(found) == len(made)  # no path twice
    return found


@pytest.fixture(scope="session")
def built_pages(real_pages) -> dict[str, BeautifulSoup]:
    """Every page of the real site but old addresses and lists of codes, by its file."""
    found = {
        path: page
        for path, page in real_pages.items()
        if path.endswith("index.html") and not page.select_one("meta[http-equiv=refresh]") and not path.startswith("code/")
    }
    assert len(found) > 150
    return found


@pytest.fixture
def made(project):
    """made({changes}) -> the exported files of the tiny project."""
    return lambda changes=None: dict(exported(project(changes).sound, SITE))
