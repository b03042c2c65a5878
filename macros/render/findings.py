"""The findings behind one statement: a table, which narrow screens show as a list.

In: a claim. Out: HTML. Each row has an address of its own, so that a number on any
page can lead to the finding it comes from.
"""

from __future__ import annotations

from ..addresses.targets import relative_address, target_of
from ..catalogue.index import Catalogue
from ..catalogue.models import Claim, Finding
from ..catalogue.vocabulary import find
from ..facts.findings import compared_with, number_of
from ..facts.names import short_name
from .text import NO, attribute, html


def findings_table(claim: Claim, catalogue: Catalogue, page: str) -> str:
    """Who, how many, against what, for how long, what came out; what speaks against it stands last."""
    words = catalogue.sentences.findings
    heads = (words.study, words.who, words.compared, words.lasting, words.found)
    head = "".join(f'<th scope="col">{html(one)}</th>' for one in heads)
    told: set[str] = set()  # interests, each whole once
    rows = "".join(_row(one, number, claim, catalogue, page, told) for number, one in enumerate(in_order(claim)))
    return (
        f'<table class="findings" data-claim="{claim.id}"><caption>{html(words.caption)}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
    )


def in_order(claim: Claim) -> list[Finding]:
    """Those that support it first, then those that qualify it, then those against it."""
    order = ("supports", "qualifies", "contradicts")
    return sorted(claim.findings, key=lambda one: order.index(one.direction))


def anchor(claim: Claim, place: int) -> str:
    """The place of a finding on the page of its claim: its source's id; a second one of that source has a number."""
    found = in_order(claim)
    source = found[place].source
    before = sum(one.source == source for one in found[:place])
    return f"{source}-{before + 1}" if before else source


def _interests(text: str, told: set[str], catalogue: Catalogue) -> str:
    words = catalogue.sentences.findings
    said = words.interests_again if text in told else words.interests.format(text=text)
    told.add(text)
    return f"<small>{html(str(said))}</small>"


def _row(one: Finding, place: int, claim: Claim, catalogue: Catalogue, page: str, told: set[str]) -> str:
    words = catalogue.sentences.findings
    source = catalogue.sources[one.source]
    way = relative_address(target_of("sources", one.source), page)
    direction = getattr(words, one.direction)
    seen = catalogue.words("seen_texts")[one.seen].label
    study = [f'<a href="{way}"{NO}>{html(short_name(source))}</a>', f"<b>{html(direction)}</b>", html(words.seen.format(seen=seen))]
    if one.states_it:
        study.append(html(words.states_it))
    who = [html(one.who.as_text()), *([html(number)] if (number := number_of(one, catalogue)) else [])]
    if one.dose:
        who.append(html(words.dose.format(dose=one.dose.as_text())))
    cells = (
        "<br>".join(study),
        "<br>".join(who),
        html(compared_with(one, catalogue)),
        html(one.for_.as_text() if one.for_ else words.not_told if find(catalogue.vocabulary.studied_in, one.studied_in).study else words.none_due),
        html(one.found.as_text()) + (_interests(source.interests.as_text(), told, catalogue) if source.interests else ""),
    )
    heads = (words.study, words.who, words.compared, words.lasting, words.found)
    row = "".join(f'<td data-label="{attribute(str(head))}">{cell}</td>' for head, cell in zip(heads, cells, strict=True))
    return f'<tr id="{anchor(claim, place)}" class="{one.direction}">{row}</tr>'
