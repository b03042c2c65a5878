"""The pages of codes: each warns, says that a code is no diagnosis, and leads to symptoms and to help."""

from __future__ import annotations

import pytest

from macros.render.pages import generated_pages

from conftest import TINY, edited

COLD, WARM = "catalogue/symptoms/cold-fingers.yml", "catalogue/symptoms/warm-toes.yml"
SHARED = {
    **edited(COLD, 'codes: {hpo: "HP:0000001"}', 'codes: {hpo: "HP:0000001", icd10cm: R20.2}'),
    WARM: "codes: {icd10cm: R20.2}\n" + (TINY / WARM).read_text("utf-8"),
}
NEAREST = "A code here is the nearest fit we found for a symptom. It is no diagnosis, and no advice on coding."
LISTS = ["code/icd10cm/index.md", "code/mesh/index.md", "code/hpo/index.md"]


def test_a_code_has_a_page_only_where_several_symptoms_share_it(project):
    def codes(catalogue) -> set[str]:
        return {one.path for one in generated_pages(catalogue) if one.path.startswith("code/")}

    assert codes(project().sound) == set(LISTS)
    assert codes(project(SHARED).sound) - set(LISTS) == {"code/icd10cm/R20.2.md"}


@pytest.mark.parametrize("path", [*LISTS, "code/icd10cm/R20.2.md"])
def test_each_warns_and_says_what_a_code_is_not(page, read, path):
    said = read(page(path, SHARED))
    assert "Do not stop your medicine suddenly." in said and NEAREST in said


@pytest.mark.parametrize("path", LISTS)
def test_each_list_leads_to_help_and_to_the_other_lists(page, ways, path):
    assert ways(page(path, SHARED).select("p")[-1]) == [("Find a page by code", "../index.md"), ("Urgent help", "../../urgent-help.md")]


def test_a_list_holds_its_codes_by_group(page, read, ways):
    groups = page("code/icd10cm/index.md", SHARED).select("details")
    assert [(group["id"], read(group.summary), read(group.li), ways(group)) for group in groups] == [
        ("hands", "Hands 1 code", "R20.2 Cold fingers", [("Cold fingers", "../../symptoms/cold-fingers.md")]),
        ("feet", "Feet 1 code", "R20.2 Warm toes", [("Warm toes", "../../symptoms/warm-toes.md")]),
    ]


def test_a_list_without_a_code_says_so(page, read):
    assert "No code of this kind is held yet." in read(page("code/mesh/index.md"))
    assert "No code of this kind is held yet." not in read(page("code/hpo/index.md"))


def test_a_shared_code_shows_each_symptom_to_choose_from(page, read, ways):
    shared = page("code/icd10cm/R20.2.md", SHARED)
    assert read(shared.h1) == "ICD-10-CM R20.2" and "2 of our pages come nearest to this code." in read(shared)
    assert [read(row) for row in shared.select("li")] == ["Cold fingers Your fingers feel cold.", "Warm toes Your toes feel warm."]
    assert ways(shared) == [
        ("Cold fingers", "../../symptoms/cold-fingers.md"), ("Warm toes", "../../symptoms/warm-toes.md"),
        ("All ICD-10-CM codes", "index.md"), ("All symptoms", "../../symptoms/index.md"),
    ]  # fmt: skip
