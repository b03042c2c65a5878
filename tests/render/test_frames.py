"""What stands around a hand-written page's text: warning, questions, help, paper, review."""

from __future__ import annotations

import pytest

from macros.facts.signature import signature

from conftest import TINY, edited
from signing import line, listed

GLOVES, INDEX = "docs/how-it-happens/gloves.md", "docs/index.md"
KEY = "pages/how-it-happens/gloves.md"
REVIEW = 'written: 2026-01-02\nreviewed: {by: A. Doe, role: GP, registration: "1", on: 2026-01-05, of: "000000000000"}'


@pytest.fixture
def gloves(page):
    """gloves({changes}) -> the page of the explainer."""
    return lambda changes=None: page("how-it-happens/gloves.md", changes)


def test_an_explainer_begins_with_its_short_version_and_the_warning(gloves, read):
    assert [read(row) for row in gloves().select(".short-version li")] == [
        "Gloves are warm. They cover the hand.",
        "Do not stop your medicine suddenly. Stopping fast can cause seizures. Talk with your prescriber first.",
        "Toes are different. Socks cover them.",
    ]


def test_its_parts_stand_in_their_order(gloves, read):
    assert [read(heading) for heading in gloves().select("h1, h2")] == [
        "How gloves work", "The short version", "The idea", "Questions for your prescriber", "Get help right away", "Sources",
    ]  # fmt: skip


def test_it_asks_its_questions(gloves, read):
    (heading,) = [one for one in gloves().select("h2") if read(one) == "Questions for your prescriber"]
    assert [read(row) for row in heading.find_next("ul").select("li")] == ["Do I need gloves?", "Do I need socks?"]


def test_a_medical_name_stands_there_when_there_is_one(gloves, read):
    assert "Medical name: Chirothecology" in read(gloves())
    assert "Medical name" not in read(gloves(edited(GLOVES, "medical_name: Chirothecology\n", "")))


def test_who_reviewed_an_explainer_is_told_as_it_is(gloves, project, read):
    def status(changes=None):
        return read(gloves(changes).select_one(".status-line"))

    assert "Written 2 January 2026 · Not reviewed by a clinician" in status()
    assert "Changed since it was reviewed by A. Doe, GP, on 5 January 2026" in status(
        {**edited(GLOVES, "written: 2026-01-02", REVIEW), **listed(line("000000000000", text=KEY))}
    )
    catalogue = project({GLOVES: (TINY / GLOVES).read_text("utf-8"), **listed()}).sound
    now = signature(catalogue.pages["how-it-happens/gloves.md"], catalogue)
    assert "· Reviewed by A. Doe, GP, on 5 January 2026" in status(
        {**edited(GLOVES, "written: 2026-01-02", REVIEW.replace("000000000000", now)), **listed(line(now, text=KEY))}
    )


def test_every_sheet_of_a_page_is_offered_by_country_in_both_sizes(page, ways):
    for path, id in (("how-it-happens/gloves.md", "gloves"), ("symptoms/cold-fingers.md", "cold-fingers")):
        choice = page(path).select_one("details.handout-choice")
        assert ways(choice) == [
            ("United States", f"../../handouts/{id}/us.pdf"), ("Large print", f"../../handouts/{id}/us-large.pdf"),
            ("Any country, A4 paper", f"../../handouts/{id}/a4.pdf"), ("Large print", f"../../handouts/{id}/a4-large.pdf"),
            ("Any country, Letter paper", f"../../handouts/{id}/letter.pdf"), ("Large print", f"../../handouts/{id}/letter-large.pdf"),
        ]  # fmt: skip
        assert [link["aria-label"] for link in choice.select("a[aria-label]")] == [
            "United States, large print",
            "Any country, A4 paper, large print",
            "Any country, Letter paper, large print",
        ]


def test_a_plain_page_has_its_title_its_text_and_no_more(page, read):
    assert read(page("index.md")) == "Home Welcome. See cold hands and the gloves page."


def test_a_page_with_a_frame_of_its_own_gets_none(page, read):
    assert read(page("index.md", edited(INDEX, "kind: page", "kind: page\ntemplate: home.html"))) == "Welcome. See cold hands and the gloves page."


@pytest.mark.parametrize(
    ("macro", "words", "way"),
    [
        ('{{ symptom("cold-fingers") }}', "cold fingers", "symptoms/cold-fingers.md"),
        ('{{ symptom("cold-fingers", "frozen ones") }}', "frozen ones", "symptoms/cold-fingers.md"),
        ('{{ symptom("warm-toes", label="toes (so)") }}', "toes (so)", "symptoms/warm-toes.md"),
        ('{{ term("glove") }}', "glove", "glossary.md#glove"),
        ('{{ term("glove", "a cover") }}', "a cover", "glossary.md#glove"),
        ('{{ medicine("mittenazolam") }}', "mittenazolam", "medicines.md#mittenazolam"),
        ('{{ medicine("mittenazolam", "this pill") }}', "this pill", "medicines.md#mittenazolam"),
    ],
)
def test_a_link_has_its_own_words_or_the_name(page, ways, macro, words, way):
    assert ways(page("index.md", edited(INDEX, "Welcome.", f"Welcome {macro}.")))[0] == (words, way)
