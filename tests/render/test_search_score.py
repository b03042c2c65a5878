"""The table that says how well the search does, good or bad."""

from __future__ import annotations

from conftest import edited

SCORE = """\
words:
  - {set: phrases-held-out, phrases: 8, first: 5, three: 7}
  - {set: phrases-tuned, phrases: 3, first: 3, three: 3}
"""
DANGER = "danger:\n  - {set: danger, phrases: 40, missed: 0, needless: 2}\n  - {set: more, phrases: 5, missed: 1, needless: 0}\n"
INDEX = "docs/index.md"
PAGE = edited(INDEX, "Welcome.", "{{ search_score() }}\n\nWelcome.")


def test_each_set_has_its_row_with_its_shares(page, read):
    found = page("index.md", {**PAGE, "tests/search/score.yml": SCORE + DANGER})
    assert [[read(cell) for cell in row.select("th, td")] for row in found.select("tr")] == [
        ["Phrases", "How many", "Right page first", "Among the first three"],
        ["Held out", "8", "62 %", "88 %"],
        ["Tuned", "3", "100 %", "100 %"],
    ]


def test_danger_that_was_missed_is_told(page, read):
    said = read(page("index.md", {**PAGE, "tests/search/score.yml": SCORE + DANGER}))
    assert "Of 40 phrases about danger or like it, none failed to show urgent help, and 2 showed it without need." in said
    assert "Of 5 phrases about danger or like it, 1 failed to show urgent help, and none showed it without need." in said


def test_without_danger_nothing_is_said_of_it(page, read):
    assert "danger" not in read(page("index.md", {**PAGE, "tests/search/score.yml": SCORE}))


def test_what_was_not_measured_is_not_made_up(page, read):
    for changes in (PAGE, {**PAGE, "tests/search/score.yml": DANGER}):
        found = page("index.md", changes)
        assert "The search has not been measured yet." in read(found) and not found.select("table")
