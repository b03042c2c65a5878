"""data/catalogue.jsonld: the whole catalogue as one schema.org graph."""

from __future__ import annotations

from collections.abc import Iterable

from ..addresses.site import Site
from ..addresses.targets import GLOSSARY, address_of, target_of
from ..catalogue.index import Catalogue
from . import schema_org
from .citable_pages import CitablePage
from .json_files import dumped
from .json_ld import CONTEXT, web_page
from .plain_text import PlainText
from .schema_org import Node

PATH = "data/catalogue.jsonld"


def graph(works: Iterable[CitablePage], catalogue: Catalogue, site: Site) -> bytes:
    """Pages with their symptoms, then terms, medicines, claims and sources; by id."""
    nodes = [web_page(work, catalogue, site) for work in works]
    nodes += [_term(id, catalogue, site) for id in catalogue.terms]
    nodes += [schema_org.claim(claim, catalogue, site) for claim in catalogue.claims.values()]
    nodes += [schema_org.source(source, catalogue, site) for source in catalogue.sources.values()]
    return dumped({"@context": CONTEXT, "@graph": nodes})


def _term(id: str, catalogue: Catalogue, site: Site) -> Node:
    term = catalogue.terms[id]
    place = site.url + address_of(target_of("terms", id))
    node: Node = {"@type": "DefinedTerm", "@id": place, "name": term.term, "description": PlainText(catalogue).of(term.definition)}
    if term.also_called:
        node["alternateName"] = term.also_called
    return node | {"inDefinedTermSet": {"@id": f"{site.url}{address_of(GLOSSARY)}#terms"}}
