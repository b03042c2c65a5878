"""How sure we are of a symptom: who names it comes first, on screens and on paper."""

from __future__ import annotations

import pytest

from macros.catalogue.checks.readability import SHORT_GRADE, measure
from macros.catalogue.index import Catalogue
from macros.catalogue.prose import as_text
from macros.facts.how_sure import MANY, counted, strongest_kind, sure_of_symptom
from macros.handouts.content import of_symptom
from macros.render.symptom import symptom_markdown

from conftest import TINY
from sharing import real_project

WARM = (TINY / "catalogue/symptoms/warm-toes.yml").read_text("utf-8").replace("formerly: [hot-toes]\n", "")


@pytest.fixture(scope="module")
def real() -> Catalogue:
    return real_project().sound


def sure(catalogue: Catalogue, id: str) -> str:
    return sure_of_symptom(catalogue.symptoms[id], catalogue)


def named(name: str) -> str:
    """Another symptom: no two may have the same name or the same summary."""
    return WARM.replace("Warm toes", name).replace("Your toes feel warm.", f"{name} feel warm.")


def more(count: int) -> dict[str, str]:
    """Further symptoms that rest on the same claim."""
    return {f"catalogue/symptoms/toes-{number}.yml": named(f"Toes {number}") for number in range(count)}


def test_the_strongest_kind_that_names_the_symptom_comes_first(project):
    catalogue = project().sound
    assert sure(catalogue, "cold-fingers").startswith(strongest_kind(catalogue.symptoms["cold-fingers"], catalogue).naming)
    both = catalogue.symptoms["cold-fingers"].model_copy(update={"named_in": ["scarf-2002", "mitten-2001"]})
    kinds = [catalogue.sources[id].evidence for id in both.named_in]
    assert len(set(kinds)) == 2
    order = [kind.id for kind in catalogue.vocabulary.evidence]
    assert strongest_kind(both, catalogue).id == min(kinds, key=order.index)


@pytest.mark.parametrize(("others", "general"), [(MANY - 3, False), (MANY - 2, True)])
def test_a_claim_behind_many_symptoms_is_said_to_be_general(project, others, general):
    catalogue = project(more(others)).sound
    assert len(catalogue.symptoms) == others + 2
    about = "such symptoms in general" if general else "this symptom or close ones"
    assert sure(catalogue, "warm-toes").endswith(f"The reasons here are about {about}.")


def test_a_page_with_both_sorts_of_claim_says_partly(project):
    claim = (
        (TINY / "catalogue/claims/gloves-warm-mice.yml")
        .read_text("utf-8")
        .replace("original: gloves-help\n", "")
        .replace("gloves may warm the paws", "gloves may warm the ears")
    )
    own = named("Own toes").replace("claims: [gloves-warm-mice]", "claims: [gloves-warm-mice, own-claim]")
    catalogue = project({**more(MANY), "catalogue/claims/own-claim.yml": claim, "catalogue/symptoms/own-toes.yml": own}).sound
    assert "The reasons here are partly about such symptoms in general." in sure(catalogue, "own-toes")


def test_a_symptom_that_only_patients_name_says_so(real):
    assert sure(real, "body-odor").startswith("Patients name this symptom, for example in lists. No study among our sources names it.")
    assert "A clinical guideline names" in sure(real, "insomnia") and "no study" not in sure(real, "insomnia").casefold()


def test_no_kind_that_is_a_study_says_that_none_was_found(real):
    studies = {"systematic-review", "controlled-trial", "human-laboratory", "cohort", "survey"}
    assert {kind.id for kind in real.vocabulary.evidence if "no study" in kind.naming.casefold()} & studies == set()


def test_each_symptom_says_it_in_easy_words_and_paper_says_the_same(real):
    for symptom in real.symptoms.values():
        page = f"{sure_of_symptom(symptom, real)} They rest on {counted([real.claims[id] for id in symptom.claims], real)}."
        paper = of_symptom(symptom, real).sure
        assert paper == f"{sure_of_symptom(symptom, real)} The web page grades each.", symptom.id
        assert max(measure(page).grade, measure(paper).grade) <= SHORT_GRADE, symptom.id


def test_the_page_adds_how_the_statements_are_graded(project):
    catalogue = project().sound
    words = as_text(symptom_markdown(catalogue.symptoms["warm-toes"], catalogue, lambda call: ""))
    assert f"How sure are we? {sure(catalogue, 'warm-toes')} They rest on 1 statement: 1 supported. How we grade." in " ".join(words.split())
