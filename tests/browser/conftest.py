"""The real site, served on this machine, and a real browser that knows no font of this machine."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, expect, sync_playwright

from browser.firefox import Firefox
from browser.serving import Host, serve
from browser.setup import NO_FIREFOX, must_have_all
from browser.setup import browser as find_browser
from browser.setup import firefox as find_firefox
from browser.watching import FORBIDDEN, watched
from conftest import TINY, build_tiny

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"]
# Lines break, and letters shine, as the fonts have it: every machine's browser gets the project's own.
FONTS = {"FONTCONFIG_FILE": str(Path(__file__).with_name("fonts.conf"))}
LONGEST = 60_000  # milliseconds until a test gives up waiting for something: no busy machine gets there
expect.set_options(timeout=LONGEST)


@pytest.fixture
def forbidden() -> list[str]:
    """What a policy forbids in this test. A test that asks for it means that to happen, and looks at it itself."""
    return FORBIDDEN


@pytest.fixture(autouse=True)
def within_the_policy(request: pytest.FixtureRequest) -> Iterator[None]:
    """No test does what a policy forbids: not a page of ours, not its scripts, not a worker."""
    FORBIDDEN.clear()
    yield
    assert FORBIDDEN == [] or "forbidden" in request.fixturenames


@pytest.fixture(scope="session")
def host(real_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """The real site, with one renamed page of the tiny one: it leads to an address where nothing opens."""
    tiny = build_tiny(Path(shutil.copytree(TINY, tmp_path_factory.mktemp("renamed") / "tiny")))
    moved = (tiny.folder / "symptoms/hot-toes/index.html").read_bytes()
    with serve(real_site) as host:
        host.extra.update({"symptoms/hot-toes/": moved, "symptoms/warm-toes/": b""})
        yield host


@pytest.fixture(scope="session")
def address(host: Host) -> str:
    """Where the site is served, with a slash at the end."""
    return host.address


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    browser = launch(playwright)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """One Firefox for all tests of this process. What a site keeps is there for its own address only: a `serve` of one's own is a fresh profile."""
    path = find_firefox()
    if not path and not must_have_all():
        pytest.skip(NO_FIREFOX)
    assert path, NO_FIREFOX
    with pytest.MonkeyPatch.context() as environment:
        for name, value in FONTS.items():
            environment.setenv(name, value)
        running = Firefox(path, tmp_path_factory.mktemp("firefox"))
    yield running
    running.close()


def launch(playwright: Playwright, path: str | None = None, **more: object) -> Browser:
    """path: of another browser than the quickest one."""
    path = path or find_browser()
    assert path, "no Chromium: run python tests/browser/setup.py"
    return watched(playwright.chromium.launch(executable_path=path, args=FLAGS, env={**os.environ, **FONTS}, timeout=LONGEST, **more))


@pytest.fixture
def phone(chromium: Browser) -> Iterator[BrowserContext]:
    """A fresh profile on a phone."""
    context = chromium.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2, has_touch=True)
    yield context
    context.close()


@pytest.fixture
def online(chromium: Browser) -> Iterator[BrowserContext]:
    """A phone that keeps no pages: requests that a test stops are answered by nobody else."""
    context = chromium.new_context(viewport={"width": 390, "height": 844}, has_touch=True, service_workers="block")
    yield context
    context.close()
