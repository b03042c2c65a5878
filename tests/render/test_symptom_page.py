"""A symptom's page: does it end, what prescribers get, which way on."""

from __future__ import annotations

import pytest

from macros.facts.signature import signature

from conftest import TINY, edited
from signing import line, listed

COLD, WORDS = "catalogue/symptoms/cold-fingers.yml", "catalogue/vocabulary.yml"
LASTING = {
    "docs/how-it-happens/lasting-symptoms.md": "---\ntitle: When it lasts\nkind: page\nleads_here: when_symptoms_last\ndescription: Lasting, for tests.\nwritten: 2026-01-02\n---\n\nThey end.\n"
}
HOPE = "Does it end? Many people improve. No one can give a date: when symptoms last."


@pytest.fixture
def cold(page):
    """cold({changes}) -> the page of cold fingers."""
    return lambda changes=None: page("symptoms/cold-fingers.md", changes)


@pytest.fixture
def facts(cold, read):
    """facts({changes}) -> what prescribers get: term to text."""
    return lambda changes=None: [(read(term), read(term.find_next("dd"))) for term in cold(changes).select("details.prescribers dt")]


def test_a_reader_who_asks_whether_it_ends_is_answered_where_the_reasons_stand(cold, read, ways):
    found = cold(LASTING)
    (row,) = [row for row in found.select("p") if "Does it end?" in read(row)]
    assert read(row) == HOPE and ways(row) == [("when symptoms last", "../how-it-happens/lasting-symptoms.md")]
    assert read(row.find_previous("h2")) == "Why it may happen"


def test_it_is_not_said_twice_that_people_improve(cold, read):
    twice = edited(COLD, "and chance.\n", "and chance. Most people improve.\nhope_in_why: true\n")
    said = read(cold({**LASTING, **twice}))
    assert "Does it end? No one can give a date: when symptoms last." in said and said.count("people improve") == 1


@pytest.mark.parametrize("change", [("other_causes:", "help_first: true\nother_causes:"), ("group: hands", "group: emergencies")])
def test_where_help_comes_first_it_is_not_said(cold, read, change):
    assert "Does it end?" not in read(cold({**LASTING, **edited(COLD, *change)}))


def test_without_a_page_to_lead_to_it_is_not_said(cold, read):
    assert "Does it end?" not in read(cold())


def test_prescribers_get_codes_pattern_time_and_explanations(facts):
    assert facts() == [
        ("Codes (nearest fit)", "HPO HP:0000001"),
        ("Pattern", "New"),
        ("When it is described", "While cutting down. Our reading of the sources below."),
        ("Proposed explanations", "Glove theory. Ideas, not a diagnosis."),
        ("Named in", "Survey [2]"),
        ("How often", "3 in 10 reported cold fingers. Asked: people who chose to answer an invented survey (n = 1,200). [2]"),
        (
            "How we looked",
            "One mitten, and nothing on people. (Mitten 2001) We looked for “gloves people” and “mittens people” in drawers "
            "on 2 January 2026. We went through 7 results. Who looked: knitters, none of them a clinician.",
        ),
    ]


def test_every_code_is_named_with_its_system(facts):
    codes = edited(COLD, 'codes: {hpo: "HP:0000001"}', 'codes: {hpo: "HP:0000001", mesh: D000001, icd10cm: R20.2}')
    assert facts(codes)[0][1] == "ICD-10-CM R20.2; MeSH D000001; HPO HP:0000001"
    assert facts(edited(COLD, 'codes: {hpo: "HP:0000001"}\n', ""))[0][1] == "none found that fits"


def test_labels_after_the_first_stand_as_within_a_sentence(facts):
    words = edited(
        WORDS,
        "{id: tapering, label: While cutting down}",
        "{id: tapering, label: While cutting down}, {id: after, label: After stopping}, {id: rem, label: REM sleep}",
    )
    record = edited(COLD, "patterns: [new]\nphases: [tapering]", "patterns: [new, increased]\nphases: [tapering, after, rem]")
    found = dict(facts({**words, **record}))
    assert found["Pattern"] == "New and increased"
    assert found["When it is described"] == "While cutting down, after stopping and REM sleep. Our reading of the sources below."


@pytest.mark.parametrize(
    ("mechanisms", "said"),
    [
        ("[unknown]", "Not known."),
        ("[glove-theory, unknown]", "Glove theory. Ideas, not a diagnosis. Which of them applies, if any, is not known."),
        ("[glove-theory]", "Glove theory. Ideas, not a diagnosis."),
    ],
)
def test_an_explanation_is_an_idea_and_doubt_is_said(facts, mechanisms, said):
    assert dict(facts(edited(COLD, "mechanisms: [glove-theory]", f"mechanisms: {mechanisms}")))["Proposed explanations"] == said


