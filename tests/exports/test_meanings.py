"""The meanings that open in place: plain words, every term, the same bytes."""

from __future__ import annotations

import json

from macros.addresses.site import Site
from macros.exports.meanings import meanings
from macros.files import made_files

from conftest import edited

GLOVE = "catalogue/terms/glove.yml"


def test_every_term_has_its_meaning(project):
    found = project().sound
    assert list(json.loads(meanings(found))) == sorted(found.terms)


def test_links_in_a_meaning_become_their_words(project):
    definition = '{{ symptom("cold-fingers") }} and {{ symptom("warm-toes", "well-warmed toes") }} and **{{ medicine("mittenazolam") }}**.'
    text = project().root.joinpath(GLOVE).read_text("utf-8")
    begin = text.index("definition:")
    end = text.index("technical:")
    found = project({GLOVE: f"{text[:begin]}definition: >-\n  {definition}\n{text[end:]}"}).sound
    name, meaning = json.loads(meanings(found))["glove"]
    assert name == "Glove"
    assert meaning == "Cold fingers and well-warmed toes and mittenazolam."


def test_they_are_a_file_of_the_site(project):
    found = project(edited("catalogue/symptoms/cold-fingers.yml", "Cold fingers", "Cold hands"))
    files = {made.path: made.content for made in made_files(found, Site("Tiny", "https://tiny.example/"))}
    assert json.loads(files["assets/terms.json"]) == json.loads(meanings(found.sound))
