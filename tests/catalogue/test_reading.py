"""Sentences, paragraphs and measures of reading."""

from __future__ import annotations

from macros.catalogue.checks.readability import explained_words, measure, unexplained_words
from macros.catalogue.checks.reading import over_long, paragraphs

from conftest import edited

EASY = "The cat sat on the mat. It was a warm day. We had tea and a bun. Then we went to bed."
HARD = (
    "Pharmacological adaptation of inhibitory neurotransmission necessitates compensatory "
    "excitatory reorganization throughout interconnected neuroanatomical structures."
)


def test_hard_text_measures_harder_than_easy_text():
    easy, hard = measure(EASY), measure(HARD)
    assert easy.grade < 3 and hard.grade > 12
    assert easy.sentence < 7 and hard.sentence > 7
    assert easy.hard < 0.05 and hard.hard > 0.6


def test_words_that_the_glossary_explains_are_not_hard():
    text = "The hippocampus hippocampus hippocampus is here."
    assert measure(text).hard > 0.4
    assert measure(text, frozenset({"hippocampus"})).hard == 0
    assert measure("").hard == 0


def test_the_glossary_explains_names_of_all_records(project):
    assert {"glove", "fingers", "mittenazolam", "frigor"} <= explained_words(project().sound)


def test_a_page_that_is_too_hard_is_reported(project):
    changes = edited("docs/how-it-happens/gloves.md", "Toes are another matter.", f"{HARD} " * 8)
    checks = {problem.check for problem in project(changes).problems}
    assert checks == {"grade_too_high", "too_many_hard_words"}


def test_only_sentences_over_the_limit_are_found():
    assert list(over_long("One two. " + "word " * 25 + "end. Three.")) == ["word " * 25 + "end."]
    assert list(over_long("word " * 24 + "end.")) == []


def test_paragraphs_of_a_page_with_their_lines():
    body = "# Title\n\nOne line\nand another.\n\n- first\n  goes on\n- second\n\n| a | b |\n\n<div>\n\n1. third\n"
    assert list(paragraphs(body)) == [(3, "One line and another."), (6, "first goes on"), (8, "second"), (14, "third")]


def test_hard_words_without_an_explanation_are_listed_with_their_place(project):
    text = "Toes are another matter, says the hippocampus of mittenazolam."
    words = unexplained_words(project(edited("docs/how-it-happens/gloves.md", "Toes are another matter.", text)).sound)
    assert words["hippocampus"] == ["docs/how-it-happens/gloves.md"]
    assert "mittenazolam" not in words


def test_the_short_version_of_a_symptom_is_plainer_than_its_page(project):
    text = "Unpleasantly diminished peripheral temperature characterises extremities."
    problems = project(edited("catalogue/symptoms/cold-fingers.yml", "  Your fingers feel cold.", f"  {text}")).problems
    assert [(one.check, one.line) for one in problems if one.message.startswith("summary: ")] == [("grade_too_high", 7)]
