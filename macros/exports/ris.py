"""Entries in, RIS text out, as reference managers read it.

Tags: the RIS format specification of 2011. Lines end with CR LF, records with
`ER`. The format has no escaping, so a line end within a value becomes a space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .csl import Entry

_PLAIN = {"container-title": "T2", "volume": "VL", "issue": "IS", "publisher": "PB", "version": "ET", "DOI": "DO", "ISBN": "SN", "URL": "UR", "language": "LA"}
_NOTES = {"PMID": "PMID: ", "PMCID": "PMCID: ", "note": ""}


def ris(entries: Iterable[Entry]) -> str:
    """The records in the order given."""
    return "".join("".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in _lines(entry)) + "ER  - \r\n" for entry in entries)


def _lines(entry: Entry) -> Iterator[tuple[str, str]]:
    item = entry.item
    yield "TY", entry.type.ris
    yield "ID", item["id"]
    yield "TI", item["title"]
    for author in item["author"]:
        yield "AU", _name(author)
    if "issued" in item:
        parts = item["issued"]["date-parts"][0]
        yield "PY", str(parts[0])
        if len(parts) == 3:
            yield "DA", "{}/{:02}/{:02}".format(*parts)
    if "page" in item:
        first, *more = re.split(r"-|, ", item["page"])
        yield "SP", first
        if more:
            yield "EP", more[-1]
    for variable, tag in _PLAIN.items():
        if variable in item:
            yield tag, item[variable]
    for variable, words in _NOTES.items():
        if variable in item:
            yield "N1", f"{words}{item[variable]}"


def _name(author: dict[str, str]) -> str:
    """`Family, Given`. A name of one part ends with the comma, or readers would part it at its last word."""
    # A comma within a body's name has no way to be written here.
    last = author.get("family") or author["literal"].replace(",", "")
    return f"{last}, {author.get('given', '')}".strip()
