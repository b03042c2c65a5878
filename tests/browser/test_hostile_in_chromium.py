"""What passes the checks does nothing in a real browser but show itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest
from hostile.corpus import SECRET, every_payload, payloads, trials
from hostile.harm import ELSEWHERE, MADE, PRESS, as_html, harm, watching
from hostile.trying import changed, tried

from macros.project import load_project

from browser.serving import serve
from conftest import ROOT


@pytest.fixture
def page(chromium):
    context = chromium.new_context(service_workers="block")
    yield watching(context.new_page())
    context.close()


def test_html_that_the_checks_let_through_runs_nothing(page):
    """Chromium is asked what the allow-list was asked, one text after the other."""
    shown = [(payload, html) for payload in every_payload() if (html := as_html(payload)) is not None]
    assert len(shown) > 200
    assert [payload.id for payload, html in shown if harm(page, html)] == []


@pytest.mark.parametrize(
    "html",
    [
        "<!--><img src=x onerror=window.__ran=1>-->",
        '<a href="javascript:window.__ran=1">x</a>',
        '<a href="&#1;java&Tab;script:window.__ran=1">x</a>',
        '<p onclick="window.__ran=1">x</p>',
        '<img src="https://elsewhere.example/a.png">',
        "<textarea>",
        "<svg><a xlink:href='javascript:window.__ran=1'>x</a></svg>",
    ],
)
def test_harm_is_seen(page, html):
    """The instrument itself."""
    assert harm(page, html)


def combined(root: Path) -> dict[str, str]:
    """Changes to the tiny project that pass the checks together: as many files as can be, each with a hostile text."""
    chosen: dict[str, str] = {}
    for payload, place in trials(1):
        changes = place.put(payload.text)
        # An address that nothing is built at stops the build, and rightly: that is not what is tried here.
        if "catalogue/permalinks.txt" in changes or changes.keys() & chosen.keys() or not (trial := tried(payload, place, root)) or trial.refused:
            continue
        if changed({**chosen, **changes}, root) and not load_project(root).problems:
            chosen |= changes
    return chosen


def test_a_site_of_hostile_texts_runs_nothing(page, tmp_path):
    """Through a whole build: pages, data files, sheets, the search."""
    root = tmp_path / "tiny"
    chosen = combined(root)
    assert len(chosen) >= 4
    assert changed(chosen, root)
    for name in ("macros", "overrides", "main.py"):
        (root / name).symlink_to(ROOT / name)
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"], cwd=root, capture_output=True, text=True, check=False,
        env={**os.environ, "HOSTILE_SECRET": SECRET, "SOURCE_DATE_EPOCH": "1767225600"},
    )  # fmt: skip
    assert built.returncode == 0, built.stderr[-2000:]
    assert not list(tmp_path.rglob("RAN"))
    assert not [file for file in (root / "site").rglob("*") if file.is_file() and SECRET.encode() in file.read_bytes()]
    with serve(root / "site") as host:
        for file in sorted((root / "site").rglob("*.html")):
            page.goto(host.address + file.relative_to(root / "site").as_posix())
            assert (page.evaluate(MADE), page.evaluate(PRESS)) == ([], None), file.name
    assert ELSEWHERE == []
    shutil.rmtree(root)


@pytest.mark.parametrize("path", ["", "symptoms/akathisia/", "visit-sheet/", "code/", "prescribers/handouts/", "offline/"])
def test_an_address_with_a_hostile_tail_runs_nothing(page, address, path):
    """What stands behind "?" and "#" comes from whoever made the link."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    texts = [one.text for one in payloads() if one.kind in {"html", "address", "unicode", "path"} and len(one.text) < 400]
    for text in texts[::24]:
        said = quote(text.encode("utf-8", "replace"), safe="")
        for tail in (f"?q={said}&code={said}&e={said}", f"#q={said}", f"#page={said}", f"#{said}", f"#{text}"):
            page.goto("about:blank")
            page.goto(address + path + tail.replace("\0", "").replace("\n", ""))
            assert page.evaluate("window.__ran") is None, (path, tail)
    assert (ELSEWHERE, errors) == ([], [])
