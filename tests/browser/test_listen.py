"""Listening: offered only for a voice on the device, marked as it goes, gone when asked."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page

from browser.voices import FRENCH, LOCAL, NO_SPEECH, REMOTE, speech

SYMPTOM = "symptoms/insomnia/"


def opened(context: BrowserContext, address: str, init: str, screen: str = "light") -> Page:
    context.add_init_script(init)
    context.add_init_script(f"localStorage.setItem('bse.comfort', '{screen}/')")
    page = context.new_page()
    page.goto(address + SYMPTOM)
    return page


def listening(page: Page) -> Page:
    page.get_by_role("button", name="Listen").click()
    page.wait_for_function("() => speechSynthesis.spoken.length === 1")
    return page


def marked(page: Page) -> str:
    return " ".join(page.evaluate("[...document.querySelectorAll('.spoken')].map(one => one.textContent).join('')").split())


@pytest.mark.parametrize(
    "init", [speech(), speech(REMOTE), speech(FRENCH), speech(REMOTE, FRENCH), NO_SPEECH], ids=["none", "remote", "french", "both", "no-speech"]
)
def test_without_an_english_voice_on_the_device_nothing_is_offered(phone, address, init):
    page = opened(phone, address, init)
    assert page.get_by_role("button", name="Print").is_visible()  # the scripts have run
    assert page.get_by_role("button", name="Listen").count() == 0


def test_a_remote_voice_is_not_used_where_there_is_a_local_one(phone, address):
    page = listening(opened(phone, address, speech(REMOTE, LOCAL)))
    assert page.evaluate("speechSynthesis.spoken[0][2]") == "Here"


def test_nothing_sounds_until_it_is_asked_for(phone, address):
    page = opened(phone, address, speech(LOCAL))
    assert page.get_by_role("button", name="Listen device's own voice").is_visible()
    assert page.evaluate("[speechSynthesis.spoken.length, speechSynthesis.pending]") == [0, False]


@pytest.mark.parametrize(("screen", "slower"), [("light", False), ("calm-dark", True), ("calm-paper", True)])
def test_calm_screens_are_read_more_slowly(phone, address, screen, slower):
    page = listening(opened(phone, address, speech(LOCAL), screen))
    rate = page.evaluate("speechSynthesis.spoken[0][1]")
    assert 0.85 <= rate <= 0.9 if slower else rate == 1


def test_each_sentence_is_marked_as_it_sounds_and_the_page_is_whole_again(phone, address):
    page = opened(phone, address, speech(LOCAL))
    box = page.locator(".short-version ul")
    before, text = box.inner_html(), box.text_content()
    listening(page)
    sentences = []
    while page.evaluate("speechSynthesis.speaking"):
        assert marked(page) == " ".join(page.evaluate("speechSynthesis.spoken.slice(-1)[0][0]").split())
        assert box.text_content() == text
        sentences.append(marked(page))
        page.evaluate("speechSynthesis.step()")
    assert " ".join(sentences) == " ".join(text.split()).replace(" .", ".")
    assert len(sentences) >= 5 and all(len(sentence) < 200 for sentence in sentences)
    assert box.inner_html() == before
    assert page.get_by_role("button", name="Listen").is_visible() and not page.get_by_role("button", name="Stop").is_visible()


def test_pause_goes_on_with_the_same_sentence_and_stop_begins_anew(phone, address):
    page = listening(opened(phone, address, speech(LOCAL)))
    page.evaluate("speechSynthesis.step()")
    second = marked(page)
    page.get_by_role("button", name="Pause").click()
    assert page.evaluate("[speechSynthesis.speaking, speechSynthesis.pending]") == [False, False]
    assert marked(page) == ""
    page.get_by_role("button", name="Go on").click()
    page.wait_for_function("() => speechSynthesis.speaking")
    assert marked(page) == second
    page.get_by_role("button", name="Stop").click()
    assert marked(page) == "" and not page.evaluate("speechSynthesis.speaking")
    assert page.evaluate("document.activeElement.textContent").startswith("Listen")
    page.get_by_role("button", name="Listen").click()
    page.wait_for_function("() => speechSynthesis.speaking")
    assert marked(page) != second


def test_a_link_in_the_text_still_works_while_it_is_read(phone, address):
    page = opened(phone, address, speech(LOCAL))
    page.evaluate(
        """() => {
          const make = (tag, text, more) => Object.assign(document.createElement(tag), { textContent: text, ...more });
          document.querySelector('.short-version li').replaceChildren(
            'One ', make('a', 'way. And', { href: '../../urgent-help/' }), ' more at 3.5 hours. ', make('b', 'End'));
        }"""
    )
    listening(page)
    assert marked(page) == "One way."
    page.evaluate("speechSynthesis.step()")
    assert marked(page) == "And more at 3.5 hours."
    page.locator(".short-version a").click()
    page.wait_for_url(address + "urgent-help/")


def test_it_falls_silent_when_the_page_is_left(phone, address):
    page = listening(opened(phone, address, speech(LOCAL)))
    cancels = page.evaluate("speechSynthesis.cancels")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert page.evaluate("before => [speechSynthesis.speaking, speechSynthesis.cancels > before]", cancels) == [False, True]
    assert marked(page) == ""


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_voices_that_come_late_move_nothing(chromium, address, width):
    context = chromium.new_context(viewport={"width": width, "height": 844})
    page = opened(context, address, speech(LOCAL, late=True))
    assert page.get_by_role("button", name="Listen").count() == 0
    places = "[...document.querySelectorAll('h1, h2, .short-version li')].map(one => one.getBoundingClientRect().top)"
    before = page.evaluate(places)
    page.evaluate("speechSynthesis.arrive()")
    assert page.get_by_role("button", name="Listen").is_visible()
    listening(page)
    assert page.evaluate(places) == before
    context.close()


@pytest.mark.parametrize("text", ["", "largest"])
def test_the_buttons_fit_the_smallest_phone(chromium, address, text):
    context = chromium.new_context(viewport={"width": 320, "height": 640})
    page = opened(context, address, speech(LOCAL))
    page.evaluate(f"document.documentElement.dataset.text = '{text}'")
    listening(page)
    heading = page.evaluate(
        "(() => { const r = document.createRange(); r.selectNodeContents(document.querySelector('.short-version h2')); return r.getBoundingClientRect().right; })()"
    )
    for button in page.locator(".listen button").all():
        box = button.bounding_box()
        assert box["width"] >= 48 and box["height"] >= 48 and heading <= box["x"] and box["x"] + box["width"] <= 320
        assert button.evaluate("one => one.scrollWidth <= one.clientWidth")
        lines = "one => { const words = document.createRange(); words.selectNodeContents(one.firstChild); return words.getClientRects().length; }"
        assert button.evaluate(lines) == 1  # no word is broken
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_the_marked_sentence_can_be_read_on_every_screen(phone, address):
    page = listening(opened(phone, address, speech(LOCAL)))
    for screen in ("light", "dark", "calm-dark", "calm-paper"):
        page.evaluate("screen => document.documentElement.dataset.screen = screen", screen)
        assert page.evaluate(CONTRAST) >= 7, screen


CONTRAST = """(() => {
  const style = getComputedStyle(document.querySelector('.spoken'));
  const light = (color) => { const [r, g, b] = color.match(/\\d+/g).map((n) => n / 255).map((n) => (n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4)); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const [a, b] = [light(style.color), light(style.backgroundColor)].sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
})()"""
