"""The command line: `python -m macros --help` lists the commands.

For volunteers and for the Makefile. Each command says what it did in one
line and ends with 0, or lists the problems and ends with 1.
"""

from __future__ import annotations

import argparse
import importlib
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from .publish import plain
from .telling import tell

if TYPE_CHECKING:
    from .project import Project

ROOT = Path(__file__).resolve().parent.parent
# Commands with a module of their own, which is read only when it is asked for: its
# run(root, arguments) does the work and gives the exit code. Name: (module, help).
APART: dict[str, tuple[str, str]] = {
    "check": (".telling", "list every problem in the catalogue and the pages, one message for each cause"),
    "review": (".review", "say what a change takes away or changes of all that protects readers, against another branch"),
    "due": (".due", "list what is due: numbers to call, sources, signatures, claims, tools, scores"),
    "links": (".dead_links", "try the addresses of sources and numbers to call, and list those that are gone; asks the network"),
    "sign": (".sign", "enter the review of a clinician who has read a text as it is now; for maintainers"),
    "fix": (".fix", "mend quotes, spaces, typed points and dates, where that changes no meaning"),
    "new": (".new", "begin a record or a page; a source also from BibTeX, CSL-JSON or RIS"),
    "begin": (".begin", "begin a site on another subject with this engine, from a sample"),
    "rename": (".rename", "give a record or a page another name; its old address still answers"),
    "ask": (".ask", "see what the search gives for a text, and why"),
    "compress": (".compress", "write .br and .gz beside each text file of a built site, for hosts that send what lies ready"),
    "usb": (".usb", "write a copy of the built site that works from a folder, with no host"),
    "write": (".writer", "build the site with no site generator"),
    "explain": (".explain", "what a check means, with an example that fails and one that passes"),
}


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # not every terminal can show every letter
    try:
        code = _run(arguments)
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # whoever reads, as `head` does, has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        if not (said := plain(error)):
            raise
        print(said, file=sys.stderr)
        return 1


def _run(arguments: list[str] | None) -> int:
    parser = argparse.ArgumentParser(prog="python -m macros", description="Check the catalogue, or make files from it.")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder")
    commands = parser.add_subparsers(dest="command", required=True)
    pages = commands.add_parser("pages", help="write every page as finished Markdown into a folder")
    pages.add_argument("folder", type=Path)
    commands.add_parser("words", help="list hard words that the glossary does not explain, and where they stand")
    permalinks = commands.add_parser("permalinks", help="add every new address to catalogue/permalinks.txt")
    permalinks.add_argument("--site", type=Path, help="the built site, for the addresses of files; site/ if not given")
    permalinks.add_argument("--check", action="store_true", help="change nothing; end with 1 when an address is missing")
    signed = commands.add_parser("signature", help="what a clinician signs: the letters for `reviewed: of` of a text")
    signed.add_argument("text", help="the id of a record, the path of a page from docs/, or numbers")
    commands.add_parser("evidence", help="how the evidence stands, in numbers")
    commands.add_parser("schema", help="write catalogue/schema/ from the models")
    scored = commands.add_parser("search-score", help="try phrases on the search: what it finds, and what it misses")
    scored.add_argument("file", type=Path, nargs="*", help="a phrase set; those in tests/search/ when none is named")
    scored.add_argument("--words-alone", action="store_true", help="without what was learned from phrases, to see what that adds")
    scored.add_argument("--write", action="store_true", help="publish the score of the sets in tests/search/")
    commands.add_parser("search-learn", help="learn anew which words stand for which page, from catalogue/phrasings; needs Node, takes a minute")
    worded = commands.add_parser("wording", help="try sentences on the rules of wording: what is caught, what is refused needlessly")
    worded.add_argument("file", type=Path, nargs="*", help="labeled sentences; the sets in tests/wording/ when none is named")
    worded.add_argument("--misses", action="store_true", help="list each sentence that was judged wrongly")
    worded.add_argument("--train", action="store_true", help="teach the second reader anew, which takes a minute")
    worded.add_argument("--write", action="store_true", help="publish the score of the sets in tests/wording/")
    for name, (_, about) in APART.items():
        commands.add_parser(name, help=about, add_help=False)
    given, rest = parser.parse_known_args(arguments)
    if given.command in APART:
        module = importlib.import_module(APART[given.command][0], __package__)
        return int(module.run(given.root, rest))
    if rest:
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    from .project import load_project

    project = load_project(given.root, recalled=True)
    match given.command:
        case "pages":
            return _pages(project, given.folder)
        case "words":
            return _words(project)
        case "permalinks":
            return _permalinks(project, given.site or project.root / "site", given.check)
        case "signature":
            return _signature(project, given.text)
        case "evidence":
            return _evidence(project)
        case "search-score" | "search-learn":
            return _of_the_search(project, given)
        case "wording":
            return _wording(given.root, given.file, given.misses, given.train, given.write)
        case _:
            return _schema(project)


