"""What axe is not asked again is like something it was asked: a fault in one row of many, or on one screen, is found all the same."""

from __future__ import annotations

from itertools import product

import pytest
from playwright.sync_api import Browser

from browser.audit import Seen, seen
from browser.kinds import NEW_KINDS, THIN
from browser.screens import SIZES, tab
from browser.serving import Host
from browser.templates import TEMPLATES, without_policy

ROWS = "<ul>" + '<li><a href="#x">Word</a> of a row</li>' * 40 + "{}</ul>"
FAULTS = {
    "a paler row": ('<li id="a-paler-row" style="color: #999"><a href="#x">Word</a> of a row</li>', "color-contrast-enhanced"),
    "a paler word": ('<li><a href="#x">Word</a> of <span id="a-paler-word" style="color: #999">a row</span></li>', "color-contrast-enhanced"),
    "pale where it is dark": (
        '<style>@media (prefers-color-scheme: dark) { .odd { color: #444 } }</style><li class="odd" id="pale-where-it-is-dark">Row</li>',
        "color-contrast-enhanced",
    ),
    "a link without words": ('<li><a id="a-link-without-words" href="#x"></a> of a row</li>', "link-name"),
    "a picture without a name": ('<li><a href="#x">Word</a> of a row<img id="a-picture-without-a-name" src="/favicon.svg"></li>', "image-alt"),
    "a part nobody knows": ('<li><a id="a-part-nobody-knows" href="#x" role="nonsense">Word</a> of a row</li>', "aria-roles"),
    "a field without a name": ('<li><a href="#x">Word</a> of a row<input id="a-field-without-a-name"></li>', "label"),
}


@pytest.fixture(scope="module")
def complaints(chromium: Browser, host: Host) -> list[Seen]:
    """What is said of a page with a list of equal rows for each fault, which stands in its last row."""
    page, _, _ = host.answer("404.html")[2].partition(b"</article>")
    host.extra["rows/"] = without_policy(page) + "".join(ROWS.format(row) for row, _ in FAULTS.values()).encode() + b"</article></html>"
    TEMPLATES["rows"] = "rows/"
    try:
        return [one for one in seen(chromium, host.address, "rows") if one.complaints]
    finally:
        del TEMPLATES["rows"]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_one_row_of_many_is_found(complaints: list[Seen], fault: str):
    rule, mark = FAULTS[fault][1], f'id="{fault.replace(" ", "-")}"'
    found = [one for one in complaints if any(line.startswith(rule) and mark in line for line in one.complaints)]
    assert found
    if rule != "color-contrast-enhanced":
        assert {(one.look.size, one.look.script) for one in found} == set(product(SIZES, (True, False)))


def counted(browser: Browser, html: str) -> list[int]:
    """Rows on the page, while it is thin, and after."""
    count = "document.querySelectorAll('li').length"
    with tab(browser) as here:
        here.page.set_content(f"<article>{html}</article>")
        before = here.page.evaluate("document.body.innerHTML")
        counts = here.page.evaluate(f"() => {{ const all = [{count}], back = ({THIN})([]); all.push({count}); back(); all.push({count}); return all; }}")
        assert here.page.evaluate("document.body.innerHTML") == before
    return counts


def test_equal_rows_go_and_come_back_in_their_places(chromium: Browser):
    assert counted(chromium, ROWS.format("<li>Another</li><li>Another</li>")) == [42, 4, 42]


@pytest.mark.parametrize(
    "row", ['<li class="odd"><a href="#x">Word</a> of a row</li>', '<li><a href="#x" title="T">Word</a> of a row</li>', "<li><a href='#x'>Word</a></li>"]
)
def test_a_row_that_differs_stays(chromium: Browser, row: str):
    assert counted(chromium, ROWS.format(row)) == [41, 3, 41]


def test_headings_and_what_others_name_stay(chromium: Browser):
    assert counted(chromium, "<ul>" + "<li><h3>Head</h3></li>" * 4 + "</ul>") == [4, 4, 4]
    assert counted(chromium, "<ul>" + '<li><b id="a">1</b></li>' * 4 + '</ul><p aria-labelledby="a">') == [4, 4, 4]


@pytest.mark.parametrize("style", ["color: grey", "background: #777", "opacity: 0.4", "font-size: 8px", "font-weight: 700", "text-shadow: 1px 1px red"])
def test_each_kind_of_text_is_asked_once(chromium: Browser, style: str):
    ask = f"known => ({NEW_KINDS})(known, 'small', '').kinds"
    with tab(chromium) as here:
        here.page.set_content(ROWS.format("<li>Words alone</li>"))
        first = here.page.evaluate(ask, [])
        assert len(first) == 2  # rows and their links; the last row is as the others are
        assert here.page.evaluate(ask, first) == []
        here.page.evaluate("style => document.querySelector('li:nth-child(9)').setAttribute('style', style)", style)
        assert here.page.evaluate(ask, first)
        here.page.evaluate("document.querySelector('li:nth-child(9)').removeAttribute('style')")
        here.page.evaluate("document.querySelector('li:nth-child(8) a').style.textDecoration = 'none'")
        assert len(here.page.evaluate(ask, first)) == 1  # that link alone
