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
from .targets import relative_target, symptom_page

# `[words](address)`, `[words]: address` on a line of its own, and in HTML what begins at the root of a host.
_LINK = re.compile(
    r"""(?<!!)\]\(\s*<?([^\s<>)]*)|^ {0,3}\[[^\]\n]+\]:[ \t]*<?([^\s<>]+)|<a\s[^>]*?href=["']?(/[^"'\s>]*)""",
    re.MULTILINE,
)
_SWAPPED = re.compile(r"(?<![\w\])])\(([^()\[\]\n]+)\)\[([^\[\]\s]*[./#][^\[\]\s]*)\]")
_CODE = re.compile(r"^[ \t>]*(```|~~~).*?^[ \t>]*\1|(`+)(?:[^`\n]|\n(?![ \t]*\n))+\2", re.MULTILINE | re.DOTALL)


def links_to_nowhere(catalogue: Catalogue) -> Iterator[Problem]:
    """Each page that a page links to is there, and each address can be read."""
    there, moved = set(_there(catalogue)), renamed_pages(catalogue)
    for page in catalogue.pages.values():
        # What is shown as code is no link; as many spaces keep the places.
        body = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), page.body)
        for found in _SWAPPED.finditer(body):
            line, column = page.begins + body.count("\n", 0, found.start()), found.start() - body.rfind("\n", 0, found.start())
            message = f"the brackets of this link are swapped. Write: [{found[1]}]({found[2]})"
            yield Problem(page.file, line, column, "broken_link", message)
        for found in _LINK.finditer(body):
            group = next(number for number in (1, 2, 3) if found[number] is not None)
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
    if parts.scheme or "\\" in link or (not parts.path and parts.fragment):
        return ""  # which schemes there may be, and that no address has a backslash, says catalogue/allowed.py
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), parts.path))
    meant = _meant(parts.path, page, there, moved)
    way = f' Write "{relative_target(meant, page.path)}{"#" * bool(parts.fragment)}{parts.fragment}".' if meant and not parts.netloc else ""
    if parts.netloc or parts.query or link.startswith("/") or not target.endswith(".md"):
        return f"found {shown(link)}, expected a page of this site from here, such as ../glossary.md, or an address that begins with https://.{way}"
    if target in there:
        return ""
    better = f' It is now called "{moved[target]}".' if target in moved else did_you_mean(target, there)
    return f"found {shown(link)}, and there is no page {shown(target)} in docs/ and none made from a record.{better}{way or ' Mend or delete the link.'}"


def _meant(path: str, page: Page, there: set[str], moved: Mapping[str, str]) -> str:
    """The page that a path leads to on the built site, or on a disk that knows no case; "" without one.

    Read from the site's root if it begins so, else from the page's folder or from its own address.
    """
    bases = ("",) if path.startswith("/") else (posixpath.dirname(page.path), page.path.removesuffix("index.md").removesuffix(".md"))
    for base in bases:
        plain = posixpath.normpath(posixpath.join(base, path.lstrip("/").lower()))
        stem = re.sub(r"(^|/)index$", "", re.sub(r"\.(md|html?)$", "", plain)).removeprefix("docs/")
        for found in (f"{stem}.md", posixpath.join(stem.replace(".", "", stem == "."), "index.md")):
            if (found := moved.get(found, found)) in there:
                return found
    return ""
