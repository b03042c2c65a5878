"""What every page has in common: status line, short version, foot.

The second bullet of each short version and the line on other causes are
written here once, because no page may be without them.
"""

from __future__ import annotations

from datetime import date

from ..catalogue.index import Catalogue
from ..catalogue.models import Review
from .claims import backlinks
from .text import day, listed, reading_minutes

DO_NOT_STOP = "**Do not stop your medicine suddenly.** Stopping fast can cause seizures. Talk with your prescriber first."
OTHER_CAUSES = "**Other causes are possible.** Tell a doctor or nurse about it, and get checked."


def review_words(reviewed: Review | None, text: str) -> str:
    """The truth about review; a signature counts only for the text it was for."""
    if reviewed is None:
        return "Not reviewed by a clinician"
    who = f"{reviewed.by}, {reviewed.role}, on {day(reviewed.on)}"
    if reviewed.of != text:
        return f"Changed since it was reviewed by {who}"
    return f"Reviewed by {who}"


def status_line(words: int, written: date, reviewed: Review | None, text: str, handout: str) -> str:
    """words: how many words the page has. text: its digest. handout: a link."""
    minutes = reading_minutes(words)
    return f"About {minutes} min · Written {day(written)} · {review_words(reviewed, text)} {handout}\n{{ .status-line }}"


def short_version(first: str, third: str) -> str:
    """Three bullets; the second never changes."""
    return f'<section class="short-version" markdown>\n\n## The short version\n\n- {first}\n- {DO_NOT_STOP}\n- {third}\n\n</section>'


def questions(ask: list[str]) -> str:
    rows = "\n".join(f"- {question}" for question in ask)
    return f"## Questions for your prescriber\n\n{rows}" if ask else ""


def linked_from(kind: str, id: str, catalogue: Catalogue, page: str) -> str:
    """The pages that point here, or nothing."""
    links = backlinks(kind, id, catalogue, page)
    return f"Linked from: {listed(links)}.\n{{ .linked-from }}" if links else ""


def print_link() -> str:
    """Prints the page; the script that makes it work also shows it."""
    # Hidden until the script that works it has run; on paper it has no use.
    return '<button type="button" class="print" hidden>Print this page</button>'
