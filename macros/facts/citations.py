"""What a page cites, in the order in which its reader meets it: ids of sources."""

from __future__ import annotations

from ..catalogue.grammar import references
from ..catalogue.index import Catalogue
from ..catalogue.models import Claim, Symptom
from ..catalogue.pages import Page


def sources_of_claim(claim: Claim) -> list[str]:
    return list(dict.fromkeys([*claim.sources, *(one.source for one in claim.against)]))


def quoted_claims(page: Page) -> list[str]:
    """Ids of the claims that a page quotes one by one, each once, in its order."""
    return list(dict.fromkeys(id for call in page.calls if call.name == "claim" for _, id in references(call)))


def cited_on_page(page: Page, catalogue: Catalogue) -> tuple[str, ...]:
    """What a hand-written page cites, through cite() and claim()."""
    ids: list[str] = []
    for call in page.calls:
        if call.name == "cite":
            ids += call.args
        elif call.name == "claim":
            ids += [source for _, id in references(call) for source in sources_of_claim(catalogue.claims[id])]
    return tuple(dict.fromkeys(ids))


def cited_on_symptom(symptom: Symptom, catalogue: Catalogue) -> tuple[str, ...]:
    """What a symptom's page cites: claims first, as the reader meets them."""
    ids = [id for claim in symptom.claims for id in sources_of_claim(catalogue.claims[claim])]
    ids += [number.source for number in symptom.frequency]
    return tuple(dict.fromkeys([*ids, *symptom.named_in, *symptom.sources]))
