"""What tells a reader with an older sheet whether it is up to date: the edition, and what has changed since."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..catalogue.models import Change
from ..catalogue.sentences import pages
from ..facts.editions import Edition
from ..facts.language import day
from .text import html


def edition_note(edition: Edition, written: date, changed: Sequence[Change], words: pages.EditionNote) -> str:
    """Which edition a page is and what has changed, for a reader with an older sheet.

    docs/assets/js/edition.js reads it, when a sheet's code has led here.
    """
    days = " ".join(str(on) for on in sorted({written, *(change.on for change in changed)}))
    rows = "\n".join(f'<li data-on="{change.on}"><b>{day(change.on)}:</b> {html(change.what.as_text())}</li>' for change in reversed(changed))
    what = f"<ul>\n{rows}\n</ul>" if rows else f"<p>{html(words.unchanged.format(day=day(written)))}</p>"
    return (
        f'<details class="edition" data-edition="{edition.label}" data-days="{days}">\n'
        f"<summary>{html(words.heading.format(edition=edition.label))}</summary>\n"
        f"<p>{html(words.compare)}</p>\n{what}\n</details>"
    )
