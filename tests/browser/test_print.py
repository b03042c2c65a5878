"""On paper: black on white from any screen, the address, the whole text, and nothing that is only for a screen."""

from __future__ import annotations

import pypdfium2
import pytest
from playwright.sync_api import Browser

from browser.screens import SCREENS, tab
from browser.templates import TEMPLATES

CHROME = ("Comfort settings", "Skip to the text", "Find a symptom", "Menu", "Print this page", "Suggest a change", "Choose a moment", "On this page")
PRINTED = {"symptom": 3, "emergency": 3, "explainer": 11}  # the most sheets


@pytest.fixture(scope="module")
def printed(chromium: Browser, address: str) -> dict[str, pypdfium2.PdfDocument]:
    """Each page as a reader prints it from the dimmest screen."""
    found = {}
    with tab(chromium) as here:
        for template in PRINTED:
            here.open(address + TEMPLATES[template])
            here.show(SCREENS["calm dark"], "largest")
            found[template] = pypdfium2.PdfDocument(here.page.pdf(format="A4", print_background=True))
    return found


def words(document: pypdfium2.PdfDocument) -> str:
    return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())


@pytest.mark.parametrize("template", PRINTED)
def test_the_sheet_names_its_address_and_the_warning(printed, template: str):
    text = words(printed[template])
    assert f"https://benzodiazepine-symptoms.example/{TEMPLATES[template]}" in text.replace(" ", "")
    assert "Do not stop" in text and "get checked" in text


@pytest.mark.parametrize("template", PRINTED)
def test_nothing_of_the_screen_is_printed(printed, template: str):
    assert [part for part in CHROME if part in words(printed[template])] == []


@pytest.mark.parametrize("template", PRINTED)
def test_it_is_black_on_white(printed, template: str):
    for page in printed[template]:
        levels = page.render(scale=1).to_pil().convert("L").histogram()
        # Small letters in two columns cover a fifth of a sheet; a tinted ground would leave no white at all.
        assert sum(levels[250:]) > 0.7 * sum(levels), "the paper is not white"
        assert sum(levels[:60]) > 0, "the ink is not black"


@pytest.mark.parametrize("template", PRINTED)
def test_it_takes_few_sheets(printed, template: str):
    assert len(printed[template]) <= PRINTED[template]


def test_all_five_moments_of_the_seesaw_are_printed(printed):
    text = words(printed["explainer"])
    for moment in ("1. Before the medicine.", "2. When you start it.", "3. After some time.", "4. If the dose drops too fast.", "5. With time."):
        assert moment in text
    assert "a drawing, not measured data" in text


def test_the_prescribers_part_is_printed_only_when_it_is_open(chromium: Browser, address: str, printed):
    with tab(chromium) as here:
        here.open(address + TEMPLATES["symptom"])
        here.page.locator("details.prescribers").evaluate("one => { one.open = true; }")
        opened = words(pypdfium2.PdfDocument(here.page.pdf(format="A4")))
    assert "ICD-10-CM" in opened and "ICD-10-CM" not in words(printed["symptom"])
