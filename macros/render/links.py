"""Addresses and links, relative to the page they stand on.

Markdown links to .md files come out, so that the site generator checks each
one. `page` is always a path from docs/, such as symptoms/akathisia.md.
"""

from __future__ import annotations

import posixpath

from ..catalogue.index import Catalogue

GLOSSARY = "glossary.md"
MEDICINES = "medicines.md"
LEDGER = "evidence/index.md"
GRADING = "evidence/how-we-grade.md"
SOURCES = "evidence/sources.md"
UNKNOWNS = "evidence/unknowns.md"
ORIGINAL_PAGE = "prescribers/original-page.md"
SYMPTOMS = "symptoms/index.md"
URGENT_HELP = "urgent-help.md"
VISIT_SHEET = "visit-sheet.md"


def symptom_page(id: str) -> str:
    """The page of a symptom, from docs/."""
    return f"symptoms/{id}.md"


def address(kind: str, id: str) -> str:
    """Where a record is shown: a page from docs/, with an anchor if it has one."""
    match kind:
        case "symptoms":
            return symptom_page(id)
        case "terms":
            return f"{GLOSSARY}#{id}"
        case "medicines":
            return f"{MEDICINES}#{id}"
        case "claims":
            return f"{LEDGER}#{id}"
        case "sources":
            return f"{SOURCES}#{id}"
        case "pages":
            return id
    raise ValueError(f"no pages for {kind}")


def relative(target: str, page: str) -> str:
    """The way from one page to another: `relative("glossary.md#gaba", "a/b.md")` is `../glossary.md#gaba`."""
    path, anchor = target.partition("#")[::2]
    if path == page and anchor:
        return f"#{anchor}"
    way = posixpath.relpath(path, posixpath.dirname(page) or ".")
    return f"{way}#{anchor}" if anchor else way


def web_address(target: str) -> str:
    """The address of a page on the built site, from its root: `symptoms/akathisia/`."""
    path, anchor = target.partition("#")[::2]
    path = path.removesuffix(".md")
    path = path.removesuffix("index").rstrip("/")
    return (f"{path}/" if path else "") + (f"#{anchor}" if anchor else "")


def web_relative(target: str, page: str) -> str:
    """As `relative`, for HTML that the site generator does not rewrite."""
    path, anchor = target.partition("#")[::2]
    way = posixpath.relpath(f"/{web_address(path)}", f"/{web_address(page)}")
    return f"{way}/" + (f"#{anchor}" if anchor else "")


def asset(path: str, page: str) -> str:
    """The way from a page of the built site to a file: `asset("assets/a.js", "b.md")` is `../assets/a.js`."""
    return posixpath.relpath(f"/{path}", f"/{web_address(page)}")


def link(label: str, target: str, page: str) -> str:
    """A Markdown link; square brackets in the label would end it early."""
    safe = label.replace("[", "\\[").replace("]", "\\]")
    return f"[{safe}]({relative(target, page)})"


def name_of(catalogue: Catalogue, kind: str, id: str) -> str:
    """The words a reader knows a record or page by."""
    match kind:
        case "symptoms":
            return catalogue.symptoms[id].name
        case "terms":
            return catalogue.terms[id].term
        case "medicines":
            return catalogue.medicines[id].name
        case "claims":
            return catalogue.claims[id].plain.as_text()
        case "sources":
            return catalogue.sources[id].title
        case "pages":
            return catalogue.pages[id].front.title
    raise ValueError(f"no names for {kind}")


def record_link(catalogue: Catalogue, kind: str, id: str, page: str, label: str | None = None) -> str:
    return link(label or name_of(catalogue, kind, id), address(kind, id), page)
