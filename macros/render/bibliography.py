"""A source as one line of a reference list, and how it was checked.

The style is close to that of the American Medical Association: authors,
title, journal, year, volume, pages, identifiers. Only what the record holds
is printed; nothing is filled in.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..addresses.targets import SOURCES, relative_address, target_of
from ..catalogue.index import Catalogue
from ..catalogue.models import Author, Source
from ..facts.claims import title_of
from ..facts.language import day, listed
from ..facts.names import short_name
from .links import link
from .text import NO, YES, attribute, former_anchors, front_lines, html

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
    """The source as HTML, with links to its DOI, PubMed record or page. web_page: the label of that one.

    It stands where nothing is translated (NO); what is not of the source says YES.
    """
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
    ways = [f'<a href="{attribute(address)}"{YES if address == source.URL else ""}>{label}</a>.' for label, address in identifiers(source, web_page)]
    return " ".join([*parts, *ways])


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


def entry(source: Source, catalogue: Catalogue, page: str) -> str:
    """The source with its kind, what it supports, how it was checked, and whose interests stand behind it."""
    words, fixed = catalogue.words, catalogue.sentences.sources_page
    kind = words("evidence")[source.evidence].label
    checked = words("checked_statuses")[source.checked.status].label
    seen = words("seen_texts")[source.checked.seen].label
    supports = "".join(f"<li>{html(line.as_text())}</li>" for line in source.supports)
    more = [catalogue.sentences.findings.interests.format(text=source.interests.as_text())] if source.interests else []
    more += [fixed.same_data.format(names=listed([short_name(catalogue.sources[id]) for id in source.same_data_as]))] if source.same_data_as else []
    return (
        f'<div class="source-entry" id="{source.id}">'
        f"<p{NO}>{former_anchors(source.formerly)}{reference(source, fixed.web_page)}</p>"
        f'<p class="source-kind"><b>{html(kind)}.</b> {html(checked)}, {html(seen)} ({day(source.checked.on)}): {html(source.checked.how.as_text())}</p>'
        f"<ul>{supports}</ul>" + "".join(f"<p>{html(str(line))}</p>" for line in more) + _found(source, catalogue, page) + "</div>"
    )


def _found(source: Source, catalogue: Catalogue, page: str) -> str:
    """The way to each finding of it, so that a number can be followed to who was asked."""
    ids = catalogue.found_in.get(source.id, [])
    ways = [f'<a href="{relative_address(target_of("claims", id), page)}#{source.id}">{html(title_of(catalogue.claims[id]))}</a>' for id in ids]
    return f"<p>{catalogue.sentences.sources_page.found.format(statements='; '.join(ways))}</p>" if ways else ""


def sources_list(catalogue: Catalogue, page: str) -> str:
    """Every source in a line, by author, with the way to how it was checked. A filter narrows it."""
    rows = "".join(_line(source, catalogue, page) for source in by_author(catalogue.sources.values()))
    return f'<ul class="to-narrow sources-list">{rows}</ul>'


def _line(source: Source, catalogue: Catalogue, page: str) -> str:
    # The old address of each source leads here, and stays.
    kind = catalogue.words("evidence")[source.evidence].label
    way = relative_address(target_of("sources", source.id), page)
    return f'<li id="{source.id}"{NO} data-kind="{source.evidence}" data-called="{attribute(kind)}">{former_anchors(source.formerly)}<a href="{way}">{html(short_name(source))}</a> {html(source.title)} <small{YES}>{html(kind)}</small></li>'


def sources_page(letter: str, catalogue: Catalogue) -> str:
    """The page of the sources whose ids begin with a letter, front matter too."""
    words = catalogue.sentences.sources_page
    page = target_of("sources", letter).partition("#")[0]
    title = words.letter.format(letter=letter.upper())
    entries = "\n".join(entry(source, catalogue, page) for source in by_author(one for id, one in catalogue.sources.items() if id[0] == letter))
    # A source that was renamed to another letter: its old address leads on.
    moved = "".join(
        f'<p id="{old}"{NO}><a href="{relative_address(target_of("sources", source.id), page)}">{html(short_name(source))}</a> {html(source.title)}</p>'
        for source in by_author(catalogue.sources.values()) if source.id[0] != letter
        for old in source.formerly if old[0] == letter
    )  # fmt: skip
    back = f"{link(words.all_sources, SOURCES, page)}\n{{ .linked-from }}"
    return (
        front_lines(str(title), str(words.letter_description.format(letter=letter.upper())), "render_macros: false")
        + f"# {title}\n\n{back}\n\n{entries}{moved}\n\n{back}\n"
    )


def by_author(sources: Iterable[Source]) -> list[Source]:
    return sorted(sources, key=lambda source: ((source.author[0].family or source.author[0].literal or "").casefold(), source.issued or 0, source.id))
