"""Faults that people reported in public about numbers to call: one is read, another is dialled."""

from __future__ import annotations

import re
from html import unescape

import pytest
from bs4 import BeautifulSoup

from macros.addresses.handouts import sheets
from macros.handouts.content import of_symptom
from macros.handouts.help_box import help_box
from macros.render.pages import generated_pages, written_pages
from macros.render.texting import with_messages

from conftest import ROOT
from sharing import real_project

MARKDOWN = re.compile(r"\[([^\]]*)\]\(((?:tel|sms):[^)\s]*)\)")
LINK = re.compile(r"<a\b[^>]*href=[\"'](?:tel|sms):.*?</a>", re.DOTALL)


def digits(text):
    return re.sub(r"[^\d+]", "", text)


@pytest.fixture(scope="module")
def links() -> list[tuple[str, str, str, str]]:
    """(page, address, what is read, what is heard) of each link that dials or opens a message."""
    catalogue = real_project().sound
    found = []
    for page in [*generated_pages(catalogue), *written_pages(catalogue)]:
        found += [(page.path, way, words, "") for words, way in MARKDOWN.findall(page.text)]
        for written in LINK.findall(page.text):
            link = BeautifulSoup(written, "html.parser").a
            found.append((page.path, link["href"], link.get_text(), link.get("aria-label", "")))
    return found


def test_crisis_number_differs_nowhere_from_what_is_dialled(links):
    assert len(links) > 500
    wrong = []
    for page, way, words, heard in links:
        number = re.match(r"(?:tel|sms):(\+?\d+)", way)[1]
        if digits(words) != number or (heard and number not in digits(heard)):
            wrong.append((page, way, words, heard))
    assert wrong == []


def test_crisis_number_differs_from_none_of_the_catalogue(links):
    text = (ROOT / "catalogue/urgent-help.yml").read_text("utf-8")
    known = {digits(one) for one in re.findall(r"\+?\d[\d -]*", text)}
    assert {number for _, way, *_ in links if (number := re.match(r"(?:tel|sms):(\+?\d+)", way)[1]) not in known} == set()


def test_crisis_number_differs_not_and_a_message_has_its_link_and_its_word(links):
    messages = {way: words for page, way, words, _ in links if page == "urgent-help.md" and way.startswith("sms:")}
    for region in real_project().sound.urgent_help.regions:
        for line in region.lines:
            if line.sms:
                way = f"sms:{digits(line.sms.number)}" + (f"?&body={line.sms.word}" if line.sms.word else "")
                assert messages[way].split()[0] == "Text"
                assert (line.sms.word or "") in messages[way]
    assert messages["sms:988?&body=AYUDA"] == "text AYUDA to 988"


@pytest.mark.parametrize(
    ("sentence", "way", "words"),
    [
        ("For Spanish, text AYUDA to 988.", "sms:988?&body=AYUDA", "text AYUDA to 988"),
        ("Text “register” to 999 first.", "sms:999?&body=register", "Text “register” to 999"),
        ("Text 0477 13 11 14, day or night.", "sms:0477131114", "Text 0477 13 11 14"),
    ],
)
def test_crisis_number_differs_not_in_a_sentence(sentence, way, words):
    made = with_messages(sentence)
    link = BeautifulSoup(made, "html.parser").a
    assert link is not None and (link["href"], link.get_text()) == (way, words)
    assert unescape(re.sub("<[^>]*>", "", made)) == sentence


@pytest.mark.parametrize("sentence", ["By videophone call 1-800-273-8255.", "This text has 3 parts."])
def test_crisis_number_differs_not_where_no_message_is_meant(sentence):
    assert with_messages(sentence) == sentence


def test_crisis_number_differs_on_no_sheet():
    """What a tap on a sheet dials stands in the words of that very link."""
    catalogue, checked = real_project().sound, 0
    for sheet in sheets(catalogue):
        for id in ("akathisia", "insomnia", "tinnitus"):
            box = help_box(of_symptom(catalogue.symptoms[id], catalogue).urgent, sheet.region, catalogue)
            for dial, words in [(box["dial"], box["corner"]), *((one["dial"], f"{one['head']} {one['note'] or ''}") for one in box["columns"])]:
                if dial:
                    checked += 1
                    assert dial in digits(re.sub(r"[^\d+ ]", " ", words)), (sheet.name, id, dial, words)
    assert checked > 50
