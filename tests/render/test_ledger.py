"""Claims as they are read: in a text, in the ledger, as unknowns, as answers to the original page."""

from __future__ import annotations

import pytest

from conftest import TINY, edited

CLAIM, WORDS, LEDGER = "catalogue/claims/gloves-warm-mice.yml", "catalogue/vocabulary.yml", "docs/evidence/index.md"
SOCKS = (
    (TINY / CLAIM)
    .read_text("utf-8")
    .replace("gloves may warm the paws", "socks may warm the feet")
    .replace("original: gloves-help\n", "")
    .replace("Whether this is so in people.", "Whether socks warm people.")
)
_TEXT = (TINY / CLAIM).read_text("utf-8")
ONE_VOICE = _TEXT[_TEXT.index("  - source: mitten-2001") : _TEXT.index("unknown:")]
TWO_VOICES = ONE_VOICE + ONE_VOICE.replace("mitten-2001", "scarf-2002").replace("n: 40", "n: 12").replace("One survey found no change.", "Scarves warm more.")
WITH_A_SURVEY = ONE_VOICE.replace("contradicts", "supports").replace('    plain: "One survey found no change."\n', "")
JUDGED = 'judged: "Invented, so that one side is the larger."\n'
BOTH = {CLAIM: _TEXT.replace(ONE_VOICE, WITH_A_SURVEY).replace(JUDGED, "")}
GRADES = [
    ("strength: supported", "Supported. Based on animals."),
    ("strength: established", "Established. Based on animals."),
    ("strength: contested", "Experts disagree. Based on animals."),
    ("strength: hypothesis", "The idea itself: an idea, not shown in patients. Based on animals."),
    ("strength: established\nonly_unknown: true", "Established that this is not known. Based on animals."),
    ("strength: hypothesis\nonly_unknown: true", "The idea itself: an idea, not shown in patients. Based on animals."),
]


def graded(written: str) -> dict[str, str]:
    """The claim with another grade, and with what its checks ask for then."""
    text = edited(CLAIM, "strength: supported", written + ("\nas_of: 2026" if "only_unknown" in written else ""))[CLAIM]
    return {CLAIM: text.replace(JUDGED, "") if "contested" in written else text}


@pytest.fixture
def entry(page, read):
    """entry({changes}) -> the claim in the ledger, and its rows."""

    def make(changes=None):
        found = page("evidence/index.md", changes).select_one("#gloves-warm-mice")
        return found, [read(row) for row in found.select("p")]

    return make


@pytest.fixture
def block(page):
    """block({changes}) -> the claim within the text of an explainer."""
    return lambda changes=None: page("how-it-happens/gloves.md", changes).select_one(".claim")


def test_an_entry_of_the_ledger_is_the_statement_its_grade_and_the_way_to_the_rest(entry, ways):
    found, rows = entry()
    assert rows == ["In mice, gloves may warm the paws.", "How sure? Supported. Based on animals. All that stands behind it"]
    assert ways(found) == [("All that stands behind it", "claims/gloves-warm-mice.md")]


def test_an_entry_holds_what_the_filter_reads(entry):
    def told(changes=None):
        return {name: entry(changes)[0][f"data-{name}"] for name in ("grade", "called", "people", "year")}

    assert told() == {"grade": "supported", "called": "Supported", "people": "no", "year": "2002"}
    assert told(edited(CLAIM, "studied_in: animals", "studied_in: trial"))["people"] == "yes"
    other = WITH_A_SURVEY.replace("studied_in: survey", "studied_in: trial")
    assert told({CLAIM: BOTH[CLAIM].replace(WITH_A_SURVEY, other)})["people"] == "no"
    # A survey measures nothing, so that mice are all there is.
    assert told(BOTH)["people"] == "no"


@pytest.mark.parametrize(("written", "said"), GRADES)
def test_the_strength_is_in_words_in_the_ledger_and_in_the_text(entry, block, read, written, said):
    changes = graded(written)
    assert entry(changes)[1][1] == f"How sure? {said} All that stands behind it"
    assert read(block(changes).select("p")[1]).startswith(f"How sure? {said} {'Other sources say' if 'contested' in written else 'Others say'}:")


def test_who_was_studied_is_named_in_the_order_of_the_vocabulary_and_of_supporters_alone(entry):
    assert entry(BOTH)[1][1].startswith("How sure? Supported. Based on animals and surveys.")
    assert "surveys" not in entry(edited(CLAIM, "In mice,", "In some mice,"))[1][1]


def test_where_nothing_supports_it_all_that_were_studied_are_named(entry):
    none = edited(CLAIM, "direction: supports", "direction: qualifies")
    assert entry(none)[1][1].startswith("How sure? Supported. Based on animals and surveys.")


