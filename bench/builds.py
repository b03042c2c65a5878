"""How long a check, a preview and a build take, beside plain MkDocs: python bench/builds.py [SYMPTOMS ...]

For each number of symptoms (the project as it is when none is named; 150, 1000 and
10000 are those of the committed table) a copy of the project is made in a temporary
folder, filled up with symptoms that differ from real ones in names and words only.
Sheets and cards are left out: bench/sheets.py measures those. *plain* is MkDocs alone,
building the same finished pages, as `python -m macros pages` writes them, with the same
theme files; it runs in the same minutes, so ratios say more than seconds. CPU seconds
are those of the process and of all that it starts.
"""

from __future__ import annotations

import contextlib
import math
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


class Cost(NamedTuple):
    """Seconds of the clock, seconds of processors, and the most memory in MiB."""

    clock: float
    cpu: float
    peak: float


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


def preview(root: Path) -> list[tuple[str, float]]:
    """Seconds of the clock until an edit is shown."""
    record, page = root / "catalogue/symptoms/insomnia.yml", root / "docs/how-it-happens/kindling.md"
    with served(root) as until:
        rows = [("Preview: first page", until("symptoms/insomnia/", "</article>"))]
        time.sleep(10)  # the first checks are over, as they are for somebody who reads before writing
        text = record.read_text("utf-8")
        record.write_text(text.replace("summary: ", "summary: Measured words. ", 1), "utf-8")
        rows.append(("Preview: a record", until("symptoms/insomnia/", "Measured words.")))
        record.write_text(text, "utf-8")
        time.sleep(10)
        text = page.read_text("utf-8")
        page.write_text(f"{text}\nMeasured words.\n", "utf-8")
        rows.append(("Preview: a page", until("how-it-happens/kindling/", "Measured words.")))
        page.write_text(text, "utf-8")
    return rows


def measured(symptoms: int) -> tuple[int, dict[str, Cost], list[tuple[str, float]]]:
    """How many symptoms it was, what each work cost, and how long the preview took."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        count = copy(root, symptoms)
        (root / "without.py").write_text(WITHOUT, "utf-8")
        record = root / "catalogue/symptoms/insomnia.yml"
        costs = {"Check: the first": cost(root, "-m", "macros", "check"), "Check: nothing new": cost(root, "-m", "macros", "check")}
        text = record.read_text("utf-8")
        record.write_text(text.replace("summary: ", "summary: Measured words. ", 1), "utf-8")
        costs["Check: one edit"] = cost(root, "-m", "macros", "check")
        record.write_text(text, "utf-8")
        cost(root, "-m", "macros", "pages", "pages")
        (root / "plain.yml").write_text(PLAIN, "utf-8")
        shutil.copytree(root / "overrides", root / "overrides.ours")
        shutil.rmtree(root / "overrides")
        (root / "overrides").mkdir()
        costs = {"plain": cost(root, "-m", "mkdocs", "build", "-q", "-f", "plain.yml", "-d", str(root / "plain")), **costs}
        shutil.rmtree(root / "overrides")
        (root / "overrides.ours").rename(root / "overrides")
        shutil.rmtree(root / ".cache", ignore_errors=True)
        costs["Build: the first"] = cost(root, "-c", BUILD, str(root / "one"))
        costs["Build: nothing new"] = cost(root, "-c", BUILD, str(root / "two"))
        return count, costs, preview(root)


def table(count: int, costs: dict[str, Cost], shown: list[tuple[str, float]]) -> list[str]:
    plain = costs["plain"]
    rows = [f"## {count:,} symptoms", "", "| Work | Seconds | CPU seconds | In plain | Peak MiB |", "|---|--:|--:|--:|--:|"]
    rows.append(f"| Plain MkDocs, the same pages ready | {plain.clock:.1f} | {plain.cpu:.1f} | 1 | {plain.peak:.0f} |")
    rows += [f"| {name} | {one.clock:.1f} | {one.cpu:.1f} | {one.cpu / plain.cpu:.2f} | {one.peak:.0f} |" for name, one in costs.items() if one is not plain]
    rows += [f"| {name} | {clock:.2f} |  | {clock / plain.clock:.2f} |  |" for name, clock in shown]
    return [*rows, ""]


def growth(fewer: tuple[int, dict[str, Cost]], more: tuple[int, dict[str, Cost]]) -> list[str]:
    """What each symptom costs when there are more. The exponent is of CPU seconds: 1 is as many times the cost as there are symptoms."""
    times = more[0] / fewer[0]
    rows = [f"## From {fewer[0]:,} to {more[0]:,} symptoms", "", "| Work | Exponent | MiB a symptom |", "|---|--:|--:|"]
    for name, one in fewer[1].items():
        other = more[1][name]
        rows.append(f"| {name} | {math.log(other.cpu / one.cpu) / math.log(times):.2f} | {(other.peak - one.peak) / (more[0] - fewer[0]):.2f} |")
    return [*rows, ""]


if __name__ == "__main__":
    before = None
    for asked in [int(word) for word in sys.argv[1:]] or [0]:
        now = measured(asked)
        print(*table(*now), sep="\n", flush=True)
        if before:
            print(*growth(before[:2], now[:2]), sep="\n", flush=True)
        before = now
