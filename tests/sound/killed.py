"""Builds that are killed, and builds at once."""

from __future__ import annotations

import signal
import time
from functools import cache
from pathlib import Path

from .rows import SITE, Trial, row
from .tiny import base, build, expect_next_is_right, expect_whole, finished, project, start


@row("killed right before a change on the disk (SIGKILL)", trials=60)
def killed_at_a_change(trial: Trial) -> None:
    _killed(trial, f"SIGKILL:{trial.random.randint(1, base().changes)}")


@row("killed before each of the renames where there is no exchange in one step (SIGKILL)", trials=12)
def killed_in_two_steps(trial: Trial) -> None:
    # The old site aside, the new one to its place, the old one to what is deleted.
    rename = trial.number % 3 + 1
    root = _killed(trial, f"two-steps+SIGKILL@rename:{rename}", always=True)
    expect_whole(trial, root, new=True)


@row("killed at a moment by the clock (SIGKILL)", trials=40)
def killed_at_a_moment(trial: Trial) -> None:
    _killed_after(trial, signal.SIGKILL)


@row("told to end (SIGTERM, SIGINT)", trials=20)
def told_to_end(trial: Trial) -> None:
    _killed_after(trial, trial.random.choice((signal.SIGTERM, signal.SIGINT)))


@row("two builds at once", trials=24, whole=f"one gives the new site, a second at the same time says so and ends with 1; {SITE}")
def pairs(trial: Trial) -> None:
    root = project(trial)
    first = start(root)
    time.sleep(trial.random.choice((0, 0, trial.random.uniform(0, 1.5))))
    second = start(root)
    done = [finished(one) for one in (first, second)]
    trial.expect(0 in {code for code, _ in done}, f"neither built: {done}")
    for code, printed in done:
        trial.expect(code == 0 or (code == 1 and "Another build of site is running" in printed), f"{code}: {printed[-800:]}")
        expect_whole(trial, root, printed, new=True)
    expect_next_is_right(trial, root)


def _killed(trial: Trial, fault: str, *, always: bool = False) -> Path:
    """always: the moment is one that each build comes to."""
    root = project(trial)
    code, printed = build(root, fault)
    trial.expect(code == -signal.SIGKILL or (code == 0 and not always), f"{fault} ended with {code}: {printed[-500:]}")
    if fault.endswith("@rename:2"):
        trial.expect(not (root / "site").exists(), "the moment without a site was missed")
    _after(trial, root, printed)
    return root


def _killed_after(trial: Trial, sign: signal.Signals) -> None:
    root = project(trial)
    started = start(root)
    time.sleep(trial.random.uniform(0, _seconds()))
    started.send_signal(sign)
    _, printed = finished(started)
    # Python itself tells where SIGINT found it, before our code is loaded.
    _after(trial, root, "" if sign == signal.SIGINT else printed)


def _after(trial: Trial, root: Path, printed: str) -> None:
    if not (root / "site").exists():
        # Only without the exchange in one step, and only until the next build begins, even of one that fails.
        trial.expect((root / "site.old").is_dir(), "no site, and no old one")
        needed = root / "catalogue" / "vocabulary.yml"
        sound = needed.read_bytes()
        needed.unlink()
        code, printed = build(root)
        needed.write_bytes(sound)
        trial.expect(code == 1, "a faulty project was built")
    expect_whole(trial, root, printed)
    expect_next_is_right(trial, root)


@cache
def _seconds() -> float:
    """How long a build takes here, and a little more."""
    trial_root = base().root
    before = time.monotonic()
    build(trial_root)
    return (time.monotonic() - before) * 1.2
