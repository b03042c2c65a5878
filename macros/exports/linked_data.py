"""data/catalogue.jsonld: the whole catalogue as one schema.org graph."""

from __future__ import annotations

from collections.abc import Iterable

from ..catalogue.index import Catalogue
from ..render.links import GLOSSARY, address, web_address
from . import things
from .json_files import dumped
from .json_ld import CONTEXT, web_page
from .things import Node
from .words import Words
from .works import Work

PATH = "data/catalogue.jsonld"


def graph(works: Iterable[Work], catalogue: Catalogue, name: str, site: str) -> bytes:
    """Pages with their symptoms, then terms, medicines, claims and sources; by id."""
    nodes = [web_page(work, catalogue, name, site) for work in works]
    nodes += [_term(id, catalogue, site) for id in catalogue.terms]
    nodes += [things.claim(claim, catalogue, site) for claim in catalogue.claims.values()]
    nodes += [things.source(source, site) for source in catalogue.sources.values()]
    return dumped({"@context": CONTEXT, "@graph": nodes})


def _term(id: str, catalogue: Catalogue, site: str) -> Node:
    term = catalogue.terms[id]
    place = site + web_address(address("terms", id))
    node: Node = {"@type": "DefinedTerm", "@id": place, "name": term.term, "description": Words(catalogue).of(term.definition)}
    if term.also_called:
        node["alternateName"] = term.also_called
    return node | {"inDefinedTermSet": {"@id": f"{site}{web_address(GLOSSARY)}#terms"}}
