"""Numbered sources: in the order in which a reader meets them, each mark leading to its source."""

from __future__ import annotations

from conftest import TINY, edited

GLOVES, COLD, CLAIM, INDEX = "docs/how-it-happens/gloves.md", "catalogue/symptoms/cold-fingers.yml", "catalogue/claims/gloves-warm-mice.yml", "docs/index.md"
MITTEN = (TINY / "catalogue/sources/mitten-2001.yml").read_text("utf-8")


def source(id: str) -> dict[str, str]:
    """One more invented source, named like its id."""
    name, year = id.split("-")
    return {f"catalogue/sources/{id}.yml": MITTEN.replace("Mitten", name.capitalize()).replace("Cold fingers in winter", f"On {name}s").replace("2001", year)}


MORE = {**source("boot-2003"), **source("sock-2004"), **source("muff-2005")}


def listed(page) -> list[str]:
    return [row["id"].removeprefix("cite-") for row in page.select("ol.page-sources > li")]


def marks(element) -> list[tuple[str, str, str]]:
    return [(mark.get_text(), mark["href"], mark["aria-label"]) for mark in element.select("a[href^='#cite-']")]


def test_a_page_numbers_its_sources_as_it_first_cites_them(page):
    text = edited(GLOVES, "A {{ term", '{{ cite("sock-2004") }} A {{ term')
    text[GLOVES] = text[GLOVES].replace('{{ cite("mitten-2001") }}', '{{ cite("boot-2003", "sock-2004", "mitten-2001") }}')
    found = page("how-it-happens/gloves.md", {**MORE, **text})
    # The claim stands between: its source, then who says otherwise.
    assert listed(found) == ["sock-2004", "scarf-2002", "mitten-2001", "boot-2003"]
    assert [number for number, *_ in marks(found)] == ["[1]", "[2]", "[3]", "[1]", "[3]", "[4]"]


def test_every_mark_names_its_source_and_leads_to_it(page):
    found = page("how-it-happens/gloves.md", MORE)
    assert marks(found) == [
        ("[1]", "#cite-scarf-2002", "Source 1: Society of Scarves 2002"),
        ("[2]", "#cite-mitten-2001", "Source 2: Mitten 2001"),
        ("[2]", "#cite-mitten-2001", "Source 2: Mitten 2001"),
    ]
    assert all(found.select_one(way) is not None for _, way, _ in marks(found))


def test_a_claim_named_by_its_key_is_counted_too(page):
    text = edited(GLOVES, '{{ claim("gloves-warm-mice") }}', '{{ claim(id="gloves-warm-mice") }}')
    assert listed(page("how-it-happens/gloves.md", text)) == ["scarf-2002", "mitten-2001"]


def test_a_source_named_twice_has_one_mark(page):
    text = edited(GLOVES, '{{ cite("mitten-2001") }}', '{{ cite("mitten-2001", "mitten-2001") }}')
    assert len(marks(page("how-it-happens/gloves.md", text))) == 3


def test_each_entry_leads_on_to_how_it_was_checked(page, ways):
    rows = page("how-it-happens/gloves.md", MORE).select("ol.page-sources > li")
    assert [ways(row)[-1] for row in rows] == [
        ("How it was checked", "../../evidence/sources/s/#scarf-2002"),
        ("How it was checked", "../../evidence/sources/m/#mitten-2001"),
    ]
    assert [row.select("a")[-1]["aria-label"] for row in rows] == ["How it was checked: source 1", "How it was checked: source 2"]


def test_an_explainer_keeps_its_sources_closed_and_says_how_many(page, read):
    closed = page("how-it-happens/gloves.md", MORE).select_one("details.sources")
    assert closed.find_previous("h2")["id"] == "sources" and read(closed.summary) == "The list (2), and how each was checked"
    assert not closed.has_attr("open") and len(closed.select("ol.page-sources > li")) == 2


def test_a_plain_page_lists_its_sources_under_a_heading(page, read):
    found = page("index.md", {**MORE, **edited(INDEX, "Welcome.", 'Welcome. {{ cite("boot-2003") }}')})
    assert [read(heading) for heading in found.select("h2")] == ["Sources"] and listed(found) == ["boot-2003"]


def test_a_page_that_cites_nothing_has_no_list(page, read):
    assert "Sources" not in read(page("index.md"))
    text = edited(GLOVES, '{{ claim("gloves-warm-mice") }}\n', "")
    text[GLOVES] = text[GLOVES].replace(' {{ cite("mitten-2001") }}', "")
    bare = page("how-it-happens/gloves.md", text)
    assert not bare.select("ol.page-sources") and "how each was checked" not in read(bare)


def test_a_symptom_numbers_claims_then_figures_then_who_names_it_then_the_rest(page, read):
    record = edited(COLD, "named_in: [mitten-2001]\nsources: [scarf-2002]", "named_in: [muff-2005, mitten-2001]\nsources: [sock-2004, scarf-2002]")
    record[COLD] = record[COLD].replace("source: mitten-2001", "source: boot-2003")
    found = page("symptoms/cold-fingers.md", {**MORE, **record})
    assert listed(found) == ["scarf-2002", "mitten-2001", "boot-2003", "muff-2005", "sock-2004"]
    rows = {read(term): term.find_next("dd") for term in found.select("dt")}
    assert [number for number, *_ in marks(rows["Named in"])] == ["[2]", "[4]"]
    assert [number for number, *_ in marks(rows["How often"])] == ["[3]"]
    assert all(found.select_one(way) is not None for _, way, _ in marks(found))
