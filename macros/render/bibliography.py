"""A source as one line of a reference list, and how it was checked.

The style is close to that of the American Medical Association: authors,
title, journal, year, volume, pages, identifiers. Only what the record holds
is printed; nothing is filled in.
"""

from __future__ import annotations

from ..catalogue.index import Catalogue
from ..catalogue.models import Author, Source
from ..facts.language import day
from .text import attribute, former_anchors, html

_MOST_AUTHORS = 6


def authors(source: Source) -> str:
    """`Woolf CJ, Doe J, et al`; at most six names."""
    names = [_author(author) for author in source.author]
    cut = len(names) > _MOST_AUTHORS
    names = names[:3] if cut else names
    return ", ".join(names) + (", et al" if cut or source.more_authors else "")


def _author(author: Author) -> str:
    if author.literal:
        return author.literal
    initials = "".join(part[0] for part in (author.given or "").replace("-", " ").replace(".", " ").split())
    return f"{author.family} {initials}".strip()


def reference(source: Source, web_page: str) -> str:
    """The source as HTML, with links to its DOI, PubMed record or page. web_page: the label of that one."""
    title = html(source.title.rstrip("."))
    parts = [f"{html(authors(source).rstrip('.'))}.", f"{title}{'' if title[-1] in '?!' else '.'}"]
    if source.container_title:
        parts.append(f"<i>{html(source.container_title)}</i>.")
    if source.publisher:
        parts.append(f"{html(source.publisher)}.")
    if numbers := _numbers(source):
        parts.append(f"{numbers}.")
    if source.ISBN:
        parts.append(f"ISBN {source.ISBN}.")
    parts += [f'<a href="{attribute(address)}">{label}</a>.' for label, address in identifiers(source, web_page)]
    return " ".join(parts)


def _numbers(source: Source) -> str:
    """`2011;152(3):S2-S15`, as far as it is known."""
    text = str(source.issued) if source.issued else ""
    if source.volume:
        text += f";{source.volume}"
    if source.issue:
        text += f"({source.issue})"
    if source.page:
        text += f":{source.page}"
    return html(text.lstrip(";"))


def identifiers(source: Source, web_page: str) -> list[tuple[str, str]]:
    """(label as HTML, address) of every place where the source can be read."""
    found = []
    if source.DOI:
        found.append((f"doi:{html(source.DOI)}", f"https://doi.org/{source.DOI}"))
    if source.PMID:
        found.append((f"PubMed {source.PMID}", f"https://pubmed.ncbi.nlm.nih.gov/{source.PMID}/"))
    if source.PMCID:
        found.append((source.PMCID, f"https://pmc.ncbi.nlm.nih.gov/articles/{source.PMCID}/"))
    if source.URL:
        found.append((html(web_page), source.URL))
    return found


def entry(source: Source, catalogue: Catalogue) -> str:
    """The source as it stands on the sources page: kind, support, checking."""
    words, fixed = catalogue.words, catalogue.sentences.sources_page
    kind = words("evidence")[source.evidence].label
    checked = words("checked_statuses")[source.checked.status].label
    supports = "".join(f"<li>{html(line.as_text())}</li>" for line in source.supports)
    return (
        f'<div class="source-entry" id="{source.id}">'
        f"<p>{former_anchors(source.formerly)}{reference(source, fixed.web_page)}</p>"
        f'<p class="source-kind"><b>{html(kind)}.</b> {html(checked)} ({day(source.checked.on)}): {html(source.checked.how.as_text())}</p>'
        f"<details><summary>{html(fixed.supports)}</summary><ul>{supports}</ul></details>"
        "</div>"
    )
