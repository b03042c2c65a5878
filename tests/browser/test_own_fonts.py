"""The browser of the tests writes in the project's font, whatever it is asked for: no other is known to it."""

from __future__ import annotations

import sys

import pytest
from playwright.sync_api import Browser

from browser.screens import tab

ASKED = ("serif", "sans-serif", "monospace", "Arial", "DejaVu Sans", "Liberation Serif", "Noto Sans")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a browser does not ask fontconfig, which fonts.conf is for")
def test_no_font_of_this_machine_is_known(chromium: Browser):
    with tab(chromium) as here:
        here.page.set_content("".join(f'<p><span style="font: 40px {font}">Illness, more or less</span>' for font in ASKED))
        widths = here.page.locator("span").evaluate_all("all => all.map(one => one.getBoundingClientRect().width)")
    assert len(widths) == len(ASKED) and len(set(widths)) == 1
