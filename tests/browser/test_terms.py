"""A glossary word opens its meaning in place, and is a plain link whenever it cannot."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser.conftest import launch
from browser.setup import whole_browser

SYMPTOM = "symptoms/insomnia/"
TWO_WORDS = "how-it-happens/kindling/"


def opened(context: BrowserContext, address: str, path: str = SYMPTOM) -> Page:
    """A page that waits for the meanings as long as it takes: on a busy machine it would follow the link instead."""
    context.add_init_script("window.setTimeout = () => 0")
    page = context.new_page()
    page.goto(address + path)
    return page


def focused(page: Page) -> str:
    return page.evaluate("document.activeElement.textContent")


def test_a_press_opens_it_here_and_the_next_tab_is_in_it(phone, address):
    page = opened(phone, address)
    word = page.locator("a.term").first
    assert word.get_attribute("aria-expanded") == "false"
    word.focus()
    page.keyboard.press("Enter")
    note = page.get_by_role("note")
    note.wait_for()
    assert page.url == address + SYMPTOM
    assert (word.get_attribute("aria-expanded"), word.get_attribute("aria-controls")) == ("true", note.get_attribute("id"))
    assert word.evaluate("one => one === document.activeElement && one.nextSibling === document.getElementById('meaning')")
    assert len(note.locator(".meaning-text").text_content().split()) > 5
    page.keyboard.press("Tab")
    assert focused(page) == "More in the glossary"
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/glossary/#rebound-insomnia$"))


def test_it_closes_by_escape_by_its_button_and_by_the_word(phone, address):
    page = opened(phone, address)
    word, note = page.locator("a.term").first, page.get_by_role("note")
    for close in ("escape", "escape inside", "button", "word"):
        word.click()
        note.wait_for()
        if close == "escape inside":
            page.keyboard.press("Tab")
        if close.startswith("escape"):
            page.keyboard.press("Escape")
        elif close == "button":
            note.get_by_role("button", name="Close").click()
        else:
            word.click()
        assert note.count() == 0, close
        assert word.get_attribute("aria-expanded") == "false" and word.get_attribute("aria-controls") is None
        assert word.evaluate("one => one === document.activeElement"), close


def test_one_is_open_at_a_time_and_none_by_hovering(phone, address):
    page = opened(phone, address, TWO_WORDS)
    words, note = page.locator("a.term"), page.get_by_role("note")
    words.nth(0).hover()
    assert note.count() == 0
    words.nth(0).click()
    note.wait_for()
    words.nth(1).click()
    assert note.count() == 1
    assert [words.nth(number).get_attribute("aria-expanded") for number in (0, 1)] == ["false", "true"]
    assert note.locator("b").text_content() == "Withdrawal"


def test_the_meanings_are_asked_for_once_and_only_when_wanted(online, address):
    asked: list[str] = []
    online.on("request", lambda request: asked.append(request.url) if "terms.json" in request.url else None)
    page = opened(online, address, TWO_WORDS)
    page.wait_for_load_state("networkidle")
    assert asked == []
    for number in (0, 1, 0):
        word = page.locator("a.term").nth(number)
        word.click()
        expect(word).to_have_attribute("aria-expanded", "true")
    assert asked == [address + "assets/terms.json"]


def test_when_the_meanings_cannot_be_had_the_link_is_followed(online, address):
    page = opened(online, address)
    page.route("**/terms.json", lambda route: route.abort())
    page.locator("a.term").first.click()
    page.wait_for_url(re.compile("/glossary/#"))


def test_a_second_press_while_they_are_coming_follows_the_link(online, address):
    page = opened(online, address)
    page.route("**/terms.json", lambda route: None)  # never answered
    page.locator("a.term").first.click()
    page.wait_for_url(address + SYMPTOM)
    page.locator("a.term").first.click()
    page.wait_for_url(re.compile("/glossary/#"))


def test_when_they_do_not_come_the_link_is_followed_in_the_end(online, address):
    page = online.new_page()
    page.clock.install()
    page.goto(address + SYMPTOM)
    page.route("**/terms.json", lambda route: None)
    page.locator("a.term").first.click()
    page.clock.fast_forward(5000)
    page.wait_for_url(re.compile("/glossary/#"))


def test_a_press_with_a_key_opens_another_tab(playwright, address):
    # The shell without windows crashes now and then when a page opens another.
    browser = launch(playwright, whole_browser())
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = opened(context, address)
    with context.expect_page() as other:
        page.locator("a.term").first.click(modifiers=["Control"])
    other.value.wait_for_url(re.compile("/glossary/"))
    assert page.get_by_role("note").count() == 0 and page.url == address + SYMPTOM
    browser.close()


def test_without_script_it_is_a_link(chromium, address):
    context = chromium.new_context(java_script_enabled=False)
    page = opened(context, address)
    page.locator("a.term").first.click()
    page.wait_for_url(re.compile("/glossary/#"))
    context.close()


def test_the_glossary_itself_opens_nothing(phone, address):
    page = opened(phone, address, "glossary/")
    word = page.locator("a.term").first
    assert word.get_attribute("aria-expanded") is None
    word.click()
    assert page.get_by_role("note").count() == 0 and "#" in page.url


@pytest.mark.parametrize(("path", "text"), [(SYMPTOM, "largest"), (TWO_WORDS, ""), ("guides/other-causes/", "largest")])
def test_it_fits_the_smallest_phone_and_stays_off_paper(chromium, address, path, text):
    context = chromium.new_context(viewport={"width": 320, "height": 640})
    page = opened(context, address, path)
    page.evaluate(f"document.documentElement.dataset.text = '{text}'")
    note = page.get_by_role("note")
    for word in page.locator("a.term:visible").all():
        word.click()
        note.wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        box = note.bounding_box()
        assert box["x"] >= 0 and box["width"] >= 150
        assert all(part.bounding_box()["height"] >= 44 for part in note.locator("a, button").all())
    page.emulate_media(media="print")
    assert not note.is_visible()
    context.close()
