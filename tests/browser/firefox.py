"""Firefox as Debian ships it, for the tests: pages opened, keys pressed, sheets printed, the screen seen.

Mozilla's own client speaks to it (Marionette), so no program stands between the
two. What a page cannot do to itself is asked of the browser's own side: the
size of a phone, a device that prefers the dark, a line that is cut.
"""

from __future__ import annotations

import base64
import gc
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from marionette_driver.by import By
from marionette_driver.errors import JavascriptException, NoSuchElementException
from marionette_driver.marionette import Marionette
from marionette_driver.wait import Wait

from browser.screens import SIZES

LONGEST = 60  # seconds until a test gives up waiting: no busy machine gets there
PREFS = {"app.normandy.enabled": False}
KEYS = {"Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c", "Down": "\ue015", "Up": "\ue013", "Control": "\ue009", "Space": " "}
A4 = {"width": 21.0, "height": 29.7}  # centimetres
# A window is never as narrow as a phone; the page within it can be.
_SIZE = """
  const [width, height] = arguments, style = gBrowser.selectedBrowser.style;
  for (const edge of ["min", "max"]) {
    style.setProperty(`${edge}-width`, `${width}px`);
    style.setProperty(`${edge}-height`, `${height}px`);
  }
"""
# [[where, what]] of each mistake of a page that was told to the browser's console: no warnings, and nothing of the browser itself.
_COMPLAINTS = """
  const told = Services.console.getMessageArray().filter(one => one instanceof Ci.nsIScriptError);
  Services.console.reset();
  const wrong = one => /^CSP/.test(one.category) || (one.category === "content javascript" && !(one.flags & Ci.nsIScriptError.warningFlag));
  return told.filter(wrong).map(one => [one.sourceName || "", one.errorMessage]);
"""


class Firefox:
    """One running Firefox with one tab. Each `serve` is another site to it: nothing kept for one is there for the next."""

    def __init__(self, path: str, folder: Path) -> None:
        """folder: where it writes its log."""
        self.driver = Marionette(bin=path, app="fxdesktop", headless=True, port=_free_port(), prefs=PREFS, gecko_log=str(folder / "firefox.log"))
        self.driver.start_session()
        self.driver.timeout.script = self.driver.timeout.page_load = LONGEST

    def close(self) -> None:
        self.driver.quit()
        self.driver.cleanup()
        del self.driver
        gc.collect()  # its profile deletes itself a second time when it goes: too late at the end of Python

    def open(self, url: str, size: str = "phone") -> None:
        """size: a name of SIZES."""
        self.browser_runs(_SIZE, *SIZES[size])
        self.driver.navigate(url)
        self.until("width => innerWidth === width", SIZES[size][0])

    def run(self, script: str, *given: Any) -> Any:
        """What a function of the page gives; a promise is waited for. script: such as `name => caches.has(name)`."""
        return self.driver.execute_script(f"return ({script})(...arguments)", script_args=given, sandbox=None)

    def browser_runs(self, script: str, *given: Any) -> Any:
        """The same on the browser's own side. script: a body with `arguments` and `return`."""
        with self.driver.using_context("chrome"):
            return self.driver.execute_script(script, script_args=given, sandbox="system")

    def until(self, script: str, *given: Any) -> Any:
        """What a function of the page gives, as soon as it is something. A page that is just leaving gives nothing."""
        return self.wait(lambda: self.run(script, *given), f"{script} {given}")

    def wait(self, seen: Callable[[], Any], what: str = "") -> Any:
        """What a question gives, as soon as it gives something. what: for the message when it never does."""
        waiting = Wait(self.driver, timeout=LONGEST, interval=0.02, ignored_exceptions=(JavascriptException, NoSuchElementException))
        return waiting.until(lambda _: seen(), message=f"never so: {what}")

    def tap(self, selector: str) -> None:
        """As a finger does: it fails where something lies over it."""
        self.driver.find_element(By.CSS_SELECTOR, selector).click()

    def press(self, *keys: str) -> None:
        """Each a key or a chord, such as "Tab" or "Control+/"."""
        for chord in keys:
            names = [KEYS.get(name, name) for name in chord.split("+")]
            steps = self.driver.actions.sequence("key", "keyboard")
            for name in names:
                steps.key_down(name)
            for name in reversed(names):
                steps.key_up(name)
            steps.perform()

    def type(self, words: str) -> None:
        self.driver.actions.sequence("key", "keyboard").send_keys(words).perform()

    def picture(self, whole: bool = False) -> bytes:
        """What the screen shows, as PNG. whole: all of the page."""
        return base64.b64decode(self.driver.screenshot(full=whole))

    def printed(self) -> bytes:
        """The page on A4, as PDF, as WebDriver defines it: the client has no call for that, so the command is sent by its name."""
        return base64.b64decode(self.driver._send_message("WebDriver:Print", {"background": True, "page": A4}, key="value"))

    def complaints(self) -> list[str]:
        """What went wrong in pages since this was last asked: scripts that failed, things a policy forbids."""
        return [f"{where}: {what}" for where, what in self.browser_runs(_COMPLAINTS)]

    @contextmanager
    def offline(self) -> Iterator[None]:
        self.browser_runs("Services.io.offline = true")
        try:
            yield
        finally:
            self.browser_runs("Services.io.offline = false")

    @contextmanager
    def script(self, allowed: bool) -> Iterator[None]:
        """Whether pages that are opened now may run script."""
        with self.driver.using_prefs({"javascript.enabled": allowed}):
            yield

    @contextmanager
    def as_on_paper(self) -> Iterator[None]:
        """The open page in the style it is printed with."""
        self.browser_runs("gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print'")
        try:
            yield
        finally:
            self.browser_runs("gBrowser.selectedBrowser.browsingContext.mediumOverride = ''")

    @contextmanager
    def preferring(self, dark: bool) -> Iterator[None]:
        """A device with a dark or a light scheme."""
        with self.driver.using_prefs({"layout.css.prefers-color-scheme.content-override": 0 if dark else 1}):
            yield


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
