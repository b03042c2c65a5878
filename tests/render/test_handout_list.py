"""The page of every handout: each text once, with the sheets that work without script."""

from __future__ import annotations

import pytest

PAGE = "---\ntitle: Handouts\nkind: page\ndescription: Handouts, for tests.\nwritten: 2026-01-02\n---\n\n{{ handouts() }}\n"


@pytest.fixture
def handouts(page):
    return page("prescribers/handouts.md", {"docs/prescribers/handouts.md": PAGE})


def test_each_text_stands_once_in_its_group(handouts, read):
    groups = handouts.select("details.group-list")
    assert [(group["id"], [read(name) for name in group.select("li b")]) for group in groups] == [
        ("hands", ["Cold fingers"]),
        ("feet", ["Warm toes"]),
        ("explainers", ["How gloves work"]),
    ]


def test_each_has_a_sheet_for_any_country_on_both_papers(handouts, ways):
    assert [ways(row) for row in handouts.select("details.group-list li")] == [
        [("A4", f"../../handouts/{id}/a4.pdf"), ("Letter", f"../../handouts/{id}/letter.pdf")] for id in ("cold-fingers", "warm-toes", "gloves")
    ]
    assert [link["aria-label"] for link in handouts.select("details.group-list li a")][:2] == ["Cold fingers, A4", "Cold fingers, Letter"]


def test_what_the_script_reads_names_the_text_its_page_its_edition_and_its_words(handouts):
    rows = handouts.select("details.group-list li")
    assert [(row["data-id"], row["data-page"], row["data-words"]) for row in rows] == [
        ("cold-fingers", "symptoms/cold-fingers/", "frigor digitorum icy hands hp:0000001"),
        ("warm-toes", "symptoms/warm-toes/", "calor digitorum hot feet"),
        ("gloves", "how-it-happens/gloves/", "chirothecology"),
    ]
    assert all(row["data-edition"].startswith("2026-01-02-") and len(row["data-edition"]) == 17 for row in rows)


def test_every_country_and_every_group_can_be_chosen(handouts):
    assert [option["value"] for option in handouts.select("#handout-paper option")] == ["us", "a4", "letter"]
    assert [option["value"] for option in handouts.select("#handout-group option")] == ["", "hands", "feet", "explainers"]
