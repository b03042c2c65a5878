"""RIS in, entries out, as databases and reference managers give it.

Tags: the RIS format specification of 2011, and those that PubMed's citations use.
"""

from __future__ import annotations

import re

from .entry import Entry, Unreadable

_TYPES = {
    **dict.fromkeys(("JOUR", "EJOUR", "JFULL", "MGZN"), "article-journal"),
    **dict.fromkeys(("BOOK", "CHAP", "EBOOK", "ECHAP", "EDBOOK"), "book"),
    **dict.fromkeys(("ELEC", "WEB", "ICOMM", "BLOG"), "webpage"),
    **dict.fromkeys(("DATA", "AGGR"), "dataset"),
    **dict.fromkeys(("RPRT", "GOVDOC", "STAND"), "report"),
}
# The first of several tags for one field that holds something.
_FIELDS = {
    "title": ("TI", "T1", "CT"),
    "container_title": ("T2", "JO", "JF", "JA", "J1", "J2", "BT"),
    "volume": ("VL",),
    "issue": ("IS",),
    "publisher": ("PB",),
    "DOI": ("DO", "DI"),
    "PMCID": ("C2",),
    "issued": ("PY", "Y1", "DA"),
    "URL": ("UR", "L1"),
    "ISBN": ("SN",),
}
_LINE = re.compile(r"([A-Z][A-Z0-9])  ?- ?(.*)")


def entries(text: str) -> list[Entry]:
    """Each reference from TY to ER. Unreadable if there is none."""
    found: list[dict[str, list[str]]] = []
    open_, last = False, ""
    for line in text.splitlines():
        if not (tag := _LINE.match(line.strip("\ufeff"))):
            if open_ and last and line.strip():
                found[-1][last][-1] += f" {line.strip()}"
        elif tag[1] == "TY":
            found.append({"TY": [tag[2].strip()]})
            open_, last = True, "TY"
        elif tag[1] == "ER":
            open_ = False
        elif open_:
            last = tag[1]
            found[-1].setdefault(last, []).append(tag[2].strip())
    if not found:
        raise Unreadable('this is no RIS: no line begins with "TY  - ".')
    return [_entry(one) for one in found]


def _entry(tags: dict[str, list[str]]) -> Entry:
    given = tags["TY"][0]
    entry = Entry(_TYPES.get(given, given))
    for name, ours in _FIELDS.items():
        if value := next((one for tag in ours for one in tags.get(tag, []) if one), ""):
            entry.fields[name] = value
    if entry.type != "book" and "ISBN" in entry.fields:
        del entry.fields["ISBN"]  # of a journal this is its ISSN
    if entry.fields.get("PMCID", "PMC")[:3] != "PMC":
        del entry.fields["PMCID"]
    first, last = (next(iter(tags.get(tag, [])), "") for tag in ("SP", "EP"))
    if first:
        entry.fields["page"] = f"{first}-{last}" if last and last != first and "-" not in first else first
    notes = [*tags.get("AN", []), *tags.get("N1", []), *tags.get("C1", [])]
    if pmid := next((found[1] for note in notes if (found := re.fullmatch(r"(?:PMID:? ?)?([1-9]\d{3,8})(?:\[pmid\])?", note, re.IGNORECASE))), ""):
        entry.fields["PMID"] = pmid
    for name in (*tags.get("AU", []), *tags.get("A1", [])):
        family, comma, rest = name.partition(",")
        # A name without a comma is that of a body; one that ends with it has one part.
        entry.authors.append((family.strip(), rest.strip() if rest.strip() else None) if comma else (name, None))
    return entry
