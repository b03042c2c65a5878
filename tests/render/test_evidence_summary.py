"""The evidence of an explainer in one table: which study is shown, every statement, and the ways on."""

from __future__ import annotations

import pytest

from macros.facts.summary import best_finding, summary_of

from conftest import TINY, edited

CLAIM, GLOVES, SCARF = "catalogue/claims/gloves-warm-mice.yml", "docs/how-it-happens/gloves.md", "catalogue/sources/scarf-2002.yml"
PAGE, JUDGED = "prescribers/evidence/gloves.md", 'judged: "Invented, so that one side is the larger."\n'
TEXT = (TINY / CLAIM).read_text("utf-8")
FIRST = TEXT[TEXT.index("  - source: scarf-2002") : TEXT.index("  - source: mitten-2001")]
SECOND = TEXT[TEXT.index("  - source: mitten-2001") : TEXT.index("unknown:")]
SOCKS = TEXT.replace("gloves may warm the paws", "socks may warm the feet").replace("Gloved mice", "Mice in socks").replace("original: gloves-help\n", "")
SOURCE = (TINY / "catalogue/sources/mitten-2001.yml").read_text("utf-8")


@pytest.fixture
def table(page):
    return lambda changes=None: page(PAGE, changes).select_one("table.findings.summary")


def best(project, *findings: tuple[str, str, int | None, str]) -> str:
    """The source of the finding that is shown. findings: (source, who was studied, n, more lines)."""
    changes: dict[str, str] = {}
    made = ""
    for id, studied, number, more in findings:
        name, year = id.split("-")
        text = (
            SOURCE.replace("Mitten", name.title()).replace("Cold fingers in winter", f"On {name}s").replace("2001", year).replace("with 40", "with 40 and 60")
        )
        changes[f"catalogue/sources/{id}.yml"] = text.replace("evidence: survey", "evidence: guideline") if name == "strong" else text
        made += SECOND.replace("mitten-2001", id).replace("survey\n", f"{studied}\n", 1).replace("n: 40", f"n: {'null' if number is None else number}")
        made = made.replace("contradicts", "supports", 1).replace('    plain: "One survey found no change."\n', more, 1)
    changes[CLAIM] = TEXT.replace(FIRST, made)
    found = project(changes).catalogue
    return best_finding(found.claims["gloves-warm-mice"], found).source


@pytest.mark.parametrize(
    ("findings", "shown"),
    [
        # In people before in animals, whatever the kind of source and the number.
        ([("strong-2001", "animals", 60, ""), ("sock-2002", "trial", 40, "")], "sock-2002"),
        # Measured before told: a trial before a survey.
        ([("strong-2001", "survey", 60, ""), ("sock-2002", "trial", 40, "")], "sock-2002"),
        # Then the strongest kind, the largest, the newest.
        ([("sock-2002", "trial", 60, ""), ("strong-2001", "trial", 40, "")], "strong-2001"),
        ([("sock-2002", "trial", 40, ""), ("shoe-2001", "trial", 60, "")], "shoe-2001"),
        ([("sock-2001", "trial", 40, ""), ("shoe-2002", "trial", 40, "")], "shoe-2002"),
        ([("sock-2001", "trial", None, ""), ("shoe-2000", "trial", 40, "")], "shoe-2000"),
        # The study that the sentence speaks of, whatever else there is.
        ([("strong-2002", "trial", 60, ""), ("sock-2001", "animals", 40, "    main: true\n")], "sock-2001"),
    ],
)
def test_the_study_that_is_shown_for_a_statement(project, findings, shown):
    assert best(project, *findings) == shown


def test_what_contradicts_is_never_shown_as_the_best_of_a_statement(project):
    found = project(edited(CLAIM, "studied_in: survey", "studied_in: trial")).catalogue
    assert best_finding(found.claims["gloves-warm-mice"], found).source == "scarf-2002"


def test_each_statement_of_the_page_has_its_row_in_order_and_below_it_what_speaks_against_it(table, read):
    rows = [[read(cell) for cell in row.select("td")] for row in table().select("tbody tr")]
    assert rows == [
        [
            "In mice, gloves may warm the paws.", "Supported. Based on animals.", "Society of Scarves 2002", "Mice in a cold room. n = 12 mice", "12 bare mice.",
            "Paws were warmer.", "Whether this is so in people.",
        ],
        [rows[1][0], "", "Mitten 2001", "People who knit. n = 40 people", "No comparison told", "No change was told.", ""],
    ]  # fmt: skip
    assert "gainst" in rows[1][0]


def test_two_statements_stand_in_the_order_of_the_page_each_once(project):
    text = edited(GLOVES, '{{ claim("gloves-warm-mice") }}', '{{ claim("socks") }}\n\n{{ claim("gloves-warm-mice") }}\n\n{{ claim("socks") }}')
    found = project({"catalogue/claims/socks.yml": SOCKS, **text}).sound
    assert [(row.claim.id, row.against) for row in summary_of(found.pages["how-it-happens/gloves.md"], found)] == [
        ("socks", False), ("socks", True), ("gloves-warm-mice", False), ("gloves-warm-mice", True),
    ]  # fmt: skip


def test_each_row_leads_to_the_statement_and_to_the_very_finding(page, table, ways):
    assert [ways(row) for row in table().select("tbody tr")] == [
        [
            ("In mice, gloves may warm the paws.", "../../../evidence/claims/gloves-warm-mice/"),
            ("Society of Scarves 2002", "../../../evidence/claims/gloves-warm-mice/#scarf-2002"),
        ],
        [("Mitten 2001", "../../../evidence/claims/gloves-warm-mice/#mitten-2001")],
    ]
    there = {row["id"] for row in page("evidence/claims/gloves-warm-mice.md").select("tr[id]")}
    assert there == {"scarf-2002", "mitten-2001"}


def test_the_page_says_not_to_stop_and_has_both_sheets_and_the_way_to_the_page_for_patients(page, read, ways):
    whole = page(PAGE)
    said = read(whole)
    assert "Do not stop your medicine suddenly." in said and "Not reviewed by a clinician" in said
    led = [way for _, way in ways(whole)]
    assert {"../../../handouts/gloves/evidence-a4.pdf", "../../../handouts/gloves/evidence-letter.pdf", "../../how-it-happens/gloves.md"} <= set(led)


def test_the_explainer_leads_to_it_and_one_without_statements_does_not(page, ways):
    assert "../prescribers/evidence/gloves.md" in [way for _, way in ways(page("how-it-happens/gloves.md"))]
    bare = edited(GLOVES, '{{ claim("gloves-warm-mice") }}', "Words.")
    assert "../prescribers/evidence/gloves.md" not in [way for _, way in ways(page("how-it-happens/gloves.md", bare))]


def test_the_list_of_tables_names_each_page_and_its_sheets(page, read, ways):
    (row,) = page("evidence/unknowns.md", edited("docs/evidence/unknowns.md", "{{ unknowns() }}", "{{ evidence_summaries() }}")).select("li")
    assert ways(row) == [
        ("How gloves work", "../../prescribers/evidence/gloves/"),
        ("A4", "../../handouts/gloves/evidence-a4.pdf"),
        ("Letter", "../../handouts/gloves/evidence-letter.pdf"),
    ]
