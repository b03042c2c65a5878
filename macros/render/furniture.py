"""What every page has in common: status line, short version, foot.

The second bullet of each short version and the line on other causes are
written here once, because no page may be without them.
"""

from __future__ import annotations

from datetime import date

from ..catalogue.index import Catalogue
from ..catalogue.models import Review
from .claims import backlinks
from .ideas import Idea
from .text import SLOW_PACE, day, listed, reading_minutes

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
    minutes, slow = reading_minutes(words), reading_minutes(words, SLOW_PACE)
    pace = f'<span class="slow-pace"> · {slow} min at a slow pace</span>'
    return f"About {minutes} min{pace} · Written {day(written)} · {review_words(reviewed, text)} {handout}\n{{ .status-line }}"


def short_version(first: str, third: str) -> Idea:
    """Three bullets; the second never changes."""
    return Idea("The short version", f"- {first}\n- {DO_NOT_STOP}\n- {third}", box="short-version")


def questions(ask: list[str], after: str = "") -> Idea | str:
    """after: what stands below the questions, with them."""
    rows = "\n".join(f"- {question}" for question in ask)
    return Idea("Questions for your prescriber", f"{rows}\n\n{after}".strip()) if ask else after


def linked_from(kind: str, id: str, catalogue: Catalogue, page: str) -> str:
    """The pages that point here, or nothing."""
    links = backlinks(kind, id, catalogue, page)
    return f"Linked from: {listed(links)}.\n{{ .linked-from }}" if links else ""


def print_link() -> str:
    """Prints the page; the script that makes it work also shows it."""
    # Hidden until the script that works it has run; on paper it has no use.
    return '<button type="button" class="print" hidden>Print this page</button>'
