"""The policy of pages in a real browser: nothing of ours is against it, and what is none of ours does not run."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser.headers import headers
from browser.host import Host as ChangingHost
from browser.serving import Host, serve
from browser.templates import BARE, FRAMED, TEMPLATES, without_policy
from browser.watching import LISTEN, heard

SYMPTOM, CODE, LEADS_ON = TEMPLATES["symptom"], TEMPLATES["codes"], "code/icd10cm/G25.81/"


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Host]:
    """A host of another origin, with nothing on it."""
    (tmp_path / "404.html").write_bytes(b"")
    with serve(tmp_path) as host:
        yield host


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_no_kind_of_page_does_what_its_policy_forbids(chromium: Browser, address: str, script: bool):
    """Each in a profile of its own. That nothing more is asked for takes half a second to know: they are waited for together."""
    opened = {template: chromium.new_context(java_script_enabled=script).new_page() for template in FRAMED}
    for template, page in opened.items():
        page.goto(address + TEMPLATES[template])
    for template, page in opened.items():
        page.wait_for_load_state("networkidle")
        assert page.evaluate("document.head.firstElementChild.httpEquiv") == "Content-Security-Policy", template
        assert page.evaluate("document.characterSet") == "UTF-8", template
        if script:
            assert "js" in page.locator("html").get_attribute("class").split() and page.evaluate("typeof comfort") == "function", template
        page.context.close()


def test_a_page_that_leads_on_does_so(phone: BrowserContext, host: Host):
    page = phone.new_page()
    (moved,) = BARE
    page.goto(host.address + TEMPLATES[moved], wait_until="commit")
    page.wait_for_function("() => document.querySelector('main a')")
    assert page.evaluate("document.head.firstElementChild.httpEquiv") == "Content-Security-Policy"
    page.goto(f"{host.address}{LEADS_ON}?a=b#for-prescribers", wait_until="commit")
    page.wait_for_url("**/symptoms/restless-legs/?a=b#for-prescribers")


# ---- What came in with a text


@pytest.fixture(params=["head alone", "header alone"])
def broken(request, phone: BrowserContext, host: Host) -> Iterator[Callable[[str], Page]]:
    """broken(html) -> a page with it, under the policy of its own head, or under that of the header."""
    path = "about/" if request.param == "header alone" else "no-rule-for-this/"
    assert ("Content-Security-Policy" in headers(host.rules, path)) == (request.param == "header alone")
    page = phone.new_page()

    def open_(html: str) -> Page:
        body = host.answer(SYMPTOM)[2].replace(b"../../", f"{host.address}".encode())
        if request.param == "header alone":
            body = without_policy(body)
        host.extra[path] = body.replace(b"</article>", f"{html}</article>".encode(), 1)
        page.goto(host.address + path)
        return page

    yield open_
    del host.extra[path]


@pytest.mark.parametrize(
    ("html", "directive"),
    [
        ("<script>window.ran = 1</script>", "script-src"),
        ("<svg onload='window.ran = 1'></svg>", "script-src"),
        ("<b id=b onclick='window.ran = 1'>x</b>", "script-src"),
        ("<a id=b href='javascript:window.ran = 1'>x</a>", "script-src"),
        ("<script src='{elsewhere}a.js'></script>", "script-src"),
        ("<script src='data:text/javascript,window.ran=1'></script>", "script-src"),
        ("<img src='{elsewhere}a.png'>", "img-src"),
        ("<link rel=stylesheet href='{elsewhere}a.css'>", "style-src"),
        ("<style>h1 { color: rgb(1, 2, 3) }</style>", "style-src"),
        ("<h2 style='color: rgb(1, 2, 3)'>x</h2>", "style-src"),
        ("<iframe src='{elsewhere}'></iframe>", "frame-src"),
        ("<object data='{elsewhere}a'></object>", "object-src"),
        ("<video src='{elsewhere}a.mp4'></video>", "media-src"),
        ("<base href='{elsewhere}'>", "base-uri"),
        ("<form action='{elsewhere}'><button id=b>x</button></form>", "form-action"),
    ],
)
def test_what_came_in_with_a_text_does_nothing(broken, elsewhere: Host, forbidden: list[str], html: str, directive: str):
    page = broken(html.replace("{elsewhere}", elsewhere.address))
    if page.locator("#b").count():
        page.evaluate("document.getElementById('b').click()")
    assert heard(page, f"securitypolicyviolation: {directive}"), forbidden
    assert page.evaluate("window.ran") is None and elsewhere.asked == []
    assert page.evaluate("typeof comfort") == "function", "nothing runs here at all"
    assert page.evaluate("[...document.querySelectorAll('article h1, article h2')].every(one => getComputedStyle(one).color !== 'rgb(1, 2, 3)')")


def test_without_the_policy_it_would_run(phone: BrowserContext, host: Host):
    host.extra["no-rule-for-this/"] = without_policy(host.answer(SYMPTOM)[2]) + b"<script>window.ran = 1</script>"
    page = phone.new_page()
    page.goto(f"{host.address}no-rule-for-this/")
    del host.extra["no-rule-for-this/"]
    assert page.evaluate("window.ran") == 1


@pytest.mark.parametrize(
    "what",
    [
        "document.body.innerHTML = '<b>x</b>'",
        "new Function('return 1')()",
        "document.createElement('script').src = '/a.js'",
        "Shared.ownScript('/assets/a.js')",
    ],
)
def test_no_text_becomes_html_or_script(phone: BrowserContext, address: str, forbidden: list[str], what: str):
    page = phone.new_page()
    page.goto(address)
    # In the page's own world: what the browser's tools evaluate may do more.
    assert (
        page.evaluate(f"() => new Promise(done => setTimeout(() => {{ try {{ {what}; done('ran'); }} catch (refused) {{ done('refused'); }} }}))") == "refused"
    )


def test_what_a_worker_may_not_do_is_heard(phone: BrowserContext, real_site: Path, forbidden: list[str]):
    host = ChangingHost(real_site)
    host.replaced["sw.js"] = (
        LISTEN.encode() + b"; self.addEventListener('install', event => event.waitUntil(fetch('https://elsewhere.example/').catch(() => {})));"
    )
    page = phone.new_page()
    page.goto(host.url)
    page.evaluate("() => navigator.serviceWorker.ready.then(ready => ready.scope)")
    assert heard(page, "securitypolicyviolation: connect-src"), forbidden
    host.close()


# ---- Frames of other sites


def framed(page: Page, elsewhere: Host, url: str, until: Literal["load", "networkidle"] = "networkidle") -> Page:
    """A page of another origin that shows an address in a frame."""
    elsewhere.extra["record/"] = f"<!doctype html><title>Record</title><iframe src='{url}' width=400 height=600></iframe>".encode()
    page.goto(f"{elsewhere.address}record/", wait_until=until)
    return page


@pytest.mark.parametrize("path", ["", SYMPTOM, "visit-sheet/", "urgent-help/", "404.html", "handouts/insomnia/us-letter.pdf", "data/catalogue.json"])
def test_no_other_site_can_show_a_page_in_a_frame(phone: BrowserContext, elsewhere: Host, host: Host, forbidden: list[str], path: str):
    page = framed(phone.new_page(), elsewhere, host.address + path, until="load")
    page.frames[1].wait_for_url(re.compile("^chrome-error:"))
    assert heard(page, "frame-ancestors"), forbidden


@pytest.mark.parametrize("path", [CODE, "code/?mainSearchCriteria.v.c=R51", "code/mesh/D006261/", "code/icd10cm/no-such-code/"])
def test_a_health_record_can_show_what_stands_under_code(phone: BrowserContext, elsewhere: Host, host: Host, path: str):
    page = framed(phone.new_page(), elsewhere, host.address + path)
    expect(page.frame_locator("iframe").locator("h1")).to_be_visible()
    assert page.frames[1].url.startswith(f"{host.address}code/")


@pytest.mark.parametrize("path", [LEADS_ON + "#for-prescribers", "code/?mainSearchCriteria.v.c=G25.81&informationRecipient=PROV"])
def test_in_that_frame_the_page_of_a_symptom_opens_beside_it(phone: BrowserContext, elsewhere: Host, host: Host, path: str):
    page = framed(phone.new_page(), elsewhere, host.address + path)
    with page.expect_popup() as opened:
        page.frame_locator("iframe").get_by_role("link", name="Restless legs").first.click()
    opened.value.wait_for_url("**/symptoms/restless-legs/#for-prescribers")
    assert page.frames[1].url.startswith(f"{host.address}code/")


# ---- What the headers leave possible, and what they do not


def test_copying_is_allowed_and_no_device_can_be_asked_for(phone: BrowserContext, address: str):
    page = phone.new_page()
    page.goto(address)
    allowed = page.evaluate(
        "['clipboard-write', 'clipboard-read', 'camera', 'microphone', 'geolocation', 'usb'].map(one => document.featurePolicy.allowsFeature(one))"
    )
    assert allowed == [True, False, False, False, False, False]


def test_another_site_is_not_told_where_a_reader_came_from(phone: BrowserContext, elsewhere: Host, host: Host):
    asked = []
    phone.on("request", lambda request: asked.append((request.url, request.all_headers().get("referer"))))
    host.extra["no-rule-for-this/"] = host.answer(SYMPTOM)[2].replace(b"</article>", f"<a id=away href='{elsewhere.address}'>x</a></article>".encode())
    host.rules, kept = [], host.rules  # a host that sends no header
    page = phone.new_page()
    page.goto(f"{host.address}no-rule-for-this/")
    page.evaluate("document.getElementById('away').click()")
    page.wait_for_url(elsewhere.address)
    host.rules = kept
    assert (elsewhere.address, None) in asked


def test_a_page_kept_as_a_file_can_be_read_with_its_style(phone: BrowserContext, real_site: Path):
    page = phone.new_page()
    page.goto((real_site / SYMPTOM / "index.html").as_uri())
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.comfort')).position") == "fixed"
    assert page.evaluate("document.documentElement.className").split()[0] == "js"
