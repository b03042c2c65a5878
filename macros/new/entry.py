"""What a file of references says, made into the fields of a source.

In: an `Entry` as a reader of BibTeX, CSL-JSON or RIS leaves it, all values text. Out: the
fields that a source can have, in their one form, and a line for each that was left empty.
Nothing is guessed: what does not fit the model of a source is told and left out.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from html import unescape
from typing import Annotated, Any, cast

from pydantic import TypeAdapter, ValidationError

from ..catalogue.checks.copied import pages_as_here
from ..catalogue.models import Author, Source
from ..catalogue.problems import shown

TYPES = ("article-journal", "book", "dataset", "report", "webpage")  # csl_types of the vocabulary
_ADAPTERS: dict[str, TypeAdapter[Any]] = {
    name: TypeAdapter(cast(Any, Annotated[(info.annotation, *info.metadata, None)])) for name, info in Source.model_fields.items() if name != "id"
}


@dataclass
class Entry:
    """type: as in `TYPES`, or what stood there. authors: (family, given), or (name of a body, None). fields: of a source, as text.
    unread: what the reader could not make sense of, in words."""

    type: str = ""
    authors: list[tuple[str, str | None]] = field(default_factory=list)
    more_authors: bool = False
    fields: dict[str, str] = field(default_factory=dict)
    unread: list[str] = field(default_factory=list)


class Unreadable(Exception):
    """A file that is no list of references of its kind; the message says what is wrong in plain words."""


def source_fields(entry: Entry) -> tuple[dict[str, Any], list[str]]:
    """(fields of a source, a line for each that is left empty and why)."""
    found: dict[str, Any] = {}
    left = list(entry.unread)
    if entry.type in TYPES:
        found["type"] = entry.type
    else:
        left.append(f"type: {shown(entry.type)} is none of {', '.join(TYPES)}." if entry.type else "type: not given.")
    for name, value in entry.fields.items():
        if text := _plain(value):
            _take(name, text, found, left)
    authors = [_author(*one) for one in entry.authors]
    found["author"] = [one for one in authors if one]
    if len(found["author"]) < len(authors) or not authors:
        left.append("author: not given." if not authors else "author: a name could not be read.")
    if not found["author"]:
        del found["author"]
    if entry.more_authors:
        found["more_authors"] = True
    return found, left


def _take(name: str, text: str, found: dict[str, Any], left: list[str]) -> None:
    value: Any = _FORMS[name](text) if name in _FORMS else text
    try:
        if value is None:
            raise ValueError
        found[name] = _ADAPTERS[name].validate_python(value)
    except (ValidationError, ValueError):
        left.append(f"{name}: {shown(text)} could not be read.")


def _plain(text: str) -> str:
    """One line of composed letters, without entities and tags, and with plain spaces."""
    text = unescape(unescape(text))
    text = re.sub(r"</?(?:i|b|em|sub|sup|strong|sc|jats:[a-z-]+|span)[^<>]{0,60}>", "", text)
    return " ".join(unicodedata.normalize("NFC", text).split())


def _author(family: str, given: str | None) -> dict[str, str] | None:
    family, given = _plain(family), _plain(given) if given is not None else None
    named = {"literal": family} if given is None else {"family": family, **({"given": given} if given else {})}
    try:
        Author.model_validate(named)
    except ValidationError:
        return None
    return named


def _year(text: str) -> int | None:
    found = re.search(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)", text)
    return int(found[1]) if found else None


def _doi(text: str) -> str:
    return re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", text, flags=re.IGNORECASE)


def _digits(text: str) -> str:
    return re.sub(r"^\D*:\s*", "", text).strip()


def _isbn(text: str) -> str | None:
    return next((bare for one in re.split(r"[\s,;(]+", text) if re.fullmatch(r"97[89]\d{10}", bare := one.replace("-", ""))), None)


_FORMS: dict[str, Any] = {
    "issued": _year,
    "DOI": _doi,
    "PMID": _digits,
    "PMCID": lambda text: re.sub(r"^PMCID:\s*", "", text),
    "ISBN": _isbn,
    "page": pages_as_here,
    "URL": lambda text: re.sub(r"^http://", "https://", text),
    "title": lambda text: text.removesuffix(".") if text.count(".") == 1 else text,
}
