"""A link from a health record, opened in a real Chromium: where does it lead?"""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable, Iterator
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, BrowserContext, FrameLocator, Page, expect

from macros.addresses.codes import SYSTEMS

from browser.serving import POLLED, serve
from sharing import real_project

ICD, MESH, HPO = (system.oid for system in SYSTEMS)
SNOMED = "2.16.840.1.113883.6.96"
LEGS = "symptoms/restless-legs/"


def query(**fields: str) -> str:
    """query(c="G25.81", cs1=…) -> the address of such a query; other names stand for themselves."""
    short = {"c", "cs", "dn", "ot"}
    return "code/?" + urlencode({f"mainSearchCriteria.v.{name}" if name.rstrip("0123456789") in short else name: value for name, value in fields.items()})


@pytest.fixture(scope="module")
def opened(chromium: Browser) -> Iterator[Page]:
    """One page for all queries; each starts it afresh."""
    context = chromium.new_context()
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    ("asked", "leads_to"),
    [
        (query(c="G25.81", cs=ICD), LEGS),
        (query(c="g25.81", cs=ICD), LEGS),
        (query(c="G2581", cs=ICD), LEGS),
        (query(c="G2581", cs="urn:oid:" + ICD), LEGS),
        (query(c="G25.81", cs="http://hl7.org/fhir/sid/icd-10-cm"), LEGS),
        (query(c="G25.81"), LEGS),
        (query(c="G25.8", cs=ICD), LEGS),  # wider than ours
        (query(c="D012148", cs=MESH), LEGS),
        (query(c="HP:0012452", cs=HPO), LEGS),
        (query(c="HP_0012452", cs=HPO), LEGS),
        (query(c="hp:0012452"), LEGS),
        (query(c="0012452", cs=HPO), LEGS),
        (query(c0="G25.81", cs0=ICD), LEGS),
        (query(dn="Restless legs"), LEGS),
        (query(c="32914008", cs=SNOMED, dn="Restless legs syndrome (disorder)"), LEGS),
        (query(c="X99.9", cs=ICD, ot="willis-ekbom disease"), LEGS),
        (query(c="G25.81", cs=ICD, informationRecipient="PROV"), LEGS + "#for-prescribers"),
        (query(c="G25.81", cs=ICD, informationRecipient="PAT", performer="PROV", knowledgeResponseType="application/json"), LEGS),
        (query(c="G25.81", cs=ICD, dn="Restless legs").replace("?", "#"), LEGS),
        (query(c="G25.81", cs=ICD).replace("main", "MAIN"), LEGS),
        # An illness whose symptom has a page, which holds no code or another.
        (query(c="F51.01", cs=ICD), "symptoms/insomnia/"),
        (query(c="F51.0", cs=ICD), "symptoms/insomnia/"),
        (query(c="F51.5", cs=ICD), "symptoms/nightmares/"),
        (query(c="F32.9", cs=ICD), "symptoms/depression/"),
        (query(c="F33.1", cs=ICD, dn="Major depressive disorder, recurrent, moderate"), "symptoms/depression/"),
        # The name decides between the symptoms that share a code.
        (query(c="R20.2", cs=ICD, dn="Crawling skin"), "symptoms/crawling-skin/"),
    ],
)
def test_a_query_opens_the_page(opened: Page, address: str, asked: str, leads_to: str):
    opened.goto("about:blank")
    opened.goto(address + asked)
    opened.wait_for_url(address + leads_to)
    expect(opened.locator("h1")).to_be_visible()
    if leads_to.endswith("#for-prescribers"):
        expect(opened.get_by_text("Codes (nearest fit)")).to_be_visible()


