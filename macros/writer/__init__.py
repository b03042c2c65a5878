"""The smallest writer of the site: `python -m macros write FOLDER`, with no site generator.

Finished Markdown becomes HTML (body.py), stands in the menu (menu.py), is framed by the
templates of overrides/ (pages.py) and lands in a folder beside all other files
(site.py). What mkdocs.yml says is read by settings.py. Only Markdown and Jinja are
needed, so the site can be built when no site generator is left. A build has the same
bytes as MkDocs'; engines/compare.py shows it.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path


def run(root: Path, arguments: list[str]) -> int:
    """Build the site into a folder, which takes the place of an older one when it is whole; the exit code."""
    from ..catalogue.problems import Faulty
    from ..checked import checked_project
    from ..publish import Refused
    from .site import write

    parser = argparse.ArgumentParser(prog="python -m macros write", description="Build the site with no site generator.")
    parser.add_argument("folder", type=Path, help="where to; a site that is there is replaced when the new one is whole")
    folder = parser.parse_args(arguments).folder.resolve()
    project = checked_project(root)
    problems = project.problems
    try:
        if not problems:
            print(f"{write(project, folder)} pages, and all other files, written to {folder}.")
    except Faulty as fault:
        problems = tuple(fault.problems)
    except Refused as refused:
        print(f"{refused} Nothing was built.", file=sys.stderr)
        return 1
    print(*problems, sep="\n", end="\n" if problems else "", file=sys.stderr)
    return 1 if problems else 0
