"""What calm reading rests on, in the pages themselves: it all works without script."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup

from macros.facts.urgency import help_first

from conftest import ROOT, edited
from sharing import real_project

COLD = "catalogue/symptoms/cold-fingers.yml"


def texts(elements) -> list[str]:
    return [" ".join(element.get_text(" ").split()) for element in elements]


@pytest.fixture(scope="module")
def pages(real_pages) -> dict[str, BeautifulSoup]:
    """The article of each page of the real site, by its address."""
    found = {}
    for path, page in real_pages.items():
        if path.endswith("index.html") and not page.select_one("meta[http-equiv=refresh]"):
            found[path.removesuffix("index.html")] = page.select_one("article")
    return found


def test_ideas_are_counted_and_lead_from_one_to_the_next(pages):
    cut = {address: page for address, page in pages.items() if page.select(".idea")}
    assert len(cut) > 130
    for address, page in cut.items():
        ideas = page.select(".idea")
        assert texts(page.select(".idea-foot span")) == [f"{number} of {len(ideas)}" for number in range(1, len(ideas) + 1)], address
        for before, after in pairwise(ideas):
            target = page.find(id=before.select_one(".idea-foot a")["href"][1:])
            assert target["tabindex"] == "-1" and (target == after or target == after.h2), address
        assert not ideas[-1].select(".idea-foot a")


def test_symptoms_explanations_and_guides_are_cut_and_nothing_else_is(pages):
    for address, page in pages.items():
        folder = address.partition("/")[0]
        wanted = folder in {"symptoms", "how-it-happens", "guides", "situations"} and address.count("/") == 2
        assert bool(page.select(".idea")) == wanted, address


def test_what_is_not_read_in_order_is_not_counted(pages):
    for address, page in pages.items():
        assert not page.select(".idea .prescribers, .idea .page-sources, .idea .linked-from, .idea .neighbours, .idea .idea"), address


def test_in_an_emergency_help_comes_before_the_first_idea(pages):
    page = pages["symptoms/seizures/"]
    assert page.h1.find_next_sibling() == page.select_one(".urgent-box")
    assert not page.select(".idea .urgent-box")
    assert page.select_one(".idea h2").get_text() == "The short version"


def test_a_symptom_leads_to_its_neighbours_by_name_and_to_its_group(build):
    cold = (ROOT / "tests/tiny" / COLD).read_text("utf-8")
    cold = cold.replace('codes: {hpo: "HP:0000001"}\n', "").replace("Your fingers", "Cold fingers")  # the summary then begins with each name
    changes = {f"catalogue/symptoms/{id}.yml": cold.replace("Cold fingers", name) for id, name in (("a-id", "Very cold fingers"), ("z-id", "Blue fingers"))}
    site = build(changes)
    assert site.result.returncode == 0, site.printed

    def ways(address: str) -> list[tuple[str, str, str]]:
        found = site.html(address).select("nav.neighbours a")
        return [(" ".join(a.get("rel", ["all"])), " ".join(a.get_text(" ").split()), a["href"]) for a in found]

    whole = ("all", "All in Hands", "../#hands")
    assert ways("symptoms/z-id/") == [("next", "Next Cold fingers", "../cold-fingers/"), whole]
    assert ways("symptoms/cold-fingers/") == [("prev", "Previous Blue fingers", "../z-id/"), ("next", "Next Very cold fingers", "../a-id/"), whole]
    assert ways("symptoms/a-id/") == [("prev", "Previous Cold fingers", "../cold-fingers/"), whole]
    assert ways("symptoms/warm-toes/") == [("all", "All in Feet", "../#feet")]


def test_each_symptom_is_reached_by_going_on_through_its_group(pages):
    symptoms = {address for address in pages if address.startswith("symptoms/") and address != "symptoms/"}
    ahead = {address: page.select_one("nav.neighbours a[rel=next]") for address, page in pages.items() if address in symptoms}
    groups = {page.select_one(".neighbours-all")["href"] for address, page in pages.items() if address in symptoms}
    reached = {f"symptoms/{link['href'].removeprefix('../')}" for link in ahead.values() if link}
    catalogue = real_project().sound
    urgent = {f"symptoms/{one.id}/" for one in catalogue.symptoms.values() if help_first(one, catalogue)}
    # The first of each group is nobody's next, and nobody is led into an emergency, nor on from one.
    assert not urgent & reached and not [address for address in urgent if ahead[address]]
    assert len(symptoms - urgent - reached) == len(groups) - 1  # emergencies are a group of their own
    assert {href.removeprefix("../#") for href in groups} == {group["id"] for group in pages["symptoms/"].select(".group-list")}


def test_explanations_lead_on_in_the_order_of_the_menu(pages):
    def way(address: str, rel: str) -> str | None:
        link = pages[f"how-it-happens/{address}/"].select_one(f"nav.neighbours a[rel={rel}]")
        return link and link["href"]

    assert way("rebalancing", "prev") is None
    assert way("rebalancing", "next") == "../new-symptoms/"
    assert way("kindling", "prev") == "../central-sensitization/"
    assert way("dependence-is-not-addiction", "next") is None
    assert pages["how-it-happens/kindling/"].select_one(".neighbours-all")["href"] == "../"
    assert not pages["how-it-happens/"].select(".neighbours") and not pages["about/privacy/"].select(".neighbours")


def test_glossary_words_are_marked_and_their_meanings_are_there(pages, real_site):
    known = json.loads((real_site / "assets/terms.json").read_text("utf-8"))
    links = [link for page in pages.values() for link in page.select("a.term")]
    assert len(links) > 30
    for link in links:
        assert link["href"].split("#")[0] in {"../../glossary/", "../glossary/", "", "glossary/"}
        assert known[link["href"].split("#")[1]][1].endswith((".", "?")), link
    assert all("{{" not in meaning and "](" not in meaning and "{ ." not in meaning for _, meaning in known.values())
    assert not [link for page in pages.values() for link in page.select("a.term") if "symptoms/" in link["href"]]


def test_the_reading_time_has_a_slow_pace_too(pages):
    line = pages["symptoms/insomnia/"].select_one(".status-line")
    assert " min at a slow pace" in line.select_one(".slow-pace").get_text()
    quick, slow = [int(word) for word in line.get_text().split() if word.isdigit()][:2]
    assert slow > quick


def test_each_group_can_be_chosen_from_the_index(build):
    page = build(edited(COLD, "also_called: [icy hands]", "also_called: [icy hands, frosty fingers]")).html("symptoms/").select_one(".symptom-index")
    assert [a["href"] for a in page.select(".group-choice a")] == ["#groups", "#hands", "#feet"]
    assert page["id"] == "groups" and page.select_one(".all-groups a")["href"] == "#groups"
    row = page.select_one("#hands li small")
    assert row.has_attr("hidden") and row.get_text() == "icy hands; frosty fingers"
    assert page.select_one("label")["for"] == page.select_one("input")["id"]
    assert page.select_one("[role=status]").get_text() == "2 symptoms"
    assert page.select_one(".no-match").has_attr("hidden")
