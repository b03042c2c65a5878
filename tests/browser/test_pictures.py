"""The pictures that a pull request is shown: the right pages, and calm is not light."""

from __future__ import annotations

from PIL import Image

from browser.pictures import pages, taken


def test_each_page_is_taken_once_and_nothing_from_elsewhere(real_site):
    found = pages(["/symptoms/insomnia/", "", "/glossary/#gaba", "/glossary/#kindling", "/nowhere/", "/../"], real_site)
    assert found == ["symptoms/insomnia", "glossary"]


def test_a_page_is_shown_in_light_in_calm_and_as_printed(chromium, address, tmp_path):
    names = list(taken(chromium, address, ["contribute/tell-us"], tmp_path))
    assert names == [f"contribute-tell-us.{kind}.png" for kind in ("light", "calm", "print")]
    light, calm, printed = ((tmp_path / name).read_bytes() for name in names)
    assert light != calm != printed
    with Image.open(tmp_path / names[0]) as whole:
        assert whole.height > whole.width
