"""What a check, a preview and a build cost, beside plain MkDocs; bench/speed.py makes a table of it.

A copy of the project is made in a temporary folder, filled up with symptoms that differ
from real ones in names and words only. *plain* is MkDocs alone, building the same
finished pages, as `python -m macros pages` writes them, with the same theme files; it
runs in the same minutes, so ratios say more than seconds. CPU seconds are those of the
process and of all that it starts.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from larger import copy

ROOT = Path(__file__).resolve().parent.parent
QUIET = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1767225600"}
LONGEST = 1800  # seconds
# One module that the build of the copy imports first: no sheets, no cards.
WITHOUT = """import macros.files as files
files.handout_files = files.evidence_files = files.card_files = lambda *given, **named: iter(())
import macros.addresses.built as built
built.lost_on_site = lambda *given: []
"""
BUILD = "import sys; sys.path.insert(0, '.'); import without; from mkdocs.__main__ import cli; cli(['build', '--strict', '-q', '-d', sys.argv[1]])"
PLAIN = """site_name: Plain
site_url: https://plain.example/
docs_dir: pages
theme: {name: material, custom_dir: overrides, font: false}
extra: {generator: false}
markdown_extensions: [attr_list, def_list, md_in_html, tables, toc, pymdownx.superfences]
"""


MORE_WORDS = ("summary: >-\n  ", "summary: >-\n  Measured words. ")
PLAIN_BUILD = "Plain MkDocs, the same pages ready"


class Cost(NamedTuple):
    """Seconds of the clock, seconds of processors, and the most memory in MiB; none where only the clock was asked."""

    clock: float
    cpu: float | None = None
    peak: float | None = None

    def beside(self, plain: Cost) -> float:
        """As a multiple: of seconds of processors, or else of the clock."""
        return self.cpu / plain.cpu if self.cpu and plain.cpu else self.clock / plain.clock


def cost(root: Path, *words: str) -> Cost:
    """Of one program of Python's and all that it starts; ends the bench where it fails."""
    began = time.monotonic()
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen([sys.executable, *words], cwd=root, env=QUIET, stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise SystemExit(f"{' '.join(words)} ended with {process.returncode}:\n{said.read()[-2000:]}")
    return Cost(time.monotonic() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


@contextlib.contextmanager
def served(root: Path) -> Iterator[Callable[[str, str], float]]:
    """The preview; gives what asks for a page until it holds a text."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", f"127.0.0.1:{port}"], cwd=root, env=QUIET, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def until(path: str, text: str) -> float:
        began = time.monotonic()
        while time.monotonic() - began < LONGEST:
            with contextlib.suppress(OSError):
                if text in direct.open(f"http://127.0.0.1:{port}/{path}", timeout=LONGEST).read().decode():
                    return time.monotonic() - began
            time.sleep(0.02)
        raise SystemExit(f"{text!r} never stood at {path}")

    try:
        yield until
    finally:
        server.terminate()
        server.wait()


def preview(root: Path) -> Iterator[tuple[str, Cost]]:
    """How long it takes until an edit is shown, by the clock."""
    record, page = root / "catalogue/symptoms/insomnia.yml", root / "docs/how-it-happens/kindling.md"
    with served(root) as until:
        yield "Preview: first page", Cost(until("symptoms/insomnia/", "</article>"))
        for name, file, address, (old, new) in (
            ("Preview: an edit of a record", record, "symptoms/insomnia/", MORE_WORDS),
            ("Preview: an edit of a page", page, "how-it-happens/kindling/", ("\n\n", "\n\nMeasured words.\n\n")),
        ):
            time.sleep(10)  # the checks are over, as they are for somebody who reads before writing
            with edited(file, old, new):
                yield name, Cost(until(address, "Measured words."))


@contextlib.contextmanager
def edited(file: Path, old: str, new: str) -> Iterator[None]:
    """Some words more, for a while. old: what they are put beside, the last time it stands there."""
    text = file.read_text("utf-8")
    file.write_text(new.join(text.rsplit(old, 1)), "utf-8")
    yield
    file.write_text(text, "utf-8")


@contextlib.contextmanager
def without_templates(root: Path) -> Iterator[None]:
    """Plain pages need none of ours."""
    ours, aside = root / "overrides", root / "overrides.ours"
    ours.rename(aside)
    ours.mkdir()
    yield
    ours.rmdir()
    aside.rename(ours)


def measured(symptoms: int, whole: bool) -> tuple[int, dict[str, Cost]]:
    """How many symptoms it was, and what each work cost. whole: sheets of paper and cards too, which takes minutes."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        count = copy(root, symptoms)
        (root / "without.py").write_text(WITHOUT, "utf-8")
        costs = {"Check: the first": cost(root, "-m", "macros", "check"), "Check: nothing new": cost(root, "-m", "macros", "check")}
        with edited(root / "catalogue/symptoms/insomnia.yml", *MORE_WORDS):
            costs["Check: one edit"] = cost(root, "-m", "macros", "check")
        cost(root, "-m", "macros", "pages", "pages")
        (root / "plain.yml").write_text(PLAIN, "utf-8")
        with without_templates(root):
            costs = {PLAIN_BUILD: cost(root, "-m", "mkdocs", "build", "-q", "-f", "plain.yml", "-d", str(root / "plain")), **costs}
        shutil.rmtree(root / ".cache", ignore_errors=True)
        for name in ("the first", "nothing new"):
            costs[f"Build without sheets and cards: {name}"] = cost(root, "-c", BUILD, str(root / "one"))
        costs.update(preview(root))
        if whole:
            shutil.rmtree(root / ".cache", ignore_errors=True)
            for name in ("the first", "nothing new"):
                costs[f"Whole site: {name}"] = cost(root, "-m", "mkdocs", "build", "--strict", "-q", "-d", str(root / "two"))
        return count, costs
