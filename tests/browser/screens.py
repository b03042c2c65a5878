"""The screens a page is shown on, and how a page is brought to one.

A screen is what the device prefers and what the reader chose. Without script
nothing can be chosen. "Script off" here: the browser refuses to run script
while the page loads, so that `class="no-js"` stays and none of the page's
own code ever runs; afterwards it is allowed again, for measuring only.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

SIZES = {"phone": (390, 844), "desktop": (1280, 800)}


@dataclass(frozen=True, slots=True)
class Screen:
    """prefers: the device's scheme. less: it asks for less contrast. chosen: in the comfort settings."""

    prefers: str
    less: bool = False
    chosen: str = ""

    @property
    def dark(self) -> bool:
        return "dark" in (self.chosen or self.prefers)

    @property
    def calm(self) -> bool:
        return "calm" in self.chosen or (self.less and not self.chosen)


# What is chosen stands against what the device prefers: the choice must win.
SCREENS = {
    "automatic light": Screen("light"),
    "automatic dark": Screen("dark"),
    "automatic calm paper": Screen("light", less=True),
    "automatic calm dark": Screen("dark", less=True),
    "light": Screen("dark", chosen="light"),
    "dark": Screen("light", chosen="dark"),
    "calm dark": Screen("light", chosen="calm-dark"),
    "calm paper": Screen("dark", chosen="calm-paper"),
}


def screens(script: bool) -> dict[str, Screen]:
    """Those a reader can get. With script, less contrast is a choice; without, only the device can ask for it."""
    return {name: screen for name, screen in SCREENS.items() if (not screen.less if script else not screen.chosen)}


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab, with the browser's own controls for what Playwright does not offer."""

    page: Page
    controls: CDPSession

    def open(self, url: str, script: bool = True, leads_on: bool = False, meanwhile: Callable[[], object] | None = None) -> None:
        """leads_on: the page leads to an address where nothing opens, and is never done loading.
        meanwhile: what brings the page, once it has begun, to its end."""
        self._script(script)
        self.page.goto(url, wait_until="commit" if leads_on or meanwhile else "load")
        if meanwhile:
            meanwhile()
        if leads_on:
            self.page.wait_for_selector("main a")
        self._script(True)

    def show(self, screen: Screen, text: str = "") -> None:
        """Bring the open page to a screen, and to a size of text."""
        contrast = "less" if screen.less else "no-preference"
        features = {"prefers-color-scheme": screen.prefers, "prefers-contrast": contrast}
        self.controls.send("Emulation.setEmulatedMedia", {"features": [{"name": name, "value": value} for name, value in features.items()]})
        kept = f"{screen.chosen}/{text}"
        self.page.evaluate("kept => { localStorage.setItem('bse.comfort', kept); if (window.comfort) comfort(); }", kept)

    def forget(self) -> None:
        """Delete what the pages opened so far have kept. A tab that has shown none yet has nothing."""
        self.page.evaluate("() => { try { localStorage.clear(); sessionStorage.clear(); } catch {} }")

    def style(self, css: str) -> None:
        """More style for the open page, whose policy allows none that is written into it."""
        self.page.evaluate("css => { const more = new CSSStyleSheet(); more.replaceSync(css); document.adoptedStyleSheets = [more]; }", css)

    def size(self, width: int, height: int) -> None:
        self.page.set_viewport_size({"width": width, "height": height})

    def measure(self, script: str, *given: object) -> Any:
        """What a script of measures.py finds. It comes as one text, since Playwright looks into each of thousands of values."""
        return json.loads(self.page.evaluate(f"given => JSON.stringify(({script})(...given))", given))

    def _script(self, allowed: bool) -> None:
        self.controls.send("Emulation.setScriptExecutionDisabled", {"value": not allowed})


@contextmanager
def tab(browser: Browser, size: tuple[int, int] = SIZES["phone"]) -> Iterator[Tab]:
    """A tab with a fresh profile. Pages kept for later (test_offline) would answer in place of the host."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, service_workers="block")
    page = context.new_page()
    yield Tab(page, context.new_cdp_session(page))
    context.close()
