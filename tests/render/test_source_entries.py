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
checked: {status: seen, seen: record, on: 2026-03-04, how: "Only the {{ term(\\"glove\\") }} page was seen."}
"""
BARE = """\
type: article-journal
title: "A leaflet."
author: [{literal: "Woolly Board"}]
issued: null
evidence: guideline
supports: ["Boots are boots."]
checked: {status: read, seen: full, on: 2026-01-01, how: "Invented for tests."}
"""
SEEN = edited(WORDS, "checked_statuses: [", "checked_statuses: [{id: seen, label: Seen in part}, ")
MORE = {**SEEN, "catalogue/sources/sock-1999.yml": BOOK, "catalogue/sources/boots.yml": BARE}


@pytest.fixture
def sources(page):
    """The pages of sources as one."""
    first, *more = (page(f"evidence/sources/{letter}.md", MORE) for letter in "msb")
    for one in more:
        first.append(one)
    return first


def test_each_source_stands_in_the_list_once_by_its_first_author_and_leads_to_its_page(page, read, ways):
    rows = page("evidence/sources.md", MORE).select(".sources-list > li")
    assert [row["id"] for row in rows] == ["mitten-2001", "scarf-2002", "sock-1999", "boots"]
    assert read(rows[2]) == "Sock 1999 Do socks & shoes help? Survey"
    assert [way for row in rows for _, way in ways(row)] == ["m/#mitten-2001", "s/#scarf-2002", "s/#sock-1999", "b/#boots"]


def test_each_letter_has_a_page_of_its_sources_alone_with_the_way_back(page, ways):
    found = page("evidence/sources/s.md", MORE)
    assert [entry["id"] for entry in found.select(".source-entry")] == ["scarf-2002", "sock-1999"]
    assert ways(found.select_one(".linked-from"))[0][1] == "../sources.md" and found.h1.get_text() == "Sources: S"


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
    found = page("evidence/sources/s.md", edited(SCARF, "DOI: 10.1000/scarf\n", more))
    assert read(found.select_one("#scarf-2002 p")) == f"Society of Scarves. Of mice and mittens. {numbers}"


def test_a_volume_without_a_year_begins_with_no_sign(page, read):
    found = page("evidence/sources/s.md", edited(SCARF, "issued: 2002\nDOI: 10.1000/scarf\n", 'issued: null\nvolume: "3"\n'))
    assert read(found.select_one("#scarf-2002 p")) == "Society of Scarves. Of mice and mittens. 3."


@pytest.mark.parametrize(
    ("count", "said"),
    [(6, "A X, B X, C X, D X, E X, F X. Of"), (7, "A X, B X, C X, et al. Of")],
)
def test_authors_are_cut_after_six(page, read, count, said):
    people = ", ".join(f"{{family: {name}, given: X.}}" for name in "ABCDEFG"[:count])
    found = page("evidence/sources/s.md", edited(SCARF, '[{literal: "Society of Scarves"}]', f"[{people}]"))
    assert read(found.select_one("#scarf-2002 p")).startswith(said)


def test_what_kind_it_is_and_how_it_was_checked(sources, read):
    assert read(sources.select_one("#sock-1999 .source-kind")) == "Survey. Seen in part, record only (4 March 2026): Only the glove page was seen."
    assert read(sources.select_one("#boots .source-kind")) == "Clinical guideline. Read, full text (1 January 2026): Invented for tests."


def test_what_it_supports_stands_below_it(sources, read):
    assert [read(row) for row in sources.select("#sock-1999 li")] == ["Socks < shoes.", "See glove too."]


def test_old_addresses_of_a_source_stand_in_its_entry_and_in_the_list(page, sources):
    assert [span["id"] for span in sources.select("#sock-1999 span[id]")] == ["sock-1998", "shoe-1999"]
    assert [span["id"] for span in page("evidence/sources.md", MORE).select("#sock-1999 span[id]")] == ["sock-1998", "shoe-1999"]


def test_each_statement_it_bears_on_leads_to_its_finding(sources, read, ways):
    found = sources.select_one("#scarf-2002").select("p")[-1]
    assert read(found) == "What it found, behind each statement: In mice, gloves may warm the paws."
    assert ways(found) == [("In mice, gloves may warm the paws", "../../claims/gloves-warm-mice/#scarf-2002")]
    assert "What it found" not in read(sources.select_one("#boots"))


def test_interests_and_shared_people_are_told(page, read):
    plain = read(page("evidence/sources/s.md").select_one("#scarf-2002"))
    assert "Interests" not in plain and "count once" not in plain
    more = edited(SCARF, "evidence: guideline", 'evidence: guideline\nsame_data_as: [mitten-2001]\ninterests: "Sells scarves."')
    said = read(page("evidence/sources/s.md", more).select_one("#scarf-2002"))
    assert "Interests: Sells scarves." in said and "Rests on the same people, data or laboratory as Mitten 2001. Together they count once." in said
