"""Never brighter than chosen: from the first painted frame, each gives no more light than the settled page.

A tab that shows black is filmed by the browser itself while it opens a page
on a slow line. Because a browser paints nothing before it has the style
sheet, or gives up on it, the bare page is measured too.
"""

from __future__ import annotations

import base64
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Error, Page, Playwright

from browser.colour import mean_luminance, picture
from browser.conftest import LONGEST, launch
from browser.screens import SCREENS, Tab, tab
from browser.serving import Host
from browser.setup import whole_browser
from browser.templates import BARE, TEMPLATES, without_policy

MARGIN = 0.02  # of full white: letters that come after their background; a light screen gives over 0.6
DARKEST = 0.12  # less than this is a dark screen
NO_LETTERS = "*, ::before, ::after, ::marker { color: transparent !important; -webkit-text-fill-color: transparent !important; text-decoration-color: transparent !important }"
BLACK = b"<!doctype html><html lang=en style='background:#000'><title>Black</title>"
NO_STORAGE = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
OPENED = ("home", "symptom", "explainer", "404", "redirect")
DARK = [(name, script) for name, screen in SCREENS.items() if screen.dark for script in (True, False) if script or not screen.chosen]


@pytest.fixture
def leading(host: Host) -> Iterator[Host]:
    """A moved page leads to a real one."""
    host.extra |= {"black/": BLACK, "symptoms/warm-toes/": host.answer(TEMPLATES["symptom"])[2]}
    yield host
    host.extra["symptoms/warm-toes/"] = b""


@pytest.fixture
def beside(chromium: Browser) -> Iterator[Page]:
    """Another tab of the same browser, to count frames in."""
    with tab(chromium) as other:
        yield other.page


def frames(beside: Page) -> None:
    """As many as anything needs to be painted in. That nothing is painted shows by no event, and a time would
    be too short on a busy machine; on one that skips frames the film sees less, and does not fail."""
    beside.evaluate("window.painted = 0")
    beside.wait_for_function("() => ++painted > 12")  # asked once a frame


def until(here: Tab, seen: Callable[[], bool]) -> None:
    """Let the browser go on until something is seen. Whoever calls asserts it: the time only ends a test that fails."""
    end = time.monotonic() + LONGEST / 1000
    while not seen() and time.monotonic() < end:
        here.page.wait_for_timeout(10)  # events come in meanwhile


@contextmanager
def filmed(here: Tab) -> Iterator[list[float]]:
    """The light of each frame, from 0 to 1: from the dark page that is open to the one that is shown in the end."""
    light: list[float] = []

    def keep(event: dict) -> None:
        light.append(mean_luminance(picture(base64.b64decode(event["data"]))))
        here.controls.send("Page.screencastFrameAck", {"sessionId": event["sessionId"]})

    here.controls.on("Page.screencastFrame", keep)
    here.controls.send("Page.startScreencast", {"format": "png", "everyNthFrame": 1, "maxWidth": 195, "maxHeight": 422})
    until(here, lambda: bool(light) and light[-1] < DARKEST)  # a frame of before the choice may come first
    del light[:-1]
    yield light
    settled = light_of(here)
    until(here, lambda: light[-1] == pytest.approx(settled, abs=MARGIN))
    here.controls.remove_listener("Page.screencastFrame", keep)
    here.controls.send("Page.stopScreencast")


@contextmanager
def slowly(here: Tab, host: Host, beside: Page) -> Iterator[Callable[[], None]]:
    """A line on which nothing comes before it is let through. The function that is given lets through what follows
    a page's head, then the style sheet, and so on, each once the browser could have painted without it."""
    here.controls.send("Network.enable")
    here.controls.send("Network.setCacheDisabled", {"cacheDisabled": True})  # the browser's store would bring the sheet at once

    def complete() -> bool:
        frames(beside)
        host.let_go()
        return _complete(here.page)

    with host.held():
        yield lambda: until(here, complete)


def _complete(page: Page) -> bool:
    try:
        return page.evaluate("document.readyState === 'complete' && Boolean(document.querySelector('.comfort'))")
    except Error:  # this page is just leading on
        return False


def light_of(here: Tab) -> float:
    return mean_luminance(picture(here.page.screenshot()))


def ground_of(here: Tab) -> float:
    """The light of all but the letters. A bare page has the fonts of the device: how much of it they cover is
    no promise of ours, while a light ground, or a light picture or field of any size, counts in full."""
    here.style(NO_LETTERS)
    return light_of(here)


def choose(here: Tab, address: str, screen: str) -> None:
    """Bring the device and the reader's choice to a screen."""
    here.open(address)
    here.show(SCREENS[screen])


def assert_dark(light: list[float], settled: float, least: int = 2) -> None:
    assert settled < DARKEST, "this screen is not dark at all"
    assert len(light) >= least and light[-1] == pytest.approx(settled, abs=MARGIN), "the film does not reach the page"
    assert max(light) <= settled + MARGIN


