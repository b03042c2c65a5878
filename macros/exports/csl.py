"""CSL-JSON: the form in which the other two bibliography formats begin.

In: a source record, or a page as a work. Out: a CSL item, a plain mapping.
Shape: the CSL 1.0.2 data schema; `PMID`, `PMCID`, `DOI` and `ISBN` are its
own variables. Only what a record holds is given; nothing is filled in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..addresses.site import Site
from ..catalogue.index import Catalogue
from ..catalogue.models import Author, Source
from ..catalogue.vocabulary import SourceType, find
from .citable_pages import CitablePage

Item = dict[str, Any]
MORE_AUTHORS = "There are more authors than are listed here."
# A page of this site, which is no source of its own.
_OWN_PAGE = SourceType(id="webpage", label="Web page", csl="webpage", bibtex="online", ris="ELEC", schema_org="WebPage")
_PLAIN = {"container_title": "container-title", "volume": "volume", "issue": "issue", "page": "page", "publisher": "publisher",
          "DOI": "DOI", "PMID": "PMID", "PMCID": "PMCID", "ISBN": "ISBN", "URL": "URL"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a bibliography: its CSL item, and what that cannot say.

    more_authors: there are more than the item lists. remark: what whoever cites it must know, or "".
    """

    item: Item
    type: SourceType
    more_authors: bool = False
    remark: str = ""


def of_source(source: Source, catalogue: Catalogue) -> Entry:
    kind = find(catalogue.vocabulary.csl_types, source.type)
    item: Item = {"id": source.id, "type": kind.csl, "title": source.title, "author": [_author(one) for one in source.author]}
    if source.issued:
        item["issued"] = {"date-parts": [[source.issued]]}
    item |= {variable: value for field, variable in _PLAIN.items() if (value := getattr(source, field))}
    remark = _remark(source, catalogue)
    # CSL has no "and others". The entry stays as honest there as it is here.
    if note := " ".join([MORE_AUTHORS] * source.more_authors + [remark] * bool(remark)):
        item["note"] = note
    return Entry(item, kind, source.more_authors, remark)


def of_work(work: CitablePage, site: Site) -> Entry:
    """A page. The site is its author too: no person is named."""
    on = work.edition.on
    item = {
        "id": f"bse-{work.address.strip('/').replace('/', '-')}",
        "type": _OWN_PAGE.csl,
        "title": work.title,
        "author": [{"literal": site.name}],
        "container-title": site.name,
        "issued": {"date-parts": [[on.year, on.month, on.day]]},
        "version": work.edition.label,
        "URL": site.url + work.address,
        "language": "en",
    }
    return Entry(item, _OWN_PAGE)


def _remark(source: Source, catalogue: Catalogue) -> str:
    if find(catalogue.vocabulary.checked_statuses, source.checked.status).complete:
        return ""
    return f"Not wholly checked ({source.checked.on}): {source.checked.how.as_text()}"


def _author(author: Author) -> dict[str, str]:
    parts = {"family": author.family, "given": author.given, "literal": author.literal}
    return {part: value for part, value in parts.items() if value}
