"""How quick checks, previews and builds are: the file that `make bench` writes."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from .models import Line, Part


class Work(Part):
    """percent, goal: of what plain MkDocs needs for the same pages."""

    work: Line
    percent: Annotated[int, Field(ge=0)]
    goal: Annotated[int, Field(gt=0)]


class BuildSpeed(Part):
    """bench/speed.yml. symptoms: of the project that was measured."""

    measured: date
    machine: Line
    symptoms: Annotated[int, Field(ge=0)]
    works: list[Work] = []
