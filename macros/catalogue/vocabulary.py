"""catalogue/vocabulary.yml, read and checked: the controlled words that records may use, and what each does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal, TypeVar

from pydantic import Field, ValidationInfo, field_validator

from .models import Id, Line, Part, To
from .words import Flag, Strength, StudiedIn, Topic, Word


class Group(Word):
    """help_first: in each of its symptoms the way to help stands before all else."""

    help_first: Flag = False


class Mechanism(Word):
    """figure: the drawing that explains it on a sheet, by its id in sentences.yml. not_known: it says that no explanation has been shown."""

    figure: Annotated[Id, To("figures")] | None = None
    not_known: Flag = False


class Kind(Word):
    """A kind of evidence. naming: what is known of a symptom that nothing stronger names. of_people: false where nothing in it is about patients."""

    naming: Line
    of_people: Flag = True


class UrgentLevel(Word):
    """answers: who is called for it: the emergency number, a crisis line, a poison line, a line for medical advice, or whoever makes appointments."""

    answers: Literal["emergency", "crisis", "poison", "advice", "visit"]


class Concern(Word):
    """Whom a sign concerns. label: what stands before the sign, as in "With diabetes". anyone: nothing stands there.

    ask_in: the groups of symptoms, and ask_on: the symptoms, that must name at least
    one sign for these people; because: why, in words for whoever writes a record.
    """

    anyone: Flag = False
    ask_in: list[Annotated[Id, To("groups")]] = []
    ask_on: list[Annotated[Id, To("symptoms")]] = []
    not_on: list[Annotated[Id, To("symptoms")]] = []
    because: Line | None = None


class Region(Word):
    """paper: what its printers hold. of_countries: it has many countries, so that no line but the emergency number is for all of it."""

    paper: Literal["a4", "letter"] = "a4"
    of_countries: Flag = False


class Place(Word):
    """A part of a region that has lines of its own. region: which. see: the region that has this country's numbers."""

    region: Id
    see: Id | None = None


class SourceType(Word):
    """A type of source, and its name in each form a bibliography takes.

    Sources: CSL 1.0.2 (types), BibTeX and biblatex entry types, the RIS format of
    2011 (TY), schema.org. container: the field of BibTeX that holds what it stands
    in. periodical: it stands in one that goes on, such as a journal.
    """

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
    """complete: nothing about the source was left unseen, so that nobody need be told."""

    complete: Flag = False


AnyWord = TypeVar("AnyWord", bound=Word)
Several = Annotated[list[AnyWord], Field(min_length=1)]


class Vocabulary(Part):
    """Every list of catalogue/vocabulary.yml, in the order it is shown.

    What a word does stands beside the word; no code knows an id. Where code cannot do
    without a word of some sort, `_words_we_lean_on` refuses a list that has none.
    """

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
