"""The sheet to take along to a visit: a form to tick, and one side of paper.

What is chosen stands in the page's address and nowhere else; the script in
docs/assets/visit-sheet/ reads it there. Without script the sheet is printed
with empty lines. Questions are named by their words, so that an address that
was kept never brings back another question than the one that was ticked.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from markupsafe import Markup

from ..addresses.targets import SYMPTOMS, URGENT_HELP, VISIT_SHEET, relative_address, relative_file
from ..catalogue.index import Catalogue
from ..catalogue.models import Symptom
from ..facts.editions import digest
from ..facts.urgency import emergency_numbers, help_first
from .templates import filled
from .text import html
from .urgent import crisis_in_a_sentence, in_a_sentence

MOST_SYMPTOMS, MOST_QUESTIONS = 6, 8
MOST_NOTES = 24  # lines; those that do not fit are cut off
FOLDER = "assets/visit-sheet"


def sheet_link(symptom: Symptom, catalogue: Catalogue, page: str) -> str:
    """From a symptom to the sheet with that symptom ticked."""
    if VISIT_SHEET not in catalogue.pages:
        return ""
    way = relative_address(f"{VISIT_SHEET}#s={symptom.id}", page)
    return f'<a class="visit-link" href="{way}">{html(catalogue.sentences.visit_sheet.start)}</a>'


def visit_sheet(catalogue: Catalogue, page: str) -> str:
    """The form, the sheet and what the script needs; one block of HTML."""
    words = catalogue.sentences.visit_sheet
    return filled(
        "partials/visit-sheet.html",
        form=words.form,
        paper=words.paper,
        safety=catalogue.sentences.safety,
        most={"symptoms": MOST_SYMPTOMS, "questions": MOST_QUESTIONS, "notes": MOST_NOTES},
        groups=list(_groups(catalogue)),
        # HTML that is finished.
        numbers=Markup(in_a_sentence(emergency_numbers(catalogue))),
        lines=Markup(crisis_in_a_sentence(catalogue)),
        list_of_symptoms=Markup(f'<a href="{relative_address(SYMPTOMS, page)}">{html(words.form.list_of_symptoms)}</a>'),
        data=Markup(_data(catalogue)),
        urgent_help=relative_address(URGENT_HELP, page),
        style=relative_file(f"{FOLDER}/sheet.css", page),
        script=relative_file(f"{FOLDER}/sheet.js", page),
    )


def _groups(catalogue: Catalogue) -> Iterator[dict[str, object]]:
    for word in catalogue.vocabulary.groups:
        if symptoms := catalogue.in_group(word.id):
            yield {"label": word.label, "help_first": word.help_first, "symptoms": symptoms}


def _data(catalogue: Catalogue) -> str:
    """Everyday words and questions of each symptom, as JSON that may stand within HTML."""
    every = catalogue.page_for.get("every_visit")
    front = every.front.ask if every else []
    asked = [*front, *(question for symptom in catalogue.symptoms.values() for question in symptom.ask)]
    questions = list(dict.fromkeys(question.as_text() for question in asked))
    place = {question: number for number, question in enumerate(questions)}
    data = {
        "symptoms": {
            symptom.id: [" | ".join(symptom.also_called[:4]), [place[question.as_text()] for question in symptom.ask], int(help_first(symptom, catalogue))]
            for symptom in catalogue.symptoms.values()
        },
        "questions": [[digest(question)[:8], question] for question in questions],
        "any": [place[question.as_text()] for question in front],
        "former": catalogue.former["symptoms"],
        "most": {"symptoms": MOST_SYMPTOMS, "questions": MOST_QUESTIONS},
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
