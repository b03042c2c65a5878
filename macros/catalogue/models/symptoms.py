"""A symptom: what it is like, when to get help, who names it."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from ..prose import Prose
from .codes import Codes, IllnessCode
from .parts import Changed, Count, Formerly, Id, Letters, Line, Part, Record, Reviewed, To, Unsigned, Words, Written


class Frequency(Part):
    """A number from a study. Who was asked is never left out."""

    meanings: ClassVar[dict[str, str]] = {
        "text": "The number in a sentence.",
        "who": "Who was asked, and how they were found.",
        "n": "How many of them.",
        "source": "Where it was read.",
    }

    text: Annotated[Prose, Words(40)]
    who: Annotated[Prose, Words(25)]
    n: Count
    source: Annotated[Id, To("sources")]


class Symptom(Record):
    """One symptom; its page is made from this."""

    kind: ClassVar[str] = "symptoms"
    one: ClassVar[str] = "symptom"
    told_by: ClassVar[str] = "summary"
    shown_on: ClassVar[str] = "symptoms/{id}.md"
    list_of: ClassVar[str] = "symptoms"
    unique_name: ClassVar[bool] = True
    meanings: ClassVar[dict[str, str]] = {
        "name": "Title in plain words.",
        "clinical_term": "The medical name.",
        "group": "Group of symptoms, a word of the vocabulary.",
        "patterns": "How it appears: new, increased, or as over-sensitivity.",
        "phases": "When it is described, as words of the vocabulary.",
        "summary": "The symptom in one or two plain sentences.",
        "feels_like": "What it can feel like.",
        "why": "Why it may happen. Ideas, hedged; the claims say how sure they are.",
        "hope_in_why": "True if `why` says itself that many people improve.",
        "can_help": "Things to do now that need no medicine.",
        "ask": "Questions for the prescriber.",
        "urgent": "Ids of the signs that say when to get help. Each sign has one level everywhere; see signs.json.",
        "help_first": "True if the symptom itself may be an emergency, so that help is named before all else.",
        "kept_offline": "True if every reader's device keeps the page, since somebody may need it in the night.",
        "other_causes": "Other things that can cause it. Never the whole list.",
        "mechanisms": "Proposed explanations, as words of the vocabulary. Ideas, not findings about one person.",
        "related": "Ids of symptoms that a reader may also want to see.",
        "claims": "Ids of the claims behind the text.",
        "frequency": "Figures from studies, each with who was asked and how many.",
        "codes": "Nearest codes in HPO, MeSH and ICD-10-CM; null where none was found.",
        "illness_codes": "Beginnings of ICD-10-CM codes of an illness whose symptom this is. They lead here; the symptom is no diagnosis.",
        "named_in": "Ids of sources that were checked to name this symptom with these medicines.",
        "searches": "Ids of the searches behind what was not found.",
        "strongest_evidence": "The strongest kind of source that names it. It says who names it, not how often it happens.",
    }

    name: Annotated[Line, Letters(60)]
    clinical_term: Line
    also_called: Annotated[list[Line], Field(min_length=1, max_length=30)]
    formerly: Formerly = []
    group: Annotated[Id, To("groups")]
    patterns: Annotated[list[Annotated[Id, To("patterns")]], Field(min_length=1)]
    phases: Annotated[list[Annotated[Id, To("phases")]], Field(min_length=1)]
    summary: Annotated[Prose, Words(25)]
    feels_like: Annotated[Prose, Words(60)]
    why: Annotated[Prose, Words(60)]
    hope_in_why: Annotated[bool, Field(strict=True), Unsigned("it says what `why` says already")] = False
    can_help: Annotated[list[Annotated[Prose, Letters(95)]], Field(min_length=2, max_length=4)]
    ask: Annotated[list[Annotated[Prose, Letters(80)]], Field(min_length=2, max_length=4)]
    urgent: Annotated[list[Annotated[Id, To("signs")]], Field(max_length=10)]
    help_first: Annotated[bool, Field(strict=True)] = False
    kept_offline: Annotated[bool, Field(strict=True), Unsigned("it changes no word")] = False
    other_causes: Annotated[list[Line], Field(min_length=1, max_length=8)]
    mechanisms: Annotated[list[Annotated[Id, To("mechanisms")]], Field(min_length=1)]
    related: list[Annotated[Id, To("symptoms")]]
    claims: Annotated[list[Annotated[Id, To("claims")]], Field(min_length=1)]
    frequency: list[Frequency] = []
    codes: Codes = Codes()
    illness_codes: Annotated[list[IllnessCode], Unsigned("they lead here and are not shown")] = []
    named_in: Annotated[list[Annotated[Id, To("sources")]], Field(min_length=1)]
    searches: Annotated[list[Annotated[Id, To("searches")]], Unsigned("how it was looked for; what came of it stands in the text")] = []
    sources: list[Annotated[Id, To("sources")]] = []
    written: Written
    changed: Changed = []
    reviewed: Reviewed = None