@pytest.mark.parametrize(
    ("asked", "heading", "first", "some"),
    [
        (query(c="R20.2", cs=ICD), "Pages that fit", None, {"crawling-skin", "tingling"}),
        (query(c="R42.1", cs=ICD), "Pages that fit", "dizziness", {"dizziness"}),  # finer than ours: a line says so
        (query(c="G47", cs=ICD), "Pages that fit", None, {"insomnia", "hypersomnia", "complex-sleep-behaviors"}),
        (query(c="G25.9", cs=ICD), "Pages that come near", None, {"restless-legs"}),
        (query(c="G25.81", cs=ICD, c1="G47.00", cs1=ICD), "Pages that fit", "restless-legs", {"restless-legs", "insomnia"}),
        (query(dn="Pain in the legs and a headache"), "Pages that come near", None, {"headache"}),
        (query(c="1", cs=SNOMED, dn="Crawling"), "Pages that come near", None, {"crawling-skin"}),
        # No name fits: what the search of the site finds.
        (query(dn="Low back pain"), "Pages that come near", None, {"neck-and-back-pain"}),
        (query(dn="Epileptic seizure"), "Pages that come near", "seizures", {"seizures"}),
        (query(dn="Chronic fatigue"), "Pages that come near", "fatigue", {"fatigue"}),
        (query(c="1", cs=SNOMED, dn="Depressive disorder"), "Pages that come near", "depression", {"depression"}),
        (query(dn="Generalized anxiety disorder"), "Pages that come near", None, {"anxiety"}),
        (query(dn="tinitus"), "Pages that come near", "tinnitus", {"tinnitus"}),
    ],
)
def test_a_query_offers_what_fits(opened: Page, address: str, asked: str, heading: str, first: str | None, some: set[str]):
    opened.goto("about:blank")
    opened.goto(address + asked)
    answer = opened.locator("#code-answer")
    expect(answer.locator("h2")).to_have_text(heading)
    ids = [link.get_attribute("href").split("/")[2] for link in answer.locator("a").all()]
    assert some <= set(ids) and len(ids) <= 12 and len(set(ids)) == len(ids)
    assert first is None or ids[0] == first
    answer.locator("a").first.click()
    opened.wait_for_url(f"{address}symptoms/{ids[0]}/")


def test_the_answer_is_drawn_once(online: BrowserContext, address: str):
    """What comes later, words of danger in other languages, takes no link away from under a finger."""
    page, held = online.new_page(), []
    page.route("**/search/languages.js*", lambda route: held.append(route))
    with page.expect_request("**/search/languages.js*"):
        page.goto(address + query(dn="Low back pain"), wait_until="commit")  # the load waits for what is held
    link = page.locator("#code-answer a").first
    expect(link).to_be_visible()
    link.evaluate("one => { one.dataset.marked = 'yes'; one.focus(); }")
    page.evaluate(
        "() => { const was = Search.inDanger; Search.inDanger = (...all) => { document.documentElement.dataset.asked = 'again'; return was(...all); }; }"
    )
    held.pop().continue_()
    expect(page.locator("html")).to_have_attribute("data-asked", "again")
    expect(link).to_have_attribute("data-marked", "yes")
    expect(link).to_be_focused()


def test_an_earlier_question_takes_no_help_away(online: BrowserContext, address: str):
    """Words of danger in other languages come after the next question was asked; the help that it needs stays."""
    page, held = online.new_page(), []
    page.route("**/search/languages.js*", lambda route: held.append(route))
    with page.expect_request("**/search/languages.js*"):
        page.goto(address + query(dn="Low back pain"), wait_until="commit")
    expect(page.locator("#code-answer a").first).to_be_visible()
    page.get_by_label("A code, or the name of a problem").fill("R45.851")
    page.get_by_role("button", name="Find the page").click()
    number = page.locator("#code-urgent a[href='tel:988']")
    expect(number).to_be_visible()
    number.evaluate("one => { one.dataset.marked = 'yes'; }")
    held.pop().continue_()
    page.wait_for_function("() => window.Search.learned")
    expect(number).to_have_attribute("data-marked", "yes")


