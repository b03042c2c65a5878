"""What a policy forbade, heard from every page and worker of a browser while the tests go on."""

from __future__ import annotations

import re
import time

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

# All of this test; conftest.py asks for it when the test has ended.
FORBIDDEN: list[str] = []
# Before any other script of a page or worker. Where script is off, the browser's own words are heard all the same.
LISTEN = "addEventListener('securitypolicyviolation', event => console.error(`securitypolicyviolation: ${event.violatedDirective}, ${event.blockedURI}`))"
_TOLD = re.compile(r"securitypolicyviolation|content security policy|requires 'Trusted|permissions policy violation", re.IGNORECASE)


def watched(browser: Browser) -> Browser:
    """The same browser; what its new profiles complain of goes to FORBIDDEN."""
    make = browser.new_context

    def new_context(**given: object) -> BrowserContext:
        context = make(**given)
        context.add_init_script(LISTEN)
        context.on("console", _hear)
        context.on("serviceworker", lambda worker: worker.on("console", _hear))
        return context

    browser.new_context = new_context  # type: ignore[method-assign]
    return browser


def heard(page: Page, words: str, longest: float = 60) -> bool:
    """Whether something with these words was forbidden, as soon as it was. longest: seconds; they only end a test that fails."""
    until = time.monotonic() + longest
    while not any(words in line for line in FORBIDDEN) and time.monotonic() < until:
        page.wait_for_timeout(10)  # events come in meanwhile
    return any(words in line for line in FORBIDDEN)


def _hear(message: ConsoleMessage) -> None:
    if _TOLD.search(message.text):
        FORBIDDEN.append(f"{message.location.get('url', '')}: {message.text}")
