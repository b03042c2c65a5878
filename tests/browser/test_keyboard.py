"""By keyboard alone: everything is reached in order, can be seen, is not covered, and lets go again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from browser.colour import contrast, parsed
from browser.measures import FOCUSED
from browser.screens import SCREENS, Tab, tab
from browser.templates import TEMPLATES, states

# The long lists are rows of one kind; what they are made of stands on other pages, too.
WALKED = ("home", "symptom", "explainer", "index", "urgent help", "codes", "about", "404")
MOST = 1000  # stops before a walk counts as a trap


def walk(here: Tab) -> list[dict]:
    """Each stop of the Tab key, from the first to the one after which the page lets go."""
    stops = []
    for _ in range(MOST):
        here.page.keyboard.press("Tab")
        stop = here.page.evaluate(FOCUSED)
        if stop is None:
            return stops
        stops.append(stop)
    raise AssertionError(f"the Tab key never left the page; last: {[stop['name'] for stop in stops[-4:]]}")


def faint(stop: dict) -> bool:
    return stop["outline"] < 2 or contrast(parsed(stop["colour"]), parsed(stop["ground"])) < 3


def covered(stop: dict) -> bool:
    """Part of it lies above the screen, beside it or under the comfort bar."""
    return not stop["bar"] and (stop["top"] < 0 or stop["bottom"] > stop["barTop"] + 0.5 or stop["left"] < 0)


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("template", WALKED)
def test_a_walk_with_the_tab_key(chromium: Browser, address: str, template: str, script: bool):
    with tab(chromium, (320, 640)) as here:
        here.open(address + TEMPLATES[template], script)
        here.show(SCREENS["automatic light" if script else "automatic dark"])
        states(template, script)["all opened"].reach(here.page)
        stops = walk(here)
    names = [stop["name"] for stop in stops]
    assert names[0].startswith('a.skip "') and names[-1].startswith("summary.comfort-button" if script else "a.comfort-button")
    assert [stop["order"] for stop in stops] == sorted(stop["order"] for stop in stops)
    assert [stop["name"] for stop in stops if faint(stop)] == []
    assert [(stop["name"], stop["top"], stop["bottom"], stop["barTop"]) for stop in stops if covered(stop)] == []


@pytest.mark.parametrize("screen", ["light", "dark", "calm dark", "calm paper"])
def test_the_focus_can_be_seen_on_each_screen(chromium: Browser, address: str, screen: str):
    with tab(chromium, (1280, 800)) as here:
        here.open(address + TEMPLATES["home"])
        here.show(SCREENS[screen])
        stops = walk(here)
    assert len(stops) > 10 and [stop["name"] for stop in stops if faint(stop)] == []


def test_skipping_leads_into_the_text(chromium: Browser, address: str):
    with tab(chromium) as here:
        here.open(address + TEMPLATES["symptom"])
        here.page.keyboard.press("Tab")
        here.page.keyboard.press("Enter")
        assert here.page.evaluate("document.activeElement.id") == "content"
        here.page.keyboard.press("Tab")
        assert here.page.evaluate("document.activeElement.closest('article') !== null")


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_the_menu_opens_and_its_links_come_next(chromium: Browser, address: str, script: bool):
    with tab(chromium) as here:
        here.open(address + TEMPLATES["symptom"], script)
        menu = here.page.locator(".head-menu summary")
        menu.press("Enter")
        here.page.keyboard.press("Tab")
        assert here.page.evaluate("document.activeElement.closest('.head-menu nav') !== null")
        here.page.keyboard.press("Shift+Tab")
        here.page.keyboard.press("Enter")
        assert not here.page.locator(".head-menu nav").is_visible()


@pytest.mark.parametrize("part", [".head-menu", ".comfort-settings"])
def test_escape_closes_and_gives_the_focus_back(chromium: Browser, address: str, part: str):
    with tab(chromium) as here:
        here.open(address + TEMPLATES["symptom"])
        here.page.locator(f"{part} summary").press("Enter")
        here.page.keyboard.press("Tab")
        here.page.keyboard.press("Escape")
        assert here.page.locator(part).get_attribute("open") is None
        assert here.page.evaluate("part => document.activeElement.matches(part + ' > summary')", part)


def test_a_screen_is_chosen_with_the_arrow_keys(chromium: Browser, address: str):
    with tab(chromium) as here:
        here.open(address + TEMPLATES["symptom"])
        here.page.locator(".comfort-settings summary").press("Enter")
        here.page.keyboard.press("Tab")
        first = here.page.evaluate(FOCUSED)
        here.page.keyboard.press("ArrowDown")
        here.page.keyboard.press("ArrowDown")
        assert here.page.locator("html").get_attribute("data-screen") == "dark"
        assert not faint(first) and not faint(here.page.evaluate(FOCUSED))


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_group_opens_and_closes_by_key(chromium: Browser, address: str, script: bool):
    with tab(chromium) as here:
        here.open(address + TEMPLATES["index"], script)
        group = here.page.locator("details.group-list").first
        for key, opened in (("Enter", True), ("Enter", False), ("Space", True)):
            group.locator("summary").press(key)
            assert group.evaluate("one => one.open") is opened
