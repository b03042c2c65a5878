"""Faults that people reported in public about feeds: many entries of one time, and ids that move."""

from __future__ import annotations

import re

import pytest

from macros.addresses.site import Site
from macros.exports.feed import feed
from macros.project import read_project

from conftest import copied, edited
from sharing import real_project

COLD, WARM, GLOVE = "catalogue/symptoms/cold-fingers.yml", "catalogue/symptoms/warm-toes.yml", "catalogue/terms/glove.yml"
HERE, ELSEWHERE = Site("Tiny", "https://tiny.example/"), Site("Tiny", "https://other.example/under/")
TWO = edited(COLD, "written: 2026-01-02", "written: 2026-01-02\nchanged: [{on: 2026-02-01, what: A.}, {on: 2026-02-01, what: B.}]")


def entries(root, site=HERE):
    """(id, updated, the rest) of each entry, in the order of the feed."""
    return of(read_project(root)[1], site)


def of(catalogue, site=HERE):
    return re.findall(r"<entry><id>(.*?)</id><title>.*?</title><updated>(.*?)</updated>(.*?)</entry>", feed(catalogue, site))


@pytest.fixture(scope="module")
def real():
    return of(real_project().sound)


def test_feed_same_times_no_two_entries_share_one(real):
    times = [updated for _, updated, _ in real]
    assert len(times) == len(set(times)) > 20
    assert times == sorted(times, reverse=True)
    assert len({id for id, *_ in real}) == len(real)


def test_feed_same_times_are_of_the_days_in_the_records(tmp_path):
    found = entries(copied(tmp_path / "tiny", TWO))
    assert [updated[:10] for _, updated, _ in found] == ["2026-02-01", "2026-02-01", "2026-01-02"]
    assert re.search("<summary>A.</summary>", found[0][2])


def test_feed_same_times_one_more_entry_moves_no_other(tmp_path):
    old = entries(copied(tmp_path / "old", TWO))
    more = {
        **edited(WARM, "written: 2026-01-02", "written: 2026-01-02\nchanged: [{on: 2026-02-01, what: C.}]"),
        **edited(GLOVE, "written: 2026-01-02", "written: 2026-02-01"),
        COLD: TWO[COLD].replace("what: B.}", "what: B.}, {on: 2026-02-01, what: D.}"),
    }
    new = entries(copied(tmp_path / "new", more))
    assert len(new) == len(old) + 3
    assert {one[:2] for one in old} < {one[:2] for one in new}


def test_feed_same_times_ids_know_neither_the_address_nor_the_words_nor_a_new_name(tmp_path):
    root = copied(tmp_path / "tiny", TWO)
    here = [one[:2] for one in entries(root)]
    assert [one[:2] for one in entries(root, ELSEWHERE)] == here
    other = copied(tmp_path / "other", {COLD: None})
    text = TWO[COLD].replace("what: A.", "what: Other words.").replace("written:", "formerly: [cold-fingers]\nwritten:")
    (other / COLD.replace("cold-fingers", "icy-fingers")).write_text(text, "utf-8")
    for file in other.rglob("catalogue/**/*.yml"):
        file.write_text(re.sub(r"\bcold-fingers\b(?!\]\nwritten)", "icy-fingers", file.read_text("utf-8")), "utf-8")
    for file in other.rglob("docs/**/*.md"):
        file.write_text(file.read_text("utf-8").replace("cold-fingers", "icy-fingers"), "utf-8")
    assert [one[:2] for one in entries(other)] == here


def test_feed_same_times_the_same_files_make_the_same_bytes(tmp_path, monkeypatch):
    root = copied(tmp_path / "tiny", TWO)
    _, catalogue, _ = read_project(root)
    first = feed(catalogue, HERE)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")
    assert feed(read_project(root)[1], HERE) == first
    assert not re.search(r"tiny\.example", re.sub(r"href=\"[^\"]*\"|<uri>.*?</uri>", "", first))
