"""A word of the vocabulary can be renamed as the guide says, and nothing that readers rely on goes.

Every word of the tiny project, and some it lacks, is renamed in turn, with its old id
under `formerly`. Then all that is made from the catalogue must be what it was before:
pages, sheets, data files, the search. An id that code knew would show here.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from as_yaml import read, written

from macros.addresses.known import known
from macros.addresses.site import Site
from macros.catalogue.index import Catalogue
from macros.catalogue.vocabulary import Vocabulary
from macros.exports.files import exported
from macros.handouts.content import of_page, of_symptom
from macros.handouts.help_box import help_box
from macros.offline import kept_in_the_night
from macros.project import load_project
from macros.render.pages import generated_pages, written_pages
from macros.search.danger_data import danger_data
from macros.search.records import search_data, sentences

from conftest import TINY

NEW = "renamed-word"
# What the tiny project lacks: a crisis, people to ask about, drawings, lines to call, more types of source.
MORE = {
    "vocabulary.yml": {
        "urgent_levels": [{"id": "crisis", "label": "Contact a crisis line now", "answers": "crisis"}],
        "concerns": [{"id": "cold-people", "label": "With cold hands", "ask_in": ["emergencies"]}],
        "mechanisms": [{"id": "mitten-theory", "label": "Mitten theory", "figure": "dial"}],
        "csl_types": [{"id": "book", "label": "Book", "csl": "book", "bibtex": "book", "ris": "BOOK", "schema_org": "Book", "container": "booktitle"}],
        "checked_statuses": [{"id": "partly", "label": "Partly checked"}],
        "regions": [{"id": "uk", "label": "United Kingdom"}, {"id": "eu", "label": "Europe", "of_countries": True}],
        "places": [{"id": "kent", "label": "Kent", "region": "uk"}, {"id": "malta", "label": "Malta", "region": "eu"}],
    }
}
SIGNS = '---\ntitle: Signs\nkind: page\ndescription: For tests.\nwritten: 2026-01-02\n---\n\n{{ signs("crisis") }} {{ signs("emergency") }}\n'
LISTS = tuple(Vocabulary.model_fields)


def full(root: Path) -> Path:
    """The tiny project with the words it lacks, each used somewhere."""
    shutil.copytree(TINY, root)
    folder = root / "catalogue"
    vocabulary = read((folder / "vocabulary.yml").read_text("utf-8"))
    for kind, words in MORE["vocabulary.yml"].items():
        vocabulary.setdefault(kind, []).extend(words)
    write(folder / "vocabulary.yml", vocabulary)
    cold = read((folder / "symptoms/cold-fingers.yml").read_text("utf-8"))
    cold |= {"group": "emergencies", "mechanisms": ["mitten-theory", "unknown"], "named_in": ["mitten-2001", "scarf-2002"]}
    cold["urgent"] += ["lost-finger", "cannot-bear-it"]
    write(folder / "symptoms/cold-fingers.yml", cold)
    sign = read((folder / "signs/white-finger.yml").read_text("utf-8"))
    more = {"text": "Cold that you cannot bear.", "because": "It may be too much.", "level": "crisis", "concerns": "cold-people", "in_general": 1}
    (folder / "signs/cannot-bear-it.yml").write_text(written(sign | more), "utf-8")
    (root / "docs/signs.md").write_text(SIGNS, "utf-8")
    scarf = read((folder / "sources/scarf-2002.yml").read_text("utf-8"))
    scarf |= {"type": "book"}
    scarf["checked"]["status"] = "partly"
    write(folder / "sources/scarf-2002.yml", scarf)
    numbers = read((folder / "urgent-help.yml").read_text("utf-8"))
    seen = {"url": "https://line.example", "seen": scarf["checked"]["on"], "sources": ["scarf-2002"]}
    line = {"kind": "crisis", "name": "A line", "number": "111", "how": "Call 111.", "for": "Bad days.", **seen}
    here = {"places": ["kent"], "on_paper": "112 233.", "number": "112 233", "how": "Call 112 233."}
    lines = [line, {**line, **here}, {**line, "kind": "poison"}, {**line, "kind": "advice"}]
    for id, name, found in (("uk", "United Kingdom", lines), ("eu", "Europe", [{**line, "places": ["malta"]}])):
        emergency = {"number": "999", "text": "Call 999.", **seen}
        numbers["regions"].append({"region": id, "name": name, "emergency": emergency, "lines": found})
    write(folder / "urgent-help.yml", numbers)
    return root


def write(file: Path, values: object) -> None:
    file.write_text(written(values, like=file.read_text("utf-8")), "utf-8")


def every_word() -> list[tuple[str, str]]:
    tiny = read((TINY / "catalogue/vocabulary.yml").read_text("utf-8"))
    return [(kind, word["id"]) for kind in LISTS for word in [*tiny.get(kind, []), *MORE["vocabulary.yml"].get(kind, [])]]


def rename(root: Path, kind: str, old: str) -> None:
    """As a volunteer would: in the vocabulary, with the old id kept, and wherever a record uses the word."""
    file = root / "catalogue/vocabulary.yml"
    vocabulary = read(file.read_text("utf-8"))
    word = next(one for one in vocabulary[kind] if one["id"] == old)
    word |= {"id": NEW, "formerly": [old]}
    for place in vocabulary["places"] if kind == "regions" else ():
        place |= {key: NEW for key in ("region", "see") if place.get(key) == old}
    for concern in vocabulary["concerns"] if kind == "groups" else ():
        concern["ask_in"] = [NEW if id == old else id for id in concern.get("ask_in", [])]
    write(file, vocabulary)
    used = {
        "groups": ["group"], "patterns": ["patterns"], "phases": ["phases"], "mechanisms": ["mechanisms"], "strengths": ["strength"],
        "studied_in": ["studied_in"], "evidence": ["evidence"], "topics": ["topic"], "urgent_levels": ["level"], "concerns": ["concerns"], "families": ["family"],
        "half_life_bands": ["band"], "regions": ["region", "brands"], "places": ["places"], "csl_types": ["type"], "checked_statuses": ["status"],
        "seen_texts": ["seen"], "searched_in": ["where"], "searched_by": ["by"], "original_statements": ["original"],
    }[kind]  # fmt: skip
    for file in sorted((root / "catalogue").rglob("*.yml")):
        if file.name not in {"vocabulary.yml", "_template.yml", "wording.yml", "sentences.yml"}:
            write(file, renamed(read(file.read_text("utf-8")), used, old))
    for page in sorted((root / "docs").rglob("*.md")):
        page.write_text(re.sub(rf'((?:group|pattern|mechanism|topic)=|signs\()"{old}"', rf'\1"{NEW}"', page.read_text("utf-8")), "utf-8")


def renamed(value: object, keys: list[str], old: str, inside: bool = False) -> object:
    if isinstance(value, dict):
        return {(NEW if inside and key == old else key): renamed(one, keys, old, key in keys) for key, one in value.items()}
    if isinstance(value, list):
        return [renamed(one, keys, old, inside) for one in value]
    return NEW if inside and value == old else value


def made(root: Path) -> tuple[Catalogue, dict[str, str]]:
    """All that is made from a project, as texts by name."""
    project = load_project(root)
    assert not project.problems, "\n".join(map(str, project.problems))
    found, site = project.sound, Site("Tiny", "https://tiny.example/")
    texts = {page.path: page.text for page in (*generated_pages(found), *written_pages(found))}
    texts |= {path: content.decode("utf-8-sig") for path, content in exported(found, site)}
    for region in (None, *found.urgent_help.regions):
        for symptom in found.symptoms.values():
            texts[f"sheet {symptom.id} {region and region.name}"] = repr((of_symptom(symptom, found), help_box(symptom.urgent, region, found)))
        texts[f"sheet of an explainer {region and region.name}"] = repr(
            (of_page(found.pages["how-it-happens/gloves.md"], found), help_box(None, region, found))
        )
    texts["search"] = json.dumps([search_data(found), danger_data(found), sentences(found), kept_in_the_night(found)])
    return found, texts


@pytest.fixture(scope="module")
def before(tmp_path_factory) -> tuple[Catalogue, dict[str, str]]:
    return made(full(tmp_path_factory.mktemp("before") / "tiny"))


def without_the_rename(text: str, old: str) -> str:
    """The text with the old id again, and without what only tells of the old one.

    Nor the letters of editions: a page that names the word in a macro is another text.
    """
    text = re.sub(r"(\d{4}-\d\d-\d\d)-[0-9a-f]{6}|digest='[0-9a-f]{12}'", r"\1", text)
    text = text.replace(f'"formerly": ["{old}"]', '"formerly": []').replace(f"formerly=['{old}']", "formerly=[]")
    return text.replace(f'<span id="{old}"></span>', "").replace(NEW, old)


@pytest.mark.parametrize(("kind", "old"), every_word(), ids=lambda value: str(value))
def test_a_renamed_word_takes_nothing_away(before, tmp_path, kind, old):
    root = full(tmp_path / "tiny")
    rename(root, kind, old)
    found, after = made(root)
    catalogue, texts = before
    assert set(after) == set(texts)
    different = [name for name, text in texts.items() if sorted_lines(without_the_rename(after[name], old)) != sorted_lines(without_the_rename(text, old))]
    assert different == []
    assert set(known(catalogue).all()) <= {*known(found).all(), *(f"{one}" for one in known(found).moved)}


def sorted_lines(text: str) -> list[str]:
    """Brand names stand by the id of their country, so their order may change; nothing else's."""
    return sorted(re.split(r"\n|; |, ", text))


def test_an_id_in_the_code_would_show(before, tmp_path, monkeypatch):
    """The test of the test: help first by the group's id, as it was once."""
    from macros.facts import urgency
    from macros.render import symptom as symptoms

    def by_id(symptom, catalogue):
        return symptom.group == "emergencies"

    for room in (urgency, symptoms):
        monkeypatch.setattr(room, "help_first", by_id)
    root = full(tmp_path / "tiny")
    rename(root, "groups", "emergencies")
    _, after = made(root)
    assert sorted_lines(without_the_rename(after["symptoms/cold-fingers.md"], "emergencies")) != sorted_lines(before[1]["symptoms/cold-fingers.md"])
