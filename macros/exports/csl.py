"""CSL-JSON: the form in which the other two bibliography formats begin.

In: a source record, or a page as a work. Out: a CSL item, a plain mapping.
Shape: the CSL 1.0.2 data schema; `PMID`, `PMCID`, `DOI` and `ISBN` are its
own variables. Only what a record holds is given; nothing is filled in.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..addresses.site import Site
from ..catalogue.models import Author, Source
from .citable_pages import CitablePage

Item = dict[str, Any]
MORE_AUTHORS = "There are more authors than are listed here."
_SEEN = "read"  # of the vocabulary's checked_statuses
_PLAIN = {"container_title": "container-title", "volume": "volume", "issue": "issue", "page": "page", "publisher": "publisher",
          "DOI": "DOI", "PMID": "PMID", "PMCID": "PMCID", "ISBN": "ISBN", "URL": "URL"}  # fmt: skip


def of_source(source: Source) -> Item:
    item: Item = {"id": source.id, "type": source.type, "title": source.title, "author": [_author(one) for one in source.author]}
    if source.issued:
        item["issued"] = {"date-parts": [[source.issued]]}
    item |= {variable: value for field, variable in _PLAIN.items() if (value := getattr(source, field))}
    if note := " ".join(_notes(source)):
        item["note"] = note
    return item


def of_work(work: CitablePage, site: Site) -> Item:
    """A page. The site is its author too: no person is named."""
    on = work.edition.on
    return {
        "id": f"bse-{work.address.strip('/').replace('/', '-')}",
        "type": "webpage",
        "title": work.title,
        "author": [{"literal": site.name}],
        "container-title": site.name,
        "issued": {"date-parts": [[on.year, on.month, on.day]]},
        "version": work.edition.label,
        "URL": site.url + work.address,
        "language": "en",
    }


def _notes(source: Source) -> Iterator[str]:
    """What whoever cites the source must know: the entry stays as honest there as it is here."""
    if source.more_authors:
        yield MORE_AUTHORS  # CSL has no "and others"
    if source.checked.status != _SEEN:
        yield f"Not wholly checked ({source.checked.on}): {source.checked.how.as_text()}"


def _author(author: Author) -> dict[str, str]:
    parts = {"family": author.family, "given": author.given, "literal": author.literal}
    return {part: value for part, value in parts.items() if value}
