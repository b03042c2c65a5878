"""The site with no site generator: the same files as MkDocs', to the byte."""

from __future__ import annotations

import pytest

from macros.project import load_project
from macros.writer import run
from macros.writer.site import write

from conftest import ROOT, contents

NAV = """nav:
  - Home: index.md
  - How it happens:
      - how-it-happens/gloves.md
      - glossary.md
  - Evidence: [evidence/index.md, evidence/sources.md]
extra_css: [assets/css/one.css, assets/css/print.css]
extra_javascript: [assets/js/one.js]
extra: {footer_links: [{title: Glossary, url: glossary/}]}
"""
CHANGES = {
    "mkdocs.yml": (ROOT / "tests/tiny/mkdocs.yml").read_text("utf-8") + NAV,
    "docs/assets/css/one.css": "p { color: red; }\n",
    "docs/assets/css/print.css": "p { color: black; }\n",
    "docs/assets/js/one.js": "// nothing\nwindow.one = 1;\n",
}


@pytest.fixture
def both(build, tmp_path):
    """The root of the tiny project, MkDocs' site of it, and where another may be written."""
    site = build(CHANGES)
    assert site.result.returncode == 0, site.printed
    return site.root, site.folder, tmp_path / "written"


def test_each_file_has_the_bytes_that_mkdocs_writes(both):
    root, by_mkdocs, folder = both
    pages = write(load_project(root), folder)
    before, after = contents(by_mkdocs), contents(folder)
    assert sorted(before) == sorted(after)
    assert [path for path in before if before[path] != after[path]] == []
    assert pages == 1 + 22  # the same as `python -m macros pages` makes, and 404.html
    menu = after["how-it-happens/gloves/index.html"].decode()
    assert ' aria-current="page">How it happens</a>' in menu and 'rel="next" href="../../glossary/"' in menu


def test_an_address_that_would_be_lost_keeps_the_older_site(both, capsys):
    root, _, folder = both
    folder.mkdir()
    (folder / "index.html").write_text("old")
    listed = root / "catalogue/permalinks.txt"
    listed.write_text("/data/symptoms/lost.json\n" + listed.read_text("utf-8"), "utf-8")
    assert run(root, [str(folder)]) == 1
    assert "/data/symptoms/lost.json" in capsys.readouterr().err
    assert contents(folder) == {"index.html": b"old"}
    assert [path.name for path in folder.parent.iterdir() if path.name.startswith("written.new")] == []
