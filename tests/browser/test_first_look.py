"""A real Chromium opens the real site: a reader finds the way."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, expect


def test_a_frightened_reader_gets_from_home_to_a_symptom_in_two_taps(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(address)
    page.get_by_role("link", name="Sleep", exact=True).click()
    page.wait_for_url(address + "symptoms/#sleep")
    page.locator("#sleep a", has_text="Trouble sleeping").click()  # its group is open already
    page.wait_for_url(address + "symptoms/insomnia/")
    expect(page.get_by_text("Do not stop your medicine suddenly").first).to_be_visible()


def test_no_group_shows_its_symptoms_unasked(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(address + "symptoms/")
    shown = page.locator(".group-list li a:visible")
    assert shown.count() <= 12
    assert page.locator(".group-list").count() >= 8


def test_marks_lead_to_their_source_and_back_links_work(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(address + "how-it-happens/kindling/")
    mark = page.locator("a.cite").first
    target = mark.get_attribute("href")
    mark.click()
    expect(page.locator(target)).to_be_visible()
