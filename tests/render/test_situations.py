"""Pages about a situation: their parts in order, and the list that leads to them."""

from __future__ import annotations

import pytest

PATH = "docs/lost/no-gloves.md"
TOP = """\
---
title: No gloves left
kind: situation
description: "What to do without gloves."
urgent: [white-finger]
ask: ["I have no gloves.", "What now?"]
written: 2026-01-02
---
"""
BODY = """\
It is cold.

## What to do now

1. **Ask for gloves.** {{ cite("mitten-2001") }}
2. Put your hands into your pockets.
3. Sing. { .not-on-paper }

## Whom to tell

Your knitter.

## Is it my fault?

No.

## What not to do

- **Do not use socks.** They are for feet.

## What is not known

Much.
"""
PARTS = [
    "What to do now", "Get help right away", "Whom to tell", "Words you can read out", "Is it my fault?", "What not to do", "What is not known", "Sources",
]  # fmt: skip
HELP_FIRST = ("urgent:", "help_first: true\nurgent:")


def situation(*changes: tuple[str, str], path: str = PATH) -> dict[str, str]:
    text = f"{TOP}\n{BODY}"
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return {path: text}


@pytest.fixture
def lost(page):
    """lost(changes) -> the page of a situation."""
    return lambda *changes: page("lost/no-gloves.md", situation(*changes))


def headings(read, found) -> list[str]:
    return [read(one) for one in found.select("h1, h2")]


def test_its_parts_stand_in_their_order(lost, read):
    assert headings(read, lost()) == ["No gloves left", "The short version", *PARTS]


def test_help_comes_first_where_it_is_asked_for(lost, read):
    found = lost(HELP_FIRST)
    rest = [part for part in PARTS if part != "Get help right away"]
    assert headings(read, found) == ["No gloves left", "Get help right away", "The short version", *rest]
    assert len(found.select(".urgent-box")) == 1


def test_no_word_need_stand_before_what_to_do_now(lost, read):
    assert headings(read, lost(("It is cold.\n\n", ""))) == ["No gloves left", "The short version", *PARTS]


def test_it_has_its_signs_its_words_and_the_warning(lost, read):
    found = lost()
    assert [read(row) for row in found.select(".urgent-box ul:not(.calls) li")] == ["A finger that turns white."]
    heading = next(one for one in found.select("h2") if read(one) == "Words you can read out")
    assert [read(row) for row in heading.find_next("ul").select("li")] == ["“I have no gloves.”", "“What now?”"]
    short = [read(row) for row in found.select(".short-version li")]
    assert short[0] == "What to do without gloves." and short[1].startswith("Do not stop your medicine suddenly.") and "Other causes" in short[2]


def test_it_is_a_text_with_an_edition_a_review_and_a_sheet(lost, read, ways):
    found = lost()
    assert "Not reviewed by a clinician" in read(found.select_one(".status-line"))
    assert found.select_one("details.edition")["data-edition"].startswith("2026-01-02-")
    assert [where for _, where in ways(found) if "handouts/no-gloves/" in where]


LIST = "---\ntitle: What if\nkind: page\ndescription: For tests.\nwritten: 2026-01-02\n---\n\n{{ situations() }}\n"


def test_the_list_leads_to_each_those_first_where_help_comes_first(page, read, ways):
    others = {
        **situation(("No gloves left", "Zero hats"), ("without gloves", "without a hat"), HELP_FIRST, path="docs/lost/no-hat.md"),
        **situation(("No gloves left", "a lost sock"), ("without gloves", "with one sock"), path="docs/lost/no-sock.md"),
    }
    found = page("lost/index.md", {"docs/lost/index.md": LIST, **situation(), **others})
    assert [read(row) for row in found.select("li")] == [
        "Zero hats What to do without a hat.",
        "a lost sock What to do with one sock.",
        "No gloves left What to do without gloves.",
    ]
    assert [where for _, where in ways(found)] == ["no-hat.md", "no-sock.md", "no-gloves.md"]
