"""How long all sheets of paper, tables and cards take: made for the first time, and kept from before.

    .venv/bin/python bench/sheets.py

Seconds of all cores together and by the clock, which depend on the machine; the
ratio to a fixed piece of work does so less. Ends with 1 when a file that was kept is
another than the one that was made.
"""

from __future__ import annotations

import hashlib
import logging
import os
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT)]

from macros.addresses.site import Site
from macros.handouts.cards import card_files
from macros.handouts.evidence_sheets import evidence_files
from macros.handouts.files import handout_files
from macros.handouts.workers import cores
from macros.project import load_project

SITE = Site("Bench", "https://bench.example/")
KINDS: dict[str, Callable[..., Iterator[tuple[str, bytes]]]] = {"sheets": handout_files, "tables": evidence_files, "cards": card_files}


def cpu() -> float:
    """Seconds of this process and of workers that have ended."""
    return sum(os.times()[:4])


def timed(work: Callable[[], Any]) -> tuple[Any, float, float]:
    """(what it gave, seconds of CPU, seconds by the clock)"""
    before, clock = cpu(), time.monotonic()
    return work(), cpu() - before, time.monotonic() - clock


def fixed_work() -> None:
    """Work of one core that never changes."""
    hashlib.pbkdf2_hmac("sha256", b"sheets", b"bench", 1_000_000)


def main() -> int:
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    catalogue = load_project(ROOT).sound
    _, unit, _ = timed(fixed_work)
    print(f"{cores()} cores; the fixed work takes {unit:.2f} s of one.")
    different = []
    with TemporaryDirectory() as folder:
        for kind, files in KINDS.items():
            make = partial(files, catalogue, SITE, Path(folder) / kind, logging.info)
            cold, *spent = timed(lambda make=make: dict(make()))
            warm, *again = timed(lambda make=make: dict(make()))
            different += [address for address in cold if warm.get(address) != cold[address]]
            for when, (worked, waited) in (("made", spent), ("kept", again)):
                print(f"{len(cold):5} {kind:6} {when}  CPU {worked:6.1f} s ({worked / unit:.1f} of the fixed work)  clock {waited:6.1f} s", flush=True)
    print(*(f"not the same when kept: {address}" for address in different), sep="\n", end="")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
