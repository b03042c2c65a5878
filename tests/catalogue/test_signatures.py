"""A review counts only with its line in the list of signatures, which loses none."""

from __future__ import annotations

import pytest

from macros.catalogue.signatures import added, read, text

from conftest import TINY, edited
from signing import LEDGER, line, listed

COLD, TOES, GLOVES = "catalogue/symptoms/cold-fingers.yml", "catalogue/symptoms/warm-toes.yml", "docs/how-it-happens/gloves.md"
OF, OTHER = "0123456789ab", "ba9876543210"
REVIEW = f'reviewed: {{by: A. Doe, role: GP, registration: "1", on: 2026-01-05, of: "{OF}"}}'


def reviewed(review: str = REVIEW) -> dict[str, str]:
    return edited(COLD, "reviewed: null", review)


def told(project, changes) -> list[tuple[str, int, str]]:
    return [(one.file, one.line, one.check) for one in project(changes).problems]


REFUSED = {
    "invented": ((), "no line of catalogue/signatures.txt has them", "Write null"),
    "of another text": ((line(OF, text="symptoms/warm-toes"),), "has for symptoms/warm-toes", "goes to no other"),
    "of another page": ((line(OF, text="pages/how-it-happens/gloves.md"),), "has for pages/how-it-happens/gloves.md", "goes to no other"),
    "with another name": ((line(OF, by="B. Doe"),), "B. Doe", "Write what stands there"),
    "with a higher role": ((line(OF, role="nurse"),), "nurse", "Write what stands there"),
    "on a later day": ((line(OF, on="2026-01-04"),), "2026-01-04", "Write what stands there"),
    "of letters never signed": ((line(OTHER),), f'"{OF}"', "Write null"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_review_that_nobody_gave_is_refused_in_plain_words(project, name):
    lines, found, todo = REFUSED[name]
    (problem,) = project({**reviewed(), **listed(*lines)}).problems
    assert (problem.file, problem.line, problem.check) == (COLD, 35, "review_without_signature")
    assert found in problem.message and todo in problem.message
    assert problem.message.endswith("entered by a maintainer with `python -m macros sign`; nobody writes it by hand.")


def test_a_review_copied_from_a_signed_record_is_refused_there_alone(project):
    copied = {TOES: (TINY / TOES).read_text("utf-8") + REVIEW + "\n"}
    assert [(file, check) for file, _, check in told(project, {**reviewed(), **copied, **listed(line(OF))})] == [(TOES, "review_without_signature")]


def test_an_older_signature_that_was_given_is_fine(project):
    """Its letters are not those of the text as it is now: the page says that it has changed since."""
    assert told(project, {**reviewed(), **listed(line(OTHER, on="2026-01-03"), line(OF))}) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "key"),
    [
        (GLOVES, "written:", f"{REVIEW}\nwritten:", "pages/how-it-happens/gloves.md"),
        ("catalogue/urgent-help.yml", "# End", f"{REVIEW}\n# End", "urgent_help/numbers"),
        ("catalogue/signs/white-finger.yml", "written:", f"{REVIEW}\nwritten:", "signs/white-finger"),
    ],
)
def test_whatever_can_be_signed_is_judged(project, file, old, new, key):
    changes = edited(file, old, new)
    assert [(where, check) for where, _, check in told(project, changes)] == [(file, "review_without_signature")]
    assert told(project, {**changes, **listed(line(OF, text=key))}) == []


def test_a_renamed_text_keeps_its_signature(project):
    changes = {**reviewed(), **listed(line(OF, text="symptoms/cool-fingers"))}
    assert [(file, check) for file, _, check in told(project, changes)] == [(LEDGER, "signature_of_nothing"), (COLD, "review_without_signature")]
    changes[COLD] = changes[COLD].replace("group: hands", "formerly: [cool-fingers]\ngroup: hands")
    assert told(project, changes) == []


def test_a_renamed_page_keeps_its_signature(project):
    changes = {**edited(GLOVES, "written:", f"formerly: [old/gloves.md]\n{REVIEW}\nwritten:"), **listed(line(OF, text="pages/old/gloves.md"))}
    assert told(project, changes) == []
    assert [check for _, _, check in told(project, listed(line(OF, text="pages/old/gloves.md")) | edited(GLOVES, "ask:", "ask:"))] == ["signature_of_nothing"]


def test_a_record_that_cannot_be_read_is_not_missed_as_well(project):
    found = told(project, {**edited(COLD, "group: hands", "groop: hands"), **listed(line(OF))})
    assert {file for file, _, _ in found} == {COLD}


@pytest.mark.parametrize(
    ("row", "check"),
    [
        ("symptoms/cold-fingers", "not_a_signature"),
        (line(OF).replace("2026-01-05", "2026-13-05"), "not_a_signature"),
        (line(OF).replace(OF, "0123456789AB"), "not_a_signature"),
        (line(OF).replace(" | 1", ""), "not_a_signature"),
        (line(OF, by=" "), "not_a_signature"),
        (line(OF).replace(" | ", "|"), "not_a_signature"),
        (line(OF, text="hats/cold-fingers"), "signature_of_nothing"),
        (line(OF, text="sources/mitten-2001-a"), "signature_of_nothing"),
        (line(OF, text="symptoms/cold-finger"), "signature_of_nothing"),
    ],
)
def test_a_line_that_is_none_is_told(project, row, check):
    (problem,) = project(listed(row)).problems
    assert (problem.file, problem.line, problem.check) == (LEDGER, 4, check)
    assert "project's history" in problem.message


def test_a_line_is_not_said_twice_and_none_goes(project):
    assert told(project, listed(line(OF), line(OF))) == [(LEDGER, 5, "repeated_item")]
    shorter = {LEDGER: listed(line(OF))[LEDGER].replace(f"{line(OF)}\n", "")}
    assert told(project, shorter) == [(LEDGER, 4, "fewer_entries")]


def test_the_file_is_read_as_it_is_written():
    whole = listed(line(OF), line(OTHER))[LEDGER]
    found, problems = read(whole.encode())
    assert problems == [] and text(found) == whole
    assert added(listed(line(OF))[LEDGER], found[1]) == whole
    noted = listed("# A note.", line(OF))[LEDGER].replace("at least 2", "at least 1")
    assert added(noted, found[1]).splitlines()[3:6] == ["# A note.", line(OF), line(OTHER)]
