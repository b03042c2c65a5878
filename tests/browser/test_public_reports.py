"""Faults that people met on other sites, tried on this one; each test is named after its trial.

Beside these: pages on a device in test_offline_faults.py, colours that a device forces in
test_forced_colours.py, names of closed parts in tests/site/test_as_it_is.py.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser.screens import SCREENS, tab
from browser.serving import Host, serve
from browser.templates import TEMPLATES
from conftest import ROOT, Site, edited

SYMPTOM, INDEX = TEMPLATES["symptom"], TEMPLATES["index"]
# As a translating browser does it: each text anew, in two elements; what is marked stays.
TRANSLATE = """() => {
  const stays = one => { const said = one.closest("[translate]"); return said && said.getAttribute("translate"); };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim() && !walker.currentNode.parentNode.closest("script, style") && stays(walker.currentNode.parentNode) !== "no") texts.push(walker.currentNode);
  for (const text of texts) {
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = "\\u00bf" + text.data;
    outer.appendChild(inner);
    text.parentNode.replaceChild(outer, text);
  }
}"""
BLOCKED = """for (const name of ["localStorage", "sessionStorage", "caches", "indexedDB"])
  Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });"""


@pytest.fixture
def page(online: BrowserContext) -> Iterator[Page]:
    """A page on a phone, without complaints at the end."""
    page, complaints = online.new_page(), []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    assert complaints == []


def words(page: Page) -> str:
    document = pypdfium2.PdfDocument(page.pdf(format="A4"))
    return " ".join(" ".join(one.get_textpage().get_text_bounded() for one in document).split())


def search(page: Page, text: str, found: str) -> None:
    page.keyboard.press("Control+/")
    page.locator("#search-box").fill(text)
    expect(page.locator(found).first).to_be_visible()


def test_a11y_single_key_does_nothing_and_one_with_a_modifier_searches(page: Page, address: str):
    page.goto(address + SYMPTOM)
    page.keyboard.type("s/ some words / said")
    assert page.evaluate("[document.activeElement.tagName, document.querySelectorAll('.search--open').length]") == ["BODY", 0]
    page.keyboard.press("Control+/")
    expect(page.locator("#search-box")).to_be_focused()


@pytest.mark.parametrize("path", [INDEX, "evidence/signs/", "how-it-happens/rebalancing/"])
def test_a11y_print_closed_groups_without_the_newest_rule(page: Page, address: str, real_site: Path, path: str):
    style = (real_site / "assets/css/all.css").read_text("utf-8")
    assert "details::details-content" in style
    page.route("**/all.css*", lambda route: route.fulfill(body=style.replace("::details-content", "::of-no-browser"), content_type="text/css"))
    page.goto(address + path)
    begins = "all => all.map(one => one.querySelector('li, p')).filter(Boolean).map(one => one.textContent.trim().split(/\\s+/).slice(0, 3).join(''))"
    wanted = page.eval_on_selector_all(".md-content details:not(.prescribers, .handout-choice, .edition, .cite-page, .group-choice)", begins)
    printed = words(page).replace(" ", "")
    assert wanted and [begin for begin in wanted if begin not in printed] == []
    assert page.locator(".md-content details[open]").count() == 0  # as they were


def test_a11y_find_in_closed_by_an_address_in_other_case(page: Page, address: str):
    page.goto(address + SYMPTOM + "#For-Prescribers")
    expect(page.locator("details.prescribers")).to_have_attribute("open", "")
    expect(page.locator("#for-prescribers")).to_be_focused()
    assert page.url == f"{address}{SYMPTOM}#for-prescribers"
    expect(page.locator("#for-prescribers")).to_be_in_viewport()
    page.goto(address + INDEX)
    page.evaluate("location.hash = document.querySelector('.group-list').id.toUpperCase()")
    expect(page.locator(".group-list").first).to_have_attribute("open", "")
    expect(page.locator(".group-list summary").first).to_be_focused()


def test_a11y_find_in_closed_by_the_place_of_a_source(page: Page, address: str):
    page.goto(address + SYMPTOM)
    page.evaluate("location.hash = document.querySelector('.page-sources li:nth-child(4)').id")
    expect(page.locator(".page-sources li:nth-child(4)")).to_be_focused()
    expect(page.locator("details.prescribers")).to_have_attribute("open", "")


def test_a11y_dark_extension_is_told_of_each_dark_screen(chromium: Browser, address: str):
    told = "() => [document.querySelector('[name=color-scheme]').content, getComputedStyle(document.documentElement).colorScheme]"
    with tab(chromium) as here:
        here.open(address + SYMPTOM)
        for name in ("automatic dark", "light", "dark", "calm dark", "calm paper"):
            here.show(SCREENS[name])
            meta, style = here.page.evaluate(told)
            assert (name, style) == (name, "dark" if SCREENS[name].dark else "light")
            assert ("dark" in meta) or not SCREENS[name].dark


@pytest.mark.parametrize("path", [SYMPTOM, INDEX, "visit-sheet/#s=insomnia", "code/", "evidence/"])
def test_a11y_machine_translation_breaks_no_script(page: Page, address: str, path: str):
    page.goto(address + path, wait_until="networkidle")
    page.evaluate(TRANSLATE)
    page.locator(".comfort-settings summary").click()
    page.locator("[name=screen][value=calm-dark] + font, [name=screen][value=calm-dark] + span").click()
    assert page.locator("html").get_attribute("data-screen") == "calm-dark"
    page.keyboard.press("Escape")
    search(page, "want to die", "#search-urgent a[href='tel:988'][translate=no]")
    search(page, "xanax", "#search-results a:has([translate=no])")
    page.evaluate(TRANSLATE)  # what the search has made meanwhile
    search(page, "ringing ears", "#search-results a[href*='tinnitus']")
    assert "\u00bf" not in "".join(page.locator("[translate=no]:not(:has([translate=yes]))").all_text_contents())


def test_a11y_machine_translation_a_list_is_narrowed_all_the_same(page: Page, address: str):
    page.goto(address + INDEX)
    page.evaluate(TRANSLATE)
    page.locator("#narrow-word").fill("sit still")
    expect(page.locator(".group-list li:visible a")).to_have_attribute("href", "akathisia/")
    assert "\u00bf" in page.locator(".group-list li:visible a").inner_text()  # as it was translated


def test_a11y_speech_marks_stand_between_sentences_and_help_is_read(page: Page, address: str):
    inside = """() => [...document.querySelectorAll("article p > .cite, article li > .cite")].filter(mark => {
      let before = mark.previousSibling;
      while (before && (before.nodeType === 1 ? before.matches(".cite") : !before.data.trim())) before = before.previousSibling;
      return before && !/[.!?:)”"]\\s*$/.test(before.textContent);
    }).map(mark => mark.parentNode.textContent)"""
    for path in (SYMPTOM, "", "prescribers/situations/"):
        page.goto(address + path)
        assert page.locator("article .cite[aria-label]").count() > 0 and page.evaluate(inside) == []
    page.goto(address + TEMPLATES["emergency"])
    assert page.locator("article .urgent-box").first.is_visible() and page.locator("[aria-hidden] .urgent-box, aside .urgent-box").count() == 0


def test_a11y_blocked_storage_all_works_and_a_line_says_so(page: Page, address: str):
    page.add_init_script(BLOCKED)
    page.goto(address)
    page.locator(".comfort-settings summary").click()
    expect(page.locator("[data-note]")).to_have_text("Your browser blocks saving. This lasts while this tab is open. No cookies.")
    page.locator("[name=screen][value=calm-dark] + span").click()
    for path, there in (
        (SYMPTOM, "h1"),
        ("visit-sheet/#s=insomnia", ".sheet-symptoms b"),
        ("code/?mainSearchCriteria.v.c=R42", "#code-answer h2, h1"),
        (INDEX, ".group-list"),
    ):
        page.goto(address + path, wait_until="networkidle")
        expect(page.locator(there).first).to_be_visible()
        assert page.locator("html").get_attribute("data-screen") == "calm-dark"  # for this visit
    search(page, "fatigue", "#search-results a")


NEAR = [
    "Symptoms/Brain-Fog/", "symptoms//brain_fog", "symptoms/brain%20fog/", "symptoms/brain-fog.html", "symptoms/brain-fog/index.htm", "symptoms/brian-fog/",
    "symptoms/brain-fo/", "symptoms/brain-fogg", "brain-fog/", "symptoms/brainfog/,",
]  # fmt: skip


@pytest.mark.parametrize("asked", NEAR)
def test_build_subpath_404_offers_the_page_that_was_meant(page: Page, address: str, asked: str):
    page.goto(address + asked)
    expect(page.get_by_role("link", name="Brain fog (slow, unclear thinking)")).to_have_attribute("href", f"{address}symptoms/brain-fog/")


def test_build_subpath_404_offers_nothing_where_nothing_is_near(page: Page, address: str):
    page.goto(address + "%ff/no/such/page/", wait_until="networkidle")
    assert page.locator("[data-near]").is_hidden() and page.get_by_role("link", name="Find a symptom").first.is_visible()


@pytest.fixture
def below(build: Callable[..., Site], tmp_path: Path) -> Iterator[Host]:
    """The tiny site at an address with a path before it, on a host that shows its page for what is missing."""
    site = build(edited("mkdocs.yml", "https://tiny.example/", "https://tiny.example/benzo/"))
    folder = Path(shutil.copytree(site.folder, tmp_path / "host" / "benzo"))
    (folder / "assets/js").mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "docs/assets/js/lost.js", folder / "assets/js")
    shutil.copy(folder / "404.html", folder.parent)
    with serve(folder.parent) as host:
        yield host


def test_build_subpath_404_finds_all_below_its_path(page: Page, below: Host):
    page.add_init_script(path=ROOT / "docs/assets/js/shared.js")  # the tiny site has no bundle
    page.goto(below.address + "benzo/Symptoms/Cold_Fingers")
    expect(page.get_by_role("link", name="Cold fingers")).to_have_attribute("href", f"{below.address}benzo/symptoms/cold-fingers/")
    ways = page.eval_on_selector_all("[href], [src]", "all => all.map(one => new URL(one.href || one.src).pathname)")
    assert [way for way in ways if not way.startswith("/benzo/")] == []
