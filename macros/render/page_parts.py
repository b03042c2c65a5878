"""What every page has in common: status line, short version, foot.

The second bullet of each short version and the line on other causes are
written here once, because no page may be without them.
"""

from __future__ import annotations

from datetime import date

from ..catalogue.index import Catalogue
from ..catalogue.models import Review
from ..facts.language import day, listed
from ..facts.review import review_words
from .claims import backlinks
from .ideas import Idea
from .text import SLOW_PACE, reading_minutes


def status_line(words: int, written: date, reviewed: Review | None, text: str, handout: str) -> str:
    """words: how many words the page has. text: its digest. handout: a link."""
    minutes, slow = reading_minutes(words), reading_minutes(words, SLOW_PACE)
    pace = f'<span class="slow-pace"> · {slow} min at a slow pace</span>'
    return f"About {minutes} min{pace} · Written {day(written)} · {review_words(reviewed, text)} {handout}\n{{ .status-line }}"


def short_version(first: str, third: str, catalogue: Catalogue) -> Idea:
    """Three bullets; the second never changes."""
    return Idea("The short version", f"- {first}\n- {catalogue.sentences.safety.do_not_stop.full}\n- {third}", box="short-version")


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
