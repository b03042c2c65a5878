"""The real site, page by page: what no page may be without."""

from __future__ import annotations

import re
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup

from macros.facts.urgency import general_signs

from conftest import build_real_site, contents
from sharing import real_project

# What the theme makes that is no page of ours to read.
NOT_PAGES = {"404.html"}


@pytest.fixture(scope="module")
def pages(real_pages) -> dict[str, BeautifulSoup]:
    return {name: page for name, page in real_pages.items() if name not in NOT_PAGES and not page.select_one("meta[http-equiv=refresh]")}


def faulty(pages, sound) -> list[str]:
    assert len(pages) > 100
    return [name for name, page in pages.items() if not sound(page)]


def words(page) -> str:
    return " ".join(page.body.get_text(" ").split())


def test_each_page_says_do_not_stop_suddenly_and_get_checked(pages):
    assert faulty(pages, lambda page: re.search(r"[Dd]o not stop [^.]*suddenly", words(page))) == []
    assert faulty(pages, lambda page: "get checked" in words(page).lower() or "be looked for" in words(page)) == []


def test_the_bar_of_each_page_leads_to_urgent_help(pages, real_pages):
    missing = real_pages["404.html"]
    ways = {
        name: [urljoin(f"/{name}", link["href"]) for link in page.select(".comfort a.comfort-urgent")] for name, page in [*pages.items(), ("404.html", missing)]
    }
    assert len(ways) > 100 and [name for name, there in ways.items() if there != ["/urgent-help/"]] == []


def test_each_page_says_that_no_clinician_has_reviewed_it(pages):
    assert faulty(pages, lambda page: "No clinician has reviewed this site" in words(page)) == []
    of_symptoms = {name: page for name, page in pages.items() if name.startswith("symptoms/") and name != "symptoms/index.html"}
    assert [name for name, page in of_symptoms.items() if "Not reviewed by a clinician" not in words(page)] == []


def test_each_page_has_one_title_and_a_description(pages):
    assert faulty(pages, lambda page: len(page.select("h1")) == 1) == []
    assert faulty(pages, lambda page: page.select_one("meta[name=description]")["content"].strip()) == []
    assert faulty(pages, lambda page: page.html.get("lang") == "en") == []


def test_no_id_stands_twice_on_a_page(pages):
    def once(page) -> bool:
        ids = [element["id"] for element in page.select("[id]")]
        return len(ids) == len(set(ids))

    assert faulty(pages, once) == []


def test_each_anchor_of_our_own_leads_somewhere(pages):
    broken = []
    for name, page in pages.items():
        ids = {one["id"] for one in page.select("[id]")}
        broken += [f"{name} -> {link['href']}" for link in page.select('a[href^="#"]') if len(link["href"]) > 1 and link["href"][1:] not in ids]
    assert broken == []


def test_nothing_is_asked_of_another_host(pages):
    loading = "script[src], link[rel=stylesheet], link[rel=preload], img[src], iframe, source, video, audio, object, embed"
    outside = [
        f"{name}: {element}"
        for name, page in pages.items()
        for element in page.select(loading)
        if re.match(r"(https?:)?//", element.get("src") or element.get("href") or "")
    ]
    assert outside == []


def test_no_macro_and_no_error_reached_a_page(pages):
    # The guide for volunteers shows macros on purpose.
    ours = {name: page for name, page in pages.items() if not name.startswith("contribute/")}
    assert faulty(ours, lambda page: not re.search(r"\{\{|\}\}|\{%|Traceback|Macro (Syntax|Rendering) Error", words(page))) == []


def test_the_index_opens_no_group_and_shows_no_row_unasked(pages):
    index = pages["symptoms/index.html"]
    assert index.select("details.group-list[open]") == []
    assert [a for a in index.select("article a[href]") if not a["href"].startswith(("../", "http", "#")) and not a.find_parent("details")] == []


def test_building_again_gives_the_same_bytes(real_site, tmp_path):
    build_real_site(tmp_path / "site")
    assert contents(tmp_path / "site") == contents(real_site)


def test_each_sign_that_calls_for_an_ambulance_is_on_the_page_of_numbers(real_site):
    page = BeautifulSoup((real_site / "urgent-help/index.html").read_text("utf-8"), "html.parser")
    said = " ".join(page.article.get_text(" ").split())
    catalogue = real_project().sound
    general = [catalogue.signs[id] for id in general_signs(catalogue)]
    signs = [one.text.as_text() for one in general if one.level == "emergency" and not one.concerns]
    assert len(signs) >= 8 and [sign for sign in signs if sign not in said] == []
    assert "Call now for any of these:" in said
