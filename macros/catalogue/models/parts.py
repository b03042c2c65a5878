"""What the kinds of record are made of: ids, lines, the rules beside a field, reviews and changes.

A rule such as `To` or `Words` stands beside its field in `Annotated`; fields.py
reads it, so that no check and no link needs a second description.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from ..prose import Prose, as_text

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Id = Annotated[str, StringConstraints(strict=True, pattern=ID, max_length=60)]
Line = Annotated[str, StringConstraints(strict=True, min_length=1, max_length=300)]
Count = Annotated[int, Field(strict=True, ge=1, le=10_000_000)]
Year = Annotated[int, Field(strict=True, ge=1900, le=2100)]


class Words:
    """At most this many words, macros counted as what the reader sees."""

    def __init__(self, most: int) -> None:
        self.most = most


class Letters:
    """At most this many letters, macros counted as what the reader sees."""

    def __init__(self, most: int) -> None:
        self.most = most


class To:
    """An id, or ids, of another kind of record, or of a vocabulary list."""

    def __init__(self, kind: str) -> None:
        self.kind = kind


class Unsigned:
    """No part of what a clinician signs, and no part of an edition; because: of what."""

    def __init__(self, because: str) -> None:
        self.because = because


@dataclass(frozen=True, slots=True)
class Either:
    """A rule between fields: one of two, never both. beside: what may not stand beside the second. said: the rule in words."""

    first: str
    second: str
    beside: str
    said: str

    def broken(self, values: Mapping[str, Any]) -> bool:
        return bool(values.get(self.first)) == bool(values.get(self.second)) or bool(values.get(self.second) and values.get(self.beside))


@dataclass(frozen=True, slots=True)
class Calls:
    """A rule between fields: where `field` holds `value`, there is something in `needs`. said: the rule in words."""

    field: str
    value: str
    needs: str
    said: str

    def broken(self, values: Mapping[str, Any]) -> bool:
        return values.get(self.field) == self.value and not values.get(self.needs)


class Part(BaseModel):
    """A group of fields within a record, or a whole single file. meanings: what each field of its own means. between: what must hold between its fields; as data, so that a form can tell it too."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    meanings: ClassVar[dict[str, str]] = {}
    between: ClassVar[Either | Calls | None] = None

    def kept(self) -> Self:
        """The same. Raises ValueError with the words of the rule; for the validator of a group that has one."""
        if self.between and self.between.broken(self.__dict__):
            raise ValueError(self.between.said)
        return self


class Review(Part):
    """A real, named clinician who read exactly this text."""

    meanings: ClassVar[dict[str, str]] = {
        "by": "Who read it.",
        "role": "What they are, such as pharmacist.",
        "registration": "Where and under which number they are registered.",
        "on": "The day on which it was read.",
        "of": "The signature of the text. `python -m macros sign` writes it; nobody writes it by hand.",
    }

    by: Line
    role: Line
    registration: Line
    on: date
    of: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]


class Change(Part):
    """A change in meaning, in words a reader of an older sheet understands. Never a typing error."""

    meanings: ClassVar[dict[str, str]] = {
        "on": "The day of the change.",
        "what": "What is new, for people who hold an older sheet.",
    }

    on: date
    what: Annotated[Prose, Words(30)]


Formerly = Annotated[list[Id], Unsigned("old addresses, which nobody reads")]
Written = Annotated[date, Unsigned("it dates the text")]
Changed = Annotated[list[Change], Unsigned("it dates the text; what changed stands in the text itself")]
Reviewed = Annotated[Review | None, Unsigned("it is the signature")]


class Record(BaseModel):
    """What all records share. `id` comes from the file name.

    kind: the folder under catalogue/. one: a single record of it, in words.
    named_by: the field readers know it by. told_by: the field that says in short
    what it is about, "" without one. shown_on: where it stands, a page from docs/ with
    {id}. list_of: what a list of them holds, for whoever uses the data.
    unique_name: whether its name may mean no other record. announced: whether a new one
    is told on the page of changes; what a sign says is told where it stands. meanings: what each
    field of its own means in the data.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    kind: ClassVar[str] = ""
    one: ClassVar[str] = ""
    named_by: ClassVar[str] = "name"
    told_by: ClassVar[str] = ""
    shown_on: ClassVar[str] = ""
    list_of: ClassVar[str] = ""
    unique_name: ClassVar[bool] = False
    meanings: ClassVar[dict[str, str]] = {}
    announced: ClassVar[bool] = True

    id: Annotated[Id, Field(exclude=True)]

    @property
    def called(self) -> str:
        """The words a reader knows it by."""
        return as_text(getattr(self, self.named_by))

    @property
    def former_ids(self) -> list[str]:
        return list(getattr(self, "formerly", []))

    @property
    def dated(self) -> bool:
        """Whether it says when it was written and what has changed since."""
        return "written" in type(self).model_fields

    @property
    def begun(self) -> date:
        """The day its text was first written."""
        return self.__dict__["written"]  # type: ignore[no-any-return]  # each dated kind has the field, in its own place

    @property
    def changes(self) -> list[Change]:
        return list(getattr(self, "changed", []))
