"""What a clinician signs is whatever the page says: every field counts, or says why it does not."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from pydantic import BaseModel

from macros.__main__ import main
from macros.catalogue.fields import EACH, KEYS, Slot, slots, values
from macros.catalogue.index import Catalogue
from macros.catalogue.models import KINDS, Symptom, Unsigned
from macros.catalogue.pages import Front
from macros.facts.editions import digest_of
from macros.facts.reviewed import SIGNED_KINDS
from macros.facts.signature import signature

from conftest import TINY

COLD, GLOVES = "catalogue/symptoms/cold-fingers.yml", "docs/how-it-happens/gloves.md"
# Each field of a symptom and of a page with something in it, or a change of it could not be tried.
FULL_SYMPTOM = (
    (TINY / COLD).read_text("utf-8")
    .replace("also_called: [icy hands]\n", "also_called: [icy hands]\nformerly: [cool-fingers]\n")
    .replace('codes: {hpo: "HP:0000001"}\n', 'codes: {hpo: "HP:0000001", mesh: D000001, icd10cm: "A00.0"}\nillness_codes: ["B00"]\n')
    .replace("reviewed: null", 'changed: [{on: 2026-02-01, what: "Names gloves."}]\nreviewed: {by: A, role: B, registration: C, on: 2026-02-02, of: "0123456789ab"}')
)  # fmt: skip
FULL_PAGE = (TINY / GLOVES).read_text("utf-8").replace(
    "written:", "formerly: [old/gloves.md]\nurgent: [white-finger]\nhandout: [\"One.\", \"Two.\"]\nhide: [toc]\ntemplate: home.html\nleads_here: every_visit\n"
    'changed: [{on: 2026-02-01, what: "Names toes."}]\nreviewed: {by: A, role: B, registration: C, on: 2026-02-02, of: "0123456789ab"}\nwritten:', 1
)  # fmt: skip
MORE_WORDS = (TINY / "catalogue/vocabulary.yml").read_text("utf-8").replace("phases: [", "phases: [{id: other, label: Other}, ")
MORE_SEARCHES = (TINY / "catalogue/searches/gloves-in-people.yml").read_text("utf-8").replace("people.\n", "people again.\n", 1)
MORE_CLAIMS = (TINY / "catalogue/claims/gloves-warm-mice.yml").read_text("utf-8").replace("plain: ", "plain: Yes. ", 1)


@pytest.fixture
def full(project) -> Catalogue:
    found = project(
        {
            COLD: FULL_SYMPTOM,
            GLOVES: FULL_PAGE,
            "catalogue/vocabulary.yml": MORE_WORDS,
            "catalogue/claims/other-claim.yml": MORE_CLAIMS,
            "catalogue/searches/other-search.yml": MORE_SEARCHES,
        }
    ).catalogue
    assert found
    return found


def another(value: Any, slot: Slot, catalogue: Catalogue) -> Any:
    """A value of the same kind that means something else."""
    if slot.to in type(catalogue.vocabulary).model_fields:
        return next(id for id in catalogue.words(slot.to) if id != value)
    if slot.to in KINDS:
        return next(id for id in catalogue.of_kind(slot.to) if id != value)
    if isinstance(value, bool):
        return not value
    if isinstance(value, date):
        return value + timedelta(days=1)
    return value + 1 if isinstance(value, int) else type(value)(f"{value} indeed")


def changed(holder: Any, path: tuple[str | int, ...], value: Any) -> Any:
    """A copy of a record with another value at one place; nothing is checked."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(holder, BaseModel):
        name = str(step) if hasattr(holder, str(step)) else f"{step}_"  # "for" is for_ in Python
        return holder.model_copy(update={name: changed(getattr(holder, name), rest, value)})
    if isinstance(holder, list):
        return [changed(one, rest, value) if place == step else one for place, one in enumerate(holder)]
    return {**holder, step: changed(holder[step], rest, value)}


@pytest.mark.parametrize("slot", slots(Symptom), ids=lambda slot: ".".join(slot.path))
def test_each_field_of_a_symptom_is_signed_or_says_why_not(full, slot):
    symptom = full.symptoms["cold-fingers"]
    path, value = next(values(symptom, slot), (None, None))
    assert path, "fill this field in FULL_SYMPTOM"
    after = changed(symptom, path, another(value, slot, full))
    assert (signature(after, full) != signature(symptom, full)) is slot.signed


