"""The form's own checks and its writing, run in Node as a browser runs them."""

from __future__ import annotations

from functools import cache
from typing import Any

from macros.form.files import script

from conftest import ROOT
from search.node import evaluated
from sharing import real_project


@cache
def code() -> str:
    """Of the real catalogue, without what draws the form."""
    return (ROOT / "docs/assets/js/shared.js").read_text("utf-8") + script(real_project().sound, ROOT, view=False) + "\nself.form = self.Form;"


def run(expression: str, value: Any = None) -> Any:
    """expression: JavaScript with `form` and the `given` value."""
    return evaluated(code(), expression, value, once=True)
