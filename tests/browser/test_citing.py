"""Copying a citation: with the clipboard, without it, and without script."""

from __future__ import annotations

import pytest

from browser.clipboard import pasted

SYMPTOM = "symptoms/insomnia/"


def opened(context, address):
    page = context.new_page()
    page.goto(address + SYMPTOM)
    page.locator(".cite-page summary").click()
    return page


def test_the_line_goes_to_the_clipboard(chromium, address):
    context = chromium.new_context(permissions=["clipboard-write"])
    page = opened(context, address)
    page.get_by_role("button", name="Copy this line").click()
    page.get_by_text("Copied.", exact=True).wait_for()
    copied = pasted(context)
    assert copied == page.locator("[data-copied]").text_content()
    assert copied.endswith(f"/{SYMPTOM}") and "Edition 20" in copied
    context.close()


@pytest.mark.parametrize("clipboard", ["undefined", "{writeText: function () { return Promise.reject(Error('no')); }}"], ids=["none", "refused"])
@pytest.mark.parametrize("old_way", ["", "document.execCommand = function () { return false; };"], ids=["old way", "no way"])
def test_where_a_page_may_not_copy_the_old_way_is_tried_and_else_the_line_is_shown(chromium, address, clipboard, old_way):
    context = chromium.new_context()
    context.add_init_script(f"Object.defineProperty(navigator, 'clipboard', {{value: {clipboard}}}); {old_way}")
    page = opened(context, address)
    button = page.get_by_role("button", name="Copy this line")
    button.click()
    line = page.locator("[data-copied]").text_content()
    page.get_by_text(f"Copy this: {line}" if old_way else "Copied.", exact=True).wait_for()
    assert button.evaluate("button => button === document.activeElement") and page.locator("textarea").count() == 0
    context.close()


def test_without_script_there_is_no_button_and_the_files_are_links(chromium, address):
    context = chromium.new_context(java_script_enabled=False)
    page = opened(context, address)
    assert page.locator("[data-copied]").is_visible()
    assert not page.locator(".copy").is_visible()
    with page.expect_download() as download:
        page.locator(".cite-page a", has_text="BibTeX").first.click()
    assert download.value.suggested_filename == "cite.bib"
    context.close()


CLAIM = "lasting-damage-not-shown"
PAGE = f"evidence/claims/{CLAIM}/"


def test_a_statement_is_copied_with_its_grade_edition_and_address(chromium, address):
    context = chromium.new_context(permissions=["clipboard-write"])
    page = context.new_page()
    page.goto(address + PAGE)
    claim = page.locator(".claim[data-edition]")
    claim.get_by_role("button", name="Copy this statement").click()
    claim.get_by_text("Copied.", exact=True).wait_for()
    copied = pasted(context)
    assert "\n" not in copied
    statement, rest = copied.split("” How sure? ")
    assert statement == "“" + " ".join(claim.locator(".claim-text").inner_text().split())
    grade, rest = rest.split(" Edition ")
    assert grade.startswith("Not shown, an idea: that benzodiazepines do lasting damage to nerve cells in people. Based on")
    edition, where = rest.split(". ")
    assert edition == next(one["edition"] for one in context.request.get(address + "data/claims.json").json()["claims"] if one["id"] == CLAIM)
    assert where.startswith("https://") and where.endswith(f"/{PAGE}")
    context.close()


def test_where_a_page_may_not_copy_the_statement_is_shown_to_copy(chromium, address):
    context = chromium.new_context()
    context.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined}); document.execCommand = function () { return false; };")
    page = context.new_page()
    page.goto(address + PAGE)
    page.locator(".claim[data-edition]").get_by_role("button", name="Copy this statement").click()
    page.locator(".claim[data-edition]").get_by_text(PAGE).wait_for()
    context.close()


def test_without_script_a_statement_has_no_button(chromium, address):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PAGE)
    assert page.locator(".claim .copy").count() == 0
    context.close()
