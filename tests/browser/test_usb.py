"""The copy for a USB stick, in a real browser, from a folder with a space and an accent in its name."""

from __future__ import annotations

from datetime import date

from macros import usb

from publish.servers import link
from publish.stick import TRIED, tried


def test_the_site_can_be_read_from_a_folder(chromium, real_site, tmp_path):
    copy = tmp_path / "a stick" / "é"
    usb.copy(real_site, copy, date(2026, 1, 2), bring=link)
    rows = list(tried(copy, chromium))
    assert {row.name: row.wrong for row in rows if row.wrong} == {}
    assert len(rows) == len(TRIED) + 1 and all(row.of for row in rows)
