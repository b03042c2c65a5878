"""The visit sheet in a real browser: ticking, the address, the paper, and no script."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pypdf import PdfReader

SAFETY = (
    "Do not stop your medicine suddenly.",
    "Get help right away for a seizure, chest pain,",
    "911",
    "999",
    "Other causes are possible.",
    "This sheet is a list of what I want to talk about, not a diagnosis.",
    "Not reviewed by a clinician.",
    "visit-sheet/",
)
# The longest of what may stand on the sheet, from the page's own data.
LONGEST = """() => {
    const longest = (list, length) => list.sort((one, other) => length(other) - length(one));
    const symptoms = longest([...document.querySelectorAll(".visit-pick")], pick => pick.textContent.length).slice(0, 6);
    const questions = longest(JSON.parse(document.getElementById("visit-data").textContent).questions, pair => pair[1].length).slice(0, 8);
    return ["s=" + symptoms.map(pick => pick.querySelector("input").value).join(), "q=" + questions.map(pair => pair[0]).join()].join("&");
}"""


@pytest.fixture
def sheet(phone: BrowserContext, address: str) -> Iterator[Callable[[str], Page]]:
    """sheet(fragment) -> the page, opened at that address; it must not complain."""
    page = phone.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)

    def open_(fragment: str = "") -> Page:
        page.goto("about:blank")
        page.goto(f"{address}visit-sheet/{fragment}")
        return page

    yield open_
    assert complaints == []


def tick(page: Page, id: str) -> None:
    """As a finger does: open the group, press the line."""
    page.evaluate("id => { document.querySelector(`[name=s][value=${id}]`).closest('details').open = true }", id)
    page.locator(".visit-pick", has=page.locator(f"[value={id}]")).click()


def ticked(page: Page) -> list[str]:
    return page.evaluate("() => [...document.querySelectorAll('[name=s]:checked')].map(box => box.value)")


def on_paper(page: Page) -> list[str]:
    return page.locator(".sheet-symptoms b").all_inner_texts()


def printed(page: Page, paper: str = "A4") -> tuple[int, str]:
    """Pages and text of what the printer gets."""
    read = PdfReader(io.BytesIO(page.pdf(format=paper)))
    return len(read.pages), " ".join(read.pages[0].extract_text().split())


def test_six_can_be_ticked_and_a_seventh_is_refused_kindly(sheet):
    page = sheet()
    six = ["insomnia", "akathisia", "tinnitus", "fatigue", "nausea-vomiting", "palpitations"]
    for id in six:
        tick(page, id)
    assert page.locator(".visit-count").inner_text() == "6 of 6 chosen."
    tick(page, "nightmares")
    assert page.locator(".visit-count").inner_text() == "6 of 6 chosen. More would not fit on one side. Untick one to add another."
    assert page.locator(".visit-count").get_attribute("role") == "status"
    assert sorted(ticked(page)) == sorted(six)
    tick(page, "nausea-vomiting")
    tick(page, "nightmares")
    assert page.locator(".visit-count").inner_text() == "6 of 6 chosen."
    assert on_paper(page)[-1] == "Nightmares and very vivid dreams"


def test_the_address_brings_everything_back(sheet, chromium, address):
    page = sheet()
    tick(page, "insomnia")
    tick(page, "fatigue")
    question = page.locator(".visit-questions fieldset", has_text="Trouble sleeping").locator("label", has_text="CBT-I")
    question.click()
    page.locator(".visit-questions label", has_text="When do we look at this again?").click()
    link = page.url
    assert link.startswith(f"{address}visit-sheet/#s=insomnia,fatigue&q=")
    asked = ["Can I get CBT-I, the talking therapy for sleep?", "When do we look at this again?"]
    fresh = chromium.new_context().new_page()
    for opened in (page, fresh):
        opened.goto("about:blank")
        opened.goto(link)
        assert (sorted(ticked(opened)), opened.url) == (["fatigue", "insomnia"], link)
        assert on_paper(opened) == page.locator(".sheet-symptoms b").all_inner_texts() != []
        assert opened.locator(".sheet-questions li:not(.sheet-empty)").all_inner_texts() == asked
        assert opened.locator(".visit-questions :checked").count() == 2
        assert opened.locator(".visit-note").inner_text() == ""
    fresh.context.close()


def test_unticking_a_symptom_keeps_its_question_within_reach(sheet):
    page = sheet()
    tick(page, "insomnia")
    page.locator(".visit-questions label", has_text="CBT-I").click()
    tick(page, "insomnia")
    assert page.locator(".visit-questions fieldset", has_text="Also ticked").locator(":checked").count() == 1
    page.locator(".visit-questions label", has_text="CBT-I").click()
    assert page.url.endswith("visit-sheet/")


def test_a_symptom_s_page_brings_a_sign_that_it_is_on_the_sheet(sheet, phone, address):
    page = phone.new_page()
    page.goto(f"{address}symptoms/tinnitus/")
    page.get_by_role("link", name="Start a visit sheet with this").click()
    note = page.locator(".visit-note")
    expect(note).to_have_text("On your sheet now: Ringing in the ears (tinnitus). Add more below if you like.")
    tick(page, "insomnia")
    expect(note).to_have_text("")


def test_where_no_name_fits_the_search_is_asked(sheet):
    page = sheet()
    page.locator("#visit-filter").fill("nausia")
    expect(page.locator(".visit-found")).to_have_text("No name has these words. Symptoms that may fit: 1.")
    assert page.locator(".visit-pick:visible input").evaluate_all("all => all.map(one => one.value)") == ["nausea-vomiting"]


def test_unknown_and_too_many_names_are_met_kindly(sheet, address):
    page = sheet("#s=insomnia,no-such-thing,constructor,insomnia&q=zzz")
    assert (ticked(page), page.url) == (["insomnia"], f"{address}visit-sheet/#s=insomnia")
    assert page.locator(".visit-note").inner_text() == "Something in this address is no longer on our list. It was left out."
    many = sheet("#s=insomnia,akathisia,tinnitus,fatigue,nausea-vomiting,palpitations,nightmares")
    assert len(ticked(many)) == 6 and "Only the first ones are shown." in many.locator(".visit-note").inner_text()
    assert ticked(sheet("#%E0%A4%A=1&s=%E0%A4%A")) == []


def test_a_former_name_brings_the_present_one(chromium: Browser, address: str):
    # No record has been renamed yet: one is renamed here, in the page's data.
    def renamed(route) -> None:
        body = route.fetch().text()
        assert '"former":{}' in body
        route.fulfill(body=body.replace('"former":{}', '"former":{"sleepless":"insomnia"}'), content_type="text/html")

    context = chromium.new_context(service_workers="block")
    context.route("**/visit-sheet/", renamed)
    page = context.new_page()
    page.goto(f"{address}visit-sheet/#s=sleepless,fatigue,insomnia")
    assert (on_paper(page), page.url) == (["Trouble sleeping (insomnia)", "Exhaustion (fatigue)"], f"{address}visit-sheet/#s=insomnia,fatigue")
    assert page.locator(".visit-note").inner_text() == "One name has changed since this address was made. The new name is shown."
    context.close()


def test_everyday_words_make_the_list_shorter(sheet):
    page = sheet()
    page.locator("#visit-filter").fill("cant sleep")
    assert page.locator(".visit-pick:visible", has_text="Trouble sleeping (insomnia)").count() == 1
    assert page.locator(".visit-pick:visible").count() < 12
    shown, all_ = page.locator(".visit-pick:visible").count(), page.locator(".visit-pick").count()
    assert page.locator(".visit-found").inner_text() == f"{shown} of {all_} symptoms fit."
    page.locator("#visit-filter").fill("zzzz")
    expect(page.locator(".visit-found")).to_have_text("Nothing fits that word. Try another word, or clear it and open a group.")
    page.locator("#visit-filter").fill("")
    assert page.locator(".visit-group:visible").count() == page.locator(".visit-group").count() >= 8
    assert page.locator(".visit-pick:visible").count() == 0


def test_in_an_emergency_it_does_not_send_anybody_to_a_visit(sheet, address):
    page = sheet()
    tick(page, "chest-pain")
    assert "do not wait for a visit" in page.locator(".visit-count").inner_text()
    page.get_by_role("link", name="Get urgent help").click()
    page.wait_for_url(f"{address}urgent-help/")


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_longest_sheet_is_one_side_with_all_that_keeps_a_reader_safe(sheet, paper):
    page = sheet()
    page = sheet("#" + page.evaluate(LONGEST))
    names, asked = on_paper(page), page.locator(".sheet-questions li:not(.sheet-empty)").all_inner_texts()
    assert (len(names), len(asked)) == (6, 8)
    count, text = printed(page, paper)
    assert count == 1
    for words in (*SAFETY, *names, *asked, "Medicines I take", "Since when", "Date"):
        assert words in text
    for words in ("What troubles you?", "Suggest a change", "Print my sheet"):
        assert words not in text
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 710, "height": 980})  # the width that Letter leaves
    overlap = """() => { const [sheet, safety] = [".sheet", ".sheet-safety"].map(name => document.querySelector(name).getBoundingClientRect());
        return safety.bottom - sheet.bottom }"""
    assert page.evaluate(overlap) <= 0


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_the_blank_sheet_is_one_side_too(chromium: Browser, address: str, paper: str, script: bool):
    context = chromium.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(f"{address}visit-sheet/")
    count, text = printed(page, paper)
    assert count == 1
    for words in (*SAFETY, "6.", "What I want to ask", "My notes"):
        assert words in text
    assert page.get_by_text("your browser needs script").is_visible() != script
    assert page.locator(".visit-form").is_visible() == script
    if not script:
        page.get_by_role("link", name="list of symptoms").click()
        page.wait_for_url(f"{address}symptoms/")
    context.close()


def test_it_can_be_filled_in_by_keyboard_alone(sheet):
    page = sheet()
    page.locator("#visit-filter").focus()
    page.keyboard.type("restless legs")
    page.keyboard.press("Tab")  # the group, opened by the filter
    assert page.evaluate("() => document.activeElement.tagName") == "SUMMARY"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert len(ticked(page)) == 1 and page.evaluate("() => document.activeElement.name") == "s"
    while page.evaluate("() => document.activeElement.name") != "q":
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.evaluate("() => document.activeElement.name === 'q' && document.activeElement.checked")
    assert page.evaluate("() => { const box = document.activeElement; return getComputedStyle(box).outlineStyle }") == "solid"
    page.get_by_role("button", name="Start again").focus()
    page.keyboard.press("Enter")
    page.get_by_text("0 of 6 chosen.").wait_for()
    assert (ticked(page), page.locator("#visit-filter").input_value()) == ([], "")
    assert page.url.endswith("visit-sheet/")


def test_nothing_is_stored_and_nothing_is_sent(sheet, phone, address):
    page = sheet()
    page.wait_for_load_state("networkidle")
    stored = "() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, window.name])"
    before, asked = page.evaluate(stored), []
    page.on("request", lambda request: asked.append(request.url))
    tick(page, "insomnia")
    page.locator(".visit-questions label").first.click()
    assert (page.evaluate(stored), phone.cookies()) == (before, [])
    # Some browsers look for the site's icon again when an address changes.
    assert set(asked) <= {f"{address}assets/img/favicon.svg"}


def test_every_box_and_set_has_a_name_and_a_large_target(sheet):
    page = sheet("#s=insomnia,akathisia")
    page.evaluate("() => document.querySelectorAll('details').forEach(part => { part.open = true })")
    unnamed = "() => [...document.querySelectorAll('.visit input')].filter(box => ![...box.labels].some(label => label.textContent.trim())).length"
    assert page.evaluate(unnamed) == 0
    assert page.evaluate("() => [...document.querySelectorAll('.visit fieldset')].filter(set => !set.querySelector('legend')?.textContent.trim()).length") == 0
    small = "() => [...document.querySelectorAll('.visit-pick, .visit-ask, .visit-buttons button:not([hidden]), #visit-filter')].filter(part => part.offsetHeight < 44).length"
    assert page.evaluate(small) == 0


@pytest.mark.parametrize("text", ["", "largest"])
def test_it_fits_a_narrow_phone(chromium: Browser, address: str, text: str):
    context = chromium.new_context(viewport={"width": 320, "height": 640})
    context.add_init_script(f"localStorage.setItem('bse.comfort', 'calm-paper/{text}')")
    page = context.new_page()
    page.goto(f"{address}visit-sheet/#s=insomnia,hypersomnia,palpitations")
    page.evaluate("() => document.querySelectorAll('details').forEach(part => { part.open = true })")
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
    context.close()


def test_home_a_guide_and_each_symptom_lead_here(phone: BrowserContext, address: str):
    page = phone.new_page()
    for path in ("", "guides/talking-with-your-prescriber/"):
        page.goto(address + path)
        page.get_by_role("link", name="a sheet for your visit").first.click()
        page.wait_for_url(f"{address}visit-sheet/")
    page.goto(f"{address}symptoms/tinnitus/")
    page.get_by_role("link", name="Start a visit sheet with this").click()
    page.wait_for_url(f"{address}visit-sheet/#s=tinnitus")
    page.wait_for_load_state()
    assert on_paper(page) == ["Ringing in the ears (tinnitus)"]
