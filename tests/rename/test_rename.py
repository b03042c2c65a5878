"""`python -m macros rename`: one of each kind in the tiny project gets another name; the check is content, and old addresses answer."""

from __future__ import annotations

import pytest

from macros.__main__ import main
from macros.catalogue.permalinks import text as as_list
from macros.project import load_project
from macros.rename import with_former
from macros.rename.places import Renaming

from conftest import TINY, build_tiny, contents, edited

ALL = [
    ("symptom", "cold-fingers", "icy-fingers"),
    ("term", "glove", "mitt"),
    ("sign", "white-finger", "pale-finger"),
    ("medicine", "mittenazolam", "glovazolam"),
    ("claim", "gloves-warm-mice", "mice-like-gloves"),
    ("search", "gloves-in-people", "people-in-gloves"),
    ("source", "mitten-2001", "woolly-2001"),
    ("page", "how-it-happens/gloves", "guides/about-gloves"),
]
OLD = (
    "/symptoms/cold-fingers/", "/glossary/#cold-fingers", "/glossary/#glove", "/evidence/signs/#white-finger", "/medicines/#mittenazolam",
    "/evidence/claims/gloves-warm-mice/", "/evidence/#gloves-warm-mice", "/evidence/searches/#gloves-in-people", "/evidence/sources/m/#mitten-2001",
    "/how-it-happens/gloves/", "/symptoms/cold-fingers/index.json", "/handouts/cold-fingers/us.pdf",
)  # fmt: skip
PHRASES = "catalogue/phrasings/cold-fingers.txt"
MORE = {
    "catalogue/permalinks.txt": as_list(OLD),
    PHRASES: "hands like ice\n",
    "tests/search/phrases-x.yml": '- {q: "cold-fingers", expect: [cold-fingers, terms/glove]}\n',
    "docs/more.md": "---\ntitle: More\nkind: page\ndescription: More.\nwritten: 2026-01-02\n---\n\n"
    'See [one](symptoms/cold-fingers.md), [two](glossary.md#glove), [three](how-it-happens/gloves.md#the-idea), {{ symptom("cold-fingers", "cold-fingers") }}.\n',
}


@pytest.fixture
def more(tiny):
    """The tiny project with links, phrases and permalinks. The warm toes stay, so that the old ids are not the only ones."""
    words = {file: (TINY / file).read_text("utf-8") for file in ("docs/how-it-happens/gloves.md",)}
    gloves = words["docs/how-it-happens/gloves.md"] + "\n[Home](../index.md) and [signs](../evidence/signs.md).\n"
    return lambda: tiny({**MORE, "docs/how-it-happens/gloves.md": gloves})


def rename(root, *given: str) -> int:
    return main(["--root", str(root), "rename", *given])


def test_one_of_each_kind_and_every_old_address_answers(more, kept, capsys):
    root = more()
    assert load_project(root).problems == ()
    permalinks = (root / "catalogue/permalinks.txt").read_bytes()
    for kind, old, new in ALL:
        assert rename(root, kind, old, new) == 0, capsys.readouterr().err
        assert load_project(root).problems == ()
        (line,) = capsys.readouterr().out.splitlines()
        assert (old in line and new in line and "places in" in line) or "place in" in line
    assert (root / "catalogue/permalinks.txt").read_bytes() == permalinks
    catalogue = load_project(root).sound
    assert all(getattr(catalogue, kind) for kind in ("symptoms", "terms"))
    assert {(kind, *one.items()) for kind, one in catalogue.former.items() if kind != "symptoms"} >= {
        ("terms", ("glove", "mitt")),
        ("signs", ("white-finger", "pale-finger")),
    }
    text = (root / "docs/more.md").read_text("utf-8")
    assert "[one](symptoms/icy-fingers.md), [two](glossary.md#mitt), [three](guides/about-gloves.md#the-idea)" in text
    assert '{{ symptom("icy-fingers", "cold-fingers") }}' in text  # what readers see stays
    assert '"cold-fingers", expect: [icy-fingers, terms/mitt]' in (root / "tests/search/phrases-x.yml").read_text("utf-8")
    assert not (root / PHRASES).exists() and (root / PHRASES.replace("cold", "icy")).read_text() == "hands like ice\n"
    assert "for: [icy-fingers]" in (root / "catalogue/everyday-words.yml").read_text("utf-8")
    site = build_tiny(root, kept)  # a lost address stops it
    assert site.result.returncode == 0, site.printed[-900:]
    for address in OLD:
        page, _, anchor = address.partition("#")
        file = site.folder / page.lstrip("/") / ("index.html" if page.endswith("/") else "")
        assert file.is_file(), address
        assert f'id="{anchor}"' in file.read_text("utf-8") if anchor else True, address


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("symptom", "cold-finger", "x"), 'there is no catalogue/symptoms/cold-finger.yml. Did you mean "cold-fingers"?'),
        (("symptom", "cold-fingers", "warm-toes"), "catalogue/symptoms/warm-toes.yml is there already"),
        (("symptom", "cold-fingers", "Icy Fingers"), "cannot be a name"),
        (("symptom", "cold-fingers", "../x"), "cannot be a name"),
        (("symptom", "cold-fingers", "cold-fingers"), "both names are the same"),
        (("symptom", "cold-fingers", "hot-toes"), "the check would find"),
        (("term", "glove", "warm-toes"), "the check would find"),
        (("page", "glossary", "words"), "the check would find"),
    ],
)
def test_what_is_refused_changes_nothing(tiny, capsys, given, said):
    root = tiny()
    before = contents(root)
    assert rename(root, *given) == 1
    assert said in capsys.readouterr().err
    assert {name: text for name, text in contents(root).items() if not name.startswith(".cache")} == before


def test_a_project_with_problems_is_left_alone(tiny, capsys):
    root = tiny(edited("catalogue/symptoms/cold-fingers.yml", "group: hands", "group: hats"))
    assert rename(root, "symptom", "cold-fingers", "icy-fingers") == 1
    assert "the check finds 1 problem," in capsys.readouterr().err
    assert (root / "catalogue/symptoms/cold-fingers.yml").exists()


def test_there_and_back_again(tiny):
    root = tiny()
    before = (root / "catalogue/terms/glove.yml").read_text("utf-8")
    assert rename(root, "term", "glove", "mitt") == 0 and rename(root, "term", "mitt", "glove") == 0
    after = (root / "catalogue/terms/glove.yml").read_text("utf-8")
    assert after.replace("formerly: [mitt]\n", "") == before


@pytest.mark.parametrize("old", ["formerly: [a, b]\n", "formerly:\n  - a\n  - b\n", 'formerly: ["a", b]\n', "formerly: [a, b, new]\n"])
def test_earlier_names_are_kept(old):
    text = with_former(f"name: x\n{old}group: y\n", Renaming("symptoms", "old", "new"))
    assert text == "name: x\nformerly: [a, b, old]\ngroup: y\n"
    assert with_former("name: x\nformerly: []\ngroup: y\n", Renaming("symptoms", "old", "new")) == "name: x\nformerly: [old]\ngroup: y\n"
