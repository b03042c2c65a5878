"""The promise in numbers: what people type finds what they mean."""

from __future__ import annotations

import gzip

import pytest
import yaml

from macros.catalogue.index import Catalogue
from macros.search import report
from macros.search.files import DANGER, LANGUAGES, SCRIPT, danger_script, languages, script
from macros.search.phrases import phrase_files, read_phrases
from macros.search.score import DangerScore, Score, score_of

from conftest import ROOT
from search.goals import FIRST, THREE
from sharing import real_project

KB = 1024
AGAIN = "run: python -m macros search-score --write"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return real_project().sound


@pytest.fixture(scope="module")
def scores(catalogue) -> dict[str, Score | DangerScore]:
    sets = [read_phrases(file, catalogue) for file in phrase_files(ROOT)]
    assert [problem for one in sets for problem in one.problems] == []
    return {one.name: score_of(one, catalogue) for one in sets}


@pytest.mark.parametrize("name", [file.stem for file in phrase_files(ROOT) if file.stem.startswith("phrases-")])
def test_the_right_page_is_among_the_first(scores, name):
    found = scores[name]
    assert isinstance(found, Score)
    assert found.phrases >= 100
    assert found.three / found.phrases >= THREE, "\n".join(report.lines(found))
    assert found.first / found.phrases >= FIRST, "\n".join(report.lines(found))


def test_no_danger_is_missed_and_no_help_is_needless(scores):
    found = scores["danger"]
    assert isinstance(found, DangerScore)
    assert found.phrases >= 100
    assert (found.missed, found.needless) == ((), ())


def test_the_published_score_is_true(scores):
    """Within one phrase in a hundred: whoever adds a word need not run anything."""
    told = yaml.safe_load((ROOT / report.PUBLISHED).read_text("utf-8"))
    now = yaml.safe_load(report.published(list(scores.values())))
    assert told["danger"] == now["danger"]
    for was, found in zip(told["words"], now["words"], strict=True):
        assert (was["set"], was["phrases"]) == (found["set"], found["phrases"]), AGAIN
        assert max(abs(was["first"] - found["first"]), abs(was["three"] - found["three"])) <= found["phrases"] / 100, AGAIN


def test_the_page_for_volunteers_shows_the_score(scores, real_site):
    page = " ".join((real_site / "contribute/add-words/index.html").read_text("utf-8").split())
    for found in scores.values():
        assert f"<td>{found.phrases}</td>" in page or f"Of {found.phrases} phrases" in page


@pytest.mark.parametrize(("path", "made", "most"), [(SCRIPT, script, 45 * KB), (DANGER, danger_script, 74 * KB), (LANGUAGES, languages, 52 * KB)])
def test_what_a_first_search_costs_stays_small(catalogue, path, made, most):
    size = len(gzip.compress(made(catalogue).encode(), 9))
    assert size <= most, f"{path} has {size:,} bytes compressed: take out words that nobody needs"
