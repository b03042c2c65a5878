"""Urgent help: the box on every page, and the whole page of numbers."""

from __future__ import annotations

from ..addresses.targets import URGENT_HELP
from ..catalogue.index import Catalogue
from ..catalogue.models import Urgent
from ..catalogue.urgent_help import Helpline, RegionNumbers
from ..catalogue.vocabulary import find
from ..facts.language import day
from ..facts.urgency import advice_lines, by_level, crisis_lines, dialled, emergency_numbers
from .ideas import Idea
from .links import link
from .text import attribute, former_anchors, html


def urgent_box(urgent: list[Urgent], catalogue: Catalogue, page: str) -> Idea:
    """When to get help, by level, with the numbers one tap away."""
    words, levels, rows = catalogue.sentences.urgent, by_level(urgent, catalogue), []
    for level, whens in levels:
        rows.append(f"{words.level_if.format(level=level.label)}\n\n" + "\n".join(f"- {when}" for when in whens))
        if level.answers == "advice":
            rows.append(_at_night(catalogue))
    rows.append(f"{words.emergency}\n\n{_calls(emergency_numbers(catalogue))}")
    lines = crisis_lines(catalogue) if any(level.answers == "crisis" for level, _ in levels) else {}
    all_numbers = _all_numbers(catalogue, page)
    rows += [f"{words.suicide}:\n\n{_calls(lines)}", all_numbers] if lines else [f"{words.suicide}. {all_numbers}"]
    return Idea(words.title, "\n\n".join(rows), box="urgent-box")


def urgent_numbers(catalogue: Catalogue, page: str) -> str:
    """The first numbers of each country, for a page that must work alone."""
    words, neutral = catalogue.sentences.urgent, catalogue.urgent_help.neutral
    rows = [f"{words.emergency}\n\n{_calls(emergency_numbers(catalogue))}", words.anywhere_else.format(how=neutral.emergency.as_text())]
    if lines := crisis_lines(catalogue):
        rows.append(f"{words.suicide}:\n\n{_calls(lines)}")
    rows.append(_all_numbers(catalogue, page))
    return f'<section class="urgent-box" markdown>\n\n## {words.title}\n\n' + "\n\n".join(rows) + "\n\n</section>"


def _at_night(catalogue: Catalogue) -> str:
    """Who answers when no doctor does."""
    lines = in_a_sentence(advice_lines(catalogue))
    return catalogue.sentences.urgent.at_night.format(lines=lines) if lines else ""


def _all_numbers(catalogue: Catalogue, page: str) -> str:
    return f"{link(catalogue.sentences.urgent.all_numbers, URGENT_HELP, page)}."


def in_a_sentence(places: dict[str, list[str]]) -> str:
    """`911 (United States, Canada), 999 (United Kingdom) …`."""
    return ", ".join(f"{_call(number)} ({', '.join(names)})" for number, names in places.items())


def _calls(places: dict[str, list[str]]) -> str:
    """A row for each number: large enough for a shaking thumb."""
    rows = "\n".join(f"<li>{_call(number)} {html(', '.join(names))}</li>" for number, names in places.items())
    return f'<ul class="calls">\n{rows}\n</ul>'


def _call(number: str) -> str:
    return f'<a href="tel:{dialled(number)}"><b>{html(number)}</b></a>'


def urgent_help(catalogue: Catalogue) -> str:
    """Every number by country: emergency numbers first, one tap each."""
    words, numbers = catalogue.sentences.urgent, catalogue.urgent_help
    neutral, call_now = numbers.neutral, "\n".join(f"- {one.as_text()}" for one in numbers.call_now)
    quick = "\n".join(_quick(region, catalogue) for region in numbers.regions)
    parts = [_region(region, catalogue) for region in numbers.regions]
    parts.append(f'<h2 id="elsewhere">{html(words.elsewhere)}</h2>\n<p>{html(neutral.emergency.as_text())} {html(neutral.crisis.as_text())}</p>')
    return f'<ul class="numbers">\n{quick}\n<li><a href="#elsewhere">{html(words.elsewhere)}</a></li>\n</ul>\n\n{words.call_now}\n\n{call_now}\n\n' + "\n".join(
        parts
    )


def _quick(region: RegionNumbers, catalogue: Catalogue) -> str:
    """One row of the list at the top: a country's emergency number and its crisis line."""
    number = region.emergency.number
    return (
        f'<li><a class="call" href="tel:{dialled(number)}">{html(number)}</a> '
        f'<a class="place" href="#{region.region}">{html(region.name)}</a>{_crisis_line(region, catalogue)}</li>'
    )


def _crisis_line(region: RegionNumbers, catalogue: Catalogue) -> str:
    """The first line of a country, one tap away as well."""
    if not region.lines:
        return ""
    words, number = catalogue.sentences.urgent, region.lines[0].number
    heard = words.crisis_line.format(region=region.name, number=number)
    return f' <a href="tel:{dialled(number)}" aria-label="{attribute(heard)}">{html(words.crisis_button)} <b>{html(number)}</b></a>'


def _region(region: RegionNumbers, catalogue: Catalogue) -> str:
    former = former_anchors(find(catalogue.vocabulary.regions, region.region).formerly)
    lines = [
        f'<h2 id="{region.region}">{former}{html(region.name)}</h2>',
        f'<p class="emergency-number"><a href="tel:{dialled(region.emergency.number)}">{html(region.emergency.number)}</a> {html(region.emergency.text.as_text())}</p>',
    ]
    lines += [_helpline(line, catalogue) for line in region.lines]
    if region.advice:
        lines.append(_helpline(region.advice, catalogue))
    return "\n".join(lines)


def _helpline(line: Helpline, catalogue: Catalogue) -> str:
    words = catalogue.sentences.urgent
    return (
        f'<p class="helpline"><b>{html(line.name)}:</b> {_call(line.number)}<br>'
        f"{html(line.for_.as_text())} {html(line.how.as_text())}<br>"
        f'<a href="{attribute(line.url)}">{html(words.website)}</a> <small>{html(words.checked.format(day=day(line.checked)))}</small></p>'
    )
