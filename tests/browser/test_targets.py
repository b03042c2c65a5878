"""Everything to press is large enough: 24 px in each direction, 48 px in the comfort bar (WCAG 2.2, 2.5.8)."""

from __future__ import annotations

from itertools import product

import pytest
from playwright.sync_api import Browser

from browser.measures import TARGETS
from browser.screens import SCREENS, SIZES, tab
from browser.templates import FRAMED, reached, states

LEAST, IN_BAR = 24, 48


def too_small(targets: list[dict], least: float) -> list[str]:
    """A link within a sentence is as high as its line; every other target is measured."""
    assert targets
    return [
        f"{one['name']}: {one['width']:.0f} by {one['height']:.0f}" for one in targets if not one["inline"] and min(one["width"], one["height"]) < least - 0.01
    ]


def test_nothing_to_press_is_small(chromium: Browser, address: str):
    with tab(chromium) as here:
        found = {(template, *place): too_small(here.measure(TARGETS), LEAST) for template in FRAMED for place in reached(here, address, template, True, SIZES)}
    assert set(found) == {(template, *place) for template in FRAMED for place in product(states(template, script=True), SIZES)}
    assert {place: small for place, small in found.items() if small} == {}


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("text", ["", "largest"], ids=["text", "largest text"])
def test_the_comfort_bar_is_easy_to_hit(chromium: Browser, address: str, script: bool, text: str):
    in_bar = f"() => ({TARGETS})().filter(one => one.bar)"
    with tab(chromium, (320, 640)) as here:
        here.open(address, script)
        here.show(SCREENS["calm dark"], text)
        here.page.locator(".comfort-settings").evaluate("one => { one.open = true; }")
        bar = here.page.evaluate(in_bar)
        assert len(bar) >= (10 if script else 1)  # the link, the button, five screens, three sizes
        assert too_small(bar, IN_BAR) == []
