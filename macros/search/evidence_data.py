"""Statements and sources as the search of the evidence reads them: assets/search/evidence.js holds this.

In: the catalogue. Out: plain values for JSON. What is shown stands there whole: a
statement for patients, a title. The other words of a statement (the one for
prescribers, the findings) are never shown, so they come as an index, each word once:
that is a quarter of their weight. Numbers keep their order and what stands with
them, "11 of 16" and "35 percent", because a number alone says little.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from ..addresses.targets import address_of, target_of
from ..catalogue.index import Catalogue
from ..catalogue.models import Claim, Finding, Source
from ..catalogue.plain import words
from ..catalogue.vocabulary import find
from ..facts.grades import strength_words

KINDS = ("claims", "sources")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?(?: ?%| percent\b)?(?: of \d[\d,]*)?")
_LETTERS = 26


def evidence_data(catalogue: Catalogue) -> dict[str, object]:
    """claims, sources: a row each, by id. words: a line for each, with the places of the claims that have it."""
    places = {id: place for place, id in enumerate(catalogue.sources)}
    return {
        "addresses": [_begin(kind) for kind in KINDS],
        "claims": "\n".join(_claim(one, catalogue, places) for one in catalogue.claims.values()),
        "sources": "\n".join(_source(one, catalogue) for one in catalogue.sources.values()),
        "words": "\n".join(_index(catalogue)),
    }


def evidence_addresses(catalogue: Catalogue) -> dict[str, str]:
    """`claims/gloves-warm-mice` to its address on the site, for every statement and source."""
    return {f"{kind}/{id}": address_of(target_of(kind, id)) for kind in KINDS for id in catalogue.of_kind(kind)}


def _begin(kind: str) -> str:
    """The address of a record of this kind, with "*" for its id and "?" for its first letter."""
    return address_of(target_of(kind, "?*")).replace("#?*", "#*").replace("/?*/", "/*/")


def _claim(claim: Claim, catalogue: Catalogue, places: dict[str, int]) -> str:
    """id|statement|how sure|numbers|places of its sources"""
    numbers = [*_numbers(claim.technical.as_text()), *(number for one in claim.findings for number in _of_finding(one))]
    sources = dict.fromkeys(str(places[one.source]) for one in claim.findings)
    return _row(claim.id, claim.plain.as_text(), strength_words(claim, catalogue).as_text(), _each(numbers), ",".join(sources))


def _source(source: Source, catalogue: Catalogue) -> str:
    """id|authors|year|title|where|kind|DOI|PubMed numbers|numbers of what it supports"""
    return _row(
        source.id,
        _each(one.family or one.literal or "" for one in source.author),
        str(source.issued or ""),
        source.title,
        source.container_title or source.publisher or "",
        find(catalogue.vocabulary.evidence, source.evidence).label,
        source.DOI or "",
        _each(filter(None, (source.PMID, source.PMCID))),
        _each(number for line in source.supports for number in _numbers(line.as_text())),
    )


def _index(catalogue: Catalogue) -> Iterator[str]:
    """`placebo dbA|k`: in the statements for prescribers of some claims | only in the findings of others."""
    found: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for place, claim in enumerate(catalogue.claims.values()):
        shown, told = _words(claim.plain.as_text()), _words(claim.technical.as_text())
        studied = {word for one in claim.findings for text in _texts(one, catalogue) for word in _words(text)}
        for word in told - shown:
            found[word][0].append(place)
        for word in studied - told - shown:
            found[word][1].append(place)
    for word, (strong, weak) in sorted(found.items()):
        yield f"{word} {_steps(strong)}" + (f"|{_steps(weak)}" if weak else "")


def _texts(finding: Finding, catalogue: Catalogue) -> Iterator[str]:
    yield find(catalogue.vocabulary.studied_in, finding.studied_in).label
    yield finding.of
    yield from (text.as_text() for text in (finding.who, finding.compared, finding.for_, finding.found) if text)


def _of_finding(finding: Finding) -> Iterator[str]:
    if finding.n is not None:
        yield str(finding.n)
    for text in (finding.who, finding.compared, finding.for_, finding.found):
        yield from _numbers(text.as_text() if text else "")


def _words(text: str) -> set[str]:
    """Without numbers, which stand in the rows, and without single letters."""
    return {word for word in words(text) if len(word) > 1 and not word.isdigit()}


def _numbers(text: str) -> list[str]:
    return [number.replace(" percent", "%") for number in _NUMBER.findall(text)]


def _steps(places: Iterable[int]) -> str:
    """Places as steps from one to the next, in letters: small ones end a step, capitals come before ("Ab" is 27)."""
    written, last = "", -1
    for place in places:
        step, last = place - last - 1, place
        letters = chr(ord("a") + step % _LETTERS)
        while step := step // _LETTERS:
            letters = chr(ord("A") + step % _LETTERS) + letters
        written += letters
    return written


def _each(texts: Iterable[str]) -> str:
    return ";".join(dict.fromkeys(text.replace(";", ",") for text in texts))


def _row(*cells: str) -> str:
    return "|".join(cell.replace("|", "/").replace("\n", " ") for cell in cells)
