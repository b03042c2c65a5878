"""Where the evidence of a page stands in one table, on screen and on paper."""

from __future__ import annotations

import posixpath

from ..catalogue.pages import Page
from .handouts import FOLDER, PAPERS

__all__ = ["PAPERS", "has_summary", "summary_page", "summary_sheet"]


def has_summary(page: Page) -> bool:
    """Explainers that quote claims have one."""
    return page.front.kind == "explainer" and any(call.name == "claim" for call in page.calls)


def summary_page(page: str) -> str:
    """`prescribers/evidence/gloves.md` for how-it-happens/gloves.md: both from docs/."""
    return f"prescribers/evidence/{posixpath.basename(page)}"


def summary_sheet(page: str, paper: str) -> str:
    """`handouts/gloves/evidence-a4.pdf`, from the site's root, beside the page's handouts. paper: one of PAPERS."""
    return f"{FOLDER}/{posixpath.basename(page).removesuffix('.md')}/evidence-{paper}.pdf"
