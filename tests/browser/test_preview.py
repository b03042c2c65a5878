"""The preview server: an edit shows, a fault shows, and mending it shows."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from playwright.sync_api import Browser, expect

from conftest import ROOT

LONGEST = 180  # seconds


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@pytest.fixture
def preview(tiny):
    """(root of the tiny project, a function that waits for a text at an address, where it is served)."""
    root = tiny()
    (root / "main.py").symlink_to(ROOT / "main.py")
    # Real copies: the tests edit them.
    for name in ("macros", "overrides"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    (root / "docs/assets/css").mkdir(parents=True)
    (root / "docs/assets/css/one.css").write_text("p { margin: 1em }\n", "utf-8")
    # The search is joined from there and from what all scripts share.
    (root / "docs/assets/js").mkdir(parents=True)
    (root / "docs/assets/js/shared.js").write_bytes((ROOT / "docs/assets/js/shared.js").read_bytes())
    (root / "mkdocs.yml").write_text(
        (root / "mkdocs.yml").read_text("utf-8") + "watch: [catalogue, macros, overrides]\nextra_css: [assets/css/one.css]\n", "utf-8"
    )
    port = free_port()
    with open(root / "log", "w") as log:
        server = subprocess.Popen([sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"], cwd=root, stdout=log, stderr=log)

    # A proxy that the machine names is not asked for what runs here.
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def wait_for(path: str, text: str) -> str:
        """Asks again and again; the time only ends a test that fails."""
        until, page = time.monotonic() + LONGEST, ""
        while time.monotonic() < until:
            try:
                page = direct.open(f"http://127.0.0.1:{port}/{path}", timeout=LONGEST).read().decode()
            except OSError as error:
                page = str(error)
            if text in page:
                return page
            time.sleep(0.3)
        raise AssertionError(f"{text!r} never stood at {path}; last: {page[-1500:]}\n{(root / 'log').read_text()[-3000:]}")

    yield root, wait_for, f"http://127.0.0.1:{port}/"
    server.terminate()
    server.wait(LONGEST)


def test_edits_faults_and_mends_are_shown(preview):
    root, wait_for, _ = preview
    page = wait_for("symptoms/cold-fingers/", "Your fingers feel cold.")
    assert "data-keep" not in page  # a page kept on the device would hide the edits
    wait_for("sw.js", "unregister")

    record = root / "catalogue/symptoms/cold-fingers.yml"
    sound = record.read_text("utf-8").replace("Your fingers feel cold.", "Your fingers feel quite cold.")
    record.write_text(sound, "utf-8")
    wait_for("symptoms/cold-fingers/", "Your fingers feel quite cold.")

    record.write_text(sound.replace("group: hands", "group: handz"), "utf-8")
    page = wait_for("symptoms/cold-fingers/", "catalogue/symptoms/cold-fingers.yml:4:8")
    assert "Did you mean" in page
    assert "Traceback" not in page

    record.write_text(sound, "utf-8")
    wait_for("symptoms/cold-fingers/", "Your fingers feel quite cold.")

    home = root / "docs/index.md"
    home.write_text(home.read_text("utf-8").replace("Welcome.", "Most welcome."), "utf-8")
    wait_for("", "Most welcome.")

    fixed = root / "catalogue/sentences.yml"
    sentences = fixed.read_text("utf-8")
    fixed.write_text(sentences.replace('"Print this page"', '"Print {this} page"'), "utf-8")
    wait_for("symptoms/cold-fingers/", "every_page.print")  # the list of problems, in a frame without sentences
    fixed.write_text(sentences.replace('"Print this page"', '"Put this page on paper"'), "utf-8")
    wait_for("symptoms/cold-fingers/", "Put this page on paper")

    code = root / "macros/render/page_parts.py"
    code.write_text(code.read_text("utf-8").replace('class="slow-pace"', 'class="slow-pace slower"'), "utf-8")
    wait_for("symptoms/cold-fingers/", 'class="slow-pace slower"')


def test_open_pages_keep_to_their_policy_and_show_an_edit_by_themselves(preview, chromium: Browser):
    root, wait_for, address = preview
    wait_for("", "Welcome.")
    context = chromium.new_context()
    page = context.new_page()
    for path in ("symptoms/cold-fingers/", "symptoms/hot-toes/", "no/such/page/", ""):
        page.goto(address + path)
        expect(page.locator("h1")).to_be_visible()
        policy = page.evaluate("document.head.firstElementChild.content")
        assert policy.startswith("default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self';")
    home = root / "docs/index.md"
    home.write_text(home.read_text("utf-8").replace("Welcome.", "Most welcome."), "utf-8")
    expect(page.get_by_text("Most welcome.")).to_be_visible()
    context.close()


EDITS = {
    # what is edited: file, what stands there, what is written instead, what then stands on each of the pages that show it
    "a record": (
        "catalogue/symptoms/cold-fingers.yml", "name: Cold fingers", "name: Chilly fingers", "Chilly fingers",
        ("symptoms/cold-fingers/", "symptoms/", "symptoms/warm-toes/"),
    ),
    "a word of the vocabulary": ("catalogue/vocabulary.yml", "label: Hands,", "label: Both hands,", "Both hands", ("symptoms/cold-fingers/", "symptoms/")),
    "a fixed sentence": ("catalogue/sentences.yml", '"Print this page"', '"Put this page on paper"', "Put this page on paper", ("symptoms/cold-fingers/", "symptoms/warm-toes/")),
    "a template": ("overrides/main.html", "{% block extrahead %}", "{% block extrahead %}<!-- another head -->", "<!-- another head -->", ("", "symptoms/cold-fingers/")),
    "a macro": ("macros/render/page_parts.py", 'class="slow-pace"', 'class="slow-pace slower"', 'class="slow-pace slower"', ("symptoms/cold-fingers/", "symptoms/warm-toes/")),
}  # fmt: skip


def test_no_page_that_shows_an_edit_stays_as_it_was(preview):
    """Each page is opened before, so that one which is kept would show itself."""
    root, wait_for, _ = preview
    for path, old, new, text, pages in EDITS.values():
        for page in pages:
            assert text not in wait_for(page, "<")
        file = root / path
        assert file.read_text("utf-8").count(old) >= 1
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
        for page in pages:
            wait_for(page, text)


def test_an_edited_style_is_what_the_next_page_loads(preview):
    root, wait_for, _ = preview
    before = re.search(r"assets/css/[^\"]*\?v=\w+", wait_for("", "Welcome."))[0]
    (root / "docs/assets/css/one.css").write_text("p { margin: 2em }\n", "utf-8")
    wait_for("assets/css/all.css", "2em")
    after = re.search(r"assets/css/[^\"]*\?v=\w+", wait_for("", "Welcome."))[0]
    assert after != before
