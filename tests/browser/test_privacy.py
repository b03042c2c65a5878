"""Pages ask nobody but their own host, and keep nothing but the reader's own settings."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page

from browser.templates import BARE, FRAMED, TEMPLATES


class Heard:
    """What a page asked for and complained about. missing: the address whose answer may be 404."""

    def __init__(self, page: Page, missing: str = "") -> None:
        self.hosts: set[str] = set()
        self.complaints: list[str] = []
        page.on("request", lambda request: self.hosts.add(urlsplit(request.url).netloc))
        page.on(
            "console",
            lambda message: self.complaints.append(message.text) if message.type in {"error", "warning"} and missing != message.location["url"] else None,
        )
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("requestfailed", lambda request: self.complaints.append(f"failed: {request.url}"))
        page.on(
            "response",
            lambda response: self.complaints.append(f"{response.status}: {response.url}") if response.status >= 400 and response.url != missing else None,
        )


def ours(page: Page) -> bool:
    """No cookie, and nothing kept under a name that is not ours."""
    kept = page.evaluate("[document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(one => one)")
    return all(name.startswith("bse.") for name in kept)


@pytest.mark.parametrize("template", FRAMED)
def test_a_page_opens_quietly_asks_its_own_host_and_leaves_no_cookie(phone: BrowserContext, address: str, template: str):
    page = phone.new_page()
    heard = Heard(page, missing=address + TEMPLATES["404"])
    page.goto(address + TEMPLATES[template], wait_until="networkidle")
    assert page.locator("h1").count() == 1 and page.locator("h1").is_visible()
    assert heard.complaints == [] and heard.hosts == {urlsplit(address).netloc}
    assert phone.cookies() == [] and ours(page)


def test_a_moved_page_asks_its_own_host(phone: BrowserContext, host):
    page = phone.new_page()
    heard = Heard(page)
    host.extra["symptoms/warm-toes/"] = host.answer(TEMPLATES["symptom"])[2]
    try:
        (moved,) = BARE
        page.goto(host.address + TEMPLATES[moved])
        page.wait_for_url("**/warm-toes/")
    finally:
        host.extra["symptoms/warm-toes/"] = b""
    assert heard.hosts == {urlsplit(host.address).netloc} and phone.cookies() == []


def test_comfort_settings_are_kept_on_the_device_alone(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(address)
    heard = Heard(page)
    page.locator(".comfort-settings summary").click()
    for choice in ("Calm, dark", "Largest"):
        page.get_by_text(choice, exact=True).click()
    assert page.locator("html").get_attribute("data-screen") == "calm-dark"
    assert page.locator("html").get_attribute("data-text") == "largest"
    page.reload()
    assert page.locator("html").get_attribute("data-text") == "largest"
    assert heard.hosts <= {urlsplit(address).netloc} and phone.cookies() == []
    assert ours(page) and page.evaluate("localStorage.getItem('bse.comfort')") == "calm-dark/largest"
