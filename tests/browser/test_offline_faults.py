"""What others saw go wrong with pages on a device: other addresses, a file that fails, a device that keeps nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from browser.host import Host
from browser.keeping import copy_of, kept_by, patient, until

SYMPTOM, FAILING, URGENT = "symptoms/insomnia/", "symptoms/", "urgent-help/"
NOTHING = b"""Object.defineProperty(self, "caches", { value: new Proxy({}, { get: () => () => Promise.reject(new DOMException("full", "QuotaExceededError")) }) });\n"""


@pytest.fixture
def host(real_site: Path) -> Iterator[Host]:
    host = Host(real_site)
    host.replaced["sw.js"] = patient(real_site)
    yield host
    host.close()


def test_sw_index_html_a_saved_page_opens_under_all_its_addresses(phone: BrowserContext, host: Host):
    page = kept_by(phone.new_page(), host.url + SYMPTOM)
    until(page, "address => caches.match(address)", host.url + URGENT)
    phone.set_offline(True)
    for way in (
        "urgent-help/index.html",
        "urgent-help",
        "urgent-help//",
        "/urgent-help/",
        "urgent-help/?utm_source=x",
        "Urgent-Help/",
        "urgent-help//index.html?a=b",
    ):
        page.goto(host.url + way)
        assert (way, page.locator("h1").inner_text()) == (way, "Urgent help")
        assert page.evaluate("getComputedStyle(document.querySelector('.comfort')).position") == "fixed"
    for way in ("index.html", "?utm_source=x", "/"):
        page.goto(host.url + way)
        assert page.locator("html:has(.brand[aria-current=page])").count() == 1, way
    page.goto(host.url + SYMPTOM + "index.html#for-prescribers")
    expect(page.locator("details.prescribers")).to_have_attribute("open", "")


def test_sw_index_html_an_address_that_fails_does_not_cost_the_page(phone: BrowserContext, host: Host):
    page = kept_by(phone.new_page(), host.url + URGENT)
    host.gone.add("urgent-help//")
    page.goto(host.url + "urgent-help//", wait_until="networkidle")
    page.goto(host.url + SYMPTOM + "index.html")  # kept once, by its one address
    until(page, "address => caches.match(address)", host.url + SYMPTOM)
    assert copy_of(page, host.url + URGENT) and copy_of(page, host.url + SYMPTOM + "index.html") is None


@pytest.mark.parametrize("status", [404, 503, None], ids=["not found", "unwell", "never answers"])
def test_sw_one_file_fails_and_the_others_are_kept(phone: BrowserContext, host: Host, status: int | None):
    if status:
        host.failing[FAILING] = status
    else:
        host.slow.add(FAILING)
        host.replaced["sw.js"] = re.sub(rb"(?m)^const LONGEST = \d+;", b"const LONGEST = 1;", host.replaced["sw.js"])
    page = kept_by(phone.new_page(), host.url + SYMPTOM)
    for path in (URGENT, "offline/", "assets/search/danger.js"):
        until(page, "address => caches.match(address)", host.url + path)
    assert copy_of(page, host.url + FAILING) is None
    phone.set_offline(True)
    page.goto(host.url + URGENT)
    assert page.get_by_text("Call 911 if a life may be in danger.").first.is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.comfort')).position") == "fixed"
    phone.set_offline(False)
    host.failing.clear()
    host.released.set()
    page.goto(host.url + URGENT)  # the next page asks again
    until(page, "address => caches.match(address)", host.url + FAILING)


def test_sw_private_mode_quota_all_works_and_a_line_says_so(phone: BrowserContext, host: Host):
    host.replaced["sw.js"] = NOTHING + host.replaced["sw.js"]
    page, complaints = phone.new_page(), []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(host.url + URGENT)
    said = page.locator("[data-keep-note]")
    expect(said).to_contain_text("Pages could not be saved on this device. It may be full")
    page.wait_for_function("() => navigator.serviceWorker.controller")
    page.goto(host.url + SYMPTOM)
    assert page.locator("h1").inner_text() == "Trouble sleeping (insomnia)"
    assert page.evaluate("getComputedStyle(document.querySelector('.comfort')).position") == "fixed"
    page.keyboard.press("Control+/")
    page.locator("#search-box").fill("fatigue")
    expect(page.locator("#search-results a").first).to_be_visible()
    expect(said).to_contain_text("With a connection, the site works as before.")
    assert complaints == []


def test_sw_private_mode_quota_a_device_with_little_room_keeps_urgent_help(phone: BrowserContext, host: Host):
    page = phone.new_page()
    phone.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", {"origin": host.url.rstrip("/"), "quotaSize": 400_000})
    page.goto(host.url + SYMPTOM)
    until(page, "address => caches.match(address)", host.url + URGENT)
    expect(page.locator("[data-keep-note]")).to_contain_text("Pages could not be saved on this device. It may be full")
    phone.set_offline(True)
    page.goto(host.url + URGENT)
    assert page.get_by_text("Call 911 if a life may be in danger.").first.is_visible()
