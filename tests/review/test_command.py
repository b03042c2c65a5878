"""The command: what it prints, in which form, and how it ends."""

from __future__ import annotations

import re

import pytest

from macros.__main__ import main
from macros.review import guards
from review.conftest import committed, git

from conftest import copied, edited

SYMPTOM, CLAIM, CALL = "catalogue/symptoms/cold-fingers.yml", "catalogue/claims/gloves-warm-mice.yml", "catalogue/urgent-help.yml"
NO_SIGN = edited(SYMPTOM, "urgent: [white-finger]", "urgent: []")


@pytest.fixture
def said(capsys):
    """said(root, *words) -> (exit code, what was printed, what was printed as an error)."""

    def of(root, *words):
        code = main(["--root", str(root), "review", *words])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return of


def test_it_informs_and_fails_only_when_asked_to(clone, said):
    root = copied(clone(), NO_SIGN)
    code, out, err = said(root, "--base", "HEAD")
    assert (code, err) == (0, "") and f'{SYMPTOM}:20: urgent: removed: was "white-finger"' in out.split(guards.HELP)[1]
    assert said(root, "--base", "main", "--guarded")[0] == 1


def test_nothing_guarded_ends_well(clone, said):
    root = copied(clone(), edited(SYMPTOM, "They feel like ice.", "They feel as cold as ice."))
    code, out, _ = said(root, "--base", "HEAD", "--guarded")
    assert code == 0 and out.startswith("Nothing that protects readers")


@pytest.mark.parametrize("name", ["nosuch", "--upload-pack=x", "HEAD:docs", ""])
def test_a_commit_that_is_not_there_is_said_plainly(clone, said, name):
    code, out, err = said(clone(), f"--base={name}")
    assert (code, out, err.count("\n")) == (1, "", 1) and "git does not know" in err


def test_a_folder_without_git_is_said_plainly(tiny, said, monkeypatch):
    root = tiny()
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(root.parent))
    assert (said(root, "--base", "HEAD")[0], said(root, "--base", "HEAD")[2].count("\n")) == (1, 1)
    monkeypatch.setenv("PATH", "")  # no git at all
    assert said(root, "--base", "HEAD")[0] == 1


def test_what_others_did_meanwhile_is_no_change_of_this_branch(clone, said):
    root = clone()
    git(root, "checkout", "-q", "-b", "mine")
    git(root, "checkout", "-q", "main")
    committed(copied(root, edited("catalogue/danger-words.yml", "fingers fell off", "toes fell off, fingers fell off")))
    git(root, "checkout", "-q", "mine")
    assert said(root, "--base", "main")[1].startswith("Nothing")


def test_a_shallow_copy_of_a_fork_is_compared_with_the_commit_itself(clone, said, tmp_path):
    root = clone()
    git(root, "checkout", "-q", "-b", "mine")
    committed(copied(root, NO_SIGN))
    shallow = tmp_path / "shallow"
    git(root, "clone", "-q", "--depth=1", "--branch=mine", root.as_uri(), str(shallow))
    git(shallow, "fetch", "-q", "--depth=1", "origin", "main:refs/remotes/origin/main")
    assert f"{SYMPTOM}:20: urgent: removed" in said(shallow, "--base", "origin/main")[1]


def test_annotations_stand_at_their_lines(clone, said):
    root = copied(clone(), NO_SIGN)
    lines = said(root, "--base", "HEAD", "--format", "github")[1].splitlines()
    assert lines[0].startswith(f"::warning file={SYMPTOM},line=20,col=1,title={guards.HELP}::urgent")


def test_whatever_comes_in_makes_no_markup_of_the_summary(clone, said):
    evil = "</code><img src=x> [go](https://bad.example) `x` **b** ::error:: \\n"
    root = copied(clone(), {**edited(CALL, "United States", f"'{evil}'"), **edited(SYMPTOM, "They feel like ice.", f"They feel {evil} as ice.")})
    code, out, _ = said(root, "--base", "HEAD", "--format", "summary")
    assert code == 0 and out.startswith("## ") and f"### {guards.NUMBERS} (1)" in out
    shown = re.sub(r"</?(?:code|details|summary)>", "", out)
    assert not re.search(r"<|\]\(|\*\*|`|^::", shown)


def test_the_gravest_comes_first_whatever_the_names_of_files(clone, said):
    root = copied(clone(), {**NO_SIGN, **edited(CALL, '"911"', '"912"'), ".github/a.yml": "x"})
    for form in ("text", "summary", "github"):
        out = said(root, "--base", "HEAD", "--format", form)[1]
        places = [out.index(title) for title in (guards.NUMBERS, guards.HELP, guards.RULES)]
        assert places == sorted(places), form


def test_addresses_words_and_grades_are_told(clone, said):
    changes = {
        **edited(CLAIM, "gloves may warm the paws", "gloves may warm the small paws"),
        **edited(SYMPTOM, "They feel like ice.", "They feel considerably, extraordinarily refrigerated."),
        **edited("docs/how-it-happens/gloves.md", "Toes are another", "Some of the people lose all of their toes.\n\nToes are another"),
        "catalogue/claims/bare.yml": "topic: gloves\nfindings: []\n",
    }
    out = said(copied(clone(), changes), "--base", "HEAD")[1]
    assert "/evidence/claims/gloves-warm-mice/: other words" in out and "/symptoms/cold-fingers/: other words" in out
    bare = out.split("New words that came without")[1].split("\n\n")[0]
    assert f"{SYMPTOM}:9: They feel considerably" in bare and "docs/how-it-happens/gloves.md:19: Some of the people" in bare
    assert "catalogue/claims/bare.yml" in out.split("Claims without a finding")[1]
    before, now = re.search(rf"{SYMPTOM}: (\S+) before, (\S+) now", out).groups()
    assert float(before) < float(now)


def test_a_page_that_only_shows_what_changed_is_told(clone, said):
    out = said(copied(clone(), edited("catalogue/signs/white-finger.yml", "turns white", "turns pale")), "--base", "HEAD")[1]
    assert "/symptoms/cold-fingers/: other words" in out


def test_a_catalogue_that_cannot_be_read_hides_nothing(clone, said):
    root = copied(clone(), {**NO_SIGN, "catalogue/vocabulary.yml": "groups: ["})
    code, out, _ = said(root, "--base", "HEAD")
    assert code == 0 and f"{SYMPTOM}:20" in out and re.search(r"catalogue/vocabulary\.yml:\d+: cannot be read", out) and "See: python -m macros check" in out


def test_a_flood_hides_nothing_from_the_head_of_the_summary(clone, said, monkeypatch):
    monkeypatch.setattr("macros.review.told.ROOM", 3_000)
    tests = {f"tests/test_{number}.py": "def test_one():\n    assert 1\n" for number in range(60)}
    root = clone(tests)
    edits = {**dict.fromkeys(tests), "macros/policy/a.py": "A = 1\n", **edited(CALL, '"911"', '"912"')}
    out = said(copied(root, edits), "--base", "HEAD", "--format", "summary")[1]
    assert len(out) < 3_300 and f"{guards.NUMBERS}: 1, {guards.TESTS}: 60, {guards.RULES}: 1" in out.split("###")[0]
    assert "There is more than fits here" in out.splitlines()[-1]
