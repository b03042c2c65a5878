"""What is graded, said so that a sentence about a gap is not taken for an idea."""

from __future__ import annotations

import pytest

from macros.catalogue.prose import as_text
from macros.facts.grades import strength_words
from macros.render.claims import ledger

from conftest import edited

CLAIM = "catalogue/claims/gloves-warm-mice.yml"
JUDGED = 'judged: "Invented, so that one side is the larger."\n'


def graded(written: str) -> dict[str, str]:
    """The claim with another grade, and with what its checks ask for then."""
    text = edited(CLAIM, "strength: supported", written + ("\nas_of: 2026" if "only_unknown" in written else ""))[CLAIM]
    return {CLAIM: text.replace(JUDGED, "") if "contested" in written else text}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("strength: supported", "Supported. Based on animals."),
        ("strength: hypothesis", "The idea itself: an idea, not shown in patients. Based on animals."),
        ("strength: contested", "Experts disagree. Based on animals."),
        ("strength: established\nonly_unknown: true", "Established that this is not known. Based on animals."),
    ],
)
def test_the_grade_says_what_it_is_a_grade_of(project, written, said):
    catalogue = project(graded(written)).sound
    claim = catalogue.claims["gloves-warm-mice"]
    assert as_text(strength_words(claim, catalogue)) == said
    assert f"How sure? {strength_words(claim, catalogue)}" in ledger("gloves", catalogue, "evidence/index.md")
