"""Lists of symptoms: short ones within a page, and the index by group."""

from __future__ import annotations

import pytest

from conftest import TINY, edited

GLOVES, INDEX, WORDS, COLD = "docs/how-it-happens/gloves.md", "docs/index.md", "catalogue/vocabulary.yml", "catalogue/symptoms/cold-fingers.yml"
WARM = (TINY / "catalogue/symptoms/warm-toes.yml").read_text("utf-8").replace("formerly: [hot-toes]\n", "")


def more(count: int) -> dict[str, str]:
    """Further symptoms of the feet, after "Warm toes" by name."""
    names = [f"Worn toes {number:02}" for number in range(count)]
    return {
        f"catalogue/symptoms/worn-{number}.yml": WARM.replace("Warm toes", name).replace("Your toes feel warm.", f"{name} feel warm.")
        for number, name in enumerate(names)
    }


@pytest.fixture
def rows(page, read, ways):
    """rows(macro, {changes}) -> (in a closed part, words, where to) of each symptom that a macro lists."""

    def make(macro, changes=None):
        found = page("how-it-happens/gloves.md", {**(changes or {}), **edited(GLOVES, '{{ symptoms(group="feet") }}', macro)})
        listed = [row for row in found.select("li") if row.a and row.a["href"].startswith("../symptoms/")]
        return [(row.find_parent("details") is not None, read(row), row.a["href"]) for row in listed]

    return make


WARM_ROW = (False, "Warm toes Your toes feel warm.", "../symptoms/warm-toes.md")
COLD_ROW = (False, "Cold fingers Your fingers feel cold.", "../symptoms/cold-fingers.md")


@pytest.mark.parametrize(
    ("macro", "expected"),
    [
        ('{{ symptoms(group="feet") }}', [WARM_ROW]),
        ('{{ symptoms(group="hands") }}', [COLD_ROW]),
        ('{{ symptoms("hands") }}', [COLD_ROW]),
        ('{{ symptoms(mechanism="unknown") }}', [WARM_ROW]),
        ('{{ symptoms(mechanism="glove-theory") }}', [COLD_ROW]),
        ('{{ symptoms(pattern="increased") }}', [WARM_ROW]),
        ('{{ symptoms(pattern="new") }}', [COLD_ROW]),
    ],
)
def test_a_list_holds_those_that_were_asked_for(rows, macro, expected):
    assert rows(macro) == expected


def test_twelve_are_shown_and_nothing_is_behind_a_tap(page, rows):
    found = rows('{{ symptoms(group="feet") }}', more(11))
    assert len(found) == 12 and not any(closed for closed, *_ in found)
    assert not [one for one in page("how-it-happens/gloves.md").select("summary") if "more" in one.get_text()]


@pytest.mark.parametrize("count", [13, 15])
def test_the_rest_is_behind_one_tap_that_says_how_many(page, read, rows, count):
    found = rows('{{ symptoms(group="feet") }}', more(count - 1))
    assert [closed for closed, *_ in found] == [False] * 12 + [True] * (count - 12)
    assert [words.split(" ")[2] for _, words, _ in found[1:]] == [f"{number:02}" for number in range(count - 1)]
    assert f"{count - 12} more" in [read(one) for one in page("how-it-happens/gloves.md").select("summary")]


@pytest.fixture
def index(page):
    words = edited(WORDS, "label: Feet, about: ", "label: Feet, formerly: [soles], about: ")
    return page("symptoms/index.md", {**words, **more(1)})


def test_the_index_has_every_group_with_a_symptom_in_its_order(index, read, ways):
    groups = index.select("details.group-list")
    assert [(group["id"], read(group.summary)) for group in groups] == [
        ("hands", "Hands 1 symptom. Hands and fingers."),
        ("feet", "Feet 2 symptoms. Feet and toes."),
    ]
    assert [ways(group) for group in groups] == [[("Cold fingers", "cold-fingers.md")], [("Warm toes", "warm-toes.md"), ("Worn toes 00", "worn-0.md")]]


def test_the_index_keeps_a_groups_old_address_and_each_other_name(index, read):
    assert [span["id"] for span in index.select("details.group-list span[id]")] == ["soles"]
    assert [read(row) for row in index.select("details.group-list li small")] == ["icy hands", "hot feet", "hot feet"]


def test_one_group_or_all_can_be_chosen_and_the_count_is_told(index, read, ways):
    assert ways(index.select_one("details.group-choice")) == [("All groups", "#groups"), ("Hands", "#hands"), ("Feet", "#feet")]
    assert index.select_one("#groups") is not None
    assert read(index.select_one('[role="status"]')) == "3 symptoms"


def test_where_no_name_fits_there_is_a_way_to_help(index, ways):
    assert ways(index.select_one(".no-match")) == [("glossary", "../glossary.md"), ("urgent help", "../urgent-help.md")]


def test_the_groups_are_links_to_the_index(page, ways):
    found = page("index.md", edited(INDEX, "Welcome.", "{{ symptom_groups() }}\n\nWelcome."))
    assert ways(found.select_one("ul")) == [("Hands", "symptoms/index.md#hands"), ("Feet", "symptoms/index.md#feet")]
