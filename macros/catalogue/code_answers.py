"""The shape of catalogue/code-answers.yml: what a code or a name of the whole subject gets, and the requests that are tried.

A link from a health record may name the subject itself and no symptom. Which codes and
words do so, and which pages it gets then, is told here; how links are read is the
engine's (macros/codes). A site without the file answers for its symptoms and medicines alone.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from .models import Line, Part

# The beginning of a code of ICD-10-CM, with a star: F13*.
Beginning = Annotated[str, StringConstraints(strict=True, pattern=r"^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,3})?\*$")]


class NamedPage(Part):
    """page: its path from docs/. name: as it is called in the answer."""

    meanings: ClassVar[dict[str, str]] = {"page": "Its path from docs/.", "name": "As it is called in the answer."}

    page: Line
    name: Line


class Whole(Part):
    """What names the subject as a whole.

    codes: ICD-10-CM. words: each of them in a name is enough;
    not_beside: with one of these beside it the name means another subject. Both in small letters.
    """

    meanings: ClassVar[dict[str, str]] = {
        "codes": "Beginnings of codes of ICD-10-CM, each with a star.",
        "words": "One of them in a name is enough. Small letters.",
        "not_beside": "With one of these beside it, the name means another subject. Small letters.",
        "pages": "The pages that are answered then, in this order.",
    }

    codes: list[Beginning] = []
    words: Annotated[list[Line], Field(min_length=1)]
    not_beside: list[Line] = []
    pages: Annotated[list[NamedPage], Field(min_length=1)]


class Asked(Part):
    """One request. link: a query, without "?"; or typed. pages: ways from the site's root; a symptom's without the slash at its end."""

    meanings: ClassVar[dict[str, str]] = {
        "link": "A query as a health record sends it, without the question mark.",
        "typed": "What a person types, in place of a link.",
        "seen": "The public document that has this form.",
        "pages": "The pages that must be answered, from the root of the site.",
        "opens": "True if the one page opens by itself.",
        "says": "Words that must stand beside the answer.",
        "danger": "True if the way to help must come first.",
    }

    link: str = ""
    typed: str = ""
    seen: str
    pages: list[str] = []
    opens: bool = False
    says: list[str] = []
    danger: bool = False

    @property
    def sent(self) -> str:
        """What tells it from every other one."""
        return self.link or self.typed


class AskedGroup(Part):
    """Requests of one kind."""

    meanings: ClassVar[dict[str, str]] = {"about": "What these requests have in common.", "requests": "The requests, each tried by a test."}

    about: Line
    requests: Annotated[list[Asked], Field(min_length=1)]


class CodeAnswers(Part):
    """The whole file."""

    meanings: ClassVar[dict[str, str]] = {
        "whole": "What names the subject as a whole, and which pages it gets.",
        "documents": "What each id under seen stands for.",
        "groups": "The requests, kind by kind.",
    }

    whole: Whole | None = None
    documents: dict[str, Line] = {}
    groups: list[AskedGroup] = []
