"""What the host runs and shows for us: workflows, forms for issues, who must agree. Nobody sees a fault in these until it is too late."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import yaml

from macros.__main__ import APART, main
from supply.locks import LOCKS

from conftest import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").iterdir())
FORMS = sorted(one for one in (GITHUB / "ISSUE_TEMPLATE").iterdir() if one.name != "config.yml")
PINNED = re.compile(r"[a-z-]+/[a-z-]+@[0-9a-f]{40}")
# Each with what may be said of them: other programs that a machine of the host has.
PROGRAMS = {"pip", "python", ".venv/bin/python", "make", "git", "cd", "test", "gh", "!"}


def named(files):
    return pytest.mark.parametrize("file", files, ids=lambda file: file.name)


def jobs(file):
    return yaml.safe_load(file.read_text("utf-8"))["jobs"].values()


def commands(file):
    """Each command of each `run`, as words; of a pipe each part, without where its output goes."""
    for job in jobs(file):
        for step in job["steps"]:
            for part in re.split(r"\n|&&|\||;", step.get("run", "")):
                if words := shlex.split(part.split(">>")[0]):
                    yield words


def targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def helped(capsys, *words: str) -> str:
    with pytest.raises(SystemExit) as ended:
        main([*words, "--help"])
    assert ended.value.code == 0
    return capsys.readouterr().out


def known_commands(capsys) -> set[str]:
    return set(re.search(r"\{([a-z,-]+)\}", helped(capsys))[1].split(","))


@named(WORKFLOWS)
def test_each_command_of_a_workflow_is_there(file, capsys):
    known, seen = known_commands(capsys), 0
    for words in commands(file):
        words = words[1:] if words[0] == "!" else words
        assert words[0] in PROGRAMS | {"grep"}, words
        if words[0] == "make":
            assert set(words[1:]) <= targets(), words
        elif words[0].endswith("python") and words[1].endswith(".py"):
            assert (ROOT / words[1]).is_file(), words
        elif words[0].endswith("python"):
            rest = words[5:] if words[3] == "--root" else words[3:]
            assert words[1:3] == ["-m", "macros"] and rest[0] in known, words
            flags = {one for one in rest[1:] if one.startswith("--")}
            assert flags <= set(re.findall(r"--[a-z-]+", helped(capsys, rest[0]))), words
        elif words[0] == "pip":
            assert "--require-hashes" in words and (ROOT / words[-1]).is_file()
        seen += 1
    assert seen


@named(WORKFLOWS)
def test_a_workflow_may_read_and_no_more(file):
    text = file.read_text("utf-8")
    assert yaml.safe_load(text)["permissions"] == {"contents": "read"}
    assert not re.search(r"secrets\.|pull_request_target|workflow_run", text)
    # What somebody else named must not become a part of a command.
    assert not re.search(r"\$\{\{", "\n".join(step.get("run", "") for job in jobs(file) for step in job["steps"]))


def test_one_job_may_write_a_release_and_runs_nothing_of_ours():
    (job,) = [job for file in WORKFLOWS for job in jobs(file) if "permissions" in job]
    assert job["permissions"] == {"contents": "write"} and job in jobs(GITHUB / "workflows" / "release.yml")
    download, publish = job["steps"]
    assert download["uses"].startswith("actions/download-artifact@") and shlex.split(publish["run"])[:3] == ["gh", "release", "create"]
    assert "--draft" in publish["run"] and "github.token" in publish["env"]["GH_TOKEN"]
    # Nobody else is handed the key, in whatever form.
    assert sum(file.read_text("utf-8").count("github.token") for file in WORKFLOWS) == 1


def test_updates_look_at_every_lock():
    updates = yaml.safe_load((GITHUB / "dependabot.yml").read_text("utf-8"))["updates"]
    looked_at = {(one["package-ecosystem"], folder) for one in updates for folder in one.get("directories", [one.get("directory")])}
    kinds = {"requirements.txt": "pip", "package-lock.json": "npm"}
    locks = {(kinds[Path(lock).name], f"/{Path(lock).parent}".removesuffix(".")) for lock in LOCKS}
    assert looked_at == {*locks, ("github-actions", "/")}
    assert all(one["groups"] and one["schedule"]["interval"] == "weekly" for one in updates)


@named(WORKFLOWS)
def test_each_job_ends_by_itself_and_uses_what_cannot_change(file):
    for job in jobs(file):
        assert 0 < job["timeout-minutes"] <= 30
        for step in job["steps"]:
            assert "uses" not in step or PINNED.fullmatch(step["uses"]), step


def test_one_action_has_one_version_everywhere():
    used = {step["uses"] for file in WORKFLOWS for job in jobs(file) for step in job["steps"] if "uses" in step}
    assert len({one.partition("@")[0] for one in used}) == len(used)


def test_nothing_of_a_change_runs_before_it_was_reviewed():
    (job,) = jobs(GITHUB / "workflows" / "coach.yml")
    runs = [step["run"] for step in job["steps"] if "run" in step]
    first = runs[0].splitlines()
    assert first[1] == 'cd "$RUNNER_TEMP/base"' and "git worktree add" in first[0] and " review " in runs[0] and " review " not in runs[1]


def test_a_preview_holds_what_is_made_and_no_more():
    (job,) = jobs(GITHUB / "workflows" / "preview.yml")
    upload = job["steps"][-1]["with"]
    (pictures,) = [words for words in commands(GITHUB / "workflows" / "preview.yml") if words[1].endswith("pictures.py")]
    assert [one for one in upload["path"].split() if not one.startswith("!")] == [pictures[-1], "site"]
    assert 1 <= upload["retention-days"] <= 30


@named(FORMS)
def test_a_form_is_one_that_the_host_reads(file):
    # Source: GitHub docs, "Syntax for issue forms" and "Syntax for GitHub's form schema".
    form = yaml.safe_load(file.read_text("utf-8"))
    assert set(form) == {"name", "description", "title", "labels", "body"} and all(form.values())
    ids = [one["id"] for one in form["body"] if one["type"] != "markdown"]
    assert len(ids) == len(set(ids)) and all(re.fullmatch(r"[a-z_-]+", id) for id in ids)
    for one in form["body"]:
        assert set(one) <= {"type", "id", "attributes", "validations"} and one["type"] in {"markdown", "input", "textarea", "dropdown", "checkboxes"}
        assert one["attributes"]["value" if one["type"] == "markdown" else "label"]
        assert ("options" in one["attributes"]) == (one["type"] in {"dropdown", "checkboxes"})
    assert any(one.get("validations") == {"required": True} for one in form["body"])


def test_a_wrong_number_to_call_is_marked_urgent_and_stands_first():
    form = yaml.safe_load(FORMS[0].read_text("utf-8"))
    assert "number" in form["name"].lower() and "urgent" in form["labels"] and len(FORMS) == 5


def test_whoever_must_agree_is_asked_about_files_that_are_there():
    lines = [line.split() for line in (GITHUB / "CODEOWNERS").read_text("utf-8").splitlines() if line and not line.startswith("#")]
    assert [path for path, *_ in lines if not (ROOT / path[1:]).exists()] == []
    assert {owner for _, *owners in lines for owner in owners} == {"@OWNER/guardians"}  # until a team is named


GUIDES = [
    *sorted((ROOT / "docs/contribute").glob("*.md")),
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "GOVERNANCE.md", "SECURITY.md", "CODE_OF_CONDUCT.md")),
]


@named(GUIDES)
def test_each_command_and_file_that_a_guide_names_is_there(file, capsys):
    text = file.read_text("utf-8")
    known = {*known_commands(capsys), *APART, "sign"}  # `sign` is on its way
    assert set(re.findall(r"python -m macros ([a-z][a-z-]*)", text)) <= known
    assert set(re.findall(r"`make ([a-z-]+)`", text)) <= targets()
    files = set(re.findall(r"\b(?:docs|catalogue|macros|tests|\.github)/[a-z_/-]+\.(?:md|yml|txt|py|typ)\b", text))
    assert {one for one in files if not (ROOT / one).exists() and "old-name" not in one} == set()
