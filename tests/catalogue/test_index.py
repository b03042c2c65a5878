"""Both ends of every link, and the schema for editors."""

from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from macros.catalogue.grammar import MACROS, bind, references
from macros.catalogue.prose import Call, parse
from macros.catalogue.schema import schemas
from macros.render.page_macros import PageMacros

from conftest import ROOT


def test_backlinks_name_every_place(project):
    cited = project().sound.cited_by
    assert [(one.from_kind, one.from_id, one.field, one.line) for one in cited["terms", "glove"]] == [
        ("symptoms", "cold-fingers", "why", 13),
        ("pages", "how-it-happens/gloves.md", "term", 15),
    ]
    assert {(one.from_kind, one.from_id) for one in cited["sources", "mitten-2001"]} == {
        ("symptoms", "cold-fingers"), ("signs", "lost-finger"), ("claims", "gloves-warm-mice"), ("searches", "gloves-in-people"),
        ("pages", "how-it-happens/gloves.md"),
    }  # fmt: skip
    assert [one.from_id for one in cited["symptoms", "cold-fingers"]] == ["glove", "how-it-happens/gloves.md", "index.md"]


def test_former_ids_lead_to_present_ones(project):
    assert project().sound.former["symptoms"] == {"hot-toes": "warm-toes"}


def test_records_are_frozen(project):
    symptom = project().sound.symptoms["cold-fingers"]
    with pytest.raises(ValidationError, match="frozen"):
        symptom.name = "Warm fingers"


def test_every_macro_of_the_grammar_is_rendered_and_every_example_is_sound():
    for name, macro in MACROS.items():
        assert callable(getattr(PageMacros, name))
        (call,) = (part for part in parse(macro.example) if isinstance(part, Call))
        _, fault = bind(call)
        assert fault is None and call.name == name, f"{name}: {fault}"
    public = {name for name in vars(PageMacros) if not name.startswith("_")} - {"render"}
    assert public == set(MACROS)


def test_what_a_call_points_to():
    (call,) = parse('{{ cite("a", "b") }}')
    assert references(call) == [("sources", "a"), ("sources", "b")]
    (call,) = parse('{{ symptoms(group="sleep") }}')
    assert references(call) == [("groups", "sleep")]


def test_the_schema_offers_the_words_and_is_json(project):
    found = schemas(project().sound.vocabulary)
    symptom = json.loads(found["symptoms.json"])
    assert symptom["properties"]["group"]["enum"] == ["emergencies", "hands", "feet"]
    assert symptom["properties"]["patterns"]["items"]["enum"] == ["new", "increased"]
    assert "id" not in symptom["properties"] and "name" in symptom["required"]
    assert set(found) == {path.name for path in (ROOT / "catalogue/schema").glob("*.json")}
