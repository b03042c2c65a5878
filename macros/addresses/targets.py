"""Where records and pages stand, and the way from one page to another.

Three kinds of address, each with its name throughout the code:
target: a page from docs/, with its place: `glossary.md#glove`.
address: the same on the built site, from its root: `glossary/#glove`.
rooted: an address with a slash before it, as permalinks are written.
`page` is always a path from docs/, such as symptoms/cold-fingers.md.
"""

from __future__ import annotations

import posixpath

from ..catalogue.models import KINDS

# The pages that the site itself leads to. Whoever renames one of them renames it here
# too: `renamed_though_named` (lost.py) says so.
GLOSSARY = "glossary.md"
MEDICINES = "medicines.md"
LEDGER = "evidence/index.md"
GRADING = "evidence/how-we-grade.md"
SOURCES = "evidence/sources.md"
UNKNOWNS = "evidence/unknowns.md"
SEARCHES = "evidence/searches.md"
SIGNS = "evidence/signs.md"
ORIGINAL_PAGE = "prescribers/original-page.md"
SYMPTOMS = "symptoms/index.md"
URGENT_HELP = "urgent-help.md"
VISIT_SHEET = "visit-sheet.md"
CODES = "code/index.md"  # answers a query, and leads to the lists
ABOUT = "about/index.md"
POLICY = "about/editorial-policy.md"
CHANGES = "about/changes.md"
DATA = "prescribers/data.md"
OFFLINE = "offline.md"
OWN_PAGES = (
    GLOSSARY, MEDICINES, LEDGER, GRADING, SOURCES, UNKNOWNS, SEARCHES, SIGNS, ORIGINAL_PAGE, SYMPTOMS, URGENT_HELP,
    VISIT_SHEET, CODES, ABOUT, POLICY, CHANGES, DATA, OFFLINE,
)  # fmt: skip

# Kinds of record whose list names each one at an address of its own, beside where all of it stands.
LISTED_ON = {"symptoms": GLOSSARY, "claims": LEDGER, "sources": SOURCES}


def symptom_page(id: str) -> str:
    """The page of a symptom, from docs/."""
    return target_of("symptoms", id)


def target_of(kind: str, id: str) -> str:
    """Where a record is shown: a page from docs/, with an anchor if it has one. kind: of a record, or "pages"."""
    return id if kind == "pages" else KINDS[kind].shown_on.format(id=id)


def address_of(target: str) -> str:
    """A target on the built site: `symptoms/cold-fingers/` for symptoms/cold-fingers.md."""
    path, anchor = target.partition("#")[::2]
    path = path.removesuffix(".md")
    path = path.removesuffix("index").rstrip("/")
    return (f"{path}/" if path else "") + (f"#{anchor}" if anchor else "")


def rooted(target: str) -> str:
    """The address of a target with a slash before it: `/symptoms/cold-fingers/`."""
    return f"/{address_of(target)}"


def relative_target(target: str, page: str) -> str:
    """The way from one page to another: `relative_target("glossary.md#glove", "a/b.md")` is `../glossary.md#glove`."""
    path, anchor = target.partition("#")[::2]
    if path == page and anchor:
        return f"#{anchor}"
    way = posixpath.relpath(path, posixpath.dirname(page) or ".")
    return f"{way}#{anchor}" if anchor else way


def relative_address(target: str, page: str) -> str:
    """As `relative_target`, for HTML that the site generator does not rewrite."""
    path, anchor = target.partition("#")[::2]
    way = posixpath.relpath(rooted(path), rooted(page))
    return f"{way}/" + (f"#{anchor}" if anchor else "")


def relative_file(path: str, page: str) -> str:
    """The way from a page of the built site to a file: `relative_file("assets/a.js", "b.md")` is `../assets/a.js`."""
    return posixpath.relpath(f"/{path}", rooted(page))
