"""The engine names no subject: all that is about this one stands in the catalogue, the pages and the settings."""

from __future__ import annotations

import re

from macros.project import load_project

from conftest import ROOT
from sharing import real_project
from subject import FOLDERS, engine, found_in, names, ordinary, places

SETTINGS = (ROOT / "mkdocs.yml").read_text("utf-8")
(NAME,) = re.findall(r"^site_name: (.+)$", SETTINGS, re.MULTILINE)
SAMPLE = ROOT / "examples" / "garden"


def test_no_file_of_the_engine_names_this_subject():
    told = [f"{one.file}:{one.line}: {one.name} ({one.kind})" for one in places(real_project().sound, NAME)]
    assert told == [], "take the word from the records, or put another example in its place; tests/subject.py says how words are found"


def test_each_ordinary_word_is_needed():
    wanted = dict.fromkeys(ordinary(), "ordinary")
    said = {one.name for file in engine() for one in found_in("", file.read_text("utf-8"), wanted)}
    assert said == ordinary()


def test_names_are_found_however_they_are_written():
    wanted = names(real_project().sound, NAME)
    assert {"kindling", "akathisia", "diazepam", "xanax", "benzodiazepine symptoms explained", "other-causes", "ashton-2002"} <= set(wanted)
    said = "withdrawalSeizure DIAZEPAM = 1  # [other-causes.md] kindling_in_people, other_causes, 'Benzodiazepine Symptoms Explained'"
    found = {one.name for one in found_in("macros/figures/kindling.py", said, wanted)}
    assert found >= {"withdrawal", "diazepam", "other-causes", "kindling", "benzodiazepine symptoms explained"} and "ashton-2002" not in found


def test_the_engine_holds_no_records_and_the_content_no_code():
    for folder in FOLDERS:
        assert [file for file in sorted((ROOT / folder).rglob("*.y*ml"))] == [], "records stand in catalogue/"
    for folder in ("catalogue", "docs"):
        code = [file for file in sorted((ROOT / folder).rglob("*")) if file.suffix in {".py", ".js", ".html", ".css"}]
        assert [file for file in code if not file.relative_to(ROOT).as_posix().startswith("docs/assets/")] == [], "code stands in macros/, overrides/ and docs/assets/"


def test_another_subject_passes_every_check():
    project = load_project(SAMPLE)
    assert project.problems == ()
    assert not {one.name for file in sorted(SAMPLE.rglob("*.yml")) for one in found_in("", file.read_text("utf-8"), names(real_project().sound, NAME))}
