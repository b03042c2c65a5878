"""What is remembered never outlives what it was made from, and nothing that happens to its folder changes an outcome."""

from __future__ import annotations

import pickle
import subprocess
import sys

import pytest

from macros import checked, remembered
from macros.remembered import FOLDER, MADE, Memory, digest

from conftest import ROOT, edited


@pytest.fixture
def memory():
    """A memory of its own, known to nobody else."""
    every = dict(Memory.every)
    yield Memory("of this test")
    Memory.every.clear()
    Memory.every.update(every)


@pytest.fixture
def fresh(monkeypatch):
    """Each call is a process of its own, as far as memories go."""

    def forget() -> None:
        for one in Memory.every.values():
            one.open, one._answers, one._used, one._new = False, {}, set(), False

    forget()
    yield forget
    forget()


def again(name: str) -> Memory:
    return Memory(name)


def never() -> object:
    raise AssertionError("worked out although it was remembered")


def test_without_recall_each_answer_is_worked_out(memory):
    count = iter(range(9))
    assert [memory.of(b"key", lambda: next(count)) for _ in range(3)] == [0, 1, 2]


def test_an_answer_comes_back(memory, tmp_path):
    memory.recall(tmp_path)
    assert memory.of(b"key", lambda: ("an", "answer")) == ("an", "answer")
    memory.keep(tmp_path)
    later = again("of this test")
    later.recall(tmp_path)
    assert later.of(b"key", never) == ("an", "answer")


def test_what_nobody_asked_for_is_forgotten_once_it_is_most(memory, tmp_path, monkeypatch):
    memory.recall(tmp_path)
    memory.of(b"old", lambda: 1)
    memory.keep(tmp_path)
    later = again("of this test")
    later.recall(tmp_path)
    later.of(b"new", lambda: 2)
    monkeypatch.setattr(remembered, "MANY", 1)
    later.keep(tmp_path)
    last = again("of this test")
    last.recall(tmp_path)
    assert (last.of(b"old", lambda: "again"), last.of(b"new", never)) == ("again", 2)
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("spoil", ["cut", "empty", "other", "another name", "a folder", "a link"])
def test_a_spoilt_file_is_passed_over(memory, tmp_path, spoil):
    memory.recall(tmp_path)
    memory.of(b"key", lambda: "right")
    memory.keep(tmp_path)
    (file,) = tmp_path.iterdir()
    content = file.read_bytes()
    wrong = pickle.dumps({b"key": "wrong"})
    if spoil == "another name":
        file.rename(tmp_path / file.name.replace("of this test", "of that test"))
    elif spoil in {"a folder", "a link"}:
        file.unlink()
        file.mkdir() if spoil == "a folder" else file.symlink_to(tmp_path.parent / "elsewhere")
        (tmp_path.parent / "elsewhere").write_bytes(content)
    else:
        file.write_bytes({"cut": content[:-3], "empty": b"", "other": wrong}[spoil])
    later = again("of this test")
    later.recall(tmp_path)
    assert later.of(b"key", lambda: "worked out") == "worked out"


def test_other_code_remembers_nothing(memory, tmp_path, monkeypatch):
    memory.recall(tmp_path)
    memory.of(b"key", lambda: "of old code")
    memory.keep(tmp_path)
    monkeypatch.setattr(remembered, "code", lambda: b"other code")
    later = again("of this test")
    later.recall(tmp_path)
    assert later.of(b"key", lambda: "of new code") == "of new code"


def test_texts_do_not_move_into_their_neighbours():
    assert len({digest("ab", "c"), digest("a", "bc"), digest("abc"), digest("abc", ""), digest("", "abc")}) == 5


def outcome(root, fresh):
    fresh()
    return checked.checked(root)


EDITS = {
    "a record": edited("catalogue/symptoms/cold-fingers.yml", "Cold fingers", "Cold <b>fingers"),
    "a page": {"docs/new.md": "no first lines"},
    "a macro": {"docs/new.md": '---\ntitle: New\nkind: page\ndescription: New.\nwritten: 2026-01-01\n---\n\n{{ symptom("nobody") }}\n'},
    "a sentence": {"catalogue/sentences.yml": "nothing"},
    "a word": {"catalogue/vocabulary.yml": None},
    "a rule": {"catalogue/wording.yml": None},
    "a file that is none": {"docs/picture.gif": "GIF"},
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_check_that_remembers_says_what_one_that_does_not_says(tiny, fresh, edit):
    root = tiny()
    assert outcome(root, fresh) == outcome(root, fresh) == checked._check(root)
    assert not outcome(root, fresh).problems
    before = outcome(root, fresh)
    tiny(EDITS[edit])
    known = outcome(root, fresh)
    assert known != before
    for file in (root / MADE / FOLDER).iterdir():
        file.unlink()
    assert outcome(root, fresh) == known
    fresh()


def test_what_came_with_the_project_is_not_believed(tiny, fresh):
    root = tiny()
    outcome(root, fresh)
    for words in (["init", "-q"], ["add", "-f", MADE]):
        subprocess.run(["git", "-C", str(root), *words], check=True, capture_output=True)
    assert any("never taken from the history" in one.message for one in outcome(root, fresh).problems)


def test_a_check_with_nothing_new_imports_nothing_of_the_catalogue(tiny, fresh):
    root = tiny()
    outcome(root, fresh)
    code = f"import sys; from pathlib import Path; from macros.checked import checked; checked(Path({str(root)!r})); print([m for m in sys.modules if m.startswith('macros.catalogue')])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
