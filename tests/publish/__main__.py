"""The tables of make publish-check: python tests/publish [--write] [--readers N] [--seconds N]

Serves the built site with the configurations of hosting/, asks for all that a host
promises, at the root of a host and below a folder, with many readers at once, and as
files on a stick. Ends with 1 when something was not as promised, after saying what.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[number]) for number in (1, 2)]

from playwright.sync_api import Browser, sync_playwright

from macros import usb
from macros.compress import compress
from macros.history import date_of_build, day_of_build

from browser.conftest import launch
from conftest import TINY, build_tiny, copied
from publish.load import Load, loaded
from publish.promises import Row, kept
from publish.seen import seen
from publish.servers import SERVERS, Laid, add_what_only_the_real_site_has, lay_out, missing
from publish.stick import tried

ROOT = Path(__file__).resolve().parents[2]
ROOT_URL, BELOW = "site_url: https://tiny.example/", "https://tiny.example/some/folder/"
WRITTEN = ROOT / "bench/publish.md"


def laid_out(folder: Path) -> list[tuple[str, Laid]]:
    """The site as a host has it, packed; and the tiny one, built for a folder: of the real one it would make all sheets anew."""
    at_root = lay_out(ROOT / "site", folder / "root", "https://tiny.example/")
    before, after = compress(at_root.root)
    print(f"{before / 1e6:.1f} MB of text packed to {after / 1e6:.1f} MB", file=sys.stderr)
    settings = (TINY / "mkdocs.yml").read_text("utf-8")
    assert ROOT_URL in settings
    tiny = build_tiny(copied(folder / "tiny", {"mkdocs.yml": settings.replace(ROOT_URL, f"site_url: {BELOW}")}))
    assert tiny.result.returncode == 0, tiny.printed
    below = lay_out(tiny.folder, folder / "below", BELOW)
    add_what_only_the_real_site_has(below.root / below.base.strip("/"))
    compress(below.root)
    return [("/", at_root), (below.base, below)]


def asked(places: list[tuple[str, Laid]], folder: Path, readers: int, seconds: int) -> tuple[dict[str, dict[str, Row]], dict[str, Load]]:
    """What each server at each place keeps, and how it bears readers."""
    rows: dict[str, dict[str, Row]] = {}
    loads = {}
    for name, server in SERVERS.items():
        for base, laid in places:
            with server(laid) as served:
                rows[f"{name} {base}"] = {row.name: row for row in kept(served)}
                print(f"{name} at {base}: asked", file=sys.stderr)
                if base == "/":
                    loads[name] = loaded(served, readers, seconds, folder)
                    with chromium() as browser:
                        row = seen(served, browser)
                    rows[f"{name} {base}"][row.name] = row
    return rows, loads


def on_a_stick(folder: Path) -> list[Row]:
    copy = folder / "a stick" / "é"
    copy.parent.mkdir()
    usb.copy(ROOT / "site", copy, day_of_build())
    with chromium() as browser:
        return list(tried(copy, browser))


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as running:
        browser = launch(running)
        yield browser
        browser.close()


def cell(row: Row | None) -> str:
    return "" if row is None else f"{row.of - len(row.wrong)} of {row.of}" if row.wrong else f"{row.of}"


def told(rows: dict[str, dict[str, Row]], loads: dict[str, Load], stick: list[Row], readers: int, day: str) -> str:
    names = list(dict.fromkeys(name for one in rows.values() for name in one))
    lines = [
        "# Published: what hosts do with this site",
        "",
        f"Printed by `make publish-check` on {day}: the built site, served by Debian's nginx and Caddy",
        "with the files of `hosting/`. A number is how many questions had the right answer. At the root",
        "it is the whole site, below a folder the tiny one of the tests.",
        "",
        f"| Promised | {' | '.join(rows)} |",
        f"|---|{'--:|' * len(rows)}",
        *(f"| {name} | {' | '.join(cell(one.get(name)) for one in rows.values())} |" for name in names),
        "",
        f"## {readers} readers at once",
        "",
        "Each asks for every page, style, script, sheet and data file in turn, as fast as it can, with the",
        "servers and the readers on one machine of two cores. Times depend on the machine, errors do not.",
        "",
        "| Server | Seconds | Answers | In a second | Errors | Half waited at most | 99 of 100 | The longest |",
        "|---|--:|--:|--:|--:|--:|--:|--:|",
        *(
            f"| {name} | {one.seconds:.0f} | {one.answers:,} | {one.answers / one.seconds:,.0f} | {one.errors} | {one.half:.0f} ms | {one.nearly_all:.0f} ms | {one.longest:.0f} ms |"
            for name, one in loads.items()
        ),
        "",
        "## As files, from a USB stick",
        "",
        "The copy that `python -m macros usb` writes, opened in Chromium from a folder with a space and an accent in its name.",
        "",
        "| What | Right answers |",
        "|---|--:|",
        *(f"| {row.name} | {cell(row)} |" for row in stick),
        "",
    ]
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python tests/publish", description="Serve the built site with real servers, and ask for all that a host promises.")
    parser.add_argument("--write", action="store_true", help=f"write the tables to {WRITTEN.relative_to(ROOT)}")
    parser.add_argument("--readers", type=int, default=200)
    parser.add_argument("--seconds", type=int, default=20, help="of reading, for each server")
    given = parser.parse_args()
    if lacking := missing("nginx", "caddy", "brotli", "wrk"):
        parser.error(f"{', '.join(lacking)} is not here. Run: python tests/publish/servers.py")
    os.environ["SOURCE_DATE_EPOCH"] = date_of_build(ROOT)
    with tempfile.TemporaryDirectory(prefix="published-") as name:
        folder = Path(name)
        rows, loads = asked(laid_out(folder), folder, given.readers, given.seconds)
        stick = on_a_stick(folder)
    today = date.today()
    text = told(rows, loads, stick, given.readers, f"{today.day} {today:%B %Y}")
    print(text)
    if given.write:
        WRITTEN.write_text(text, encoding="utf-8")
    wrong = [(where, row) for where, of in [*rows.items(), ("stick", {row.name: row for row in stick})] for row in of.values() if row.wrong]
    for where, row in wrong:
        print(f"{where}: {row.name}", *row.wrong[:5], sep="\n  ", file=sys.stderr)
    return 1 if wrong or any(load.errors for load in loads.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