@pytest.mark.parametrize(
    "asked",
    [
        query(c="Z99.89", cs=ICD),
        query(c="12345", cs=SNOMED, dn="Broken widget"),
        # The search is generous; these are no near pages.
        query(dn="Fracture of femur"),
        query(dn="Acute appendicitis"),
        query(dn="Opioid withdrawal"),
        query(c="%00<script>", cs="x", dn="<img src=x onerror=alert(1)>"),
        query(c="HP:99999999999", cs=HPO),
        query(dn="of the"),
        query(c="constructor", cs="__proto__", dn="toString"),
        query(c="9" * 1500, dn="qqq " * 300),
    ],
)
def test_what_is_not_known_gets_a_kind_word_and_no_error(opened: Page, address: str, asked: str):
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("dialog", lambda dialog: errors.append(dialog.message))
    opened.goto("about:blank")
    opened.goto(address + asked)
    expect(opened.locator("#code-answer h2")).to_have_text("No page fits")
    assert errors == [] and opened.locator("#code-answer img, #code-answer script").count() == 0
    expect(opened.get_by_role("link", name="all symptoms by group")).to_be_visible()


@pytest.mark.parametrize("asked", ["code/", "code/?", "code/?utm_source=x", "code/#the-codes-we-hold"])
def test_without_a_question_there_is_no_answer(opened: Page, address: str, asked: str):
    opened.goto("about:blank")
    opened.goto(address + asked, wait_until="networkidle")
    assert opened.url == address + asked
    assert opened.locator("#code-answer").inner_text() == ""
    assert not opened.locator("#code-urgent").is_visible()


def test_the_answer_asks_its_own_host_only_and_keeps_nothing(phone: BrowserContext, address: str):
    page = phone.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + "urgent-help/")
    before = page.evaluate("history.length")
    page.goto(address + query(c="G25.81", cs=ICD, dn="Restless legs"))
    page.wait_for_url(address + LEGS)
    assert [url for url in asked if not url.startswith(address)] == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0] and phone.cookies() == []
    assert page.evaluate("history.length") == before + 1
    page.go_back()
    page.wait_for_url(address + "urgent-help/")  # and not back into the query


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("part", ["", "#for-prescribers", "?x=1", "?x=1&y=2#sheet=2026-11-23-0a1b2c"])
def test_the_address_of_a_code_leads_on_and_keeps_what_follows(chromium: Browser, address: str, script: bool, part: str):
    context = chromium.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(f"{address}code/icd10cm/G25.81/{part}")
    page.wait_for_url(f"{address}{LEGS}{part if script else ''}")
    assert page.locator("h1").inner_text() == "Restless legs"
    context.close()


def test_without_script_the_page_says_so_and_its_lists_work(chromium: Browser, address: str):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + query(c="G25.81", cs=ICD))
    expect(page.get_by_text("this page needs scripts, and they are off")).to_be_visible()
    page.get_by_role("link", name="ICD-10-CM", exact=True).click()
    page.locator("summary", has_text="Sleep").click()
    page.get_by_role("link", name="Restless legs").click()
    page.wait_for_url(address + LEGS)
    context.close()


