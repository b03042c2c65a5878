"""Codes that name one thing: never in two records, never with a tail."""

from __future__ import annotations

import pytest

from conftest import TINY, edited

COLD, WARM = "catalogue/symptoms/cold-fingers.yml", "catalogue/symptoms/warm-toes.yml"
MITTEN, SCARF = "catalogue/sources/mitten-2001.yml", "catalogue/sources/scarf-2002.yml"


def found(project, changes):
    return [(problem.file, problem.line, problem.column, problem.check) for problem in project(changes).problems]


def codes(path: str, line: str) -> dict[str, str]:
    """The record with one more line of codes, in front of all others."""
    return {path: line + "\n" + (TINY / path).read_text("utf-8")}


def medicine(name: str) -> str:
    return (TINY / "catalogue/medicines/mittenazolam.yml").read_text("utf-8").replace("mittenazolam", name).replace("[Mitt]", "[Muff]")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (codes(MITTEN, "DOI: 10.1000/scarf"), (SCARF, 5, 6)),
        (codes(MITTEN, "DOI: 10.1000/SCARF"), (SCARF, 5, 6)),
        ({**codes(MITTEN, 'PMID: "12345"'), **codes(SCARF, 'PMID: "12345"')}, (SCARF, 1, 7)),
        (codes(WARM, 'codes: {hpo: "HP:0000001"}'), (WARM, 1, 14)),
        ({**edited(COLD, 'hpo: "HP:0000001"', "mesh: D000001"), **codes(WARM, "codes: {mesh: D000001}")}, (WARM, 1, 15)),
        ({"catalogue/medicines/scarfazolam.yml": medicine("scarfazolam")}, ("catalogue/medicines/scarfazolam.yml", 8, 6)),
    ],
)
def test_a_code_for_one_thing_stands_in_one_record(project, changes, expected):
    assert found(project, changes) == [(*expected, "code_used_twice")]


def test_a_class_of_icd_and_a_book_may_stand_in_several_records(project):
    changes = {
        **edited(COLD, 'hpo: "HP:0000001"', "icd10cm: R20.2"), **codes(WARM, "codes: {icd10cm: R20.2}"),
        **codes(MITTEN, 'ISBN: "9780000000001"'), **codes(SCARF, 'ISBN: "9780000000001"'),
    }  # fmt: skip
    assert found(project, changes) == []


@pytest.mark.parametrize("tail", [".", ",", ";", ").", ")", "/"])
def test_a_doi_does_not_end_with_what_stood_behind_it(project, tail):
    problems = project(edited(SCARF, "DOI: 10.1000/scarf", f"DOI: '10.1000/scarf{tail}'")).problems
    assert [(problem.line, problem.column, problem.check) for problem in problems] == [(5, 6, "doi_with_a_tail")]
    assert 'expected "10.1000/scarf"' in problems[0].message


@pytest.mark.parametrize("doi", ["10.1000/(sici)10(199)1:2<3::aid-x>3.0.co;2-#", "10.1016/s0140(91)", "10.1000/a.b-c_d"])
def test_a_doi_with_odd_signs_that_belong_to_it_passes(project, doi):
    assert found(project, edited(SCARF, "DOI: 10.1000/scarf", f'DOI: "{doi}"')) == []
