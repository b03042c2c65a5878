"""What no machine may translate is marked so, and closed parts have names of their own, on each page of the real site."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

SUMMARY = re.compile(r"<summary([^>]*)>(.*?)</summary>", re.DOTALL)


def soup(site: Path, address: str) -> BeautifulSoup:
    return BeautifulSoup((site / address / "index.html").read_text("utf-8"), "html.parser")


def named(attributes: str, inner: str) -> str:
    said = re.search(r'aria-label="([^"]*)"', attributes)
    return " ".join(unescape(said[1] if said else re.sub(r"<[^>]*>", " ", inner)).split())


def test_a11y_details_names_differ_within_each_page_and_none_holds_a_heading(real_site: Path):
    faulty = {}
    for file in real_site.rglob("*.html"):
        found = SUMMARY.findall(file.read_text("utf-8"))
        twice = [name for name, times in Counter(named(*one) for one in found).items() if times > 1]
        headings = [inner for _, inner in found if re.search(r"<h[1-6]|role=.heading", inner)]
        if twice or headings:
            faulty[file.relative_to(real_site).as_posix()] = twice + headings
    assert faulty == {}


@pytest.mark.parametrize("address", ["urgent-help", "symptoms/akathisia", "symptoms/seizures", "offline", "visit-sheet"])
def test_a11y_machine_translation_leaves_every_number_alone(real_site: Path, address: str):
    links = soup(real_site, address).select("a[href^='tel:'], a[href^='sms:']")
    assert (
        links
        and [link for link in links if not link.find_parents(translate="no") and not link.select("[translate=no]") and link.get("translate") != "no"] == []
    )


def test_a11y_machine_translation_leaves_medicines_codes_and_studies_alone(real_site: Path):
    def kept(address: str, within: str) -> str:
        found = soup(real_site, address)
        for ours in found.select("[translate=yes]"):
            ours.clear()
        return " ".join(one.get_text() for one in found.select(f"{within} [translate=no], {within}[translate=no]"))

    medicines = kept("medicines", ".glossary-entry")
    assert all(name in medicines for name in ("Alprazolam", "Xanax", "Rivotril", "N05BA12", "Ashton 2002"))
    symptom = kept("symptoms/insomnia", "article")
    assert "ICD-10-CM G47" in symptom and "doi:10." in symptom and "PubMed " in symptom
    assert "Web page" not in symptom and "What it found" not in symptom  # our own words are translated
    assert "G47" in kept("code/icd10cm", "li") and "Ashton 2002" in kept("evidence/sources", "li")
    assert "{{" in kept("contribute/macros", "code")
