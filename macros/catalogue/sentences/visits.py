"""The sheet to take along to a visit: its form on the screen, and the paper."""

from __future__ import annotations

from typing import Annotated

from ..models import Part
from ..prose import Prose
from .gaps import Sentence, gaps


class VisitForm(Part):
    """n, all and name are filled in by docs/assets/visit-sheet/sheet.js, most by the build."""

    no_script: Sentence
    print_blank: Annotated[Prose, gaps("list_of_symptoms")]
    list_of_symptoms: Sentence
    renamed: Sentence
    gone: Sentence
    too_many: Sentence
    started: Annotated[Prose, gaps("name")]
    step_symptoms: Sentence
    count: Annotated[Prose, gaps("n", "most")]
    full: Annotated[Prose, gaps("n", "most")]
    urgent: Annotated[Prose, gaps("n", "most")]
    filter: Sentence
    happening_now: Sentence
    get_urgent_help: Sentence
    step_questions: Sentence
    step_print: Sentence
    print: Sentence
    copy_address: Sentence
    start_again: Sentence
    copied: Sentence
    in_the_address: Sentence


class VisitPaper(Part):
    """numbers, lines: telephone numbers, each with its countries."""

    title: Sentence
    date: Sentence
    visit_with: Sentence
    troubles: Sentence
    since_when: Sentence
    how_strong: Sentence
    worse_at: Sentence
    questions: Sentence
    medicines: Sentence
    medicines_note: Sentence
    last_change: Sentence
    notes: Sentence
    get_help: Annotated[Prose, gaps("numbers")]
    talk: Annotated[Prose, gaps("lines")]
    other_causes: Sentence
    not_a_diagnosis: Sentence


class VisitSheet(Part):
    start: Sentence
    form: VisitForm
    paper: VisitPaper
