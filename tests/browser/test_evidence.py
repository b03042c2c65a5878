"""Studies opened in place, lists of evidence narrowed, a table copied, and a table on a narrow screen."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from browser.clipboard import pasted

EXPLAINER, LEDGER, TABLE = "how-it-happens/kindling/", "evidence/", "prescribers/evidence/kindling/"
ROWS = ".claim[data-grade]"


@pytest.fixture
def page(online: BrowserContext) -> Iterator[Page]:
    page, complaints = online.new_page(), []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.clock.set_fixed_time("2026-01-01T12:00:00Z")  # years are counted from it
    yield page
    assert complaints == []


def studies(page: Page) -> Locator:
    return page.locator("a.studies").first


def test_the_studies_behind_a_statement_open_where_it_stands_and_close_again(page: Page, address: str):
    page.goto(address + EXPLAINER)
    link, table = studies(page), page.locator(".studies-here table.findings")
    expect(link).to_have_attribute("aria-expanded", "false")
    link.click()
    expect(table).to_be_visible()
    expect(link).to_have_attribute("aria-expanded", "true")
    assert table.locator("tbody tr").count() > 0 and page.url == address + EXPLAINER
    assert table.locator("[id]").count() == 0  # each keeps its name on its own page
    link.click()
    expect(table).to_be_hidden()
    expect(link).to_have_attribute("aria-expanded", "false")
    link.click()
    expect(table).to_be_visible()
    assert table.count() == 1
    page.get_by_role("button", name="Close the studies").click()
    expect(table).to_be_hidden()
    expect(link).to_be_focused()


def test_a_link_within_the_opened_studies_leads_where_it_leads_on_the_page_of_the_statement(page: Page, address: str):
    page.goto(address + EXPLAINER)
    studies(page).click()
    way = page.locator(".studies-here table.findings a").first
    expect(way).to_have_attribute("href", re.compile(rf"^{re.escape(address)}evidence/sources/[a-z0-9]/#[a-z0-9-]+$"))
    name = way.get_attribute("href").rpartition("#")[2]
    way.click()
    expect(page.locator(f".source-entry[id='{name}']")).to_be_visible()


def test_without_script_the_link_leads_to_the_page_of_the_statement(chromium, address: str):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + EXPLAINER)
    studies(page).click()
    expect(page).to_have_url(re.compile(r"/evidence/claims/[a-z0-9-]+/#studies$"))
    expect(page.locator("table.findings")).to_be_visible()
    assert page.locator("#studies").count() == 1
    context.close()


def test_where_the_studies_cannot_be_had_the_link_leads_there_all_the_same(page: Page, address: str):
    page.route("**/evidence/claims/**", lambda route: route.abort() if route.request.resource_type == "xhr" else route.continue_())
    page.goto(address + EXPLAINER)
    studies(page).click()
    expect(page).to_have_url(re.compile(r"/evidence/claims/[a-z0-9-]+/#studies$"))


@pytest.fixture
def ledger(page: Page, address: str) -> Page:
    page.goto(address + LEDGER)
    expect(page.locator(".evidence-tools")).to_be_visible()
    return page


def told(page: Page, name: str, shown: bool = True) -> list[str]:
    """What the rows that are shown, or all, tell the filter."""
    return [row.get_attribute(f"data-{name}") for row in page.locator(f"{ROWS}:visible" if shown else ROWS).all()]


def headings_hold(page: Page) -> bool:
    """Whether each heading that is shown has a statement below it that is shown, and no other is."""
    return page.evaluate(
        """rows => [...document.querySelectorAll(".md-typeset h2")].every(heading => {
          const below = [];
          for (let one = heading.nextElementSibling; one && one.tagName !== "H2"; one = one.nextElementSibling) if (one.matches(rows)) below.push(one);
          return !below.length || heading.hidden === below.every(one => one.hidden);
        })""",
        ROWS,
    )


def test_statements_are_narrowed_by_grade(ledger: Page):
    every = told(ledger, "grade", shown=False)
    for grade in sorted(set(every)):
        ledger.get_by_label("Grade").select_option(grade)
        assert told(ledger, "grade") == [grade] * every.count(grade)
        expect(ledger.locator(".evidence-tools [role=status]")).to_have_text(f"Shown: {every.count(grade)} of {len(every)}.")
        assert headings_hold(ledger)


def test_statements_are_narrowed_to_those_studied_in_people(ledger: Page):
    every = told(ledger, "people", shown=False)
    ledger.get_by_label("Studied in people only").check()
    assert told(ledger, "people") == ["yes"] * every.count("yes") and 0 < every.count("yes") < len(every)
    assert headings_hold(ledger)


def test_statements_are_narrowed_by_the_year_of_the_newest_study(ledger: Page):
    every = told(ledger, "year", shown=False)
    ledger.get_by_label("Year").select_option(label="since 2021")
    assert told(ledger, "year") == [year for year in every if int(year) >= 2021]
    assert 0 < ledger.locator(f"{ROWS}:visible").count() < len(every) and headings_hold(ledger)


def test_statements_are_narrowed_by_words_and_headings_with_nothing_left_go(ledger: Page):
    headings = ledger.locator(".md-typeset h2:visible").count()
    ledger.get_by_role("searchbox", name="Words").fill("KINDLING")
    rows = ledger.locator(f"{ROWS}:visible")
    assert 0 < rows.count() < ledger.locator(ROWS).count()
    assert ledger.locator(".md-typeset h2:visible").count() < headings and headings_hold(ledger)
    ledger.get_by_role("searchbox", name="Words").fill("zzzz")
    assert rows.count() == 0 and headings_hold(ledger)
    expect(ledger.locator(".evidence-tools [role=status]")).to_contain_text("Nothing fits.")
    ledger.get_by_role("searchbox", name="Words").fill("")
    assert rows.count() == ledger.locator(ROWS).count() and ledger.locator(".md-typeset h2:visible").count() == headings


def test_an_address_that_leads_to_a_statement_shows_it_whatever_is_chosen(ledger: Page):
    ledger.get_by_role("searchbox", name="Words").fill("zzzz")
    row = ledger.locator(ROWS).last
    expect(row).to_be_hidden()
    ledger.evaluate("id => { location.hash = id }", row.get_attribute("id"))
    expect(row).to_be_visible()
    expect(row).to_be_in_viewport()
    assert ledger.get_by_role("searchbox", name="Words").input_value() == ""


def test_sources_are_narrowed_by_words_and_by_kind(page: Page, address: str):
    page.goto(address + "evidence/sources/")
    rows = page.locator(".to-narrow > li:visible")
    every = rows.count()
    page.get_by_role("searchbox", name="Words").fill("rickels")
    assert 0 < rows.count() < every and all("rickels" in text.lower() for text in rows.all_text_contents())
    page.get_by_role("searchbox", name="Words").fill("")
    kind = page.locator(".to-narrow > li").first.get_attribute("data-kind")
    page.get_by_label("Kind").select_option(kind)
    assert {row.get_attribute("data-kind") for row in rows.all()} == {kind} and rows.count() < every


def test_a_table_is_copied_as_rows_with_tabs_between_cells(chromium, address: str):
    context = chromium.new_context(permissions=["clipboard-write"])
    page = context.new_page()
    page.goto(address + TABLE)
    page.get_by_role("button", name="Copy this table").click()
    page.get_by_text("Copied.", exact=True).wait_for()
    copied = [line.split("\t") for line in pasted(context).split("\n")]
    shown = [[" ".join(cell.split()) for cell in row.locator("th, td").all_inner_texts()] for row in page.locator("table.findings tr").all()]
    assert copied == shown and len(shown) > 2 and {len(row) for row in copied} == {7}
    context.close()


@pytest.fixture(params=["claim", "table"])
def with_table(request: pytest.FixtureRequest, page: Page, address: str) -> Page:
    """A page with a table of findings: of one statement, of an explainer."""
    page.goto(address + TABLE)
    if request.param == "claim":
        page.goto(page.locator("table.findings a").first.evaluate("link => link.href"))
    return page


def test_on_a_narrow_screen_a_table_is_a_list_and_nothing_is_to_be_scrolled_sideways(with_table: Page):
    for width in (320, 390):
        with_table.set_viewport_size({"width": width, "height": 700})
        assert with_table.evaluate("document.documentElement.scrollWidth") == width
        cells = with_table.locator("table.findings tbody td[data-label]")
        for cell in cells.all():
            box = cell.bounding_box()
            assert box["x"] >= 0 and box["x"] + box["width"] <= width
            label = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
            assert cell.get_attribute("data-label") in label
        assert cells.count() > 4


def test_on_a_wide_screen_it_is_a_table_with_its_head(with_table: Page):
    with_table.set_viewport_size({"width": 1280, "height": 800})
    table = with_table.locator("table.findings").first
    first, second = (table.locator("tbody tr").first.locator("td").nth(number).bounding_box() for number in (0, 1))
    assert first["y"] == second["y"] and first["x"] < second["x"]
    assert table.locator("thead th").first.bounding_box()["x"] >= 0
    assert table.locator("tbody td").first.evaluate("cell => getComputedStyle(cell, '::before').content") in ("none", "normal")
