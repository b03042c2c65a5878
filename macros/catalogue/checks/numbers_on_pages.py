"""Numbers in the text of an explainer that lead to no finding."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from ..index import Catalogue
from ..loading import Loaded
from ..pages import Page, blocks
from ..problems import Problem, shown
from ..prose import as_text
from .findings import numbers, said_in
from .where import line_of

_CITED = re.compile(r"\{\{\s*cite\(([^)]*)\)\s*\}\}")
_ID = re.compile(r"[\"']([a-z0-9-]+)[\"']")
_MACRO = re.compile(r"\{\{.*?\}\}")
# A step of a list on the page itself is no figure, and the mark of a footnote another check's to tell.
_OWN = re.compile(r"\b[Ss]teps? \d+\b|\[\^[^\]\s]+\]")


def number_that_leads_nowhere(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Each number of a sentence stands in a finding of a source that is cited with it: a reader can follow it there.

    Fails: "It was 3 in 10." with a source that has no such finding
    Passes: the same, with {{ cite("...") }} of the source whose finding has it
    """
    held: dict[str, set[str]] = defaultdict(set)
    for claim in catalogue.claims.values():
        for one in claim.findings:
            held[one.source] |= said_in(one)
    for page in catalogue.pages.values():
        if page.front.kind == "explainer":
            for line, text, cited in _cited_sentences(page):
                found = {number for id in cited for number in held[id]}
                for number in sorted(numbers(as_text(_MACRO.sub("", _OWN.sub("", text)))) - found):
                    message = (
                        f"the number {number} in {shown(as_text(_MACRO.sub('', text)).strip())} stands in no finding of "
                        f"{' or '.join(cited) or 'a source (none is cited here)'}. Quote the claim that has it, write it in the finding, or take it out."
                    )
                    own = line_of(page.body.split("\n"), line - page.begins + 1, as_text(_MACRO.sub("", text))) + page.begins - 1
                    yield Problem(page.file, own, 1, "number_that_leads_nowhere", message)


def _cited_sentences(page: Page) -> Iterator[tuple[int, str, list[str]]]:
    """(line in the file, text, ids of the sources that stand behind it) of each part of a block that ends with sources, or with the block."""
    for line, block in blocks(page):
        rest = block
        while found := _CITED.search(rest):
            yield line, rest[: found.start()], _ID.findall(found[1])
            rest = rest[found.end() :]
        yield line, rest, []
