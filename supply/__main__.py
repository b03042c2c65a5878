"""python -m supply list: the command of this room, for maintainers."""

from __future__ import annotations

import argparse
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m supply", description="What the project is made from.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("list", help="write supply/licences.md and supply/sbom.json from the locks")
    parser.parse_args(arguments)
    return _list()


def _list() -> int:
    from . import written

    python = [Path(sysconfig.get_paths()["purelib"]), *(ROOT / ".venv/tools").glob("lib/python*/site-packages")]
    missing = written.write(ROOT, python, [ROOT / "lint/node_modules", ROOT / "bench/node_modules"])
    for package in missing:
        print(f"{package.name} {package.version}: it is not installed here, so nobody could ask it for its licence.", file=sys.stderr)
    print("supply: licences.md and sbom.json written.")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
