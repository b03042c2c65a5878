"""No fault costs the last good site: a few trials of each row of `make sound`, and what has one answer only."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from random import Random

import pytest

from macros import history
from macros.publish import Refused, SiteBuild, exchange, lock, plain

from conftest import ROOT, TINY, contents
from sound import content, disk, hostile, kept, killed, tiny
from sound.rows import ROWS, Failed, Skipped, Trial

# What takes long or leans on the clock is left to `make sound`.
ROOMS = (content, disk, hostile, kept, killed)  # each has added its rows
FEW = {
    "killed_at_a_change": (0,),
    "killed_in_two_steps": (1,),
    "pairs": (0,),
    "kept_files_spoilt": (0,),
    "kept_folder_not_ours": (0,),
    "refused": (0, 4),
    "few_open_files": (1,),
    "disk_full": (0,),
    "no_access": (0,),
    "leftovers": (0, 5),
    "mutations": range(25),
    "same_bytes": (0,),
    "hostile_text": range(5),
}


@pytest.fixture(scope="module", autouse=True)
def forgotten():
    yield
    shutil.rmtree(tiny.base().root.parent)
    tiny.base.cache_clear()


def test_every_row_is_tried_here_or_leans_on_the_clock():
    assert set(ROWS) - set(FEW) == {"killed_at_a_moment", "told_to_end"}
    assert {room.__name__ for room in ROOMS} >= {row.run.__module__ for row in ROWS.values()}


@pytest.mark.parametrize(("name", "number"), [(name, number) for name, numbers in FEW.items() for number in numbers])
def test_a_trial(tmp_path, name, number):
    try:
        ROWS[name].run(Trial(tmp_path, Random(f"{name} {number}"), number))
    except Skipped as why:
        pytest.skip(str(why))


@pytest.fixture
def place(tmp_path):
    """The folder of a good site."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("good")
    return tmp_path / "site"


def built(place, text="new") -> SiteBuild:
    """A build that has its site whole, right before the exchange."""
    building = SiteBuild(place)
    (building.begin() / "index.html").write_text(text)
    return building


def beside(place) -> set[str]:
    return {one.name for one in place.parent.iterdir()} - {"site", "site.lock"}


@pytest.fixture(params=[True, False], ids=["in one step", "in two steps"])
def steps(request, monkeypatch):
    if not request.param:
        monkeypatch.setattr(exchange, "in_one_step", lambda new, place: False)


def test_a_new_site_takes_the_place_of_the_old_one(place, steps):
    building = built(place)
    assert (place / "index.html").read_text() == "good"
    building.finish()
    assert (place / "index.html").read_text() == "new"
    assert building.end() == [] and not beside(place)


def test_a_build_that_fails_leaves_the_old_site_and_nothing_else(place):
    building = built(place)
    building.end()
    assert contents(place) == {"index.html": b"good"} and not beside(place)


def test_where_the_second_rename_fails_the_old_site_stays(place, monkeypatch):
    building = built(place)
    rename = type(place).rename

    def refusing(self, to):
        if self == building.draft:
            raise PermissionError(13, "no", "site")
        return rename(self, to)

    monkeypatch.setattr(type(place), "rename", refusing)
    monkeypatch.setattr(exchange, "in_one_step", lambda new, place: False)
    with pytest.raises(PermissionError):
        building.finish()
    assert (place / "index.html").read_text() == "good"
    building.end()
    assert not beside(place)


def test_killed_between_two_renames_the_old_site_comes_back_when_the_next_build_begins(place):
    place.rename(place.with_name("site.old"))
    place.with_name("site.new-0123abcd").mkdir()
    building = SiteBuild(place)
    assert (place / "index.html").read_text() == "good"
    building.end()
    assert not beside(place)


def test_what_is_half_deleted_never_comes_back(place, monkeypatch):
    old = place.with_name("site.old")
    old.mkdir()
    (old / "half.html").write_text("")
    monkeypatch.setattr("shutil.rmtree", lambda *_, **__: None)  # as if killed right before
    SiteBuild(place).end()
    assert not old.exists()
    os.rename(place, place.with_name("elsewhere"))
    SiteBuild(place).end()
    assert not place.exists()


def test_of_two_old_sites_the_latest_comes_back(place):
    for name, text in (("site.old-0123abcd", "older"), ("site.old", "latest")):
        place.with_name(name).mkdir()
        (place.with_name(name) / "index.html").write_text(text)
    # Renamed last, as an exchange does it.
    os.rename(place.with_name("site.old"), place.with_name("x"))
    os.rename(place.with_name("x"), place.with_name("site.old"))
    os.rename(place, place.with_name("elsewhere"))
    SiteBuild(place).end()
    assert (place / "index.html").read_text() == "latest"


def test_names_that_only_look_like_ours_stay(place):
    for name in ("site.new-ideas", "site.older", "sites.new", "site.new-0123abcde"):
        place.with_name(name).mkdir()
    building = built(place)
    building.finish()
    building.end()
    assert beside(place) == {"site.new-ideas", "site.older", "sites.new", "site.new-0123abcde"}


