"""CSL-JSON in, entries out, as Zotero, Crossref and PubMed give it.

Source: the schema of CSL data, version 1.0.2.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from .entry import Entry, Unreadable

_TYPES = {"article": "article-journal", "journal-article": "article-journal", "chapter": "book", "post-weblog": "webpage", "post": "webpage"}
_FIELDS = {
    "title": "title",
    "container-title": "container_title",
    "volume": "volume",
    "issue": "issue",
    "page": "page",
    "publisher": "publisher",
    "DOI": "DOI",
    "PMID": "PMID",
    "PMCID": "PMCID",
    "ISBN": "ISBN",
    "URL": "URL",
}


def entries(text: str) -> list[Entry]:
    """Each item of a list, or the one that stands alone. Unreadable if it is no CSL-JSON."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unreadable("this is no JSON. Copy the whole text again, from the first bracket to the last.") from error
    items = found if isinstance(found, list) else [found]
    if not items or not all(isinstance(one, dict) for one in items):
        raise Unreadable("this JSON holds no reference.")
    return [_entry(one) for one in items]


def _entry(item: dict[str, Any]) -> Entry:
    given = str(item.get("type") or "")
    entry = Entry(_TYPES.get(given, given))
    for name, ours in _FIELDS.items():
        value = item.get(name)
        value = value[0] if isinstance(value, list) and value else value
        if isinstance(value, (str, int)) and not isinstance(value, bool):
            entry.fields[ours] = str(value)
        elif value:
            entry.unread.append(f"{ours}: has an odd form.")
    if year := _year(item.get("issued")):
        entry.fields["issued"] = year
    elif item.get("issued"):
        entry.unread.append("issued: has no year that could be read.")
    entry.authors = list(_authors(item, entry))
    return entry


def _authors(item: dict[str, Any], entry: Entry) -> Iterator[tuple[str, str | None]]:
    people = item.get("author")
    for one in people if isinstance(people, list) else []:
        if isinstance(one, dict) and one.get("literal"):
            yield str(one["literal"]), None
        elif isinstance(one, dict) and one.get("family"):
            particle = one.get("non-dropping-particle") or one.get("dropping-particle") or ""
            given = " ".join(str(part) for part in (one.get("given"), one.get("suffix")) if part)
            yield f"{particle} {one['family']}".strip(), given
        else:
            entry.unread.append("author: a name could not be read.")


def _year(issued: Any) -> str:
    if not isinstance(issued, dict):
        return ""
    parts = issued.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0]:
        return str(parts[0][0])
    return str(issued.get("raw") or issued.get("literal") or "")
