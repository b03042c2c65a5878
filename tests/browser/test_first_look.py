"""A real Chromium opens the real site: it is whole, quiet and its own host's."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page

PAGES = {"home": "", "symptom": "symptoms/insomnia/", "explainer": "how-it-happens/rebalancing/", "index": "symptoms/", "urgent": "urgent-help/"}


class Heard:
    """What a page asked for and complained about."""

    def __init__(self, page: Page) -> None:
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text) if message.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("requestfailed", lambda request: self.complaints.append(f"failed: {request.url}"))
        page.on("response", lambda response: self.complaints.append(f"{response.status}: {response.url}") if response.status >= 400 else None)


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_pages_open_quietly_and_ask_only_their_own_host(phone: BrowserContext, address: str, path: str):
    page = phone.new_page()
    heard = Heard(page)
    page.goto(address + path, wait_until="networkidle")
    assert page.locator("h1").count() == 1
    assert page.locator("h1").is_visible()
    assert heard.complaints == []
    assert {urlsplit(url).netloc for url in heard.requests} == {urlsplit(address).netloc}
    assert phone.cookies() == []


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_urgent_help_is_in_sight_and_nothing_overflows(chromium, address: str, path: str, script: bool):
    context = chromium.new_context(viewport={"width": 320, "height": 640}, java_script_enabled=script)
    page = context.new_page()
    page.goto(address + path)
    link = page.locator(".comfort a", has_text="Urgent help")
    box = link.bounding_box()
    assert box is not None and box["height"] >= 44 and box["y"] + box["height"] <= 640 and box["x"] >= 0 and box["x"] + box["width"] <= 320
    if script:
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    link.click()
    assert page.url == address + "urgent-help/"
    context.close()


def test_a_frightened_reader_gets_from_home_to_a_symptom_in_two_taps(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(address)
    page.get_by_role("link", name="Sleep", exact=True).click()
    assert page.url == address + "symptoms/#sleep"
    page.locator("#sleep a", has_text="Trouble sleeping").click()  # its group is open already
    assert page.url == address + "symptoms/insomnia/"
    assert page.get_by_text("Do not stop your medicine suddenly").first.is_visible()


def test_no_group_shows_its_symptoms_unasked(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(address + "symptoms/")
    shown = page.locator(".group-list li a:visible")
    assert shown.count() <= 12
    assert page.locator(".group-list").count() >= 8


def test_marks_lead_to_their_source_and_back_links_work(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(address + "how-it-happens/kindling/")
    mark = page.locator("a.cite").first
    target = mark.get_attribute("href")
    mark.click()
    assert page.locator(target).is_visible()
