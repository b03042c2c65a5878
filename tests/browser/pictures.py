"""Pictures of the pages that a change touches: in light, in calm, and as they are printed.

    make site && .venv/bin/python tests/browser/pictures.py ADDRESSES DIR

Reads site/, and the addresses from a file as `python -m macros review --base REF --format
addresses` prints them. Writes three pictures of each page to DIR, and says in Markdown
what is there, for the summary of a pull request.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1])]

from playwright.sync_api import Browser, sync_playwright

from browser.conftest import launch
from browser.screens import SCREENS, tab
from browser.serving import serve

SHOWN = {"light": SCREENS["automatic light"], "calm": SCREENS["calm paper"]}
MOST = 20  # pages; a change of a fixed sentence touches hundreds


def pages(addresses: Iterable[str], site: Path) -> list[str]:
    """The pages among the addresses, each once: a place within a page is a picture of that page."""
    found = dict.fromkeys(one.strip().partition("#")[0].strip("/") for one in addresses if one.strip())
    return [page for page in found if (site / page / "index.html").is_file() and (site / page).resolve().is_relative_to(site.resolve())]


def taken(browser: Browser, url: str, wanted: Iterable[str], folder: Path) -> Iterator[str]:
    """The name of each picture that was written. url: of the site, with a slash at the end."""
    folder.mkdir(parents=True, exist_ok=True)
    with tab(browser) as here:
        for page in wanted:
            name = page.replace("/", "-") or "home"
            here.open(f"{url}{page}/" if page else url)
            for kind, screen in SHOWN.items():
                here.show(screen)
                here.page.screenshot(path=folder / f"{name}.{kind}.png", full_page=True)
                yield f"{name}.{kind}.png"
            here.show(SHOWN["light"])
            here.page.emulate_media(media="print")
            here.page.screenshot(path=folder / f"{name}.print.png", full_page=True)
            here.page.emulate_media(media="screen")
            yield f"{name}.print.png"


def main(list_of: Path, folder: Path) -> None:
    site = Path("site")
    found = pages(list_of.read_text("utf-8").splitlines(), site)
    with serve(site) as host, sync_playwright() as playwright:
        browser = launch(playwright)
        count = sum(1 for _ in taken(browser, host.address, found[:MOST], folder))
        browser.close()
    print("## A look at the pages\n")
    print(f"{count} pictures of {min(len(found), MOST)} pages, in light, in calm and as printed: the file “preview”, at the foot of this page.")
    if len(found) > MOST:
        print(f"{len(found) - MOST} more pages change; they have no picture here.")
    print("The whole site is in it too. Unpack it, and run `python3 -m http.server` in its folder `site`.")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