def _pages(project: Project, folder: Path) -> int:
    from .addresses.site import Site
    from .render.pages import generated_pages, written_pages
    from .render.redirects import redirects

    if project.problems:
        return tell(project.root)
    count = 0
    for page in (*written_pages(project.sound), *generated_pages(project.sound)):
        file = folder / page.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page.text, encoding="utf-8")
        count += 1
    for path, content in redirects(project.sound, Site("", "")):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    print(f"{count} pages written to {folder}.")
    return 0


def _permalinks(project: Project, folder: Path, only_look: bool) -> int:
    from .addresses.built import Built
    from .addresses.known import known
    from .catalogue import permalinks

    if project.problems:
        return tell(project.root)
    now = known(project.sound)
    if not folder.is_dir():
        print(f"{folder} is not there, so the addresses of files (PDF, data) are left out. Run: make site", file=sys.stderr)
    listed = {one.address for one in project.sound.permalinks}
    new = sorted({*now.all(), *Built(folder, now).files()} - listed)
    if only_look:
        for address in new:
            print(f"{permalinks.FILE}: {address} is missing. Run: python -m macros permalinks")
        return 1 if new else 0
    (project.root / permalinks.FILE).write_text(permalinks.text(listed | set(new)), encoding="utf-8")
    print(f"{len(new)} new addresses, {len(listed)} old ones.")
    return 0


def _words(project: Project) -> int:
    from .catalogue.checks.readability import unexplained_words

    if project.problems:
        return tell(project.root)
    for word, files in unexplained_words(project.sound).items():
        print(f"{word}: {files[0]}" + (f" and {len(files) - 1} more" if len(files) > 1 else ""))
    return 0


def _signature(project: Project, text: str) -> int:
    from .facts.signature import signature
    from .sign import NotSigned, the_text

    if project.problems:
        return tell(project.root)
    try:
        print(f"{signature(the_text(text, project.sound)[2], project.sound)} {text}")
    except NotSigned as fault:
        print(fault, file=sys.stderr)
        return 1
    return 0


def _evidence(project: Project) -> int:
    from .facts.standing import standing

    if project.problems:
        return tell(project.root)
    print(*standing(project.sound), sep="\n")
    return 0


def _of_the_search(project: Project, given: argparse.Namespace) -> int:
    from . import searching

    if project.problems:
        return tell(project.root)
    return searching.score(project, given.file, given.write, words_alone=given.words_alone) if given.command == "search-score" else searching.learn(project)


def _wording(root: Path, files: list[Path], misses: bool, train: bool, write: bool) -> int:
    from .catalogue.wording import score
    from .project import read_project
    from .wording import teach

    if train:
        print(teach(root))
    loaded, _, _ = read_project(root)
    if loaded.reader is None:
        return tell(root)
    scores = score.scores(files or score.sets(root), loaded.reader)
    print(*(line for one in scores for line in score.lines(one, misses)), sep="\n")
    if write:
        (root / score.PUBLISHED).write_text(score.published(scores), encoding="utf-8")
    return 0


def _schema(project: Project) -> int:
    from .catalogue.schema import schemas

    if project.catalogue is None:
        return tell(project.root)
    folder = project.root / "catalogue" / "schema"
    folder.mkdir(exist_ok=True)
    for name, text in schemas(project.catalogue.vocabulary).items():
        (folder / name).write_text(text, encoding="utf-8")
    print(f"{folder.name}: schemas written.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
