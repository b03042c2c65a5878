"""What each field of the data means, in one sentence.

For people who use the data: it goes into the schemas and into
data/dictionary.csv. A test fails when a field has no sentence here.
"""

from __future__ import annotations

COMMON = {
    "id": "Name of the record: lower-case words with hyphens. It is never used for anything else.",
    "formerly": "Earlier ids of this record. Their addresses still lead here.",
    "also_called": "Other names that people use.",
    "sources": "Ids of the sources that the text rests on.",
    "written": "The day the text was first written.",
    "changed": "Changes in meaning, oldest first. Typing errors are not listed.",
    "reviewed": "The clinician who read and signed this very text, or null. So far nobody has.",
    "address": "Where the record stands on the site.",
    "edition": "Name of this edition: the day of the last change in meaning, and letters that change with any word.",
    "edition_on": "The day of the last change in meaning.",
    "review_status": "Whether a clinician has signed this text, in words; null for sources, which are checked instead.",
    "links": "Every record that this one points to, in its fields and in its text.",
    "linked_from": "Every record and page that points to this one.",
}
FIELDS: dict[str, dict[str, str]] = {
    "symptoms": {
        "name": "Title in plain words.",
        "clinical_term": "The medical name.",
        "group": "Group of symptoms, a word of the vocabulary.",
        "patterns": "How it appears: new, increased, or as over-sensitivity.",
        "phases": "When it is described, as words of the vocabulary.",
        "summary": "The symptom in one or two plain sentences.",
        "feels_like": "What it can feel like.",
        "why": "Why it may happen. Ideas, hedged; the claims say how sure they are.",
        "can_help": "Things to do now that need no medicine.",
        "ask": "Questions for the prescriber.",
        "urgent": "When to get help, with the level of urgency.",
        "help_first": "True if the symptom itself may be an emergency, so that help is named before all else.",
        "other_causes": "Other things that can cause it. Never the whole list.",
        "mechanisms": "Proposed explanations, as words of the vocabulary. Ideas, not findings about one person.",
        "related": "Ids of symptoms that a reader may also want to see.",
        "claims": "Ids of the claims behind the text.",
        "frequency": "Figures from studies, each with who was asked and how many.",
        "codes": "Nearest codes in HPO, MeSH and ICD-10-CM; null where none was found.",
        "named_in": "Ids of sources that were checked to name this symptom with these medicines.",
        "strongest_evidence": "The strongest kind of source that names it. It says who names it, not how often it happens.",
    },
    "terms": {
        "term": "The word as it stands in a sentence.",
        "definition": "What it means, in plain words.",
        "technical": "What it means, for prescribers.",
        "see_also": "Ids of related terms or symptoms.",
    },
    "medicines": {
        "name": "Generic name.",
        "family": "Benzodiazepine or Z-drug, a word of the vocabulary.",
        "brands": "Brand names by region. Not complete.",
        "half_life": "How long it stays: a band, and the hours as printed in each named table; its own CSV table has them as hours_from and hours_to. No basis for a dose.",
        "uses": "What it is commonly prescribed for.",
        "atc": "Code in the ATC classification, or null.",
        "note": "One remark, or null.",
    },
    "claims": {
        "topic": "What the statement is about, a word of the vocabulary.",
        "plain": "The statement for patients.",
        "technical": "The statement for prescribers, with design and numbers.",
        "strength": "How sure it is, a word of the vocabulary. Our judgment.",
        "studied_in": "Who or what was studied.",
        "dissent": "Where a source says otherwise.",
        "unknown": "What nobody has shown.",
        "only_unknown": "True where the statement itself says only that something is not known.",
        "original": "The statement of the page this site grew from that it answers, or null.",
    },
    "sources": {
        "type": "Type in the Citation Style Language.",
        "title": "Title as published.",
        "author": "Authors: persons with family and given name, or a body under literal.",
        "more_authors": "True if there are more authors than are listed.",
        "issued": "Year, or null if none was found.",
        "container_title": "Journal or series, or null.",
        "volume": "Volume, or null.",
        "issue": "Issue, or null.",
        "page": "Pages or article number, or null.",
        "publisher": "Publisher, or null.",
        "DOI": "Digital object identifier, or null if none was seen.",
        "PMID": "PubMed number, or null if none was seen.",
        "PMCID": "PubMed Central number, or null if none was seen.",
        "ISBN": "Book number, or null if none was seen.",
        "URL": "Web address, or null if none was seen.",
        "evidence": "Kind of evidence, a word of the vocabulary.",
        "supports": "What it supports, in our own words.",
        "checked": "How, when and how far the entry was checked. What was not seen is said.",
    },
    "pages": {
        "title": "Title.",
        "kind": "explainer: a text about health. page: any other.",
        "description": "The page in one sentence.",
        "medical_name": "The medical name of what it explains, or null.",
        "short_version": "The first and the last point of the short version, or null.",
        "ask": "Questions for the prescriber.",
        "handout": "The main points that its handout on paper has, and the page has not in this form.",
        "sections": "The text by section. Lists that are made from records stand as ids in the page's JSON file.",
    },
}  # fmt: skip


def meaning(kind: str, field: str) -> str:
    """The sentence for a field; KeyError if nobody has written one."""
    return FIELDS[kind].get(field) or COMMON[field]
