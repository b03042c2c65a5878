"""Entries in, BibTeX text out.

Written for BibTeX and biblatex alike: UTF-8, double braces round titles and
round bodies, so that no style changes their letters. Addresses and DOIs are
verbatim fields there and are not escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .csl import Entry, Item

_BY_AN_INSTITUTION = {"report", "techreport"}  # these have no field "publisher"
_ESCAPED = str.maketrans(
    {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "–": "--", "—": "---", **{sign: f"\\{sign}" for sign in "&%$#_{}"}}
)  # fmt: skip
# BibTeX counts braces even where they are escaped, so a lone one would swallow the rest of the file.
_LONE = _ESCAPED | str.maketrans({"{": r"\textbraceleft{}", "}": r"\textbraceright{}"})
_OPENING = re.compile(r"(?<![^\s(])['\"](?=\w)")
_IN_ADDRESSES = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})


def bibtex(entries: Iterable[Entry]) -> str:
    """The entries in the order given, one blank line between them."""
    return "\n".join(_entry(entry) for entry in entries)


def _entry(entry: Entry) -> str:
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(entry))
    return f"@{entry.type.bibtex}{{{entry.item['id']},\n{fields}}}\n"


def _fields(entry: Entry) -> Iterator[tuple[str, str]]:
    item = entry.item
    yield "author", _authors(entry)
    yield "title", f"{{{_text(item['title'])}}}"
    if "container-title" in item:
        yield entry.type.container, _text(item["container-title"])
    yield from _date(item)
    for variable, name in (("volume", "volume"), ("issue", "number")):
        if variable in item:
            yield name, _text(item[variable])
    if "page" in item:
        yield "pages", _text(item["page"].replace("-", "–"))
    if "publisher" in item:
        yield "institution" if entry.type.bibtex in _BY_AN_INSTITUTION else "publisher", f"{{{_text(item['publisher'])}}}"
    for variable, name in (("version", "version"), ("ISBN", "isbn"), ("DOI", "doi"), ("URL", "url"), ("PMID", "pmid"), ("PMCID", "pmcid")):
        if variable in item:
            yield name, item[variable].translate(_IN_ADDRESSES)
    # Styles that do not know the fields for these print the note.
    if notes := [f"{name}: {item[name]}" for name in ("PMID", "PMCID") if name in item]:
        yield "note", "; ".join(notes)
    # No style prints this one: it is for whoever keeps the entry. "And others" says the rest.
    if entry.remark:
        yield "annotation", _text(entry.remark)


def _authors(entry: Entry) -> str:
    names = [_name(author) for author in entry.item["author"]]
    return " and ".join([*names, "others"] if entry.more_authors else names)


def _name(author: dict[str, str]) -> str:
    if "literal" in author:
        return f"{{{_text(author['literal'])}}}"
    family = _text(author["family"])
    # BibTeX would take a first word in small letters for a particle.
    family = f"{{{family}}}" if " " in family or family[:1].islower() else family
    return f"{family}, {_text(author['given'])}" if "given" in author else family


def _date(item: Item) -> Iterator[tuple[str, str]]:
    if "issued" in item:
        year, *more = item["issued"]["date-parts"][0]
        if more:
            yield "date", f"{year}-{more[0]:02}-{more[1]:02}"
        yield "year", str(year)


def _text(text: str) -> str:
    # The first sign of a quotation is another one in BibTeX.
    return _OPENING.sub(lambda quote: "`" if quote[0] == "'" else "``", text.translate(_ESCAPED if _paired(text) else _LONE))


def _paired(text: str) -> bool:
    """Whether each brace has its other one, in the right order."""
    depth = 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return False
    return depth == 0
