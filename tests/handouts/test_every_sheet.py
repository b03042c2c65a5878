"""Every sheet of the real site, read back: what no paper may be without."""

from __future__ import annotations

import io
import multiprocessing
import re
from concurrent.futures import ProcessPoolExecutor

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from macros.addresses.handouts import handout_address, sheets
from macros.catalogue.loading import load
from macros.catalogue.wording.tokens import lines
from macros.facts.urgency import first_line, of_countries
from macros.handouts.cards import card_address
from macros.handouts.files import handouts

from conftest import ROOT
from handouts.reading import Read, codes, descriptions, read
from sharing import real_project


@pytest.fixture(scope="module")
def catalogue():
    return real_project().sound


@pytest.fixture(scope="module")
def texts(catalogue):
    return {handout.id: handout for handout in handouts(catalogue)}


@pytest.fixture(scope="module")
def papers(catalogue):
    return sheets(catalogue)


@pytest.fixture(scope="module")
def found(real_site) -> dict[tuple[str, str], Read]:
    """(id, name of the sheet) to what it holds. Two processes: a fork would take a browser's threads along."""
    files = [file for file in sorted((real_site / "handouts").glob("*/*.pdf")) if not file.stem.startswith("evidence-")]  # see test_evidence_sheets.py
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
        return {(file.parent.name, file.stem): one for file, one in zip(files, pool.map(read, files, chunksize=50), strict=True)}


def faulty(found, sound) -> list[str]:
    assert len(found) > 2000
    return [f"{id}/{name}" for (id, name), sheet in found.items() if not sound(id, name, sheet)]


def test_each_text_has_each_sheet_and_there_is_no_other(found, texts, papers):
    assert set(found) == {(id, sheet.name) for id in texts for sheet in papers}


def test_each_has_one_side_and_large_print_two(found):
    assert faulty(found, lambda id, name, sheet: sheet.pages == (2 if name.endswith("-large") else 1)) == []


def test_letters_can_be_read(found):
    assert faulty(found, lambda id, name, sheet: sheet.size >= (16 if name.endswith("-large") else 10.5)) == []
    assert faulty(found, lambda id, name, sheet: sheet.smallest >= (13 if name.endswith("-large") else 8.5)) == []


def test_each_follows_the_rules_of_pdf_ua(found):
    assert faulty(found, lambda id, name, sheet: sheet.faults == ()) == []
    assert faulty(found, lambda id, name, sheet: sheet.tagged and sheet.language == "en") == []


def test_each_has_the_title_of_its_text(found, texts):
    assert faulty(found, lambda id, name, sheet: sheet.title == texts[id].title and texts[id].title in sheet.text) == []


def test_each_says_do_not_stop_suddenly_and_other_causes(found):
    assert faulty(found, lambda id, name, sheet: "Do not stop your medicine suddenly." in sheet.text and "Other causes" in sheet.text) == []
    assert faulty(found, lambda id, name, sheet: re.search("get checked|[Gg]et it checked", sheet.text)) == []


def test_each_has_the_numbers_of_its_country(found, papers, catalogue):
    expected = {}
    for sheet in papers:
        region, neutral = sheet.region, catalogue.urgent_help.neutral
        crisis = first_line(region, "crisis", catalogue) if region else None
        number = region.emergency.number if region else "your local emergency number"
        elsewhere = catalogue.sentences.urgent_on_paper.finder if region else neutral.crisis
        talk = str(crisis.number) if crisis else elsewhere.as_text()
        expected[sheet.name] = (f"Emergency? Call {number}", talk, *poison_numbers(region, catalogue))
    assert faulty(found, lambda id, name, sheet: all(words in sheet.text for words in expected[name])) == []


def poison_numbers(region, catalogue) -> list[str]:
    """All but those of single countries."""
    return [line.number for line in region.of("poison")] if region and not of_countries(region, catalogue) else []


def test_no_sheet_has_a_line_that_is_for_one_country_as_if_it_were_for_many(found):
    assert faulty(found, lambda id, name, sheet: "116 123" not in sheet.text or name.removesuffix("-large") in {"uk", "ie"}) == []


