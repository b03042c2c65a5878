"""The page of one statement: what each source found, how we looked, and what is not known."""

from __future__ import annotations

import pytest

from conftest import TINY, edited

CLAIM, SCARF, WORDS = "catalogue/claims/gloves-warm-mice.yml", "catalogue/sources/scarf-2002.yml", "catalogue/vocabulary.yml"
PAGE = "evidence/claims/gloves-warm-mice.md"
TEXT = (TINY / CLAIM).read_text("utf-8")
FIRST = TEXT[TEXT.index("  - source: scarf-2002") : TEXT.index("  - source: mitten-2001")]
SECOND = TEXT[TEXT.index("  - source: mitten-2001") : TEXT.index("unknown:")]
LIMITS = SECOND.replace("contradicts", "qualifies").replace('    plain: "One survey found no change."\n', "")
HEADS = ["Study", "Who was studied", "Compared with", "For how long", "What came out"]


def found(*findings: str, **more: str) -> dict[str, str]:
    """The claim with these findings. more: lines before them."""
    text = TEXT.replace(FIRST + SECOND, "".join(findings))
    return {CLAIM: text.replace("findings:\n", "".join(f"{key}: {value}\n" for key, value in more.items()) + "findings:\n")}


@pytest.fixture
def rows(page):
    """rows({changes}) -> the rows of the table of findings."""
    return lambda changes=None: page(PAGE, changes).select("table.findings tbody tr")


def cells(read, row) -> list[str]:
    return [read(cell) for cell in row.select("td")]


def test_each_finding_is_a_row_with_who_how_many_against_what_how_long_and_what_came_out(rows, read):
    assert [cells(read, row) for row in rows()] == [
        [
            "Society of Scarves 2002 Supports it We read: abstract only",
            "Mice in a cold room. n = 12 mice Dose: Two pairs, more than any mouse wears.",
            "12 bare mice.",
            "One winter.",
            "Paws were warmer.",
        ],
        [
            "Mitten 2001 Speaks against it We read: abstract only",
            "People who knit. n = 40 people",
            "No comparison told",
            "Does not apply",
            "No change was told.",
        ],
    ]


def test_what_supports_stands_first_and_what_contradicts_last(rows):
    order = [(row["class"], row["id"]) for row in rows(found(SECOND, LIMITS, FIRST))]
    assert order == [(["supports"], "scarf-2002"), (["qualifies"], "mitten-2001"), (["contradicts"], "mitten-2001-2")]


def test_a_second_finding_of_one_source_has_an_address_of_its_own(rows):
    other = FIRST.replace("Paws were warmer.", "Tails were warmer.")
    assert [row["id"] for row in rows(found(FIRST, SECOND, other))] == ["scarf-2002", "scarf-2002-2", "mitten-2001"]


def test_each_cell_says_what_it_is_where_the_head_of_the_table_is_not_seen(page):
    table = page(PAGE).select_one("table.findings")
    assert [head.get_text() for head in table.select("thead th[scope=col]")] == HEADS and table.caption
    assert [[cell["data-label"] for cell in row.select("td")] for row in table.select("tbody tr")] == [HEADS, HEADS]


def test_what_was_counted_and_not_seen_is_said_and_nothing_is_made_up(rows, read):
    unseen = FIRST.replace("n: 12\n", "n: null\n").replace("for: One winter.", "for: null").replace("compared: 12 bare mice.", "compared: null")
    first = cells(read, rows(found(unseen, SECOND))[0])
    assert first[1].startswith("Mice in a cold room. Number not seen") and first[2:4] == ["No comparison told", "Not told in what we read"]


def test_a_body_that_states_something_counted_nobody(rows, read):
    stated = FIRST.replace("studied_in: animals", "studied_in: guideline").replace("n: 12\n", "n: null\n").replace("compared: 12 bare mice.", "compared: null")
    first = cells(read, rows(found(stated + "    states_it: true\n", SECOND))[0])
    assert "States this very sentence" in first[0] and "Number not seen" not in first[1] and first[2] == "Does not apply"


