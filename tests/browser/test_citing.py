"""Copying a citation: with the clipboard, without it, and without script."""

from __future__ import annotations

import pytest

SYMPTOM = "symptoms/insomnia/"


def opened(context, address):
    page = context.new_page()
    page.goto(address + SYMPTOM)
    page.locator(".cite-page summary").click()
    return page


def test_the_line_goes_to_the_clipboard(chromium, address):
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = opened(context, address)
    page.get_by_role("button", name="Copy this line").click()
    page.get_by_text("Copied.", exact=True).wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("[data-copied]").text_content()
    assert copied.endswith(f"/{SYMPTOM}") and "Edition 20" in copied
    context.close()


@pytest.mark.parametrize("clipboard", ["undefined", "{writeText: function () { return Promise.reject(Error('no')); }}"], ids=["none", "refused"])
def test_where_a_page_may_not_copy_the_line_is_marked(chromium, address, clipboard):
    context = chromium.new_context()
    context.add_init_script(f"Object.defineProperty(navigator, 'clipboard', {{value: {clipboard}}});")
    page = opened(context, address)
    page.get_by_role("button", name="Copy this line").click()
    page.get_by_text("The line is marked. Copy it now.").wait_for()
    assert page.evaluate("getSelection().toString()").strip() == page.locator("[data-copied]").text_content()
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
