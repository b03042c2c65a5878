"""The visit sheet from invented records: form, sheet, and the data between them."""

from __future__ import annotations

import json

import pytest
from bs4 import BeautifulSoup

from macros.facts.editions import digest
from macros.render.symptom import symptom_markdown
from macros.render.visit_sheet import sheet_link, visit_sheet

from conftest import edited

COLD = "catalogue/symptoms/cold-fingers.yml"
PAGE = "---\ntitle: Sheet\nkind: page\ndescription: Sheet.\nwritten: 2026-01-02\n---\n\n{{ visit_sheet() }}\n"


@pytest.fixture
def sheet(project):
    """sheet({changes}) -> (the HTML, the data in it)."""

    def make(changes=None):
        html = BeautifulSoup(visit_sheet(project(changes).sound, "visit-sheet.md"), "html.parser")
        return html, json.loads(html.select_one("#visit-data").string)

    return make


def texts(elements) -> list[str]:
    return [" ".join(element.get_text(" ").split()) for element in elements]


def test_each_symptom_can_be_ticked_in_its_group(sheet):
    html, _ = sheet()
    assert [box["value"] for box in html.select("fieldset [name=s]")] == ["cold-fingers", "warm-toes"]
    assert texts(html.select(".visit-pick"))[0] == "Cold fingers Frigor digitorum"
    assert all(box.find_parent("fieldset").legend.get_text() for box in html.select("[name=s]"))


def test_a_medical_name_that_is_the_plain_name_is_not_said_twice(sheet):
    html, _ = sheet(edited(COLD, "clinical_term: Frigor digitorum", "clinical_term: cold fingers"))
    assert texts(html.select(".visit-pick"))[0] == "Cold fingers"


def test_questions_are_named_by_their_words_and_the_same_one_stands_once(sheet):
    question = "Could it be the medicine?"  # both records ask it
    _, data = sheet()
    of = {id: [data["questions"][place][1] for place in row[1]] for id, row in data["symptoms"].items()}
    assert question in of["cold-fingers"] and question in of["warm-toes"]
    assert [pair for pair in data["questions"] if pair[1] == question] == [[digest(question)[:8], question]]


def test_former_ids_and_emergencies_are_known(sheet):
    _, data = sheet({**edited(COLD, "group: hands", "group: emergencies")})
    assert data["former"] == {"hot-toes": "warm-toes"}
    assert {id: row[2] for id, row in data["symptoms"].items()} == {"cold-fingers": 1, "warm-toes": 0}


def test_the_paper_says_what_no_paper_may_lack(sheet):
    html, _ = sheet()
    paper = " ".join(texts(html.select(".sheet")))
    for words in (
        "Do not stop your medicine suddenly.",
        "Get help right away",
        "911",
        "Other causes are possible.",
        "not a diagnosis",
        "Not reviewed by a clinician.",
    ):
        assert words in paper
    assert len(html.select(".sheet-symptoms li")) == 6


def test_nothing_in_a_record_can_end_the_data_early(sheet):
    html, data = sheet(edited(COLD, '  - "What else could it be?"', '  - "Is it < 3 & so?"'))
    assert "<" not in html.select_one("#visit-data").string
    assert "Is it < 3 & so?" in [text for _, text in data["questions"]]


def test_a_symptom_leads_to_the_sheet_only_where_there_is_one(project):
    without = project().sound
    cold = without.symptoms["cold-fingers"]
    assert sheet_link(cold, without, "symptoms/cold-fingers.md") == ""
    assert "visit" not in symptom_markdown(cold, without, str)
    found = project({"docs/visit-sheet.md": PAGE}).sound
    link = BeautifulSoup(sheet_link(cold, found, "symptoms/cold-fingers.md"), "html.parser").a
    assert link["href"] == "../../visit-sheet/#s=cold-fingers"
    assert link.get_text() in symptom_markdown(cold, found, str)
