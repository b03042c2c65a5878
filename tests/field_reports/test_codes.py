"""Faults that people reported in public about links from health records. All requests stand in catalogue/code-answers.yml."""

from __future__ import annotations

import pytest

from codes.asking import ask, typed
from conftest import ROOT

DIZZINESS, INSOMNIA, TINNITUS, HEADACHE = (f"symptoms/{id}" for id in ("dizziness", "insomnia", "tinnitus", "headache"))
C, CS, DN = (f"mainSearchCriteria.v.{part}" for part in ("c", "cs", "dn"))


def test_code_deprecated_c(catalogue):
    old = "mainSearchCriteria.c.c=R42&mainSearchCriteria.c.cs=2.16.840.1.113883.6.90&mainSearchCriteria.c.dn=Dizziness"
    assert DIZZINESS in ask(catalogue, old)[0].pages


@pytest.mark.parametrize("system", ["2.16.840.1.113883.6.3", "ICD10", "I10", "http://hl7.org/fhir/sid/icd-10", "ICD-10-CM", "urn:oid:2.16.840.1.113883.6.90"])
def test_code_system_names(catalogue, system):
    assert DIZZINESS in ask(catalogue, f"{C}=R42&{CS}={system}")[0].pages


def test_code_prefix(catalogue):
    found = [*ask(catalogue, f"{C}=ICD10:R42", f"{C}=ICD10:R42."), *typed(catalogue, "ICD-10-CM: R42", "ICD10 R42")]
    assert all(DIZZINESS in one.pages for one in found)
    addresses = ["http://purl.obolibrary.org/obo/HP_0000360", "https://hpo.jax.org/browse/term/HP:0000360"]
    assert all(TINNITUS in one.pages for one in typed(catalogue, *addresses))


@pytest.mark.parametrize("query", [f"{C}=R42;G47.00", f"{C}=R42,G47.00", f"{C}=R42|G47.00", f"{C}=R42&{C}=G47.00", f"{C}=R42&{C}1=G47.00"])
def test_code_several_in_one(catalogue, query):
    assert {DIZZINESS, INSOMNIA} <= set(ask(catalogue, query)[0].pages)


def test_code_several_in_one_typed(catalogue):
    assert {DIZZINESS, HEADACHE} <= set(typed(catalogue, "R42, R51.9")[0].pages)


def test_code_medicine(catalogue):
    """The entry of the medicine, never only a line that nothing fits."""
    found = ask(
        catalogue, f"{CS}=2.16.840.1.113883.6.88&{C}=596&{DN}=alprazolam", f"{DN}=Diazepam 5 MG Oral Tablet", f"{CS}=2.16.840.1.113883.6.69&{DN}=clonazepam"
    )
    found += typed(catalogue, "xanax")
    ways = [" ".join(one.pages) for one in found]
    assert all(f"medicines/#{name}" in way for name, way in zip(("alprazolam", "diazepam", "clonazepam", "alprazolam"), ways, strict=True)), ways


@pytest.mark.parametrize("text", ["kill myself", "want to kill myself", "seizure now", "stroke", "heart attack"])
def test_code_danger_typed(catalogue, text):
    assert typed(catalogue, text)[0].danger


@pytest.mark.parametrize("code", ["T14.91XA", "X78.9XXA", "R45.88", "T42.4X2A", "R45.851"])
def test_code_danger(catalogue, code):
    assert ask(catalogue, f"{C}={code}")[0].danger


def test_code_danger_by_name_only(catalogue):
    assert ask(catalogue, f"{CS}=2.16.840.1.113883.6.96&{C}=82313006&{DN}=Suicide attempt (event)")[0].danger


def test_code_name_disagree(catalogue):
    wins = ask(catalogue, f"{C}=R42&{CS}=2.16.840.1.113883.6.90&{DN}=Hypertension")[0]
    assert DIZZINESS in wins.pages and "symptoms/high-blood-pressure" not in wins.pages
    assert ask(catalogue, f"{CS}=2.16.840.1.113883.6.177&{C}=D018410&{DN}=Pneumonia")[0].pages == ()
    assert DIZZINESS in ask(catalogue, f"{C}=&{DN}=Dizziness")[0].pages


def test_code_sandboxed_frame():
    """No fetch stands in the way of a frame without an origin; tests/browser/test_codes_in_chromium.py opens one."""
    scripts = [(ROOT / "docs/assets/js/code.js"), *(ROOT / "macros/codes/browser").glob("*.js")]
    assert len(scripts) > 3 and not [file.name for file in scripts if "fetch(" in file.read_text("utf-8") or "XMLHttpRequest" in file.read_text("utf-8")]
