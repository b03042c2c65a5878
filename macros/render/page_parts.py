"""What every page has in common: status line, short version, foot.

The second bullet of each short version comes from catalogue/sentences.yml,
because no page may be without it.
"""

from __future__ import annotations

from datetime import date

from ..catalogue.index import Catalogue
from ..facts.language import day, listed
from .claims import backlinks
from .ideas import Idea
from .text import SLOW_PACE, html, reading_minutes


def status_line(count: int, written: date, review: str, catalogue: Catalogue) -> str:
    """count: how many words the page has. review: the truth about it, in words."""
    words = catalogue.sentences.every_page
    slow = words.slow_minutes.format(minutes=reading_minutes(count, SLOW_PACE))
    about = f'{words.minutes.format(minutes=reading_minutes(count))}<span class="slow-pace"> · {slow}</span>'
    return f"{about} · {words.written.format(day=day(written))} · {review} {print_link(catalogue)}\n{{ .status-line }}"


def short_version(first: str, third: str, catalogue: Catalogue) -> Idea:
    """Three bullets; the second never changes."""
    return Idea(catalogue.sentences.short_version.heading, f"- {first}\n- {catalogue.sentences.safety.do_not_stop.full}\n- {third}", box="short-version")


def questions(ask: list[str], catalogue: Catalogue, after: str = "") -> Idea | str:
    """after: what stands below the questions, with them."""
    rows = "\n".join(f"- {question}" for question in ask)
    return Idea(catalogue.sentences.every_page.questions, f"{rows}\n\n{after}".strip()) if ask else after


def linked_from(kind: str, id: str, catalogue: Catalogue, page: str) -> str:
    """The pages that point here, or nothing."""
    links = backlinks(kind, id, catalogue, page)
    return f"{catalogue.sentences.every_page.linked_from.format(links=listed(links))}\n{{ .linked-from }}" if links else ""


def print_link(catalogue: Catalogue) -> str:
    """Prints the page; the script that makes it work also shows it."""
    # Hidden until the script that works it has run; on paper it has no use.
    return f'<button type="button" class="print" hidden>{html(catalogue.sentences.every_page.print)}</button>'
