"""The shape of catalogue/code-answers.yml: what a code or a name of the whole subject gets, and the requests that are tried.

A link from a health record may name the subject itself and no symptom. Which codes and
words do so, and which pages it gets then, is told here; how links are read is the
engine's (macros/codes). A site without the file answers for its symptoms and medicines alone.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from .models import Line, Part

# The beginning of a code of ICD-10-CM, with a star: F13*.
Beginning = Annotated[str, StringConstraints(strict=True, pattern=r"^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,3})?\*$")]


class NamedPage(Part):
    """page: its path from docs/. name: as it is called in the answer."""

    page: Line
    name: Line


class Whole(Part):
    """What names the subject as a whole.

    codes: ICD-10-CM. words: each of them in a name is enough;
    not_beside: with one of these beside it the name means another subject. Both in small letters.
    """

    codes: list[Beginning] = []
    words: Annotated[list[Line], Field(min_length=1)]
    not_beside: list[Line] = []
    pages: Annotated[list[NamedPage], Field(min_length=1)]


class Asked(Part):
    """One request. link: a query, without "?"; or typed. pages: ways from the site's root; a symptom's without the slash at its end."""

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
    about: Line
    requests: Annotated[list[Asked], Field(min_length=1)]


class CodeAnswers(Part):
    """documents: what each id under `seen` stands for."""

    whole: Whole | None = None
    documents: dict[str, Line] = {}
    groups: list[AskedGroup] = []
