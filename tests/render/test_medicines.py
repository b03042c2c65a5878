"""The list of medicines: the names people know, how long each stays, never a dose."""

from __future__ import annotations

import pytest

from conftest import edited

MITTEN, WORDS = "catalogue/medicines/mittenazolam.yml", "catalogue/vocabulary.yml"
SCARF = """\
name: Scarfopam
family: z-drug
also_called: [muffle, wrap]
formerly: [shawlopam]
brands: {us: [Scarfa], gb: [Stole, Shawl], fr: []}
half_life: null
uses: [cold necks, draughts]
atc: null
note: >-
  sold with {{ medicine("mittenazolam") }} in winter, see {{ term("glove") }}.
written: 2026-01-02
"""
ARCTIC = (
    SCARF.replace("Scarfopam", "arcticlone")
    .replace("formerly: [shawlopam]\n", "")
    .replace("{us: [Scarfa], gb: [Stole, Shawl], fr: []}", "{}")
    .replace("[muffle, wrap]", "[]")
)
FAMILIES = "families: [{id: z-drug, label: Z-drug, about: Like a shawl., formerly: [z-drogue]}, {id: empty, label: Nobody, about: Invented.}, "


@pytest.fixture
def medicines(page):
    words = edited(WORDS, "families: [", FAMILIES)
    words[WORDS] = words[WORDS].replace("regions: [", "regions: [{id: gb, label: United Kingdom}, {id: fr, label: France}, ")
    return page("medicines.md", {**words, "catalogue/medicines/scarfopam.yml": SCARF, "catalogue/medicines/z-lone.yml": ARCTIC})


@pytest.fixture
def rows(read):
    """rows(page, id) -> the list of one medicine, line by line."""
    return lambda page, id: [read(row) for row in page.select(f"#{id} li")]


def test_families_stand_in_their_order_and_only_those_with_a_medicine(medicines, read):
    assert [(heading["id"], read(heading), read(heading.find_next("p"))) for heading in medicines.select("h2")] == [
        ("z-drug", "Z-drugs", "Like a shawl."),
        ("benzodiazepine", "Benzodiazepines", "Invented."),
    ]


def test_each_stands_under_its_family_by_name_whatever_its_capitals(medicines):
    found = [(entry["id"], entry.find_previous("h2")["id"]) for entry in medicines.select(".glossary-entry")]
    assert found == [("z-lone", "z-drug"), ("scarfopam", "z-drug"), ("mittenazolam", "benzodiazepine")]


def test_names_are_told_by_country_and_an_empty_list_is_no_country(medicines, rows, read):
    assert rows(medicines, "scarfopam")[0] == "Brand names: United Kingdom: Stole, Shawl; United States: Scarfa"
    assert rows(medicines, "z-lone")[0] == "Brand names: none found"
    assert read(medicines.select_one("#scarfopam p")) == "Scarfopam Also called: muffle or wrap."
    assert read(medicines.select_one("#mittenazolam p")) == "Mittenazolam"


def test_what_it_is_for(medicines, rows):
    assert rows(medicines, "scarfopam")[1] == "Commonly prescribed for: cold necks and draughts"
    assert rows(medicines, "mittenazolam")[1] == "Commonly prescribed for: cold hands"


def test_how_long_it_stays_has_its_band_its_hours_and_its_source(medicines, rows, ways):
    assert (
        rows(medicines, "mittenazolam")[2]
        == "How long it stays (half-life): short. Tables say about 1-2 hours (Society of Scarves 2002). It differs between people."
    )
    assert ("Society of Scarves 2002", "evidence/sources/s.md#scarf-2002") in ways(medicines.select_one("#mittenazolam"))


def test_two_tables_that_differ_are_both_told(page, rows):
    two = edited(MITTEN, 'ranges: [{hours: "1-2", source: scarf-2002}]', 'ranges: [{hours: "1-2", source: scarf-2002}, {hours: "2.5", source: mitten-2001}]')
    assert (
        "Tables say about 1-2 hours (Society of Scarves 2002); about 2.5 hours (Mitten 2001). It differs" in rows(page("medicines.md", two), "mittenazolam")[2]
    )


def test_where_no_figure_was_found_the_list_says_so(medicines, rows, read):
    assert rows(medicines, "scarfopam")[2] == "How long it stays: no figure was found that we could use"
    assert "hours" not in read(medicines.select_one("#scarfopam"))


def test_a_code_stands_only_where_there_is_one(medicines, rows):
    assert rows(medicines, "mittenazolam")[3:] == ["ATC code: N05BA99"]
    assert rows(medicines, "scarfopam")[3:] == []


def test_a_note_is_a_sentence_and_its_macros_are_links(medicines, read, ways):
    note = medicines.select("#scarfopam > p")[1]
    assert read(note) == "Sold with mittenazolam in winter, see glove."
    assert ways(note) == [("mittenazolam", "#mittenazolam"), ("glove", "glossary.md#glove")]


def test_it_names_the_pages_that_use_it_but_not_the_list_itself(medicines, read, ways):
    row = medicines.select("#mittenazolam > p")[-1]
    assert (read(row), ways(row)) == ("Linked from: How gloves work.", [("How gloves work", "how-it-happens/gloves.md")])
    assert "Linked from" not in read(medicines.select_one("#scarfopam"))


def test_old_addresses_of_families_and_medicines_are_kept(medicines):
    assert [span["id"] for span in medicines.select("span[id]")] == ["z-drogue", "shawlopam"]
