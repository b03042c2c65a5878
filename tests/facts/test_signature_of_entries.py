"""What a signature of a claim, a sign, a term, a medicine or the numbers covers, and what a page's covers beside its words."""

from __future__ import annotations

import pytest

from macros.catalogue.fields import slots, values
from macros.catalogue.models import KINDS, Claim, Medicine, Sign, Term
from macros.catalogue.urgent_help import UrgentHelp
from macros.facts.signature import signature

from conftest import TINY, edited
from facts.test_signature import another, changed
from sharing import real_project

ENTRIES = [(model, slot) for model in (Claim, Sign, Term, Medicine, UrgentHelp) for slot in slots(model) if slot.path[0] != "reviewed"]
GLOVES, COLD = "docs/how-it-happens/gloves.md", "catalogue/symptoms/cold-fingers.yml"


@pytest.mark.parametrize(("model", "slot"), ENTRIES, ids=lambda part: ".".join(part.path) if hasattr(part, "path") else part.__name__)
def test_each_field_of_an_entry_is_signed_or_says_why_not(model, slot):
    catalogue = real_project().sound
    holders = [catalogue.urgent_help] if model is UrgentHelp else catalogue.of_kind(model.kind).values()
    found = next(((one, *first) for one in holders if (first := next(values(one, slot), None))), None)
    if found is None:
        pytest.skip("no record of the real catalogue has this field now")
    thing, path, value = found
    after = changed(thing, path, another(value, slot, catalogue))
    graver = slot.path[0] == "milder_than"  # shown beside the sign, with its words
    assert (signature(after, catalogue) != signature(thing, catalogue)) is (slot.signed or graver)


def of(project, kind: str, id: str, changes=None) -> str:
    found = project(changes).sound
    return signature(found.pages[id] if kind == "pages" else found.of_kind(kind)[id], found)


def test_a_claim_is_signed_with_how_it_was_looked_for(project):
    more = edited("catalogue/searches/gloves-in-people.yml", "results: 7", "results: 8")
    assert of(project, "claims", "gloves-warm-mice") != of(project, "claims", "gloves-warm-mice", more)


def test_a_claim_is_signed_with_the_interests_in_its_table(project):
    path = "catalogue/sources/mitten-2001.yml"
    theirs = edited(path, "checked:", "interests: They sell mittens.\nchecked:")
    assert of(project, "claims", "gloves-warm-mice") != of(project, "claims", "gloves-warm-mice", theirs)


def test_a_sign_is_signed_with_the_graver_one_beside_it(project):
    graver = edited("catalogue/signs/lost-finger.yml", "Fingers that fell off.", "Fingers that are gone.")
    assert of(project, "signs", "white-finger") != of(project, "signs", "white-finger", graver)


SEARCH, NUMBERS = "catalogue/searches/gloves-in-people.yml", "catalogue/urgent-help.yml"


@pytest.mark.parametrize(
    ("macro", "change"),
    [
        ('{{ symptoms(group="hands") }}', edited(COLD, "Your fingers feel cold.", "Your fingers are cold.")),
        ("{{ urgent_numbers() }}", edited(NUMBERS, "Call a local crisis line.", "Call a crisis line.")),
        ('{{ not_known("gloves-in-people") }}', edited(SEARCH, "results: 7", "results: 8")),
    ],
)
def test_a_page_is_signed_with_what_its_macros_show(project, macro, change):
    page = {GLOVES: (TINY / GLOVES).read_text("utf-8") + f"\n{macro}\n"}
    before, after = of(project, "pages", "how-it-happens/gloves.md", page), of(project, "pages", "how-it-happens/gloves.md", {**page, **change})
    assert before != after
    bare = {GLOVES: (TINY / GLOVES).read_text("utf-8")}
    undone = {path: (TINY / path).read_text("utf-8") for path in change}
    assert of(project, "pages", "how-it-happens/gloves.md", {**bare, **undone}) == of(project, "pages", "how-it-happens/gloves.md", {**bare, **change})


def test_a_number_looked_up_again_is_no_other_number(project):
    def numbers(changes=None) -> str:
        found = project(changes).sound
        return signature(found.urgent_help, found)

    before = numbers()
    assert numbers(edited(NUMBERS, "seen: 2026-01-02", "seen: 2026-01-03")) == before
    assert numbers(edited(NUMBERS, 'number: "911"', 'number: "9-1-1"')) != before


def test_every_kind_that_can_be_signed_is_tried():
    assert {model for model, _ in ENTRIES if model is not UrgentHelp} == {model for model in KINDS.values() if "reviewed" in model.model_fields} - {
        KINDS["symptoms"]
    }
