"""What a change takes away or changes of all that protects readers, by name, for whoever merges it.

`python -m macros review --base REF`. It informs, so it ends with 0; with --guarded
it ends with 1 where anything guarded changed, for a required check. In: a clone
with the commit to compare with. The network is never asked.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from ..catalogue.index import Catalogue
from ..project import read_project
from .around import around
from .base import Both, CannotCompare, compare
from .bodies import guarded_in_bodies
from .change import Change
from .lists import guarded_lines
from .mends import mends
from .records import guarded_places
from .signatures import signatures_lost
from .told import github, summary, text

UNREAD = "the records cannot be read, so the pages that change are not known. See: python -m macros check"


def run(root: Path, arguments: list[str]) -> int:
    """The command; its exit code."""
    parser = argparse.ArgumentParser(prog="python -m macros review", description="Say what a change takes away or changes of all that protects readers.")
    parser.add_argument("--base", required=True, metavar="REF", help="the branch or commit to compare with, such as origin/main")
    parser.add_argument(
        "--format",
        choices=["text", "github", "summary", "addresses"],
        default="text",
        help="github: as annotations; summary: as Markdown; addresses: of the pages that change, one a line",
    )
    parser.add_argument("--guarded", action="store_true", help="end with 1 if anything that protects readers changed")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="review-") as folder:
        try:
            both = compare(root, given.base, Path(folder))
        except CannotCompare as reason:
            print(reason, file=sys.stderr)
            return 1
        was, now = _catalogue(both.base), _catalogue(both.root)
        found = guarded(both, was, now)
        rest = around(both, was, now) if was and now else None
        better = list(mends(both))
    if given.format == "github":
        lines = github(found)
    elif given.format == "addresses":
        lines = iter(address for address, how in (rest.pages if rest else []) if how != "gone")
    else:
        lines = (summary if given.format == "summary" else text)(found, rest, UNREAD, better)
    print(*lines, sep="\n")
    return 1 if given.guarded and found else 0


def guarded(both: Both, was: Catalogue | None, now: Catalogue | None) -> list[Change]:
    """Every guarded change. was, now: None where a catalogue cannot be read; then a lost signature shows as the change that cost it."""
    found = [*guarded_places(both), *guarded_in_bodies(both), *guarded_lines(both)]
    return [*found, *(signatures_lost(was, now) if was and now else ())]


def _catalogue(root: Path) -> Catalogue | None:
    return read_project(root)[1]
