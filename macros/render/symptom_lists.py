"""Lists of symptoms: the index by group, and short lists within a page.

No view shows more than twelve symptoms unasked: the index keeps each group
closed behind its name, which works without script.
"""

from __future__ import annotations

from ..catalogue.index import Catalogue
from ..catalogue.models import Symptom
from ..catalogue.vocabulary import Word
from .links import SYMPTOMS, link, symptom_page
from .text import former_anchors, listed

MOST_SHOWN = 12


def symptom_groups(catalogue: Catalogue, page: str) -> str:
    """A link to each group of the index: from home, any symptom is two taps away."""
    return "\n".join(
        f"- {link(word.label, f'{SYMPTOMS}#{word.id}', page)}"
        for word in catalogue.vocabulary.groups
        if catalogue.in_group(word.id)
    )


def symptom_index(catalogue: Catalogue, page: str) -> str:
    """Every group with its symptoms, in the order of the vocabulary."""
    return "\n\n".join(
        _group(word, catalogue, page)
        for word in catalogue.vocabulary.groups
        if catalogue.in_group(word.id)
    )


def _group(word: Word, catalogue: Catalogue, page: str) -> str:
    symptoms = catalogue.in_group(word.id)
    rows = "\n".join(_row(symptom, page) for symptom in symptoms)
    noun = "symptom" if len(symptoms) == 1 else "symptoms"
    return (
        f'<details class="group-list" id="{word.id}" markdown>\n'
        f'<summary>{former_anchors(word.formerly)}<b>{word.label}</b> <small>{len(symptoms)} {noun}. {word.about}</small></summary>\n\n'
        f"{rows}\n\n</details>"
    )


def _row(symptom: Symptom, page: str) -> str:
    return f"- {link(symptom.name, symptom_page(symptom.id), page)}<br>{symptom.summary.as_text()}"


def symptom_list(symptoms: list[Symptom], page: str) -> str:
    """Names with their summaries; the rest behind one tap when there are many."""
    shown = "\n".join(_row(symptom, page) for symptom in symptoms[:MOST_SHOWN])
    if len(symptoms) <= MOST_SHOWN:
        return shown
    rest = "\n".join(_row(symptom, page) for symptom in symptoms[MOST_SHOWN:])
    return f"{shown}\n\n<details markdown>\n<summary>{len(symptoms) - MOST_SHOWN} more</summary>\n\n{rest}\n\n</details>"


def chosen(catalogue: Catalogue, group: str | None, mechanism: str | None, pattern: str | None) -> list[Symptom]:
    """The symptoms of a group, with a proposed explanation, or of a pattern."""
    return [
        symptom
        for symptom in catalogue.symptoms_by_name
        if (group is None or symptom.group == group)
        and (mechanism is None or mechanism in symptom.mechanisms)
        and (pattern is None or pattern in symptom.patterns)
    ]


def also_called(names: list[str]) -> str:
    return f" Also called: {listed(names, 'or')}." if names else ""
