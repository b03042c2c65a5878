"""The schemas that editors read: each field is explained, each file names its own, and what we have is right by them."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from macros.catalogue.loading import LARGEST_LIST
from macros.catalogue.models import KINDS
from macros.catalogue.pages import split
from macros.catalogue.positions import read
from macros.catalogue.schema import SINGLE, TOP_OF_PAGE

from conftest import ROOT

HEAD = "# yaml-language-server: $schema="
SCHEMAS = sorted((ROOT / "catalogue/schema").glob("*.json"))


def values(text: str) -> Any:
    """What a file holds, as an editor reads it: days are texts."""
    return json.loads(json.dumps(read("a.yml", text.encode(), LARGEST_LIST).values, default=date.isoformat))


def wrong(name: str, text: str) -> list[str]:
    validator = Draft202012Validator(json.loads((ROOT / f"catalogue/schema/{name}.json").read_text("utf-8")))
    return [f"{list(one.path)}: {one.message[:200]}" for one in validator.iter_errors(values(text))]


@pytest.mark.parametrize("file", SCHEMAS, ids=lambda file: file.stem)
def test_each_field_says_what_belongs_there_and_what_it_means(file):
    found = json.loads(file.read_text("utf-8"))
    groups = {**found.get("$defs", {}), "": found}
    told = {f"{name}.{field}": one.get("description", "") for name, part in groups.items() for field, one in part.get("properties", {}).items()}
    # A group of fixed sentences is explained by the sentences in it.
    short = {field: text for field, text in told.items() if ". " not in text and not text.startswith("A group of fields")}
    assert told and short == {}


def test_a_field_that_no_model_explains_is_found():
    from macros.catalogue.described import meaning
    from macros.catalogue.models import Part

    class Bare(Part):
        colour: str

    assert meaning(Bare, "colour") == ""


@pytest.mark.parametrize("name", SINGLE)
def test_each_single_file_names_its_schema_and_keeps_it(name):
    text = (ROOT / f"catalogue/{name}.yml").read_text("utf-8")
    assert text.startswith(f"{HEAD}schema/{name}.json\n")
    assert wrong(name, text) == []


@pytest.mark.parametrize("kind", KINDS)
def test_each_record_names_its_schema(kind):
    files = list((ROOT / f"catalogue/{kind}").glob("*.yml"))
    first = f"{HEAD}../schema/{kind}.json\n"
    assert [one.name for one in files if not one.read_text("utf-8").startswith(first)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_templates_and_some_records_are_right_by_their_schema(kind):
    files = sorted((ROOT / f"catalogue/{kind}").glob("*.yml"))[::40]
    assert files[0].name == "_template.yml"
    assert {one.name: found for one in files if (found := wrong(kind, one.read_text("utf-8")))} == {}


def test_the_top_of_each_page_is_right_by_its_schema():
    tops = {file: split(file.read_text("utf-8")) for file in sorted((ROOT / "docs").rglob("*.md")) if not file.name.startswith("_")}
    assert {str(file): found for file, halves in tops.items() if halves and (found := wrong(TOP_OF_PAGE, halves[0]))} == {}


def test_a_slip_is_seen_in_the_editor():
    assert wrong("terms", "term: GABA\nalso_caled: []\n")
    assert wrong("urgent-help", "regions: [{region: mars}]\nneutral: {}\n")


def test_words_that_records_choose_from_are_offered_in_single_files_too():
    found = json.loads((ROOT / "catalogue/schema/urgent-help.json").read_text("utf-8"))
    assert found["$defs"]["RegionNumbers"]["properties"]["region"]["enum"][:2] == ["us", "uk"]
