"""Calm screens show one idea at a time; the others, and paper, show the page as it is."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

SYMPTOM, EXPLANATION, GUIDE = "symptoms/insomnia/", "how-it-happens/kindling/", "guides/other-causes/"


def opened(context: BrowserContext, address: str, path: str, screen: str = "") -> Page:
    context.add_init_script(f"localStorage.setItem('bse.comfort', '{screen}/')")
    page = context.new_page()
    page.goto(address + path)
    return page


def in_sight(page: Page) -> list[str]:
    """The ideas of which more than a line is on the screen, by number."""
    return page.evaluate(
        """[...document.querySelectorAll('.idea')].filter(one => { const box = one.getBoundingClientRect();
        return Math.min(box.bottom, innerHeight - 85) - Math.max(box.top, 0) > 60; }).map(one => one.querySelector('.idea-foot span').textContent)"""
    )


@pytest.mark.parametrize(("path", "screen"), [(SYMPTOM, "calm-dark"), (EXPLANATION, "calm-paper"), (GUIDE, "calm-dark")])
def test_next_brings_one_idea_to_the_screen_and_the_focus_to_its_heading(phone, address, path, screen):
    page = opened(phone, address, path, screen)
    links = page.locator(".idea-foot a")
    total = links.count() + 1
    for number in range(1, total):
        link = links.nth(number - 1)
        assert link.bounding_box()["height"] >= 48
        link.focus()
        page.keyboard.press("Enter")
        page.wait_for_function("name => decodeURIComponent(location.hash) === name", arg=link.get_attribute("href"))
        assert page.evaluate("document.activeElement.id") == link.get_attribute("href")[1:]
        if number + 1 < total:  # what follows the last one is not an idea
            assert in_sight(page) == [f"{number + 1} of {total}"]


@pytest.mark.parametrize("script", [True, False])
def test_a_device_that_asks_for_less_contrast_gets_them_too(chromium, address, script):
    context = chromium.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=script)
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-contrast", "value": "less"}]})
    page.goto(address + SYMPTOM)
    link = page.locator(".idea-foot a").nth(1)
    assert link.is_visible() and page.locator(".slow-pace").is_visible()
    link.click()
    expect(page).to_have_url(re.compile(re.escape(link.get_attribute("href")) + "$"))
    assert page.locator(link.get_attribute("href")).bounding_box()["y"] < 100
    context.close()


@pytest.mark.parametrize(("path", "screen"), [(SYMPTOM, ""), (SYMPTOM, "light"), (EXPLANATION, "dark")])
def test_other_screens_show_no_next_and_leave_no_room(phone, address, path, screen):
    page = opened(phone, address, path, screen)
    assert page.locator(".idea-foot:visible, .slow-pace:visible").count() == 0
    assert set(page.evaluate("[...document.querySelectorAll('.idea')].map(one => getComputedStyle(one).minHeight)")) == {"0px"}


@pytest.mark.parametrize("screen", ["calm-dark", "light"])
def test_paper_shows_none_of_it(phone, address, screen):
    page = opened(phone, address, SYMPTOM, screen)
    page.emulate_media(media="print")
    assert page.locator(".idea-foot:visible, .slow-pace:visible, .neighbours:visible").count() == 0
    assert set(page.evaluate("[...document.querySelectorAll('.idea')].map(one => getComputedStyle(one).minHeight)")) == {"0px"}


def test_nothing_moves_for_those_who_ask_for_less_motion(chromium, address):
    context = chromium.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    page = opened(context, address, SYMPTOM, "calm-dark")
    page.locator(".idea-foot a").nth(2).click()
    assert page.evaluate("[getComputedStyle(document.documentElement).scrollBehavior, document.getAnimations().length]") == ["auto", 0]
    assert page.locator("#what-you-can-do-now").bounding_box()["y"] < 100  # at once, not on the way
    context.close()


@pytest.mark.parametrize(("path", "screen"), [(SYMPTOM, "calm-dark"), (EXPLANATION, "light")])
def test_the_smallest_phone_and_the_largest_text_hold_it(chromium, address, path, screen):
    context = chromium.new_context(viewport={"width": 320, "height": 640})
    page = opened(context, address, path, screen)
    page.evaluate("document.documentElement.dataset.text = 'largest'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for link in page.locator(".neighbours a").all():
        assert link.bounding_box()["height"] >= 48
    context.close()


def test_the_way_on_leads_through_a_group(phone, address):
    page = opened(phone, address, SYMPTOM)
    page.get_by_role("link", name="All in Sleep").click()
    page.locator("#sleep li > a").nth(1).wait_for()
    first, second = page.locator("#sleep li > a").all_text_contents()[:2]
    page.locator("#sleep li > a").first.click()
    expect(page.locator("h1")).to_have_text(first)
    page.get_by_role("link", name=f"Next {second}").click()
    expect(page.locator("h1")).to_have_text(second)
    page.get_by_role("link", name=f"Previous {first}").click()
    expect(page.locator("h1")).to_have_text(first)
