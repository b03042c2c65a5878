"""A device that forces its own few colours still shows words, controls, what is chosen, and drawings."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from browser.colour import contrast, parsed
from browser.measures import FRAMES, SHAPES, TEXTS
from browser.screens import Tab, tab
from browser.templates import FRAMED, TEMPLATES, states


def force(here: Tab, prefers: str) -> None:
    features = {"forced-colors": "active", "prefers-color-scheme": prefers}
    here.controls.send("Emulation.setEmulatedMedia", {"features": [{"name": name, "value": value} for name, value in features.items()]})


def faint(found: list[dict], least: float) -> list[str]:
    return [one["name"] for one in found if contrast(parsed(one["colour"]), parsed(one["ground"])) < least]


@pytest.mark.parametrize("template", FRAMED)
def test_words_and_frames_can_be_seen(chromium: Browser, address: str, template: str):
    faulty = {}
    with tab(chromium) as here:
        here.open(address + TEMPLATES[template])
        states(template, script=True)["all opened"].reach(here.page)
        here.page.locator(".comfort-settings").evaluate("one => { one.open = true; }")
        for prefers in ("light", "dark"):
            force(here, prefers)
            faulty[prefers] = faint(here.measure(TEXTS), 4.5) + faint(here.measure(FRAMES), 3) + faint(here.measure(SHAPES), 3)
    assert {prefers: found for prefers, found in faulty.items() if found} == {}


@pytest.mark.parametrize("prefers", ["light", "dark"])
def test_what_is_chosen_and_where_the_focus_is_can_be_told(chromium: Browser, address: str, prefers: str):
    frame = "one => parseFloat(getComputedStyle(one).borderTopWidth)"
    outline = "one => { const style = getComputedStyle(one); return [style.outlineStyle, style.outlineWidth]; }"
    with tab(chromium) as here:
        here.open(address)
        force(here, prefers)
        here.page.locator(".comfort-settings summary").press("Enter")
        chosen, other = here.page.locator("[name=screen][value=''] + span"), here.page.locator("[name=screen][value=light] + span")
        assert chosen.evaluate(frame) >= other.evaluate(frame) + 3
        assert chosen.evaluate(outline)[0] == "none"
        here.page.keyboard.press("Tab")
        assert chosen.evaluate(outline) == ["solid", "3px"]


@pytest.mark.parametrize("prefers", ["light", "dark"])
def test_signals_and_medicine_differ_in_drawings(chromium: Browser, address: str, prefers: str):
    fills = "() => [...document.querySelectorAll('.seesaw li:nth-child(2) circle, .seesaw li:nth-child(2) rect')].map(one => getComputedStyle(one)).map(style => [style.fill, style.stroke])"
    with tab(chromium) as here:
        here.open(address + TEMPLATES["explainer"])
        force(here, prefers)
        (circle, _), (capsule, edge) = (here.page.evaluate(fills)[at] for at in (0, -1))
    assert circle != capsule and edge != capsule
