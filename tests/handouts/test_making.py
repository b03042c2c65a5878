"""Files are made on all cores as they are made on one, a killed build leaves nothing wrong, and it is told how far it is."""

from __future__ import annotations

import operator
import os
import signal
import subprocess
import sys

import pytest

from macros.addresses.site import Site
from macros.catalogue.problems import Faulty
from macros.handouts import workers
from macros.handouts.cards import card_files
from macros.handouts.evidence_sheets import evidence_files
from macros.handouts.files import handout_files
from macros.handouts.kept_files import KeptFiles
from macros.handouts.workers import each

from conftest import ROOT, build_tiny, contents

SITE = Site("Tiny", "https://tiny.example/")
KINDS = {"handouts": handout_files, "evidence": evidence_files, "cards": card_files}
LONGEST = 120  # seconds; it only ends a test that hangs
WHO = "__import__('os').getpid()"


@pytest.fixture
def two(monkeypatch):
    """Two workers, for however few jobs."""
    monkeypatch.setattr(workers, "cores", lambda: 2)
    monkeypatch.setattr(workers, "EACH", 1)


@pytest.fixture(params=KINDS.values(), ids=KINDS)
def make(request, project):
    """make(folder, say) -> address to bytes, of one kind of file."""
    catalogue = project().sound
    return lambda folder, *say: dict(request.param(catalogue, SITE, folder, *say))


def test_several_workers_give_the_same_bytes_as_none(make, tmp_path, two, monkeypatch):
    many = make(tmp_path / "many")
    monkeypatch.setattr(workers, "cores", lambda: 1)
    monkeypatch.setattr(workers, "_Team", None)
    assert make(tmp_path / "one") == many
    assert contents(tmp_path / "one") == contents(tmp_path / "many")


def test_a_first_build_is_told_how_far_it_is_and_the_next_nothing(make, tmp_path):
    cold, warm = [], []
    files = make(tmp_path / "kept", cold.append)
    total = len(files)
    assert cold[0].endswith(f": 0 of {total} are ready.") and cold[-1].endswith(f": {total} of {total} are ready.")
    assert len(cold) <= 11
    assert make(tmp_path / "kept", warm.append) == files and warm == []
    min((tmp_path / "kept").iterdir()).unlink()
    assert make(tmp_path / "kept", warm.append) == files
    assert [line.partition(": ")[2] for line in warm] == [
        f"{ready} of {total} are ready, {total - 1} of them kept from before." for ready in (total - 1, total)
    ]


def test_the_log_of_a_build_says_so_once(tiny):
    lines = [f"INFO    -  {kind}: 0 of " for kind in ("Sheets of paper", "Tables of evidence", "Cards for sharing")]
    cold, warm = build_tiny(tiny()), build_tiny(tiny())
    assert all(cold.printed.count(line) == 1 for line in lines), cold.printed
    assert warm.result.returncode == 0 and " are ready" not in warm.printed


@pytest.mark.parametrize("many", [False, True])
def test_what_was_made_before_the_end_is_kept(project, tmp_path, many, request):
    if many:
        request.getfixturevalue("two")
    catalogue = project().sound
    whole = dict(handout_files(catalogue, SITE, tmp_path / "whole"))
    said = []

    def stop(line: str) -> None:
        said.append(line)
        if len(said) == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(handout_files(catalogue, SITE, tmp_path / "cut", stop))
    left, good = contents(tmp_path / "cut"), contents(tmp_path / "whole")
    assert 0 < len(left) < len(good) and left.items() <= good.items()
    again = []
    assert dict(handout_files(catalogue, SITE, tmp_path / "cut", again.append)) == whole
    assert f", {len(left)} of them kept from before." in again[0]


def test_a_fault_in_a_worker_is_the_same_problem(project, tmp_path, two, monkeypatch):
    catalogue = project().sound

    def problems(make, folder):
        with pytest.raises(Faulty) as stopped:
            list(make(catalogue, Site("手 " + "word " * 1000, "https://tiny.example/"), tmp_path / folder))
        return stopped.value.problems

    for make in KINDS.values():
        monkeypatch.setattr(workers, "cores", lambda: 2)
        many = problems(make, "many")
        monkeypatch.setattr(workers, "cores", lambda: 1)
        assert many and problems(make, "one") == many


# ---- the workers themselves


def test_a_few_jobs_are_done_right_here():
    assert {one for _, one in each(eval, [(WHO,)] * (2 * workers.EACH - 1))} == {os.getpid()}


def test_each_job_is_done_once_and_by_others(two):
    found = dict(each(eval, [(f"({number}, {WHO})",) for number in range(9)]))
    assert {number: value for number, (value, _) in found.items()} == {number: number for number in range(9)}
    assert os.getpid() not in {who for _, who in found.values()}


def test_an_exception_of_a_job_comes_here(two):
    with pytest.raises(ZeroDivisionError) as raised:
        list(each(operator.truediv, [(1, 0)] * 4))
    assert "function(*job)" in raised.value.__notes__[0]  # where in the worker it was


def test_what_is_printed_is_no_result(two):
    assert dict(each(eval, [("print('no result')",)] * 3)) == {0: None, 1: None, 2: None}


def test_a_worker_that_is_gone_costs_time_only(two):
    dies = f"'here' if {WHO} == {os.getpid()} else __import__('os')._exit(1)"
    assert {one for _, one in each(eval, [(dies,)] * 4)} == {"here"}


KILLED = f"""
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a program that was started in the background has none
sys.path.insert(0, sys.argv[1])
from macros.handouts import workers
workers.cores, workers.EACH = lambda: 2, 1
jobs = workers.each(eval, [({WHO!r},)] * 8)
print(next(jobs), flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_no_worker_outlives_the_build(sign):
    """Workers hold the other end of what is read here: it ends with the last of them."""
    command = [sys.executable, "-c", KILLED, str(ROOT)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as build:
        assert build.stdout.readline().startswith("(")
        build.send_signal(sign)
        try:
            build.communicate(timeout=LONGEST)
        except subprocess.TimeoutExpired:
            build.kill()
            raise
        assert build.returncode == -sign


def test_half_a_file_is_never_taken_for_one(tmp_path):
    kept = KeptFiles(tmp_path, ".pdf")
    kept.keep("a", b"sheet a")
    (file,) = tmp_path.iterdir()
    file.rename(tmp_path / f"{file.name}.1-1")  # killed before the last step
    assert KeptFiles(tmp_path, ".pdf").find("a") is None
    new = KeptFiles(tmp_path, ".pdf")
    new.keep("a", b"sheet a")
    new.sweep()
    assert list(contents(tmp_path).values()) == [b"sheet a"]
