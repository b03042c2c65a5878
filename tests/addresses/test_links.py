"""Links written by hand on a page: tried before anything is built."""

from __future__ import annotations

import pytest

from conftest import edited

GLOVES = "docs/how-it-happens/gloves.md"


def found(project, link):
    changes = edited(GLOVES, "Toes are another matter.", f"Toes {link} are another matter.")
    return [(one.file, one.line, one.column, one.check) for one in project(changes).problems]


@pytest.mark.parametrize(
    "link",
    [
        "../nowhere.md", "nowhere.md", "../../../x.md", "/symptoms/", "../symptoms/", "../assets/x.pdf", "../index.md?x",
        "http://[x", "//[", "//elsewhere.example/x.md", "../symptoms/cold-nose.md", "../code/hpo/HP_0000001.md", "../symptoms/hot-toes.md", "%00.md",
    ],
)  # fmt: skip
def test_a_link_that_leads_nowhere_is_told_with_its_place(project, link):
    problems = [one for one in found(project, f"[a]({link})") if one[3] != "refused_markup"]
    assert problems == [(GLOVES, 19, 10, "broken_link")]


@pytest.mark.parametrize(
    "link",
    [
        "[a](../index.md)", "[a](../symptoms/cold-fingers.md)", "[a](../code/hpo/index.md)", "[a](#the-idea)",
        "[a](https://a.example/x)", "[a](tel:911)", "[a](sms:85258)", "[a](sms:85258?&body=SHOUT)", "[a](mailto:a@b.example)", "`[a](nowhere.md)`", "(a) [b]", "[a](../glossary.md#glove)",
    ],
)  # fmt: skip
def test_a_link_that_leads_somewhere_passes(project, link):
    assert found(project, link) == []


@pytest.mark.parametrize("link", ["[a](sms:85258?body=x)", "[a](sms:85258?&body=a%20b)", "[a](sms:85258?&body=x&to=1)", "[a](sms:help)", "[a](sms:1,2)"])
def test_a_link_to_a_text_message_holds_a_number_and_nothing_else(project, link):
    assert [one[3] for one in found(project, link)] == ["refused_markup"]


def test_a_definition_of_a_link_is_tried_too(project):
    changes = edited(GLOVES, "Toes are another matter.", "Toes are [another][x] matter.\n\n[x]: ../nowhere.md\n")
    assert [(one.line, one.column, one.check) for one in project(changes).problems] == [(21, 6, "broken_link")]


def test_the_message_says_what_was_meant(project):
    changes = edited(GLOVES, "Toes are another matter.", "Toes are [another](../glosary.md) matter.")
    assert 'Did you mean "glossary.md"?' in project(changes).problems[0].message
    renamed = edited(GLOVES, "Toes are another matter.", "Toes are [another](../symptoms/hot-toes.md) matter.")
    assert 'It is now called "symptoms/warm-toes.md".' in project(renamed).problems[0].message


def test_what_passes_builds(build):
    links = "[a](../symptoms/cold-fingers.md) [c](../code/hpo/index.md) [d](tel:911)"
    site = build(edited(GLOVES, "Toes are another matter.", f"Toes {links} are another matter."))
    assert site.result.returncode == 0, site.printed