@pytest.mark.parametrize("slot", slots(Front), ids=lambda slot: ".".join(slot.path))
def test_each_field_of_a_page_is_signed_or_says_why_not(full, slot):
    from dataclasses import replace

    page = full.pages["how-it-happens/gloves.md"]
    path, value = next(values(page.front, slot), (None, None))
    assert path, "fill this field in FULL_PAGE"
    after = replace(page, front=changed(page.front, path, another(value, slot, full)))
    assert (signature(after, full) != signature(page, full)) is slot.signed


def test_what_is_not_signed_says_because_of_what():
    for model in (*KINDS.values(), Front):
        for name, info in model.model_fields.items():
            for rule in info.metadata:
                if isinstance(rule, Unsigned):
                    assert len(rule.because) > 10, (model, name)


def test_the_kinds_that_can_be_signed():
    assert {"symptoms", "signs", "terms", "medicines", "claims"} == {*SIGNED_KINDS}
    assert EACH != KEYS


def test_the_body_of_a_page_is_signed(project):
    before, after = (project(change).sound for change in (None, {GLOVES: (TINY / GLOVES).read_text("utf-8") + "\nOne more line.\n"}))
    assert signature(before.pages["how-it-happens/gloves.md"], before) != signature(after.pages["how-it-happens/gloves.md"], after)


def of_cold(project, changes=None) -> tuple[str, str]:
    """The signature and the edition's digest of one symptom."""
    found = project(changes).sound
    return signature(found.symptoms["cold-fingers"], found), digest_of(found.symptoms["cold-fingers"], found)


def test_a_symptom_that_moves_into_a_group_of_emergencies_is_another_text(project):
    moved = {
        "catalogue/vocabulary.yml": (TINY / "catalogue/vocabulary.yml")
        .read_text("utf-8")
        .replace("{id: hands, label: Hands,", "{id: hands, label: Hands, help_first: true,")
    }
    before, after = of_cold(project), of_cold(project, moved)
    assert before[0] != after[0] and before[1] != after[1]


def test_the_number_of_people_asked_is_signed(project):
    more = (TINY / COLD).read_text("utf-8").replace("n: 1200", "n: 1201")
    assert of_cold(project) != of_cold(project, {COLD: more})


def test_a_claim_rewritten_takes_the_signature_but_leaves_the_edition(project):
    claim = "catalogue/claims/gloves-warm-mice.yml"
    before, after = of_cold(project), of_cold(project, {claim: (TINY / claim).read_text("utf-8").replace("plain: ", "plain: Surely. ", 1)})
    assert before[0] != after[0] and before[1] == after[1]


def test_a_renamed_word_means_the_same(project):
    vocabulary = (TINY / "catalogue/vocabulary.yml").read_text("utf-8")
    renamed = {
        "catalogue/vocabulary.yml": vocabulary.replace("{id: tapering,", "{id: cutting-down, formerly: [tapering],"),
        **{file: (TINY / file).read_text("utf-8").replace("[tapering]", "[cutting-down]") for file in (COLD, "catalogue/symptoms/warm-toes.yml")},
    }
    before = of_cold(project)
    assert of_cold(project, renamed) == before
    relabelled = {"catalogue/vocabulary.yml": renamed["catalogue/vocabulary.yml"].replace("label: While cutting down", "label: While it lasts")}
    assert of_cold(project, relabelled)[0] != before[0]


def test_who_reads_a_text_can_ask_what_to_sign(tiny, capsys):
    assert main(["--root", str(tiny()), "signature", "cold-fingers"]) == 0
    assert main(["--root", str(tiny()), "signature", "how-it-happens/gloves.md"]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert len(first.split()[0]) == len(second.split()[0]) == 12
    assert main(["--root", str(tiny()), "signature", "numbers"]) == main(["--root", str(tiny()), "signature", "terms/glove"]) == 0
    assert main(["--root", str(tiny()), "signature", "cold-finger"]) == 1
    assert 'Did you mean "cold-fingers"' in capsys.readouterr().err
