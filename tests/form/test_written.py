"""What the form writes passes the check of the whole project, whatever was typed; and where it leads."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from form.node import run
from macros.catalogue.positions import read
from macros.project import load_project

from conftest import ROOT

# The second is written in the same tab, so the first is on its list already.
WRITE = "form.also = { sources: [['oneill-grun-2012', 'A title', '']] }, given.map(([kind, record]) => ({ id: form.idFor(form.kind(kind), record), faults: form.judge(form.kind(kind), record), text: form.written(form.kind(kind), record) }))"
EDIT, PAGE = "https://github.com/someone/project/edit/main/docs/contribute/new-record.md", "docs/contribute/new-record.md"
# A source that names two new symptoms, by their names.
SOURCE = {
    "type": "article-journal",
    "title": 'No: "a title" – with é, 100% & [brackets]',
    "author": [{"family": "O'Néill-Grün", "given": "no"}, {"literal": "3.10"}],
    "issued": "2012",
    "volume": "012",
    "issue": "1:30",
    "page": "45-50",
    "evidence": "survey",
    "supports": ["Names ticklish elbows: some people had them.", "Names humming knees in people who took diazepam."],
    "checked": {"status": "read", "seen": "abstract", "on": "2026-11-23", "how": "Abstract read: no # full text."},
}
MINIMAL = {
    "name": "Humming knees",
    "clinical_term": "Genu sonans",
    "also_called": ["2026-11-30", "null"],
    "group": "muscles-movement",
    "patterns": ["new"],
    "phases": ["tapering"],
    "summary": "Your knees hum, or seem to.",
    "feels_like": "It comes and goes.",
    "why": "It may be part of how nerves react, but this is only an idea.",
    "can_help": ["Rest. Sit down for a while.", "Tell someone. It may help to say it out loud."],
    "ask": ["Could my sleeves be part of this?", "What would you look at first?"],
    "other_causes": ["no", "3.10"],
    "mechanisms": ["unknown"],
    "claims": ["cause-of-single-symptom-unknown"],
    "named_in": ["oneill-grun-2012"],
    "written": "2026-11-30",
}
FULL = MINIMAL | {
    "name": "Ticklish elbows (itch: no)",
    "clinical_term": 'Titillatio "cubiti"',
    "also_called": ["can’t stop – elbows", "it's: elbows", "012", "Yes", "a “tickle”", "elbow # one", "Ωmega elbow", "elbow -"],
    "patterns": ["new", "increased"],
    "summary": 'Your elbows tickle: “a bit”, or a lot. It is {{ symptom("itching", "an itch") }}.',
    "feels_like": "It starts at 3 am. Then it goes. Is it real? It may be.",
    "why": 'It may have to do with {{ term("kindling") }}, but that is only an idea.',
    "can_help": ["Rest. Lie down for a while: it may pass.", "Keep notes – a line a day.", "Wear soft sleeves. Wool may itch."],
    "urgent": ["new-medicine"],
    "related": ["itching", "dry-mouth"],
    "codes": {"icd10cm": "L29.8"},
    "sources": ["ashton-2002"],
    "named_in": ["oneill-grun-2012"],
}
TERM = {
    "term": "off: switch",
    "also_called": ["on", "0.5"],
    "definition": "A word for a thing that is on or off. It is made up.",
    "technical": "Invented: see “nothing”.",
    "see_also": ["kindling", "dry-mouth"],
    "written": "2026-11-30",
}


def written(records: list[tuple[str, dict[str, Any]]]) -> dict[str, str]:
    """path -> text, of records in which the form sees no fault."""
    told = run(WRITE, records)
    assert [one["faults"] for one in told] == [[]] * len(records)
    return {f"catalogue/{kind}/{one['id']}.yml": one["text"] for (kind, _), one in zip(records, told, strict=True)}


def test_what_is_written_passes_the_check_of_the_project(tmp_path: Path):
    for name in ("catalogue", "docs", "mkdocs.yml"):
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, tmp_path / name)
    files = written([("sources", SOURCE), ("symptoms", MINIMAL), ("symptoms", FULL), ("terms", TERM)])
    assert list(files) == [
        f"catalogue/{one}.yml" for one in ("sources/oneill-grun-2012", "symptoms/humming-knees", "symptoms/ticklish-elbows", "terms/off-switch")
    ]
    for path, text in files.items():
        (tmp_path / path).write_text(text, encoding="utf-8")
    project = load_project(tmp_path)
    assert [str(one) for one in project.problems] == [], [str(one) for one in project.problems]
    symptom = project.sound.symptoms["ticklish-elbows"]
    assert symptom.also_called == FULL["also_called"] and symptom.summary == FULL["summary"] and symptom.codes.icd10cm == "L29.8"
    assert project.sound.sources["oneill-grun-2012"].volume == "012" and project.sound.terms["off-switch"].also_called == ["on", "0.5"]


def test_a_text_stands_one_sentence_a_line_in_the_order_of_the_template():
    (text,) = written([("symptoms", MINIMAL)]).values()
    assert text.startswith(
        '# yaml-language-server: $schema=../schema/symptoms.json\nname: Humming knees\nclinical_term: Genu sonans\nalso_called: ["2026-11-30", "null"]\n'
    )
    assert 'ask:\n  - "Could my sleeves be part of this?"\n' in text
    assert text.endswith("related: []\nclaims: [cause-of-single-symptom-unknown]\nnamed_in: [oneill-grun-2012]\nwritten: 2026-11-30\nreviewed: null\n")


def test_what_is_still_to_be_written_is_marked_as_the_command_marks_it():
    (one,) = run(WRITE, [("terms", {"term": "tick"})])
    values = read("catalogue/terms/tick.yml", one["text"].encode()).values
    assert values == {"term": "tick", "definition": "FILL_IN", "technical": "FILL_IN", "written": "FILL_IN", "reviewed": None}


@pytest.mark.parametrize(
    ("kind", "record", "id"),
    [
        ("symptoms", {"name": "Trouble sleeping (insomnia)"}, "trouble-sleeping"),
        ("terms", {"term": "Can’t sit still: café"}, "cant-sit-still-cafe"),
        (
            "symptoms",
            {"name": "one two three four five six seven eight nine ten eleven twelve thirteen"},
            "one-two-three-four-five-six-seven-eight-nine-ten-eleven",
        ),
        ("sources", {"title": "A title", "author": [{"family": "Van Doe"}], "issued": "2012"}, "van-doe-2012"),
        ("sources", {"title": "A title", "author": [{"literal": "The Society"}]}, "the-society"),
        ("sources", {"title": "A title"}, "a-title"),
        ("terms", {}, ""),
    ],
)
def test_the_name_of_the_file_is_made_from_the_record(kind: str, record: dict[str, Any], id: str):
    assert run("form.idFor(form.kind(given[0]), given[1])", [kind, record]) == id


@pytest.mark.parametrize(
    ("kind", "id", "said"),
    [
        ("terms", "brain-fog-too", ""),
        ("terms", "", "is missing"),
        ("terms", "Brain fog", "expected lower-case words"),
        ("terms", "con", "expected lower-case words"),
        ("terms", "a" * 61, "expected lower-case words"),
        ("terms", "kindling", "is taken"),
        ("terms", "insomnia", "is taken"),  # by a symptom: both stand in the glossary
        ("sources", "insomnia", ""),
    ],
)
def test_a_name_that_cannot_be_is_told(kind: str, id: str, said: str):
    told = run("form.ofId(form.kind(given[0]), given[1])", [kind, id])
    assert said in told and bool(said) == bool(told)


def new_file(edit: str | None, text: str = "a: b\n") -> dict[str, Any] | None:
    return run("form.newFile(given[0], given[1], form.kind('terms'), 'x-y', given[2])", [edit, PAGE, text])


def test_the_link_begins_the_file_where_this_page_is_edited():
    text = 'term: "a & b #c"\nalso_called: [é, +]\n'
    found = new_file(EDIT, text)
    assert found and found["whole"] and found["host"] == "github.com"
    way = urlsplit(found["href"])
    assert way.path == "/someone/project/new/main/catalogue/terms" and parse_qs(way.query) == {"filename": ["x-y.yml"], "value": [text]}


def test_a_branch_may_have_a_slash_and_a_host_a_folder():
    found = new_file("https://git.example/a/b/edit/feature/x/docs/contribute/new-record.md")
    assert found and found["href"].startswith("https://git.example/a/b/new/feature/x/catalogue/terms?filename=x-y.yml&value=")


def test_a_text_too_long_for_an_address_is_to_be_pasted():
    found = new_file(EDIT, "é" * 2000)
    assert found == {"href": "https://github.com/someone/project/new/main/catalogue/terms?filename=x-y.yml", "whole": False, "host": "github.com"}


@pytest.mark.parametrize(
    "edit",
    [
        None,
        "",
        "http://github.com/a/b/edit/main/" + PAGE,
        "https://github.com/a/b/blob/main/" + PAGE,
        "https://github.com/a/b/edit/main/other.md",
        "javascript:alert(1)//edit/main/" + PAGE,
    ],
)
def test_no_link_is_made_to_what_is_no_such_host(edit: str | None):
    assert new_file(edit) is None
