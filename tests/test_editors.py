"""What editors and hooks are told: each command, file and schema that they name is there."""

from __future__ import annotations

import json
import re
import shlex

import yaml

from macros.__main__ import APART
from macros.catalogue.models import KINDS
from macros.catalogue.schema import SINGLE

from conftest import ROOT

HOOKS = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))


def told(path: str) -> dict[str, object]:
    return json.loads((ROOT / path).read_text("utf-8"))


def test_each_file_of_the_catalogue_has_its_schema_in_the_editor():
    schemas = told(".vscode/settings.json")["yaml.schemas"]
    wanted = {kind: f"/catalogue/{kind}/*.yml" for kind in KINDS} | {name: f"/catalogue/{name}.yml" for name in SINGLE}
    assert schemas == {f"./catalogue/schema/{name}.json": files for name, files in wanted.items()}
    for schema, files in schemas.items():
        assert (ROOT / schema).is_file() and list(ROOT.glob(files.lstrip("/")))


def test_the_container_has_our_python_and_sets_up_by_a_target_that_is_there():
    container = told(".devcontainer/devcontainer.json")
    wanted = re.search(r'requires-python = ">=(\d\.\d+)"|target-version = "py3(\d+)"', (ROOT / "pyproject.toml").read_text("utf-8"))
    assert f"python:{wanted[1] or f'3.{wanted[2]}'}-" in container["image"]
    program, target = shlex.split(container["postCreateCommand"])
    assert program == "make" and re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert container["customizations"]["vscode"]["extensions"] == told(".vscode/extensions.json")["recommendations"]


def test_hooks_run_commands_of_ours_on_files_of_ours_and_fetch_nothing():
    (repo,) = HOOKS["repos"]
    assert repo["repo"] == "local"
    for hook in repo["hooks"]:
        python, *command = shlex.split(hook["entry"])
        assert python == ".venv/bin/python" and command[:2] == ["-m", "macros"] and command[2] in {*APART, "check"}
        assert hook["language"] == "system"
        assert re.search(hook["files"], "catalogue/symptoms/insomnia.yml") and re.search(hook["files"], "docs/guides/index.md")
        assert not re.search(hook["files"], "README.md")
    # `check` reads all at once, so it is given no names.
    assert [hook.get("pass_filenames", True) for hook in repo["hooks"]] == [True, False]


def test_editors_keep_the_form_that_the_check_wants():
    lines = (ROOT / ".editorconfig").read_text("utf-8").splitlines()
    assert {"root = true", "charset = utf-8", "end_of_line = lf", "insert_final_newline = true"} <= set(lines)
