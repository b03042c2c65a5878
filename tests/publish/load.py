"""Many readers at once, by wrk (Debian's package): how many answers, how many errors, how long."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import NamedTuple

from publish.promises import address, renamed, site_files
from publish.servers import Served

_DONE = re.compile(r"^DONE (.+)$", re.MULTILINE)
LONGEST = 10  # seconds a reader waits for one answer; a longer wait is an error


class Load(NamedTuple):
    """Answers in `seconds`; errors: no connection, cut off, not 200, too late. Milliseconds that half, nine tenths and 99 of 100 waited at most, and the longest."""

    answers: int
    seconds: float
    errors: int
    half: float
    most: float
    nearly_all: float
    longest: float


def loaded(served: Served, readers: int, seconds: int, folder: Path) -> Load:
    """`readers` connections that ask for every page, style, script, font, sheet and file in turn. folder: for the list of them."""
    moved = {f"{old.removeprefix(served.base)}index.html" for old, _ in renamed(served.site)}
    paths = [f"{served.base}{address(one)}" for one in site_files(served.site) if one not in moved and one != "404.html"]
    (folder / "paths").write_text("".join(f"{path}\n" for path in paths))
    command = [
        "wrk",
        "-t",
        "1",
        "-c",
        str(readers),
        "-d",
        f"{seconds}s",
        "--timeout",
        f"{LONGEST}s",
        "-s",
        str(Path(__file__).with_name("load.lua")),
        served.address,
    ]
    told = subprocess.run(command, env={**os.environ, "PATHS": str(folder / "paths")}, capture_output=True, text=True, check=True).stdout
    answers, microseconds, *rest = _DONE.search(told)[1].split()
    errors, times = sum(map(int, rest[:5])), map(float, rest[5:])
    return Load(int(answers), int(microseconds) / 1e6, errors, *times)