def test_a_second_build_is_told_who_builds(place):
    first = built(place)
    with pytest.raises(Refused, match=rf"Another build of .*site is running \(process {os.getpid()}\)\. Wait for it"):
        SiteBuild(place)
    assert contents(place) == {"index.html": b"good"} and beside(place) == {first.draft.name}
    first.end()
    SiteBuild(place).end()


def test_a_lock_that_is_deleted_before_it_is_held_keeps_nobody_out_and_is_not_taken_for_one(place, monkeypatch):
    file, locked = place.with_name("site.lock"), lock._locked
    deleted = []

    def deleting(held):
        if not deleted:
            deleted.append(file.unlink())
        return locked(held)

    monkeypatch.setattr(lock, "_locked", deleting)
    held = lock.take(file)
    assert os.path.samestat(os.fstat(held), file.stat()) and deleted
    with pytest.raises(lock.Busy):
        lock.take(file)
    os.close(held)


@pytest.mark.parametrize("kind", ["link", "file"])
def test_a_site_that_is_a_link_or_a_file_is_refused_before_anything_is_done(tmp_path, kind):
    place, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    elsewhere.mkdir()
    place.symlink_to(elsewhere) if kind == "link" else place.touch()
    with pytest.raises(Refused, match=f"is a {kind}.*--site-dir"):
        SiteBuild(place)
    assert {one.name for one in tmp_path.iterdir()} == {"site", "elsewhere"}


def test_what_is_no_refusal_of_the_system_keeps_its_traceback():
    assert plain(FileNotFoundError(2, "no", "x")) == plain(ValueError("x")) == ""
    try:
        try:
            raise OSError(28, "No space left on device")
        except OSError as full:
            raise RuntimeError("wrapped") from full
    except RuntimeError as error:
        assert plain(error).startswith("The disk is full.")


# ---- the date of a build


def dated(root, **given) -> str:
    env = {name: value for name, value in os.environ.items() if not name.startswith(("SOURCE_DATE", "GIT_"))}
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"], cwd=root, capture_output=True, text=True, check=False,
        env={**env, **given, "NO_MKDOCS_2_WARNING": "1"},
    )  # fmt: skip
    return (root / "site" / "sitemap.xml").read_text("utf-8") if done.returncode == 0 else done.stdout + done.stderr


def test_without_make_a_build_is_dated_by_the_last_commit(tiny_project):
    assert "<lastmod>2026-01-01</lastmod>" in dated(tiny_project)  # no history
    when = "2026-02-03T12:00:00Z"
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for words in (["init", "-q"], ["add", "docs"], [*who, "commit", "-q", "-m", "x"]):
        subprocess.run(["git", *words], cwd=tiny_project, check=True, env={**os.environ, "GIT_COMMITTER_DATE": when, "GIT_AUTHOR_DATE": when})
    assert set(_days(dated(tiny_project))) == {"2026-02-03"}
    assert set(_days(dated(tiny_project, SOURCE_DATE_EPOCH=""))) == {"2026-02-03"}
    assert set(_days(dated(tiny_project, SOURCE_DATE_EPOCH="0"))) == {"1970-01-01"}
    said = dated(tiny_project, SOURCE_DATE_EPOCH="yesterday")
    assert 'SOURCE_DATE_EPOCH is "yesterday"' in said and "Traceback" not in said


def _days(sitemap: str) -> list[str]:
    return re.findall("<lastmod>(.*?)</lastmod>", sitemap)


@pytest.fixture
def tiny_project(tmp_path):
    return tiny.copy(tiny.base().root, tmp_path / "tiny")


def test_make_asks_for_the_same_date(monkeypatch):
    monkeypatch.delenv(history.VARIABLE, raising=False)
    shown = "show: ; @echo $$SOURCE_DATE_EPOCH"
    made = subprocess.run(["make", "-s", "-f", "Makefile", "-f", "-", "show"], input=shown, cwd=ROOT, capture_output=True, text=True, check=True)
    assert made.stdout.strip() == history.date_of_build(ROOT)


# ---- the trials themselves


def test_a_trial_sees_a_site_that_is_not_whole(tmp_path):
    root = tiny.copy(tiny.base().root, tmp_path / "tiny")
    trial = Trial(tmp_path, Random(0), 0)
    tiny.expect_whole(trial, root, new=False)
    (root / "site" / "index.html").write_bytes(b"")
    with pytest.raises(Failed, match="not whole"):
        tiny.expect_whole(trial, root)


def test_a_mutation_changes_a_file():
    before = (TINY / "catalogue/vocabulary.yml").read_bytes()
    after = [content.mutated(before, Random(number)) for number in range(60)]
    assert None in after and b"" in after and len(set(after)) > 40
    assert [content.mutated(before, Random(number)) for number in range(60)] == after
