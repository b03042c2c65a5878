"""The sheet to take along to a visit: a form to tick, and one side of paper.

What is chosen stands in the page's address and nowhere else; the script in
docs/assets/visit-sheet/ reads it there. Without script the sheet is printed
with empty lines. Questions are named by their words, so that an address that
was kept never brings back another question than the one that was ticked.
"""

from __future__ import annotations

import json

from ..addresses.targets import ANY_VISIT, SYMPTOMS, URGENT_HELP, VISIT_SHEET, relative_address, relative_file
from ..catalogue.index import Catalogue
from ..catalogue.models import Symptom
from ..catalogue.vocabulary import Group
from ..facts.editions import digest
from ..facts.urgency import crisis_lines, emergency_numbers, help_first
from .text import html
from .urgent import in_a_sentence

MOST_SYMPTOMS, MOST_QUESTIONS = 6, 8
MOST_NOTES = 24  # lines; those that do not fit are cut off
FOLDER = "assets/visit-sheet"


def sheet_link(symptom: Symptom, catalogue: Catalogue, page: str) -> str:
    """From a symptom to the sheet with that symptom ticked."""
    if VISIT_SHEET not in catalogue.pages:
        return ""
    return f'<a class="visit-link" href="{relative_address(f"{VISIT_SHEET}#s={symptom.id}", page)}">Start a visit sheet with this</a>'


def visit_sheet(catalogue: Catalogue, page: str) -> str:
    """The form, the sheet and what the script needs; one block of HTML."""
    return f"""<div class="visit">
<link rel="stylesheet" href="{relative_file(f"{FOLDER}/sheet.css", page)}">
<div class="visit-no-script">
<p>To tick symptoms here, your browser needs script. It is turned off.</p>
<p>You can print this page as it is: a blank sheet to fill in by hand. The <a href="{relative_address(SYMPTOMS, page)}">list of symptoms</a> may help you find the words.</p>
</div>
{_form(catalogue, page)}
{_sheet(catalogue)}
<script type="application/json" id="visit-data">{_data(catalogue)}</script>
<script defer src="{relative_file(f"{FOLDER}/sheet.js", page)}"></script>
</div>"""


def _form(catalogue: Catalogue, page: str) -> str:
    groups = "\n".join(_group(word, catalogue, page) for word in catalogue.vocabulary.groups if catalogue.in_group(word.id))
    return f"""<form class="visit-form" autocomplete="off">
<p class="visit-note" role="status" data-renamed="One name has changed since this address was made. The new name is shown." data-gone="Something in this address is no longer on our list. It was left out." data-more="This address held more than fits on one side. Only the first ones are shown." data-started="On your sheet now: {{name}}. Add more below if you like."></p>
<section class="visit-step" aria-labelledby="visit-1">
<h2 id="visit-1">1. What troubles you?</h2>
<p class="visit-count" role="status" data-count="{{n}} of {MOST_SYMPTOMS} chosen." data-full="{{n}} of {MOST_SYMPTOMS} chosen. More would not fit on one side. Untick one to add another." data-now="{{n}} of {MOST_SYMPTOMS} chosen. If this is happening now, do not wait for a visit: get urgent help.">0 of {MOST_SYMPTOMS} chosen.</p>
<p class="visit-filter"><label for="visit-filter">Type a word to make the list shorter</label><input id="visit-filter" type="search" autocapitalize="off" autocomplete="off" spellcheck="false"></p>
<p class="visit-found" role="status"></p>
{groups}
</section>
<section class="visit-step" aria-labelledby="visit-2">
<h2 id="visit-2">2. What do you want to ask?</h2>
<p class="visit-asked" role="status" data-count="{{n}} of {MOST_QUESTIONS} chosen." data-full="{{n}} of {MOST_QUESTIONS} chosen. More would not fit on one side. Untick one to add another.">0 of {MOST_QUESTIONS} chosen.</p>
<div class="visit-questions"></div>
</section>
<section class="visit-step" aria-labelledby="visit-3">
<h2 id="visit-3">3. Print it or keep it</h2>
<p class="visit-buttons"><button type="button" class="print" hidden>Print my sheet</button> <button type="button" data-copy hidden>Copy its address</button> <button type="reset">Start again</button></p>
<p role="status" data-copied="The address is copied. Send it to yourself, or paste it in a note."></p>
<p>What you chose is in the address of this page and nowhere else. Save the address to come back to it. Anyone who has the address can see what you chose.</p>
</section>
</form>"""


def _group(word: Group, catalogue: Catalogue, page: str) -> str:
    symptoms = catalogue.in_group(word.id)
    now = (
        f'<p>If this is happening now, do not wait for a visit. <a href="{relative_address(URGENT_HELP, page)}">Get urgent help</a></p>'
        if word.help_first
        else ""
    )
    rows = "\n".join(_row(symptom) for symptom in symptoms)
    return f"""<details class="visit-group"><summary><b>{html(word.label)}</b> <small></small></summary>
<fieldset><legend class="wide">{html(word.label)}</legend>{now}
{rows}
</fieldset></details>"""


def _row(symptom: Symptom) -> str:
    medical = "" if symptom.clinical_term.casefold() == symptom.name.casefold() else f"<small>{html(symptom.clinical_term)}</small>"
    return f'<label class="visit-pick"><input type="checkbox" name="s" value="{symptom.id}"> <span><b>{html(symptom.name)}</b>{medical}</span></label>'


def _sheet(catalogue: Catalogue) -> str:
    row = '<li class="sheet-empty"><p class="sheet-name"></p><p class="sheet-blanks"><span>Since when</span><span>How strong, 0 to 10</span><span>Worse at or after</span></p></li>'
    return f"""<section class="sheet" aria-labelledby="sheet-title">
<h2 id="sheet-title">My visit sheet</h2>
<p class="sheet-blanks"><span>Date</span><span>For my visit with</span></p>
<h3>What troubles me</h3>
<ol class="sheet-symptoms">{row * MOST_SYMPTOMS}</ol>
<h3>What I want to ask</h3>
<ul class="sheet-questions">{'<li class="sheet-empty"></li>' * 4}</ul>
<h3>Medicines I take <small>Names are enough. Other drugs, alcohol and supplements too.</small></h3>
<p class="sheet-lines sheet-lines--two"><span></span><span></span><span></span><span></span></p>
<p class="sheet-blanks"><span>Last change in dose, and when</span></p>
<h3>My notes</h3>
<p class="sheet-lines sheet-notes">{"<span></span>" * MOST_NOTES}</p>
<div class="sheet-safety">
<p><b>Do not stop your medicine suddenly.</b> Stopping fast can cause seizures. Talk with your prescriber first.</p>
<p><b>Get help right away</b> for a seizure, chest pain, trouble breathing, new confusion or thoughts of suicide: {in_a_sentence(emergency_numbers(catalogue))}.{_talk(catalogue)}</p>
<p><b>Other causes are possible.</b> Ask to get each symptom checked.</p>
<p>This sheet is a list of what I want to talk about, not a diagnosis. Not reviewed by a clinician.</p>
</div>
</section>"""


def _talk(catalogue: Catalogue) -> str:
    lines = in_a_sentence(crisis_lines(catalogue))
    return f" To talk to somebody: {lines}." if lines else ""


def _data(catalogue: Catalogue) -> str:
    """Everyday words and questions of each symptom, as JSON that may stand within HTML."""
    front = catalogue.pages[ANY_VISIT].front.ask if ANY_VISIT in catalogue.pages else []
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
