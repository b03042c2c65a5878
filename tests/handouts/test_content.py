"""What a sheet says, before it is set: of an explainer, and of a symptom."""

from __future__ import annotations

import pytest

from macros.handouts.content import of_page, of_symptom

from conftest import TINY, edited
from signing import line, listed

GLOVES, COLD, CLAIM = "docs/how-it-happens/gloves.md", "catalogue/symptoms/cold-fingers.yml", "catalogue/claims/gloves-warm-mice.yml"
POINTS = '["**Gloves are warm.** In mice.", "Socks are socks."]'
NOW = """\
## What you can do now

- **Wear gloves.** {{ term("glove", "Soft ones") }} do.
- **Do not stop suddenly.** This line is long, for it spells out at length what the second bullet of the short version has told the reader already. {: .not-on-paper }
- **Do not stop suddenly.** Ask.
- Ask for socks,
  or for shoes.

## The idea
"""
SECOND = (
    (TINY / CLAIM)
    .read_text("utf-8")
    .replace("gloves may warm the paws", "socks may warm the feet")
    .replace("original: gloves-help\n", "")
    .replace("strength: supported", "strength: hypothesis")
)


@pytest.fixture
def sheet(project):
    """sheet({changes}) -> what the sheet of the explainer says."""

    def make(changes=None):
        catalogue = project(changes).sound
        return of_page(catalogue.pages["how-it-happens/gloves.md"], catalogue)

    return make


@pytest.fixture
def cold(project):
    def make(changes=None):
        catalogue = project(changes).sound
        return of_symptom(catalogue.symptoms["cold-fingers"], catalogue)

    return make


def test_the_points_of_an_explainer_are_those_at_its_top(sheet):
    changes = edited(GLOVES, "written: 2026-01-02", f"handout: {POINTS}\nwritten: 2026-01-02")
    assert sheet(changes).points == (("Gloves are warm.", "In mice."), ("", "Socks are socks."))
    assert sheet({GLOVES: (TINY / GLOVES).read_text("utf-8")}).points == ()


def test_an_explainer_says_that_other_causes_are_possible(sheet):
    assert sheet().causes == "Another illness, another medicine, alcohol or stress may be behind a symptom. Get it checked."


def test_how_sure_an_explainer_is_counts_the_statements_it_shows(sheet):
    assert sheet().sure == "This rests on 1 statement: 1 supported. The web page shows each with its sources."
    two = edited(GLOVES, '{{ claim("gloves-warm-mice") }}', '{{ claim("gloves-warm-mice") }}\n\n{{ claim("socks-warm-mice") }}')
    assert (
        sheet({**two, "catalogue/claims/socks-warm-mice.yml": SECOND}).sure
        == "This rests on 2 statements. Of these: 1 supported and 1 an idea. The web page shows each with its sources."
    )


def test_an_explainer_that_shows_no_statement_leads_to_the_page(sheet):
    assert sheet(edited(GLOVES, '{{ claim("gloves-warm-mice") }}\n\n', "")).sure == "The web page says how sure each point is."


def test_what_to_do_now_is_what_the_page_says_but_nothing_twice(sheet):
    assert sheet(edited(GLOVES, "## The idea\n", NOW)).now == (
        ("Wear gloves.", "Soft ones do."),
        ("Do not stop suddenly.", "Ask."),
        ("", "Ask for socks, or for shoes."),
    )
    assert sheet({GLOVES: (TINY / GLOVES).read_text("utf-8")}).now == ()


def test_the_short_version_has_the_warning_in_its_middle(sheet):
    first, warning, third = sheet().short
    assert (first, third) == (("Gloves are warm.", "They cover the hand."), ("Toes are different.", "Socks cover them."))
    assert warning == ("Do not stop your medicine suddenly.", "Stopping fast can cause seizures. Talk with your prescriber first.")


def test_a_sheet_names_its_text_its_questions_and_its_review(sheet):
    found = sheet()
    assert (found.id, found.file, found.page) == ("gloves", GLOVES, "how-it-happens/gloves.md")
    assert (found.title, found.summary, found.medical_name) == ("How gloves work", "Gloves, for tests.", "Chirothecology")
    assert found.ask == ("Do I need gloves?", "Do I need socks?")
    assert found.review == "Not reviewed by a clinician" and found.edition.label.startswith("2026-01-02-")
    assert found.urgent is None and not found.help_first


def test_the_drawing_is_the_first_that_the_page_shows(sheet):
    assert sheet(edited(GLOVES, '{{ figure("seesaw") }}', '{{ figure("dial") }} {{ figure("seesaw") }}')).picture.line.startswith("As if the volume")
    assert sheet(edited(GLOVES, '{{ figure("seesaw") }}', "No drawing.")).picture.panels == ()


def test_a_symptom_brings_its_own_signs_causes_and_what_helps(cold):
    found = cold(edited(COLD, "other_causes: [cold weather]", "other_causes: [cold weather, thin gloves]"))
    assert (found.id, found.file, found.page, found.title, found.medical_name) == (
        "cold-fingers",
        COLD,
        "symptoms/cold-fingers.md",
        "Cold fingers",
        "Frigor digitorum",
    )
    assert found.causes == "Some need treatment of their own, so get checked. Among them: cold weather and thin gloves."
    assert found.now == (("Wear gloves.", "Soft ones do."), ("", "Tell your prescriber."))
    assert found.urgent == ("white-finger",)
    assert [lead for lead, _ in found.short] == ["", "Do not stop your medicine suddenly.", "Other causes are possible."]
    assert found.why == "It may be a matter of glove and chance." and found.points == ()


def test_where_help_comes_first_the_sheet_knows(cold):
    assert not cold().help_first
    assert cold(edited(COLD, "other_causes:", "help_first: true\nother_causes:")).help_first
    assert cold(edited(COLD, "group: hands", "group: emergencies")).help_first


def test_a_sheet_says_when_its_text_changed_after_the_review(cold):
    signed = edited(COLD, "reviewed: null", 'reviewed: {by: A. Doe, role: GP, registration: "1", on: 2026-01-05, of: "000000000000"}') | listed(
        line("000000000000")
    )
    assert cold().review == "Not reviewed by a clinician"
    assert cold(signed).review == "Changed since it was reviewed by A. Doe, GP, on 5 January 2026"


def test_a_sheet_of_an_explainer_says_so_too(sheet):
    signed = edited(
        GLOVES, "written: 2026-01-02", 'written: 2026-01-02\nreviewed: {by: A. Doe, role: GP, registration: "1", on: 2026-01-05, of: "000000000000"}'
    ) | listed(line("000000000000", text="pages/how-it-happens/gloves.md"))
    assert sheet(signed).review == "Changed since it was reviewed by A. Doe, GP, on 5 January 2026"
