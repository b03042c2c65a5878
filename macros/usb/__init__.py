"""The command `usb`: a copy of the built site that works from a folder, with no host.

In: the folder of a built site. Out: a new folder for a USB stick, a shared disk or an
archive; whoever opens its index.html in a browser reads the site.

A browser that opens a file sends nothing and asks nobody, so it shows a folder where a
host would show the page in it, lends no font to a page and reads no data for it. Here
links name the page (pages.py), and the font and the meanings of words lie in the style
sheet and the script (assets.py). What only a host can do is left out: keeping pages on
the device, leading on from a lost address. read-me.txt says so.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from ..bundle import SCRIPT, STYLE
from ..history import day_of_build
from . import assets, pages

# For hosts and for search engines, and the worker, which a file cannot start.
FOR_HOSTS = ("404.html", "sw.js", "sitemap.xml", "sitemap.xml.gz", ".htaccess", "_*")
_PACKED = ("*.br", "*.gz")
_WRITTEN = frozenset({".css", ".html", ".js"})
READ_ME = "read-me.txt"


def run(root: Path, arguments: list[str]) -> int:
    """Write the copy; 1 where there is no site, or where something is in the way."""
    parser = argparse.ArgumentParser(prog="python -m macros usb", description="Write a copy of the built site that works from a folder, with no host.")
    parser.add_argument("folder", type=Path, help="where to; it must not be there yet")
    parser.add_argument("--site", type=Path, default=root / "site", help="the built site; site/ if not given")
    given = parser.parse_args(arguments)
    if not (given.site / "index.html").is_file():
        print(f"{given.site} is no built site. Run: make site", file=sys.stderr)
        return 1
    if given.folder.exists():
        print(f"{given.folder} is there already, and nothing is written over. Delete it, or name another folder.", file=sys.stderr)
        return 1
    count = copy(given.site, given.folder, day_of_build())
    print(f"{given.folder}: {count} pages. Open index.html in a browser.")
    return 0


def copy(site: Path, folder: Path, day: date | None = None, bring: Callable[[str, str], object] = shutil.copy2) -> int:
    """The number of pages in the copy. folder: not there yet. day: of the build, for what is said of the copy's age.

    bring: takes a file that stays as it is from one path to the other; a link will do.
    Two copies of one site are the same bytes.
    """
    top = shutil.ignore_patterns(*FOR_HOSTS, *_PACKED)
    below = shutil.ignore_patterns(*_PACKED)
    shutil.copytree(
        site, folder,
        ignore=lambda place, names: (top if Path(place) == site else below)(place, names),
        copy_function=lambda source, target: (shutil.copy2 if Path(source).suffix in _WRITTEN else bring)(source, target),
    )  # fmt: skip
    told = pages.Told.of((site / "index.html").read_text("utf-8"), day)
    style, script = folder / STYLE, folder / SCRIPT
    style.write_text(assets.style(style), encoding="utf-8")
    script.write_text(assets.script(script, folder), encoding="utf-8")
    (folder / READ_ME).write_text(told.read_me(), encoding="utf-8")
    found = sorted(folder.rglob("*.html"))
    for page in found:
        page.write_text(told.page(page.read_text("utf-8")), encoding="utf-8")
    return len(found)
