"""The command `ask`: what the search of the site gives for a text, and why.

In: what a reader might type. Out: the first five pages, each with the name or the words by
which it was found, and whether help in danger is shown. Runs the site's own script in Node.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from .catalogue.index import Catalogue
from .project import load_project
from .search.records import addresses
from .search.score import Answer, NoNode, Why, answers

MOST = 5


def run(root: Path, arguments: list[str]) -> int:
    """Print what is found; 1 where the catalogue has problems or Node is missing."""
    parser = argparse.ArgumentParser(prog="python -m macros ask", description="See what the search gives for a text, and why.")
    parser.add_argument("text", nargs="+", help='what a reader might type, such as "electric ants"')
    text = " ".join(" ".join(parser.parse_args(arguments).text).split())
    project = load_project(root, recalled=True)
    if project.problems:
        print(f"{project.problems[0]}\nThe search is made from a sound catalogue. See all problems: python -m macros check", file=sys.stderr)
        return 1
    try:
        (answer,) = answers(project.sound, [text], MOST)
    except NoNode as missing:
        print(missing, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError:
        print("The search did not run in Node. Is it Node 18 or later?", file=sys.stderr)
        return 1
    print(*said(answer, project.sound), sep="\n")
    return 0


def said(answer: Answer, catalogue: Catalogue) -> list[str]:
    """The lines that are printed."""
    ids = {where: id for id, where in addresses(catalogue).items()}
    lines = [f"{place}. {_title(ids.get(where, where), catalogue)}: {reason(why)}" for place, (where, why) in enumerate(zip(answer.found, answer.why), 1)]
    if not lines:
        lines = ["Nothing is found. Add these words to also_called of a record, or to catalogue/everyday-words.yml."]
    help_ = "is shown" if answer.danger else "is not shown"
    return [*lines, f"Help in danger {help_}.", *(["The word to whoever stopped a medicine is shown."] if answer.stopped else [])]


def _title(id: str, catalogue: Catalogue) -> str:
    kind, _, rest = id.partition("/")
    if id in catalogue.symptoms:
        return f"{catalogue.symptoms[id].called} ({id})"
    if kind in {"terms", "medicines"} and rest in catalogue.of_kind(kind):
        return f"{catalogue.of_kind(kind)[rest].called} ({id})"
    page = catalogue.pages.get(f"{id}.md") or catalogue.pages.get(f"{id}/index.md")
    return f"{page.front.title} ({id})" if page else id


def reason(why: Why) -> str:
    """Why one page is found, in words."""
    said = []
    if why.by_danger:
        said.append("the words meant a danger")
    if why.name:
        said.append(f'by its name "{why.name}"' + (f" (words: {', '.join(why.words)})" if why.words else ""))
    elif why.words:
        said.append(f"by the words {', '.join(why.words)}")
    if why.learned:
        said.append("learned from phrases" if not said else "higher by what was learned from phrases")
    return "; ".join(said) or "by its words"
