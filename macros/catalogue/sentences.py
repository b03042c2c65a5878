"""catalogue/sentences.yml: each fixed sentence that code puts on pages, sheets, cards, boxes and data.

In: the file. Out: `Sentences`, one group of fields for each place. So every
word a reader sees stands where the checks look and volunteers can mend it, and
a sentence that must be the same everywhere has one home. A sentence with a gap
such as {number} names it in its type; the file may use no other.
"""

from __future__ import annotations

from string import Formatter
from typing import Annotated

from pydantic import AfterValidator, Field

from .models import Part
from .prose import Prose


def _with(*gaps: str) -> AfterValidator:
    """The text uses these gaps and no other, each as {name}."""

    def check(text: str) -> str:
        try:
            found = {name for _, name, form, turned in Formatter().parse(text) if name is not None and not form and not turned}
            sound = text.format(**dict.fromkeys(gaps, ""))
        except (ValueError, KeyError, IndexError, AttributeError):
            found, sound = set(), ""
        if found != set(gaps) or not sound:
            wanted = ", ".join(f"{{{gap}}}" for gap in gaps) or "no words in braces"
            raise ValueError(f"expected {wanted}, each spelled so, and nothing else in braces")
        return text

    return AfterValidator(check)


Sentence = Annotated[Prose, _with()]


class DoNotStop(Part):
    """The warning that no page and no sheet is without, once for each place."""

    full: Sentence
    code_pages: Sentence
    card: Sentence
    data: Sentence


class Safety(Part):
    do_not_stop: DoNotStop
    other_causes: Sentence
    see_today: Annotated[list[Sentence], Field(min_length=1, max_length=3)]


class Grades(Part):
    """How sure a statement is. plain, of_not_knowing: with the grade's label."""

    plain: Annotated[Prose, _with("label")]
    of_not_knowing: Annotated[Prose, _with("label")]
    based_on: Annotated[Prose, _with("studied")]


class HowSure(Part):
    """How sure we are of a page: who names the symptom, and what the reasons rest on."""

    reasons_about: Annotated[Prose, _with("what")]
    in_general: Sentence
    partly_in_general: Sentence
    this_one: Sentence
    one_statement: Annotated[Prose, _with("parts")]
    statements: Annotated[Prose, _with("count", "parts")]
    says_unknown: Sentence
    say_unknown: Annotated[Prose, _with("count")]


class Urgent(Part):
    """The box with the numbers to call, on pages."""

    title: Sentence
    level_if: Annotated[Prose, _with("level")]
    emergency: Sentence
    suicide: Sentence
    at_night: Annotated[Prose, _with("lines")]
    all_numbers: Sentence
    anywhere_else: Annotated[Prose, _with("how")]
    elsewhere: Sentence
    call_now: Sentence
    crisis_button: Sentence
    crisis_line: Annotated[Prose, _with("region", "number")]
    website: Sentence
    checked: Annotated[Prose, _with("day")]


class UrgentOnPaper(Part):
    """The red box of a sheet."""

    corner: Annotated[Prose, _with("number")]
    any_number: Sentence
    call_for: Annotated[Prose, _with("number")]
    call_if: Annotated[Prose, _with("number")]
    level_if: Annotated[Prose, _with("level")]
    emergency: Sentence
    suicide: Sentence
    numbers_for: Annotated[Prose, _with("region")]
    any_country: Sentence
    checked: Annotated[Prose, _with("day")]


class Sentences(Part):
    """All of them, by place."""

    safety: Safety
    grades: Grades
    how_sure: HowSure
    urgent: Urgent
    urgent_on_paper: UrgentOnPaper
