"""Never brighter than chosen: from the first painted frame, each gives no more light than the settled page.

A tab that shows black is filmed by the browser itself while it opens a page
on a slow line. Because a browser paints nothing before it has the style
sheet, or gives up on it, the bare page is measured too.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Playwright

from browser.colour import mean_luminance, picture
from browser.conftest import launch
from browser.screens import SCREENS, Tab, tab
from browser.serving import Host
from browser.setup import whole_browser
from browser.templates import BARE, TEMPLATES

MARGIN = 0.02  # of full white: letters that come after their background; a light screen gives over 0.6
BLACK = b"<!doctype html><html lang=en style='background:#000'><title>Black</title>"
NO_STORAGE = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
OPENED = ("home", "symptom", "explainer", "404", "redirect")
DARK = [(name, script) for name, screen in SCREENS.items() if screen.dark for script in (True, False) if script or not screen.chosen]


@pytest.fixture
def slow(host: Host) -> Iterator[Host]:
    """The style sheet comes late, and a page's text after its head. A moved page leads to a real one."""
    host.extra |= {"black/": BLACK, "symptoms/warm-toes/": host.answer(TEMPLATES["symptom"])[2]}
    host.slow, host.pause = {".css": 0.3}, 0.2
    yield host
    host.slow, host.pause = {}, 0
    host.extra["symptoms/warm-toes/"] = b""


@contextmanager
def filmed(here: Tab) -> Iterator[list[float]]:
    """The light of each frame that is painted until the block ends, from 0 to 1."""
    frames: list[bytes] = []
    light: list[float] = []

    def keep(event: dict) -> None:
        frames.append(base64.b64decode(event["data"]))
        here.controls.send("Page.screencastFrameAck", {"sessionId": event["sessionId"]})

    here.controls.on("Page.screencastFrame", keep)
    here.controls.send("Page.startScreencast", {"format": "png", "everyNthFrame": 1, "maxWidth": 195, "maxHeight": 422})
    yield light
    here.page.wait_for_timeout(150)  # the last frames
    here.controls.remove_listener("Page.screencastFrame", keep)
    here.controls.send("Page.stopScreencast")
    light += [mean_luminance(picture(frame)) for frame in frames]


def light_of(here: Tab) -> float:
    return mean_luminance(picture(here.page.screenshot()))


def choose(here: Tab, address: str, screen: str) -> None:
    """Bring the device and the reader's choice to a screen."""
    here.open(address)
    here.show(SCREENS[screen])


def assert_dark(light: list[float], settled: float, least: int = 2) -> None:
    assert settled < 0.12, "this screen is not dark at all"
    assert len(light) >= least and light[-1] == pytest.approx(settled, abs=MARGIN), "the film does not reach the page"
    assert max(light) <= settled + MARGIN


@pytest.mark.parametrize(("screen", "script"), DARK, ids=lambda value: str(value))
def test_no_frame_is_brighter_than_the_page(chromium: Browser, slow: Host, screen: str, script: bool):
    with tab(chromium) as here:
        choose(here, slow.address, screen)
        for template in OPENED:
            here.open(f"{slow.address}black/")
            with filmed(here) as light:
                here.open(slow.address + TEMPLATES[template], script)
                here.page.wait_for_selector(".comfort")  # a moved page has led on
            assert_dark(light, light_of(here))


@pytest.mark.parametrize(("screen", "script"), DARK, ids=lambda value: str(value))
def test_a_page_without_its_style_sheet_is_no_brighter(chromium: Browser, host: Host, screen: str, script: bool):
    with tab(chromium) as here:
        choose(here, host.address, screen)
        here.open(host.address + TEMPLATES["symptom"], script)
        settled = light_of(here)
        here.page.route("**/*.css*", lambda route: route.abort())
        for template in OPENED:
            here.open(host.address + TEMPLATES[template], script, leads_on=template in BARE)
            assert light_of(here) <= settled + MARGIN < 0.12


def test_a_dim_choice_lasts_for_the_tab_where_storage_is_blocked(chromium: Browser, slow: Host):
    with tab(chromium) as here:
        here.page.add_init_script(NO_STORAGE)
        here.open(slow.address)
        here.page.locator(".comfort-settings summary").click()
        here.page.get_by_text("Calm, dark").click()
        assert "while this tab is open" in here.page.locator(".comfort [data-note]").inner_text()
        here.page.keyboard.press("Escape")
        # The film may begin with the frame before the choice was painted.
        here.page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))")
        with filmed(here) as light:
            here.page.locator(".doors a").first.click()
            here.page.wait_for_url("**/symptoms/")
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
        here.page.locator(".comfort-settings summary").click()
        here.page.get_by_text("Calm, dark").click()
        here.page.keyboard.press("Escape")
        # A hand needs longer than this to reach the Back button; the other pages hear of the choice meanwhile.
        here.page.wait_for_timeout(500)
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
    page = host.answer(TEMPLATES["symptom"])[2]
    assert page.count(old) == 1
    host.extra["symptoms/broken/"] = page.replace(old, new)
    return f"{host.address}symptoms/broken/"


def test_the_film_shows_light_when_the_choice_comes_too_late(chromium: Browser, slow: Host):
    choice = b'h.setAttribute("data-screen",s)'
    with tab(chromium) as here:
        choose(here, slow.address, "dark")
        here.open(f"{slow.address}black/")
        with filmed(here) as light:
            here.open(broken(slow, choice, b"setTimeout(function(){" + choice + b"},900)"))
            here.page.wait_for_selector("[data-screen=dark]")
        assert max(light) > 0.6 and light_of(here) < 0.12


def test_a_bare_page_is_seen_to_be_light_without_its_color_scheme(chromium: Browser, host: Host):
    with tab(chromium) as here:
        choose(here, host.address, "automatic dark")
        here.page.route("**/*.css*", lambda route: route.abort())
        here.open(broken(host, b'<meta name="color-scheme" content="light dark">', b""), script=False)
        assert light_of(here) > 0.6
