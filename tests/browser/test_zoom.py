"""Nothing is lost on a narrow screen, at 400 % zoom, in the largest text, or with the spacing a reader sets; nor is the focus."""

from __future__ import annotations

from itertools import product

import pytest
from playwright.sync_api import Browser

from browser.measures import BEYOND, HIDDEN_FOCUS, SPILLED
from browser.screens import SCREENS, SIZES, tab
from browser.templates import FRAMED, TEMPLATES, reached, states

# 400 % of 1280 by 1024 leaves 320 by 256 CSS pixels (WCAG 2.2, 1.4.10).
NARROW = {"small phone": (320, 640), "400 % zoom": (320, 256)}
EVERY_SIZE = {**SIZES, **NARROW}
# WCAG 2.2, 1.4.12: text must bear these.
SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"
WITH_LESS = [("", "dark"), ("largest", "dark"), ("largest", "calm paper")]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_nothing_reaches_beyond_the_screen(chromium: Browser, address: str, script: bool):
    shown = WITH_LESS if script else [("", "automatic light"), ("", "automatic calm dark")]
    beyond = {}
    with tab(chromium) as here:
        for template in FRAMED:
            for name, size in reached(here, address, template, script, NARROW):
                for text, screen in shown:
                    here.show(SCREENS[screen], text)
                    beyond[template, name, size, text, screen] = here.page.evaluate(BEYOND)
    assert {place[:3] for place in beyond} == {(template, *one) for template in FRAMED for one in product(states(template, script), NARROW)}
    assert {place: found for place, found in beyond.items() if found} == {}


@pytest.mark.parametrize("template", FRAMED)
def test_spaced_text_fits_and_the_focus_is_never_hidden(chromium: Browser, address: str, template: str):
    """Each page is opened once, and measured on each size (WCAG 2.2, 1.4.12 and 2.4.11)."""
    found = {}
    with tab(chromium) as here:
        here.open(address + TEMPLATES[template])
        here.page.evaluate("() => { for (const one of document.querySelectorAll('article details')) one.open = true; }")
        for size, pixels in EVERY_SIZE.items():
            here.size(*pixels)
            here.style("")
            asked, found[size, "hidden with the focus"] = here.page.evaluate(HIDDEN_FOCUS)
            assert asked > 10
            here.style(SPACED)
            found[size, "beyond the screen"] = here.page.evaluate(BEYOND)
            found[size, "larger than its box"] = here.page.evaluate(SPILLED)
    assert {place: names for place, names in found.items() if names} == {}


def test_what_is_hidden_or_does_not_fit_is_seen(chromium: Browser, address: str):
    """The instruments themselves: a control under the bar, a text in a box that is too low, a button that is too narrow."""
    with tab(chromium) as here:
        here.open(address)
        here.style(
            "html { scroll-padding: 0 } .doors { height: 3em; overflow: hidden } .head-button { min-width: 0; max-width: 1em; padding: 0 } .doors a { position: fixed; bottom: 0; left: 2em }"
        )
        assert any("I take one" in name for name in here.page.evaluate(HIDDEN_FOCUS)[1])
        spilled = here.page.evaluate(SPILLED)
        assert any("Menu" in name for name in spilled) and any("Find your symptom" in name or "I take one" in name for name in spilled)


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
