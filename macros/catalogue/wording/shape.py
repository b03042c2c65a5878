"""The shape of catalogue/wording.yml: words we refuse, and why."""

from __future__ import annotations

from typing import Annotated, ClassVar, Self

from pydantic import Field, StringConstraints, model_validator

from ..models import Line, Part
from .patterns import Broken, Grammar

Name = Annotated[str, StringConstraints(strict=True, pattern=r"^[a-z_]{2,30}$")]
Written = Annotated[str, StringConstraints(strict=True, min_length=1, max_length=90)]


class Guard(Part):
    """When a rule does not hold."""

    meanings: ClassVar[dict[str, str]] = {
        "before": "Patterns a few words ahead of the match, in its part of the sentence.",
        "within": "Patterns in the match.",
        "anywhere": "Patterns in the sentence.",
    }

    before: list[Written] = []
    within: list[Written] = []
    anywhere: list[Written] = []


class Kind(Part):
    """What a kind of sentence does to a reader, and what to write instead."""

    meanings: ClassVar[dict[str, str]] = {
        "reason": "What it does.",
        "better": "What to write instead.",
    }

    reason: Line
    better: Line


class Rule(Part):
    """One rule of wording."""

    meanings: ClassVar[dict[str, str]] = {
        "name": "What messages call it.",
        "kind": "The kind of sentence it refuses.",
        "says": "Patterns of which one is enough.",
        "unless": "Names of guards: when it does not hold.",
        "wide": "True if it holds only where the second reader leans the same way.",
        "firm": "True if it holds whatever the second reader hears in the sentence.",
        "reason": "Why it is refused.",
        "better": "What to write instead.",
        "catches": "Sentences that it must catch; the check tries them.",
        "lets": "Sentences that it must let pass; the check tries them.",
    }

    name: Line
    kind: Name
    says: Annotated[list[Written], Field(min_length=1)]
    unless: list[Name] = []
    wide: bool = False
    firm: bool = False
    reason: Line
    better: Line
    catches: Annotated[list[Line], Field(min_length=3)]
    lets: Annotated[list[Line], Field(min_length=3)]


class Allowed(Part):
    """Words that are right in one file although a rule refuses them."""

    meanings: ClassVar[dict[str, str]] = {
        "file": "The file, from the top of the project.",
        "words": "The words, as the message shows them.",
        "reason": "Why they are right there.",
    }

    file: Line
    words: Line
    reason: Line


NoneOrMore = Annotated[int, Field(strict=True, ge=0)]


class KindScore(Part):
    """unsafe, caught: sentences that must be refused, and those that were. safe, refused: look-alikes, and those refused in error."""

    set: Line
    kind: Name
    unsafe: NoneOrMore
    caught: NoneOrMore
    safe: NoneOrMore
    refused: NoneOrMore


class WordingScore(Part):
    """tests/wording/score.yml, which `python -m macros wording --write` writes. The first row of a set is all kinds together."""

    sets: list[KindScore] = []


class Wording(Part):
    """catalogue/wording.yml: words that must not reach a reader."""

    meanings: ClassVar[dict[str, str]] = {
        "classes": "Words of one sort, which patterns name in braces.",
        "sorts": "Classes that the second reader takes as one word.",
        "kinds": "Kinds of sentences that are refused: what is said where only the second reader refuses one.",
        "guards": "When a rule does not hold.",
        "rules": "The rules.",
        "exceptions": "What is right in one file.",
    }

    classes: dict[Name, list[Written]]
    sorts: list[Name]
    kinds: dict[Name, Kind]
    guards: dict[Name, Guard]
    rules: Annotated[list[Rule], Field(min_length=1)]
    exceptions: list[Allowed] = []

    @model_validator(mode="after")
    def _reads(self) -> Self:
        grammar = Grammar({**FROM_RECORDS, **self.classes})
        for guard in self.guards.values():
            for written in (*guard.before, *guard.within, *guard.anywhere):
                grammar.pattern(written)
        for name in self.sorts:
            if name not in {*FROM_RECORDS, *self.classes}:
                raise Broken(f"sorts names the class {name}. Classes: {', '.join((*FROM_RECORDS, *self.classes))}.")
        for rule in self.rules:
            if rule.kind not in self.kinds:
                raise Broken(f"the rule {rule.name} names the kind {rule.kind}. Kinds: {', '.join(self.kinds)}.")
            for written in rule.says:
                grammar.pattern(written)
            for name in rule.unless:
                if name not in self.guards:
                    raise Broken(f"the rule {rule.name} names the guard {name}. Guards: {', '.join(self.guards)}.")
        return self


# Classes filled from the records; under `classes` other words of the sort may stand, such as
# the short name of a family. Each holds at least one word, so that a pattern can be read without the records.
FROM_RECORDS: dict[str, tuple[str, ...]] = {"medicine": ("medicine~",), "symptom": ("symptom~",)}
