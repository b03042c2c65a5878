"""A first view is light: each part of it is weighed as it was sent, compressed as hosts compress."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from browser.screens import tab
from browser.serving import Host
from browser.templates import TEMPLATES

MOST_BYTES, MOST_REQUESTS = 100_000, 7


def first_view(browser: Browser, host: Host, template: str) -> dict[str, int]:
    """{path: bytes} of all a browser asks for that has never been here, its icon with it."""
    host.asked.clear()
    with tab(browser) as here:
        here.page.goto(host.address + TEMPLATES[template], wait_until="networkidle")
        if icon := here.page.locator("link[rel=icon]").first.get_attribute("href"):  # some browsers without a window do not ask
            here.page.evaluate("address => fetch(address).then(answer => answer.blob())", icon)
    return {asked.path: asked.size for asked in host.asked}


# The page of codes holds every code and name (assets/codes/answer.js), which grow with the symptoms.
@pytest.mark.parametrize(("template", "most"), [*((one, MOST_BYTES) for one in ("home", "symptom", "explainer", "index")), ("codes", 110_000)])
def test_a_first_view_is_light(chromium: Browser, host: Host, template: str, most: int):
    parts = first_view(chromium, host, template)
    kinds = {path.rpartition(".")[2] if "." in path else "html" for path in parts}
    assert {"html", "css", "js", "woff2", "svg"} <= kinds
    assert sum(parts.values()) <= most, parts
    assert len(parts) <= MOST_REQUESTS, parts
