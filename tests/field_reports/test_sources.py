"""Faults that people reported in public about sources and their exports, tried on sources of ours."""

from __future__ import annotations

import re

import pytest

from macros.exports.bibtex import bibtex
from macros.exports.csl import of_source
from macros.exports.ris import ris
from macros.project import read_project

from conftest import copied, edited

SCARF = "catalogue/sources/scarf-2002.yml"


def with_page(page):
    return edited(SCARF, "DOI: 10", f'page: "{page}"\nDOI: 10')


@pytest.mark.parametrize(
    ("page", "even"),
    [
        ("351–368", "351-368"), ("351--368", "351-368"), ("351 - 368", "351-368"), ("351—368", "351-368"), ("351‑368", "351-368"), ("351−368", "351-368"),
        ("pp. 351-368", "351-368"), ("351-68", "351-368"), ("S381-7", "S381-S387"), ("e12–e19", "e12-e19"), ("S1–S9", "S1-S9"),
        ("12-15,20", "12-15, 20"),
    ],
)  # fmt: skip
def test_cite_page_range_of_another_form_is_refused_with_the_even_one(project, page, even):
    problems = project(with_page(page)).problems
    assert [(one.file, one.line, one.column, one.check) for one in problems] == [(SCARF, 5, 7, "pages_in_another_form")]
    assert f'expected "{even}"' in problems[0].message
    assert not project(with_page(even)).problems


@pytest.mark.parametrize(("page", "says"), [("368-351", "before the first"), ("one to ten", "such as"), ("1-2-3", "such as")])
def test_cite_page_range_that_is_none_is_refused(project, page, says):
    assert [says in one.message for one in project(with_page(page)).problems] == [True]


@pytest.mark.parametrize(
    ("page", "first", "last", "pages"),
    [
        ("351-368", "351", "368", "351--368"),
        ("e12-e19", "e12", "e19", "e12--e19"),
        ("S1-S9", "S1", "S9", "S1--S9"),
        ("39S-42S", "39S", "42S", "39S--42S"),
        ("371.e11-371.e17", "371.e11", "371.e17", "371.e11--371.e17"),
        ("12-15, 20", "12", "20", "12--15, 20"),
        ("e2551807", "e2551807", None, "e2551807"),
    ],
)
def test_cite_page_range_is_parted_in_each_format(tmp_path, page, first, last, pages):
    _, catalogue, problems = read_project(copied(tmp_path / "tiny", with_page(page)))
    assert catalogue and not problems
    entry = of_source(catalogue.sources["scarf-2002"], catalogue)
    written = ris([entry])
    assert re.findall(r"^SP  - (.*)\r$", written, re.MULTILINE) == [first]
    assert re.findall(r"^EP  - (.*)\r$", written, re.MULTILINE) == ([last] if last else [])
    assert f"pages = {{{pages}}}" in bibtex([entry])
    assert entry.item["page"] == page


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("Socks &amp; mice", "Socks & mice"),
        ("Mice &lt; 3 g", "Mice < 3 g"),
        ("Mice &#x2013; mittens", "Mice – mittens"),
        ("Mice&nbsp;and mittens", "Mice and mittens"),
        ("Mice &amp;lt; mittens", "Mice < mittens"),
        ("Mice &lt;i&gt;in mitts&lt;/i&gt;", "Mice in mitts"),
    ],
)
def test_cite_crossref_entities_are_refused_with_the_plain_form(project, title, plain):
    for changes in (edited(SCARF, "Of mice and mittens", title), edited(SCARF, "DOI: 10", f'container_title: "{title}"\nDOI: 10')):
        problems = project(changes).problems
        assert [one.check for one in problems] == ["entity_in_source"]
        assert f'Expected: "{plain}"' in problems[0].message


@pytest.mark.parametrize(
    ("old", "new", "check"),
    [
        ("Society of Scarves", "Society of Scarves &amp; Hats", "entity_in_source"),
        ("DOI: 10.1000/scarf", "DOI: 10.1000/(SICI)1&lt;1::AID-A&gt;3.0", "entity_in_source"),
        ("DOI: 10.1000/scarf", 'DOI: 10.1000/scarf\nURL: "https://a.example/?x=1&amp;y=2"', "entity_in_source"),
        ("Of mice and mittens", "Of <i>mice</i>", "html_in_record"),
        ("Of mice and mittens", "Of <mml:math>mice</mml:math>", "html_in_record"),
    ],
)
def test_cite_crossref_entities_and_tags_are_refused_in_every_field(project, old, new, check):
    assert {one.check for one in project(edited(SCARF, old, new)).problems} == {check}


def test_cite_crossref_entities_look_alikes_pass(project):
    assert not project(edited(SCARF, "Of mice and mittens", "Of mice & mittens: R&D; A&B")).problems
    assert not project(edited(SCARF, "DOI: 10.1000/scarf", 'DOI: 10.1000/scarf\nURL: "https://a.example/?x=1&copy=2&lt=3"')).problems


def test_cite_tex_characters(tmp_path):
    """The entry is not cut short, and its braces pair."""
    changes = edited(SCARF, "Of mice and mittens", "5% & less: a_b #2 ~ ^ $5")
    changes[SCARF] = changes[SCARF].replace("DOI:", 'URL: "https://a.example/a%20b_c#d"\nDOI:')
    _, catalogue, problems = read_project(copied(tmp_path / "tiny", changes))
    assert catalogue and not problems
    written = bibtex([of_source(catalogue.sources["scarf-2002"], catalogue)])
    assert r"5\% \& less: a\_b \#2 \textasciitilde{} \textasciicircum{} \$5" in written
    assert "url = {https://a.example/a%20b_c#d}" in written
    assert written.count("{") == written.count("}")


def test_data_jsonld_script_end(project):
    for text in ("</script><i>y", "<!-- x"):
        problems = project(edited("catalogue/symptoms/cold-fingers.yml", "[icy hands]", f'[icy hands, "{text}"]')).problems
        assert ("catalogue/symptoms/cold-fingers.yml", 3, 26, "html_in_record") in [(one.file, one.line, one.column, one.check) for one in problems]
