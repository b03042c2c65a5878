"""The copy for a USB stick, opened as files in a real browser: what works there, and what says kindly that it does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page

from publish.promises import Row

_LISTED = "() => Boolean(document.querySelector('#tbody, .icon.dir'))"  # Chromium's list of a folder
FONT = "() => document.fonts.ready.then(() => [...document.fonts].some((one) => one.status === 'loaded'))"
STYLE = "() => getComputedStyle(document.querySelector('.comfort')).position === 'fixed'"


def pages_open(folder: Path, page: Page, row: Row) -> None:
    """Pages open with their style and font, and each link within the copy leads to a file."""
    for path in ("index.html", "symptoms/index.html", "urgent-help/index.html", "prescribers/index.html", "evidence/index.html"):
        page.goto((folder / path).as_uri())
        row.hold(page.evaluate(STYLE) and page.evaluate(FONT), path)
        for link in page.evaluate("() => [...document.querySelectorAll('a[href]')].map((one) => one.href).filter((one) => one.startsWith('file:'))"):
            row.hold(_is_file(link), f"{path} leads to {link}")


def _is_file(link: str) -> bool:
    return Path(unquote(urlsplit(link).path)).is_file()


def search_works(folder: Path, page: Page, row: Row) -> None:
    """The search finds, sees danger, and leads to a page."""
    page.goto((folder / "index.html").as_uri())
    page.locator(".search-link").click()
    box = page.locator(".search input")
    box.fill("want to die")
    page.locator("#search-urgent a").first.wait_for()
    row.hold(page.locator("#search-urgent a").count() > 0, "danger")
    box.fill("cannot sleep")
    found = page.locator(".search-panel a[href*='symptoms/']").first
    found.wait_for()
    row.hold("index.html" in found.evaluate("(one) => one.href"), "a result leads to a folder")
    found.click()
    page.wait_for_url("**/symptoms/*/index.html")
    row.hold(not page.evaluate(_LISTED) and page.locator("h1").count() == 1, page.url)


def words_open(folder: Path, page: Page, row: Row) -> None:
    """The meaning of a word opens in place."""
    page.goto((folder / "how-it-happens/kindling/index.html").as_uri())
    page.locator("a.term").first.click()
    page.locator("#meaning").wait_for()
    row.hold("kindling" in page.url, page.url)


def codes_lead_on(folder: Path, page: Page, row: Row) -> None:
    """An old address and a code lead on to a page."""
    page.goto((folder / "code/icd10cm/G25.81/index.html").as_uri())
    page.wait_for_url("**/symptoms/*/index.html")
    row.hold(page.locator("h1").count() == 1, page.url)
    page.goto(f"{(folder / 'code/index.html').as_uri()}?mainSearchCriteria.v.c=G25.81&mainSearchCriteria.v.cs=2.16.840.1.113883.6.90")
    page.wait_for_url("**/symptoms/*/index.html")
    row.hold(page.locator("h1").count() == 1, page.url)


def comfort_is_kept(folder: Path, page: Page, row: Row) -> None:
    """The chosen screen is the same on the next page."""
    page.goto((folder / "index.html").as_uri())
    page.evaluate("() => comfort.save('calm-dark/large')")
    page.goto((folder / "symptoms/index.html").as_uri())
    row.hold(page.evaluate("() => document.documentElement.dataset.screen") == "calm-dark", "screen")
    page.evaluate("() => comfort.save('/')")


def said_kindly(folder: Path, page: Page, row: Row) -> None:
    """Where pages cannot be kept on the device, it says that none need to be; each page says how old the copy is."""
    page.goto((folder / "index.html").as_uri())
    row.hold("already" in page.locator("[data-keep-note]").text_content(), "keep")
    row.hold(page.locator("[data-keep-choice]:not([hidden])").count() == 0, "a choice that does nothing is shown")
    row.hold("copy" in page.locator(".copy-note").text_content(), "note")
    page.goto((folder / "offline/index.html").as_uri())
    row.hold("already" in page.locator("[data-saved] [role=status]").text_content(), "offline")
    row.hold((folder / "read-me.txt").is_file() and not (folder / "sw.js").exists(), "read-me.txt")


TRIED: tuple[Callable[[Path, Page, Row], None], ...] = (pages_open, search_works, words_open, codes_lead_on, comfort_is_kept, said_kindly)


def tried(folder: Path, browser: Browser) -> Iterator[Row]:
    """folder: the copy. No page may do what its policy forbids, and nothing may be asked of a host."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page, asked, told = context.new_page(), Row("Nothing is asked of a host, nothing is forbidden, no script fails"), []
    page.on("request", lambda request: asked.hold(request.url.startswith(("file:", "data:")), request.url))
    page.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: told.append(str(error)))
    for one in TRIED:
        row = Row((one.__doc__ or "").splitlines()[0].rstrip("."))
        one(folder, page, row)
        yield row
    asked.wrong += told
    context.close()
    yield asked
