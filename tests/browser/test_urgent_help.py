"""Urgent help is one tap away: in the same place, without scrolling, with script and without.

That each built page has the link is tested in tests/site/test_every_page.py.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from browser.screens import SCREENS, Tab, tab
from browser.templates import FRAMED, TEMPLATES

LINK = ".comfort a.comfort-urgent"
PHONE = (320, 640)
SHOWN = [(PHONE, ""), (PHONE, "largest"), ((1280, 800), "")]
# Its box, and the words of what a finger in the middle of it meets.
MEETS = """one => {
  const { x, y, width, height } = one.getBoundingClientRect();
  return [[x, y, width, height], document.elementFromPoint(x + width / 2, y + height / 2).textContent];
}"""


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_it_is_in_sight_in_the_same_place_and_one_tap_leads_there(chromium: Browser, address: str, script: bool):
    places: dict[tuple, set] = {shown: set() for shown in SHOWN}
    with tab(chromium) as here:
        for template in FRAMED:
            here.open(address + TEMPLATES[template], script)
            for shown in SHOWN:
                places[shown].add(place(here, *shown))
            here.show(SCREENS["automatic light"])
            here.size(*PHONE)
            here.page.locator(LINK).click()
            here.page.wait_for_url(f"{address}urgent-help/", wait_until="commit")
        here.page.wait_for_load_state()
        number = here.page.locator("article a[href^='tel:']").first.bounding_box()
        bar = here.page.locator(".comfort").bounding_box()
    assert number["y"] + number["height"] < bar["y"]
    assert {shown: len(found) for shown, found in places.items()} == dict.fromkeys(SHOWN, 1)


def place(here: Tab, size: tuple[int, int], text: str) -> tuple[float, ...]:
    """Where the link is: on the screen, large enough, and covered by nothing."""
    here.size(*size)
    here.show(SCREENS["automatic light"], text)
    box, met = here.page.locator(LINK).evaluate(MEETS)
    left, top, width, height = box
    assert met == "Urgent help"
    assert height >= 48 and left >= 0 and left + width <= size[0] and top + height <= size[1]
    return tuple(box)
