"""The same site by each engine: what a build costs, and what differs: python engines/measure.py [--write]

Builds the site with MkDocs, with the core's own writer and with Zensical, each twice:
first with nothing remembered, then again. Sheets and cards are kept from earlier
builds, so run `make site` once before. CPU seconds are those of a build and of all that
it starts. --write keeps the tables in engines/compared.md, with the day.
"""

from __future__ import annotations

import contextlib
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

from builds import Cost, cost

from engines.compare import Kind, compared, table
from macros.remembered import FOLDER, MADE

KEPT = Path(__file__).with_name("compared.md")
FIRST = "MkDocs"  # the others are compared with it
ENGINES = {
    FIRST: ("-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir"),
    "the core's own writer": ("-m", "macros", "write"),
    "Zensical": ("engines/zensical",),
}


@contextlib.contextmanager
def nothing_remembered() -> Iterator[None]:
    """The folder of answers stands aside, and comes back in place of what was written meanwhile."""
    there, aside = ROOT / MADE / FOLDER, ROOT / MADE / f"{FOLDER}.aside"
    if there.exists():
        there.rename(aside)
    try:
        yield
    finally:
        if aside.exists():
            shutil.rmtree(there, ignore_errors=True)
            aside.rename(there)


def build_all(place: Path) -> dict[str, list[Cost]]:
    """Name of an engine to what its first build cost, and the second. place: of the sites, each in a folder of that name."""
    found: dict[str, list[Cost]] = {}
    for name, words in ENGINES.items():
        with nothing_remembered():
            found[name] = [cost(ROOT, *words, str(place / name)) for _ in range(2)]
    return found


def told(costs: dict[str, list[Cost]], kinds: dict[str, list[Kind]]) -> str:
    """Both tables as Markdown, and the first differences of each kind."""
    rows = [f"| {name} | {first.cpu:.1f} | {again.cpu:.1f} | {max(first.peak, again.peak):.0f} |" for name, (first, again) in costs.items()]
    parts = [["| Engine | CPU seconds, first build | Again | Most memory, MiB |", "|---|---|---|---|", *rows]]
    for name, found in kinds.items():
        lines = [f"- {kind.name}: {line}" for kind in found for line in kind.other[:3]]
        parts.append([f"## {name}, compared with {FIRST}", "", table(found), *(["", *lines] if lines else ["", "Nothing differs."])])
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def main(*flags: str) -> int:
    with tempfile.TemporaryDirectory() as place:
        costs = build_all(Path(place))
        kinds = {name: list(compared(Path(place) / FIRST, Path(place) / name)) for name in ENGINES if name != FIRST}
    text = told(costs, kinds)
    print(text)
    if "--write" in flags:
        version = subprocess.run([str(ROOT / ".venv-zensical/bin/zensical"), "--version"], capture_output=True, text=True, check=True).stdout.strip()
        head = (
            f"# The same site by each engine\n\nWritten by `make engines` on {datetime.now(UTC).date()}, {platform.system()} {platform.machine()}, "
            f"Python {platform.python_version()}, Zensical {version}.\nSheets and cards were there already. "
            "All files but pages are the core's own work with each engine.\n\n"
        )
        KEPT.write_text(head + text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
