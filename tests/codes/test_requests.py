"""Every request of catalogue/code-answers.yml is answered, or says what it could not read. No browser."""

from __future__ import annotations

import re

import pytest
import yaml
from bs4 import BeautifulSoup
from markdown import markdown

from macros.catalogue.checks.reading import over_long
from macros.catalogue.code_answers import Asked, CodeAnswers
from macros.codes.systems import NAMED
from macros.render.code_requests import code_requests

from codes.asking import Answer, ask
from conftest import ROOT
from sharing import real_project

AMOUNT = re.compile(r"\bMG\b")
# Read without the rest, so that each request is a test of its own.
GIVEN = CodeAnswers.model_validate(yaml.safe_load((ROOT / "catalogue/code-answers.yml").read_text("utf-8")))
REQUESTS = [one for group in GIVEN.groups for one in group.requests]


@pytest.fixture(scope="module")
def answers() -> dict[str, Answer]:
    return dict(zip((one.sent for one in REQUESTS), ask(real_project().sound, *REQUESTS), strict=True))


@pytest.mark.parametrize("one", REQUESTS, ids=lambda one: one.link or one.typed)
def test_a_request_gets_what_it_must(answers, one: Asked):
    answer = answers[one.sent]
    assert set(one.pages) <= set(answer.pages)
    assert answer.opens == (one.pages[0] if one.opens else "")
    assert sorted(answer.says) == sorted(one.says)
    assert answer.danger == one.danger
    assert one.pages or not [page for page in answer.pages if page.startswith("symptoms/")]


def test_no_request_ends_in_silence(answers):
    for one, answer in answers.items():
        assert answer.title and (answer.pages or answer.notes or answer.text), one


def test_what_is_said_is_short_and_names_the_part(answers):
    for answer in answers.values():
        for note in answer.notes:
            assert "{" not in note and list(over_long(note)) == [], note
    said = {kind: note for answer in answers.values() for kind, note in zip(answer.says, answer.notes)}
    assert "R42.1" in said["finer"] and "LOINC" in said["notHeld"] and "mainSearchCriteria.v.x" in said["parameter"] and "Z99.9" in said["none"]


def test_no_amount_of_a_medicine_is_shown():
    """Records send "Diazepam 5 MG Oral Tablet"; the page for administrators leaves such requests out."""
    shown = code_requests(real_project().sound, "prescribers/test-requests.md")
    assert any("MG" in one.link for one in REQUESTS) and "zolpidem" in shown
    assert " MG" not in shown and "+MG" not in shown


def test_there_are_many_and_each_was_seen_somewhere():
    documents = GIVEN.documents
    assert len(REQUESTS) >= 60 and len({one.sent for one in REQUESTS}) == len(REQUESTS)
    assert {one.seen for one in REQUESTS} == set(documents)
    assert all(bool(one.link) != bool(one.typed) for one in REQUESTS)
    assert all(one.pages or not one.opens for one in REQUESTS)


def test_a_system_is_called_by_one_name_only():
    names = [name for system in NAMED for name in system.called]
    assert len(names) == len(set(names))


def test_the_page_for_administrators_asks_and_promises_the_same(answers):
    catalogue = real_project().sound
    page = BeautifulSoup(markdown(code_requests(catalogue, "prescribers/test-requests.md")), "html.parser")
    links = [a["href"] for a in page.select("li > a") if "code/?" in a["href"]]
    told = [one for one in REQUESTS if not AMOUNT.search(one.link + one.typed)]
    sent = [one for one in told if one.link]
    assert all(link.startswith("../../code/?") for link in links)
    assert ask(catalogue, *(link.partition("?")[2] for link in links)) == [answers[one.sent] for one in sent]
    text = page.get_text()
    assert text.count("Opens ") == sum(one.opens for one in told) and text.count("Numbers to call") == sum(one.danger for one in told)
    assert all(one.typed in text for one in told)


def test_the_same_after_a_hash_which_no_host_sees(answers):
    links = [one for one in REQUESTS if one.link.lower().startswith("mainsearchcriteria")]
    assert len(links) > 40
    assert ask(real_project().sound, *links, after="#") == [answers[one.sent] for one in links]
