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
TWO_VOICES = """\
dissent:
  - text: "One survey found no change."
    sources: [mitten-2001]
  - text: "Scarves warm more."
    sources: [scarf-2002, mitten-2001]
"""
ONE_VOICE = 'dissent:\n  - text: "One survey found no change."\n    sources: [mitten-2001]\n'
GRADES = [
    ("strength: supported", "Supported. Based on animals."),
    ("strength: established", "Established. Based on animals."),
    ("strength: contested", "Experts disagree. Based on animals."),
    ("strength: hypothesis", "The idea itself: an idea, not shown in patients. Based on animals."),
    ("strength: established\nonly_unknown: true", "Established that this is not known. Based on animals."),
    ("strength: hypothesis\nonly_unknown: true", "The idea itself: an idea, not shown in patients. Based on animals."),
]


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


def test_an_entry_of_the_ledger_says_all_that_is_known(entry):
    _, rows = entry()
    assert rows == [
        "In mice, gloves may warm the paws.",
        "How sure? Supported. Based on animals. Sources: Society of Scarves 2002.",
        "For prescribers: Gloved mice had warmer paws than bare ones.",
        "Others say: One survey found no change. (Mitten 2001)",
        "Not known: Whether this is so in people.",
        "Used in: Cold fingers, How gloves work and Warm toes.",
        "Link to this statement",
    ]


def test_its_links_lead_to_sources_to_pages_and_to_itself(entry, ways):
    found, _ = entry()
    assert ways(found) == [
        ("Society of Scarves 2002", "sources.md#scarf-2002"),
        ("Mitten 2001", "sources.md#mitten-2001"),
        ("Cold fingers", "../symptoms/cold-fingers.md"),
        ("How gloves work", "../how-it-happens/gloves.md"),
        ("Warm toes", "../symptoms/warm-toes.md"),
        ("Link to this statement", "#gloves-warm-mice"),
    ]


@pytest.mark.parametrize(("written", "said"), GRADES)
def test_the_strength_is_in_words_in_the_ledger_and_in_the_text(entry, block, read, written, said):
    changes = edited(CLAIM, "strength: supported", written)
    assert entry(changes)[1][1] == f"How sure? {said} Sources: Society of Scarves 2002."
    assert read(block(changes).select("p")[1]).startswith(f"How sure? {said} Others say:")


def test_who_was_studied_and_every_source_is_named(entry):
    both = edited(CLAIM, "studied_in: [animals]\nsources: [scarf-2002]", "studied_in: [survey, animals]\nsources: [mitten-2001, scarf-2002]")
    assert entry(both)[1][1] == "How sure? Supported. Based on surveys and animals. Sources: Mitten 2001; Society of Scarves 2002."


def test_each_voice_against_it_has_a_row_with_its_own_sources(entry):
    _, rows = entry(edited(CLAIM, ONE_VOICE, TWO_VOICES))
    assert rows[3:5] == ["Others say: One survey found no change. (Mitten 2001)", "Others say: Scarves warm more. (Society of Scarves 2002; Mitten 2001)"]
    assert not any(row.startswith("Others say") for row in entry(edited(CLAIM, ONE_VOICE, ""))[1])


def test_old_addresses_of_a_claim_stand_in_its_entry(entry):
    found, _ = entry(edited(CLAIM, "strength: supported", "formerly: [mice-in-gloves, mice]\nstrength: supported"))
    assert [span["id"] for span in found.select("span[id]")] == ["mice-in-gloves", "mice"]


def test_used_in_leaves_out_the_ledger_and_is_left_out_where_nothing_uses_it(page, read):
    here = edited(LEDGER, '{{ claims(topic="gloves") }}', '{{ claims(topic="gloves") }}\n\n{{ claim("socks") }}')
    socks = page("evidence/index.md", {**here, "catalogue/claims/socks.yml": SOCKS}).select_one("#socks")
    assert "Used in" not in read(socks) and "Link to this statement" in read(socks)


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
        "How sure? Supported. Based on animals. Others say: One survey found no change. [2] Details",
    ]
    assert ways(rows[1]) == [("[2]", "#cite-mitten-2001"), ("Details", "../evidence/index.md#gloves-warm-mice")]


def test_a_claim_in_a_text_names_every_voice_or_none(block, read):
    assert read(block(edited(CLAIM, ONE_VOICE, TWO_VOICES)).select("p")[1]).endswith(
        "Others say: One survey found no change. [2] Others say: Scarves warm more. [1][2] Details"
    )
    assert read(block(edited(CLAIM, ONE_VOICE, "")).select("p")[1]) == "How sure? Supported. Based on animals. Details"


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
        ("Whether socks warm people. The claim", "feet", [("The claim", "index.md#socks")]),
        ("Whether this is so in people. The claim", "gloves", [("The claim", "index.md#gloves-warm-mice")]),
    ]


ORIGINAL = "---\ntitle: Original\nkind: page\ndescription: Original, for tests.\nwritten: 2026-01-02\n---\n\n{{ original_page() }}\n"


@pytest.fixture
def original(page):
    more = "{id: scarves-heal, label: Scarves heal, about: Scarves were said to heal., formerly: [scarf-cure]}"
    words = edited(WORDS, "original_statements: [", f"original_statements: [{more}, ")
    return page("prescribers/original-page.md", {**words, "docs/prescribers/original-page.md": ORIGINAL})


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
    assert ways(original.select("p")[-1]) == [("The claim, its sources and what is not known", "../evidence/index.md#gloves-warm-mice")]


def test_every_claim_that_answers_a_statement_is_shown(page, read):
    changes = {
        "docs/prescribers/original-page.md": ORIGINAL,
        "catalogue/claims/socks.yml": f"{SOCKS}original: gloves-help\n".replace("strength: supported", "strength: hypothesis"),
    }
    said = read(page("prescribers/original-page.md", changes))
    assert said.count("What the evidence says:") == 2 and "Not answered yet." not in said
    assert "The idea itself: an idea, not shown in patients." in said
