"""The four rules that make a grade from findings, and which sources count once."""

from __future__ import annotations

from datetime import date

import pytest

from macros.catalogue.grading import independent, rule_of, tally
from macros.catalogue.models import Claim, Source
from macros.project import load_project

from conftest import TINY

DAY = date(2026, 1, 1)


def source(id: str, *authors: dict[str, str], **more) -> Source:
    fields = {"id": id, "type": "article-journal", "title": id, "issued": 2001, "evidence": "survey", "supports": ["It is."]}
    checked = {"status": "read", "seen": "abstract", "on": DAY, "how": "Invented."}
    return Source.model_validate({**fields, "checked": checked, "author": list(authors) or [{"family": id.title()}], **more})


def claim(*findings: tuple[str, str, str]) -> Claim:
    """findings: (source, direction, who was studied); "states-it" in place of a direction supports and states it."""
    made = [
        {
            "source": id, "direction": "supports" if direction == "states-it" else direction, "states_it": direction == "states-it", "studied_in": studied,
            "who": "Knitters.", "n": 1, "compared": None, "for": None, "found": "Warmth.", "plain": "Cold.", "seen": "abstract",
        }
        for id, direction, studied in findings
    ]  # fmt: skip
    fields = {"id": "x", "topic": "gloves", "plain": "Gloves warm.", "technical": "They do.", "strength": "supported", "unknown": "Why.", "searches": ["s"]}
    return Claim.model_validate({**fields, "written": DAY, "findings": made})


@pytest.fixture(scope="module")
def vocabulary():
    return load_project(TINY).sound.vocabulary


FOR, AGAINST = "supports", "contradicts"
ANIMALS, SURVEY, TRIAL, GUIDELINE = "animals", "survey", "trial", "guideline"


@pytest.mark.parametrize(
    ("findings", "rule"),
    [
        # Settled: two groups measured it in people, or a body states this very sentence.
        ([("a", FOR, TRIAL), ("b", FOR, TRIAL)], "settled"),
        ([("a", "states-it", GUIDELINE)], "settled"),
        ([("a", FOR, TRIAL), ("b", FOR, TRIAL), ("c", FOR, TRIAL), ("d", AGAINST, TRIAL)], "settled"),
        # Studied: one group in people, any number in animals, or a body says something like it.
        ([("a", FOR, TRIAL)], "studied"),
        ([("a", FOR, TRIAL), ("a", FOR, TRIAL)], "studied"),
        ([("a", FOR, ANIMALS), ("b", FOR, ANIMALS), ("c", FOR, ANIMALS)], "studied"),
        ([("a", FOR, TRIAL), ("b", FOR, ANIMALS)], "studied"),
        ([("a", FOR, TRIAL), ("b", FOR, SURVEY)], "studied"),
        ([("a", FOR, GUIDELINE)], "studied"),
        ([("a", FOR, TRIAL), ("b", "qualifies", TRIAL)], "studied"),
        # Neither: surveys alone, though a survey "states" it; and what only limits or only contradicts.
        ([("a", FOR, SURVEY), ("b", FOR, SURVEY), ("c", FOR, SURVEY)], "neither"),
        ([("a", "states-it", SURVEY)], "neither"),
        ([("a", "qualifies", TRIAL), ("b", "qualifies", TRIAL)], "neither"),
        ([("a", AGAINST, TRIAL)], "neither"),
        # Both sides: half as many groups against it as for it, or more; before all other rules.
        ([("a", FOR, TRIAL), ("b", AGAINST, SURVEY)], "both-sides"),
        ([("a", "states-it", GUIDELINE), ("b", FOR, TRIAL), ("c", AGAINST, ANIMALS)], "both-sides"),
        ([("a", FOR, SURVEY), ("b", AGAINST, TRIAL), ("c", AGAINST, TRIAL)], "both-sides"),
        ([("a", FOR, TRIAL), ("b", FOR, TRIAL), ("c", FOR, TRIAL), ("d", AGAINST, TRIAL), ("d", AGAINST, TRIAL)], "settled"),
    ],
)
def test_a_grade_follows_from_the_findings(vocabulary, findings, rule):
    assert rule_of(claim(*findings), {id: source(id) for id in "abcd"}, vocabulary) == rule


def test_two_papers_of_one_group_are_one_study_and_one_voice(vocabulary):
    sources = {"a": source("a"), "b": source("b", same_data_as=["a"]), "c": source("c"), "d": source("d")}
    assert rule_of(claim(("a", FOR, TRIAL), ("b", FOR, TRIAL)), sources, vocabulary) == "studied"
    against = claim(("c", FOR, TRIAL), ("d", FOR, TRIAL), ("a", AGAINST, TRIAL), ("b", AGAINST, TRIAL))
    assert tally(against, sources) == (2, 1)
    assert tally(against, {id: source(id) for id in "abcd"}) == (2, 2)


@pytest.mark.parametrize("names", [("a", "b"), ("b", "a")])
def test_shared_data_counts_once_whichever_of_the_two_says_so(names):
    first, second = names
    sources = {first: source(first, same_data_as=[second]), second: source(second)}
    assert independent(["a", "b"], sources) == [{"a", "b"}]


def test_whoever_is_kin_of_kin_stands_in_one_group():
    sources = {"a": source("a", same_data_as=["b"]), "b": source("b"), "c": source("c", same_data_as=["b"]), "d": source("d")}
    assert sorted(map(sorted, independent(["a", "c", "d"], sources))) == [["a"], ["c"], ["d"]]
    assert sorted(map(sorted, independent(["a", "b", "c", "d"], sources))) == [["a", "b", "c"], ["d"]]


def person(family: str, given: str | None = None) -> dict[str, str]:
    return {"family": family, **({"given": given} if given else {})}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (person("Mitten", "K."), person("Mitten", "Karl"), True),
        (person("Mitten", "Karl E."), person("MITTEN", "Karl"), True),
        (person("Mitten", "K.E."), person("Mitten", "K."), True),
        (person("Mitten"), person("Mitten", "Karl"), True),
        (person("Davies", "Sharon"), person("Davies", "Simon"), False),
        (person("Davies", "S."), person("Davies", "Simon"), True),
        (person("Mitten", "Karl"), person("Glove", "Karl"), False),
        ({"literal": "Society of Scarves"}, {"literal": "Society of Scarves"}, False),
    ],
)
def test_papers_of_one_author_count_once(one, other, same):
    sources = {"a": source("a", person("Sock", "A."), one), "b": source("b", other, person("Shoe", "B."))}
    assert (len(independent(["a", "b"], sources)) == 1) is same
