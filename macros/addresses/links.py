"""Links written by hand on pages, tried before anything is built.

In: the catalogue. Out: a problem for each link to a page that is not there, and
for each address that no browser could read. Places within a page (`#anchor`) are
tried by the build, which knows all of them.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from ..catalogue.index import Catalogue
from ..catalogue.models import SYSTEMS
from ..catalogue.pages import Page
from ..catalogue.problems import Problem, did_you_mean, shown
from .codes import code_page, holders, list_page
from .renames import renamed_pages
from .targets import symptom_page

# `[words](address)`, and `[words]: address` on a line of its own.
_LINK = re.compile(r"(?<!!)\]\(\s*<?([^\s<>)]*)|^ {0,3}\[[^\]\n]+\]:[ \t]*<?([^\s<>]+)", re.MULTILINE)
_CODE = re.compile(r"^(```|~~~).*?^\1|(`+)[^`\n]+\2", re.MULTILINE | re.DOTALL)


def links_to_nowhere(catalogue: Catalogue) -> Iterator[Problem]:
    """Each page that a page links to is there, and each address can be read."""
    there, moved = set(_there(catalogue)), renamed_pages(catalogue)
    for page in catalogue.pages.values():
        # What is shown as code is no link; as many spaces keep the places.
        body = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), page.body)
        for found in _LINK.finditer(body):
            group = 1 if found[1] is not None else 2
            if message := _fault(found[group], page, there, moved):
                at = found.start(group)
                line, column = page.begins + body.count("\n", 0, at), at - body.rfind("\n", 0, at)
                yield Problem(page.file, line, column, "broken_link", message)


def _there(catalogue: Catalogue) -> Iterator[str]:
    """Every page that is made from Markdown, from docs/."""
    yield from catalogue.pages
    yield from map(symptom_page, catalogue.symptoms)
    for system in SYSTEMS:
        yield list_page(system)
        # A code that one symptom alone carries only leads on to it.
        yield from (code_page(system, code) for code, symptoms in holders(system, catalogue).items() if len(symptoms) > 1)


def _fault(link: str, page: Page, there: set[str], moved: Mapping[str, str]) -> str:
    """What is wrong with a link; "" if nothing is."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return f"found {shown(link)}, and no browser can read this address. Copy it again from the page that is meant."
    if parts.scheme or (not parts.path and parts.fragment):
        return ""  # which schemes there may be says catalogue/allowed.py
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), parts.path))
    if parts.netloc or parts.query or link.startswith("/") or not target.endswith(".md"):
        return f"found {shown(link)}, expected a page of this site from here, such as ../glossary.md, or an address that begins with https://."
    if target in there:
        return ""
    better = f' It is now called "{moved[target]}".' if target in moved else did_you_mean(target, there)
    return f"found {shown(link)}, and there is no page {shown(target)} in docs/ and none made from a record.{better} Mend or delete the link."
