"""Old addresses and codes as files: each leads to one page, by link, without script and for search engines."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from macros.addresses.site import Site
from macros.catalogue.permalinks import text as as_list
from macros.render.redirects import redirects

from conftest import edited

GLOVES = "docs/how-it-happens/gloves.md"
CHANGES = {
    **edited(GLOVES, "kind: explainer", "kind: explainer\nformerly: [old/mittens.md]"),
    "catalogue/permalinks.txt": as_list(["/code/hpo/HP_0000009/"]),
}


@pytest.fixture
def files(project):
    """Path to page of every file that leads on."""
    found = redirects(project(CHANGES).sound, Site("Tiny & Co", "https://tiny.example/sub/"))
    return {path: BeautifulSoup(content.decode(), "html.parser") for path, content in found}


def test_every_old_page_and_every_code_of_one_symptom_has_a_file(files):
    assert list(files) == [
        "old/mittens/index.html", "prescribers/evidence/mittens/index.html", "symptoms/hot-toes/index.html", "code/hpo/HP_0000001/index.html",
        "code/hpo/HP_0000009/index.html",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "words", "way", "full"),
    [
        ("old/mittens/index.html", "How gloves work", "../../how-it-happens/gloves/", "how-it-happens/gloves/"),
        ("symptoms/hot-toes/index.html", "Warm toes", "../warm-toes/", "symptoms/warm-toes/"),
        ("code/hpo/HP_0000001/index.html", "Cold fingers", "../../../symptoms/cold-fingers/", "symptoms/cold-fingers/"),
    ],
)
def test_it_leads_on_by_link_and_without_script_and_names_the_page(files, path, words, way, full):
    html = files[path]
    assert [(link.get_text(), link["href"]) for link in html.select("a[href]")] == [(words, way)]
    assert html.select_one("noscript meta")["content"] == f"0; url={way}"
    assert html.select_one('link[rel="canonical"]')["href"] == f"https://tiny.example/sub/{full}"
    assert html.title.get_text().endswith(" - Tiny & Co")


def test_a_code_that_nobody_holds_any_more_is_asked_for_by_name(files):
    (link,) = files["code/hpo/HP_0000009/index.html"].select("a[href]")
    assert link["href"] == "../../?mainSearchCriteria.v.c=HP_0000009&mainSearchCriteria.v.cs=2.16.840.1.113883.6.339"
