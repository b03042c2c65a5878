"""What each field of the data means, in one sentence.

For people who use the data: it goes into the schemas and into
data/dictionary.csv. A test fails when a field has no sentence here.
"""

from __future__ import annotations

from ..catalogue.models import KINDS

COMMON = {
    "id": "Name of the record: lower-case words with hyphens. It is never used for anything else.",
    "formerly": "Earlier ids of this record. Their addresses still lead here.",
    "also_called": "Other names that people use.",
    "sources": "Ids of the sources that the text rests on.",
    "written": "The day the text was first written.",
    "changed": "Changes in meaning, oldest first. Typing errors are not listed.",
    "reviewed": "The clinician who read and signed this very text, or null.",
    "address": "Where the record stands on the site.",
    "edition": "Name of this edition: the day of the last change in meaning, and letters that change with any word.",
    "edition_on": "The day of the last change in meaning.",
    "review_status": "Whether a clinician has signed this text, in words; null for sources, which are checked instead.",
    "links": "Every record that this one points to, in its fields and in its text.",
    "linked_from": "Every record and page that points to this one.",
}
FIELDS: dict[str, dict[str, str]] = {
    **{kind: model.meanings for kind, model in KINDS.items()},
    "pages": {
        "title": "Title.",
        "kind": "explainer: a text about health. situation: what to do now in a situation. page: any other.",
        "description": "The page in one sentence.",
        "medical_name": "The medical name of what it explains, or null.",
        "short_version": "The first and the last point of the short version, or null.",
        "ask": "Questions for the prescriber; of a situation, words to read out to whoever is called.",
        "urgent": "Ids of the signs that say when to get help; empty where the short list stands.",
        "help_first": "True if the situation itself may be an emergency, so that help is named before all else.",
        "kept_offline": "True if every reader's device keeps the page, since somebody may need it in the night.",
        "handout": "The main points that its handout on paper has, and the page has not in this form.",
        "sections": "The text by section. Lists that are made from records stand as ids in the page's JSON file.",
    },
}  # fmt: skip


def meaning(kind: str, field: str, nobody: bool) -> str:
    """The sentence for a field; KeyError if nobody has written one. nobody: no clinician has signed anything so far."""
    told = FIELDS[kind].get(field) or COMMON[field]
    return f"{told} So far nobody has." if nobody and field == "reviewed" else told
