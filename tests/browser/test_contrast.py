"""Contrast as painted: enough on each screen, and in calm dark never harsh.

axe (test_axe) asks for the least. Here the most is measured as well, and
what axe leaves out: words in drawings and the frames of controls.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from browser.colour import contrast, parsed
from browser.measures import FRAMES, TEXTS
from browser.screens import SCREENS, screens, tab
from browser.templates import FRAMED, TEMPLATES, states

TEXT, HARSH, FRAME = 4.5, 12, 3


def ratio(one: dict) -> float:
    return contrast(parsed(one["colour"]), parsed(one["ground"]))


@pytest.mark.parametrize("template", FRAMED)
def test_words_and_frames_can_be_seen_and_calm_is_never_harsh(chromium: Browser, address: str, template: str):
    faulty = {}
    with tab(chromium) as here:
        here.open(address + TEMPLATES[template])
        states(template, script=True)["all opened"].reach(here.page)
        here.page.locator(".comfort-settings").evaluate("one => { one.open = true; }")
        for screen in screens(script=True):
            here.show(SCREENS[screen])
            most = HARSH if SCREENS[screen].calm else 21
            texts, frames = here.measure(TEXTS), here.measure(FRAMES)
            assert len(texts) > 20 and len(frames) >= 10
            faulty[screen] = {(one["name"], round(ratio(one), 2)) for one in texts if not TEXT <= ratio(one) <= most}
            faulty[screen] |= {(one["name"], round(ratio(one), 2)) for one in frames if ratio(one) < FRAME}
    assert {screen: found for screen, found in faulty.items() if found} == {}
