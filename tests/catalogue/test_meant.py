"""What is said of an id that names nothing: never another study, but what it is where it is something."""

from __future__ import annotations

import pytest

from macros.catalogue.checks.meant import alike_study

from conftest import TINY

COLD, GLOVES = "catalogue/symptoms/cold-fingers.yml", "docs/how-it-happens/gloves.md"


@pytest.mark.parametrize(
    ("typed", "known", "meant"),
    [
        ("ashton-1987", ["ashton-1984", "ashton-1991", "ashton-2002"], ""),  # another year
        ("baldwin-2013", ["waldvin-2013", "goodwin-2013", "balon-2013"], ""),  # another author
        ("lader-1981", ["baker-1981", "laden-1987"], ""),
        ("ashtn-2002", ["ashton-2002", "aston-2003"], "ashton-2002"),  # a slip
        ("ahston-2002", ["ashton-2002"], "ashton-2002"),
        ("ashton-2002-manual", ["ashton-2002"], "ashton-2002"),
        ("doe-2002", ["roe-2002"], ""),  # in a short name one letter is another name
        ("smith-2002", ["smith-2002-sleep", "smith-2002-taper"], ""),  # which of the two?
        ("nhs-11", ["nhs-111"], "nhs-111"),
        ("who-atc", ["who-icd"], ""),
    ],
)
def test_a_study_is_suggested_only_where_author_and_year_fit(typed, known, meant):
    assert alike_study(typed, known) == meant


def message(project, path, old, new):
    text = (TINY / path).read_text("utf-8")
    assert old in text
    problems = [one for one in project({path: text.replace(old, new, 1)}).problems if one.check == "unknown_id"]
    return problems[0].message


def test_no_other_study_is_suggested_in_a_record(project):
    said = message(project, COLD, "sources: [scarf-2002]", "sources: [scarf-2003]")
    assert said == 'sources: no "scarf-2003" in catalogue/sources/. To add one, copy catalogue/sources/_template.yml.'


def test_a_slip_in_the_name_of_a_study_is_still_told(project):
    assert 'Did you mean "mitten-2001"?' in message(project, GLOVES, 'cite("mitten-2001")', 'cite("miten-2001")')


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('symptom("cold-fingers")', 'symptom("icy-hands")', 'symptom: "icy-hands" is another name of cold-fingers. Write "cold-fingers".'),
        ('symptom("cold-fingers")', 'symptom("frigor-digitorum")', 'symptom: "frigor-digitorum" is another name of cold-fingers. Write "cold-fingers".'),
        ('term("glove")', 'term("warm-toes")', 'term: "warm-toes" is a symptom, and here stands the id of a term.'),
        ('medicine("mittenazolam")', 'medicine("glove")', 'medicine: "glove" is a term, and here stands the id of a medicine.'),
        ('medicine("mittenazolam")', 'medicine("Mitt")', 'medicine: "Mitt" is a brand of mittenazolam. Write "mittenazolam".'),
    ],
)
def test_what_it_is_instead(project, old, new, said):
    assert message(project, GLOVES, old, new) == said
