"""The requests that the page of codes is tried with, as macros/codes/requests.yml has them.

Out: plain records, for the page that administrators try them on (macros/render) and for
tests/codes, which runs each of them. Its shape is told at the head of that file.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field

FILE = Path(__file__).with_name("requests.yml")


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Asked(_Part):
    """One request. link: a query, without "?"; or typed. pages: ways from the site's root; a symptom's without the slash at its end."""

    link: str = ""
    typed: str = ""
    seen: str
    pages: tuple[str, ...] = ()
    opens: bool = False
    says: tuple[str, ...] = ()
    danger: bool = False


class AskedGroup(_Part):
    about: str
    requests: Annotated[tuple[Asked, ...], Field(min_length=1)]


class AskedList(_Part):
    """documents: what each id under `seen` stands for."""

    documents: dict[str, str]
    groups: tuple[AskedGroup, ...]


@cache
def asked_list() -> AskedList:
    """All of them. Raises ValidationError, for whoever edits the file."""
    return AskedList.model_validate(yaml.safe_load(FILE.read_text("utf-8")))
