"""The command `check`: every problem in the catalogue and the pages, one message for each cause.

In: the project's root. Out: lines for people, annotations for GitHub or rows for programs, and
the exit code. What was found stays remembered in full; what is repeated is left out here alone.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from .checked import checked
from .remembered import look_for_rubbish_seldom

ALL = "python -m macros check --all"


def run(root: Path, arguments: list[str]) -> int:
    """Check, and tell what was found; 1 where something is wrong."""
    parser = argparse.ArgumentParser(prog="python -m macros check", description="List every problem in the catalogue and the pages.")
    forms = ["text", "github", "json"]
    parser.add_argument("--format", choices=forms, default="text", help="github: as annotations of a pull request; json: for programs, such as the preview")
    parser.add_argument("--all", action="store_true", help="each problem by itself, also those that many places have from one cause")
    given = parser.parse_args(arguments)
    look_for_rubbish_seldom()
    return tell(root, given.format, each=given.all)


def tell(root: Path, form: str = "text", *, each: bool = False) -> int:
    """form: text, github or json. each: repeats too; for programs they are always there."""
    outcome = checked(root)
    found = outcome.problems
    if form == "json":
        print(json.dumps([(one.file, one.line, one.column, one.check, one.message) for one in found]))
        return 1 if found else 0
    if not found:
        print(f"{outcome.counts}: no problems.")
        return 0
    from .catalogue.repeats import told

    shown = found if each else told(found)
    for problem in shown:
        print(problem.as_annotation() if form == "github" else problem)
    count = f"{len(found)} problem{'s' * (len(found) != 1)} found"
    print(f"{count}, told in {len(shown)} messages. Each by itself: {ALL}" if len(shown) < len(found) else f"{count}.", file=sys.stderr)
    return 1