def test_who_names_it_stands_by_kind_the_strongest_first(facts):
    both = edited(COLD, "named_in: [mitten-2001]", "named_in: [mitten-2001, scarf-2002]")
    assert dict(facts(both))["Named in"] == "Clinical guideline [1]; survey [2]"


def test_where_no_figure_was_found_the_page_says_so(facts):
    text = (TINY / COLD).read_text("utf-8")
    begins, ends = text.index("frequency:"), text.index("codes:")
    assert dict(facts({COLD: text[:begins] + text[ends:]}))["How often"] == "No figure was found that we could use."


def test_each_statement_behind_the_page_has_its_grade_who_says_otherwise_and_what_is_not_known(cold, read, ways):
    (claim,) = cold().select("details.prescribers .claim")
    assert [read(row) for row in claim.select("p")] == [
        "Gloved mice had warmer paws than bare ones. [1]",
        "Supported. Based on animals. Others say: One survey found no change. [2] Not known: Whether this is so in people. Details",
    ]
    assert ways(claim)[-1] == ("Details", "../evidence/claims/gloves-warm-mice.md")


def test_what_stands_beside_it_and_what_leads_to_it(cold, read, ways):
    found = cold()
    (heading,) = [one for one in found.select("h2") if read(one) == "Related symptoms"]
    assert ways(heading.find_next("ul")) == [("Warm toes", "warm-toes.md")]
    assert read(found.select("p")[-3]) == "Linked from: glove, Home and How gloves work."


def test_a_symptom_with_nothing_beside_it_has_no_such_heading(page, read):
    assert "Related symptoms" not in [read(one) for one in page("symptoms/warm-toes.md").select("h2")]


def test_the_head_names_it_in_both_languages_by_at_most_four_other_names(cold, read):
    names = edited(COLD, "also_called: [icy hands]", "also_called: [icy hands, b, c, d, e]")
    assert "Medical name: Frigor digitorum. Also called: icy hands, b, c or d." in read(cold(names))


def test_the_short_version_warns_of_stopping_and_of_other_causes(cold, read):
    rows = [read(row) for row in cold().select(".short-version li")]
    assert rows[0] == "Your fingers feel cold."
    assert rows[1].startswith("Do not stop your medicine suddenly.") and rows[2].startswith("Other causes are possible.")
    assert len(rows) == 3


def test_what_one_can_do_is_numbered_and_begins_in_bold(cold, read):
    rows = cold().select("ol > li")
    assert [read(row) for row in rows[:2]] == ["Wear gloves. Soft ones do.", "Tell your prescriber."]
    assert [read(bold) for row in rows[:2] for bold in row.select("strong")] == ["Wear gloves."]


def test_other_causes_are_listed(cold, read):
    (heading,) = [
        one
        for one in cold(edited(COLD, "other_causes: [cold weather]", "other_causes: [cold weather, thin gloves]")).select("h2")
        if read(one) == "Other causes"
    ]
    assert [read(row) for row in heading.find_next("ul").select("li")] == ["Cold weather", "Thin gloves"]
    assert "get checked" in read(heading.find_next("p"))


REVIEW = 'reviewed: {by: A. Doe, role: GP, registration: "1", on: 2026-01-05, of: "000000000000"}'


def test_a_page_says_that_nobody_reviewed_it_or_that_it_has_changed_since(cold, read):
    assert "Not reviewed by a clinician" in read(cold().select_one(".status-line"))
    changed = read(cold({**edited(COLD, "reviewed: null", REVIEW), **listed(line("000000000000"))}).select_one(".status-line"))
    assert "Changed since it was reviewed by A. Doe, GP, on 5 January 2026" in changed and "Not reviewed" not in changed


def test_a_signature_for_this_very_text_counts(cold, project, read):
    catalogue = project().sound
    now = signature(catalogue.symptoms["cold-fingers"], catalogue)
    signed = read(cold({**edited(COLD, "reviewed: null", REVIEW.replace("000000000000", now)), **listed(line(now))}).select_one(".status-line"))
    assert "· Reviewed by A. Doe, GP, on 5 January 2026" in signed and "Changed" not in signed


def test_what_changed_is_told_the_newest_first(cold, read):
    changed = edited(COLD, "reviewed: null", "changed:\n  - {on: 2026-01-05, what: Gloves < socks.}\n  - {on: 2026-02-06, what: Told anew.}")
    note = cold(changed).select_one("details.edition")
    assert [(row["data-on"], read(row)) for row in note.select("li")] == [
        ("2026-02-06", "6 February 2026: Told anew."),
        ("2026-01-05", "5 January 2026: Gloves < socks."),
    ]
    assert note["data-days"] == "2026-01-02 2026-01-05 2026-02-06" and note["data-edition"].startswith("2026-02-06-")
    assert "has not changed since this page was written on 2 January 2026" in read(cold({COLD: (TINY / COLD).read_text("utf-8")}).select_one("details.edition"))
