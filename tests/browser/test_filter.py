"""The list of symptoms narrowed: by an address without script, by words with it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect


@pytest.fixture
def index(online, address) -> Page:
    page = online.new_page()
    page.goto(address + "symptoms/")
    return page


def names(page: Page) -> list[str]:
    return page.locator(".group-list li > a:visible").all_text_contents()


def status(page: Page) -> str:
    return page.locator(".narrow [role=status]").text_content()


def test_typing_narrows_names_and_other_names(index):
    total = status(index)
    field = index.get_by_label("Look for a word in this list")
    field.fill("sleep")
    found = names(index)
    assert "Trouble sleeping (insomnia)" in found
    assert status(index) == f"Shown: {len(found)} of {total}."
    assert 0 < len(found) < 30
    field.fill("WIDE  can’t")  # other names, another apostrophe, another case
    assert names(index) == ["Trouble sleeping (insomnia)"]
    why = index.locator("#sleep li small:visible").text_content()
    assert why.startswith("Also called: can't sleep, wide awake") and "broken sleep" not in why
    field.fill("")
    assert names(index) == [] and status(index) == total
    assert index.locator(".group-list:visible").count() == index.locator(".group-list").count()
    assert index.locator(".group-list small:visible").count() == index.locator(".group-list summary small").count()


def test_groups_that_were_open_are_open_again(index):
    index.locator("#gut summary").click()
    open_rows = names(index)
    index.get_by_label("Look for a word").fill("panic")
    assert "Panic attacks" in " ".join(names(index)) and not index.locator("#gut").is_visible()
    index.get_by_label("Look for a word").fill("")
    assert names(index) == open_rows


def test_when_nothing_fits_kind_words_lead_on(index, address):
    index.get_by_label("Look for a word").fill("zzzz")
    words = index.locator(".no-match")
    expect(words).to_be_visible()
    assert names(index) == [] and "does not mean it is nothing" in status(index)
    assert "can still be real" in words.text_content()
    assert words.get_by_role("link", name="glossary").get_attribute("href") == "../glossary/"
    words.get_by_role("button").click()
    assert not words.is_visible() and index.locator(".group-list:visible").count() > 8
    assert index.evaluate("document.activeElement.id") == "narrow-word"


def test_where_no_name_fits_the_search_is_asked(index):
    total = status(index)
    field = index.get_by_label("Look for a word in this list")
    field.fill("nausia")
    expect(index.locator(".narrow [role=status]")).to_have_text("No name has these words. 1 symptom may fit.")
    assert names(index) == ["Feeling sick or throwing up (nausea)"] and not index.locator(".no-match").is_visible()
    field.fill("")
    assert names(index) == [] and status(index) == total


def test_the_count_is_told_politely_and_no_row_stands_there_unasked(index):
    assert index.locator(".narrow").get_by_role("status").count() == 1
    assert names(index) == []


@pytest.mark.parametrize("script", [True, False])
def test_one_group_can_be_seen_alone_and_all_again(chromium, address, script):
    context = chromium.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=script)
    page = context.new_page()
    page.goto(address + "symptoms/")
    assert page.get_by_label("Look for a word").is_visible() == script
    page.locator(".group-choice summary").click()
    page.locator(".group-choice a", has_text="Sleep").click()
    page.wait_for_url(address + "symptoms/#sleep")
    assert page.locator(".group-list:visible").count() == 1
    assert "Trouble sleeping (insomnia)" in names(page)
    page.get_by_role("link", name="Show all groups").click()
    assert page.locator(".group-list:visible").count() == page.locator(".group-list").count()
    context.close()


def test_a_word_looks_in_all_groups_even_when_one_is_seen_alone(index, address):
    index.goto(address + "symptoms/#sleep")
    index.get_by_label("Look for a word").fill("panic")
    assert "Panic attacks" in " ".join(names(index))


def test_where_has_is_not_known_all_groups_stay(online, address):
    page = online.new_page()
    page.route(
        "**/all.css*", lambda route: route.fulfill(body=route.fetch().text().replace("selector(:has(*))", "selector(:hasnt(*))"), content_type="text/css")
    )
    page.goto(address + "symptoms/#sleep")
    assert page.locator(".group-list:visible").count() == page.locator(".group-list").count()


def test_the_smallest_phone_holds_it(chromium, address):
    context = chromium.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(address + "symptoms/")
    page.evaluate("document.documentElement.dataset.text = 'largest'")
    page.get_by_label("Look for a word").fill("a")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.get_by_label("Look for a word").fill("zzzz")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()
