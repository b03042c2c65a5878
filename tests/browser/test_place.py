"""The place a reader left is offered on the start page, kept only here, and easy to be rid of."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page

SYMPTOM = "symptoms/insomnia/"
BLOCKED = """Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } });"""


def read_to(context: BrowserContext, address: str, path: str, anchor: str = "") -> Page:
    """A page read as far as the anchor, and left for the start page."""
    page = context.new_page()
    page.goto(address + path)
    if anchor:
        page.evaluate("id => document.getElementById(id).scrollIntoView()", anchor)
    page.goto(address)
    return page


def line(page: Page) -> str:
    return " ".join((page.locator(".go-on p").text_content() if page.locator(".go-on p").count() else "").split())


def kept(page: Page) -> str | None:
    return page.evaluate("localStorage.getItem('bse.place')")


def test_home_offers_the_page_and_the_part_and_leads_there(phone, address):
    page = read_to(phone, address, SYMPTOM, "what-you-can-do-now")
    assert line(page) == "Go on reading: Trouble sleeping (insomnia), at What you can do now"
    page.locator(".go-on a").click()
    page.wait_for_url(f"{address}{SYMPTOM}#what-you-can-do-now")


def test_a_page_that_was_only_opened_is_offered_by_its_name(phone, address):
    page = read_to(phone, address, "how-it-happens/kindling/")
    assert line(page) == "Go on reading: Kindling: when withdrawals repeat"


def test_the_last_page_counts_and_lists_and_urgent_pages_do_not(phone, address):
    page = read_to(phone, address, SYMPTOM)
    for path in ("urgent-help/", "symptoms/", "symptoms/seizures/", "symptoms/suicidal-thoughts/", "glossary/", "about/privacy/", ""):
        page.goto(address + path)
    page.goto(address)
    assert line(page) == "Go on reading: Trouble sleeping (insomnia)"


def test_a_first_visit_shows_and_reserves_nothing(phone, address):
    page = phone.new_page()
    page.goto(address)
    assert line(page) == "" and page.locator(".go-on").bounding_box()["height"] == 0


def test_forget_deletes_it_and_says_so(phone, address):
    page = read_to(phone, address, SYMPTOM)
    page.get_by_role("button", name="Forget").click()
    assert kept(page) is None
    assert page.evaluate("document.activeElement.textContent") == "Forgotten. Nothing is kept."
    page.reload()
    assert line(page) == ""


def test_the_switch_deletes_it_and_keeps_nothing_more(phone, address):
    page = read_to(phone, address, SYMPTOM)
    page.locator(".comfort summary").click()
    page.get_by_role("group", name="Remember my place").get_by_text("Off").click()
    assert kept(page) == "off" and line(page) == ""
    page.goto(address + SYMPTOM)
    page.locator(".comfort summary").click()
    choice = page.get_by_role("group", name="Remember my place")
    assert choice.get_by_label("Off").is_checked()
    page.goto(address)
    assert kept(page) == "off" and line(page) == ""
    page.locator(".comfort summary").click()
    choice.get_by_text("On", exact=True).click()
    assert kept(page) is None
    page.goto(address + SYMPTOM)
    page.goto(address)
    assert line(page) != ""


def test_the_switch_leaves_screen_and_text_size_alone(phone, address):
    page = phone.new_page()
    page.goto(address)
    page.locator(".comfort summary").click()
    page.get_by_text("Calm, paper").click()
    page.get_by_text("Largest", exact=True).click()
    page.get_by_role("group", name="Remember my place").get_by_text("Off").click()
    assert page.evaluate("localStorage.getItem('bse.comfort')") == "calm-paper/largest"
    page.reload()
    page.locator(".comfort summary").click()
    assert [page.get_by_label(name).is_checked() for name in ("Calm, paper", "Largest", "Off")] == [True, True, True]


def test_where_storage_is_blocked_there_is_nothing_and_no_complaint(phone, address):
    phone.add_init_script(BLOCKED)
    page = phone.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address + SYMPTOM)
    page.goto(address)
    page.locator(".comfort summary").click()
    assert page.get_by_role("group", name="Screen").is_visible()
    assert not page.get_by_role("group", name="Remember my place").is_visible()
    assert line(page) == "" and complaints == []


@pytest.mark.parametrize("value", ["{", "null", "7", '{"path":"//evil.example/","page":"X"}', '{"path":"javascript:alert(1)","page":"X"}', '{"path":"/"}'])
def test_what_is_not_ours_is_not_offered(phone, address, value):
    phone.add_init_script(f"localStorage.setItem('bse.place', {value!r})")
    page = phone.new_page()
    page.goto(address)
    assert line(page) == "" and page.locator("h1").is_visible()


@pytest.mark.parametrize(("width", "screen"), [(320, "calm-dark"), (390, "light"), (390, "calm-paper"), (1280, "light")])
def test_the_line_moves_nothing_when_it_comes(chromium, address, width, screen):
    context = chromium.new_context(viewport={"width": width, "height": 640}, service_workers="block")
    context.add_init_script(f"localStorage.setItem('bse.comfort', '{screen}/')")
    page = read_to(context, address, SYMPTOM, "questions-for-your-prescriber")
    with_line = page.locator("h1").bounding_box()["y"]
    page.route("**/all.js*", lambda route: route.abort())
    page.goto(address)
    assert line(page) == ""
    assert page.locator("h1").bounding_box()["y"] == with_line
    context.close()


def test_the_panel_fits_the_smallest_phone(chromium, address):
    context = chromium.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(address)
    for text in ("", "largest"):
        page.evaluate(f"document.documentElement.dataset.text = '{text}'")
        if not page.locator(".comfort-settings[open]").count():
            page.locator(".comfort summary").click()
        box = page.locator(".comfort-panel").bounding_box()
        assert box and box["y"] >= 0 and box["x"] >= 0 and box["x"] + box["width"] <= 320
        page.locator(".comfort-place label").last.scroll_into_view_if_needed()
        last = page.locator(".comfort-place label").last.bounding_box()
        assert box["y"] <= last["y"] and last["y"] + last["height"] <= box["y"] + box["height"] and last["height"] >= 48
    context.close()


def test_larger_letters_keep_what_is_being_read_in_sight(phone, address):
    page = phone.new_page()
    page.goto(address + "how-it-happens/rebalancing/")
    page.evaluate("document.querySelector('#what-is-not-known').scrollIntoView()")
    page.locator(".comfort-settings summary").click()
    page.get_by_text("Largest", exact=True).click()
    assert page.evaluate("document.documentElement.dataset.text") == "largest"
    assert abs(page.evaluate("document.querySelector('#what-is-not-known').getBoundingClientRect().top")) < 60
