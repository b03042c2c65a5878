"""The way on from a symptom: to the one before and the one after, never into an emergency."""

from __future__ import annotations

import pytest

from conftest import TINY

WARM = (TINY / "catalogue/symptoms/warm-toes.yml").read_text("utf-8").replace("formerly: [hot-toes]\n", "")
FIRST = "urgent: [white-finger]\nhelp_first: true"


def toes(id: str, name: str, help_first: bool = False, group: str = "feet") -> dict[str, str]:
    text = WARM.replace("Warm toes", name).replace("Your toes feel warm.", f"{name} feel warm.").replace("group: feet", f"group: {group}")
    return {f"catalogue/symptoms/{id}.yml": text.replace("urgent: []", FIRST) if help_first else text}


# By name: Aching, Burning (help first), Curled, Dead (help first), Warm.
FEET = {
    **toes("z-toes", "Aching toes"),
    **toes("burning-toes", "Burning toes", help_first=True),
    **toes("curled-toes", "curled toes"),
    **toes("dead-toes", "Dead toes", help_first=True),
}


@pytest.fixture
def way(page, ways):
    """way(id, {changes}) -> the links in the frame at the foot of a symptom's page."""

    def make(id, changes=FEET):
        nav = page(f"symptoms/{id}.md", changes).select_one("nav.neighbours")
        return [(link.get("rel", [""])[0], *found) for link, found in zip(nav.select("a"), ways(nav), strict=True)]

    return make


ALL = ("", "All in Feet", "../#feet")


def test_symptoms_of_a_group_stand_in_the_order_of_their_names(way):
    assert way("curled-toes") == [("prev", "Previous Aching toes", "../z-toes/"), ("next", "Next Warm toes", "../warm-toes/"), ALL]


def test_the_first_has_none_before_and_the_last_none_after(way):
    assert way("z-toes") == [("next", "Next curled toes", "../curled-toes/"), ALL]
    assert way("warm-toes") == [("prev", "Previous curled toes", "../curled-toes/"), ALL]


def test_nobody_is_led_on_from_where_help_comes_first(way):
    assert way("burning-toes") == [ALL] and way("dead-toes") == [ALL]


def test_at_the_ends_an_emergency_leaves_no_way(way):
    changes = {**toes("aching-toes", "Aching toes", help_first=True), **toes("zigzag-toes", "Zigzag toes", help_first=True)}
    assert way("warm-toes", changes) == [ALL]


def test_another_group_is_no_neighbour(way):
    assert way("warm-toes", toes("a-toes", "Aching toes", group="hands")) == [ALL]


def test_the_frame_is_named_after_its_group(page):
    assert page("symptoms/warm-toes.md", FEET).select_one("nav.neighbours")["aria-label"] == "Feet"
