"""The kinds of evidence: their order as readers are told it, and what "Based on" may say."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from macros.catalogue.index import Catalogue
from macros.catalogue.models import Claim
from macros.facts.grades import studied_in

from conftest import ROOT
from sharing import real_project

# What a claim says it is based on, and the kinds of source that can bear it out. Words
# that make a claim look firmer need a source of their own kind. Those that warn may
# also come from a summary: without "animals", a review of rats would pass for one of people.
BEARS_OUT = {
    "animals": {"animal", "review", "systematic-review"},
    "cells": {"animal", "review", "systematic-review"},
    "human-laboratory": {"human-laboratory"},
    "trial": {"controlled-trial"},
    "cohort": {"cohort"},
    "survey": {"survey"},
    "case-series": {"case-report"},
    "patient-reports": {"patient-report", "survey"},
    "expert-opinion": {"expert", "review", "cohort"},  # what authors think stands in any paper, and makes nothing firmer
    "guideline": {"guideline"},
    "guide": {"guide"},
    "regulator": {"regulator"},
    "review": {"review"},
    "systematic-review": {"systematic-review"},
    "definition": {"expert", "dataset", "guideline"},  # a specialist body's book, a code list, or the terms of a guideline
}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return real_project().sound


def not_borne_out(claim: Claim, catalogue: Catalogue) -> list[str]:
    """What the claim says it is based on, though none of the sources that found it there is of that kind."""
    kinds = defaultdict(set)
    for one in claim.findings:
        kinds[one.studied_in].add(catalogue.sources[one.source].evidence)
    return [word for word in studied_in(claim, catalogue) if not BEARS_OUT[word] & kinds[word]]


def test_each_word_has_its_kinds(catalogue):
    assert set(BEARS_OUT) == set(catalogue.words("studied_in"))
    assert set().union(*BEARS_OUT.values()) <= set(catalogue.words("evidence"))


def test_what_a_claim_is_based_on_is_among_its_sources(catalogue):
    found = {id: words for id, claim in catalogue.claims.items() if (words := not_borne_out(claim, catalogue))}
    assert found == {}


def test_a_claim_without_such_a_source_is_found(catalogue):
    claim = catalogue.claims["cbt-with-taper"]
    review = next(one for one in claim.findings if one.studied_in == "systematic-review" and one.direction == "supports")
    both = [review, review.model_copy(update={"studied_in": "guideline"})]
    assert not_borne_out(claim.model_copy(update={"findings": both}), catalogue) == ["guideline"]


def test_no_guide_or_handbook_counts_as_a_guideline(catalogue):
    titles = [one.title for one in catalogue.sources.values() if one.evidence == "guideline"]
    assert titles and [title for title in titles if re.search(r"patient guide|handbook", title, re.IGNORECASE)] == []
    assert [one.id for one in catalogue.sources.values() if one.evidence == "guideline" and one.type == "book"] == []


def test_readers_are_told_every_kind_in_its_order(catalogue):
    page = (ROOT / "docs/evidence/how-we-grade.md").read_text("utf-8")
    told = re.findall(r"^(\d+)\. \*\*(.+?):\*\*", page, re.MULTILINE)
    assert told == [(str(number), word.label) for number, word in enumerate(catalogue.vocabulary.evidence, 1)]
