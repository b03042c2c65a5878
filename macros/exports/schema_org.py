"""Records as schema.org things: symptoms, terms, medicines, sources, claims.

Each has an address of the site as its @id, so that nodes of different pages
are one graph. Only names, codes and words are given.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from ..addresses.site import Site
from ..addresses.targets import GLOSSARY, address_of, target_of
from ..catalogue.index import Catalogue
from ..catalogue.models import Claim, Finding, Medicine, Source, Symptom
from ..catalogue.prose import as_text
from ..catalogue.vocabulary import SourceType, find
from ..facts.grades import strength_words
from ..facts.reviewed import so_far
from .listing import FORMATS, LISTING
from .statement import LICENCE_ADDRESS, NOT_REVIEWED, SCHEMA_VERSION

Node = dict[str, Any]


def symptom(record: Symptom, site: Site) -> Node:
    node: Node = {"@type": "MedicalSymptom", "@id": f"{_place(record, site)}#symptom", "name": record.name}
    # The medical name may be one of the others too; each once.
    node["alternateName"] = list(dict.fromkeys([record.clinical_term, *record.also_called]))
    if codes := record.codes.each():
        # The nearest code, not always the same thing: each says so.
        node["code"] = [_code(system.name, code) | {"description": "Nearest fit"} for system, code in codes]
    return node


def term_set(catalogue: Catalogue, site: Site) -> Node:
    """The glossary, with the names of its terms; what they mean stands on the page."""
    terms: list[Node] = [{"@type": "DefinedTerm", "@id": _place(term, site), "name": term.term} for term in catalogue.terms.values()]
    return {"@type": "DefinedTermSet", "@id": f"{site.url}{address_of(GLOSSARY)}#terms", "name": f"Glossary of {site.name}", "hasDefinedTerm": terms}


def medicine(record: Medicine, catalogue: Catalogue, site: Site) -> Node:
    """A medicine by its names. Never a dose."""
    brands = sorted({brand for names in record.brands.values() for brand in names}, key=str.casefold)
    node: Node = {"@type": "Drug", "@id": _place(record, site), "name": record.name, "nonProprietaryName": record.name}
    if names := [*record.also_called, *brands]:
        node["alternateName"] = names
    node["drugClass"] = {"@type": "DrugClass", "name": catalogue.words("families")[record.family].label}
    return node | ({"code": _code("ATC", record.atc)} if record.atc else {})


def source_type(record: Source, catalogue: Catalogue) -> SourceType:
    return find(catalogue.vocabulary.csl_types, record.type)


def source(record: Source, catalogue: Catalogue, site: Site) -> Node:
    node: Node = {"@type": source_type(record, catalogue).schema_org, "@id": _place(record, site), "name": record.title}
    node["author"] = [
        {"@type": "Organization", "name": one.literal} if one.literal
        else {"@type": "Person", "familyName": one.family, **({"givenName": one.given} if one.given else {})}
        for one in record.author
    ]  # fmt: skip
    if record.issued:
        node["datePublished"] = str(record.issued)
    if record.container_title:
        node["isPartOf"] = {"@type": "Periodical" if source_type(record, catalogue).periodical else "CreativeWork", "name": record.container_title}
    if record.ISBN:
        node["identifier"] = {"@type": "PropertyValue", "propertyID": "ISBN", "value": record.ISBN}
    return node | ({"sameAs": found} if (found := _elsewhere(record)) else {})


def claim(record: Claim, catalogue: Catalogue, site: Site) -> Node:
    """A statement, with how sure it is beside it, and what each source found: it must not travel without that."""
    node: Node = {"@type": "Claim", "@id": f"{_place(record, site)}#claim", "text": record.plain.as_text()}
    node["description"] = f"How sure? {as_text(strength_words(record, catalogue))} Not known: {record.unknown.as_text()}"
    return node | {"citation": [_found(one, catalogue, site) for one in record.findings]}


def _found(one: Finding, catalogue: Catalogue, site: Site) -> Node:
    words, record = catalogue.sentences.findings, catalogue.sources[one.source]
    number = words.number.format(number=f"{one.n:,}", of=one.of) if one.n else words.no_number
    compared = f" {words.compared}: {one.compared.as_text()}" if one.compared else ""
    said = f"{getattr(words, one.direction)}. {one.who.as_text()} {number}.{compared} {one.found.as_text()}"
    return {"@type": source_type(record, catalogue).schema_org, "@id": _place(record, site), "description": said}


def dataset(catalogue: Catalogue, site: Site, place: str, on: date) -> Node:
    """The data of the whole catalogue, with each file it comes in. place: the page that explains it."""
    limits = f"{NOT_REVIEWED}; no tool for diagnosis."
    if (told := so_far(catalogue, limits)) != limits:
        limits = f"{told} No tool for diagnosis."
    return {
        "@type": "Dataset",
        "@id": f"{place}#data",
        "name": f"{site.name}: the catalogue as data",
        "description": f"Symptoms, terms, medicines, graded claims and sources, for reading and research. {limits}",
        "creator": {"@type": "Project", "name": site.name},
        "license": LICENCE_ADDRESS,
        "isAccessibleForFree": True,
        "inLanguage": "en",
        "version": SCHEMA_VERSION,
        "dateModified": on.isoformat(),
        "distribution": [
            {"@type": "DataDownload", "contentUrl": site.url + one.path, "encodingFormat": FORMATS[one.format], "name": one.holds} for one in LISTING
        ],
    }


def _code(system: str, value: str) -> Node:
    return {"@type": "MedicalCode", "codeValue": value, "codingSystem": system}


def _elsewhere(record: Source) -> list[str]:
    """Where else the source is, in the order of certainty."""
    found = [("https://doi.org/", record.DOI), ("https://pubmed.ncbi.nlm.nih.gov/", record.PMID), ("https://pmc.ncbi.nlm.nih.gov/articles/", record.PMCID)]
    return [*(f"{stem}{id}" for stem, id in found if id), *([record.URL] if record.URL else [])]


def _place(record: Symptom | Medicine | Source | Claim | Any, site: Site) -> str:
    return site.url + address_of(target_of(record.kind, record.id))
