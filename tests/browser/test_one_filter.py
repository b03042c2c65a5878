"""Four pages where words are typed to find a row: they find the same, and say the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from macros.search.files import SCRIPT

NOT_HERE = "Nothing here fits these words. That does not mean it is nothing. Try one or two plain words."
NEAR = "No name has these words. 1 symptom may fit."
OFF = "Not found in this list. The search could not be loaded, so more may fit. You may be offline."


@dataclass(frozen=True, slots=True)
class List:
    """path: of the page. row: of a symptom, by its id. said: what was found, in words."""

    path: str
    field: str
    said: str
    row: str

    def found(self, page: Page, id: str) -> Locator:
        return page.locator(self.row.format(id=id))


LISTS = {
    "index": List("symptoms/", "#narrow-word", ".narrow [role=status]", ".group-list li:visible > a[href='{id}/']"),
    "visit sheet": List("visit-sheet/", "#visit-filter", ".visit-found", ".visit-pick:visible:has([value='{id}'])"),
    "handouts": List("prescribers/handouts/", "#handout-words", ".handout-said", "li[data-id='{id}']:visible"),
}
CODES = List("code/", "#code-word", "#code-answer", "#code-answer a[href='../symptoms/{id}/']")


@pytest.fixture(params=LISTS)
def list_(request: pytest.FixtureRequest) -> List:
    return LISTS[request.param]


@pytest.fixture
def page(online: BrowserContext) -> Iterator[Page]:
    page, complaints = online.new_page(), []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    assert complaints == []


def type_(page: Page, list_: List, text: str) -> None:
    page.locator(list_.field).fill(text)
    if list_ is CODES:
        page.keyboard.press("Enter")


@pytest.mark.parametrize("typed", ["cant sit", "can't sit", "can’t sit", "  CANT   SIT ", "Cán`t sït"])
def test_an_apostrophe_an_accent_or_a_capital_makes_no_difference(page: Page, address: str, list_: List, typed: str):
    page.goto(address + list_.path)
    type_(page, list_, typed)
    expect(list_.found(page, "akathisia")).to_be_visible()
    expect(page.locator(list_.said)).to_contain_text("Shown: ")


@pytest.mark.parametrize("typed", ["cant sit", "can’t sit"])
def test_on_the_page_of_codes_too(page: Page, address: str, typed: str):
    page.goto(address + CODES.path)
    type_(page, CODES, typed)
    expect(CODES.found(page, "akathisia")).to_be_visible()


@pytest.mark.parametrize("list_", [*LISTS.values(), CODES], ids=[*LISTS, "codes"])
@pytest.mark.parametrize(("typed", "id"), [("my legs wont stay still at nite", "restless-legs"), ("tinitus", "tinnitus")])
def test_everyday_words_and_misspellings_find_what_the_search_finds(page: Page, address: str, list_: List, typed: str, id: str):
    page.goto(address + list_.path)
    type_(page, list_, typed)
    expect(list_.found(page, id)).to_be_visible()


def test_no_name_is_denied_that_the_page_itself_does_not_hold(page: Page, address: str, list_: List):
    """Only the index has all names; the other lists learn them from the search."""
    for typed in ("cant lie still", "rocking back forth", "electric inside"):
        page.goto(address + list_.path)
        type_(page, list_, typed)
        expect(list_.found(page, "akathisia")).to_be_visible()
        expect(page.locator(list_.said)).not_to_contain_text("No name")


@pytest.mark.parametrize("list_", [*LISTS.values(), CODES], ids=[*LISTS, "codes"])
def test_where_no_name_has_the_words_this_is_said(page: Page, address: str, list_: List):
    page.goto(address + list_.path)
    type_(page, list_, "nausia")
    expect(list_.found(page, "nausea-vomiting")).to_be_visible()
    expect(page.locator(list_.said)).to_contain_text(NEAR.replace("symptom", "handout") if "handout" in list_.path else NEAR)


@pytest.mark.parametrize("list_", [*LISTS.values(), CODES], ids=[*LISTS, "codes"])
@pytest.mark.parametrize("typed", ["qqqq", "zzzz qqqq", "боль", "?!"])
def test_what_nothing_fits_gets_the_same_kind_words(page: Page, address: str, list_: List, typed: str):
    page.goto(address + list_.path)
    type_(page, list_, typed)
    expect(page.locator(list_.said)).to_contain_text(NOT_HERE)


@pytest.mark.parametrize("list_", [*LISTS.values(), CODES], ids=[*LISTS, "codes"])
def test_without_a_connection_nothing_is_denied(page: Page, address: str, list_: List):
    page.route(f"**/{SCRIPT}", lambda route: route.abort())
    page.goto(address + list_.path)
    type_(page, list_, "tinitus")
    expect(page.locator(list_.said)).to_contain_text(OFF)
    expect(page.locator(list_.said)).not_to_contain_text("No name")
    page.unroute(f"**/{SCRIPT}")
    type_(page, list_, "tinitu")  # the next letter asks again
    expect(list_.found(page, "tinnitus")).to_be_visible()


def let_go(page: Page, held: list[Route]) -> None:
    """Answer the request that was held back, once it is here: the page may speak before it comes."""
    while not held:
        page.wait_for_timeout(10)  # lets the browser's messages in
    held.pop().continue_()


def test_on_a_slow_line_it_says_that_it_is_still_looking(page: Page, address: str, list_: List):
    held: list[Route] = []
    page.route(f"**/{SCRIPT}", lambda route: held.append(route))
    page.goto(address + list_.path)
    type_(page, list_, "tinitus")
    expect(page.locator(list_.said)).to_have_text("Looking further …")
    let_go(page, held)
    expect(list_.found(page, "tinnitus")).to_be_visible()


def test_an_answer_that_comes_late_changes_nothing_any_more(page: Page, address: str, list_: List):
    held: list[Route] = []
    page.route(f"**/{SCRIPT}", lambda route: held.append(route))
    page.goto(address + list_.path)
    type_(page, list_, "tinitus")
    expect(page.locator(list_.said)).to_have_text("Looking further …")
    type_(page, list_, "panic")
    said = page.locator(list_.said).inner_text()
    let_go(page, held)
    page.wait_for_function("() => Boolean(window.Search && window.Search.start)")
    expect(page.locator(list_.said)).to_have_text(said)
    assert said.startswith("Shown: ")


def test_in_one_group_of_handouts_no_name_of_another_group_is_denied(page: Page, address: str):
    handouts = LISTS["handouts"]
    page.goto(address + handouts.path)
    page.get_by_label("Group", exact=True).select_option("Sleep")
    expect(page.locator(handouts.said)).to_contain_text("handouts")
    type_(page, handouts, "tinnitus")
    expect(page.locator(handouts.said)).to_contain_text(NOT_HERE)
