"""A controlled word, and the words about evidence (topics, who was studied, the four grades) and help (how soon, for whom, where)."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from .models import Id, Line, Part, To
from .prose import Prose

Flag = Annotated[bool, Field(strict=True)]


class Word(Part):
    """A controlled word: id for records, label and explanation for readers."""

    meanings: ClassVar[dict[str, str]] = {
        "id": "What records write.",
        "label": "What a reader sees.",
        "about": "One plain, hedged sentence that explains it.",
        "formerly": "Old ids; their addresses stay.",
    }

    id: Id
    label: Line
    about: Annotated[str, Field(strict=True, max_length=300)] = ""
    formerly: list[Id] = []


class Topic(Word):
    """What a statement is about."""

    meanings: ClassVar[dict[str, str]] = {
        "of_research": "True if its statements are about what has been studied, which changes.",
    }

    of_research: Flag = False


class StudiedIn(Word):
    """Who or what was studied. The rules of the four grades read it."""

    meanings: ClassVar[dict[str, str]] = {
        "study": "True if somebody measured something there, rather than told or judged it.",
        "people": "True if it is in people.",
        "states": "True if a body speaks there that can settle a sentence by stating it.",
        "self_selected": "True if people chose to take part, so that no number stands for others.",
    }

    study: Flag = False
    people: Flag = False
    states: Flag = False
    self_selected: Flag = False


class Strength(Word):
    """A grade."""

    meanings: ClassVar[dict[str, str]] = {
        "counted": "What stands behind a number, as in: 2 supported.",
        "graded": "What is said in place of the label where a reader could take the grade for another thing.",
        "mark": "How the grade is drawn beside a statement.",
        "rule": "Which of our rules leads to it: docs/evidence/how-we-grade.md.",
    }

    counted: Line
    graded: Prose | None = None
    mark: Literal["full", "half", "open", "split"]
    rule: Literal["settled", "studied", "neither", "both-sides"]


class UrgentLevel(Word):
    """How soon help is needed."""

    meanings: ClassVar[dict[str, str]] = {
        "answers": "Who is called for it: the emergency number, a crisis line, a poison line, a line for medical advice, or whoever makes appointments.",
    }

    answers: Literal["emergency", "crisis", "poison", "advice", "visit"]


class Concern(Word):
    """Whom a sign concerns. label: what stands before the sign, as in "With diabetes"."""

    meanings: ClassVar[dict[str, str]] = {
        "anyone": "True for the word that means nobody in particular.",
        "ask_in": "Groups whose symptoms must name at least one sign for these people.",
        "ask_on": "Symptoms that must name at least one sign for these people.",
        "not_on": "Symptoms of those groups that need not.",
        "because": "Why, in words for whoever writes a record.",
    }

    anyone: Flag = False
    ask_in: list[Annotated[Id, To("groups")]] = []
    ask_on: list[Annotated[Id, To("symptoms")]] = []
    not_on: list[Annotated[Id, To("symptoms")]] = []
    because: Line | None = None


class Region(Word):
    """A region that has numbers to call."""

    meanings: ClassVar[dict[str, str]] = {
        "paper": "What its printers hold.",
        "of_countries": "True if it has many countries, so that no line but the emergency number is for all of it.",
    }

    paper: Literal["a4", "letter"] = "a4"
    of_countries: Flag = False


class Place(Word):
    """A part of a region that has lines of its own."""

    meanings: ClassVar[dict[str, str]] = {
        "region": "Which region it is a part of.",
        "see": "The region that has this country's numbers.",
    }

    region: Id
    see: Id | None = None
