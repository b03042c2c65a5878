"""axe-core over many states of many pages.

Rules about structure are asked in each state of each page; rules about
colour on each screen as well.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from browser.kinds import NEW_KINDS, THIN
from browser.screens import SCREENS, SIZES, Tab, screens, tab
from browser.templates import BARE, SMALL_PRINT, reached, states

AXE_SCRIPT = Path(__file__).with_name("axe").joinpath("axe.min.js").read_text("utf-8")
STRUCTURE = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOUR = ("color-contrast-enhanced", "link-in-text-block")
# Of WCAG, but axe asks them only where they are named.
ALSO = ("label-content-name-mismatch",)
# The enhanced rule asks for 7:1. What is not read for its own sake keeps 4.5:1.
_TELL = """async (elements, options, smallPrint) => {
  const found = await axe.run(elements, {...options, elementRef: true, resultTypes: ["violations"], preload: false});
  const told = [];
  for (const rule of found.violations) for (const node of rule.nodes) {
    if (rule.id === "color-contrast-enhanced" && node.element.closest(smallPrint) && node.any[0].data.contrastRatio >= 4.5) continue;
    told.push(`${rule.id}: ${node.html.slice(0, 160)} (${node.failureSummary.split("\\n").slice(1).join("; ").trim().slice(0, 200)})`);
  }
  return told;
}"""
# A page that is as it was when it was asked about on this size gets the same answer.
STRUCTURES = f"""async ([options, smallPrint, whole]) => {{
  const its = innerWidth + document.documentElement.outerHTML;
  if (answers.has(its)) return answers.get(its);
  const back = whole ? () => {{}} : ({THIN})([]);
  const told = await ({_TELL})(document, options, smallPrint);
  back();
  answers.set(its, told);
  return told;
}}"""
# What axe says of one element of each kind that is not known yet, and which kinds these were.
COLOURS = f"""async ([options, smallPrint, part]) => {{
  const {{ kinds, elements }} = ({NEW_KINDS})(known, smallPrint, part);
  if (!kinds.length) return [[], []];
  const back = ({THIN})(elements);
  const told = await ({_TELL})(elements, options, smallPrint);
  back();
  for (const one of kinds) known.add(one);
  return [kinds, told];
}}"""
_BEGIN = f"kinds => {{ window.known = new Set(JSON.parse(kinds)); window.answers = new Map(); {AXE_SCRIPT}; }}"
# Kinds of text of which axe did not complain, on any page that this process has shown.
_SOUND: set[str] = set()


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
    for state in every:
        if state != "as loaded":
            yield from ((state, screen, "colour") for screen in screens(look.script))


def seen(browser: Browser, address: str, template: str) -> list[Seen]:
    """All that axe says of a kind of page. Colour is asked once for each kind of text: dark is dark, with script and
    without, on this page and on the next. What had a fault is asked again on each page."""
    found: list[Seen] = []
    known = set(_SOUND)
    with tab(browser) as here:
        for script in (True, False):
            for state, size in reached(here, address, template, script, SIZES):
                if here.page.evaluate("!window.axe"):
                    _begin(here, template, script, known)
                found += _audited(here, Look(template, size, script), state, known)
    return found


def _audited(here: Tab, look: Look, state: str, known: set[str]) -> Iterator[Seen]:
    """The runs planned for a state. known: the kinds of text that were asked about; grows."""
    part = states(look.template, look.script)[state].part
    assert not part or here.page.locator(part).count(), f"{state}: nothing is {part}"
    for _, screen, rules in (one for one in planned(look) if one[0] == state):
        here.show(SCREENS[screen])
        if rules == "colour":
            # Where a state adds something, the rest was asked about before.
            kinds, complaints = here.page.evaluate(COLOURS, [_options(rules, look), SMALL_PRINT, part])
            known.update(kinds)
            _SOUND.update([] if complaints else kinds)
        else:
            whole = look == Look(look.template, "phone", True)
            complaints = here.page.evaluate(STRUCTURES, [_options(rules, look), SMALL_PRINT, whole])
        yield Seen(look, state, screen, rules, tuple(complaints))


def _begin(here: Tab, template: str, script: bool, known: set[str]) -> None:
    """Bring axe to a page that was opened."""
    marked = here.page.evaluate("document.documentElement.className")
    assert template in BARE or ("js" if script else "no-js") in marked.split()
    if template in BARE:  # axe takes a page without a background for white
        here.style("html { background: Canvas }")
    here.page.evaluate(_BEGIN, json.dumps(sorted(known)))


def _options(rules: str, look: Look) -> dict[str, object]:
    if rules == "colour":
        return {"runOnly": {"type": "rule", "values": COLOUR}}
    # Colour has a run of its own. A page that leads on at once has no landmarks.
    rules_apart = {name: {"enabled": name in ALSO} for name in ("color-contrast", *COLOUR, *ALSO)}
    if look.template in BARE:
        rules_apart["region"] = {"enabled": False}
    return {"runOnly": {"type": "tag", "values": STRUCTURE}, "rules": rules_apart}


def described(seen: Seen) -> str:
    where = f"{seen.look.template}, {seen.look.size}, {'script' if seen.look.script else 'no script'}, {seen.state}, {seen.screen}"
    return json.dumps([where, *seen.complaints], indent=1)
