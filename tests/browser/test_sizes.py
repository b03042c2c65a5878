"""A page that was opened on one screen, and is then shown on another, is as if it had been opened there: only style asks for the size.

That is why `reached` (templates.py) opens a page once for all sizes. What leads to the search
looks whether its link is shown, so that is reached on each size.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.measures import SEEN
from browser.screens import SIZES, tab
from browser.templates import FRAMED, TEMPLATES

ASKS = re.compile(
    r"innerWidth|outerWidth|clientWidth|screen\.(?:avail)?(?:width|height)|visualViewport|ResizeObserver|onresize|[\"']resize[\"']|matchMedia\([\"'][^\"']*(?:width|height|orientation)"
)


def test_no_script_asks_how_large_the_screen_is(real_site: Path):
    assert ASKS.search("window.innerWidth") and ASKS.search("matchMedia('(min-width: 40em)')")
    files = sorted({*real_site.rglob("*.js"), *(real_site / path / "index.html" for path in TEMPLATES.values() if (real_site / path / "index.html").is_file())})
    assert len(files) > 20
    assert [(file.name, found[0]) for file in files if (found := ASKS.search(file.read_text("utf-8")))] == []


@pytest.mark.parametrize("template", FRAMED)
def test_a_page_that_grows_is_the_page_that_was_opened_large(chromium: Browser, address: str, template: str):
    with tab(chromium, SIZES["phone"]) as here:
        here.open(address + TEMPLATES[template])
        here.size(*SIZES["desktop"])
        grown = here.page.evaluate(SEEN)
        here.open(address + TEMPLATES[template])
        assert grown == here.page.evaluate(SEEN)
