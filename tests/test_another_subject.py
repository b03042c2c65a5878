"""The engine names no subject: all that is about this one stands in the catalogue, the pages and the settings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.begin import begin, replaced, run
from macros.catalogue.positions import read
from macros.project import load_project
from macros.render.pages import generated_pages, written_pages

from conftest import ROOT
from sharing import real_project
from subject import FOLDERS, engine, found_in, names, ordinary, places

SETTINGS = (ROOT / "mkdocs.yml").read_text("utf-8")
(NAME,) = re.findall(r"^site_name: (.+)$", SETTINGS, re.MULTILINE)


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
        assert sorted((ROOT / folder).rglob("*.y*ml")) == [], "records stand in catalogue/"
    for folder in ("catalogue", "docs"):
        code = [file for file in sorted((ROOT / folder).rglob("*")) if file.suffix in {".py", ".js", ".html", ".css"}]
        assert [file for file in code if not file.relative_to(ROOT).as_posix().startswith("docs/assets/")] == [], (
            "code stands in macros/, overrides/ and docs/assets/"
        )


@pytest.fixture(scope="module")
def garden(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("another") / "garden"
    begin(ROOT, folder)
    return folder


def test_another_subject_passes_every_check_and_no_page_of_it_names_ours(garden):
    project = load_project(garden)
    assert project.problems == ()
    wanted = names(real_project().sound, NAME)
    pages = [(page.path, page.text) for page in (*generated_pages(project.sound), *written_pages(project.sound))]
    assert len(pages) > 12
    pages += [(file.name, file.read_text("utf-8")) for file in sorted((garden / "catalogue").glob("*/*.yml")) if file.name != "_template.yml"]
    # The heading of every symptom's page: "Other causes".
    assert {(one.file, one.name) for path, text in pages for one in found_in(path, text, wanted) if one.name != "other-causes"} == set()


def test_it_has_the_engine_and_nothing_of_our_content(garden):
    ours = {file.name for kind in ("symptoms", "sources", "medicines") for file in (ROOT / "catalogue" / kind).iterdir() if file.name != "_template.yml"}
    assert not ours & {file.name for file in garden.rglob("*")}
    assert (garden / "macros/hooks.py").read_bytes() == (ROOT / "macros/hooks.py").read_bytes()
    assert (garden / "docs/assets/js/search.js").is_file() and (garden / "docs/index.md").is_file()
    settings = (garden / "mkdocs.yml").read_text("utf-8")
    assert settings.count("\nnav:") == settings.count("\nextra:") == settings.count("\nhooks:") == settings.count("site_name:") == 1


def test_a_folder_that_is_there_is_left_as_it_is(tmp_path, capsys):
    assert run(ROOT, [str(tmp_path)]) == 1
    assert "is there already" in capsys.readouterr().err and not list(tmp_path.iterdir())


def test_a_sentence_is_replaced_where_it_stands():
    document = read("a.yml", b'a:\n  b: "one" \n  # why\n  c: "two"\ngone:\n  d: "three"\n\n# next\ne: "four"\n')
    found = replaced(document, {"a": {"c": '2: "two"'}, "gone": {}, "e": "4"})
    assert found == 'a:\n  b: "one" \n  # why\n  c: "2: \\"two\\""\ngone: {}\n\n\n# next\ne: "4"\n'
