"""What a key costs is bounded, whatever was typed or pasted: work is counted here, and timed in bench/."""

from __future__ import annotations

from typing import Any

import pytest

from macros.catalogue.index import Catalogue

from search.nasty import ENGLISH, LONG, inputs, words
from search.node import run

# Of one key: words of ours that a typed one is compared with, letter by letter, the everyday ones among them; unknown words that are looked up.
COMPARED, LOOKED_UP = 5500, 17
# Letters that are searched for danger at once; listed words compared; steps along the phrases of the lists.
AT_ONCE, LISTED, STEPS = 1000, 500, 80_000
OF_EVIDENCE = 800  # tokens of statements and sources compared
PARTS = 150  # of the longest text: so often is it read

# For each text what a key costs, when it was typed (key), and when a letter was added to it (next).
COUNTED = """(() => {
    const count = {}, now = () => Object.assign({}, count), more = (name, by) => { count[name] = (count[name] || 0) + by; };
    const most = (name, by) => { count[name] = Math.max(count[name] || 0, by); };
    function wrap(object, name, then) {
        const was = object[name];
        object[name] = function (...all) { const found = was.apply(this, all); then(all, found); return found; };
    }
    wrap(search.words, "apart", () => more("apart", 1));
    wrap(search, "near", () => more("near", 1));
    wrap(search.disguise, "read", all => { more("reads", 1); most("letters", all[1].length); });
    wrap(search.lexicon.Lexicon.prototype, "walk", () => more("steps", 1));
    wrap(search.lexicon.Lexicon.prototype, "spans", (_, spans) => spans.forEach(span => {
        const get = span.long.get;
        span.long.get = function (key) { more("steps", 1); return get.call(this, key); };
    }));
    function counted(work) {
        Object.keys(count).forEach(name => { count[name] = 0; });
        work();
        return now();
    }
    function key(text) {
        const reading = search.reading(text);
        let found, steps = 1;
        const ranked = counted(() => { found = search.best(index, text, search.find(index, text)); });
        const danger = counted(() => { if (!reading.step()) steps = 2; });
        while (steps > 1 && !reading.step()) steps++;
        return { ranked, danger, steps };
    }
    return given.map(text => (index.near = index.glued = null, [key(text), key(text + "s"), counted(() => { search.asked.forStudies(index, text); search.evidence.find(evidence, text); })]));
})()"""


@pytest.fixture(scope="module")
def costs(catalogue: Catalogue) -> dict[str, Any]:
    """Name of a text to what it costs: as it stands, with a letter more, and among statements and sources."""
    texts = dict(inputs())
    return dict(zip(texts, run(catalogue, COUNTED, list(texts.values()), of_evidence=True, of_meaning=True, once=True), strict=True))


def over(costs: dict[str, Any], limit: int, what: str, part: str) -> dict[str, int]:
    """The texts that cost more of something than they may."""
    found = {name: max(key[part].get(what, 0) for key in cost[:2]) for name, cost in costs.items()}
    return {name: many for name, many in found.items() if many > limit}


def test_there_are_hundreds_of_texts_and_each_is_counted(costs):
    assert len(costs) > 250
    assert max(cost[0]["ranked"].get("apart", 0) for cost in costs.values()) > 100
    assert max(cost[0]["danger"].get("steps", 0) for cost in costs.values()) > 1000


def test_a_typed_word_is_compared_with_few_of_ours(costs):
    assert over(costs, COMPARED, "apart", "ranked") == {}


def test_few_unknown_words_are_looked_up_with_one_key(costs):
    assert over(costs, LOOKED_UP, "near", "ranked") == {}


def test_danger_is_looked_for_in_one_part_at_a_time(costs):
    assert over(costs, 1, "reads", "danger") == {}
    assert over(costs, AT_ONCE, "letters", "danger") == {}


def test_a_part_is_read_in_few_steps(costs):
    assert over(costs, LISTED, "apart", "danger") == {}
    assert over(costs, STEPS, "steps", "danger") == {}


def test_a_long_text_has_few_parts(costs):
    assert {name: cost[0]["steps"] for name, cost in costs.items() if cost[0]["steps"] > PARTS} == {}


def test_statements_and_sources_are_found_in_few_steps(costs):
    assert {name: cost[2].get("apart", 0) for name, cost in costs.items() if cost[2].get("apart", 0) > OF_EVIDENCE} == {}


def test_nothing_remembered_grows_without_end(tiny_catalogue):
    grown = "(() => { let made = 0; const get = search.words.kept(one => { made++; return one + '!'; }, 3); given.forEach(get); return [get.has(1), get.has(4), made]; })()"
    assert run(tiny_catalogue, grown, [1, 2, 3, 3, 4, 4]) == [False, True, 4]


# ------------------------------------------------------- what must not be lost
@pytest.mark.parametrize("around", ["nothing of note here ", words(20) + " ", "\u0301\u200b . "], ids=["plain", "random", "unseen"])
def test_danger_is_seen_wherever_it_stands_in_a_pasted_text(catalogue, around):
    text = (around * (LONG // len(around) + 1))[: LONG - 100]
    places = [0, 50, 950, 1000, 5000, 49_000, 51_000, LONG - 200]
    texts = [text[:at] + " i want to kill myself " + text[at:] for at in places]
    seen = run(catalogue, "given.map(text => search.seen(text).kinds.length > 0)", texts)
    assert dict(zip(places, seen, strict=True)) == dict.fromkeys(places, True)


def test_a_long_harmless_text_is_no_danger(catalogue):
    assert run(catalogue, "search.seen(given).kinds.length", "my hands are cold and i like to read in the garden. " * 1500) == 0


def test_a_text_is_read_on_only_while_it_is_wanted_and_told_of_once(catalogue):
    told = """(() => {
        let told = 0;
        const reading = search.reading(given);
        const first = [reading.step(), reading.found.kinds.length];
        search.readOn(reading, () => false, () => told++);
        first.push(told);
        search.readOn(reading, () => true, () => told++);
        return first.concat(told, reading.found.kinds.length > 0);
    })()"""
    assert run(catalogue, told, "a quiet day. " * 1000 + "i want to kill myself " + "a quiet day. " * 1000) == [False, 0, 0, 1, True]


def test_of_a_long_text_the_telling_words_are_ranked(catalogue):
    found = run(catalogue, "search.find(index, given).map(one => one.record.address)", words(300) + " tinnitus " + words(300, 2))
    assert "symptoms/tinnitus/" in found[:3]


def test_results_do_not_hang_on_what_was_typed_before(catalogue):
    twice = "given.map(text => search.find(index, text).map(one => [one.record.address, one.score]))"
    text = words(40)
    first, other, again = run(catalogue, twice, [text, words(90, 5) + ENGLISH, text])
    assert first == again and first != other
