"""The configurations of hosting/, each with the real server it is for, on a tiny site."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.compress import compress

from publish.promises import PROMISES, kept
from publish.servers import SERVERS, Laid, add_what_only_the_real_site_has, lay_out, missing
from sharing import once


@pytest.fixture
def laid(build):
    """The tiny site as the container has it, packed. One of its pages was renamed."""

    def make(folder: Path) -> None:
        site = build()
        assert site.result.returncode == 0, site.printed
        root = lay_out(site.folder, folder, "https://tiny.example/").root
        add_what_only_the_real_site_has(root)
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
