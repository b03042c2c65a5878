"""Lists of symptoms: the index by group, and short lists within a page.

No view shows more than twelve symptoms unasked: the index keeps each group
closed behind its name, which works without script.
"""

from __future__ import annotations

from ..addresses.targets import GLOSSARY, SYMPTOMS, URGENT_HELP, symptom_page
from ..catalogue.index import Catalogue
from ..catalogue.models import Symptom
from ..catalogue.sentences.lists import SymptomIndex
from ..catalogue.words import Word
from ..facts.language import listed
from .links import link
from .templates import filled
from .text import former_anchors

MOST_SHOWN = 12


def symptom_groups(catalogue: Catalogue, page: str) -> str:
    """A link to each group of the index: from home, any symptom is two taps away."""
    return "\n".join(f"- {link(word.label, f'{SYMPTOMS}#{word.id}', page)}" for word in catalogue.vocabulary.groups if catalogue.in_group(word.id))


def symptom_index(catalogue: Catalogue, page: str) -> str:
    """Every group with its symptoms, in the order of the vocabulary, and two ways to see fewer.

    A link shows one group alone (`:target` in reading.css, no script); a word
    narrows the names (filter.js). Where neither works, all groups are there.
    """
    groups = [word for word in catalogue.vocabulary.groups if catalogue.in_group(word.id)]
    choice = "\n".join(f"- [{word.label}](#{word.id})" for word in groups)
    lists = "\n\n".join(_group(word, catalogue, page) for word in groups)
    words, number = catalogue.sentences.symptom_index, len(catalogue.symptoms)
    return filled(
        "partials/symptom-index.html",
        words=words,
        number=number,
        count=counted_symptoms(number, words),
        glossary=link(words.glossary, GLOSSARY, page),
        urgent_help=link(words.urgent_help, URGENT_HELP, page),
        choice=choice,
        lists=lists,
    )


def counted_symptoms(number: int, words: SymptomIndex) -> str:
    return (words.one_symptom if number == 1 else words.many_symptoms).format(number=number)


def _group(word: Word, catalogue: Catalogue, page: str) -> str:
    symptoms = catalogue.in_group(word.id)
    rows = "\n".join(f"{_row(symptom, page)}{_names(symptom)}" for symptom in symptoms)
    count = counted_symptoms(len(symptoms), catalogue.sentences.symptom_index)
    return (
        f'<details class="group-list" id="{word.id}" markdown>\n'
        f"<summary>{former_anchors(word.formerly)}<b>{word.label}</b> <small>{count}. {word.about}</small></summary>\n\n"
        f"{rows}\n\n</details>"
    )


def _names(symptom: Symptom) -> str:
    """What else it is called: filter.js shows the name by which a row was found."""
    return f" <small hidden>{'; '.join(symptom.also_called)}</small>" if symptom.also_called else ""


def _row(symptom: Symptom, page: str) -> str:
    return f"- {link(symptom.name, symptom_page(symptom.id), page)}<br>{symptom.summary.as_text()}"


def symptom_list(symptoms: list[Symptom], catalogue: Catalogue, page: str) -> str:
    """Names with their summaries; the rest behind one tap when there are many."""
    shown = "\n".join(_row(symptom, page) for symptom in symptoms[:MOST_SHOWN])
    if len(symptoms) <= MOST_SHOWN:
        return shown
    rest = "\n".join(_row(symptom, page) for symptom in symptoms[MOST_SHOWN:])
    more = catalogue.sentences.symptom_index.more.format(number=len(symptoms) - MOST_SHOWN)
    return f"{shown}\n\n<details markdown>\n<summary>{more}</summary>\n\n{rest}\n\n</details>"


def chosen(catalogue: Catalogue, group: str | None, mechanism: str | None, pattern: str | None) -> list[Symptom]:
    """The symptoms of a group, with a proposed explanation, or of a pattern."""
    return [
        symptom
        for symptom in catalogue.symptoms_by_name
        if (group is None or symptom.group == group)
        and (mechanism is None or mechanism in symptom.mechanisms)
        and (pattern is None or pattern in symptom.patterns)
    ]


def also_called(names: list[str], catalogue: Catalogue) -> str:
    return " " + catalogue.sentences.every_page.also_called.format(names=listed(names, "or")) if names else ""
