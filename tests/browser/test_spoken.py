"""A screen reader's view of each kind of page, as Chromium and Firefox tell it: the same in both, and without a fault.

Everything is opened first, the menu and the settings too, so that all is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.firefox import Firefox
from browser.screens import tab
from browser.serving import Host, serve
from browser.spoken import CONTROLS, Part, by_chromium, by_firefox
from browser.spoken_rules import RULES, faults
from browser.templates import FRAMED, TEMPLATES, without_policy

OPEN = "() => { for (const one of document.querySelectorAll('details')) one.open = true; }"
# Each with the rule that must see it, in a page that is without fault before.
FAULTS = {
    "one_title": "<h1>Another title</h1>",
    "no_level_left_out": "<h2>Part</h2><h5>Far below</h5>",
    "landmarks_can_be_told_apart": "<nav aria-label=Same>a</nav><nav aria-label=Same>b</nav>",
    "all_is_in_a_landmark": "</article></main><p>Left outside</p>",
    "each_control_has_a_name": "<button></button>",
    "names_hold_the_words_that_are_seen": "<a href=# aria-label='Crisis line'>Crisis: 988</a>",
    "urgent_help_comes_second": "",
    "nothing_breaks_in": "<p role=alert>Now</p>",
    "pictures_have_names": "<svg role=img width=9 height=9></svg>",
    "tables_have_heads": "<table role=table><tr><td>1<td>2<tr><td>3<td>4</table>",
    "choices_say_what_is_chosen": "<label><input type=radio>Alone</label>",
    "folds_say_whether_they_are_open": "<div role=group><button>Opens</button></div>",
}


@pytest.fixture(scope="module")
def host(real_site: Path) -> Iterator[Host]:
    """Without the worker: the page of kept pages has the same list in both browsers."""
    with serve(real_site) as host:
        host.extra["sw.js"] = b""
        yield host


@pytest.fixture(scope="module")
def address(host: Host) -> str:
    return host.address


def told(chromium: Browser, firefox: Firefox, url: str) -> dict[str, Part]:
    with tab(chromium) as here:
        here.open(url)
        here.page.evaluate(OPEN)
        found = {"Chromium": by_chromium(here)}
    firefox.open(url)
    firefox.run(OPEN)
    return {**found, "Firefox": by_firefox(firefox)}


@pytest.mark.parametrize("template", FRAMED)
def test_both_browsers_tell_a_screen_reader_the_same_and_all_of_it(chromium: Browser, firefox: Firefox, address: str, template: str):
    found = told(chromium, firefox, address + TEMPLATES[template])
    assert {browser: faults(page) for browser, page in found.items()} == {"Chromium": [], "Firefox": []}
    controls = {browser: [(one.role, one.name) for one in page.each(*CONTROLS)] for browser, page in found.items()}
    assert controls["Chromium"] == controls["Firefox"]
    assert len(controls["Chromium"]) > 20


def test_each_rule_sees_its_fault_in_both_browsers(chromium: Browser, firefox: Firefox, host: Host):
    assert [rule.__name__ for rule in RULES] == list(FAULTS)
    head, _, _ = without_policy(host.answer("404.html")[2]).decode().partition("</article>")
    host.extra["faulty/"] = head.replace('class="skip"', 'class="skip" hidden').encode() + "".join(FAULTS.values()).encode()
    for browser, page in told(chromium, firefox, f"{host.address}faulty/").items():
        seen = {fault.partition(":")[0] for fault in faults(page)}
        assert (browser, set(FAULTS) - seen) == (browser, set())


def test_states_are_told(chromium: Browser, firefox: Firefox, address: str):
    """Of the choices one is chosen; of the links in the menu one is this page."""
    for browser, page in told(chromium, firefox, f"{address}symptoms/").items():
        chosen = [one.name for one in page.each("radio") if "checked" in one.states]
        assert (browser, chosen[:2]) == (browser, ["Automatic", "Normal"])
        if browser == "Firefox":  # Chromium tells it to aids alone, not to its tools
            assert "Symptoms" in [one.name for one in page.each("link") if "current" in one.states]