class _AsHostsDo(SimpleHTTPRequestHandler):
    """Unknown addresses get the site's own page for them, as static hosts do."""

    def send_error(self, code: int, *_: object, **__: object) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("code/icd10cm/g2581/", LEGS),
        ("code/icd10cm/G25.8", LEGS),
        ("code/hpo/HP:0012452/", LEGS),
        ("code/icd10cm/Z99.89/", f"code/?{urlencode({'mainSearchCriteria.v.c': 'Z99.89', 'mainSearchCriteria.v.cs': 'icd10cm'})}"),
    ],
)
def test_a_code_without_a_page_of_its_own_is_answered_too(opened: Page, real_site: Path, path: str, leads_to: str):
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_AsHostsDo, directory=str(real_site)))
    threading.Thread(target=server.serve_forever, args=(POLLED,), daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    opened.goto(address + path)
    opened.wait_for_url(address + leads_to)
    server.shutdown()


def test_each_name_we_give_a_symptom_finds_it(opened: Page, address: str):
    """The matcher knows every symptom by its own name, from assets/codes/answer.js."""
    symptoms = real_project().sound.symptoms_by_name
    missed = []
    for symptom in symptoms[::9]:
        opened.goto("about:blank")
        opened.goto(address + query(dn=symptom.name))
        opened.wait_for_function("() => document.querySelector('#code-answer a') || location.pathname.includes('/symptoms/')")
        if f"/symptoms/{symptom.id}/" not in opened.url and not opened.locator(f'#code-answer a[href*="/symptoms/{symptom.id}/"]').count():
            missed.append(symptom.id)
    assert missed == []


@pytest.mark.parametrize(
    "asked", [query(c="F13.20", cs=ICD), query(dn="Benzodiazepine withdrawal syndrome"), query(c="1", cs=SNOMED, dn="Sedative dependence")]
)
def test_what_is_about_the_medicine_leads_to_pages_about_it_and_to_no_single_symptom(opened: Page, address: str, asked: str):
    opened.goto("about:blank")
    opened.goto(address + asked)
    opened.get_by_role("heading", name="This is about the medicine").wait_for()
    ways = opened.locator(".short-version a").evaluate_all("links => links.map(link => link.pathname)")
    assert ways == ["/how-it-happens/", "/how-it-happens/dependence-is-not-addiction/", "/symptoms/", "/medicines/"]


@pytest.mark.parametrize("typed, leads_to", [("g2581", LEGS), ("HP:0012452", LEGS), ("Restless legs", LEGS), ("r42", "symptoms/dizziness/")])
def test_a_code_or_a_name_can_be_typed(opened: Page, address: str, typed: str, leads_to: str):
    opened.goto(address + "code/")
    opened.get_by_label("A code, or the name of a problem").fill(typed)
    opened.keyboard.press("Enter")
    opened.wait_for_url(address + leads_to)
    opened.go_back()
    opened.wait_for_url(address + "code/")  # what was typed stands in no address


@pytest.mark.parametrize("typed", ["kill myself", "T14.91XA", "R45.851", "no quiero vivir"])
def test_danger_that_is_typed_shows_numbers_above_the_answer(opened: Page, address: str, typed: str):
    opened.goto(address + "code/")
    opened.get_by_label("A code, or the name of a problem").fill(typed)
    opened.keyboard.press("Enter")
    urgent = opened.locator("#code-urgent")
    expect(urgent.locator("a[href='tel:988']")).to_be_visible()
    expect(opened.locator("#code-answer h2")).to_be_visible()
    assert urgent.bounding_box()["y"] < opened.locator("#code-answer").bounding_box()["y"]  # type: ignore[index]


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        (query(dn="Suicidal ideation"), "988"),
        (query(c="R56.9", cs=ICD, dn="Unspecified convulsions"), "911"),
        (query(c="X71.0XXA", cs=ICD), "988"),
        (query(c="1", cs=SNOMED, ot="overdose of diazepam"), "911"),
    ],
)
def test_danger_that_is_sent_shows_numbers_and_leads_nobody_past_them(opened: Page, address: str, asked: str, number: str):
    opened.goto("about:blank")
    opened.goto(address + asked)
    expect(opened.locator(f"#code-urgent a[href='tel:{number}']")).to_be_visible()
    expect(opened.locator("#code-answer h2")).to_be_visible()
    assert opened.url == address + asked


def test_where_nobody_can_know_of_danger_the_way_to_help_is_shown(online: BrowserContext, address: str):
    page = online.new_page()
    page.route("**/assets/search/danger.js", lambda route: route.abort())
    page.goto(address + query(c="Z99.89", cs=ICD))
    expect(page.locator("#code-urgent").get_by_role("link", name="Urgent help")).to_be_visible()
    expect(page.locator("#code-answer h2")).to_have_text("No page fits")


def test_a_code_that_is_not_held_is_answered_kindly(opened: Page, address: str):
    opened.goto(address + "code/")
    opened.get_by_label("A code, or the name of a problem").fill("Q99.9")
    opened.get_by_role("button", name="Find the page").click()
    expect(opened.locator("#code-answer h2")).to_have_text("No page fits")


@pytest.mark.parametrize("asked", ["32914008", query(c="32914008", cs=SNOMED)])
def test_a_long_number_is_told_to_be_of_a_list_we_do_not_hold(opened: Page, address: str, asked: str):
    opened.goto("about:blank")
    opened.goto(address + (asked if asked.startswith("code/") else "code/"))
    if not asked.startswith("code/"):
        opened.get_by_label("A code, or the name of a problem").fill(asked)
        opened.keyboard.press("Enter")
    expect(opened.locator("#code-answer")).to_contain_text("Numbers such as 32914008 (SNOMED CT) are not held here. Type the name of the problem.")


