"""The page that the preview shows instead of the site while something is to be mended."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from macros.catalogue.problems import Problem
from macros.render.problems import problem_page

ONE = Problem("catalogue/terms/glove.yml", 12, 34, "html_in_record", "found <b>, and that is no word & no glove.")
TWO = Problem("docs/index.md", 5, 1, "unknown_id", 'no "glovve". Did you mean "glove"?')


@pytest.mark.parametrize(("problems", "title"), [([ONE], "1 problem to mend"), ([ONE, TWO], "2 problems to mend")])
def test_it_counts_them(problems, title):
    assert f"title: {title}\n" in problem_page(problems) and f"\n# {title}\n" in problem_page(problems)


def test_each_has_its_place_and_what_to_do_and_nothing_in_it_is_markup():
    rows = BeautifulSoup(problem_page([ONE, TWO]), "html.parser").select("li")
    assert [(row.code.get_text(), row.get_text()) for row in rows] == [
        (f"{one.file}:{one.line}:{one.column}", str(one).replace(": ", "", 1)) for one in (ONE, TWO)
    ]
    assert not rows[0].select("b")