def test_old_addresses_of_a_claim_stand_in_its_entry(entry):
    found, _ = entry(edited(CLAIM, "strength: supported", "formerly: [mice-in-gloves, mice]\nstrength: supported"))
    assert [span["id"] for span in found.select("span[id]")] == ["mice-in-gloves", "mice"]


def test_a_ledger_holds_the_claims_of_its_topic_alone(page):
    words = edited(WORDS, "topics: [", "topics: [{id: feet, label: Feet}, ")
    changes = {**words, "catalogue/claims/socks.yml": SOCKS.replace("topic: gloves", "topic: feet")}
    assert [one["id"] for one in page("evidence/index.md", changes).select(".claim")] == ["gloves-warm-mice"]
    both = {**changes, **edited(LEDGER, '{{ claims(topic="gloves") }}', '{{ claims(topic="feet") }}')}
    assert [one["id"] for one in page("evidence/index.md", both).select(".claim")] == ["socks"]


def test_a_claim_in_a_text_is_said_with_its_sources_and_who_says_otherwise(block, read, ways):
    rows = block().select("p")
    assert [read(row) for row in rows] == [
        "In mice, gloves may warm the paws. [1]",
        "How sure? Supported. Based on animals. Others say: One survey found no change. [2] The studies behind this",
    ]
    assert ways(rows[1]) == [("[2]", "#cite-mitten-2001"), ("The studies behind this", "../evidence/claims/gloves-warm-mice.md#studies")]


def test_a_claim_in_a_text_names_every_voice_or_none(block, read):
    assert read(block(edited(CLAIM, ONE_VOICE, TWO_VOICES)).select("p")[1]).endswith(
        "Others say: One survey found no change. [2] Others say: Scarves warm more. [1] The studies behind this"
    )
    assert (
        read(block({CLAIM: _TEXT.replace(ONE_VOICE, "").replace(JUDGED, "")}).select("p")[1])
        == "How sure? Supported. Based on animals. The studies behind this"
    )


def test_unknowns_stand_by_topic_in_the_order_of_the_vocabulary(page, read, ways):
    words = edited(
        WORDS,
        "topics: [{id: gloves, label: Gloves}",
        "topics: [{id: none, label: Nothing}, {id: feet, label: Feet, formerly: [toes, soles]}, {id: gloves, label: Gloves}",
    )
    unknowns = page("evidence/unknowns.md", {**words, "catalogue/claims/socks.yml": SOCKS.replace("topic: gloves", "topic: feet")})
    assert [(heading["id"], read(heading)) for heading in unknowns.select("h2")] == [("feet", "Feet"), ("gloves", "Gloves")]
    assert [span["id"] for span in unknowns.select("h2 span[id]")] == ["toes", "soles"]
    assert [(read(row), row.find_previous("h2")["id"], ways(row)) for row in unknowns.select("li")] == [
        ("Whether socks warm people. The claim", "feet", [("The claim", "claims/socks.md")]),
        ("Whether this is so in people. The claim", "gloves", [("The claim", "claims/gloves-warm-mice.md")]),
    ]


ORIGINAL = "---\ntitle: Original\nkind: page\ndescription: Original, for tests.\nwritten: 2026-01-02\n---\n\n{{ original_page() }}\n"


@pytest.fixture
def original(page):
    more = "{id: scarves-heal, label: Scarves heal, about: Scarves were said to heal., formerly: [scarf-cure]}"
    words = edited(WORDS, "original_statements: [", f"original_statements: [{more}, ")
    return page("prescribers/original-page.md", {**words, "docs/prescribers/original-page.md": ORIGINAL}, sound=False)


def test_each_statement_of_the_original_page_has_its_number_and_its_place(original, read):
    assert [(heading["id"], read(heading)) for heading in original.select("h2")] == [("scarves-heal", "1. Scarves heal"), ("gloves-help", "2. Gloves help")]
    assert [span["id"] for span in original.select("h2 span[id]")] == ["scarf-cure"]


def test_a_statement_nobody_answers_says_so_and_an_answered_one_does_not(original, read, ways):
    rows = [read(row) for row in original.select("p")]
    assert rows == [
        "The original page said: Scarves were said to heal.",
        "Not answered yet.",
        "The original page said: Gloves were said to help.",
        "What the evidence says: Gloved mice had warmer paws than bare ones.",
        "Supported. Based on animals. The claim, its sources and what is not known",
    ]
    assert ways(original.select("p")[-1]) == [("The claim, its sources and what is not known", "../evidence/claims/gloves-warm-mice.md")]


def test_every_claim_that_answers_a_statement_is_shown(page, read):
    changes = {
        "docs/prescribers/original-page.md": ORIGINAL,
        "catalogue/claims/socks.yml": f"{SOCKS}original: gloves-help\n".replace("strength: supported", "strength: hypothesis"),
    }
    said = read(page("prescribers/original-page.md", changes))
    assert said.count("What the evidence says:") == 2 and "Not answered yet." not in said
    assert "The idea itself: an idea, not shown in patients." in said
