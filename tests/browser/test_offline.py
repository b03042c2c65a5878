"""Pages on the device: what opens without a connection, and how it is turned off."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page

from macros.offline import ALWAYS, kept_in_the_night, no_worker

from browser.host import Host
from browser.keeping import CORE, PAGES, copy_of, kept_by, patient, until
from sharing import real_project

SYMPTOM, OTHER = "symptoms/insomnia/", "symptoms/fatigue/"


@cache
def in_the_night() -> tuple[str, ...]:
    return tuple(kept_in_the_night(real_project().sound))


@pytest.fixture
def host(real_site: Path) -> Iterator[Host]:
    host = Host(real_site)
    host.replaced["sw.js"] = patient(real_site)
    yield host
    host.close()


@pytest.fixture
def visit(phone: BrowserContext, host: Host) -> Callable[..., Page]:
    """visit(address) -> the page, after the worker has kept it."""
    page = phone.new_page()

    return lambda path="": kept_by(page, host.url + path)


def names(page: Page) -> list[str]:
    return page.evaluate("() => caches.keys()")


def workers(page: Page) -> int:
    return page.evaluate("() => navigator.serviceWorker.getRegistrations().then(all => all.length)")


def bar(page: Page) -> str:
    return page.locator(".comfort-copy").inner_text()


def choose(page: Page, which: str, said: str) -> None:
    page.locator(".comfort-settings summary").click()
    page.locator(".comfort-panel").get_by_text(which, exact=True).click()
    page.get_by_text(said).wait_for()
    page.keyboard.press("Escape")


def test_the_first_page_opened_and_urgent_help_open_without_a_connection(visit, phone, host):
    page = visit(SYMPTOM)
    assert bar(page) == ""
    phone.set_offline(True)
    page.goto(host.url + SYMPTOM)
    assert page.locator("h1").inner_text() == "Trouble sleeping (insomnia)"
    page.wait_for_function("() => document.querySelector('.comfort-copy').textContent")
    kept = page.evaluate("() => caches.match(location.href).then(copy => copy.headers.get('x-kept'))")
    day = page.evaluate("on => new Date(on).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })", kept)
    assert bar(page) == f"You are offline. This copy was kept on {day}."
    for address, words in (("urgent-help/", "Call 911 if a life may be in danger."), ("", "Do not stop your medicine suddenly.")):
        page.goto(host.url + address)  # never opened before
        assert page.get_by_text(words).first.is_visible()
    assert page.locator(".comfort a", has_text="Urgent help").is_visible()


def test_a_page_never_opened_says_so_kindly_and_opens_later(visit, phone, host):
    page = visit(SYMPTOM)
    phone.set_offline(True)
    page.goto(host.url + OTHER + "?from=paper")
    page.get_by_role("heading", level=1, name="That page is not saved here").wait_for()
    assert urlsplit(page.url).path == "/offline/"
    assert page.locator(".comfort-copy").is_hidden()
    assert {"tel:911", "tel:999", "tel:112", "tel:000", "tel:111", "tel:988"} <= {a.get_attribute("href") for a in page.locator(".urgent-box a").all()}
    listed = page.locator(".saved li a")
    listed.first.wait_for()
    assert {"Home", "Symptoms", "Trouble sleeping (insomnia)", "Urgent help", "Thoughts of suicide or self-harm"} < set(listed.all_inner_texts())
    listed.filter(has_text="Trouble sleeping").click()
    page.wait_for_url(host.url + SYMPTOM)
    page.go_back()
    phone.set_offline(False)
    page.get_by_role("link", name="Try that page again").click()
    page.wait_for_url(host.url + OTHER + "?from=paper")
    assert page.locator("h1").inner_text() == "Exhaustion (fatigue)"


def test_a_kept_page_is_the_same_page_in_the_same_screen(visit, phone, host, real_site):
    phone.add_init_script("localStorage.setItem('bse.comfort', 'calm-dark/large')")
    page = visit(SYMPTOM)
    phone.set_offline(True)
    page.goto(host.url + SYMPTOM)
    assert copy_of(page, host.url + SYMPTOM) == (real_site / SYMPTOM / "index.html").read_text("utf-8")
    # The style sheet came from its copy, before the page was painted.
    assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") == "rgb(31, 27, 23)"
    page.goto(host.url + OTHER)
    page.get_by_text("Try that page again").wait_for()
    assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") == "rgb(31, 27, 23)"


def test_a_new_build_takes_the_place_of_the_old(visit, phone, host, real_site):
    page = visit(SYMPTOM)
    changed = {path: (real_site / path / "index.html").read_bytes().replace(b"<h1", b"<p>Newly built.</p><h1") for path in (SYMPTOM, "urgent-help/")}
    host.replaced.update(changed)
    host.replaced["sw.js"] = patient(real_site).replace(b'"version": "', b'"version": "new')
    page.goto(host.url + SYMPTOM)
    assert page.get_by_text("Newly built.").is_visible()
    for path, content in changed.items():
        until(page, "([address, text]) => caches.match(address).then(copy => copy.text()).then(now => now === text)", [host.url + path, content.decode()])
    phone.set_offline(True)
    page.goto(host.url + "urgent-help/")
    assert page.get_by_text("Newly built.").is_visible()


def test_a_kept_page_finds_a_style_sheet_though_its_version_has_gone(visit, phone, host, real_site):
    old = (real_site / SYMPTOM / "index.html").read_bytes().replace(b"all.css?v=", b"all.css?v=old")
    host.replaced[SYMPTOM] = old
    page = visit(SYMPTOM)
    visit("")  # keeps the present version, and drops the other
    phone.set_offline(True)
    page.goto(host.url + SYMPTOM)
    assert b"all.css?v=old" in copy_of(page, page.url).encode()
    assert page.evaluate("() => getComputedStyle(document.querySelector('.comfort')).position") == "fixed"


def test_what_one_page_alone_loads_is_kept_with_it(visit, phone, host):
    visit("")
    page = visit("visit-sheet/")
    until(page, "root => caches.match(root + 'assets/visit-sheet/sheet.js')", host.url)
    phone.set_offline(True)
    page.goto(host.url + "visit-sheet/#s=insomnia")
    assert page.locator(".sheet-symptoms b").all_inner_texts() == ["Trouble sleeping (insomnia)"]
    assert page.evaluate("() => getComputedStyle(document.querySelector('.visit-count')).position") == "sticky"


def test_the_search_works_without_a_connection_once_it_was_used(visit, phone, host):
    def first_found(page: Page, words: str) -> str:
        page.locator(".search-link").click()
        page.locator("#search-box").fill(words)
        page.locator("#search-results li a").first.wait_for()
        return page.locator("#search-results li a").first.get_attribute("href")

    page = visit(SYMPTOM)
    assert first_found(page, "insomnia").endswith(SYMPTOM)
    until(page, "root => caches.match(root + 'assets/search/search.js')", host.url)
    phone.set_offline(True)
    page.goto(host.url + "urgent-help/")
    assert first_found(page, "fatigue").endswith(OTHER)


def test_a_slow_line_gives_the_copy_and_keeps_the_new_page_for_later(visit, host, real_site):
    del host.replaced["sw.js"]  # its own patience
    page = visit(SYMPTOM)
    host.slow.add(SYMPTOM)
    host.replaced[SYMPTOM] = (real_site / SYMPTOM / "index.html").read_bytes().replace(b"<h1", b"<p>Newly built.</p><h1")
    page.goto(host.url + SYMPTOM)
    page.get_by_text("The connection is slow. This copy was kept on").wait_for()
    assert page.get_by_text("Newly built.").count() == 0
    host.released.set()
    until(page, "() => caches.match(location.href).then(copy => copy.text()).then(text => text.includes('Newly built.'))")


def test_off_deletes_everything_at_once_and_stays_off(visit, phone, host):
    visit(SYMPTOM)
    page = visit("")
    other = phone.new_page()  # stays under the worker until it is closed
    other.goto(host.url, wait_until="networkidle")
    # Its own call to register must be over, or it is answered after all was deleted.
    other.evaluate("() => new Promise(done => requestIdleCallback(done)).then(() => navigator.serviceWorker.ready)")
    until(page, "() => caches.keys().then(names => names.length === 3)")
    assert sorted(names(page)) == ["bse / assets", CORE, PAGES]
    choose(page, "Save none", "Deleted. No pages are saved on this device.")
    assert (names(page), workers(page)) == ([], 0)
    assert other.evaluate("() => fetch('assets/img/favicon.svg').then(answer => answer.status)") == 200
    other.wait_for_load_state("networkidle")
    assert names(other) == []
    other.close()
    for _ in range(2):
        page.goto(host.url + OTHER, wait_until="networkidle")
        page.evaluate("() => new Promise(done => requestIdleCallback(done))")
    assert (names(page), workers(page)) == ([], 0)
    assert page.locator("[name=keep][value=off]").is_checked()
    phone.set_offline(True)
    with pytest.raises(Exception, match="ERR_INTERNET_DISCONNECTED"):
        page.goto(host.url + SYMPTOM)
    phone.set_offline(False)
    page.goto(host.url + OTHER)
    choose(page, "Save pages", "Pages you open from now on are saved.")
    until(page, "() => caches.match(location.href)")
    assert phone.cookies() == []


def test_the_pages_opened_can_be_deleted_with_one_press(visit, host):
    visit(SYMPTOM)
    page = visit("offline/")
    page.get_by_role("button", name="Delete the pages I opened").click()
    page.get_by_text("Deleted. The pages you open from now on are saved again.").wait_for()
    assert sorted(urlsplit(link.get_attribute("href") or "").path for link in page.locator(".saved li a").all()) == sorted(
        f"/{path}" for path in {*ALWAYS, *in_the_night()} - {"offline/"}
    )
    assert (copy_of(page, host.url + SYMPTOM), PAGES in names(page)) == (None, False)


def test_sixty_pages_are_kept_and_the_oldest_gives_way(visit, host):
    page = visit("")
    made = """([name, root, count]) => caches.open(name).then(cache => Promise.all([...Array(count).keys()].map(number => cache.put(root + `made/${number}/`,
        new Response("made", { headers: { "x-kept": `2020-01-01T00:00:00.${String(number).padStart(3, "0")}Z` } })))))"""
    page.evaluate(made, [PAGES, host.url, 60])
    page = visit(SYMPTOM)
    until(page, "name => caches.open(name).then(cache => cache.keys()).then(keys => keys.length === 60)", PAGES)
    assert copy_of(page, host.url + "made/0/") is None
    assert copy_of(page, host.url + "made/1/") == "made"
    for path in ("", "urgent-help/", SYMPTOM):
        assert copy_of(page, host.url + path)


def test_what_is_missing_and_what_was_asked_are_not_kept(visit, phone, host):
    page = visit(SYMPTOM)
    page.goto(host.url + "no/such/page/", wait_until="networkidle")
    page.goto(host.url + OTHER + "?q=private+words", wait_until="networkidle")
    until(page, "address => caches.match(address)", host.url + OTHER)
    kept = page.evaluate("name => caches.open(name).then(cache => cache.keys()).then(keys => keys.map(key => key.url))", PAGES)
    assert sorted(kept) == [host.url + OTHER, host.url + SYMPTOM]
    phone.set_offline(True)
    page.goto(host.url + OTHER + "?q=other+words")
    assert page.locator("h1").inner_text() == "Exhaustion (fatigue)"
    phone.set_offline(False)
    host.gone.add(SYMPTOM)
    page.goto(host.url + SYMPTOM)
    until(page, "address => caches.match(address).then(copy => !copy)", host.url + SYMPTOM)


def test_it_works_below_an_address_of_its_own_and_asks_no_other_host(phone, real_site):
    deep = Host(real_site, "/some/where/")
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    page = phone.new_page()
    page.goto(deep.url + SYMPTOM)
    until(page, "() => navigator.serviceWorker.controller && caches.match(location.href)")
    until(page, "address => caches.match(address)", deep.url + "urgent-help/")
    assert {name.rpartition(" ")[0] for name in names(page)} == {"bse /some/where/"}
    assert page.evaluate("() => navigator.serviceWorker.ready.then(ready => ready.scope)") == deep.url
    phone.set_offline(True)
    page.goto(deep.url + OTHER)
    page.get_by_text("Try that page again").wait_for()
    page.locator(".saved li a", has_text="Urgent help").click()
    assert page.get_by_text("Call 911 if a life may be in danger.").first.is_visible()
    assert {urlsplit(address).netloc for address in asked} == {urlsplit(deep.url).netloc}
    assert phone.cookies() == []
    deep.close()


ABSENT = {
    "unsupported": "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined })",
    "storage blocked": "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError') } })",
    "no room": "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
}


@pytest.mark.parametrize("script", ABSENT.values(), ids=ABSENT.keys())
def test_a_browser_that_cannot_is_left_whole(phone, host, script):
    phone.add_init_script(script)
    page = phone.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(host.url + SYMPTOM, wait_until="networkidle")
    page.locator(".comfort-settings summary").click()
    page.get_by_text("Calm, dark").click()
    assert page.evaluate("() => document.documentElement.dataset.screen") == "calm-dark"
    assert page.locator("[data-keep]").get_by_text("Pages could not be saved on this device.").is_visible()
    assert page.locator("[name=keep] + span").first.is_hidden()
    page.goto(host.url + "offline/", wait_until="networkidle")
    assert page.get_by_text("No pages are saved on this device.").is_visible()
    assert (complaints, "sw.js" in host.asked) == ([], False)


def test_the_previews_worker_ends_one_that_was_there(visit, host, real_site):
    page = visit(SYMPTOM)
    host.replaced["sw.js"] = no_worker()
    # The preview's pages have no such setting, so their script starts no worker.
    host.replaced[SYMPTOM] = (real_site / SYMPTOM / "index.html").read_bytes().replace(b"<fieldset data-keep hidden>", b"<fieldset hidden>")
    page.goto(host.url + SYMPTOM)
    page.evaluate("() => navigator.serviceWorker.getRegistration().then(found => found && found.update())")
    until(page, "() => caches.keys().then(names => !names.length)")


def test_what_is_kept_from_the_start_is_on_the_site(real_site):
    kept = json.loads((real_site / "sw.js").read_text("utf-8").partition(";")[0].removeprefix("const KEPT = "))
    files = [real_site / path.partition("?")[0] for path in kept["assets"]]
    assert all(file.is_file() for file in files)
    assert {"all.css", "all.js", "saved.js", "favicon.svg", "search.js", "danger.js", "languages.js", "more.js", "sheet.js"} <= {file.name for file in files}
    assert kept["first"][0] == "urgent-help/" and any("all.css" in path for path in kept["first"])
    assert any(file.suffix == ".woff2" for file in files) and kept["pages"] == [*in_the_night(), *ALWAYS]
