"""Templates of overrides/, filled in: HTML of more than a few lines stands there.

In: a template's name and its values. Out: text. Values are escaped unless they
are Markup; a name that is not given is a mistake in the program. Opens the
templates and no other file.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from .text import html, sentence

_FOLDER = Path(__file__).resolve().parents[2] / "overrides"


def filled(template: str, **values: object) -> str:
    """template: from overrides/, such as partials/visit-form.html."""
    return _templates().get_template(template).render(values)


@cache
def _templates() -> Environment:
    made = Environment(loader=FileSystemLoader(_FOLDER), autoescape=True, undefined=StrictUndefined)
    made.filters["sentence"] = sentence
    made.filters["text"] = lambda text: Markup(html(text))  # a name may hold quotes, which are harmless between tags
    return made
