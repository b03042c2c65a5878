"""The bibliography: what a source is, where it can be read, what it supports, how it was checked."""

from __future__ import annotations

import pytest

from conftest import edited

SCARF, WORDS = "catalogue/sources/scarf-2002.yml", "catalogue/vocabulary.yml"
BOOK = """\
type: article-journal
title: "Do socks & shoes help?"
formerly: [sock-1998, shoe-1999]
author: [{family: Sock, given: Jean-Paul}, {family: Shoe}, {literal: "The Boot Group"}]
more_authors: true
issued: 1999
container_title: "Feet < Hands"
volume: "12"
issue: "3-4"
page: "S2-S15"
publisher: "Last & Sons"
DOI: 10.1000/sock<99
PMID: "12345678"
PMCID: PMC7654321
ISBN: "9780000000002"
URL: https://sock.example/?a=1&b=2
evidence: survey
supports: ["Socks < shoes.", "See {{ term(\\"glove\\") }} too."]
checked: {status: seen, on: 2026-03-04, how: "Only the {{ term(\\"glove\\") }} page was seen."}
"""
BARE = """\
type: article-journal
title: "A leaflet."
author: [{literal: "Woolly Board"}]
issued: null
evidence: guideline
supports: ["Boots are boots."]
checked: {status: read, on: 2026-01-01, how: "Invented for tests."}
"""
SEEN = edited(WORDS, "checked_statuses: [", "checked_statuses: [{id: seen, label: Seen in part}, ")
MORE = {**SEEN, "catalogue/sources/sock-1999.yml": BOOK, "catalogue/sources/boots.yml": BARE}


@pytest.fixture
def sources(page):
    return page("evidence/sources.md", MORE)


def test_each_source_stands_there_once_by_its_first_author(sources):
    assert [entry["id"] for entry in sources.select(".source-entry")] == ["mitten-2001", "scarf-2002", "sock-1999", "boots"]


def test_a_reference_tells_all_that_the_record_holds(sources, read):
    assert read(sources.select_one("#sock-1999 p")) == (
        "Sock JP, Shoe, The Boot Group, et al. Do socks & shoes help? Feet < Hands. Last & Sons. 1999;12(3-4):S2-S15. "
        "ISBN 9780000000002. doi:10.1000/sock<99. PubMed 12345678. PMC7654321. Web page."
    )


def test_every_place_where_it_can_be_read_is_a_link(sources, ways):
    assert ways(sources.select_one("#sock-1999")) == [
        ("doi:10.1000/sock<99", "https://doi.org/10.1000/sock<99"),
        ("PubMed 12345678", "https://pubmed.ncbi.nlm.nih.gov/12345678/"),
        ("PMC7654321", "https://pmc.ncbi.nlm.nih.gov/articles/PMC7654321/"),
        ("Web page", "https://sock.example/?a=1&b=2"),
    ]


def test_nothing_is_made_up_for_a_body_without_a_year(sources, read):
    assert read(sources.select_one("#boots p")) == "Woolly Board. A leaflet."


@pytest.mark.parametrize(
    ("more", "numbers"),
    [
        ('page: "7"\n', "2002:7."),
        ('volume: "3"\n', "2002;3."),
        ('issue: "4"\npage: "1-2"\n', "2002(4):1-2."),
        ('volume: "3"\nissue: "4"\n', "2002;3(4)."),
    ],
)
def test_numbers_that_are_not_known_leave_no_gap(page, read, more, numbers):
    found = page("evidence/sources.md", edited(SCARF, "DOI: 10.1000/scarf\n", more))
    assert read(found.select_one("#scarf-2002 p")) == f"Society of Scarves. Of mice and mittens. {numbers}"


def test_a_volume_without_a_year_begins_with_no_sign(page, read):
    found = page("evidence/sources.md", edited(SCARF, "issued: 2002\nDOI: 10.1000/scarf\n", 'issued: null\nvolume: "3"\n'))
    assert read(found.select_one("#scarf-2002 p")) == "Society of Scarves. Of mice and mittens. 3."


@pytest.mark.parametrize(
    ("count", "said"),
    [(6, "A X, B X, C X, D X, E X, F X. Of"), (7, "A X, B X, C X, et al. Of")],
)
def test_authors_are_cut_after_six(page, read, count, said):
    people = ", ".join(f"{{family: {name}, given: X.}}" for name in "ABCDEFG"[:count])
    found = page("evidence/sources.md", edited(SCARF, '[{literal: "Society of Scarves"}]', f"[{people}]"))
    assert read(found.select_one("#scarf-2002 p")).startswith(said)


def test_what_kind_it_is_and_how_it_was_checked(sources, read):
    assert read(sources.select_one("#sock-1999 .source-kind")) == "Survey. Seen in part (4 March 2026): Only the glove page was seen."
    assert read(sources.select_one("#boots .source-kind")) == "Clinical guideline. Read (1 January 2026): Invented for tests."


def test_what_it_supports_is_behind_one_tap(sources, read):
    closed = sources.select_one("#sock-1999 details")
    assert read(closed.summary) == "What it supports"
    assert [read(row) for row in closed.select("li")] == ["Socks < shoes.", "See glove too."]


def test_old_addresses_of_a_source_stand_in_its_entry(sources):
    assert [span["id"] for span in sources.select("#sock-1999 span[id]")] == ["sock-1998", "shoe-1999"]
