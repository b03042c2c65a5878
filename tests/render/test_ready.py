"""HTML that is ready is put aside before Markdown is read: the page stays as it was, to the byte."""

from __future__ import annotations

import pytest
from markdown import Markdown

from macros.catalogue.checks.page_html import EXTENSIONS
from macros.project import load_project
from macros.render.pages import generated_pages, written_pages
from macros.writer.ready import Ready

from conftest import TINY
from sharing import real_project

CITE = '<a class="cite" href="#cite-doe-2020" aria-label="Source 1: Doe 2020">[1]</a>'
LIST = '<ol class="page-sources">\n<li id="cite-doe-2020">Doe <i>Mittens</i>. &#91;Title&#93;</li>\n</ol>'


def plain(text: str) -> str:
    return Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS).convert(text)


def read(text: str) -> tuple[str, Ready, int]:
    """The HTML; who put something aside; how many pieces."""
    ready, asides = Ready(), list[str]()
    markdown = Markdown(extensions=[*EXTENSIONS, ready], extension_configs=EXTENSIONS)
    ready.put_aside(text, lambda html: asides.append(html) or "x")
    return ready.read(lambda: markdown.reset().convert(text)), ready, len(asides)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (f"# A page\n\n{LIST}\n\nMore, *said*. {CITE}{CITE} And {CITE}", 3),
        (f'# A page\n\n<section class="idea" markdown>\n\n## Cold\n\nSaid.{CITE}\n\n{LIST}\n\n</section>\n\n- one\n- two', 2),
        ('<h2 id="s">S</h2>\n<details markdown>\n<summary>List</summary>\n\n' + LIST + "\n\n</details>\n\n" + LIST.replace("doe", "roe"), 2),
        ("<div>\n<p>*as it is*</p>\n</div>", 1),
        ("<div markdown>\n\n*read*\n\n</div>", 0),
        ("<div>\n<p markdown>*read*</p>\n</div>", 0),
        ("<p>one</p> *two* <p>three</p>", 0),
        ("<p>not closed\n\n*read*", 0),
        ("<span>*read*</span>", 0),
        ("<div><!-- no --></div>", 0),
        ("<div><pre>\n x\n</pre></div>", 0),
        (f"    {LIST}", 0),
        (f"## Heading {CITE}", 0),
        (f"`{CITE.replace('Doe', '`')}`", 0),
    ],
)
def test_a_page_is_the_same_and_only_what_is_plainly_ready_is_put_aside(text, pieces):
    html, _, aside = read(text)
    assert (html, aside) == (plain(text), pieces)


def test_code_shows_html_as_it_is_written():
    text = f"```html\n\n{LIST}\n\n{CITE}\n\n```"
    html, ready, _ = read(text)
    assert html == plain(text)
    assert not ready.ids


def test_places_within_are_known():
    assert read(LIST)[1].ids == {"cite-doe-2020"}
    assert read('<p><a name="here">x</a><input name="no"></p>')[1].ids == {"here"}


def test_a_heading_does_not_take_an_id_that_was_put_aside():
    text = f"<section markdown>\n\n## Cite Doe 2020\n\n{LIST}\n\n</section>"
    html, ready, _ = read(text)
    assert ready.clash is False  # the second time nothing was put aside
    assert html == plain(text)
    assert 'id="cite-doe-2020_1"' in html


@pytest.mark.parametrize("of", [lambda: load_project(TINY), real_project], ids=["tiny", "real"])
def test_pages_that_are_made_from_records_are_the_same(of):
    catalogue = of().sound
    pages = [*generated_pages(catalogue), *written_pages(catalogue)]
    some = pages[:: len(pages) // 40 or 1]
    texts = {page.path: page.text.split("\n---\n", 1)[1] for page in some}
    made = {path: read(text) for path, text in texts.items()}
    assert {path: html for path, (html, _, _) in made.items()} == {path: plain(text) for path, text in texts.items()}
    assert sum(pieces for _, _, pieces in made.values()) > len(texts)