def test_a_large_number_is_easy_to_read(rows, read):
    many = {**found(FIRST.replace("n: 12\n", "n: 1200\n"), SECOND), **edited(SCARF, "with 12 mice", "with 1,200 and 12 mice")}
    assert "n = 1,200 mice" in cells(read, rows(many)[0])[1]


def test_interests_are_told_where_the_finding_is_and_whole_only_once(rows, read):
    sells = edited(SCARF, "evidence: guideline", 'evidence: guideline\ninterests: "Sells scarves."')
    assert not any("Interests" in read(row) for row in rows())
    said = [cells(read, row)[-1] for row in rows({**found(FIRST, SECOND, FIRST), **sells})]
    assert [text.count("Sells scarves.") for text in said] == [1, 0, 0] and "as above" in said[1] and "Interests" not in said[2]


def test_each_study_leads_to_how_it_was_checked(rows, ways):
    assert [ways(row) for row in rows()] == [
        [("Society of Scarves 2002", "../../sources/s/#scarf-2002")],
        [("Mitten 2001", "../../sources/m/#mitten-2001")],
    ]


def test_the_page_of_a_statement_has_all_its_parts(page, read):
    whole = page(PAGE, {CLAIM: TEXT.replace("findings:\n", "as_of: 2026\nfindings:\n")})
    said = read(whole)
    parts = [
        "In mice, gloves may warm the paws", "Gloves", "Not reviewed by a clinician", "How sure? Supported. Based on animals.", "Invented, so that one side is the larger.",
        "Checked in 2026.", "For prescribers: Gloved mice had warmer paws than bare ones.", "One survey found no change. (Mitten 2001)", "The studies behind this",
        "Separate groups, as our rules count them: 1 for it, 1 against it.", "Whether this is so in people.", "How we looked for what was not found",
        "One mitten, and nothing on people.", "Do not stop your medicine suddenly.", "Used in: Cold fingers, How gloves work and Warm toes.", "All statements", "Edition",
    ]  # fmt: skip
    places = [said.find(part) for part in parts]
    assert -1 not in places and places == sorted(places), dict(zip(parts, places, strict=True))
    assert [heading["id"] for heading in whole.select("h2")] == ["studies", "searches"]


def test_its_grade_stands_by_itself_to_be_copied_with_its_edition(page, read):
    claim = page(PAGE).select_one(".claim")
    assert read(claim.select_one(".claim-grade")) == "How sure? Supported. Based on animals." and claim["data-edition"].startswith("2026-01-02-")


def test_who_contradicts_is_led_to_and_the_ways_back_are_there(page, ways):
    led = ways(page(PAGE))
    assert ("Mitten 2001", "../sources/m.md#mitten-2001") in led and ("All statements", "../index.md") in led


def test_its_edition_changes_with_a_finding(page):
    def edition(changes=None):
        return page(PAGE, changes).select_one(".claim")["data-edition"]

    before = edition()
    assert edition(edited(CLAIM, "Paws were warmer.", "Tails were warmer.")) != before
    assert edition({CLAIM: TEXT}) == before


def test_sources_that_are_not_separate_are_named_and_counted_once(page, read):
    other = FIRST.replace("scarf-2002", "mitten-2001").replace("n: 12\n", "n: 40\n").replace("12 bare mice.", "Bare mice.")
    kin = edited(SCARF, "evidence: guideline", "evidence: guideline\nsame_data_as: [mitten-2001]")
    text = found(FIRST, other)[CLAIM].replace('judged: "Invented, so that one side is the larger."\n', "")
    apart = read(page(PAGE, {CLAIM: text}))
    assert "2 for it, 0 against it" in apart and "count as one" not in apart
    together = read(page(PAGE, kin))
    assert "1 for it, 0 against it" in together
    assert "These share people, data, a laboratory or authors, and count as one: Mitten 2001 and Society of Scarves 2002." in together
