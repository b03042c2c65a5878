"""The guide to the macros is true: it names each macro, and each example works as it stands."""

from __future__ import annotations

import re

import pytest

from macros.catalogue.grammar import MACROS, bind, references
from macros.catalogue.prose import Call, parse

from conftest import ROOT
from sharing import real_project

GUIDE = "docs/contribute/macros.md"
IN_RECORDS, ON_PAGES = "## In records and on pages", "## On pages only"


def examples(text: str) -> list[Call]:
    """Every call that the guide shows, outside of {% raw %}."""
    shown = re.findall(r"`(\{\{.*?\}\})`", text)
    return [part for one in shown for part in parse(one) if isinstance(part, Call)]


@pytest.fixture(scope="module")
def guide() -> str:
    return (ROOT / GUIDE).read_text("utf-8")


def test_the_guide_names_every_macro_and_no_other(guide):
    assert {call.name for call in examples(guide)} == set(MACROS)


def test_each_example_of_the_guide_works(guide):
    catalogue = real_project().sound
    for call in examples(guide):
        assert bind(call)[1] is None, call
        for kind, id in references(call):
            known = catalogue.of_kind(kind) if kind in ("symptoms", "terms", "medicines", "claims", "searches", "sources") else ()
            assert id in known or kind == "figures" or id in catalogue.words(kind), call


def test_the_guide_says_which_macros_records_may_use(guide):
    first = guide.partition(IN_RECORDS)[2].partition(ON_PAGES)[0]
    assert {call.name for call in examples(first)} == {name for name, macro in MACROS.items() if macro.in_records}
