"""What the browser tests look at: one line for each kind of page and each state.

A new kind of page: add its name and address to TEMPLATES. A new state of
pages (something opened, ticked, searched): add it to STATES with what a
reader does to reach it. Both are then audited on every screen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from playwright.sync_api import Page

from browser.screens import Tab

TEMPLATES = {
    "home": "",
    "symptom": "symptoms/insomnia/",
    "emergency": "symptoms/seizures/",
    "explainer": "how-it-happens/rebalancing/",
    "how it happens": "how-it-happens/",
    "guide": "guides/talking-with-your-prescriber/",
    "index": "symptoms/",
    "glossary": "glossary/",
    "medicines": "medicines/",
    "ledger": "evidence/",
    "grading": "evidence/how-we-grade/",
    "sources": "evidence/sources/",
    "prescribers": "prescribers/",
    "original page": "prescribers/original-page/",
    "codes": "code/",
    "linking": "prescribers/linking-by-code/",
    "data": "prescribers/data/",
    "handouts": "prescribers/handouts/",
    "visit sheet": "visit-sheet/",
    "offline": "offline/",
    "urgent help": "urgent-help/",
    "contribute": "contribute/macros/",
    "about": "about/privacy/",
    "404": "no/such/page/",
    "redirect": "symptoms/hot-toes/",
}
# It stands alone: no header, no bar, and the browser leaves it at once.
BARE = {"redirect"}
FRAMED = [name for name in TEMPLATES if name not in BARE]

# Text that is not read for its own sake. It keeps 4.5:1; all other text keeps 7:1.
SMALL_PRINT = (
    "a, button, small, figcaption, .status-line, .medical-name, .claim-strength, .linked-from, .edit-page, .source-kind, .technical, "
    ".small-print, .comfort, .side, .site-head, .doors span, .urgent-box h2, .idea-foot, .narrow [role=status], .sheet-symptoms span"
)


@dataclass(frozen=True, slots=True)
class State:
    """reach: what a reader does. on: templates, or none for all. script: whether it needs script.
    part: what it adds to the page, as a selector; the rest looks as it did before.
    by_size: another way leads to it where the screen is larger."""

    reach: Callable[[Page], object]
    on: frozenset[str] = frozenset()
    script: bool = False
    part: str = ""
    by_size: bool = False


def _as_loaded(page: Page) -> None:
    pass


def _everything_opened(page: Page) -> None:
    page.evaluate("document.querySelectorAll('article details').forEach(one => one.open = true)")


def _menu_opened(page: Page) -> None:
    page.evaluate("document.querySelector('.head-menu').open = true")


def _settings_opened(page: Page) -> None:
    page.evaluate("document.querySelector('.comfort-settings').open = true")


def _searched(words: str, shown: str) -> Callable[[Page], object]:
    def reach(page: Page) -> None:
        if (link := page.locator(".search-link")).is_visible():
            link.click()
        page.locator("#search-box").fill(words)
        page.locator(f".search-panel {shown}").first.wait_for()

    return reach


def _a_word_explained(page: Page) -> None:
    page.locator("a.term").first.click()
    page.get_by_role("note").wait_for()


def _list_narrowed(page: Page) -> None:
    page.get_by_label("Look for a word").fill("sleep")


def _nothing_on_the_list(page: Page) -> None:
    page.get_by_label("Look for a word").fill("zzzz")
    page.locator(".no-match").wait_for()


def _ticked(page: Page) -> None:
    page.evaluate("document.querySelectorAll('article details').forEach(one => one.open = true)")
    for count in range(2):
        page.locator(".visit-pick").nth(count).click()


STATES = {
    "as loaded": State(_as_loaded),
    "all opened": State(_everything_opened),
    "menu": State(_menu_opened, on=frozenset({"symptom"}), part=".head-menu"),
    "settings": State(_settings_opened, on=frozenset({"symptom"}), script=True, part=".comfort"),
    "found": State(_searched("cant sleep", "#search-results li"), on=frozenset({"home"}), script=True, part=".search-panel", by_size=True),
    "danger found": State(_searched("want to die", "#search-urgent"), on=frozenset({"home"}), script=True, part=".search-panel", by_size=True),
    "stopped found": State(_searched("stopped my xanax", "#search-stopping"), on=frozenset({"home"}), script=True, part=".search-panel", by_size=True),
    "nothing found in search": State(_searched("xvxv", "a[href*=glossary]"), on=frozenset({"home"}), script=True, part=".search-panel", by_size=True),
    "a word explained": State(_a_word_explained, on=frozenset({"symptom"}), script=True, part="[role=note]"),
    "list narrowed": State(_list_narrowed, on=frozenset({"index"}), script=True),
    "nothing on the list": State(_nothing_on_the_list, on=frozenset({"index"}), script=True, part=".narrow, .no-match"),
    "ticked": State(_ticked, on=frozenset({"visit sheet"}), script=True),
}


def states(template: str, script: bool) -> dict[str, State]:
    """The states a template is looked at in."""
    return {name: one for name, one in STATES.items() if (not one.on or template in one.on) and (script or not one.script)}


def visits(template: str, script: bool) -> list[list[str]]:
    """The states that are reached each time a page is opened: all opened comes right after as loaded, the others start afresh."""
    return [["as loaded", "all opened"], *([name] for name in states(template, script) if name not in ("as loaded", "all opened"))]


def reached(here: Tab, address: str, template: str, script: bool, sizes: Mapping[str, tuple[int, int]]) -> Iterator[tuple[str, str]]:
    """(state, size) of each state of a page on each of these sizes, while the page is in it. One opening serves all sizes
    where it can: nothing but style asks how large the screen is (test_sizes.py)."""
    every = states(template, script)
    for visit in visits(template, script):
        apart = any(every[name].by_size for name in visit)
        for together in [[size] for size in sizes] if apart else [list(sizes)]:
            here.size(*sizes[together[0]])
            here.forget()
            here.open(address + TEMPLATES[template], script, leads_on=template in BARE)
            for name in visit:
                every[name].reach(here.page)
                for size in together:
                    here.size(*sizes[size])
                    yield name, size


def without_policy(page: bytes) -> bytes:
    """A page whose own head forbids nothing, for tests that change what stands in it."""
    changed = page.replace(b'<meta http-equiv="Content-Security-Policy"', b"<meta name=none")
    assert changed != page
    return changed
