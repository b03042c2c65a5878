"""The preview server: an edit shows, a fault shows, and mending it shows."""

from __future__ import annotations

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
    for name in ("overrides", "main.py"):
        (root / name).symlink_to(ROOT / name)
    # A real copy of the code: the test edits it.
    subprocess.run(["cp", "-r", str(ROOT / "macros"), str(root / "macros")], check=True)
    # The search is joined from there and from what all scripts share.
    (root / "docs/assets/js").mkdir(parents=True)
    (root / "docs/assets/js/shared.js").write_bytes((ROOT / "docs/assets/js/shared.js").read_bytes())
    (root / "mkdocs.yml").write_text((root / "mkdocs.yml").read_text("utf-8") + "watch: [catalogue, macros]\n", "utf-8")
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
