"""Days on which nobody can have written, changed or checked anything yet.

The one check that looks at a clock. It cannot make two builds of a commit
differ: a day that has come does not lie in the future again.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from ... import history
from ..fields import slots, values
from ..index import Catalogue
from ..loading import Loaded
from ..positions import Document, Path
from ..problems import Problem


def day_in_the_future(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Each day in a record, a page or the numbers to call has come.

    Fails: written: 2999-01-01
    Passes: written: 2026-11-23
    """
    found = list(_days(catalogue, loaded))
    latest = _latest()
    days = sorted(day for _, _, day in found)
    if not days or days[len(days) // 2] > latest:
        return  # where most days have not come, it is the clock that is wrong
    for document, path, day in found:
        if day > latest:
            yield document.problem(path, "day_in_the_future", f"{path[-1]}: {day} lies in the future. Write the day on which it was done.")


def _days(catalogue: Catalogue, loaded: Loaded) -> Iterator[tuple[Document, Path, date]]:
    holders = [*catalogue.records(), *((page.front, loaded.documents[page.file]) for page in catalogue.pages.values())]
    holders.append((catalogue.urgent_help, loaded.documents["catalogue/urgent-help.yml"]))
    for holder, document in holders:
        for slot in slots(type(holder)):
            for path, value in values(holder, slot):
                if isinstance(value, date):
                    yield document, path, value


def _latest() -> date:
    """Today, wherever on earth somebody writes; or the day of the commit, where a clock is behind it."""
    today = datetime.now(UTC).date()
    given = os.environ.get(history.VARIABLE, "")
    made = datetime.fromtimestamp(int(given) if history.is_moment(given) else 0, UTC).date()
    return max(today, made) + timedelta(days=1)
