"""Lists of symptoms: the index by group, and short lists within a page.

No view shows more than twelve symptoms unasked: the index keeps each group
closed behind its name, which works without script.
"""

from __future__ import annotations

from ..addresses.targets import GLOSSARY, SYMPTOMS, URGENT_HELP, symptom_page
from ..catalogue.index import Catalogue
from ..catalogue.models import Symptom
from ..catalogue.vocabulary import Word
from ..facts.language import listed
from .links import link
from .text import former_anchors

MOST_SHOWN = 12


def symptom_groups(catalogue: Catalogue, page: str) -> str:
    """A link to each group of the index: from home, any symptom is two taps away."""
    return "\n".join(
        f"- {link(word.label, f'{SYMPTOMS}#{word.id}', page)}"
        for word in catalogue.vocabulary.groups
        if catalogue.in_group(word.id)
    )


def symptom_index(catalogue: Catalogue, page: str) -> str:
    """Every group with its symptoms, in the order of the vocabulary, and two ways to see fewer.

    A link shows one group alone (`:target` in reading.css, no script); a word
    narrows the names (filter.js). Where neither works, all groups are there.
    """
    groups = [word for word in catalogue.vocabulary.groups if catalogue.in_group(word.id)]
    choice = "\n".join(f"- [{word.label}](#{word.id})" for word in groups)
    lists = "\n\n".join(_group(word, catalogue, page) for word in groups)
    return (
        '<div class="symptom-index" id="groups" markdown>\n\n'
        f"{_filter(len(catalogue.symptoms), page)}\n\n"
        '<details class="group-choice" markdown>\n<summary>Show one group only</summary>\n\n'
        f"- [All groups](#groups)\n{choice}\n\n</details>\n\n"
        f"{lists}\n\n"
        "[Show all groups](#groups)\n{ .all-groups }\n\n</div>"
    )


def _filter(count: int, page: str) -> str:
    """The field, which only script can work and only script shows; and kind words when nothing fits."""
    return (
        '<div class="narrow">\n'
        '<label for="narrow-word">Look for a word in this list</label>\n'
        '<input type="search" id="narrow-word" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="done">\n'
        f'<p role="status">{count} symptoms</p>\n'
        "</div>\n\n"
        '<div class="no-match" markdown hidden>\n\n'
        f"What you feel can still be real, and a check is still worth it. You can also look in the {link('glossary', GLOSSARY, page)}.\n"
        f"In danger? Go to {link('urgent help', URGENT_HELP, page)}.\n\n"
        '<button type="button">Show all groups again</button>\n\n</div>'
    )


def _group(word: Word, catalogue: Catalogue, page: str) -> str:
    symptoms = catalogue.in_group(word.id)
    rows = "\n".join(f"{_row(symptom, page)}{_names(symptom)}" for symptom in symptoms)
    noun = "symptom" if len(symptoms) == 1 else "symptoms"
    return (
        f'<details class="group-list" id="{word.id}" markdown>\n'
        f'<summary>{former_anchors(word.formerly)}<b>{word.label}</b> <small>{len(symptoms)} {noun}. {word.about}</small></summary>\n\n'
        f"{rows}\n\n</details>"
    )


def _names(symptom: Symptom) -> str:
    """What else it is called: filter.js shows the name by which a row was found."""
    return f" <small hidden>{'; '.join(symptom.also_called)}</small>" if symptom.also_called else ""


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
