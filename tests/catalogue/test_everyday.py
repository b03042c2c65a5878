"""Words for the search: a mistake in them is said with its place and what to do."""

from __future__ import annotations

import pytest

from macros.catalogue.plain import plain, words

from conftest import edited

EVERYDAY, DANGER = "catalogue/everyday-words.yml", "catalogue/danger-words.yml"


def found(project, changes):
    return [(problem.file, problem.line, problem.column, problem.check) for problem in project(changes).problems]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("for: [cold-fingers]", "for: [cold-fingerz]", (6, 11, "unknown_target")),
        ("terms/glove]", "terms/glov]", (8, 22, "unknown_target")),
        ("terms/glove]", "how-it-happens/glove]", (8, 22, "unknown_target")),
        ("for: [cold-fingers]", "for: [hot-toes]", (6, 11, "unknown_target")),
        ("for: [cold-fingers]", "for: [Cold]", (6, 11, "wrong_form")),
        ("frozen sausages, ", "frozen sausages, Frozen sausages, ", (7, 30, "repeated_word")),
        ("frozen sausages, ", "Icy hands!, ", (7, 13, "repeated_word")),  # in the record
        ("for: [warm-toes, terms/glove]\n    words: [like a bakery]", "for: [cold-fingers]\n    words: [frozen sausages]", (9, 13, "repeated_word")),
        ("frozen sausages, ", '"…", ', (7, 13, "no_word")),
        ("pinkies]", "pinkies]\n  - [digits, Pinkies]", (3, 14, "repeated_word")),
        ("empty: [benzos,", "empty: [pinkies, benzos,", (2, 15, "empty_meaning")),
        ("words: [like a bakery]", "words: []", (9, 12, "list_too_short")),
        ("words: [like a bakery]", "wrods: [like a bakery]", (9, 5, "unknown_key")),
    ],
)
def test_faults_of_everyday_words(project, old, new, expected):
    assert expected in [(line, column, check) for _, line, column, check in found(project, edited(EVERYDAY, old, new))]


def test_the_nearest_id_and_the_new_id_are_offered(project):
    near = [str(problem) for problem in project(edited(EVERYDAY, "for: [cold-fingers]", "for: [cold-fingerz]")).problems]
    assert len(near) == 1 and 'Did you mean "cold-fingers"?' in near[0]
    renamed = [str(problem) for problem in project(edited(EVERYDAY, "for: [cold-fingers]", "for: [hot-toes]")).problems]
    assert len(renamed) == 1 and 'now called "warm-toes"' in renamed[0]


def test_words_cannot_lead_to_the_page_that_the_search_stands_on(project):
    assert found(project, edited(EVERYDAY, "for: [cold-fingers]", "for: [index]")) == [(EVERYDAY, 6, 11, "unknown_target")]


def test_one_word_may_lead_to_two_pages(project):
    assert found(project, edited(EVERYDAY, "words: [like a bakery]", "words: [like a bakery, frozen sausages]")) == []


@pytest.mark.parametrize("fault", [("title: How", "titel: How"), ("title: How", "title: no\nold: How"), ("---\ntitle:", "title:")])
def test_a_page_that_is_not_sound_is_not_missed_where_it_is_named(project, fault):
    page = "docs/how-it-happens/gloves.md"
    changes = {**edited(EVERYDAY, "terms/glove]", "how-it-happens/gloves]"), **edited(page, *fault)}
    assert {file for file, *_ in found(project, changes)} == {page}


def test_faults_of_danger_words(project):
    assert found(project, edited(DANGER, "fingers fell off, frostbite", '"?!", frostbite')) == [(DANGER, 5, 13, "no_word")]
    assert found(project, edited(DANGER, "safe:", "saef:")) == [(DANGER, 6, 1, "unknown_key")]
    assert found(project, edited(DANGER, "    words:", "    pages: [cold-fingerz]\n    words:")) == [(DANGER, 5, 13, "unknown_target")]


@pytest.mark.parametrize("file", [EVERYDAY, DANGER])
def test_a_list_that_is_gone_is_told(project, file):
    problems = project({file: None}).problems
    assert [(one.file, one.line, one.check) for one in problems] == [(file, 1, "missing_file")]


def test_a_long_list_may_be_longer_than_a_record(project):
    many = ", ".join(f"word {number} of a long list of words" for number in range(2500))
    assert len(many) > 64 * 1024
    assert found(project, edited(EVERYDAY, "frozen sausages", many)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Can't sit STILL!", ["cant", "sit", "still"]), ("paraesthésie – 3am", ["paraesthesie", "3am"]), ("’ … ?", [])],
)
def test_plain_words(text, expected):
    assert words(text) == expected
    assert plain(text) == " ".join(expected)


def test_a_sign_that_says_how_a_picture_is_drawn_may_stand_after_it(project):
    assert found(project, edited(DANGER, "fingers fell off, frostbite", '"⚰️ fell off", frostbite')) == []
    assert [one[3] for one in found(project, edited(DANGER, "fingers fell off, frostbite", '"fell\ufe0f off", frostbite'))] == ["refused_character"]
