"""The form that writes a record, in Chromium: by keyboard alone, told in words, on a small phone, and away without script."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from macros.catalogue.positions import read

from browser.audit import AXE_SCRIPT
from browser.clipboard import pasted
from browser.screens import SCREENS, Tab, tab

PAGE = "contribute/new-record/"
TERM = {"#form-term": "tickling: a word", "#form-definition": "A made-up word for a test. It means nothing.", "#form-technical": "Invented."}


@pytest.fixture
def form(online: BrowserContext, address: str) -> Page:
    page = online.new_page()
    page.goto(address + PAGE)
    expect(page.locator("#form-name")).to_be_visible()
    return page


def choose(page: Page, kind: str) -> None:
    page.get_by_label("What do you want to add?").select_option(label=kind)


def fault_of(page: Page, name: str) -> str:
    return page.locator(f"#form-{name}-fault").inner_text()


def test_a_term_is_written_by_keyboard_alone(form: Page, online: BrowserContext):
    keys = form.keyboard

    def at() -> str:
        return str(form.evaluate("document.activeElement.id || document.activeElement.textContent"))

    def go(to: str) -> None:
        for _ in range(80):
            if at().startswith(to):
                return
            keys.press("Tab")
        raise AssertionError(f"{to} is not reached")

    go("form-kind")
    keys.press("ArrowDown")
    expect(form.locator("#form-term")).to_be_visible()
    for place, text in TERM.items():
        go(place.removeprefix("#"))
        keys.type(text)
    go("form-id")
    expect(form.locator("#form-id")).to_have_value("tickling-a-word")
    go("Copy the text")
    keys.press("Enter")
    expect(form.get_by_role("status").filter(has_text="Copied.")).to_be_visible()
    text = pasted(online)
    assert read("catalogue/terms/tickling-a-word.yml", text.encode()).values["term"] == TERM["#form-term"]
    form.route("https://git.example/**", lambda route: route.fulfill(body="<title>New file</title>", content_type="text/html"))
    go("Open the new file on git.example")
    keys.press("Enter")
    form.wait_for_url("https://git.example/**")
    way = urlsplit(form.url)
    assert way.path == "/benzodiazepine-symptoms/new/main/catalogue/terms"
    assert parse_qs(way.query) == {"filename": ["tickling-a-word.yml"], "value": [text]}
    form.go_back()
    expect(form.locator("#form-term")).to_have_value(TERM["#form-term"])


def test_what_is_wrong_stands_beside_its_field_and_is_told_once(form: Page):
    field = form.get_by_label("Summary")
    assert form.locator("[aria-invalid]").count() == 0
    field.fill("You may take two tablets a day.")
    form.get_by_label("Feels like").focus()
    expect(field).to_have_attribute("aria-invalid", "true")
    assert "form-summary-fault" in field.get_attribute("aria-describedby")
    assert "Doses do not belong on this site" in fault_of(form, "summary")
    status = form.locator("#record-form [role=status]")
    assert status.count() == 1 and status.inner_text().startswith('Summary: "two tablets"')
    field.fill("It itches, and the heart may race. " + "word " * 20)
    form.get_by_label("Feels like").focus()
    assert fault_of(form, "summary") == "Found 27 words, expected at most 25. Shorten it."
    field.fill("It itches.")
    form.get_by_label("Feels like").focus()
    expect(field).not_to_have_attribute("aria-invalid", "true")
    assert fault_of(form, "summary") == "" and form.locator("#form-summary-limit").inner_text() == "2 of 25 words"


def test_lists_say_which_line_and_signs_are_found_by_plain_words(form: Page):
    form.get_by_label("Can help").fill("Rest.\n" + "x" * 96)
    form.get_by_label("Urgent").fill("chest pain")
    assert fault_of(form, "can_help") == "Line 2: found 96 letters, expected at most 95. Shorten it."
    first = form.locator("#form-urgent-part .form-rows:not(.form-kept) label").first
    words = first.locator("b").inner_text()
    first.click()
    kept = form.locator("#form-urgent-part .form-kept label")
    assert kept.count() == 1 and kept.locator("b").inner_text() == words
    assert kept.locator("input").get_attribute("value") in form.locator("#record-form pre").inner_text()
    kept.click()
    assert kept.count() == 0 and "urgent: []" in form.locator("#record-form pre").inner_text()


def test_what_is_left_leads_to_its_field(form: Page):
    choose(form, "A source")
    assert "Title: is missing: text." in form.locator(".form-left").inner_text()
    form.locator(".form-left a").filter(has_text="Title").click()
    assert form.evaluate("document.activeElement.id") == "form-title"


def test_groups_are_added_and_taken_out_and_a_new_source_can_be_named_at_once(form: Page):
    choose(form, "A source")
    form.locator("#form-title").fill("A study of tickling")
    form.locator("#form-author-0-family").fill("Doe")
    form.locator("#form-author-0-literal").fill("A body")
    form.get_by_role("button", name="Add one: author").click()
    assert form.evaluate("document.activeElement.id") == "form-author-1-family"
    assert fault_of(form, "author") == "Give either family and given (a person) or literal (a body)."
    form.get_by_role("group", name="Author 1").get_by_role("button", name="Remove this one").click()
    form.locator("#form-author-1-family").fill("Roe")
    form.locator("#form-issued").fill("2012")
    expect(form.locator("#form-id")).to_have_value("roe-2012")
    choose(form, "A symptom")
    form.get_by_label("Named in").fill("tickling")
    expect(form.locator("#form-named_in-part .form-rows label").first).to_contain_text("A study of tickling")


def test_it_is_kept_while_the_tab_is_open_and_longer_only_on_request(online: BrowserContext, address: str, form: Page):
    form.get_by_label("Summary").fill("It itches.")
    form.get_by_label("Feels like").focus()
    form.reload()
    expect(form.get_by_label("Summary")).to_have_value("It itches.")
    assert form.evaluate("localStorage.getItem('bse.form')") is None
    form.get_by_label("Keep it on this device after that").check()
    other = online.new_page()
    other.goto(address + PAGE)
    expect(other.get_by_label("Summary")).to_have_value("It itches.")
    other.get_by_role("button", name="Clear this form").click()
    expect(other.get_by_label("Summary")).to_have_value("")
    assert other.evaluate("[localStorage.getItem('bse.form'), sessionStorage.getItem('bse.form')]") == [None, None]


def test_nothing_is_sent(form: Page):
    asked: list[str] = []
    form.on("request", lambda request: asked.append(request.url))
    form.get_by_label("Summary").fill("It itches.")
    form.get_by_label("Summary").press("Tab")
    form.locator("#form-id").press("Enter")
    expect(form.locator("#record-form pre")).to_contain_text("It itches.")
    assert asked == []


@pytest.fixture(scope="module")
def small(chromium: Browser, address: str) -> Iterator[Tab]:
    """A small phone, with the longest form and some faults in it."""
    with tab(chromium, (320, 640)) as here:
        here.open(address + PAGE)
        here.page.get_by_label("Summary").fill("You may take two tablets a day. " + "word " * 30)
        here.page.get_by_label("Named in").fill("benzodiazepine")
        here.page.evaluate("document.querySelectorAll('article details').forEach(one => one.open = true)")
        here.page.get_by_role("button", name="Add one: frequency").click()
        yield here


@pytest.mark.parametrize("screen", SCREENS)
def test_it_fits_a_small_phone_on_every_screen(small: Tab, screen: str):
    small.show(SCREENS[screen])
    assert small.page.evaluate("document.documentElement.scrollWidth") == 320
    controls = small.page.locator("#record-form :is(input[type=text], input[type=search], textarea, select, button)")
    heights = controls.evaluate_all("all => all.filter(one => one.offsetParent).map(one => one.getBoundingClientRect().height)")
    assert len(heights) > 15 and min(heights) >= 44


def test_axe_finds_nothing(small: Tab):
    small.show(SCREENS["automatic light"])
    small.page.evaluate(f"{AXE_SCRIPT}; 0")
    options = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
    found = small.page.evaluate("async options => (await axe.run('#record-form', options)).violations.map(one => one.id + ': ' + one.nodes[0].html)", options)
    assert found == []


@pytest.mark.parametrize("screen", ["dark", "calm dark", "calm paper"])
def test_its_colours_can_be_read(small: Tab, screen: str):
    small.show(SCREENS[screen])
    small.page.evaluate(f"{AXE_SCRIPT}; 0")
    options = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
    assert (
        small.page.evaluate("async options => (await axe.run('#record-form', options)).violations.flatMap(one => one.nodes.map(node => node.html))", options)
        == []
    )


def test_forced_colours_keep_what_is_ticked_and_paper_leaves_the_form_out(small: Tab):
    page = small.page
    page.emulate_media(forced_colors="active")
    box = page.locator("#form-patterns-part input").first
    box.check()
    ticked = box.evaluate("one => getComputedStyle(one, '::before').borderRightColor")
    assert ticked != box.evaluate("one => getComputedStyle(one).backgroundColor")
    page.emulate_media(forced_colors="none", media="print")
    assert not page.locator("#record-form").is_visible() and page.locator("#next").is_visible()
    page.emulate_media(media="screen")


def test_without_script_the_steps_and_templates_are_named(chromium: Browser, address: str):
    with tab(chromium) as here:
        here.open(address + PAGE, script=False)
        article = here.page.locator("article")
        expect(article.get_by_text("The form needs scripts, and they are off here.")).to_be_visible()
        assert not here.page.locator("#record-form").is_visible()
        article.get_by_role("link", name="without the form").click()
        assert here.page.url.endswith("#without-the-form")


def test_other_pages_load_none_of_it(online: BrowserContext, address: str):
    page = online.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}contribute/words/", wait_until="load")
    assert len(asked) > 3 and not [one for one in asked if "/assets/form/" in one]