def test_a_sheet_names_each_nation_and_some_countries_with_their_numbers(found):
    named = {"uk": "Northern Ireland: 0808 808 8000.", "eu": "Spain: 024."}
    assert faulty(found, lambda id, name, sheet: named.get(name.removesuffix("-large"), "") in sheet.text) == []


def test_each_says_who_reviewed_it_and_which_edition_it_is(found, texts):
    assert faulty(found, lambda id, name, sheet: "Not reviewed by a clinician." in sheet.text) == []
    assert faulty(found, lambda id, name, sheet: f"Edition {texts[id].edition.label}." in sheet.text) == []


def test_each_carries_the_address_of_its_page(found, texts, real_site):
    assert [id for id, text in texts.items() if not (real_site / text.page.removesuffix(".md") / "index.html").is_file()] == []
    assert faulty(found, lambda id, name, sheet: f"/{texts[id].page.removesuffix('.md')}/" in sheet.text.replace(" ", "")) == []


def test_no_refused_words_reach_paper(found, texts):
    loaded = load(ROOT)
    assert loaded.wording and loaded.reader
    # Words of a drawing that were looked at, each with its reason.
    of_drawings = [one.words for one in loaded.wording.exceptions if one.file == "catalogue/sentences.yml"]

    def broken(id: str, sheet: Read) -> list[str]:
        # Paper breaks its lines anywhere, so only rules, which name their words, are asked.
        found = [one.words for line in lines(sheet.text) for one in loaded.reader.by_rules(line)]
        return [words for words in found if not any(words in said or said in words for said in of_drawings)]

    # Two sheets say the same but for their numbers: one text in all countries, all texts in one.
    chosen = {key: sheet for key, sheet in found.items() if key[1] == "uk" or key[0] == "insomnia"}
    assert {key: words for key, sheet in chosen.items() if (words := broken(key[0], sheet))} == {}
    assert broken("insomnia", Read(1, "Cut the dose by 10 percent.", 11, 9, "en", "", True, ()))


def test_the_code_can_be_read_from_a_grey_print(found, texts, papers, real_site):
    # Each text on one of the papers in turn, each paper with several texts; the shortest and the longest besides.
    longest = sorted(found, key=lambda key: len(found[key].text))
    chosen = {*longest[:4], *longest[-4:], *((id, papers[turn % len(papers)].name) for turn, id in enumerate(texts))}
    for id, name in sorted(chosen):
        (opened,) = codes(real_site / handout_address(id, name))
        assert opened.endswith(f"/{texts[id].page.removesuffix('.md')}/#sheet={texts[id].edition.label}")


def test_each_drawing_is_described(real_site, texts):
    drawn = 0
    for id in ("rebalancing", "kindling", "increased-symptoms", "sound-sensitivity", "insomnia"):
        heard, picture = descriptions(real_site / handout_address(id, "a4")), texts[id].picture
        panels = len(picture.panels) if picture else 0
        assert len(heard) in {1, 1 + panels}  # the code, then each panel; none where the text needs the room
        assert all(len(words) > 20 for words in heard)
        drawn += len(heard) > 1
    assert drawn >= 3


def test_each_handout_link_of_a_page_leads_to_a_sheet(real_site):
    linked = {
        (file.parent / way).resolve()
        for file in sorted(real_site.rglob("index.html"))
        for way in re.findall(r'href="([^":]*handouts/[^":]*\.pdf)"', file.read_text("utf-8"))
    }
    assert len(linked) > 2000
    assert [str(file) for file in sorted(linked) if not file.is_file()] == []


def test_each_page_has_a_small_picture_for_sharing(real_site, catalogue):
    shared = [*catalogue.pages, *(f"symptoms/{id}.md" for id in catalogue.symptoms)]
    for path in shared:
        address = path.removesuffix("index.md").removesuffix(".md")
        head = (real_site / address / "index.html").read_text("utf-8").partition("</head>")[0]
        given = {one["property"]: one["content"] for one in BeautifulSoup(head, "html.parser").select("meta[property^='og:']")}
        assert {"og:title", "og:description", "og:url", "og:image:alt"} <= given.keys() and all(given.values()), path
        picture = (real_site / card_address(path)).read_bytes()
        assert given["og:image"].endswith(card_address(path))
        assert len(picture) <= 25_000, (path, len(picture))
        assert Image.open(io.BytesIO(picture)).size == (1200, 630)
