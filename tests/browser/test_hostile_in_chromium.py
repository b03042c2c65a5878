"""What passes the checks does nothing in a real browser but show itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from hostile.corpus import SECRET, Payload, payloads, trials
from hostile.trying import changed, tried
from markdown import Markdown

from macros.catalogue.allowed import faults
from macros.catalogue.checks.page_html import EXTENSIONS
from macros.project import load_project

from browser.serving import serve
from conftest import ROOT

# Press all there is to press, and point at it, without leaving the page.
PRESS = """() => {
  // A way that leads to another page is no script; one that is a script is followed.
  document.addEventListener('click', event => { const way = event.target.closest('a'); if (way && way.protocol !== 'javascript:') event.preventDefault(); }, true);
  document.addEventListener('submit', event => event.preventDefault(), true);
  window.print = () => {};
  for (const one of document.querySelectorAll('main *, article *, body > *')) {
    for (const kind of ['pointerover', 'mouseover', 'focus', 'toggle', 'animationstart', 'click'])
      one.dispatchEvent(new MouseEvent(kind, {bubbles: true, cancelable: true}));
    if (one.focus) one.focus();
  }
  return window.__ran;
}"""

# What the browser made of a text: a script in an address runs only after the press, so it is read, not waited for.
MADE = """() => [...document.querySelectorAll('*')].flatMap(one => [...one.attributes].filter(({ name, value }) =>
  name.startsWith('on') || /^(java|vb)script:|^data:/i.test(
    ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'from', 'to', 'values'].includes(name) ? value.replace(/[\\0- ]/g, '') : '')
).map(({ name }) => `${name} on ${one.localName}`))"""


@pytest.fixture
def page(chromium):
    """A page that notes each request for another host."""
    context = chromium.new_context(service_workers="block")
    page = context.new_page()
    page.elsewhere = []
    page.on("request", lambda request: page.elsewhere.append(request.url) if urlsplit(request.url).hostname == "elsewhere.example" else None)
    page.on("dialog", lambda dialog: dialog.dismiss())
    yield page
    context.close()


def as_html(payload: Payload, reader: Markdown) -> str | None:
    """The HTML of a text on a page; None where the checks would refuse it for its length or its HTML."""
    if len(payload.text) > 2_000:
        return None
    html = reader.reset().convert(payload.text)
    return None if faults(html) else html


def test_html_that_the_checks_let_through_runs_nothing(page):
    """Chromium is asked what the allow-list was asked, one text after the other."""
    reader = Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS)
    shown = [(payload, html) for payload in payloads() if (html := as_html(payload, reader)) is not None]
    assert len(shown) > 100
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


def harm(page, html: str) -> bool:
    """Whether a text in the midst of a page runs, could run when pressed, asks another host, or swallows the foot."""
    page.elsewhere.clear()
    page.evaluate("delete window.__ran")
    page.set_content(f"<!doctype html><meta charset=utf-8><title>x</title><main>{html}</main><footer>The way to help</footer>")
    made, ran, foot = page.evaluate(MADE), page.evaluate(PRESS), page.locator("footer")
    return bool(made or ran or page.elsewhere or foot.count() != 1 or foot.inner_text() != "The way to help")


def combined(root: Path) -> dict[str, str]:
    """Changes to the tiny project that pass the checks together: as many files as can be, each with a hostile text."""
    chosen: dict[str, str] = {}
    for payload, place in trials(1):
        changes = place.put(payload.text)
        if changes.keys() & chosen.keys() or not (trial := tried(payload, place, root)) or trial.refused:
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
    assert page.elsewhere == []
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
    assert (page.elsewhere, errors) == ([], [])
