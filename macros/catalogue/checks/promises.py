"""What the site promises as a whole: an answer to each statement, and help where danger is."""

from __future__ import annotations

from collections.abc import Iterator

from ..index import Catalogue
from ..loading import Loaded, file_of
from ..problems import Problem

VOCABULARY, DANGER = "catalogue/vocabulary.yml", "catalogue/danger-words.yml"


def statement_not_answered(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Each statement of the page this site grew from is answered by a claim.

    Fails: a statement under original_statements that no claim names
    Passes: original: its-id, in a claim
    """
    if loaded.ids["claims"] - catalogue.claims.keys():
        return  # one that cannot be read may answer it
    answered = {claim.original for claim in catalogue.claims.values()}
    for number, word in enumerate(catalogue.vocabulary.original_statements):
        if word.id not in answered:
            message = f'original_statements: no claim answers "{word.id}". Write "original: {word.id}" in the claim that does; a claim that did is gone, or says another now.'
            yield loaded.documents[VOCABULARY].problem(("original_statements", number), "statement_not_answered", message)


def danger_without_sign(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """A symptom that the search shows for words of an emergency says itself when to call.

    Fails: pages: [cold-fingers] for a danger with signs that are an emergency, and urgent: [] there
    Passes: urgent: [white-finger] in catalogue/symptoms/cold-fingers.yml
    """
    grave = {level.id for level in catalogue.vocabulary.urgent_levels if level.answers in {"emergency", "crisis"}}
    for danger in catalogue.danger.danger:
        if not any(catalogue.signs[id].level in grave for id in danger.signs if id in catalogue.signs):
            continue
        for id in danger.pages:
            symptom = catalogue.symptoms.get(id)
            if symptom and not any(catalogue.signs[one].level in grave for one in symptom.urgent if one in catalogue.signs):
                message = f"urgent: the search shows this page for words of an emergency ({danger.about}), and no sign here says when to call. Name it here, such as {danger.signs[0]}."
                yield catalogue.documents[file_of("symptoms", id)].problem(("urgent",), "danger_without_sign", message)
