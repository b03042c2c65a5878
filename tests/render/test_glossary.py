"""The glossary: terms and symptoms from A to Z, each with what it means and where it stands."""

from __future__ import annotations

import pytest

from conftest import edited

GLOVE = "catalogue/terms/glove.yml"
MUFF = """\
term: arctic muff
also_called: [hand warmer, tube]
formerly: [old-muff, older-muff]
definition: >-
  Two gloves in one: see {{ term("glove", "the glove") }}.
technical: >-
  Bimanual covering, as {{ medicine("mittenazolam") }} users know.
see_also: [glove, warm-toes]
sources: [mitten-2001, scarf-2002]
written: 2026-01-03
"""
BARE = "term: 7 socks\ndefinition: >-\n  A week of socks.\ntechnical: >-\n  Pedal covering.\nwritten: 2026-01-03\n"
MORE = {"catalogue/terms/muff.yml": MUFF, "catalogue/terms/socks.yml": BARE}


@pytest.fixture
def glossary(page):
    return page("glossary.md", MORE)


def test_terms_and_symptoms_stand_in_one_a_to_z_whatever_their_capitals(glossary):
    assert [entry["id"] for entry in glossary.select(".glossary-entry")] == ["socks", "muff", "cold-fingers", "glove", "warm-toes"]


def test_each_letter_leads_to_its_heading(glossary, ways):
    letters = [("0", "#letter-0"), ("A", "#letter-a"), ("C", "#letter-c"), ("G", "#letter-g"), ("W", "#letter-w")]
    assert ways(glossary.select_one('nav[aria-label="Letters"]')) == letters
    assert [(heading.get_text(), f"#{heading['id']}") for heading in glossary.select("h2")] == letters
    assert [heading.find_next(class_="glossary-entry")["id"] for heading in glossary.select("h2")] == ["socks", "muff", "cold-fingers", "glove", "warm-toes"]


def test_a_term_says_what_it_means_to_both_readers_and_what_else_it_is_called(glossary, read):
    assert [read(row) for row in glossary.select("#muff > p")][:2] == [
        "Arctic muff. Two gloves in one: see the glove. Also called: hand warmer or tube.",
        "For prescribers: Bimanual covering, as mittenazolam users know.",
    ]
    assert "Also called" not in read(glossary.select_one("#socks"))


def test_macros_in_a_meaning_are_links(glossary, ways):
    assert ("the glove", "#glove") in ways(glossary.select_one("#muff"))
    assert ("mittenazolam", "medicines.md#mittenazolam") in ways(glossary.select_one("#muff"))


def test_see_also_leads_to_terms_within_the_page_and_to_pages_of_symptoms(glossary, read, ways):
    row = glossary.select("#muff > p")[2]
    assert read(row) == "See also glove and Warm toes. Read more: Mitten 2001; Society of Scarves 2002."
    assert ways(row) == [
        ("glove", "#glove"),
        ("Warm toes", "symptoms/warm-toes.md"),
        ("Mitten 2001", "evidence/sources/m.md#mitten-2001"),
        ("Society of Scarves 2002", "evidence/sources/s.md#scarf-2002"),
    ]


def test_a_term_with_nothing_more_to_read_says_no_more(glossary, read):
    assert [read(row) for row in glossary.select("#socks > p")] == ["7 socks. A week of socks.", "For prescribers: Pedal covering."]


def test_a_term_with_only_sources_or_only_neighbours_names_those_alone(page, read):
    only_sources = page("glossary.md", edited(GLOVE, "see_also: [cold-fingers]\n", ""))
    assert read(only_sources.select("#glove > p")[2]) == "Read more: Society of Scarves 2002."
    only_neighbours = page("glossary.md", edited(GLOVE, "sources: [scarf-2002]\n", ""))
    assert read(only_neighbours.select("#glove > p")[2]) == "See also Cold fingers."


def test_old_addresses_of_terms_and_symptoms_stand_in_their_entries(glossary):
    assert [span["id"] for span in glossary.select("#muff span[id]")] == ["old-muff", "older-muff"]
    assert [span["id"] for span in glossary.select("#warm-toes span[id]")] == ["hot-toes"]


def test_a_term_names_the_pages_that_use_it_but_not_the_glossary_itself(glossary, read, ways):
    row = glossary.select("#glove > p")[-1]
    assert read(row) == "Linked from: Cold fingers and How gloves work."
    assert ways(row) == [("Cold fingers", "symptoms/cold-fingers.md"), ("How gloves work", "how-it-happens/gloves.md")]


def test_a_symptom_has_its_summary_and_the_way_to_its_page(glossary, read, ways):
    cold = glossary.select_one("#cold-fingers")
    assert read(cold) == "Cold fingers. Your fingers feel cold. Read the page"
    assert ways(cold) == [("Read the page", "symptoms/cold-fingers.md")]
