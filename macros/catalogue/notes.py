"""The notes of a template, field by field.

In: the text of a `_template.yml`. Out: for each field the lines above it, each with its "#".
"""

from __future__ import annotations

import re

_KEY = re.compile(r"([A-Za-z_]+):")
_NOTED_KEY = re.compile(r"# ([a-zA-Z_]+):( |$)")


def notes_of(template: str, names: set[str]) -> dict[str, list[str]]:
    """The note above each field. A field that stands in a note as an example ends the note above it."""
    found: dict[str, list[str]] = {}
    gathered: list[str] = []
    for line in template.split("\n"):
        if line.startswith("# yaml-language-server") or not line or ((noted := _NOTED_KEY.match(line)) and noted[1] in names):
            gathered = []
        elif line.startswith("#"):
            gathered.append(line)
        elif key := _KEY.match(line):
            found[key[1]] = gathered
            gathered = []
    return found
