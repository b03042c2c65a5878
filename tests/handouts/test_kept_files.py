"""What was made before is used only if it is exactly that, and only if this machine made it."""

from __future__ import annotations

import subprocess

import pytest

from macros.handouts.kept_files import KeptFiles

from conftest import contents


def used(folder, key="a", truth=b"sheet a"):
    """(what a build gets, whether it was made anew)."""
    again = []
    content = KeptFiles(folder, ".txt").get(key, lambda: again.append(key) or truth)
    return content, bool(again)


@pytest.fixture
def kept(tmp_path):
    """(folder, the one file in it)"""
    assert used(tmp_path) == (b"sheet a", True)
    assert used(tmp_path) == (b"sheet a", False)
    return tmp_path, next(tmp_path.iterdir())


SPOILT = {
    "cut": lambda file: file.write_bytes(file.read_bytes()[:-1]),
    "emptied": lambda file: file.write_bytes(b""),
    "one byte": lambda file: file.write_bytes(b"sheet b"),
    "a folder": lambda file: (file.unlink(), file.mkdir()),
    "a link": lambda file: (file.rename(file.parent / "x"), file.symlink_to("x")),
    "no access": lambda file: file.chmod(0),
    "earlier version": lambda file: (file.write_bytes(b"old"), file.rename(file.parent / "a.txt")),
    "unknown digest": lambda file: file.rename(file.parent / f"a-{'0' * 32}.txt"),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_what_is_spoilt_is_made_again(kept, spoil):
    folder, file = kept
    spoil(file)
    assert used(folder)[0] == b"sheet a"
    if not file.is_dir():
        assert used(folder) == (b"sheet a", False)


def test_one_sheet_never_passes_for_another(kept):
    folder, file = kept
    file.rename(folder / file.name.replace("a-", "b-", 1))
    assert used(folder, "b", b"sheet b") == (b"sheet b", True)


def test_a_folder_that_cannot_be_written_costs_time_only(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    assert used(tmp_path / "file" / "kept") == (b"sheet a", True)


def test_kept_files_forget_only_when_it_grows_too_large(tmp_path):
    old = KeptFiles(tmp_path, ".txt")
    for key in "abcd":
        old.get(key, key.encode)
    few = KeptFiles(tmp_path, ".txt")
    few.get("a", lambda: pytest.fail("it was there"))
    few.get("b", lambda: pytest.fail("it was there"))
    few.sweep()
    assert len(contents(tmp_path)) == 4
    one = KeptFiles(tmp_path, ".txt")
    for key in "efghijkl":
        few.get(key, key.encode)
    one.get("a", bytes)
    one.sweep()
    assert list(contents(tmp_path).values()) == [b"a"]


def test_what_another_version_kept_is_forgotten_at_once(tmp_path):
    (tmp_path / "0123456789abcdef.txt").write_bytes(b"of another version")
    now = KeptFiles(tmp_path, ".txt")
    now.get("a", bytes)
    now.sweep()
    assert list(contents(tmp_path).values()) == [b""]


# ---- whose folder it is


def problems(project):
    return [(one.file, one.check) for one in project().problems]


@pytest.mark.parametrize("path", [".cache", ".cache/handouts", ".cache/cards"])
def test_a_link_or_a_file_is_no_folder_to_keep_things_in(project, tiny, tmp_path, path):
    (tiny() / path).parent.mkdir(exist_ok=True)
    for make in (lambda place: place.symlink_to(tmp_path), lambda place: place.symlink_to("nowhere"), lambda place: place.touch()):
        make(tiny() / path)
        assert problems(project) == [(path, "kept_files_not_ours")]
        (tiny() / path).unlink()


def test_kept_files_that_are_committed_are_refused(project, tiny):
    root = tiny()
    used(root / ".cache" / "handouts")

    def git(*words):
        subprocess.run(["git", "-C", root, *words], check=True, capture_output=True)

    git("init")
    assert problems(project) == []
    git("add", "--force", ".cache")
    (problem,) = project().problems
    assert problem.file.startswith(".cache/handouts/a-") and "git rm -r -q --cached .cache" in problem.message
    git("rm", "-r", "-q", "--cached", ".cache")
    assert problems(project) == []
