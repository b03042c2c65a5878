"""Statements and sources in the search box: below the pages for patients, and only for whoever asks."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from macros.search.files import EVIDENCE, MORE

from browser.serving import serve
from conftest import ROOT, TINY, build_tiny

BUTTON = "Search statements and sources too"


@pytest.fixture(scope="module")
def tiny_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The tiny site with the scripts and the look of the real one."""
    root = Path(shutil.copytree(TINY, tmp_path_factory.mktemp("evidence") / "tiny"))
    shutil.copytree(ROOT / "docs/assets", root / "docs/assets", dirs_exist_ok=True)
    look = re.search(r"^extra_css:\n.*?(?=^$)", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert look
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(look[0])
    tiny = build_tiny(root)
    assert tiny.result.returncode == 0, tiny.printed[-600:]
    with serve(tiny.folder) as host:
        yield host.address


@pytest.fixture
def asked(online: BrowserContext) -> list[str]:
    """What the pages of this test ask for."""
    found: list[str] = []
    online.on("request", lambda request: found.append(request.url))
    return found


def search(page: Page, text: str) -> None:
    """As a reader types, and then pauses: what can come by itself has come."""
    if not page.locator("#search-box").is_visible():
        page.keyboard.press("Control+/")
    page.locator("#search-box").fill(text)
    expect(page.locator("#search-results a").first).to_be_visible()
    page.wait_for_function("() => window.Search.beyond && document.querySelector('#search-evidence').firstChild")


def results(page: Page) -> list[str]:
    return page.eval_on_selector_all("#search-results a", "links => links.map(link => link.getAttribute('href'))")


def top(page: Page, what: str) -> float:
    box = page.locator(what).first.bounding_box()
    assert box is not None, what
    return box["y"]


def test_a_symptom_shows_pages_alone_and_a_button_leads_to_more(online: BrowserContext, tiny_address: str, asked: list[str]):
    page = online.new_page()
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(tiny_address)
    search(page, "cold fingers")
    before = results(page)
    assert before[0].endswith("symptoms/cold-fingers/")
    assert [url for url in asked if EVIDENCE in url] == []
    expect(page.locator("#search-evidence a")).to_have_count(0)
    page.get_by_role("button", name=BUTTON).click()
    first = page.locator("#search-evidence a").first
    expect(first).to_be_focused()
    assert results(page) == before
    assert top(page, "#search-results li:last-child") < top(page, "#search-evidence a")
    heights = page.eval_on_selector_all("#search-evidence a", "all => all.map(one => one.getBoundingClientRect().height)")
    assert min(heights) >= 48
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    first.click()
    page.wait_for_url(f"{tiny_address}evidence/**")


def test_a_year_or_a_number_brings_them_by_itself_below_the_pages(online: BrowserContext, tiny_address: str):
    page = online.new_page()
    page.goto(tiny_address)
    search(page, "cold fingers mitten 2001")
    expect(page.locator("#search-evidence [aria-labelledby=search-sources] a").first).to_have_attribute("href", "./evidence/sources/m/#mitten-2001")
    expect(page.locator("#search-evidence p").last).to_have_text("Sources")
    assert top(page, "#search-results li:last-child") < top(page, "#search-evidence a")
    expect(page.locator("#search-box")).to_be_focused()
    expect(page.locator(".search-panel [role=status]")).to_contain_text("Further down: ")


def test_beside_danger_they_wait_for_the_button(online: BrowserContext, tiny_address: str, asked: list[str]):
    page = online.new_page()
    page.goto(tiny_address)
    search(page, "frostbite cold fingers mitten 2001")
    expect(page.locator("#search-urgent")).to_be_visible()
    expect(page.get_by_role("button", name=BUTTON)).to_be_visible()
    assert [url for url in asked if EVIDENCE in url] == []
    page.get_by_role("button", name=BUTTON).click()
    expect(page.locator("#search-evidence a").first).to_be_visible()
    assert top(page, "#search-urgent") < top(page, "#search-results li") < top(page, "#search-evidence a")
    search(page, "frostbite cold fingers")
    expect(page.get_by_role("button", name=BUTTON)).to_be_visible()


def test_without_a_connection_they_say_so_and_can_be_tried_again(online: BrowserContext, tiny_address: str):
    broken = True

    def answer(route: Route) -> None:
        route.abort() if broken else route.continue_()

    online.route(f"**/{EVIDENCE}", answer)
    page = online.new_page()
    page.goto(tiny_address)
    with page.expect_response(f"**/{MORE}"):
        search(page, "cold fingers")
    page.get_by_role("button", name=BUTTON).click()
    expect(page.locator("#search-evidence")).to_contain_text("Statements and sources could not be loaded.")
    assert results(page)
    broken = False
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("#search-evidence a").first).to_be_visible()
