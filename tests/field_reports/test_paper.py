"""Faults that people reported in public about printed sheets, tried on some sheets of the real texts.

Chosen are the fullest texts: those with help first, a drawing, large letters, and the countries with the most numbers.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pypdfium2
import pytest
import segno
import zxingcpp

from macros.addresses.handouts import sheets
from macros.addresses.site import Site
from macros.handouts.evidence_sheets import evidence_files
from macros.handouts.files import handouts
from macros.handouts.one_paper import print_on
from macros.handouts.printing import Press, batches
from macros.handouts.qr import made_with, qr_svg

from conftest import ROOT
from sharing import real_project

SITE = Site("Benzodiazepine Symptoms Explained", "https://benzodiazepine-symptoms.example/")
MM = 72 / 25.4
SAFE = 18 * MM
TEXTS = ("akathisia", "insomnia", "tinnitus", "increased-symptoms", "somebody-swallowed-one")
PAPERS = ("us", "uk", "eu", "a4", "letter", "us-large", "eu-large", "uk-large")


@pytest.fixture(scope="module")
def made() -> dict[tuple[str, str], bytes]:
    """(text, name of the sheet) to its PDF."""
    catalogue = real_project().sound
    papers = [sheet for sheet in sheets(catalogue) if sheet.name in PAPERS]
    found = {}
    for handout in handouts(catalogue):
        if handout.id in TEXTS:
            for batch in batches(handout, papers, Press(catalogue, SITE)):
                for piece, content in zip(batch.pieces, print_on(batch.common, [piece.own for piece in batch.pieces]), strict=True):
                    assert isinstance(content, bytes), piece.address
                    found[handout.id, piece.address.rpartition("/")[2].removesuffix(".pdf")] = content
    assert len(found) >= 32
    return found


@pytest.fixture(scope="module")
def tables(tmp_path_factory) -> list[bytes]:
    return [content for _, content in evidence_files(real_project().sound, SITE, tmp_path_factory.mktemp("kept"))][:6]


def numbers() -> list[str]:
    """Every number to call or to send a message to, the longest first."""
    regions = real_project().sound.urgent_help.regions
    found = {region.emergency.number for region in regions}
    found |= {number for region in regions for line in region.lines for number in (line.number, line.sms and line.sms.number) if number}
    return sorted(found, key=len, reverse=True)


def near_an_edge(content: bytes, safe: float = SAFE) -> list[tuple[str, int]]:
    """(number, the page) of each number with a letter nearer than 18 mm to an edge."""
    pattern = re.compile("|".join(rf"(?<!\d){number}(?!\d)" for number in (r"\s+".join(map(re.escape, one.split())) for one in numbers())))
    document = pypdfium2.PdfDocument(content)
    found = []
    for number, page in enumerate(document, 1):
        wide, high = page.get_size()
        words = page.get_textpage()
        text = "".join(words.get_text_range(at, 1) or "\0" for at in range(words.count_chars()))
        for one in pattern.finditer(text):
            boxes = [words.get_charbox(at) for at in range(*one.span()) if not text[at].isspace()]
            if any(left < safe or low < safe or right > wide - safe or top > high - safe for left, low, right, top in boxes):
                found.append((one[0], number))
    document.close()
    return found


def edges_of_the_code(content: bytes) -> float:
    """How near its modules come to an edge, in points."""
    document = pypdfium2.PdfDocument(content)
    scale = 200 / 72
    page = document[len(document) - 1]
    picture = page.render(scale=scale, grayscale=True).to_pil()
    document.close()
    (code,) = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
    corners = [getattr(code.position, name) for name in ("top_left", "top_right", "bottom_left", "bottom_right")]
    across, down = [corner.x for corner in corners], [corner.y for corner in corners]
    return min(min(across), min(down), picture.width - max(across), picture.height - max(down)) / scale


def test_paper_a4_letter_no_number_stands_near_an_edge(made):
    told = {key: re.sub(r"\s+", " ", pypdfium2.PdfDocument(content)[0].get_textpage().get_text_range()) for key, content in made.items()}
    assert "Emergency? Call 911" in told["akathisia", "us"]  # what is measured is there
    assert {key: found for key, content in made.items() if (found := near_an_edge(content))} == {}


def test_paper_a4_letter_the_code_stands_near_no_edge(made, tables):
    assert {key: round(near / MM, 1) for key, content in made.items() if (near := edges_of_the_code(content)) < SAFE - 0.5} == {}
    assert [round(near / MM, 1) for content in tables if (near := edges_of_the_code(content)) < SAFE - 0.5] == []


def test_paper_a4_letter_a_number_that_is_near_would_be_seen(made):
    assert ("911", 1) in near_an_edge(made["akathisia", "us"], 40 * MM)
    assert {number for number, _ in near_an_edge(made["akathisia", "us"], 100 * MM)} >= {"911", "988", "1-800-222-1222"}


def test_paper_a4_letter_the_web_page_keeps_as_far_from_each_edge():
    (margin,) = re.findall(r"@page \{ margin: ([^;]*); \}", (ROOT / "docs/assets/css/print.css").read_text("utf-8"))
    assert all(float(side.removesuffix("mm")) >= 18 for side in margin.split())


def test_paper_qr_quiet_no_sheet_grew(made):
    assert {key: len(pypdfium2.PdfDocument(content)) for key, content in made.items()} == {key: 2 if key[1].endswith("-large") else 1 for key in made}


@pytest.mark.parametrize("mask", [None, 3])
def test_paper_qr_quiet_four_modules_dark_on_white_whatever_stands_around(mask):
    address = "https://a.example/symptoms/akathisia/#sheet=2026-11-23-abcdef"
    svg = ElementTree.fromstring(qr_svg(address, mask))
    side = float(svg.get("viewBox").split()[2])
    size = segno.make(address, error="m", micro=False).symbol_size(border=0)[0]
    assert side == size + 8
    ground, modules = svg.findall("{http://www.w3.org/2000/svg}path")
    assert (ground.get("fill"), ground.get("d")) == ("#fff", f"M0 0h{side:.0f}v{side:.0f}h-{side:.0f}z")
    assert modules.get("stroke") == "#000"
    assert modules.get("d").startswith("M4 4.5h7")  # the first corner
    assert "border 4" in made_with()


def test_paper_qr_quiet_no_style_turns_its_colours_round():
    for style in sorted((ROOT / "docs/assets/css").glob("*.css")):
        for rule in re.findall(r"[^{}]*(?:print-qr|segno|qrline)[^{}]*\{[^}]*\}", style.read_text("utf-8")):
            assert not re.search(r"fill|stroke|filter|invert|color|background|opacity", rule), rule


def test_paper_qr_quiet_code_can_be_read_on_a_dark_ground(made):
    """Each fullest sheet, printed in greys and with the paper around the code black."""
    for key in (("tinnitus", "letter"), ("increased-symptoms", "us-large")):
        document = pypdfium2.PdfDocument(made[key])
        picture = document[len(document) - 1].render(scale=150 / 72, grayscale=True).to_pil()
        document.close()
        (code,) = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
        assert "#sheet=" in code.text
        wide = code.position.bottom_right.x - code.position.top_left.x
        assert wide / 150 * 25.4 > 16  # mm: modules of 0.4 mm and more


def test_paper_extract(made):
    """Words are whole, in the order of the sheet, with no sign in them that was put there to break a line."""
    for (id, _), content in made.items():
        text = " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))
        assert not re.search("[\u00ad\ufb00-\ufb06]", text)
        plain = " ".join(text.split())
        assert "Do not stop your medicine suddenly." in plain, id
        assert not re.search(r"[a-z][.?!][A-Z]", plain.replace("benzodiazepine-symptoms.example", ""))
