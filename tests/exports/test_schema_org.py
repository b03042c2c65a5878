"""JSON-LD in each page and for the whole: true to schema.org, and to the records.

The vocabulary is that of pydantic2-schemaorg, which ships every type of
schema.org with its properties, so nothing is asked of the network.
"""

from __future__ import annotations

import gzip
import importlib
import inspect
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from rdflib import RDF, Graph, URIRef

from macros.catalogue.prose import as_text
from macros.exports.citable_pages import citable_pages
from macros.exports.json_ld import json_ld
from macros.facts.editions import edition_of
from macros.facts.grades import strength_words
from macros.facts.signature import signature

from exports.conftest import MADE_LISTS, SITE, URL

SDO = "https://schema.org/"
REAL = "https://benzodiazepine-symptoms.example/"
TEXTS = {"Text", "URL", "Date", "DateTime", "str", "AnyUrl", "date"}
# A page that says what a thing is must not say what to do about it.
NEVER = {
    "possibleTreatment", "treatment", "drug", "doseSchedule", "dosageForm", "maximumIntake", "recommendedIntake", "prescriptionStatus",
    "cause", "riskFactor", "signOrSymptom", "guideline", "evidenceLevel", "expectedPrognosis", "contraindication", "adverseOutcome", "relevantSpecialty",
}  # fmt: skip


def cls(name: str) -> type:
    return getattr(importlib.import_module(f"pydantic2_schemaorg.{name}"), name)


def ranges(kind: type, name: str) -> set[str]:
    """The types that a property of a class may have; empty if it has no such property."""
    for one in kind.__mro__:
        if name in inspect.get_annotations(one):
            return set(re.findall(r"\w+", str(one.__annotations__[name]))) - {"Optional", "Union", "List", "None"}
    return set()


def faults(node: dict[str, Any]) -> Iterator[str]:
    """What schema.org does not know, or does not allow there."""
    kind = cls(node["@type"])
    for name, value in node.items():
        if name.startswith("@"):
            continue
        allowed = ranges(kind, name)
        if not allowed:
            yield f"{node['@type']} has no {name}"
            continue
        for one in value if isinstance(value, list) else [value]:
            yield from _faults_of_value(node["@type"], name, one, allowed)


def _faults_of_value(kind: str, name: str, value: Any, allowed: set[str]) -> Iterator[str]:
    if isinstance(value, dict) and "@type" in value:
        if not {one.__name__ for one in cls(value["@type"]).__mro__} & allowed:
            yield f"{kind}.{name} cannot be a {value['@type']}"
        yield from faults(value)
    elif isinstance(value, bool):
        if "Boolean" not in allowed:
            yield f"{kind}.{name} is no yes or no"
    elif isinstance(value, str) and not allowed & (TEXTS - {"str"}):
        yield f"{kind}.{name} cannot be text"


def parsed(node: dict[str, Any], base: str) -> Graph:
    """rdflib would ask the network for schema.org's context: its vocabulary is given here."""
    return Graph().parse(data=json.dumps({**node, "@context": {"@vocab": SDO, "@base": base}}), format="json-ld")


@pytest.fixture(scope="module")
def pages(built_pages) -> dict[str, tuple[BeautifulSoup, dict[str, Any]]]:
    """Every page with its structured data, by its address from the root. Lists made from records, such as the sources of a letter, have none."""
    found = {}
    for path, page in built_pages.items():
        if path.startswith(MADE_LISTS):
            continue
        (script,) = page.select('script[type="application/ld+json"]')
        found[path.removesuffix("index.html").rstrip("/")] = (page, json.loads(script.string))
    return found


def test_schema_org_knows_every_type_and_property_of_every_page(pages):
    assert {address: found for address, (_, node) in pages.items() if (found := list(faults(node)))} == {}


def test_the_whole_graph_too(files):
    nodes = json.loads(files["data/catalogue.jsonld"])["@graph"]
    assert [fault for node in nodes for fault in faults(node)] == []


