"""The list of pages for the page of what is not found: each by its name, old addresses too."""

from __future__ import annotations

import json

from macros.addresses.site import Site
from macros.exports.page_names import page_names
from macros.files import made_files

from conftest import edited


def test_each_page_is_there_by_its_address(project):
    found = json.loads(page_names(project().sound))
    assert found["symptoms/cold-fingers/"] == "Cold fingers" and "" in found and "glossary/" in found
    assert any(address.startswith("evidence/claims/") for address in found)


def test_a_renamed_page_is_found_by_its_old_address_and_its_new_name(project):
    renamed = edited("catalogue/symptoms/cold-fingers.yml", "name: Cold fingers\n", "name: Cold fingers\nformerly: [chilly-fingers]\n")
    found = project(renamed)
    assert json.loads(page_names(found.sound))["symptoms/chilly-fingers/"] == "Cold fingers"
    files = {made.path: made.content for made in made_files(found, Site("Tiny", "https://tiny.example/"))}
    assert json.loads(files["assets/pages.json"]) == json.loads(page_names(found.sound))
