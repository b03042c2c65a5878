"""Contact sheets of the main pages on every screen, to look at.

    make site && .venv/bin/python tests/browser/shots.py DIR [TEMPLATE …]

Reads site/, writes one picture for each template and size to DIR: the first
view on each screen, side by side.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1])]

from PIL import Image
from playwright.sync_api import sync_playwright

from browser.colour import picture
from browser.conftest import launch
from browser.screens import SCREENS, SIZES, Tab, tab
from browser.serving import serve
from browser.templates import TEMPLATES

PAGES = ("home", "symptom", "explainer", "index", "glossary", "urgent help", "404")
SHOWN = ("automatic light", "dark", "calm dark", "calm paper")
ALL_SIZES = {**SIZES, "small phone": (320, 640)}
GAP = 12


def sheet(here: Tab, url: str) -> Image.Image:
    here.open(url)
    pictures = []
    for name in SHOWN:
        here.show(SCREENS[name])
        pictures.append(picture(here.page.screenshot()))
    across = 2 if pictures[0].width > 800 else len(pictures)
    width, height = pictures[0].width + GAP, pictures[0].height + GAP
    whole = Image.new("RGB", (width * across, height * -(-len(pictures) // across)), "#808080")
    for count, one in enumerate(pictures):
        whole.paste(one, (count % across * width, count // across * height))
    return whole


def main(folder: Path, names: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with serve(Path("site")) as host, sync_playwright() as playwright:
        browser = launch(playwright)
        for size, pixels in ALL_SIZES.items():
            with tab(browser, pixels) as here:
                for name in names or PAGES:
                    sheet(here, host.address + TEMPLATES[name]).save(folder / f"{name} {size}.png".replace(" ", "-"))
        browser.close()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), sys.argv[2:])
