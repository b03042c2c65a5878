"""The drawing and the table of how quick checks, previews and builds are."""

from __future__ import annotations

import re

from conftest import edited

PAGE = edited("docs/index.md", "Welcome.", "{{ build_speed() }}\n\nWelcome.")
SPEED = """\
measured: 2026-01-02
machine: "two cores"
symptoms: 12
works:
  - {work: "First check", percent: 52, goal: 20}
  - {work: "Check again", percent: 1, goal: 20}
"""


MEASURED = {**PAGE, "bench/speed.yml": SPEED}


def test_what_was_not_measured_is_not_made_up(page, read):
    found = page("index.md", PAGE)
    assert "Nothing has been measured yet." in read(found)
    assert not found.select("table")


def test_the_table_says_what_was_measured_and_what_was_wanted(page, read):
    found = page("index.md", MEASURED)
    assert [[read(cell) for cell in row.select("th, td")] for row in found.select("tr")][1:] == [
        ["First check", "52 %", "20 %"],
        ["Check again", "1 %", "20 %"],
    ]
    assert "2 January 2026 with 12 symptoms: two cores." in read(found.select_one("figcaption"))


def test_the_drawing_tells_the_same_without_colour(page, read):
    """What meets its goal is filled; what does not is dashed."""
    found = page("index.md", MEASURED).select_one("svg")
    assert "First check: 52" in read(found.select_one("desc"))
    past, met = str(found).split("First check</text>")[1].split("Check again</text>")
    assert "stroke-dasharray" in past
    assert "stroke-dasharray" not in met


def test_a_bar_never_leaves_the_drawing(page):
    found = str(page("index.md", {**PAGE, "bench/speed.yml": SPEED.replace("52", "52000")}).select_one("svg"))
    width = float(re.search(r'viewbox="0 0 (\d+)', found, re.IGNORECASE)[1])
    assert max(float(one) for one in re.findall(r"[ML](-?[\d.]+) ", found)) < width
