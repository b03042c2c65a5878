"""The list of the files under data/, for people: macros/exports/listing.py as Markdown."""

from __future__ import annotations

from itertools import groupby

from ..addresses.targets import relative_address
from ..exports.listing import LISTING, Listed


def data_files(page: str) -> str:
    """Each file with what it holds, by part; HTML links, for they are no pages."""
    root = relative_address("index.md", page)
    return "\n\n".join(
        f"### {part}\n\n" + "\n".join(_row(one, root) for one in found) for part, found in groupby(LISTING, key=lambda one: one.part)
    )  # fmt: skip


def _row(one: Listed, root: str) -> str:
    return f'- <a href="{root}{one.path}" download>{one.path.removeprefix("data/")}</a> ({one.format}): {one.holds}'
