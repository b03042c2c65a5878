"""Drawings in a real browser: named, legible on a narrow screen, one moment at a time, all of them where need be."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator

from browser.measures import LABELS
from browser.screens import SCREENS, Tab, tab

# Each drawing once.
DRAWN = {
    "seesaw": "how-it-happens/rebalancing/",
    "tolerance": "how-it-happens/tolerance/",
    "sensitization": "how-it-happens/central-sensitization/",
    "dial": "how-it-happens/central-sensitization/",
    "settling": "how-it-happens/central-sensitization/",
    "kindling": "how-it-happens/kindling/",
}
SMALLEST = 11  # px


def frames(here: Tab) -> Locator:
    return here.page.locator(".seesaw .frames li:visible strong")


@pytest.mark.parametrize("size", [(320, 640), (390, 844), (1280, 800)], ids=["320", "390", "1280"])
@pytest.mark.parametrize("name", DRAWN)
def test_labels_are_legible_and_do_not_collide(chromium: Browser, address: str, name: str, size: tuple[int, int]):
    with tab(chromium, size) as here:
        here.open(address + DRAWN[name])
        labels = here.page.evaluate(LABELS, f".drawing.{name} svg")
    assert labels
    assert [one["text"] for one in labels if one["size"] < SMALLEST] == []
    assert [one["text"] for one in labels if one["outside"]] == []
    assert [(one["text"], other) for one in labels for other in one["touches"]] == []


@pytest.mark.parametrize("name", DRAWN)
def test_a_listener_hears_what_is_drawn(chromium: Browser, address: str, name: str):
    with tab(chromium) as here:
        here.open(address + DRAWN[name])
        pictures = here.page.locator(f".drawing.{name}").first.get_by_role("img")
        assert pictures.count() == 1  # of the see-saw, the moment that is shown
        heard = here.page.locator(f".drawing.{name}").first.aria_snapshot()
        assert 'img "' in heard and "a drawing, not measured data" in heard


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_moments_are_stepped_through_by_key(chromium: Browser, address: str, script: bool):
    with tab(chromium) as here:
        here.open(address + DRAWN["seesaw"], script)
        seen = [frames(here).inner_text()]
        here.page.locator(".stepper input").first.focus()
        for _ in range(4):
            here.page.keyboard.press("ArrowRight")
            assert frames(here).count() == 1
            seen.append(frames(here).inner_text())
    assert [text[:2] for text in seen] == ["1.", "2.", "3.", "4.", "5."]


@pytest.mark.parametrize(("size", "screen", "text"), [((320, 640), "light", ""), ((390, 844), "calm dark", "largest")], ids=["small", "calm, largest text"])
def test_stepping_moves_nothing_below(chromium: Browser, address: str, size: tuple[int, int], screen: str, text: str):
    with tab(chromium, size) as here:
        here.open(address + DRAWN["seesaw"])
        here.show(SCREENS[screen], text)
        heights = set()
        for number in range(1, 6):
            here.page.locator(f".stepper input[value='{number}']").check(force=True)
            heights.add(here.page.locator(".seesaw .frames").evaluate("one => one.getBoundingClientRect().height"))
    assert len(heights) == 1


def test_all_moments_show_in_a_browser_that_cannot_step(chromium: Browser, address: str):
    forget = """() => { for (const sheet of document.styleSheets) for (const rule of sheet.cssRules)
      for (let at = (rule.cssRules || []).length - 1; at >= 0; at--)
        if (/:has/.test(rule.cssRules[at].conditionText)) rule.deleteRule(at); }"""
    with tab(chromium) as here:
        here.open(address + DRAWN["seesaw"])
        assert frames(here).count() == 1
        here.page.evaluate(forget)
        assert frames(here).count() == 5
        assert not here.page.locator(".stepper").is_visible()


def test_all_moments_are_on_paper(chromium: Browser, address: str):
    with tab(chromium) as here:
        here.open(address + DRAWN["seesaw"])
        here.page.emulate_media(media="print")
        assert frames(here).count() == 5
        assert not here.page.locator(".stepper").is_visible()


@pytest.mark.parametrize("screen", ["light", "dark", "calm dark", "calm paper"])
def test_drawings_take_the_colours_of_the_screen(chromium: Browser, address: str, screen: str):
    colours = """() => [["circle", "--fig-calm"], ["path[fill*=alert]", "--fig-alert"], ["rect", "--fig-drug"]].map(([shape, token]) => {
      const one = document.querySelector(`.seesaw li:nth-child(2) ${shape}`), probe = document.createElement("i");
      probe.style.color = `var(${token})`; document.body.append(probe);
      const wanted = getComputedStyle(probe).color; probe.remove();
      return [shape === "rect" ? getComputedStyle(one).stroke : getComputedStyle(one).fill, wanted];
    })"""
    with tab(chromium) as here:
        here.open(address + DRAWN["seesaw"])
        here.show(SCREENS[screen])
        pairs = here.page.evaluate(colours)
    assert len(pairs) == 3 and all(painted == wanted for painted, wanted in pairs)
