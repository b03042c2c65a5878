"""The shape of catalogue/wording.yml: words we refuse, and why."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field, field_validator

from . import expressions
from .models import Line, Part


class Rule(Part):
    """shape: a regular expression, matched in any case at any place."""

    name: Line
    shape: Annotated[str, Field(strict=True, min_length=3, max_length=600)]
    reason: Line
    better: Line

    @field_validator("shape")
    @classmethod
    def _compiles(cls, shape: str) -> str:
        try:
            empty = re.compile(shape).match("")
        except re.error as error:
            raise ValueError(f"not a regular expression: {error}") from None
        if empty:
            raise ValueError("it matches nothing at all, and so every text; make it more exact")
        if slow := expressions.fault(shape):
            raise ValueError(slow)
        return shape


class Allowed(Part):
    """Words that are right in one file although a rule refuses them."""

    file: Line
    words: Line
    reason: Line


class Wording(Part):
    rules: Annotated[list[Rule], Field(min_length=1)]
    exceptions: list[Allowed] = []
