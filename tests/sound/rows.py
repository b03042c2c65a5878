"""What a row of the table is. To add one: a module in this folder, named in `__main__.py`.

    @row("what happens", trials=24, whole="what holds after each")
    def name(trial: Trial) -> None:
        trial.expect(something, "what went wrong")

A trial has a folder and a random number generator of its own; the same seed, row
and number give the same trial. It fails by `expect` or by any exception.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

SITE = "site/ is the last good or the new site, byte for byte; no traceback; the next build is right"


class Failed(Exception):
    """What a trial found."""


class Skipped(Exception):
    """This machine cannot do the trial; why."""


@dataclass(frozen=True)
class Trial:
    """folder: empty, and deleted afterwards. number: from 0."""

    folder: Path
    random: Random
    number: int

    def expect(self, holds: object, fault: str) -> None:
        if not holds:
            raise Failed(fault)


@dataclass(frozen=True)
class Row:
    name: str
    trials: int
    whole: str
    run: Callable[[Trial], None]


ROWS: dict[str, Row] = {}


def row(name: str, *, trials: int, whole: str = SITE) -> Callable[[Callable[[Trial], None]], Callable[[Trial], None]]:
    """trials: how many, unless the command line says so."""

    def add(run: Callable[[Trial], None]) -> Callable[[Trial], None]:
        ROWS[run.__name__] = Row(name, trials, whole, run)
        return run

    return add
