"""How quick everything is, beside plain MkDocs, in one table: python bench/speed.py [--suite] [--write] [SYMPTOMS ...]

For each number of symptoms (the project as it is, and 1,000, when none is named) checks,
builds and previews are measured (builds.py), and how their cost grows from one number to
the next; then keys of the search in Chromium slowed four times (any_input.py), where the
site is built; with --suite the tests as well. --write puts it into bench/builds.md and
bench/speed.yml, which the page "How quick this site is to build" draws. Nothing else
should run meanwhile. About 10 minutes, 15 more with the suite, 30 more for 10,000 symptoms.
"""

from __future__ import annotations

import argparse
import math
import os
import platform
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from any_input import slowest_key
from builds import PLAIN_BUILD, ROOT, Cost, cost, measured

SIZES = [0, 1000]
# What was set as a goal, in multiples of plain: for the project as it is, and for more. The name on the page that draws it.
GOALS = {
    "Check: the first": (0.2, 0.15, "First check"),
    "Check: one edit": (0.2, 0.15, "One edit checked"),
    "Check: nothing new": (0.2, 0.15, "Check again"),
    "Build without sheets and cards: the first": (1.0, 0.75, "First build"),
    "Build without sheets and cards: nothing new": (1.0, 0.75, "Build again"),
    "Whole site: the first": (8.0, 8.0, "With sheets, first"),
    "Whole site: nothing new": (0.8, 0.8, "With sheets, again"),
    "Preview: an edit of a record": (0.1, 0.1, "Record in preview"),
    "Preview: an edit of a page": (0.1, 0.1, "Page in preview"),
    "Tests: the quick ones": (4.0, 4.0, "Quick tests"),
    "Tests: all": (40.0, 40.0, "All tests"),
}
TODAY = datetime.now(UTC).date()
KEY, EXPONENT, MEMORY = 100, 1.05, 1024  # milliseconds, of symptoms, MiB


class Row(NamedTuple):
    """in_plain, goal: multiples of plain. goal: none where none was set."""

    work: str
    cost: Cost
    in_plain: float
    goal: float | None


def rows(costs: dict[str, Cost], more: bool) -> list[Row]:
    plain = costs[PLAIN_BUILD]
    return [Row(work, one, one.beside(plain), GOALS[work][more] if work in GOALS else None) for work, one in costs.items()]


def tests() -> dict[str, Cost]:
    """By the clock: they keep all cores busy."""
    quick, whole = (cost(ROOT, "-m", "pytest", *more).clock for more in (["--quick"], []))
    return {"Tests: the quick ones": Cost(quick), "Tests: all": Cost(whole)}


def table(symptoms: int, found: list[Row]) -> Iterator[str]:
    yield from (f"## {symptoms:,} symptoms", "", "| Work | Seconds | CPU seconds | In plain | Goal | Peak MiB |", "|---|--:|--:|--:|--:|--:|")
    for work, (clock, cpu, peak), in_plain, goal in found:
        yield f"| {work} | {clock:.1f} | {_number(cpu, '.1f')} | {in_plain:.2f} | {_number(goal, 'g')} | {_number(peak, '.0f')} |"
    yield ""


def growth(fewer: tuple[int, dict[str, Cost]], more: tuple[int, dict[str, Cost]]) -> Iterator[str]:
    """The exponent is of CPU seconds: 1 is as many times the cost as there are symptoms."""
    times, added = more[0] / fewer[0], more[0] - fewer[0]
    yield from (f"## From {fewer[0]:,} to {more[0]:,} symptoms", "", "| Work | Exponent | MiB a symptom |", "|---|--:|--:|")
    for work, one in fewer[1].items():
        other = more[1].get(work, one)
        if other is not one and one.cpu and other.cpu and one.peak and other.peak:
            yield f"| {work} | {math.log(other.cpu / one.cpu) / math.log(times):.2f} | {(other.peak - one.peak) / added:.2f} |"
    yield from ("", f"Goal: an exponent of {EXPONENT:g} or less, and {MEMORY:,} MiB or less for 10,000.", "")


def machine() -> str:
    return f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}"


def head() -> Iterator[str]:
    yield from ("# Checks, previews and builds beside plain MkDocs", "")
    yield f"Written by `python bench/speed.py` on {TODAY}: {machine()}."
    yield "*Plain* is MkDocs alone, building the same pages from ready Markdown with the same theme files."
    yield from ("Multiples are of CPU seconds; of the clock for previews and tests. Peaks are of the largest process.", "")


def kept(symptoms: int, found: list[Row]) -> Iterator[str]:
    """The text of bench/speed.yml."""
    yield "# How quick checks, previews and builds are, in percent of plain MkDocs."
    yield '# Written by `make bench`, shown on the page "How quick this site is to build".'
    yield from (f"measured: {TODAY}", f"machine: {machine()}", f"symptoms: {symptoms}", "works:")
    for work, _, in_plain, goal in found:
        if goal:
            yield f'  - {{work: "{GOALS[work][2]}", percent: {in_plain * 100:.0f}, goal: {goal * 100:.0f}}}'


def _number(value: float | None, form: str) -> str:
    return "" if value is None else format(value, form)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python bench/speed.py", description="Measure checks, builds, previews, the search and the tests.")
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES, metavar="SYMPTOMS")
    parser.add_argument("--suite", action="store_true", help="the tests as well")
    parser.add_argument("--write", action="store_true", help="into bench/builds.md and bench/speed.yml")
    given = parser.parse_args()
    told, before, first = list(head()), None, None
    for number, size in enumerate(given.sizes):
        symptoms, costs = measured(size, whole=not number)
        if given.suite and not number:
            costs.update(tests())
        found = rows(costs, more=bool(number))
        first = first or (symptoms, found)
        told += [*table(symptoms, found), *(growth(before, (symptoms, costs)) if before else [])]
        before = symptoms, costs
        print(*table(symptoms, found), sep="\n", flush=True)
    if (key := slowest_key()) is not None:
        told += [
            "## The search, in Chromium slowed four times",
            "",
            f"The slowest of all keys, whatever was typed or pasted: {key:.0f} ms. Goal: {KEY} ms.",
            "",
        ]
    print(*told, sep="\n")
    if given.write and first:
        (ROOT / "bench/builds.md").write_text("\n".join(told), "utf-8")
        (ROOT / "bench/speed.yml").write_text("\n".join([*kept(*first), ""]), "utf-8")


if __name__ == "__main__":
    main()
