"""For tests of pages kept on the device: a worker with patience, and what it has kept."""

from __future__ import annotations

import re
import time
from pathlib import Path

from playwright.sync_api import Page

from browser.conftest import LONGEST
from browser.watching import LISTEN

CORE, PAGES = "bse / core", "bse / pages"


def patient(site: Path) -> bytes:
    """The worker as it is, but that it says what it was forbidden, and has patience: on a busy machine it would show copies for answers that are late."""
    worker, found = re.subn(rb"(?m)^const PATIENCE = \d+;", b"const PATIENCE = 1e9;", (site / "sw.js").read_bytes())
    assert found == 1
    return LISTEN.encode() + b"\n" + worker


def kept_by(page: Page, url: str, name: str = "/") -> Page:
    """Open an address and wait until the worker has it."""
    page.goto(url)
    until(page, "name => navigator.serviceWorker.controller && caches.has(`bse ${name} core`)", name)
    until(page, "() => caches.match(location.origin + location.pathname)")
    return page


def until(page: Page, script: str, arg: object = None) -> None:
    """Wait for a script that may give a promise; Playwright's own waiting takes a promise for a yes."""
    end = time.monotonic() + LONGEST / 1000
    while time.monotonic() < end:
        if page.evaluate(f"async arg => Boolean(await ({script})(arg))", arg):
            return
        page.wait_for_timeout(50)  # asked again, however often
    raise AssertionError(f"never so: {script} {arg}")


def copy_of(page: Page, address: str) -> str | None:
    return page.evaluate("address => caches.match(address).then(copy => copy ? copy.text() : null)", address)
