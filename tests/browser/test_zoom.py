"""Nothing is lost on a narrow screen, at 400 % zoom, in the largest text, or with the spacing a reader sets."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from browser.measures import BEYOND
from browser.screens import SCREENS, tab
from browser.templates import FRAMED, TEMPLATES, states, visits

# 400 % of 1280 by 1024 leaves 320 by 256 CSS pixels (WCAG 2.2, 1.4.10).
NARROW = {"small phone": (320, 640), "400 % zoom": (320, 256)}
# WCAG 2.2, 1.4.12: text must bear these.
SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"
WITH_LESS = [("", "dark"), ("largest", "dark"), ("largest", "calm paper")]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("size", NARROW)
def test_nothing_reaches_beyond_the_screen(chromium: Browser, address: str, size: str, script: bool):
    shown = WITH_LESS if script else [("", "automatic light"), ("", "automatic calm dark")]
    beyond = {}
    with tab(chromium, NARROW[size]) as here:
        for template in FRAMED:
            for visit in visits(template, script):
                here.open(address + TEMPLATES[template], script)
                for name in visit:
                    states(template, script)[name].reach(here.page)
                    for text, screen in shown:
                        here.show(SCREENS[screen], text)
                        beyond[template, name, text, screen] = here.page.evaluate(BEYOND)
    assert {place[:2] for place in beyond} == {(template, name) for template in FRAMED for name in states(template, script)}
    assert {place: found for place, found in beyond.items() if found} == {}


def test_nothing_reaches_beyond_the_screen_when_text_is_spaced_out(chromium: Browser, address: str):
    beyond = {}
    with tab(chromium, NARROW["small phone"]) as here:
        for template in FRAMED:
            here.open(address + TEMPLATES[template])
            states(template, script=True)["all opened"].reach(here.page)
            here.style(SPACED)
            beyond[template] = here.page.evaluate(BEYOND)
    assert {place: found for place, found in beyond.items() if found} == {}


@pytest.mark.parametrize("text", ["", "large", "largest"])
def test_settings_fit_and_scroll_at_400_percent(chromium: Browser, address: str, text: str):
    with tab(chromium, NARROW["400 % zoom"]) as here:
        here.open(address)
        here.show(SCREENS["calm dark"], text)
        here.page.locator(".comfort-settings summary").press("Enter")
        box = here.page.locator(".comfort-panel").bounding_box()
        assert box["y"] >= 0
        last = here.page.locator(".comfort-panel label").last
        last.scroll_into_view_if_needed()
        shown = last.bounding_box()
        assert box["y"] <= shown["y"] and shown["y"] + shown["height"] <= box["y"] + box["height"] + 1
