"""axe-core over many states of many pages.

Rules about structure are asked in each state of each page; rules about
colour on each screen as well.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser

from browser.screens import SCREENS, SIZES, Tab, screens, tab
from browser.templates import BARE, LONG, SMALL_PRINT, TEMPLATES, states

STRUCTURE = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOUR = ("color-contrast-enhanced", "link-in-text-block")
# The enhanced rule asks for 7:1. What is not read for its own sake keeps 4.5:1.
RUN = """async ([options, smallPrint, part]) => {
  const found = await axe.run(part ? [...document.querySelectorAll(part)] : document, {...options, elementRef: true, resultTypes: ["violations"], preload: false});
  const told = [];
  for (const rule of found.violations) for (const node of rule.nodes) {
    if (rule.id === "color-contrast-enhanced" && node.element.closest(smallPrint) && node.any[0].data.contrastRatio >= 4.5) continue;
    told.push(`${rule.id}: ${node.html.slice(0, 160)} (${node.failureSummary.split("\\n").slice(1).join("; ").trim().slice(0, 200)})`);
  }
  return told;
}"""


@dataclass(frozen=True, slots=True)
class Look:
    """One page on one size with script or without: all its states on all screens."""

    template: str
    size: str
    script: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """What axe said of one state on one screen. rules: "structure" or "colour"."""

    look: Look
    state: str
    screen: str
    rules: str
    complaints: tuple[str, ...]


def planned(look: Look) -> Iterator[tuple[str, str, str]]:
    """(state, screen, rules) of each run: the promise of test_axe, in code."""
    every = states(look.template, look.script)
    for state in every:
        yield state, next(iter(SCREENS)), "structure"
    # What is shown as loaded is shown when all is opened, too.
    for state in every if look.template not in LONG or look.size == "phone" else ():
        if state != "as loaded":
            yield from ((state, screen, "colour") for screen in screens(look.script))


def seen(browser: Browser, address: str, look: Look) -> list[Seen]:
    """All that axe says of a look."""
    found, every = [], states(look.template, look.script)
    with tab(browser, SIZES[look.size]) as here:
        last = ""
        for state, screen, rules in sorted(planned(look)):
            if state != last:
                _reach(here, address, look, state)
                last = state
            here.show(SCREENS[screen])
            # Structure is a matter of the whole page; colour is asked again only where a state adds something.
            part = every[state].part if rules == "colour" else ""
            assert not part or here.page.locator(part).count(), f"{state}: nothing is {part}"
            found.append(Seen(look, state, screen, rules, tuple(here.page.evaluate(RUN, [_options(rules, look), SMALL_PRINT, part]))))
    return found


def _reach(here: Tab, address: str, look: Look, state: str) -> None:
    here.open(address + TEMPLATES[look.template], look.script, leads_on=look.template in BARE)
    marked = here.page.evaluate("document.documentElement.className")
    assert look.template in BARE or ("js" if look.script else "no-js") in marked.split()
    states(look.template, look.script)[state].reach(here.page)
    if look.template in BARE:  # axe takes a page without a background for white
        here.style("html { background: Canvas }")
    here.page.evaluate(f"{AXE_SCRIPT}; 0")


def _options(rules: str, look: Look) -> dict[str, object]:
    if rules == "colour":
        return {"runOnly": {"type": "rule", "values": COLOUR}}
    # Colour has a run of its own. A page that leads on at once has no landmarks.
    off = {name: {"enabled": False} for name in ("color-contrast", *COLOUR)}
    if look.template in BARE:
        off["region"] = {"enabled": False}
    return {"runOnly": {"type": "tag", "values": STRUCTURE}, "rules": off}


def described(seen: Seen) -> str:
    where = f"{seen.look.template}, {seen.look.size}, {'script' if seen.look.script else 'no script'}, {seen.state}, {seen.screen}"
    return json.dumps([where, *seen.complaints], indent=1)
