"""A build after another one takes what it can from before, and its pages are those of a build that takes nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from conftest import build_tiny, contents, copied, edited

EDITS = {
    "a record": edited("catalogue/symptoms/cold-fingers.yml", "Your fingers feel cold.", "Your fingers feel quite cold."),
    "a page": edited("docs/index.md", "Welcome.", "Most welcome."),
    "a fixed sentence": edited("catalogue/sentences.yml", '"Print this page"', '"Put this page on paper"'),
    "a label": edited("catalogue/vocabulary.yml", "label: Hands", "label: Both hands"),
    "the settings": edited("mkdocs.yml", "site_name: Tiny", "site_name: Tinier"),
    "how Markdown is read": edited("mkdocs.yml", "[attr_list, def_list, md_in_html]", "[attr_list, def_list, md_in_html, nl2br]"),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """The tiny project with what its first build kept."""
    root = copied(tmp_path_factory.mktemp("first") / "tiny")
    assert build_tiny(root).result.returncode == 0
    return root


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_is_on_every_page_as_if_nothing_had_been_kept(tiny, tmp_path, built, edit):
    shutil.copytree(built, tmp_path / "tiny", symlinks=True)
    before = contents(built / "site")
    root = tiny(EDITS[edit])
    after = contents(build_tiny(root).folder)
    assert after != before
    shutil.rmtree(root / ".cache")
    assert contents(build_tiny(root).folder) == after


def test_a_broken_link_is_told_again(tiny):
    """What was said of a page is said each time, though the page is as it was."""
    root = tiny()
    page = root / "docs/evidence/index.md"
    page.write_text(page.read_text("utf-8") + "\n[there](#nowhere)\n", "utf-8")
    told = [build_tiny(root), build_tiny(root)]
    assert all(one.result.returncode and "nowhere" in one.printed for one in told), told[-1].printed
