"""What a check finds in one file alone, remembered while the file is as it was.

For checks that look at each file by itself and cost more than reading it. What
depends on a second file has no place here: it would not be asked again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from ...remembered import Memory, digest
from ..positions import Document
from ..problems import Problem

FOUND = Memory("problems")


def alone(look: Callable[..., Iterable[Problem]], document: Document, *given: Any, also: str = "") -> tuple[Problem, ...]:
    """The problems that `look(*given)` finds, from this document, and `also`, and nothing else."""
    key = digest(look.__module__, look.__qualname__, document.digest, also)
    return FOUND.of(key, lambda: tuple(look(*given)))
