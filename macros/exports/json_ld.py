"""A page's structured data: schema.org as JSON-LD, small, and nothing false.

In: a page as a work. Out: the text of one script element. A symptom page is
a MedicalWebPage about a MedicalSymptom. Nothing says treatment, dose, cause
or risk factor, and nothing says "reviewed" unless a signature is for this
very text. Types and properties are checked against schema.org in the tests.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from ..addresses.site import Site
from ..addresses.targets import ABOUT, DATA, GLOSSARY, LEDGER, MEDICINES, POLICY, SOURCES, SYMPTOMS, address_of, target_of
from ..catalogue.index import Catalogue
from ..catalogue.models import Claim, Source, Symptom
from ..catalogue.pages import Page
from . import schema_org
from .citable_pages import CitablePage
from .schema_org import Node, symptom
from .statement import LICENCE_ADDRESS, NOT_REVIEWED

CONTEXT = "https://schema.org"
_TYPES = {ABOUT: "AboutPage", LEDGER: "CollectionPage", MEDICINES: "CollectionPage", SOURCES: "CollectionPage", SYMPTOMS: "CollectionPage"}
_AUDIENCE: list[Node] = [{"@type": "Patient"}, {"@type": "MedicalAudience", "audienceType": "Prescribers"}]


def json_ld(work: CitablePage, catalogue: Catalogue, site: Site) -> str:
    """The script's text. `<` is written so that no text can end the script."""
    node = {"@context": CONTEXT, **web_page(work, catalogue, site)}
    return json.dumps(node, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def web_page(work: CitablePage, catalogue: Catalogue, site: Site) -> Node:
    """The page as a node. The site is its author, as a body."""
    place = site.url + work.address
    node: Node = {"@type": _type(work), "@id": place, "url": place, "name": work.title, "description": work.description}
    node |= {
        "inLanguage": "en",
        "isAccessibleForFree": True,
        "isPartOf": {"@type": "WebSite", "@id": site.url, "name": site.name},
        "author": {"@type": "Project", "name": site.name},
        "license": LICENCE_ADDRESS,
        "datePublished": work.written.isoformat(),
        "dateModified": work.edition.on.isoformat(),
        "version": work.edition.label,
    }
    if POLICY in catalogue.pages:
        node["publishingPrinciples"] = site.url + address_of(POLICY)
    node |= _review(work)
    if is_medical(work.of):
        node["audience"] = _AUDIENCE
    node |= _subject(work, catalogue, site)
    if work.sources:
        node["citation"] = sources(work.sources, catalogue, site)
    return node


def is_medical(of: Symptom | Claim | Page) -> bool:
    """Whether a page is about health, and not about the site."""
    return isinstance(of, Symptom | Claim) or of.front.on_paper


def sources(ids: Iterable[str], catalogue: Catalogue, site: Site) -> list[Node]:
    """Each source by its address in the list of sources, with its type."""
    return [{"@type": schema_org.source_type(catalogue.sources[id], catalogue).schema_org, "@id": source_id(catalogue.sources[id], site)} for id in ids]


def source_id(source: Source, site: Site) -> str:
    return site.url + address_of(target_of("sources", source.id))


def _type(work: CitablePage) -> str:
    return "MedicalWebPage" if is_medical(work.of) else _TYPES.get(work.path, "WebPage")


def _review(work: CitablePage) -> dict[str, Any]:
    if work.reviewed is None:
        return {"creativeWorkStatus": f"{NOT_REVIEWED}. Not medical advice."}
    reviewer = {"@type": "Person", "name": work.reviewed.by, "jobTitle": work.reviewed.role}
    return {"creativeWorkStatus": "Not medical advice.", "reviewedBy": reviewer, "lastReviewed": work.reviewed.on.isoformat()}


def _subject(work: CitablePage, catalogue: Catalogue, site: Site) -> Node:
    """What the page is about, or holds."""
    if isinstance(work.of, Symptom):
        return {"about": symptom(work.of, site)}
    if isinstance(work.of, Claim):
        return {"mainEntity": schema_org.claim(work.of, catalogue, site)}
    if work.path == GLOSSARY:
        return {"mainEntity": schema_org.term_set(catalogue, site)}
    if work.path == MEDICINES:
        return {"about": [schema_org.medicine(one, catalogue, site) for one in catalogue.medicines.values()]}
    if work.path == DATA:
        return {"mainEntity": schema_org.dataset(catalogue, site, site.url + work.address, work.edition.on)}
    return {"keywords": work.of.front.medical_name} if work.of.front.medical_name else {}
