"""What the engines share: settings, the menu, links; and the comparison of two sites."""

from __future__ import annotations

import pytest
import yaml

from engines.compare import PAGES, compared
from engines.zensical.__main__ import from_the_file, prepare
from macros.frame import edit_address
from macros.project import load_project
from macros.writer.body import Reader, way
from macros.writer.menu import menu
from macros.writer.settings import settings_of

from conftest import TINY

PAGE = """<!doctype html><html><head><title>A title</title><meta name="description" content="About &amp; more"></head>
<body><main><h1 id="a">One</h1><p>Some <b>words</b> here.</p><a href="../b/">B</a><svg width="1"><path d="M0 0"/></svg></main><script src="../all.js"></script></body></html>"""


@pytest.fixture
def sites(tmp_path):
    """sites(page) gives the kinds that differ when one page of two sites is another."""

    def differ(new: str, **others: str) -> dict[str, list[str]]:
        for folder, page in (("old", PAGE), ("new", new)):
            (tmp_path / folder / "a").mkdir(parents=True)
            (tmp_path / folder / "a/index.html").write_text(page, "utf-8")
            (tmp_path / folder / "sw.js").write_text(f'{{"version": "{folder}", "pages": []}}\ncode\n', "utf-8")
        for path, text in others.items():
            (tmp_path / "new" / path.replace("_", ".")).write_text(text, "utf-8")
        return {kind.name: kind.other for kind in compared(tmp_path / "old", tmp_path / "new") if kind.other}

    return differ


def test_ways_of_writing_the_same_are_the_same(sites):
    written = PAGE.replace("\n", "  ").replace("&amp;", "&#38;").replace('"../b/"', '"./../b/"').replace('<svg width="1">', "<svg width=1>")
    assert sites(written) == {}


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("Some <b>", "Any <b>", {"main text", "all text"}),
        ('"../b/"', '"../c/"', {"links", "tags"}),
        ("../all.js", "../any.js", {"links", "tags"}),
        ("A title", "Another", {"head"}),
        ("&amp; more", "and more", {"head"}),
        ("M0 0", "M1 1", {"figures"}),
        ('id="a"', 'id="b"', {"headings and ids", "tags"}),
        ("<b>words</b>", "<i>words</i>", {"tags"}),
        ("</main>", "</main><p>Foot</p>", {"all text", "tags"}),
    ],
)
def test_each_kind_of_difference_is_found(sites, old, new, kinds):
    assert PAGE.count(old) == 1
    assert set(sites(PAGE.replace(old, new))) == kinds <= {*PAGES}


def test_files_and_the_worker_are_compared(sites):
    assert sites(PAGE, one_txt="x", sw_js='{"version": "new", "pages": ["a/"]}\ncode\n') == {"addresses": ["+ one.txt"], "worker": ["line 1"]}


def test_settings_are_read_with_the_variables_of_a_host(tmp_path, monkeypatch):
    text = 'site_name: One\nsite_url: !ENV [SITE_URL, "https://one.example"]\nedit_uri: !ENV EDIT_URI\n'
    (tmp_path / "mkdocs.yml").write_text(text, "utf-8")
    monkeypatch.delenv("SITE_URL", raising=False)
    monkeypatch.delenv("EDIT_URI", raising=False)
    found = settings_of(tmp_path)
    assert (found.site.url, found.edit_uri, found.parts("extra_css")) == ("https://one.example/", "", [])
    monkeypatch.setenv("SITE_URL", "https://two.example/below/")
    assert settings_of(tmp_path).site.url == "https://two.example/below/"


def test_the_menu_knows_what_stands_above_a_page():
    found = menu([{"Home": "index.md"}, {"More": ["a/index.md", {"Deep": ["a/b.md"]}]}], {"a/index.md": "A", "a/b.md": "B"})
    assert [one.title for one in found.items] == ["Home", "More"] and found.homepage is found.items[0]
    deep = found.of("a/b/")
    assert (deep.title, [one.title for one in deep.ancestors]) == ("B", ["Deep", "More"])
    assert found.of("c/") is None and menu(None, {}).items == []


def test_where_a_file_can_be_changed():
    uri = "https://git.example/edit/main/docs/"
    assert edit_address(uri, "docs/a.md") == "https://git.example/edit/main/docs/a.md"
    assert edit_address(uri, "catalogue/a.yml") == "https://git.example/edit/main/catalogue/a.yml"
    assert edit_address("", "docs/a.md") == ""


def test_a_link_becomes_the_way_to_its_address():
    reader = Reader({"index.md", "a/b.md", "a/index.md", "data/all.json"}, b"")
    text = "[one](../index.md) [two](b.md#x) [three](index.md) [four](../data/all.json) [five](#y) <https://z.example>"
    ways = ["../../", "./#x", "../", "../../data/all.json", "#y", "https://z.example"]
    html = reader.body("a/b.md", text).content
    assert [part.partition('"')[0] for part in html.split('href="')[1:]] == ways
    with pytest.raises(LookupError, match=r"docs/a/b\.md leads to gone\.md"):
        reader.body("a/b.md", "[gone](gone.md)")


def test_the_way_from_one_address_to_another():
    assert [way("a/", "b/c/"), way("a/", "a/"), way(".", "a/b/"), way("a/x.pdf", "")] == ["../../a/", "./", "../..", "a/x.pdf"]


def test_zensical_is_given_links_as_seen_from_the_file():
    text = '<a class="x" href="../agitation/#one">A</a> <a href="./">B</a> <a href="#c">C</a> <a href="tel:112">D</a> <a href="https://e.example/f">E</a>'
    seen = '<a class="x" href="agitation/#one">A</a> <a href="rage/">B</a> <a href="#c">C</a> <a href="tel:112">D</a> <a href="https://e.example/f">E</a>'
    assert from_the_file(text, "symptoms/rage.md") == seen
    assert from_the_file('<a href="../glossary/">', "symptoms/index.md") == '<a href="../glossary/">'


def test_zensical_is_given_plain_values(tmp_path):
    project = load_project(TINY)
    made = prepare(tmp_path, project, settings_of(TINY), [])
    assert "404.html" in made and "symptoms/cold-fingers/index.html" in made and len(made) == 23
    config = yaml.safe_load((tmp_path / "mkdocs.yml").read_text("utf-8"))
    assert config["extra"]["frame"]["sentences"]["frame"]["menu"] and "plugins" in config and "hooks" not in config
    _, front, text = (tmp_path / "docs/symptoms/cold-fingers.md").read_text("utf-8").split("---\n", 2)
    meta = yaml.safe_load(front)
    assert meta["title"] == "Cold fingers" and "# Cold fingers" in text
    assert "application/ld+json" in meta["frame"]["head"] and meta["frame"]["edit"].endswith("catalogue/symptoms/cold-fingers.yml")
