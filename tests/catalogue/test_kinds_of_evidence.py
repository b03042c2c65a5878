"""The kinds of evidence: their order as readers are told it."""

from __future__ import annotations

import re

import pytest
from conftest import ROOT

from macros.catalogue.index import Catalogue
from macros.project import load_project


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_project(ROOT).sound


def test_no_guide_or_handbook_counts_as_a_guideline(catalogue):
    titles = [one.title for one in catalogue.sources.values() if one.evidence == "guideline"]
    assert titles and [title for title in titles if re.search(r"patient guide|handbook", title, re.IGNORECASE)] == []
    assert [one.id for one in catalogue.sources.values() if one.evidence == "guideline" and one.type == "book"] == []


def test_readers_are_told_every_kind_in_its_order(catalogue):
    page = (ROOT / "docs/evidence/how-we-grade.md").read_text("utf-8")
    told = re.findall(r"^(\d+)\. \*\*(.+?):\*\*", page, re.MULTILINE)
    assert told == [(str(number), word.label) for number, word in enumerate(catalogue.vocabulary.evidence, 1)]
