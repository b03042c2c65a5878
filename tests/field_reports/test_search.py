"""Faults that people reported in public about searches: odd signs, other languages, codes, texts that are too long."""

from __future__ import annotations

import pytest

from search.nasty import GERMAN, words
from search.node import answers, run

INSOMNIA = "symptoms/insomnia/"


def first(catalogue, *typed: str) -> list[str]:
    return [one.found[0] if one.found else "" for one in answers(catalogue, typed)]


def test_search_soft_hyphen(catalogue):
    assert first(catalogue, "in\u00adsom\u00adnia", "in\u00adsomnia since ativan") == [INSOMNIA] * 2


def test_search_other_apostrophes(catalogue):
    assert set(first(catalogue, *(f"can{sign}t sleep" for sign in "'`´‘’ʼʹ′＇‛ꞌ"))) == {INSOMNIA}


@pytest.mark.parametrize(
    "typed",
    ["quiero morir", "no puedo respirar", "je veux mourir", "ich will sterben", "хочу умереть", "死にたい", "أريد أن أموت", "suicidio"],
)
def test_search_danger_other_language(catalogue, typed):
    assert answers(catalogue, [typed])[0].danger


@pytest.mark.parametrize("typed", ["kys", "kms", "k.m.s", "s u i c i d e", "sewerslide", "unalive", "end it tonite"])
def test_search_danger_hidden_spelling(catalogue, typed):
    assert answers(catalogue, [typed])[0].danger


def test_search_codes(catalogue):
    """The box puts one line first that leads to the page of codes."""
    codes = ["R42", "HP:0100785", "D007319", "G47.00"]
    assert run(catalogue, "given.map(one => search.asked.code(one))", codes) == codes
    assert first(catalogue, "988") == ["urgent-help/"]


@pytest.mark.parametrize("typed", ["***", "title:", '"', "\\", "(", "__proto__", "constructor", "toString", "🫠", "hasOwnProperty valueOf"])
def test_search_special_only(catalogue, typed):
    """Nothing breaks; what a second opinion makes of a word of programmers is no matter."""
    assert isinstance(answers(catalogue, [typed])[0].found, tuple)


def test_search_freeze_foreign(catalogue):
    """Whatever the length, only so many unknown words are compared loosely; tests/search/test_cost.py counts for hundreds of texts."""
    count = """given.map(text => {
      let many = 0; const was = search.near;
      search.near = (...all) => { many++; return was(...all); };
      search.best(index, text, search.find(index, text));
      search.near = was;
      return many;
    })"""
    texts = [" ".join(GERMAN.split()[:50]), GERMAN[:100], words(400), words(2000)]
    assert max(run(catalogue, count, texts, of_meaning=True)) <= 30
