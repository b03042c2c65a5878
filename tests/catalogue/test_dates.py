"""A day that has not come is refused; a clock that is wrong makes no faults."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from macros.catalogue.checks import dates

from conftest import edited

COLD, SCARF, GLOVES, NUMBERS = (
    "catalogue/symptoms/cold-fingers.yml",
    "catalogue/sources/scarf-2002.yml",
    "docs/how-it-happens/gloves.md",
    "catalogue/urgent-help.yml",
)
LINE = 'lines: [{name: A, number: "1 2", how: "Call 1 2.", for: "All.", kind: crisis, url: https://a.org, sources: [scarf-2002], seen: DAY}]'


def found(project, changes):
    return [(problem.file, problem.line, problem.column, problem.check) for problem in project(changes).problems]


@pytest.fixture
def latest(monkeypatch):
    """latest(day): nothing can have been written after it."""
    return lambda day: monkeypatch.setattr(dates, "_latest", lambda: day)


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (COLD, "written: 2026-01-02", "written: DAY", (34, 10)),
        (COLD, "reviewed: null", "changed: [{on: DAY, what: New.}]", (35, 16)),
        (SCARF, "on: 2026-01-01", "on: DAY", (8, 45)),
        (GLOVES, "written: 2026-01-02", "written: DAY", (10, 10)),
        (NUMBERS, "lines: []", LINE, (5, 132)),
    ],
)
def test_a_day_has_come(project, latest, path, old, new, expected):
    latest(date(2026, 6, 1))
    assert found(project, edited(path, old, new.replace("DAY", "2026-06-02"))) == [(path, *expected, "day_in_the_future")]
    assert found(project, edited(path, old, new.replace("DAY", "2026-06-01"))) == []


def test_a_clock_that_is_behind_makes_no_faults(project, latest):
    latest(date(2001, 1, 1))
    assert found(project, {}) == []


class _Clock(datetime):
    """Stands at the last minute of a day in UTC, wherever the machine is."""

    @classmethod
    def now(cls, tz=None):
        return cls(2026, 6, 1, 23, 59, tzinfo=UTC).astimezone(tz)


def test_what_can_have_been_written_by_now(monkeypatch):
    monkeypatch.setattr(dates, "datetime", _Clock)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    # Tomorrow has begun already for some who write.
    assert dates._latest() == date(2026, 6, 2)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert dates._latest() == date(2026, 6, 2)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "32503680000")  # a commit made in 3000
    assert dates._latest() == date(3000, 1, 2)