def test_without_script_no_field_promises_an_answer(chromium: Browser, address: str):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "code/")
    assert not page.locator("#code-form").is_visible() and page.locator(".without-script").is_visible()
    context.close()


def test_a_list_that_cannot_be_loaded_says_nothing_of_the_code(online: BrowserContext, address: str):
    page = online.new_page()
    page.route("**/assets/codes/answer.js", lambda route: route.fulfill(status=503))
    page.goto(address + query(c="G25.81", cs=ICD))
    expect(page.locator("#code-answer h2")).to_have_text("The codes could not be loaded")
    assert page.locator("#code-answer").get_by_text("No page").count() == 0
    assert not page.locator("#code-urgent").is_visible()
    # Danger is looked for in the words all the same.
    page.goto(address + query(c="1", cs=SNOMED, dn="Suicidal ideation"))
    expect(page.locator("#code-urgent a[href='tel:988']")).to_be_visible()


# What is found, and the many forms of requests: tests/codes, without a browser.
@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (query(c="R42", cs="2.16.840.1.113883.6.3"), "The link names ICD-10."),
        (query(c="R42;Z99.9", cs=ICD), "We found no page for Z99.9."),
        ("code/?mainSearchCriteria.v.c=", "The link holds no code and no name of a problem."),
        ("code/?taskContext.c.c=PROBLISTREV&mainSearchCriteria.v.x=R42", "We did not read mainSearchCriteria.v.x"),
    ],
)
def test_what_was_not_read_or_read_otherwise_is_said(opened: Page, address: str, asked: str, said: str):
    opened.goto("about:blank")
    opened.goto(address + asked)
    expect(opened.locator("#code-answer")).to_contain_text(said)


def test_a_medicine_leads_to_its_entry(opened: Page, address: str):
    opened.goto(address + query(cs="2.16.840.1.113883.6.88", dn="Alprazolam Oral Tablet [Xanax]"))
    opened.wait_for_url(address + "medicines/#alprazolam")
    expect(opened.locator("#alprazolam")).to_be_in_viewport()


@pytest.fixture(scope="module")
def record(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str, str], FrameLocator]]:
    """record(address, sandbox) -> it, in such a frame of a page of another host, as a health record shows it."""
    folder = tmp_path_factory.mktemp("record")
    (folder / "404.html").write_bytes(b"")
    context = chromium.new_context()
    with serve(folder) as host:
        page = context.new_page()

        def shown(address: str, sandbox: str) -> FrameLocator:
            host.extra["chart/"] = (
                f'<!doctype html><title>Chart</title><iframe sandbox="{sandbox}" width="800" height="800" src="{escape(address)}"></iframe>'.encode()
            )
            page.goto(host.address + "chart/")
            return page.frame_locator("iframe")

        yield shown
    context.close()


def test_a_sandboxed_frame_gets_its_answer(record, address: str):
    frame = record(address + query(c="R42", cs=ICD), "allow-scripts allow-forms")
    answer = frame.locator("#code-answer")
    expect(answer.locator("h2")).to_have_text("Pages that fit")
    expect(answer.locator("a")).to_have_text("Dizziness and feeling light-headed")
    expect(answer.locator("code")).to_have_text(address + "symptoms/dizziness/")  # it may open nothing
    frame.get_by_label("A code, or the name of a problem").fill("R42, G47.00, R45.851")
    frame.get_by_role("button", name="Find the page").click()
    expect(answer.locator("a")).to_have_count(3)
    expect(frame.locator("#code-urgent a[href='tel:988']")).to_be_visible()


def test_a_frame_without_scripts_has_lists_to_look_in(record, address: str):
    frame = record(address + query(c="R42", cs=ICD), "")
    expect(frame.locator(".without-script")).to_contain_text("this page needs scripts, and they are off")
    frame.get_by_role("link", name="All HPO codes").click()
    expect(frame.locator("h1")).to_have_text("HPO codes")
