"""The configurations of hosting/, each with the real server it is for, on a tiny site."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.compress import compress

from publish.promises import PROMISES, kept
from publish.servers import SERVERS, Laid, lay_out, missing
from sharing import once

# What the real site has, and what it may have one day.
ONLY_REAL = ("sw.js", "assets/css/all.css", "assets/js/all.js", "assets/js/lost.js", "assets/images/favicon.png", "assets/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2", "data/a.ics", "app.webmanifest")  # fmt: skip


@pytest.fixture
def laid(build):
    """The tiny site as the container has it, packed. One of its pages was renamed."""

    def make(folder: Path) -> None:
        site = build()
        assert site.result.returncode == 0, site.printed
        root = lay_out(site.folder, folder, "https://tiny.example/").root
        for path in ONLY_REAL:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(f"{path} " * 200)
        compress(root)

    folder = once("tiny-laid-out", make)
    return Laid(folder / "site", "/", folder / "hosting")


@pytest.mark.parametrize("name", SERVERS)
def test_a_server_keeps_every_promise(name, laid):
    if lacking := missing(name.lower(), "brotli"):
        pytest.skip(f"{', '.join(lacking)} is not here: python tests/publish/servers.py")
    with SERVERS[name](laid) as served:
        rows = list(kept(served))
    assert {row.name: row.wrong for row in rows if row.wrong} == {}
    assert len(rows) == len(PROMISES) and all(row.of for row in rows)
