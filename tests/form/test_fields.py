"""What the form asks is what the model says, and nothing beside it."""

from __future__ import annotations

import json
import re
from typing import Annotated, Any, ClassVar

import pytest

from macros.catalogue.fields import slots
from macros.catalogue.models import KINDS, Letters, Line, Review, Term, To
from macros.catalogue.models.parts import Id
from macros.catalogue.wanted import NOT_YET, fields, inner
from macros.form.choices import choices, names
from macros.form.fields import described
from macros.form.files import data, script

from conftest import ROOT
from sharing import real_project


def template(kind: str) -> str:
    return (ROOT / f"catalogue/{kind}/_template.yml").read_text("utf-8")


def nodes(node: dict[str, Any]) -> list[dict[str, Any]]:
    """A node and all within it."""
    inside = [*node.get("fields", []), *([node["of"]] if isinstance(node.get("of"), dict) else [])]
    return [node, *(deeper for one in inside for deeper in nodes(one))]


@pytest.mark.parametrize("kind", KINDS)
def test_each_field_of_the_model_is_asked_for_in_its_order(kind: str):
    expected = [name for name, info in fields(KINDS[kind]) if name not in NOT_YET and inner(info.annotation)[0] is not Review]
    asked = described(kind, template(kind))["fields"]
    assert [one["name"] for one in asked] == expected
    needed = {name for name, info in fields(KINDS[kind]) if info.is_required()}
    assert {one["name"] for one in asked if one.get("needed")} == needed
    assert len([one for field in asked for one in nodes(field) if one["is"] == "text"]) == len([slot for slot in _texts(kind) if slot.path[0] in expected])


def _texts(kind: str) -> list[Any]:
    return [slot for slot in slots(KINDS[kind]) if slot.text and not slot.to and "direction" not in slot.path]


def test_a_field_added_to_the_model_appears_by_itself(monkeypatch: pytest.MonkeyPatch):
    class Longer(Term):
        meanings: ClassVar[dict[str, str]] = Term.meanings | {"rhyme": "A word that rhymes, a word of the vocabulary.", "near": "Ids of symptoms near it."}
        rhyme: Annotated[Line, Letters(12)]
        near: list[Annotated[Id, To("symptoms")]] = []

    monkeypatch.setitem(KINDS, "terms", Longer)
    rhyme, near = described("terms", template("terms"))["fields"][-2:]
    assert (rhyme["name"], rhyme["label"], rhyme["help"], rhyme["letters"], rhyme["most"], rhyme["needed"]) == (
        "rhyme",
        "Rhyme",
        "A word that rhymes.",
        12,
        300,
        True,
    )
    assert rhyme["wanted"].startswith("text of 12 letters or fewer") and rhyme["ours"] and rhyme["signs"] == "words"
    assert (near["name"], near["help"], near["of"]["to"], near.get("needed")) == ("near", "Symptoms near it.", "symptoms", None)


def test_the_limits_are_those_of_the_schema():
    asked = {one["name"]: one for one in described("symptoms", template("symptoms"))["fields"]}
    assert (asked["can_help"]["least"], asked["can_help"]["most"], asked["can_help"]["of"]["letters"]) == (2, 4, 95)
    assert (asked["summary"]["words"], asked["summary"]["most"], asked["summary"]["patients"], asked["summary"]["block"]) == (25, 4000, True, True)
    icd = next(one for one in asked["codes"]["fields"] if one["name"] == "icd10cm")
    assert icd["shape"].startswith("^[A-Z]") and icd["null"] and icd["shaped"] == 'a code such as "G47.00"'
    assert asked["help_first"]["is"] == "yes" and asked["written"]["is"] == "day"


@pytest.mark.parametrize("kind", KINDS)
def test_no_help_speaks_of_how_a_file_is_written(kind: str):
    for field in described(kind, template(kind))["fields"]:
        assert not re.search(r"catalogue/|\.yml|\[\]|[{}`]|\bnull\b|the line", field.get("help", "")), field["help"]
        assert "vocabulary" not in field.get("help", "")


def test_the_note_of_the_template_is_the_help():
    asked = {one["name"]: one for one in described("symptoms", template("symptoms"))["fields"]}
    assert asked["summary"]["help"] == "One sentence, 25 words or fewer, that a tired person understands at once."


def test_each_list_that_a_field_leads_to_is_there_with_plain_words():
    catalogue = real_project().sound
    lists = choices(catalogue)
    asked = {to for kind in KINDS for one in nodes(described(kind, template(kind))) for to in one.get("to", "").split(" or ") if to}
    assert asked <= lists.keys() and all(lists[to] for to in asked)
    sign = next(row for row in lists["signs"] if row[0] == "sugar-low")
    assert sign[1] == catalogue.signs["sugar-low"].text.as_text() and sign[2] in [word.label for word in catalogue.vocabulary.urgent_levels]
    assert max(len(row[1]) for rows in lists.values() for row in rows) <= 110


def test_what_was_ever_a_name_is_taken():
    catalogue = real_project().sound
    taken = names(catalogue)["taken"]
    assert {"insomnia", "kindling"} <= set(taken["terms"]) and set(catalogue.former["symptoms"]) <= set(taken["symptoms"])
    assert "insomnia" not in taken["sources"]


def test_the_file_is_the_same_each_time_and_its_data_are_plain():
    catalogue = real_project().sound
    assert script(catalogue, ROOT) == script(catalogue, ROOT)
    assert json.loads(json.dumps(data(catalogue, ROOT))).keys() == {"kinds", "choices", "names", "macros", "fill_in", "begins_a_file", "rules"}
