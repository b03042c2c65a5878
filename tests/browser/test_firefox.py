"""The main paths of a reader, in a second real browser: Firefox, as Debian ships it.

What is asked here is asked of Chromium in more detail elsewhere. A screen
reader's view of both is in test_spoken.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from bs4 import BeautifulSoup

from browser.colour import mean_luminance, picture
from browser.firefox import Firefox
from browser.host import Host as Unkeeping
from browser.keeping import patient
from browser.serving import Host, serve
from browser.templates import TEMPLATES, without_policy
from browser.test_first_frame import BLACK, DARKEST, MARGIN
from browser.test_visit_sheet import SAFETY

SYMPTOM, OTHER = TEMPLATES["symptom"], "symptoms/fatigue/"
DARK = "rgb(31, 27, 23)"  # the ground of the calm dark screen
CHOOSE = "kept => { localStorage.setItem('bse.comfort', kept); comfort(); }"
KEPT = "() => navigator.serviceWorker.controller && caches.has('bse / core').then(there => there && caches.match(location.href)).then(Boolean)"
TITLE = "() => document.querySelector('h1').textContent"
NO_SHADE = 250  # of 255: white, as paper is


@pytest.fixture
def host(real_site: Path) -> Iterator[Host]:
    """At an address of its own: nothing is kept there."""
    with serve(real_site) as host:
        yield host


@pytest.fixture(autouse=True)
def nothing_goes_wrong(firefox: Firefox) -> Iterator[None]:
    """No script of ours fails, and no policy forbids anything, in any of these tests."""
    firefox.complaints()
    yield
    assert firefox.complaints() == []


def on_paper(firefox: Firefox) -> str:
    """All words that stand on paper. In the PDF itself Firefox draws the bold letters of our font as shapes."""
    with firefox.as_on_paper():
        return " ".join(firefox.run("() => document.body.innerText").split())


def words(pdf: bytes) -> str:
    """Those of a PDF that are not bold."""
    return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)).split())


def test_what_goes_wrong_is_seen(firefox: Firefox, host: Host):
    """The instrument itself: a script that fails, and one that a policy forbids."""
    firefox.open(host.address + TEMPLATES["404"])
    firefox.run("() => { setTimeout(() => { throw new Error('on purpose'); }); }")
    firefox.run("() => { const one = document.createElement('img'); one.src = 'http://127.0.0.1:9/elsewhere.png'; document.body.append(one); }")
    seen: list[str] = []
    firefox.wait(lambda: seen.extend(firefox.complaints()) or (any("on purpose" in one for one in seen) and any("elsewhere.png" in one for one in seen)))


def test_the_search_answers_and_is_walked_by_key(firefox: Firefox, host: Host):
    firefox.open(host.address)
    firefox.tap(".search-link")
    firefox.type("cant sleep")
    first = firefox.until("() => { const one = document.querySelector('#search-results a'); return one && one.getAttribute('href'); }")
    assert first.endswith(SYMPTOM)
    assert "result" in firefox.until("() => document.querySelector('.search-panel [role=status]').textContent")
    firefox.press("Down")
    assert firefox.run("() => document.activeElement.getAttribute('href')") == first
    firefox.press("Enter")
    firefox.until("path => location.pathname === path", f"/{SYMPTOM}")


def test_words_of_danger_bring_urgent_help(firefox: Firefox, host: Host):
    firefox.open(host.address, "desktop")
    firefox.press("Control+/")
    firefox.type("i want to die")
    firefox.until("() => { const urgent = document.querySelector('#search-urgent'); return urgent && !urgent.hidden; }")


def test_a_chosen_screen_and_larger_letters_stay(firefox: Firefox, host: Host):
    look = "() => [getComputedStyle(document.documentElement).backgroundColor, parseFloat(getComputedStyle(document.querySelector('article p')).fontSize)]"
    with firefox.preferring(dark=False):
        firefox.open(host.address + SYMPTOM)
        before = firefox.run(look)
        firefox.tap(".comfort-settings summary")
        firefox.tap(".comfort-panel label:has([value=calm-dark])")
        firefox.tap(".comfort-panel label:has([value=largest])")
        firefox.press("Escape")
        after = firefox.run(look)
        assert after[0] == DARK != before[0] and after[1] > before[1]
        for path in (SYMPTOM, ""):  # read again, and another page
            firefox.open(host.address + path)
            assert firefox.run(look)[0] == DARK and firefox.run("() => document.documentElement.dataset.text") == "largest"


@pytest.mark.parametrize("dark", [True, False], ids=["dark device", "dark by choice"])
def test_no_light_comes_before_a_dark_page(firefox: Firefox, host: Host, dark: bool):
    with firefox.preferring(dark):
        firefox.open(host.address)
        firefox.run(CHOOSE, "/" if dark else "dark/")
        light = filmed(firefox, host, host.address + SYMPTOM)
    assert len(light) > 2 and light[-1] < DARKEST
    assert max(light) <= light[-1] + MARGIN


def test_the_film_shows_light_when_the_choice_comes_too_late(firefox: Firefox, host: Host):
    page, choice = host.answer(SYMPTOM)[2], b'h.setAttribute("data-screen",s)'
    assert page.count(choice) == 1
    host.extra["no-rule/late/"] = without_policy(page).replace(choice, b"addEventListener('load',function(){" + choice + b"})")
    with firefox.preferring(dark=False):
        firefox.open(host.address)
        firefox.run(CHOOSE, "dark/")
        light = filmed(firefox, host, f"{host.address}no-rule/late/")
    assert max(light) > 0.6


def filmed(firefox: Firefox, host: Host, url: str) -> list[float]:
    """The light of what is shown on a slow line, from 0 to 1: once for each answer that comes, and when all have."""
    host.extra["black/"] = BLACK
    firefox.open(f"{host.address}black/")
    light = []
    with host.held():
        firefox.run("url => { location = url; }", url)
        while firefox.until("url => location.href === url && document.readyState", url) != "complete":
            light.append(mean_luminance(picture(firefox.picture())))
            host.let_go()
    return [*light, mean_luminance(picture(firefox.picture()))]


def test_kept_pages_open_without_a_connection(firefox: Firefox, real_site: Path):
    host = Unkeeping(real_site)  # it keeps no line open, so that it can be cut
    host.replaced["sw.js"] = patient(real_site)
    try:
        firefox.open(host.url + SYMPTOM)
        firefox.until(KEPT)
        host.close()
        firefox.open(host.url + SYMPTOM)
        assert firefox.run(TITLE).startswith("Trouble sleeping")
        assert "You are offline" in firefox.until("() => document.querySelector('.comfort-copy').textContent")
        firefox.tap(".comfort-urgent")
        firefox.until("() => location.pathname === '/urgent-help/' && document.querySelector('article a[href=\"tel:911\"]')")
        firefox.open(host.url + OTHER)
        assert firefox.run(TITLE) == "That page is not saved here"
        with firefox.offline():  # and the device knows that it is
            firefox.open(host.url + SYMPTOM)
            assert firefox.run(TITLE).startswith("Trouble sleeping")
    finally:
        host.close()


def test_a_page_is_printed_black_on_white_with_its_warning(firefox: Firefox, host: Host):
    firefox.open(host.address + SYMPTOM)
    firefox.run(CHOOSE, "calm-dark/largest")
    pdf = firefox.printed()
    sheets = pypdfium2.PdfDocument(pdf)
    assert len(sheets) <= 3
    for sheet in sheets:
        levels = sheet.render(scale=1).to_pil().convert("L").histogram()
        assert sum(levels[NO_SHADE:]) > 0.7 * sum(levels) and sum(levels[:60]) > 0
    assert "Stopping fast can cause seizures. Talk with your prescriber first." in words(pdf)
    assert f"https://benzodiazepine-symptoms.example/{SYMPTOM}" in words(pdf).replace(" ", "")
    text = on_paper(firefox)
    assert "Do not stop your medicine suddenly." in text and "Do not stop a benzodiazepine or Z-drug suddenly." in text
    assert [one for one in ("Comfort settings", "Skip to the text", "Find a symptom") if one in text] == []


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_closed_groups_are_printed(firefox: Firefox, host: Host, script: bool):
    page = BeautifulSoup(host.answer(TEMPLATES["index"])[2], "html.parser")
    # Names are bold; the line below each is not.
    lines = ["".join(str(row.br.next_sibling).split()) for row in page.select("details.group-list li")]
    assert len(lines) > 100 and all(lines)
    with firefox.script(script):
        firefox.open(host.address + TEMPLATES["index"])
        text = "".join(words(firefox.printed()).split())
    assert [line for line in lines if line not in text] == []


def test_a_visit_sheet_is_filled_in_and_printed_and_nothing_is_sent(firefox: Firefox, host: Host):
    host.extra["sw.js"] = b""  # the worker asks for pages by itself
    firefox.open(f"{host.address}visit-sheet/")
    firefox.until("() => !document.querySelector('.visit-form').hidden")
    stored = "() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])"
    before, asked = firefox.run(stored), len(host.asked)
    for name in ("insomnia", "tinnitus"):
        firefox.run("id => { document.querySelector(`[name=s][value=${id}]`).closest('details').open = true; }", name)
        firefox.tap(f".visit-pick:has([value={name}])")
    firefox.tap(".visit-questions label")
    chosen = ["Trouble sleeping (insomnia)", "Ringing in the ears (tinnitus)"]
    assert sorted(firefox.run("() => [...document.querySelectorAll('.sheet-symptoms b')].map(one => one.textContent)")) == sorted(chosen)
    link = firefox.run("() => location.href")
    assert re.search(r"#s=insomnia,tinnitus&q=\w", link)
    assert firefox.run(stored) == before
    assert {one.path for one in host.asked[asked:]} <= {"assets/img/favicon.svg", "sw.js"}
    assert len(pypdfium2.PdfDocument(firefox.printed())) == 1
    text = on_paper(firefox)
    assert [one for one in (*SAFETY, *chosen) if one not in text] == []
    assert "What troubles you?" not in text and "Print my sheet" not in text
    firefox.open("about:blank")
    firefox.open(link)
    assert firefox.until("() => [...document.querySelectorAll('[name=s]:checked')].map(one => one.value)") == ["insomnia", "tinnitus"]


def test_a_code_leads_to_its_page(firefox: Firefox, host: Host):
    firefox.open(f"{host.address}code/?mainSearchCriteria.v.c=G25.81&mainSearchCriteria.v.cs=2.16.840.1.113883.6.90")
    firefox.until("() => location.pathname === '/symptoms/restless-legs/'")
    firefox.open(f"{host.address}code/?mainSearchCriteria.v.dn=Broken%20widget")
    assert "No page fits" in firefox.until("() => document.querySelector('#code-answer').textContent")


@pytest.mark.parametrize("template", ["home", "symptom", "404"])
def test_urgent_help_is_one_tap_or_three_keys_away(firefox: Firefox, host: Host, template: str):
    arrived = "() => location.pathname === '/urgent-help/' && document.readyState === 'complete'"
    firefox.open(host.address + TEMPLATES[template])
    firefox.tap(".comfort-urgent")
    firefox.until(arrived)
    firefox.open(host.address + TEMPLATES[template])
    firefox.press("Tab", "Tab")
    top = firefox.run("() => document.activeElement.getBoundingClientRect().top")
    assert firefox.run("() => document.activeElement.textContent") == "Urgent help" and top >= 0
    firefox.press("Enter")
    firefox.until(arrived)
