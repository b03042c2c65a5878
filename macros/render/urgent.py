"""Urgent help: the box on every page. The whole page of numbers is made in numbers.py."""

from __future__ import annotations

from collections.abc import Sequence

from ..addresses.targets import URGENT_HELP, relative_address
from ..catalogue.index import Catalogue
from ..catalogue.models import Sign
from ..catalogue.urgent_help import LineKind
from ..catalogue.words import UrgentLevel
from ..facts.language import capital, within
from ..facts.urgency import Places, advice_lines, by_country, by_level, concerned, crisis_lines, dialled, emergency_numbers, poison_lines
from .ideas import Idea
from .links import link
from .text import NO, html


def urgent_box(signs: Sequence[str], catalogue: Catalogue, page: str) -> Idea:
    """When to get help, by level, with the numbers one tap away. signs: their ids."""
    words, levels, rows = catalogue.sentences.urgent, by_level(signs, catalogue), []
    for level, those in levels:
        rows.append(f"{words.level_for.format(level=level.label)}\n\n{sign_rows(those, catalogue)}")
        rows += _who_answers(level, catalogue, page)
    if len(levels) > 1:
        rows.append(str(words.upper_wins))
    rows.append(f"{words.emergency}\n\n{_calls(emergency_numbers(catalogue))}")
    lines = crisis_lines(catalogue) if any(level.answers == "crisis" for level, _ in levels) else {}
    all_numbers = _all_numbers(catalogue, page)
    rows += [f"{words.suicide}:\n\n{_calls(lines, _elsewhere(catalogue, page))}", all_numbers] if lines else [f"{words.suicide}. {all_numbers}"]
    return Idea(words.title, "\n\n".join(rows), box="urgent-box")


def urgent_numbers(catalogue: Catalogue, page: str) -> str:
    """The first numbers of each country, for a page that must work alone."""
    words, neutral = catalogue.sentences.urgent, catalogue.urgent_help.neutral
    rows = [f"{words.emergency}\n\n{_calls(emergency_numbers(catalogue))}", words.anywhere_else.format(how=neutral.emergency.as_text())]
    if lines := crisis_lines(catalogue):
        rows.append(f"{words.suicide}:\n\n{_calls(lines, _elsewhere(catalogue, page))}")
    rows.append(_all_numbers(catalogue, page))
    return f'<section class="urgent-box" markdown>\n\n## {words.title}\n\n' + "\n\n".join(rows) + "\n\n</section>"


def sign_rows(signs: Sequence[Sign], catalogue: Catalogue) -> str:
    """A Markdown list of signs, each with whom it concerns before it."""
    return "\n".join(f"- {said(sign, catalogue)}" for sign in signs)


def said(sign: Sign, catalogue: Catalogue) -> str:
    """One sign in Markdown: "**With diabetes medicine:** shaky, sweaty …"."""
    who = concerned(sign, catalogue)
    return catalogue.sentences.urgent.concerns.format(who=who, sign=within(sign.text.as_text())) if who else sign.text.as_text()


def _who_answers(level: UrgentLevel, catalogue: Catalogue, page: str) -> list[str]:
    """The numbers that belong to a level, below its signs; those of emergencies and crises stand at the end of the box."""
    if level.answers == "advice":
        return [row] if (row := _at_night(catalogue)) else []
    if level.answers == "poison" and (lines := poison_lines(catalogue)):
        return [_calls(lines, _elsewhere(catalogue, page, "poison"))]
    return []


def _at_night(catalogue: Catalogue) -> str:
    """Who answers when no doctor does."""
    lines = in_a_sentence(advice_lines(catalogue))
    return catalogue.sentences.urgent.at_night.format(lines=lines) if lines else ""


def _all_numbers(catalogue: Catalogue, page: str) -> str:
    return f"{link(catalogue.sentences.urgent.all_numbers, URGENT_HELP, page)}."


def in_a_sentence(places: Places) -> str:
    """`911 (United States, Canada), 999 (United Kingdom) …`."""
    return ", ".join(f"{call(number)} ({', '.join(names)})" for number, names in places.items())


def crisis_in_a_sentence(catalogue: Catalogue) -> str:
    """The same for crisis lines. Where each of many countries has its own, the finder stands for them."""
    lines = [in_a_sentence(crisis_lines(catalogue))]
    lines += [f"{finder_link(catalogue)} ({html(region.name)})" for region in by_country(catalogue)]
    return ", ".join(line for line in lines if line)


def _elsewhere(catalogue: Catalogue, page: str, kind: LineKind = "crisis") -> str:
    """A row for each region that has no number of its own: it leads to those of its countries."""
    words = html(capital(catalogue.sentences.urgent.by_country))
    return "".join(
        f'\n<li><a href="{relative_address(f"{URGENT_HELP}#{region.region}", page)}"><b>{words}</b></a> {html(region.name)}</li>'
        for region in by_country(catalogue, kind)
    )


def _calls(places: Places, more: str = "") -> str:
    """A row for each number: large enough for a shaking thumb. more: rows that lead to numbers elsewhere."""
    rows = "\n".join(f"<li>{call(number)} {html(', '.join(names))}</li>" for number, names in places.items())
    return f'<ul class="calls">\n{rows}{more}\n</ul>'


def call(number: str) -> str:
    return f'<a href="tel:{dialled(number)}"{NO}><b>{html(number)}</b></a>'


def finder_link(catalogue: Catalogue) -> str:
    """The site that lists lines by country; it stands in urgent-help.yml too, under "neutral"."""
    finder = catalogue.sentences.urgent.finder_site
    return f'<a href="https://{finder}"{NO}>{finder}</a>'
