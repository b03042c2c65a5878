"""The list of problems as a page, for the preview."""

from __future__ import annotations

from collections.abc import Sequence

from ..catalogue.problems import Problem
from .text import html


def problem_html(problems: Sequence[Problem]) -> str:
    """The same for one page alone, as finished HTML."""
    rows = "".join(f"<li>{html(problem.message)}</li>" for problem in problems)
    return f'<div class="problems"><ol>{rows}</ol></div>'


def problem_page(problems: Sequence[Problem]) -> str:
    """Markdown that stands in for every page until the problems are mended."""
    rows = "\n".join(f"<li><code>{html(f'{one.file}:{one.line}:{one.column}')}</code><br>{html(one.message)}</li>" for one in problems)
    count = len(problems)
    noun = "problem" if count == 1 else "problems"
    return f"""---
title: {count} {noun} to mend
render_macros: false
---

# {count} {noun} to mend

The site is not shown until these are mended. Save the file, and this page reloads.

<div class="problems"><ol>
{rows}
</ol></div>
"""
