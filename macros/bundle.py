"""Style sheets and scripts joined into one file of each kind.

mkdocs.yml lists the parts in their order; a phone on a slow line then asks
for two files instead of a dozen. Each kind's address carries a digest of its
text, so that no browser keeps an old one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

STYLE, SCRIPT = "assets/css/all.css", "assets/js/all.js"
PRINT = "print.css"  # the parts of this name are for paper


@dataclass(frozen=True, slots=True)
class Bundle:
    """path: from the site's root. address: the path with its version."""

    path: str
    text: str

    @property
    def address(self) -> str:
        return f"{self.path}?v={hashlib.sha256(self.text.encode()).hexdigest()[:10]}"


def style(docs: Path, parts: Sequence[str]) -> Bundle:
    """docs: the folder docs/. parts: style sheets in assets/css/, so that url() stays right."""
    return Bundle(STYLE, "\n".join(_for_paper(part, _read(docs, part)) for part in parts))


def script(docs: Path, parts: Sequence[str]) -> Bundle:
    """docs: the folder docs/. parts: scripts; each is closed in a function of its own."""
    return Bundle(SCRIPT, "\n".join(_apart(_read(docs, part)) for part in parts))


def _apart(part: str) -> str:
    """One that fails on an old phone is told to the console, and those after it run."""
    return f"try {{\n{without_comments(part)}\n}} catch (error) {{ setTimeout(function () {{ throw error; }}); }}\n"


def without_comments(code: str) -> str:
    """Without indents and comments that fill a line: phones pay for each letter. No script has text over several lines."""
    return "\n".join(line for indented in code.splitlines() if (line := indented.strip()) and not line.startswith("//"))


def _read(docs: Path, part: str) -> str:
    return (docs / part).read_text("utf-8")


def _for_paper(part: str, text: str) -> str:
    return f"@media print {{\n{text}}}\n" if part.endswith(PRINT) else text
