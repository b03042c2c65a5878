"""The feed and the page of changes: meaning only, in order, with lasting ids."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import feedparser

from conftest import edited

COLD, GLOVE = "catalogue/symptoms/cold-fingers.yml", "catalogue/terms/glove.yml"
ATOM = "{http://www.w3.org/2005/Atom}"
CHANGED = {
    **edited(
        COLD, "written: 2026-01-02", 'written: 2026-01-02\nchanged: [{on: 2026-02-01, what: "Says when to call."}, {on: 2026-02-01, what: "Names gloves."}]'
    ),
    **edited(GLOVE, "written: 2026-01-02", "written: 2026-01-09\nchanged: [{on: 2026-03-01, what: 'Names {{ symptom(\"cold-fingers\") }}.'}]"),
}


def entries(made, changes=None) -> list[dict]:
    found = feedparser.parse(made(changes)["feed.xml"])
    assert not found.bozo and found.version == "atom10"
    return found.entries


def test_at_first_there_is_one_entry_the_beginning(made):
    (entry,) = entries(made)
    assert entry.title == "Tiny Explained began"
    assert entry.updated == "2026-01-02T00:00:00Z"


def test_changes_in_meaning_stand_newest_first(made):
    found = [(entry.updated[:10], entry.title, entry.link, entry.summary) for entry in entries(made, CHANGED)]
    cold = ("Cold fingers", "https://tiny.example/symptoms/cold-fingers/")
    glove = "https://tiny.example/glossary/#glove"
    assert found[:-1] == [
        ("2026-03-01", "Glove", glove, "Names cold fingers."),
        ("2026-02-01", *cold, "Says when to call."),
        ("2026-02-01", *cold, "Names gloves."),
        ("2026-01-09", "New: Glove", glove, "New on Tiny Explained: Glove"),
    ]
    assert found[-1][:2] == ("2026-01-02", "Tiny Explained began")


def test_ids_are_apart_and_no_later_edit_changes_them(made):
    ids = [entry.id for entry in entries(made, CHANGED)]
    assert len(set(ids)) == len(ids) == 5
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", id) for id in ids)
    mended = {
        **CHANGED,
        COLD: CHANGED[COLD].replace("Says when to call.", "Says better when to call.").replace("Your fingers feel cold.", "Your fingers feel quite cold."),
    }
    assert [entry.id for entry in entries(made, mended)] == ids


def test_the_feed_ends_after_a_hundred_entries(made):
    many = ", ".join(f"{{on: 2026-02-{1 + number // 10:02}, what: Change {number}.}}" for number in range(120))
    found = entries(made, edited(COLD, "written: 2026-01-02", f"written: 2026-01-02\nchanged: [{many}]"))
    assert len(found) == 100
    assert (found[0].summary, found[-1].updated[:10]) == ("Change 110.", "2026-02-03")


def test_every_element_that_atom_asks_for_is_there(files):
    feed = ElementTree.fromstring(files["feed.xml"])
    assert feed.tag == f"{ATOM}feed"
    for element in (feed, *feed.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            (found,) = element.findall(f"{ATOM}{name}")
            assert found.text and found.text.strip()
    assert feed.find(f"{ATOM}author/{ATOM}name").text
    assert {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")} == {
        "self": "https://tiny.example/feed.xml", "alternate": "https://tiny.example/about/changes/",
    }  # fmt: skip
    updated = [entry.find(f"{ATOM}updated").text for entry in feed.findall(f"{ATOM}entry")]
    assert updated == sorted(updated, reverse=True) and feed.find(f"{ATOM}updated").text == updated[0]


def test_the_page_of_changes_shows_the_same(build):
    page = '---\ntitle: Changes\nkind: page\ndescription: "Changes, for tests."\nwritten: 2026-01-02\n---\n\n{{ changes() }}\n'
    site = build({**CHANGED, "docs/about/changes.md": page})
    assert site.result.returncode == 0, site.printed
    article = site.html("about/changes/").select_one("article")
    assert [heading.get_text() for heading in article.select("h2")] == ["1 March 2026", "1 February 2026", "9 January 2026", "2 January 2026: the beginning"]
    assert [" ".join(row.get_text().split()) for row in article.select("li")] == [
        "glove: Names cold fingers.", "Cold fingers: Says when to call.", "Cold fingers: Names gloves.", "New: glove",
    ]  # fmt: skip
    assert article.select_one("li a")["href"] == "../../glossary/#glove"
