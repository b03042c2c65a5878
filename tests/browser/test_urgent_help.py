"""Urgent help is one tap away: in the same place, without scrolling, with script and without.

That each built page has the link is tested in tests/site/test_every_page.py.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from browser.screens import SCREENS, tab
from browser.templates import FRAMED, TEMPLATES

LINK = ".comfort a.comfort-urgent"


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize(("size", "text"), [((320, 640), ""), ((320, 640), "largest"), ((1280, 800), "")], ids=["small phone", "largest text", "desktop"])
def test_it_is_in_sight_and_in_the_same_place(chromium: Browser, address: str, size: tuple[int, int], text: str, script: bool):
    places = {}
    with tab(chromium, size) as here:
        for template in FRAMED:
            here.open(address + TEMPLATES[template], script)
            here.show(SCREENS["automatic light"], text)
            places[template] = here.page.locator(LINK).bounding_box()
            box = places[template]
            assert (
                here.page.evaluate(
                    "([left, top]) => document.elementFromPoint(left, top).textContent", [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
                )
                == "Urgent help"
            )
    assert {tuple(box.values()) for box in places.values()} == {tuple(places["home"].values())}
    box = places["home"]
    assert box["height"] >= 48 and box["x"] >= 0 and box["x"] + box["width"] <= size[0] and box["y"] + box["height"] <= size[1]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_one_tap_leads_there(chromium: Browser, address: str, script: bool):
    with tab(chromium, (320, 640)) as here:
        for template in FRAMED:
            here.open(address + TEMPLATES[template], script)
            here.page.locator(LINK).click()
            here.page.wait_for_url(f"{address}urgent-help/")
        number = here.page.locator("article a[href^='tel:']").first.bounding_box()
        bar = here.page.locator(".comfort").bounding_box()
    assert number["y"] + number["height"] < bar["y"]
