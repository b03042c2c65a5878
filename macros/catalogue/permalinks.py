"""catalogue/permalinks.txt: every address this site ever published.

In: the file. Out: its addresses, each with its line, and what is wrong with
it. An address begins with "/", the root of the site; pages end with "/".
Whether each one still works is judged in macros/addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .floors import end, fewer
from .problems import Problem, shown

FILE = "catalogue/permalinks.txt"
HEAD = """\
# Every address this site ever published. Each one must work for good.
# Never delete or change a line. `python -m macros permalinks` adds new ones.
# If a check names a line here, an address would stop working: put the old id
# under "formerly" of the record or page that takes its place."""
_SHAPE = re.compile(r"/[A-Za-z0-9._/-]*(#[A-Za-z0-9._-]+)?")


@dataclass(frozen=True, slots=True)
class Permalink:
    """address: from the site's root, such as /glossary/#glove. line: from 1."""

    address: str
    line: int

    @property
    def page(self) -> str:
        return self.address.partition("#")[0]

    @property
    def anchor(self) -> str:
        return self.address.partition("#")[2]

    @property
    def is_file(self) -> bool:
        return not self.page.endswith("/")

    def problem(self, check: str, message: str) -> Problem:
        return Problem(FILE, self.line, 1, check, message)


def load_permalinks(root: Path) -> tuple[tuple[Permalink, ...], list[Problem]]:
    """The list of a project. root: its folder."""
    file = root / FILE
    if not file.is_file():
        return (), [Problem(FILE, 1, 1, "missing_file", "this file is missing. Restore it from the project's history.")]
    return read(file.read_bytes())


def read(content: bytes) -> tuple[tuple[Permalink, ...], list[Problem]]:
    """Every address with its line; a line that is none is a problem. Never raises."""
    found: dict[str, Permalink] = {}
    problems = []
    text = content.decode("utf-8", "replace")
    for number, line in enumerate(text.splitlines(), 1):
        here = Permalink(line.strip(), number)
        if not here.address or here.address.startswith("#"):
            continue
        if not _SHAPE.fullmatch(here.address):
            problems.append(
                here.problem("not_an_address", f"found {shown(line)}, expected an address such as /symptoms/cold-fingers/. Mend or delete this line.")
            )
        elif here.address in found:
            problems.append(here.problem("repeated_item", f'"{here.address}" stands in line {found[here.address].line} too. Delete one.'))
        else:
            found[here.address] = here
    if not problems and (shorter := fewer(FILE, text, len(found))):
        problems.append(shorter)
    return tuple(found.values()), problems


def text(addresses: Iterable[str]) -> str:
    """The file that holds these addresses, sorted."""
    every = sorted(set(addresses))
    return "\n".join([HEAD, *every, end(len(every)), ""])
