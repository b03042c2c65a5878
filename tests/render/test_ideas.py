"""A page cut into ideas: where it is cut, how they are numbered, how they are reached."""

from __future__ import annotations

import pytest

from macros.render.ideas import Idea, cut, unnumbered
from macros.render.ideas import page_text as text_of

from conftest import fixed_sentences


def page_text(sections):
    return text_of(sections, fixed_sentences().every_page)


def feet(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith('<p class="idea-foot">')]


def test_ideas_are_numbered_in_order_and_each_names_the_next():
    text = page_text(["# T", Idea("One", "1"), "not counted", "", Idea("Two & *more*", "2"), Idea("Three", "3"), "last"])
    assert feet(text) == [
        '<p class="idea-foot"><a href="#two-more">Next: Two &amp; more</a> <span>1 of 3</span></p>',
        '<p class="idea-foot"><a href="#three">Next: Three</a> <span>2 of 3</span></p>',
        '<p class="idea-foot"><span>3 of 3</span></p>',
    ]
    assert "## Two & *more* { #two-more tabindex=-1 }" in text
    assert text.startswith("# T\n\n") and text.endswith("last\n")
    assert text.index("1 of 3") < text.index("not counted") < text.index("2 of 3")


def test_a_box_keeps_its_frame_and_the_number_stands_outside_it():
    text = page_text([Idea("Help", "Call.", box="urgent-box")])
    assert text.index('class="urgent-box"') < text.index("## Help") < text.index("</section>") < text.index("1 of 1")


def test_what_comes_first_in_an_emergency_has_no_number():
    text = page_text([unnumbered(Idea("Help", "Call.", box="urgent-box")), Idea("One", "1")])
    assert [foot.count("1 of 1") for foot in feet(text)] == [1]
    assert text.index("## Help { #help tabindex=-1 }") < text.index('class="idea"')


def test_an_opening_without_a_heading_can_be_gone_to():
    text = page_text([Idea("Short", "s"), Idea("", "Hello.")])
    assert '<a href="#to-begin-with">Next: To begin with</a>' in text
    assert '<section class="idea" id="to-begin-with" tabindex="-1" aria-label="To begin with" markdown>' in text


def test_two_ideas_of_one_name_have_two_addresses():
    text = page_text([Idea("Same", "a"), Idea("Same", "b"), Idea("Same", "c")])
    assert [f"#same{end} tabindex" in text for end in ("", "_1", "_2")] == [True, True, True]


def test_pages_are_cut_only_at_their_own_headings():
    body = "Hello.\n\n## One\n\ntext\n\n### Under\n\n```\n## in a fence\n```\n\n<div markdown>\n\n## in a tag\n\n<br>\n\n</div>\n\n## Two\nend"
    ideas = cut(body)
    assert [idea.title for idea in ideas] == ["", "One", "Two"]
    assert ideas[0].text == "Hello." and ideas[2].text == "end"
    assert "## in a fence" in ideas[1].text and "## in a tag" in ideas[1].text and "### Under" in ideas[1].text


def test_a_page_that_begins_with_a_heading_has_no_opening():
    assert [idea.title for idea in cut("\n## One\n\ntext\n")] == ["One"]


def test_a_heading_keeps_the_id_it_was_given_by_hand():
    text = page_text(cut("## One { #uno }\n\n1\n\n## Two\n\n2\n"))
    assert "## One { #uno tabindex=-1 }" in text and "## Two { #two tabindex=-1 }" in text
    assert page_text(cut("## A\n\n## B { #bee }\n")).count('<a href="#bee">Next: B</a>') == 1


@pytest.mark.parametrize("title", ["Weeks and months: both are true", "What is it? 2nd", "Café — how's it", "a_b  c", "Don’t"])
def test_anchors_are_those_of_markdown_itself(title):
    from markdown.extensions.toc import slugify

    assert Idea(title, "").anchor == slugify(title, "-")