@pytest.mark.parametrize("node, fault", [
    ({"@type": "MedicalSymptom", "lastReviewed": "2026-01-01"}, "MedicalSymptom has no lastReviewed"),
    ({"@type": "WebPage", "author": {"@type": "Drug"}}, "WebPage.author cannot be a Drug"),
    ({"@type": "MedicalWebPage", "about": {"@type": "MedicalSymptom", "nmae": "x"}}, "MedicalSymptom has no nmae"),
    ({"@type": "WebPage", "isAccessibleForFree": "yes"}, "WebPage.isAccessibleForFree cannot be text"),
])  # fmt: skip
def test_the_check_itself_finds_faults(node, fault):
    assert list(faults(node)) == [fault]


def test_each_page_says_who_it_is_as_the_page_itself_does(pages):
    for address, (page, node) in pages.items():
        canonical = page.select_one("link[rel=canonical]")["href"]
        assert node["@id"] == node["url"] == canonical == (f"{REAL}{address}/" if address else REAL)
        assert node["description"] == page.select_one("meta[name=description]")["content"], address
        assert node["license"].startswith("https://creativecommons.org/licenses/by/4.0")
        assert node["isAccessibleForFree"] is True and node["inLanguage"] == page.html["lang"]
        assert node["dateModified"] == node["version"][:10]


def test_each_symptom_page_agrees_with_its_record_and_its_list_of_sources(catalogue, pages):
    for id, record in catalogue.symptoms.items():
        page, node = pages[f"symptoms/{id}"]
        assert (node["@type"], node["about"]["@type"]) == ("MedicalWebPage", "MedicalSymptom")
        assert (node["name"], node["about"]["name"], node["dateModified"]) == (record.name, record.name, edition_of(record, catalogue).on.isoformat())
        assert set(node["about"]["alternateName"]) == {record.clinical_term, *record.also_called}
        codes = {one["codingSystem"]: one["codeValue"] for one in node["about"].get("code", [])}
        written = {"ICD-10-CM": record.codes.icd10cm, "MeSH": record.codes.mesh, "HPO": record.codes.hpo}
        assert codes == {system: code for system, code in written.items() if code}
        cited = [li["id"].removeprefix("cite-") for li in page.select(".page-sources li")]
        listed = [f"{REAL}evidence/sources/{id[0]}/#{id}" for id in cited]
        assert [one["@id"] for one in node["citation"]] == listed


def test_each_source_that_a_page_cites_is_on_the_page_of_sources(pages, built_pages):
    lists = {path.removesuffix("index.html").rstrip("/"): page for path, page in built_pages.items() if path.startswith("evidence/sources/")}
    there = {f"{REAL}{address}/#{element['id']}" for address, page in lists.items() for element in page.select(".source-entry")}
    cited = {one["@id"] for _, node in pages.values() for one in node.get("citation", [])}
    assert cited and cited <= there


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
def test_nothing_says_reviewed_or_treats(catalogue, pages, files):
    used = set()
    for node in (*(node for _, node in pages.values()), json.loads(files["data/catalogue.jsonld"])):
        used |= {str(predicate).removeprefix(SDO) for predicate in set(parsed(node, URL).predicates())}
    assert used & NEVER == set()
    assert used & {"reviewedBy", "lastReviewed", "review", "aggregateRating"} == set()
    assert {"about", "citation", "alternateName", "codeValue", "hasDefinedTerm", "drugClass", "distribution"} <= used


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
def test_rdflib_reads_the_whole_and_counts_what_the_catalogue_holds(catalogue, files):
    graph = parsed(json.loads(files["data/catalogue.jsonld"]), URL)

    def count(*types: str) -> int:
        return len({node for name in types for node in graph.subjects(RDF.type, URIRef(SDO + name)) if str(node).startswith(URL)})

    assert count("MedicalSymptom") == len(catalogue.symptoms)
    assert count("DefinedTerm") == len(catalogue.terms)
    assert count("Drug") == len(catalogue.medicines)
    assert count("Claim") == len(catalogue.claims)
    sources = {node for node in graph.subjects(URIRef(f"{SDO}name")) if str(node).startswith(f"{URL}evidence/sources/") and "#" in str(node)}
    assert len(sources) == len(catalogue.sources)
    doi = {str(node) for node in graph.objects(None, URIRef(f"{SDO}sameAs")) if str(node).startswith("https://doi.org/")}
    assert doi == {f"https://doi.org/{one.DOI}" for one in catalogue.sources.values() if one.DOI}


