"""python -m supply list | release: the two commands of this room, for maintainers."""

from __future__ import annotations

import argparse
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m supply", description="What the project is made from, and what leaves the house.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("list", help="write supply/licences.md and supply/sbom.json from the locks")
    released = commands.add_parser("release", help="write dist/ from the built site: archives, checksums, the list of parts")
    released.add_argument("--site", type=Path, default=ROOT / "site", help="the built site; site/ if not given")
    released.add_argument("--to", type=Path, default=ROOT / "dist", help="the folder to write; dist/ if not given")
    released.add_argument("--rehearse", metavar="NAME", help="try it under this name, whatever CHANGELOG.md says")
    given = parser.parse_args(arguments)
    return _list() if given.command == "list" else _release(given.site, given.to, given.rehearse)


def _list() -> int:
    from . import written

    python = [Path(sysconfig.get_paths()["purelib"]), *(ROOT / ".venv/tools").glob("lib/python*/site-packages")]
    missing = written.write(ROOT, python, [ROOT / "lint/node_modules", ROOT / "bench/node_modules"])
    for package in missing:
        print(f"{package.name} {package.version}: it is not installed here, so nobody could ask it for its licence.", file=sys.stderr)
    print("supply: licences.md and sbom.json written.")
    return 1 if missing else 0


def _release(site: Path, to: Path, rehearsed: str | None) -> int:
    from . import release

    try:
        print(*release.write(ROOT, site, to, rehearsed), sep="\n")
    except release.Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
