"""What is left in a source where it was copied from a database: signs written as entities, pages in another form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from ..fields import slots, values
from ..index import Catalogue
from ..loading import Loaded
from ..models import Source
from ..positions import Document
from ..problems import Problem, shown
from .alone import alone

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});?")
_QUOTED = {"title", "container_title", "publisher", "author", "volume", "issue", "DOI", "URL"}  # of other fields markup.py says it
_PAGE = r"[A-Za-z0-9.]+"
_PAGES = re.compile(rf"{_PAGE}(?:-{_PAGE})?(?:, {_PAGE}(?:-{_PAGE})?)*")
_DASHES = re.compile(r"[ ]*(?:-{2,}|[‐‑‒–—―−]|(?<=[ ])-|-(?=[ ]))[ -]*")
_WORD = re.compile(r"^(?:pages?|pp?\.?|S\.)[ ]+", re.IGNORECASE)
_RANGE = re.compile(r"([A-Za-z]*)([0-9]+)([A-Za-z]*)-([A-Za-z]*)([0-9]+)([A-Za-z]*)")


def left_from_a_database(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Titles and names have their own signs, and pages are `351-368`, so that every format can part them.

    Fails: page: "351--68", title: "Sleep &amp; dreams"
    Passes: page: "351-368", title: "Sleep & dreams"
    """
    for id, source in catalogue.sources.items():
        document = catalogue.documents[f"catalogue/sources/{id}.yml"]
        yield from alone(_faults, document, source, document)


def _faults(source: Source, document: Document) -> Iterator[Problem]:
    for slot in slots(Source):
        if slot.text and slot.path[0] in _QUOTED:
            for path, text in values(source, slot):
                if found := next((one for one in _ENTITY.finditer(str(text)) if _stands_for_a_sign(one[0], path[0])), None):
                    message = f"{path[0]}: found {shown(found[0])}, as databases write a sign. Expected: {shown(_plain(str(text)), 200)}."
                    yield document.problem(path, "entity_in_source", message)
    if source.page and (message := _of_pages(source.page)):
        yield document.problem(("page",), "pages_in_another_form", f"page: found {shown(source.page)}, {message}")


def _stands_for_a_sign(found: str, field: object) -> bool:
    # In an address "&copy=1" is the name of a value.
    return unescape(found) != found and (found.endswith(";") or (field not in {"DOI", "URL"} and found in {"&amp", "&lt", "&gt", "&quot", "&nbsp"}))


def _plain(text: str) -> str:
    """A text without entities, also those written twice over, and without the tags that they make."""
    while (once := unescape(text)) != text:
        text = once
    return " ".join(re.sub(r"</?[A-Za-z][^<>]{0,60}>", "", text).split())


def _of_pages(page: str) -> str:
    """What is expected in place of these pages; "" if they are right."""
    parts = _parts(page)
    even = ", ".join(parts)
    if not _PAGES.fullmatch(even):
        return 'expected one page, its number, or the first and the last with a hyphen between them, such as "351-368".'
    if any(_backwards(part) for part in parts):
        return "and the last page comes before the first. Look it up again."
    return f'expected "{even}".' if even != page else ""


def pages_as_here(page: str) -> str | None:
    """Pages as a source has them, such as `351-368` for `351--68`; None where they cannot be read."""
    even = ", ".join(_parts(page))
    return even if not _of_pages(even) else None


def _parts(page: str) -> list[str]:
    even = _DASHES.sub("-", _WORD.sub("", unescape(page).strip()))
    return [_whole(part) for part in re.split(r",[ ]*", even)]


def _whole(part: str) -> str:
    """`351-68` as `351-368`, `S381-7` as `S381-S387`."""
    if not (found := _RANGE.fullmatch(part)):
        return part
    before, first, after, before_last, last, after_last = found.groups()
    if len(last) < len(first) and before_last in {"", before} and after_last == after:
        last = first[: len(first) - len(last)] + last
    elif (before_last or before) != before or len(last) < len(first):
        return part
    return f"{before}{first}{after}-{before}{last}{after_last}"


def _backwards(part: str) -> bool:
    found = _RANGE.fullmatch(part)
    return bool(found and found[1] == found[4] and found[3] == found[6] and int(found[5]) < int(found[2]))
