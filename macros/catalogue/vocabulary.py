"""catalogue/vocabulary.yml, read and checked: the controlled words that records may use, and what each does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, ClassVar, Literal, TypeVar

from pydantic import Field, ValidationInfo, field_validator

from .models import Id, Line, Part, To
from .words import Concern, Flag, Place, Region, Strength, StudiedIn, Topic, UrgentLevel, Word


class Group(Word):
    """A group of symptoms."""

    meanings: ClassVar[dict[str, str]] = {
        "help_first": "True if in each of its symptoms the way to help stands before all else.",
    }

    help_first: Flag = False


class Mechanism(Word):
    """A proposed explanation."""

    meanings: ClassVar[dict[str, str]] = {
        "figure": "The drawing that explains it on a sheet, by its id in sentences.yml.",
        "not_known": "True if it says that no explanation has been shown.",
    }

    figure: Annotated[Id, To("figures")] | None = None
    not_known: Flag = False


class Kind(Word):
    """A kind of evidence."""

    meanings: ClassVar[dict[str, str]] = {
        "naming": "What a page says of a symptom that nothing stronger names.",
        "of_people": "False where nothing in such a source is about patients.",
    }

    naming: Line
    of_people: Flag = True


class SourceType(Word):
    """A type of source, and its name in each form a bibliography takes.

    Sources: CSL 1.0.2 (types), BibTeX and biblatex entry types, the RIS format of
    2011 (TY), schema.org.
    """

    meanings: ClassVar[dict[str, str]] = {
        "csl": "Its name in the Citation Style Language.",
        "bibtex": "Its name in BibTeX.",
        "ris": "Its name in RIS.",
        "schema_org": "Its name in schema.org.",
        "container": "The field of BibTeX that holds what it stands in.",
        "periodical": "True if it stands in one that goes on, such as a journal.",
    }

    csl: Literal["article-journal", "article-magazine", "article-newspaper", "book", "chapter", "dataset", "document", "legislation", "pamphlet",
                 "paper-conference", "regulation", "report", "review", "software", "speech", "standard", "thesis", "webpage"]  # fmt: skip
    bibtex: Literal[
        "article",
        "book",
        "booklet",
        "dataset",
        "inbook",
        "incollection",
        "inproceedings",
        "manual",
        "misc",
        "online",
        "phdthesis",
        "report",
        "software",
        "techreport",
        "unpublished",
    ]
    ris: Literal[
        "BOOK",
        "CHAP",
        "COMP",
        "CONF",
        "CPAPER",
        "DATA",
        "ELEC",
        "GEN",
        "GOVDOC",
        "JOUR",
        "LEGAL",
        "MGZN",
        "NEWS",
        "PAMP",
        "RPRT",
        "STAND",
        "STAT",
        "THES",
        "UNPB",
    ]
    schema_org: Literal[
        "Article",
        "Book",
        "Chapter",
        "CreativeWork",
        "Dataset",
        "Legislation",
        "NewsArticle",
        "Report",
        "ScholarlyArticle",
        "SoftwareSourceCode",
        "Thesis",
        "WebPage",
    ]
    container: Literal["journal", "booktitle", "organization"] = "organization"
    periodical: Flag = False


class CheckedStatus(Word):
    """How far a source was checked."""

    meanings: ClassVar[dict[str, str]] = {
        "complete": "True if nothing about the source was left unseen, so that nobody need be told.",
    }

    complete: Flag = False


AnyWord = TypeVar("AnyWord", bound=Word)
Several = Annotated[list[AnyWord], Field(min_length=1)]


class Vocabulary(Part):
    """Every list of catalogue/vocabulary.yml, in the order it is shown.

    What a word does stands beside the word; no code knows an id. Where code cannot do
    without a word of some sort, `_words_we_lean_on` refuses a list that has none.
    """

    meanings: ClassVar[dict[str, str]] = {
        "groups": "Groups of symptoms.",
        "patterns": "How a symptom appears.",
        "phases": "When a symptom is described.",
        "mechanisms": "Proposed explanations.",
        "strengths": "The four grades.",
        "studied_in": "Who or what was studied.",
        "evidence": "Kinds of evidence, the strongest first.",
        "topics": "What statements are about.",
        "urgent_levels": "How soon help is needed, the most urgent first.",
        "concerns": "Whom a sign concerns.",
        "families": "Families of medicines.",
        "half_life_bands": "How long a medicine stays.",
        "regions": "Regions that have numbers to call.",
        "places": "Parts of a region that have lines of their own.",
        "csl_types": "Types of sources.",
        "checked_statuses": "How far a source was checked.",
        "seen_texts": "How much of a source was read, the most first.",
        "searched_in": "Where something was looked for.",
        "searched_by": "Who looked.",
        "original_statements": "Statements of the page this site grew from.",
    }

    groups: Several[Group]
    patterns: Several[Word]
    phases: Several[Word]
    mechanisms: Several[Mechanism]
    strengths: Several[Strength]
    studied_in: Several[StudiedIn]
    evidence: Several[Kind]
    topics: Several[Topic]
    urgent_levels: Several[UrgentLevel]
    concerns: Several[Concern]
    families: Several[Word]
    half_life_bands: Several[Word]
    regions: Several[Region]
    places: list[Place] = []
    csl_types: Several[SourceType]
    checked_statuses: Several[CheckedStatus]
    seen_texts: Several[Word]
    searched_in: Several[Word]
    searched_by: Several[Word]
    original_statements: list[Word] = []

    @field_validator("*")
    @classmethod
    def _each_once(cls, words: list[Word]) -> list[Word]:
        ids = [id for word in words for id in (word.id, *word.formerly)]
        if twice := sorted({id for id in ids if ids.count(id) > 1}):
            raise ValueError(f'the id "{twice[0]}" is given twice in this list')
        return words

    @field_validator("groups", "urgent_levels", "concerns", "checked_statuses")
    @classmethod
    def _words_we_lean_on(cls, words: list[Word], info: ValidationInfo) -> list[Word]:
        key, value = _LEANS_ON[str(info.field_name)]
        if not any(getattr(word, key) == value for word in words):
            raise ValueError(f'one word of this list needs "{key}: {str(value).lower()}"; without it the site would leave something out in silence')
        return words

    @property
    def anyone(self) -> str:
        """Whom a sign concerns that names nobody."""
        return next(word.id for word in self.concerns if word.anyone)

    def words(self, kind: str) -> dict[str, Word]:
        return {word.id: word for word in getattr(self, kind)}

    def label(self, kind: str, id: str) -> str:
        return self.words(kind)[id].label


# List to the key and value that one of its words must have.
_LEANS_ON: dict[str, tuple[str, object]] = {
    "groups": ("help_first", True),
    "urgent_levels": ("answers", "emergency"),
    "concerns": ("anyone", True),
    "checked_statuses": ("complete", True),
}


def find(words: Sequence[AnyWord], id: str) -> AnyWord:
    """The word of a list with this id; it is there, since a check has seen to it."""
    for word in words:
        if word.id == id:
            return word
    raise KeyError(f'no word "{id}" in this list; a check should have said so')
