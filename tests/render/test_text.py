"""Links, names of sources, first sentences: the small pieces."""

from __future__ import annotations

from datetime import date

import pytest

from macros.addresses.targets import address_of, relative_address, relative_target
from macros.catalogue.models import Source
from macros.facts.editions import digest
from macros.facts.language import day, listed
from macros.facts.names import short_name
from macros.facts.review import review_words
from macros.render.bibliography import authors, reference
from macros.render.links import link
from macros.render.text import front_lines, lead, reading_minutes

from conftest import fixed_sentences

WORDS = fixed_sentences()
WEB_PAGE = WORDS.sources_page.web_page


@pytest.mark.parametrize(
    ("target", "page", "expected"),
    [
        ("symptoms/akathisia.md", "index.md", "symptoms/akathisia.md"),
        ("symptoms/akathisia.md", "symptoms/tinnitus.md", "akathisia.md"),
        ("glossary.md#gaba", "how-it-happens/kindling.md", "../glossary.md#gaba"),
        ("glossary.md#gaba", "glossary.md", "#gaba"),
    ],
)
def test_links_are_relative_to_their_page(target, page, expected):
    assert relative_target(target, page) == expected


@pytest.mark.parametrize(
    ("target", "page", "expected"),
    [
        ("evidence/sources.md", "symptoms/akathisia.md", "../../evidence/sources/"),
        ("evidence/sources.md", "evidence/index.md", "sources/"),
        ("symptoms/new.md", "symptoms/old.md", "../new/"),
        ("index.md", "symptoms/index.md", "../"),
        ("glossary.md#gaba", "index.md", "glossary/#gaba"),
    ],
)
def test_addresses_on_the_web(target, page, expected):
    assert relative_address(target, page) == expected


def test_the_home_page_has_the_empty_address():
    assert address_of("index.md") == "" and address_of("symptoms/index.md") == "symptoms/"


def test_a_label_with_brackets_stays_whole():
    assert link("a [b]", "x.md", "index.md") == "[a \\[b\\]](x.md)"


def source(**more) -> Source:
    fields = {
        "id": "x-2001", "type": "article-journal", "title": "Is it so?", "author": [{"family": "Van Sickle", "given": "B.J. Marie-Anne"}],
        "issued": 2001, "evidence": "review", "supports": ["It is."], "checked": {"status": "read", "seen": "abstract", "on": date(2026, 1, 1), "how": "Read."},
    }  # fmt: skip
    return Source.model_validate({**fields, **more})


def test_a_reference_holds_what_is_known_and_nothing_else():
    full = source(container_title="J & K", volume="3", issue="2", page="1-9", DOI="10.1000/x<y", PMID="12345")
    assert reference(full, WEB_PAGE) == (
        "Van Sickle BJMA. Is it so? <i>J &amp; K</i>. 2001;3(2):1-9. "
        '<a href="https://doi.org/10.1000/x&lt;y">doi:10.1000/x&lt;y</a>. <a href="https://pubmed.ncbi.nlm.nih.gov/12345/">PubMed 12345</a>.'
    )
    assert "ISBN 9780000000000." in reference(source(ISBN="9780000000000"), WEB_PAGE)
    assert reference(source(issued=None, author=[{"literal": "A Body"}]), WEB_PAGE) == "A Body. Is it so?"
    assert short_name(full) == "Van Sickle 2001"


def test_many_authors_are_cut_and_unseen_ones_are_said():
    people = [{"family": name, "given": "A."} for name in "BCDEFGH"]
    assert authors(source(author=people)) == "B A, C A, D A, et al"
    assert authors(source(author=people[:2], more_authors=True)) == "B A, C A, et al"


def test_first_words_are_bold_only_when_more_follows():
    assert lead("Wear gloves. Soft ones do.") == "**Wear gloves.** Soft ones do."
    assert lead("**Wear gloves.** Soft ones do.") == "**Wear gloves.** Soft ones do."
    assert lead("Tell your prescriber.") == "Tell your prescriber."


def test_a_review_counts_only_for_the_text_it_was_for():
    from macros.catalogue.models import Review

    signed = Review(by="A. Doe", role="GP", registration="1", on=date(2026, 1, 2), of=digest("one", "two"))
    assert review_words(None, digest("one"), WORDS.review) == "Not reviewed by a clinician"
    assert review_words(signed, digest("one", "two"), WORDS.review) == "Reviewed by A. Doe, GP, on 2 January 2026"
    assert review_words(signed, digest("one", "changed"), WORDS.review) == "Changed since it was reviewed by A. Doe, GP, on 2 January 2026"


def test_small_words():
    assert day(date(2026, 11, 3)) == "3 November 2026"
    assert (listed([]), listed(["a"]), listed(["a", "b", "c"])) == ("", "a", "a, b and c")
    assert (reading_minutes(0), reading_minutes(200), reading_minutes(201)) == (1, 1, 2)
    assert front_lines('Can\'t "sit"', "x: y") == '---\ntitle: "Can\'t \\"sit\\""\ndescription: "x: y"\n---\n\n'