@pytest.mark.parametrize(("screen", "script"), DARK, ids=lambda value: str(value))
def test_no_frame_is_brighter_than_the_page(chromium: Browser, leading: Host, beside: Page, screen: str, script: bool):
    with tab(chromium) as here:
        choose(here, leading.address, screen)
        for template in OPENED:
            here.open(f"{leading.address}black/")
            with filmed(here) as light, slowly(here, leading, beside) as one_by_one:
                here.open(leading.address + TEMPLATES[template], script, meanwhile=one_by_one)
            assert_dark(light, light_of(here))


@pytest.mark.parametrize(("screen", "script"), DARK, ids=lambda value: str(value))
def test_a_page_without_its_style_sheet_is_no_brighter(chromium: Browser, host: Host, screen: str, script: bool):
    with tab(chromium) as here:
        choose(here, host.address, screen)
        here.open(host.address + TEMPLATES["symptom"], script)
        settled = ground_of(here)
        here.page.route("**/*.css*", lambda route: route.abort())
        for template in OPENED:
            here.open(host.address + TEMPLATES[template], script, leads_on=template in BARE)
            assert ground_of(here) <= settled + MARGIN < DARKEST


def test_a_dim_choice_lasts_for_the_tab_where_storage_is_blocked(chromium: Browser, leading: Host, beside: Page):
    with tab(chromium) as here:
        here.page.add_init_script(NO_STORAGE)
        here.open(leading.address)
        here.page.locator(".comfort-settings summary").click()
        here.page.get_by_text("Calm, dark").click()
        assert "while this tab is open" in here.page.locator(".comfort [data-note]").inner_text()
        here.page.keyboard.press("Escape")
        with filmed(here) as light, slowly(here, leading, beside) as one_by_one:
            here.page.locator(".doors a").first.click()
            here.page.wait_for_url("**/symptoms/", wait_until="commit")
            one_by_one()
        assert_dark(light, light_of(here))


@pytest.fixture(scope="module")
def remembering(playwright: Playwright) -> Iterator[Browser]:
    """A browser that keeps the pages behind the Back button whole, as readers' browsers do."""
    browser = launch(playwright, whole_browser(), ignore_default_args=["--disable-back-forward-cache"])
    yield browser
    browser.close()


@pytest.mark.parametrize("blocked", [False, True], ids=["storage", "storage blocked"])
def test_back_leads_to_no_brighter_page_than_was_chosen_since(remembering: Browser, host: Host, blocked: bool):
    with tab(remembering) as here:
        if blocked:
            here.page.add_init_script(NO_STORAGE)
        here.open(host.address)
        assert light_of(here) > 0.6
        here.open(host.address + TEMPLATES["symptom"])
        other = here.page.context.new_page()
        other.goto(host.address)
        other.evaluate("() => { window.channel = new BroadcastChannel('bse.comfort'); channel.onmessage = () => { window.heard = true; }; }")
        here.page.bring_to_front()
        here.page.locator(".comfort-settings summary").click()
        here.page.get_by_text("Calm, dark").click()
        here.page.keyboard.press("Escape")
        # A hand reaches the Back button later than other pages hear of the choice.
        other.wait_for_function("() => window.heard", polling=10)  # it is behind, and paints nothing
        frames(here.page)
        with filmed(here) as light:
            here.page.go_back(wait_until="commit")
            here.page.wait_for_selector("[data-screen=calm-dark] .doors")
        assert_dark(light, light_of(here))


def test_back_finds_a_page_kept_whole_when_nothing_was_chosen_since(remembering: Browser, host: Host):
    with tab(remembering) as here:
        here.open(host.address)
        here.page.evaluate("window.addEventListener('pageshow', event => { window.kept = event.persisted; })")
        here.open(host.address + TEMPLATES["symptom"])
        here.page.go_back(wait_until="commit")
        assert here.page.evaluate("window.kept") is True


# ---- The measurement itself: without what makes a page dark in time, it sees light


def broken(host: Host, old: bytes, new: bytes) -> str:
    """A page without its policy, which would stop the changed script; at an address for which no header has one."""
    page = host.answer(TEMPLATES["symptom"])[2]
    assert page.count(old) == 1
    host.extra["no-rule/broken/"] = without_policy(page).replace(old, new)
    return f"{host.address}no-rule/broken/"


def test_the_film_shows_light_when_the_choice_comes_too_late(chromium: Browser, leading: Host, beside: Page):
    choice = b'h.setAttribute("data-screen",s)'
    with tab(chromium) as here:
        choose(here, leading.address, "dark")
        here.open(f"{leading.address}black/")
        with filmed(here) as light, slowly(here, leading, beside) as one_by_one:
            here.open(broken(leading, choice, b"window.late=function(){" + choice + b"}"), meanwhile=one_by_one)
            until(here, lambda: max(light) > 0.6)
            here.page.evaluate("late()")
        assert max(light) > 0.6 and light_of(here) < DARKEST


def test_a_bare_page_is_seen_to_be_light_without_its_color_scheme(chromium: Browser, host: Host):
    with tab(chromium) as here:
        choose(here, host.address, "automatic dark")
        here.page.route("**/*.css*", lambda route: route.abort())
        here.open(broken(host, b'<meta name="color-scheme" content="light dark">', b""), script=False)
        assert ground_of(here) > 0.6
