"""A browser as old as lint/package.json allows, and one that is older still: help stays within reach.

No such browser runs here, so what it lacks is taken away before the page begins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

# What Chrome 49, Firefox 52 or Safari 10 have not, of all that a script here could reach for.
NEWER = """
for (const kind of [Element, Document, DocumentFragment, CharacterData]) for (const name of ["append", "prepend", "replaceChildren", "replaceWith", "before", "after"]) delete kind.prototype[name];
for (const [kind, names] of [
  [NodeList, ["forEach", "entries", "keys", "values"]], [Array, ["includes", "flat", "flatMap", "at", "findLast"]], [String, ["normalize", "padStart", "padEnd", "replaceAll", "trimStart", "trimEnd", "matchAll", "at"]],
  [Promise, ["finally"]], [Element, ["checkVisibility", "toggleAttribute"]], [HTMLElement, ["inert"]],
]) for (const name of names) delete kind.prototype[name];
for (const name of ["entries", "values", "fromEntries"]) delete Object[name];
for (const name of ["fetch", "URLSearchParams", "BroadcastChannel", "requestIdleCallback", "IntersectionObserver", "ResizeObserver", "AbortController", "structuredClone", "queueMicrotask", "globalThis", "caches"]) delete window[name];
delete Navigator.prototype.serviceWorker;
delete Navigator.prototype.clipboard;
"""


@pytest.fixture
def old(chromium: Browser) -> Iterator[Callable[[str], tuple[Page, list[str]]]]:
    """old(script) -> a page where that ran before any other, and its complaints."""
    context = chromium.new_context(viewport={"width": 390, "height": 844}, has_touch=True, service_workers="block")

    def run(script: str) -> tuple[Page, list[str]]:
        page, complaints = context.new_page(), []
        page.add_init_script(script)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return page, complaints

    yield run
    context.close()


def search(page: Page, text: str) -> None:
    page.keyboard.press("Control+/")
    page.locator("#search-box").fill(text)


@pytest.mark.parametrize(
    "path", ["", "symptoms/insomnia/", "symptoms/", "visit-sheet/", "prescribers/handouts/", "code/", "offline/", "evidence/", "glossary/", "urgent-help/"]
)
def test_on_the_oldest_supported_browser_no_page_complains(old, address: str, path: str):
    page, complaints = old(NEWER)
    page.goto(address + path, wait_until="networkidle")
    page.keyboard.press("Control+/")
    page.wait_for_selector("#search-results", state="attached")
    assert complaints == []


def test_there_the_search_shows_help_in_danger_and_all_else(old, address: str):
    page, complaints = old(NEWER)
    page.goto(address)
    search(page, "want to die")
    expect(page.locator("#search-urgent a[href='tel:988']")).to_be_visible()
    page.locator("#search-box").fill("ringing ears")
    expect(page.locator("#search-results a").first).to_contain_text("Ringing in the ears")
    page.locator("#search-box").fill("xsolemnia")
    expect(page.get_by_role("button", name="insomnia")).to_be_visible()
    assert complaints == []


@pytest.mark.parametrize(("path", "field", "row"), [
    ("symptoms/", "#narrow-word", ".group-list li:visible > a[href='akathisia/']"),
    ("visit-sheet/", "#visit-filter", ".visit-pick:visible:has([value='akathisia'])"),
    ("prescribers/handouts/", "#handout-words", "li[data-id='akathisia']:visible"),
])  # fmt: skip
def test_there_the_filters_work(old, address: str, path: str, field: str, row: str):
    page, complaints = old(NEWER)
    page.goto(address + path)
    page.locator(field).fill("cant sit")
    expect(page.locator(row)).to_be_visible()
    assert complaints == []


def test_there_a_sheet_can_be_ticked_and_its_address_copied(old, address: str):
    page, complaints = old(NEWER)
    page.goto(address + "visit-sheet/#s=insomnia")
    page.locator(".visit-ask").first.click()
    expect(page.locator(".sheet-questions li:not(.sheet-empty)")).to_have_count(1)
    page.get_by_role("button", name="Copy its address").click()
    expect(page.locator(".visit-form [data-copied]")).to_contain_text("The address is copied.")
    assert complaints == []


# Older still, and not supported: whatever breaks, the way to help does not.
@pytest.mark.parametrize(
    "missing", ["Map", "Set", "Float32Array", "Promise", "Array.from", "Array.prototype.find", "Element.prototype.closest", "Element.prototype.remove", "URL"]
)
def test_whatever_is_missing_urgent_help_can_be_reached(old, address: str, missing: str):
    page, _ = old(f"{missing} = undefined;")
    page.goto(address + "symptoms/insomnia/")
    search(page, "want to die")
    help_ = page.locator(".search-panel").get_by_role("link", name="Urgent help").first
    expect(help_).to_be_visible()
    expect(page.locator(".comfort").get_by_role("link", name="Urgent help")).to_be_visible()
    help_.click()
    page.wait_for_url(address + "urgent-help/")


def test_a_search_that_does_not_parse_leaves_the_way_to_help(old, address: str):
    page, _ = old("")
    page.route("**/assets/search/search.js", lambda route: route.fulfill(body="f(1,,);", content_type="text/javascript"))
    page.goto(address)
    search(page, "want to die")
    expect(page.locator("#search-urgent a[href='tel:988']")).to_be_visible()  # another file notices danger
    expect(page.locator(".search-panel").get_by_role("link", name="Urgent help", exact=True)).to_be_visible()


def test_what_notices_danger_and_does_not_parse_leaves_the_way_to_help(old, address: str):
    page, _ = old("")
    page.route("**/assets/search/danger.js", lambda route: route.fulfill(body="f(1,,);", content_type="text/javascript"))
    page.goto(address)
    search(page, "want to die")
    expect(page.locator(".search-panel").get_by_role("link", name="Urgent help", exact=True)).to_be_visible()


def test_one_part_that_fails_stops_no_other(old, address: str):
    page, complaints = old(
        "document.querySelectorAll = (all => function (what) { if (what === 'button.print') throw new Error('old'); return all.call(this, what); })(document.querySelectorAll);"
    )
    page.goto(address)
    search(page, "want to die")
    expect(page.locator("#search-urgent")).to_be_visible()
    assert [line for line in complaints if "old" not in line] == [] != complaints
