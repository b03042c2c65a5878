"""The real catalogue: no problems, and what the project promises of it."""

from __future__ import annotations

import shutil

import pytest

from macros.catalogue.index import Catalogue
from macros.catalogue.models import KINDS
from macros.catalogue.schema import schemas
from macros.facts.grades import studied_in
from macros.project import load_project

from conftest import ROOT
from sharing import real_project


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    project = real_project()
    assert [str(problem) for problem in project.problems] == []
    return project.sound


def test_the_schemas_are_current(catalogue):
    for name, text in schemas(catalogue.vocabulary).items():
        assert (ROOT / "catalogue/schema" / name).read_text("utf-8") == text, "run: python -m macros schema"


def test_nobody_has_signed_a_review(catalogue):
    # Change this test when a real clinician has signed a text, naming the text.
    assert [(kind, id) for kind, id, _, _ in catalogue.reviews] == []
    assert catalogue.signatures == ()


def test_each_explainer_says_what_is_not_known_and_how_sure_we_are(catalogue):
    explainers = [page for page in catalogue.pages.values() if page.front.kind == "explainer"]
    assert len(explainers) >= 6
    for page in explainers:
        for heading in ("## How sure are we?", "## What is not known", "## What you can do now", "## Other causes"):
            assert heading in page.body, f"{page.path}: {heading}"
        assert any(call.name == "claim" for call in page.calls), page.path
        assert any(call.name == "figure" for call in page.calls), page.path


def test_symptoms_that_endanger_life_say_so(catalogue):
    for id in ("seizures", "suicidal-thoughts", "akathisia", "chest-pain", "breathlessness", "confusion", "hallucinations"):
        assert catalogue.symptoms[id].help_first or catalogue.symptoms[id].group == "emergencies", id
        levels = {catalogue.signs[sign].level for sign in catalogue.symptoms[id].urgent}
        assert levels & {"emergency", "crisis"}, id


def test_each_sign_stands_somewhere(catalogue):
    """In a symptom, a situation or the general list; one that nobody sees would look as if it were said."""
    named = {id for symptom in catalogue.symptoms.values() for id in symptom.urgent} | {id for page in catalogue.pages.values() for id in page.front.urgent}
    assert [id for id, sign in catalogue.signs.items() if id not in named and sign.in_general is None] == []


def test_each_group_of_people_asks_on_symptoms_that_exist_and_has_a_sign_on_each(catalogue):
    assert len(catalogue.vocabulary.concerns) > 10
    for concern in catalogue.vocabulary.concerns:
        assert concern.anyone or concern.ask_on or concern.ask_in, concern.id
        for id in concern.ask_on:
            assert concern.id in {catalogue.signs[sign].concerns for sign in catalogue.symptoms[id].urgent}, (concern.id, id)


def test_the_general_list_has_no_place_twice(catalogue):
    places = [(sign.level, sign.in_general) for sign in catalogue.signs.values() if sign.in_general is not None]
    assert len(places) == len(set(places)) and {level for level, _ in places} >= {"emergency", "today"}


def test_each_situation_has_its_place_in_the_list_and_names_signs(catalogue):
    situations = [page for page in catalogue.pages.values() if page.front.kind == "situation"]
    assert len(situations) >= 20
    assert [page.path for page in situations if not page.path.startswith("situations/") or not page.front.urgent] == []


def test_no_claim_rests_only_on_sources_that_were_not_seen(catalogue):
    for claim in catalogue.claims.values():
        statuses = {catalogue.sources[id].checked.status for id in claim.sources}
        assert statuses - {"not-seen"}, claim.id


def test_the_strongest_claims_have_more_than_animals_or_patient_reports(catalogue):
    weak = {"patient-reports", "survey", "expert-opinion"}
    for claim in catalogue.claims.values():
        if claim.strength == "established":
            assert set(studied_in(claim, catalogue)) - weak, claim.id


def test_each_template_is_sound_and_a_copy_of_it_only_wants_words_of_its_own(tmp_path):
    for folder in ("catalogue", "docs"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    copies = {f"catalogue/{kind}/brand-new-{kind}.yml" for kind in KINDS}
    for copy in copies:
        shutil.copy((tmp_path / copy).with_name("_template.yml"), tmp_path / copy)
    project = load_project(tmp_path)
    # A copy bears the name of another record, so that what its sources mean by it is open.
    elsewhere = {problem.check for problem in project.problems if problem.file not in copies}
    assert elsewhere <= {"said_but_not_named", "not_naming_for_nothing"}
    of_copies = [problem for problem in project.problems if problem.file in copies]
    assert {problem.file for problem in of_copies} == copies
    assert {problem.check for problem in of_copies} <= {"still_the_template", "name_used_twice", "code_used_twice", "alias_used_twice"}
    assert "brand-new-symptoms" in project.catalogue.symptoms


def test_every_item_of_the_published_lists_has_a_record(catalogue):
    import yaml

    lists = yaml.safe_load((ROOT / "tests/data/published-lists.yml").read_text("utf-8"))
    items = [(found["source"], item["item"], item["symptoms"]) for found in lists for item in found["items"]]
    assert len(items) == 180
    missing = [(source, name, id) for source, name, ids in items for id in ids or [None] if id not in catalogue.symptoms]
    assert missing == []
    assert {source for source, *_ in items} <= set(catalogue.sources)
