"""Texts are as hard as they were when the limits were set."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from macros.readability import grade, hard_words, sentence_count
from macros.readability.syllables import syllables

MEASURED = yaml.safe_load(Path(__file__).with_name("measured.yml").read_text("utf-8"))


@pytest.mark.parametrize("one", MEASURED, ids=lambda one: one["text"][:20])
def test_the_figures_are_those_that_limits_were_set_with(one):
    text = one["text"]
    assert (grade(text), sentence_count(text), sorted(hard_words(text))) == (one["grade"], one["sentences"], one["hard"])


@pytest.mark.parametrize(("word", "count"), [("cat", 1), ("water", 2), ("benzodiazepine", 4), ("", 1)])
def test_syllables_are_counted(word, count):
    assert syllables(word) == count
