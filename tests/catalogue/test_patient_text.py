"""All that a patient reads is measured, and every sentence of it has a limit."""

from __future__ import annotations

import pytest

from macros.catalogue.checks.readability import page_text, patient_text

from conftest import edited

COLD, GLOVE, CLAIM, GLOVES = (
    "catalogue/symptoms/cold-fingers.yml",
    "catalogue/terms/glove.yml",
    "catalogue/claims/gloves-warm-mice.yml",
    "docs/how-it-happens/gloves.md",
)
LONG = "Cold " + "and cold " * 12 + "again."  # 26 words


def test_a_symptom_is_measured_by_every_sentence_a_patient_reads(project):
    catalogue = project().sound
    assert patient_text(catalogue.symptoms["cold-fingers"], catalogue) == (
        "Your fingers feel cold. They feel like ice. Warm rooms do not help. It may be a matter of glove and chance. "
        "Wear gloves. Soft ones do. Tell your prescriber. Could it be the medicine? What else could it be? A finger that turns white."
    )


def test_what_has_no_full_stop_is_a_sentence_all_the_same(project):
    catalogue = project(edited(COLD, '"Tell your prescriber."', '"Tell your prescriber"')).sound
    text = patient_text(catalogue.symptoms["cold-fingers"], catalogue)
    assert "Tell your prescriber. Could it" in text


def test_a_page_is_measured_with_the_statements_it_shows(project):
    catalogue = project().sound
    text = page_text(catalogue.pages["how-it-happens/gloves.md"], catalogue)
    assert "In mice, gloves may warm the paws." in text and "A glove covers cold fingers, not mittenazolam." in text


@pytest.mark.parametrize(
    ("path", "old", "place"),
    [
        (COLD, "They feel like ice.", (10, 1)),
        (COLD, "It may be a matter of", (13, 1)),
        (GLOVE, "A cover for the hand.", (3, 1)),
        (CLAIM, "In mice, gloves may warm the paws.", (3, 1)),
        (CLAIM, "One survey found no change.", (28, 12)),
    ],
)
def test_a_long_sentence_is_found_in_every_text_for_patients(project, path, old, place):
    found = [
        (one.file, one.line, one.column)
        for one in project(edited(path, old, LONG if old.endswith(".") else f"{LONG} {old}")).problems
        if one.check == "long_sentence"
    ]
    assert found == [(path, *place)]


@pytest.mark.parametrize(
    ("path", "old"),
    [
        (GLOVE, "Manual covering."),
        (CLAIM, "Gloved mice had warmer paws than bare ones."),
        (CLAIM, "Whether this is so in people."),
        (CLAIM, "Mice in a cold room."),
        (CLAIM, "No change was told."),
        (COLD, "3 in 10 reported cold fingers."),
    ],
)
def test_what_is_written_for_prescribers_may_be_long(project, path, old):
    assert project(edited(path, old, LONG)).problems == ()
