"""Nothing moves, and nothing appears because a mouse passes over it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from browser.measures import HOVER_RULES, KINDS, MOVING, SEEN
from browser.screens import SCREENS, tab
from browser.templates import FRAMED, TEMPLATES, states

# What may change under a mouse: it draws attention to what is there already.
MARKS = ("text-decoration", "border-color", "background", "color", "outline")
POINTED_AT = ("home", "symptom", "explainer", "index", "glossary", "urgent help")


@pytest.mark.parametrize("less_motion", [True, False], ids=["less motion", "calm"])
def test_nothing_moves(chromium: Browser, address: str, less_motion: bool):
    with tab(chromium) as here:
        here.page.emulate_media(reduced_motion="reduce" if less_motion else "no-preference")
        for template in FRAMED:
            here.open(address + TEMPLATES[template])
            if not less_motion:
                here.show(SCREENS["calm dark"])
            states(template, script=True)["all opened"].reach(here.page)
            assert here.page.evaluate(MOVING) == [], template
            assert here.page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_less_motion_stops_what_would_move(chromium: Browser, address: str):
    moving = "@keyframes turn { to { rotate: 1turn } } h1 { animation: turn 1s infinite; transition: color 1s }"
    with tab(chromium) as here:
        here.open(address)
        here.style(moving)
        assert len(here.page.evaluate(MOVING)) == 2
        here.page.emulate_media(reduced_motion="reduce")
        assert here.page.evaluate(MOVING) == []
        here.page.emulate_media(reduced_motion="no-preference")
        here.show(SCREENS["calm paper"])
        assert here.page.evaluate(MOVING) == []


def test_the_style_sheet_only_marks_what_is_pointed_at(chromium: Browser, address: str):
    with tab(chromium) as here:
        here.open(address)
        rules = here.page.evaluate(HOVER_RULES)
    changed = {name for rule in rules for name in rule["properties"]}
    assert changed and [name for name in sorted(changed) if not _marks(name)] == []


def _marks(name: str) -> bool:
    return name.startswith(MARKS) or (name.startswith("border-") and name.endswith("-color"))


@pytest.mark.parametrize("template", FRAMED)
def test_no_title_waits_for_a_mouse(chromium: Browser, address: str, template: str):
    waiting = """() => [...document.querySelectorAll("body [title], svg > title")]
      .map(one => one.localName === "title" ? one.parentElement : one)
      .filter(one => getComputedStyle(one).pointerEvents !== "none").map(one => one.outerHTML.slice(0, 80))"""
    with tab(chromium) as here:
        here.open(address + TEMPLATES[template])
        assert here.page.evaluate(waiting) == []


@pytest.mark.parametrize("template", POINTED_AT)
def test_a_mouse_passing_over_changes_nothing_that_is_shown(chromium: Browser, address: str, template: str):
    changed = []
    with tab(chromium, (1280, 800)) as here:
        here.open(address + TEMPLATES[template])
        states(template, script=True)["all opened"].reach(here.page)
        here.page.mouse.move(0, 0)
        before = here.page.evaluate(SEEN)
        places = here.page.evaluate(KINDS)
        for left, top in places:
            here.page.evaluate("top => scrollTo(0, top - 300)", top)
            here.page.mouse.move(left, top - here.page.evaluate("scrollY"))
            if here.page.evaluate(SEEN) != before:
                changed.append((left, top))
    assert len(places) > 8 and changed == []
