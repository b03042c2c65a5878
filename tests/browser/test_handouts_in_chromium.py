"""Paper, as a reader and a prescriber meet it on the screen."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser.clipboard import pasted

PAGE = "symptoms/insomnia/"
LIST = "prescribers/handouts/"


def label(page: Page) -> str:
    return page.locator("details.edition").get_attribute("data-edition")


@pytest.fixture
def insomnia(online: BrowserContext, address: str) -> Page:
    """The page as if its meaning had changed on a later day."""
    page = online.new_page()

    def later(route) -> None:
        body = route.fetch().text()
        body = re.sub(r'data-edition="[-0-9]{10}', 'data-edition="2027-01-02', body)
        body = re.sub(r'data-days="([-0-9 ]*)"', r'data-days="\1 2026-12-24 2027-01-02"', body)
        rows = '<ul><li data-on="2027-01-02">The newest change.</li><li data-on="2026-12-24">An older change.</li></ul></details>'
        head, foot = body.split('<details class="edition"')
        foot = re.sub(r"<li data-on=.*?</li>", "", foot)  # what has really changed
        route.fulfill(body=f'{head}<details class="edition"{foot.replace("</details>", rows, 1)}', content_type="text/html")

    page.route("**/symptoms/insomnia/", later)
    return page


@pytest.mark.parametrize(
    ("sheet", "said", "unsaid"),
    [
        ("now", "Your sheet is up to date.", "change"),
        ("2027-01-02-000000", "Only small changes in wording", "newest"),
        ("2026-12-24-000000", "The newest change.", "An older change."),
        ("2026-11-23-000000", "An older change.", "up to date"),
        ("2020-01-01-000000", "another edition", "change"),
    ],
)
def test_a_page_tells_an_older_sheet_what_has_changed(insomnia: Page, address: str, sheet: str, said: str, unsaid: str):
    insomnia.goto(address + PAGE)
    insomnia.goto(f"{address}{PAGE}#sheet={label(insomnia) if sheet == 'now' else sheet}")
    note = insomnia.locator(".sheet-note[role=status]")
    expect(note).to_contain_text(said)
    expect(note).to_contain_text("Phone numbers can change")
    assert unsaid not in note.inner_text().replace("can change too", "")
    assert insomnia.evaluate("document.activeElement === document.body")


def test_nothing_is_said_to_readers_who_have_no_sheet(insomnia: Page, address: str):
    # Whoever listens to the address last hears of it when the page's own scripts have.
    change = "hash => new Promise(done => { addEventListener('hashchange', done, { once: true }); location.hash = hash; })"
    insomnia.goto(address + PAGE)
    for hash in ("#sheet=", "#sheet=<b>", "#for-prescribers", ""):
        assert insomnia.locator(".sheet-note").count() == 0
        insomnia.evaluate(change, hash)
    assert insomnia.locator(".sheet-note").count() == 0
    insomnia.evaluate(change, "#sheet=2020-01-01-000000")
    assert insomnia.locator(".sheet-note").count() == 1, "nothing would have been seen"


def test_in_an_emergency_the_note_stands_below_the_way_to_help(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(f"{address}symptoms/akathisia/#sheet=2020-01-01-000000")
    expect(page.locator(".sheet-note")).to_contain_text("another edition")
    assert page.locator(".urgent-box").bounding_box()["y"] < page.locator(".sheet-note").bounding_box()["y"]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_from_a_page_two_taps_lead_to_the_sheet_of_a_country(chromium, address: str, script: bool):
    context = chromium.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=script)
    page = context.new_page()
    page.goto(address + PAGE)
    page.get_by_text("One-page handout (PDF)").click()
    link = page.get_by_role("link", name="United Kingdom", exact=True)
    expect(link).to_be_visible()
    assert link.bounding_box()["height"] >= 44
    opened = context.request.get(address + PAGE + link.get_attribute("href"))
    assert opened.status == 200 and opened.body().startswith(b"%PDF")
    context.close()


def test_without_script_the_list_of_handouts_is_plain_links(chromium, address: str):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + LIST)
    expect(page.locator(".handout-tools")).to_be_hidden()
    assert page.locator(".handouts details[open]").count() == 0
    page.locator("#sleep summary").click()
    assert page.get_by_role("link", name="Trouble sleeping (insomnia), Letter").get_attribute("href") == "../../handouts/insomnia/letter.pdf"
    context.close()


def test_a_prescriber_filters_chooses_once_and_copies_a_note(chromium, address: str):
    context = chromium.new_context(permissions=["clipboard-write"])
    page = context.new_page()
    page.goto(address + LIST)
    page.get_by_label("Country and paper").select_option("Ireland")
    page.get_by_role("checkbox", name="Large print").check()
    page.get_by_label("Name, medical name or code").fill("insom")
    expect(page.locator(".handouts li:visible")).not_to_have_count(0)
    assert all("insom" in (row.inner_text() + row.get_attribute("data-words")).lower() for row in page.locator(".handouts li:visible").all())
    row = page.locator('li[data-id="insomnia"]')
    assert (
        row.get_by_role("link", name="Open: Trouble sleeping (insomnia), Ireland, large print").get_attribute("href")
        == f"{address}handouts/insomnia/ie-large.pdf"
    )

    row.get_by_role("button", name="Copy link").click()
    expect(page.locator(".handout-said")).to_contain_text("Link copied")
    assert pasted(context) == f"{address}handouts/insomnia/ie-large.pdf"
    row.get_by_role("button", name="Copy note").click()
    expect(page.locator(".handout-said")).to_contain_text("Note for the record copied")
    note, edition = pasted(context), row.get_attribute("data-edition")
    assert (
        note == f"Gave the handout “Trouble sleeping (insomnia)” (edition {edition}; Ireland, large print; Benzodiazepine Symptoms Explained): {address}{PAGE}"
    )

    again = context.new_page()
    again.goto(address + LIST)
    expect(again.get_by_label("Country and paper")).to_have_value("ie")
    expect(again.get_by_role("checkbox", name="Large print")).to_be_checked()
    again.get_by_label("Group", exact=True).select_option("Sleep")
    assert {group.get_attribute("id") for group in again.locator(".handouts details:visible").all()} == {"sleep"}
    context.close()


def test_each_group_counts_what_fits(online: BrowserContext, address: str):
    page = online.new_page()
    page.goto(address + LIST)
    count = page.locator("#sleep summary small")
    all_of_them = page.locator("#sleep li[data-id]").count()
    expect(count).to_have_text(f"{all_of_them} handouts")
    page.get_by_label("Name, medical name or code").fill("insom")
    fitting = page.locator("#sleep li:visible").count()
    assert 0 < fitting < all_of_them
    expect(count).to_have_text(f"{fitting} of {all_of_them} handouts")
    page.get_by_label("Name, medical name or code").fill("")
    expect(count).to_have_text(f"{all_of_them} handouts")


def test_where_no_name_fits_the_search_is_asked(online: BrowserContext, address: str):
    page = online.new_page()
    page.goto(address + LIST)
    field = page.get_by_label("Name, medical name or code")
    field.fill("tinitus")
    expect(page.locator('li[data-id="tinnitus"]')).to_be_visible()
    expect(page.locator(".handout-said")).to_contain_text("No name has these words.")
    field.fill("qqqq")
    expect(page.locator(".handout-said")).to_contain_text("Nothing here fits these words.")
    expect(page.locator(".handouts li:visible")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_label_touches_its_field(chromium, address: str, width: int):
    context = chromium.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(address + LIST)
    for field in page.locator(".handout-tools select, .handout-tools input[type=search]").all():
        name, box = page.locator(f'label[for="{field.get_attribute("id")}"]').bounding_box(), field.bounding_box()
        assert box["x"] - (name["x"] + name["width"]) >= 8 or box["y"] >= name["y"] + name["height"], name
    context.close()


def test_the_printed_list_has_names_and_no_buttons_or_addresses(chromium, address: str, tmp_path):
    from handouts.reading import read

    context = chromium.new_context()
    page = context.new_page()
    page.goto(address + LIST)
    expect(page.locator(".handouts button").first).to_be_attached()
    (tmp_path / "list.pdf").write_bytes(page.pdf(prefer_css_page_size=True))
    text = read(tmp_path / "list.pdf").text
    assert "Trouble sleeping (insomnia)" in text
    assert [word for word in ("Copy link", ".pdf") if word in text] == []
    context.close()


def test_with_storage_blocked_the_choice_holds_for_the_visit(chromium, address: str):
    context = chromium.new_context()
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } })")
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address + LIST)
    page.get_by_label("Country and paper").select_option("Canada")
    page.locator("#sleep summary").click()
    assert page.get_by_role("link", name="Open: Trouble sleeping (insomnia), Canada").get_attribute("href").endswith("/insomnia/ca.pdf")
    assert complaints == []
    context.close()


def test_a_printed_page_carries_its_address_edition_and_code(chromium, address: str, tmp_path):
    from handouts.reading import codes, read

    context = chromium.new_context()
    page = context.new_page()
    page.goto(address + PAGE)
    edition = label(page)
    (tmp_path / "page.pdf").write_bytes(page.pdf(prefer_css_page_size=True))
    (opened,) = codes(tmp_path / "page.pdf")
    assert opened.endswith(f"/{PAGE}#sheet={edition}")
    text = read(tmp_path / "page.pdf").text
    assert f"Edition {edition}" in text and "One-page handout" not in text
    context.close()
