"""The list of data files, for the page that explains them."""

from __future__ import annotations

from itertools import groupby

from ..exports.listing import LISTING
from .links import web_relative
from .text import html


def data_files(page: str) -> str:
    """Each file with what it holds, by part; HTML links, for they are no pages."""
    root = web_relative("index.md", page)
    return "\n\n".join(
        f"### {part}\n\n" + "\n".join(f'- <a href="{root}{one.path}" download>{html(one.path)}</a> ({one.format}): {one.holds}.' for one in found)
        for part, found in groupby(LISTING, key=lambda one: one.part)
    )
