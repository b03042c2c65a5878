"""The table of make sound: python tests/sound [ROW …] [--trials N] [--seed N]

Each row is a fault; each trial of it is made again from the seed. Ends with 1
when a trial failed, after saying which.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import traceback
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from random import Random

sys.path[:0] = [str(Path(__file__).resolve().parents[number]) for number in (1, 2)]

from sound import content, disk, hostile, kept, killed  # noqa: F401 - each adds its rows
from sound.rows import ROWS, Failed, Row, Skipped, Trial
from sound.tiny import base


def one(name: str, seed: int, number: int) -> str:
    """What went wrong in a trial; "" if nothing did, or why it was skipped."""
    folder = Path(tempfile.mkdtemp(prefix="sound-"))
    folder.chmod(0o755)
    try:
        ROWS[name].run(Trial(folder, Random(f"{seed} {name} {number}"), number))
    except Skipped as skipped:
        return f"skipped: {skipped}"
    except Failed as failed:
        return f"{failed}"
    except Exception:
        return traceback.format_exc()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return ""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python tests/sound", description="Try faults on builds of the tiny project, many times.")
    parser.add_argument("row", nargs="*", help=f"of: {', '.join(ROWS)}; all when none is named")
    parser.add_argument("--trials", type=int, help="of each row, instead of its own number")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--at-once", type=int, default=2, help="trials side by side")
    given = parser.parse_args()
    if unknown := set(given.row) - set(ROWS):
        parser.error(f"no row is called {', '.join(sorted(unknown))}; there are {', '.join(ROWS)}")
    lines, failures = [], 0
    try:
        base()
        for name in given.row or ROWS:
            row: Row = ROWS[name]
            count = given.trials or row.trials
            with ThreadPoolExecutor(given.at_once) as pool:
                found = list(pool.map(partial(one, name, given.seed), range(count)))
            skipped = [said for said in found if said.startswith("skipped: ")]
            for number, said in enumerate(found):
                if said and said not in skipped:
                    failures += 1
                    print(f"FAILED {name} {number} (seed {given.seed}): {said}\n", file=sys.stderr)
            failed = sum(map(bool, found)) - len(skipped)
            lines.append(f"| {row.name} | {count - len(skipped)} | {failed} | {row.whole if not skipped else f'{skipped[0]}; {row.whole}'} |")
            print(f"{name}: {count - len(skipped)} trials, {failed} failed, {len(skipped)} skipped", file=sys.stderr, flush=True)
    finally:
        shutil.rmtree(base().root.parent, ignore_errors=True)
    print("| What happens | Trials | Failures | What holds after each |\n|---|--:|--:|---|", *lines, sep="\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
