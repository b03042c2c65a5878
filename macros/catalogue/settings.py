"""mkdocs.yml, looked at before a site generator reads it.

In: the project's folder. Out: problems. What MkDocs itself says of such a file names
neither the sign nor what to do, or comes as one line for each address that would be lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from .decoding import decode
from .problems import Problem

FILE = "mkdocs.yml"
ONE_FORM = "addresses end in a slash, on printed pages too, and this setting would end them all in .html. Take use_directory_urls out, on the command line --no-directory-urls."
_OTHER_FORM = re.compile(r"^use_directory_urls[ ]*:[ ]*(?!true\b|True\b|TRUE\b)", re.MULTILINE)


def faults_of_settings(root: Path) -> Iterator[Problem]:
    """Marks of a merge, signs that nobody sees, and a setting that would move every address."""
    file = root / FILE
    if not file.is_file():
        return
    text, problems = decode(FILE, file.read_bytes())
    yield from problems
    if found := _OTHER_FORM.search(text):
        yield Problem(FILE, text.count("\n", 0, found.start()) + 1, 1, "other_addresses", ONE_FORM)
