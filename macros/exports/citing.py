"""How a page is cited: one line for people, files for reference managers.

The author is the site as a body, because it names no people
(docs/about/index.md); the date is the day of the edition.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..addresses.site import Site
from ..catalogue.index import Catalogue
from ..catalogue.sentences.pages import CitePage
from ..facts.language import day
from . import csl
from .bibtex import bibtex
from .citable_pages import CitablePage
from .csl import Entry
from .json_files import dumped
from .ris import ris


def citation(work: CitablePage, site: Site, words: CitePage) -> str:
    """`Name. Title. Edition 2026-11-23-0a1b2c, 23 November 2026. Address`."""
    stop = "" if work.title[-1] in ".?!" else "."
    return words.line.format(
        site=site.name, title=work.title + stop, edition=work.edition.label, day=day(work.edition.on), address=site.url + work.address
    )  # fmt: skip


def citing_files(works: Iterable[CitablePage], catalogue: Catalogue, site: Site) -> Iterator[tuple[str, bytes]]:
    """cite.* and sources.* beside each page that is cited.

    Also where a page has no sources: it may lose its last one, and an address
    must stay. The sources are in its index.json too, as CSL-JSON.
    """
    texts = {id: (bibtex([entry]), ris([entry])) for id, entry in _sources(catalogue)}
    for work in works:
        if not work.cited:
            continue
        entry = csl.of_work(work, site)
        yield f"{work.address}cite.json", dumped([entry.item])
        yield f"{work.address}cite.bib", bibtex([entry]).encode()
        yield f"{work.address}cite.ris", ris([entry]).encode()
        yield f"{work.address}sources.bib", "\n".join(texts[id][0] for id in work.sources).encode()
        yield f"{work.address}sources.ris", "".join(texts[id][1] for id in work.sources).encode()


def bibliography_files(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """data/sources.csl.json, .bib and .ris: every source, by id."""
    entries = [entry for _, entry in _sources(catalogue)]
    yield "data/sources.csl.json", dumped([entry.item for entry in entries])
    yield "data/sources.bib", bibtex(entries).encode()
    yield "data/sources.ris", ris(entries).encode()


def _sources(catalogue: Catalogue) -> Iterator[tuple[str, Entry]]:
    for id, source in catalogue.sources.items():
        yield id, csl.of_source(source, catalogue)
