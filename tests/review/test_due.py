"""What is due on a day that is given: a figure for each kind of work, and where to begin."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from macros.__main__ import main
from review.conftest import GIT, committed, git

from conftest import ROOT, TINY, copied, edited

SYMPTOM = "catalogue/symptoms/cold-fingers.yml"
SIGNED = "reviewed: {by: Ann Example, role: Doctor, registration: Tiny 1, on: 2026-01-03, of: 0a0a0a0a0a0a}"


def copy(kind: str, old: str, new: str) -> dict[str, str]:
    return {f"catalogue/{kind}/{new}.yml": (TINY / f"catalogue/{kind}/{old}.yml").read_text("utf-8")}


@pytest.fixture
def due(tiny, capsys):
    """due(day, {changes}) -> kind of work to its lines."""

    def of(on: str, changes=None, root=None) -> dict[str, list[str]]:
        assert main(["--root", str(root or tiny(changes)), "due", "--on", on]) == 0
        first, *parts = capsys.readouterr().out.strip().split("\n\n")
        found = {part.split("\n")[0].rpartition(": ")[0]: part.split("\n")[1:] for part in parts}
        counts = [int(part.split("\n")[0].rpartition(": ")[2]) for part in parts]
        assert counts == [len(lines) for lines in found.values()] and first.endswith(f": {sum(counts)}")
        return found

    return of


def test_nothing_is_due_the_day_after_all_was_done(due):
    assert {what: lines for what, lines in due("2026-01-03").items() if lines} == {}


@pytest.mark.parametrize(("on", "count"), [("2026-06-30", 0), ("2026-08-01", 1)])
def test_a_number_is_due_after_half_a_year(due, on, count):
    lines = due(on)["Numbers to call not seen for more than half a year"]
    assert lines == ["  United States, emergency number: seen on 2 January 2026; look at https://nine.example"] * count


@pytest.mark.parametrize(("on", "count"), [("2026-10-01", 0), ("2026-12-01", 1), ("2028-01-01", 1)])
def test_the_end_of_the_theme_is_told_in_time(due, on, count):
    assert len(due(on)["Tools that come to their end within half a year"]) == count


def test_a_signature_for_other_words_is_due(due):
    (line,) = due("2026-01-04", edited(SYMPTOM, "reviewed: null", SIGNED))["Signatures that no longer hold"]
    assert line.startswith(f"  {SYMPTOM}: signed by Ann Example on 3 January 2026") and line.endswith("cold-fingers")


def test_what_nobody_uses_is_due_and_what_was_read_in_part(due):
    partly = "checked_statuses: [{id: partly, label: Partly, about: P.}, {id: read"
    changes = {
        **copy("claims", "gloves-warm-mice", "bare"),
        **copy("sources", "mitten-2001", "bare-2003"),
        **edited("catalogue/vocabulary.yml", "checked_statuses: [{id: read", partly),
    }
    changes["catalogue/sources/bare-2003.yml"] = (
        changes["catalogue/sources/bare-2003.yml"].replace("status: read", "status: partly") + "same_data_as: [mitten-2001]\n"
    )
    found = due("2026-01-03", changes)
    assert found["Claims that no symptom, page or term uses"] == ["  catalogue/claims/bare.yml"]
    assert found["Sources that no text and no number to call rests on"] == ["  catalogue/sources/bare-2003.yml"]
    assert found["Sources not read, or read in part"] == ["  catalogue/sources/bare-2003.yml: partly on 1 January 2026"]


def test_a_source_of_a_number_to_call_is_used(due):
    changes = {**copy("sources", "mitten-2001", "line-us"), **edited("catalogue/urgent-help.yml", "sources: [scarf-2002]", "sources: [scarf-2002, line-us]")}
    assert due("2026-01-03", changes)["Sources that no text and no number to call rests on"] == []


def test_what_is_made_from_something_younger_is_behind(due, clone, monkeypatch):
    root = clone({"catalogue/wording-weights.txt": "x", "catalogue/wording-examples.txt": "y"})
    what = "Phrases and scores that are behind"
    before = due("2026-01-03", root=root)[what]
    monkeypatch.setitem(GIT, "GIT_COMMITTER_DATE", "@1767398400 +0000")
    committed(copied(root, {"catalogue/wording-examples.txt": "z"}))
    (line,) = set(due("2026-01-03", root=root)[what]) - set(before)
    assert (
        line == "  catalogue/wording-weights.txt: of 1 January 2026, and what it is made from changed on 3 January 2026; run: python -m macros wording --train"
    )
    assert git(root, "status", "--porcelain") == ""


def test_phrases_that_were_never_learned_are_behind(due):
    (line,) = due("2026-01-03", {"catalogue/phrasings/cold-fingers.txt": "my fingers are ice\n"})["Phrases and scores that are behind"]
    assert "cold-fingers" in line


def test_a_day_that_is_none_and_records_that_cannot_be_read_are_said_plainly(tiny, capsys):
    with pytest.raises(SystemExit):
        main(["due", "--on", "soon"])
    assert '"soon" is no day' in capsys.readouterr().err
    assert main(["--root", str(tiny({"catalogue/vocabulary.yml": "groups: ["})), "due"]) == 1
    assert "cannot be read" in capsys.readouterr().out


def test_whoever_reads_only_the_first_lines_sees_no_traceback(tiny):
    # Written at the end, as it is by itself, whatever this shell has set.
    settings = {**os.environ, "PYTHONUNBUFFERED": ""}
    command = [sys.executable, "-m", "macros", "--root", str(tiny()), "due"]
    with subprocess.Popen(command, cwd=ROOT, env=settings, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        run.stdout.close()
        assert (run.stderr.read(), run.wait()) == (b"", 0)
