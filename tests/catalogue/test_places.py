"""A file in the wrong place is said, with the place where it belongs."""

from __future__ import annotations

import pytest

from macros.catalogue.models import KINDS
from macros.catalogue.places import looks_like
from macros.catalogue.positions import read

from conftest import TINY

GLOVE = (TINY / "catalogue/terms/glove.yml").read_text("utf-8")
COLD = (TINY / "catalogue/symptoms/cold-fingers.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("path", "text", "belongs"),
    [
        ("catalogue/mitten.yml", GLOVE, "move it to catalogue/terms/"),
        ("catalogue/mitten.yaml", COLD, "move it to catalogue/symptoms/"),
        ("catalogue/notes.yml", "a: 1\n", "catalogue/sources/"),
        ("catalogue/notes.yml", "a: [\n", "catalogue/sources/"),
        ("catalogue/wordings.yml", "rules: []\n", 'Did you mean "wording.yml"?'),
        ("catalogue/symptom/cold-nose.yml", COLD, 'Did you mean "symptoms"?'),
        ("catalogue/schema/terms.yml", "a: 1\n", "catalogue/terms/"),
        ("docs/cold-nose.yml", COLD, "move it to catalogue/symptoms/"),
        ("docs/how-it-happens/notes.YAML", "a: 1\n", "catalogue/terms/"),
    ],
)
def test_a_file_nobody_reads(project, path, text, belongs):
    problems = project({path: text}).problems
    assert [(problem.file, problem.line, problem.column, problem.check) for problem in problems] == [(path, 1, 1, "wrong_place")]
    assert belongs in problems[0].message


def test_files_that_are_no_records_may_stand_anywhere(project):
    assert project({"catalogue/notes.txt": "x", "catalogue/.hidden.yml": "x", "docs/.meta.yml": "x", "catalogue/schema/x.json": "{}"}).problems == ()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("folder", KINDS)
def test_a_record_in_the_folder_of_another_kind_has_one_problem(project, kind, folder):
    text = next((TINY / "catalogue" / kind).glob("*.yml")).read_text("utf-8")
    file = f"catalogue/{folder}/brand-new.yml"
    problems = [problem for problem in project({file: text}).problems if problem.file == file and problem.check not in {"name_used_twice", "text_used_twice"}]
    assert [problem.check for problem in problems] == ([] if kind == folder else ["wrong_kind"])
    assert kind == folder or problems[0].message.endswith(f"; move it to catalogue/{kind}/.")


def test_a_symptom_in_the_wrong_folder_is_not_missed_where_it_is_cited(project):
    changes = {"catalogue/symptoms/cold-fingers.yml": None, "catalogue/terms/cold-fingers.yml": COLD}
    assert [(problem.file, problem.check) for problem in project(changes).problems] == [("catalogue/terms/cold-fingers.yml", "wrong_kind")]


def test_a_faulty_record_is_still_of_its_kind():
    few = read("x.yml", b"naem: x\nalso_called: [y]\ngruop: z\n").values
    assert [looks_like(few, than=kind) for kind in KINDS] == [""] * len(KINDS)
    assert looks_like(["a"]) == looks_like(None) == looks_like({}) == ""
