"""How the evidence stands, in numbers."""

from __future__ import annotations

from macros.facts.standing import standing


def test_each_number_is_counted_from_the_records(project):
    lines = standing(project().sound)
    assert lines[0] == "claims: 1 (1 supported); judged otherwise than the rules: 1"
    assert lines[1] == "claims on one group or none: 1; with a voice against: 1"
    assert lines[2] == "findings: 2 (1 supports, 1 contradicts); with a number: 2"
    assert lines[3] == "findings, read: 2 abstract"
    assert lines[-1] == "searches: 1; results looked through: 7"
