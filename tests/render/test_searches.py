"""How we looked for what was not found: on one page, in a list of what is not known, after a sentence."""

from __future__ import annotations

import pytest

from conftest import TINY, edited

SEARCH, GLOVES, UNKNOWNS = "catalogue/searches/gloves-in-people.yml", "docs/how-it-happens/gloves.md", "docs/evidence/unknowns.md"
LOOKED = "We looked for “gloves people” and “mittens people” in drawers on 2 January 2026. We went through 7 results. Who looked: knitters, none of them a clinician."
SOCKS = (
    (TINY / SEARCH)
    .read_text("utf-8")
    .replace("Whether gloves", "Are socks looked for? Whether they")
    .replace("[mitten-2001]", "[]")
    .replace("One mitten, and", "No sock, and")
)


@pytest.fixture
def entries(page):
    return lambda changes=None: page("evidence/searches.md", changes).select(".search-entry")


def test_each_search_tells_what_came_nearest_and_how_it_was_looked_for(entries, read, ways):
    (entry,) = entries()
    assert [read(row) for row in entry.select("p")][:2] == ["Whether gloves warm people.", f"One mitten, and nothing on people. (Mitten 2001) {LOOKED}"]
    assert ("Mitten 2001", "../sources/m/#mitten-2001") in ways(entry)


def test_each_names_where_it_is_used(entries, read):
    assert read(entries()[0].select_one(".linked-from")).startswith("Used in: ") and "Warm toes" in read(entries()[0])


def test_searches_stand_by_their_question_and_old_addresses_stay(entries):
    both = entries({"catalogue/searches/socks.yml": SOCKS, **edited(SEARCH, "results: 7", "results: 7\nformerly: [warm-people]")})
    assert [entry["id"] for entry in both] == ["socks", "gloves-in-people"]
    assert [span["id"] for span in both[1].select("span[id]")] == ["warm-people"]


def test_where_nothing_came_near_no_source_is_named(entries, read):
    (entry, _) = entries({"catalogue/searches/socks.yml": SOCKS})
    assert f"No sock, and nothing on people. {LOOKED}" in read(entry)


def test_after_a_sentence_a_small_link_leads_to_how_we_looked(page, ways):
    text = edited(GLOVES, "Toes are another matter.", 'Of toes it is not known. {{ looked("gloves-in-people") }}')
    (small,) = [one for one in page("how-it-happens/gloves.md", text).select("small") if "looked" in one.get_text()]
    assert small.get_text() == "(how we looked)" and ways(small) == [("how we looked", "../evidence/searches.md#gloves-in-people")]


def test_a_list_of_what_is_not_known_has_the_way_to_each_search(page, read, ways):
    text = edited(UNKNOWNS, "{{ unknowns() }}", '{{ not_known("socks", "gloves-in-people") }}')
    rows = page("evidence/unknowns.md", {"catalogue/searches/socks.yml": SOCKS, **text}).select("li")
    assert [read(row) for row in rows] == ["Are socks looked for? Whether they warm people. (how we looked)", "Whether gloves warm people. (how we looked)"]
    assert [ways(row)[0][1] for row in rows] == ["searches.md#socks", "searches.md#gloves-in-people"]


def test_how_many_statements_are_judged_otherwise_is_counted(page, read):
    text = edited(UNKNOWNS, "{{ unknowns() }}", "{{ judged() }}")
    assert "1 of 1 claims" in read(page("evidence/unknowns.md", text))
