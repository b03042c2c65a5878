"""Which number stands for which country: what pages, sheets, the search and the offline page all use."""

from __future__ import annotations

from datetime import date

import pytest

from macros.catalogue.urgent_help import Emergency
from macros.facts import urgency

from conftest import edited

WORDS, NUMBERS = "catalogue/vocabulary.yml", "catalogue/urgent-help.yml"
SEEN = "for: All., url: https://a.org, seen: 2026-01-02, sources: [scarf-2002]"


def line(kind: str, number: str, places: str = "", ways: str = "number") -> str:
    given = f'number: "{number}"' if ways == "number" else f'sms: {{number: "{number}"}}'
    return f'      - {{kind: {kind}, places: [{places}], name: "{kind} {number}", {given}, how: "Reach {number}.", {SEEN}}}\n'


def region(id: str, name: str, *lines: str) -> str:
    emergency = '{number: "911", text: "Call 911.", url: https://nine.example, seen: 2026-01-02, sources: [scarf-2002]}'
    return f"  - region: {id}\n    name: {name}\n    emergency: {emergency}\n    lines:{' []' if not lines else ''}\n{''.join(lines)}"


@pytest.fixture
def numbers(project):
    """numbers(regions, …) -> the catalogue with these numbers. Kent and Wales are parts of uk, Malta and Italy of eu."""

    def make(*regions: str):
        words = edited(WORDS, "regions: [", "regions: [{id: uk, label: UK}, {id: eu, label: EU, of_countries: true}, ")
        places = [("kent", "uk"), ("wales", "uk"), ("fife", "uk"), ("york", "uk"), ("malta", "eu"), ("italy", "eu")]
        words[WORDS] += "places:\n" + "".join(f"  - {{id: {id}, label: {id.title()}, region: {of}}}\n" for id, of in places)
        rest = 'neutral: {emergency: "Call.", crisis: "Talk."}\n# End of the list: at least 1 entries.\n'
        return project({**words, NUMBERS: f"regions:\n{''.join(regions)}{rest}"}).sound

    return make


def test_the_first_line_for_all_of_a_country_stands_for_it(numbers):
    found = numbers(
        region("us", "States", line("crisis", "988"), line("crisis", "741"), line("poison", "222")),
        region("uk", "Kingdom", line("crisis", "85258", ways="sms"), line("crisis", "111", "wales"), line("crisis", "116 123")),
    )
    assert urgency.crisis_lines(found) == {"988": ["States"], "116 123": ["Kingdom"]}
    assert urgency.emergency_numbers(found) == {"911": ["States", "Kingdom"]}


def test_no_line_stands_for_a_region_of_many_countries(numbers):
    found = numbers(region("eu", "Union", line("crisis", "1579", "malta"), line("poison", "06", "italy"), line("advice", "116", "italy")))
    assert urgency.crisis_lines(found) == urgency.poison_lines(found) == urgency.advice_lines(found) == {}
    assert [one.name for one in urgency.by_country(found)] == [one.name for one in urgency.by_country(found, "poison")] == ["Union"]
    assert urgency.by_country(numbers(region("eu", "Union"))) == []


def test_a_poison_line_for_a_part_of_a_country_names_that_part(numbers):
    found = numbers(region("uk", "Kingdom", line("poison", "800"), line("poison", "801", "kent"), line("poison", "802", "kent, wales, fife, york")))
    assert urgency.poison_lines(found) == {"800": ["Kingdom"], "801": ["Kent"], "802": ["parts of Kingdom"]}


def test_advice_may_come_from_a_line_for_a_part_where_none_is_for_all(numbers):
    assert urgency.advice_lines(numbers(region("uk", "Kingdom", line("advice", "111", "kent, wales")))) == {"111": ["Kent", "Wales"]}
    assert urgency.advice_lines(numbers(region("uk", "Kingdom", line("advice", "111", "kent"), line("advice", "112")))) == {"112": ["Kingdom"]}


@pytest.mark.parametrize(("built", "old"), [(None, False), (date(2026, 7, 4), False), (date(2026, 7, 5), True), (date(2025, 1, 1), False)])
def test_after_six_months_a_number_is_old(built, old):
    for key in ("seen", "seen_elsewhere"):
        found = Emergency.model_validate({"number": "911", "text": "Call.", "url": "https://a.org", key: date(2026, 1, 2), "sources": ["a"]})
        assert urgency.seen_long_ago(found, built) is old