def test_each_claim_carries_how_sure_it_is(catalogue, files):
    nodes = {node["@id"]: node for node in json.loads(files["data/catalogue.jsonld"])["@graph"] if node["@type"] == "Claim"}
    for id, claim in catalogue.claims.items():
        words = nodes[f"{URL}evidence/claims/{id}/#claim"]["description"]
        assert f"How sure? {as_text(strength_words(claim, catalogue))}" in words


def test_a_claim_carries_what_each_source_found_and_for_which_side(project):
    found = project().sound
    work = next(work for work in citable_pages(found) if work.path == "evidence/claims/gloves-warm-mice.md")
    node = json.loads(json_ld(work, found, SITE))
    assert list(faults(node)) == []
    claim = node["mainEntity"]
    assert claim["@id"].endswith("evidence/claims/gloves-warm-mice/#claim") and "How sure? Supported." in claim["description"]
    assert [(one["@id"].rpartition("#")[2], one["description"].split(".")[0]) for one in claim["citation"]] == [
        ("scarf-2002", "Supports it"),
        ("mitten-2001", "Speaks against it"),
    ]
    assert "n = 12 mice" in claim["citation"][0]["description"] and "Paws were warmer." in claim["citation"][0]["description"]


def test_a_signature_counts_only_for_this_very_text(project):
    found = project().sound
    work = next(work for work in citable_pages(found) if work.path == "symptoms/cold-fingers.md")
    assert "reviewedBy" not in json_ld(work, found, SITE)

    def read(of: str) -> dict[str, Any]:
        review = {"by": "Jo Doe", "role": "pharmacist", "registration": "none", "on": "2026-01-05", "of": of}
        fields = found.symptoms["cold-fingers"].model_dump(mode="json", by_alias=True)
        signed = type(work.of).model_validate_json(json.dumps({**fields, "id": "cold-fingers", "reviewed": review}))
        again = replace(found, symptoms={**found.symptoms, "cold-fingers": signed})
        return json.loads(json_ld(next(one for one in citable_pages(again) if one.path == work.path), again, SITE))

    signed, stale = read(signature(found.symptoms["cold-fingers"], found)), read("0" * 12)
    assert (signed["reviewedBy"]["name"], signed["lastReviewed"]) == ("Jo Doe", "2026-01-05")
    assert list(faults(signed)) == []
    assert "reviewedBy" not in stale and "lastReviewed" not in stale and "Not reviewed" in stale["creativeWorkStatus"]


def test_no_text_can_end_the_script(project):
    found = project().sound
    work = replace(next(iter(citable_pages(found))), title="</script><script>alert(1)//<!--")
    text = json_ld(work, found, SITE)
    assert "<" not in text and json.loads(text)["name"] == work.title


def test_it_adds_little_to_a_page(real_site):
    for name in ("anxiety", "insomnia", "tinnitus", "akathisia"):
        html = (real_site / "symptoms" / name / "index.html").read_text("utf-8")
        page = BeautifulSoup(html, "html.parser")
        script, block = page.select_one('script[type="application/ld+json"]').string, html[html.index('<details class="cite-page">') :]
        block = block[: block.index("</details>")]
        assert script in html
        whole = len(gzip.compress(html.encode()))
        assert whole - len(gzip.compress(html.replace(script, "").encode())) <= 1400
        assert whole - len(gzip.compress(html.replace(block, "").encode())) <= 1000
