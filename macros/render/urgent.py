"""Urgent help: the box on every page, and the whole page of numbers."""

from __future__ import annotations

from ..addresses.targets import URGENT_HELP
from ..catalogue.index import Catalogue
from ..catalogue.models import Urgent
from ..catalogue.vocabulary import Helpline, Region
from ..facts.language import day
from ..facts.urgency import advice_lines, crisis_lines, dialled, emergency_numbers
from .ideas import Idea
from .links import link
from .text import html

TODAY = "today"  # the level of catalogue/vocabulary.yml



def urgent_box(urgent: list[Urgent], catalogue: Catalogue, page: str) -> Idea:
    """When to get help, by level, with the numbers one tap away."""
    rows = []
    for level in catalogue.vocabulary.urgent_levels:
        whens = [one.when.as_text() for one in urgent if one.level == level.id]
        if whens:
            rows.append(f"**{level.label} if:**\n\n" + "\n".join(f"- {when}" for when in whens))
        if whens and level.id == TODAY:
            rows.append(_at_night(catalogue))
    rows += [f"**In an emergency** call:\n\n{_calls(emergency_numbers(catalogue))}"]
    lines = crisis_lines(catalogue) if any(one.level == "crisis" for one in urgent) else {}
    talk = "**If you think about suicide**, you can talk to somebody now"
    rows += [f"{talk}:\n\n{_calls(lines)}", _all_numbers(page)] if lines else [f"{talk}. {_all_numbers(page)}"]
    return Idea("Get help right away", "\n\n".join(rows), box="urgent-box")


def urgent_numbers(catalogue: Catalogue, page: str) -> str:
    """The first numbers of each country, for a page that must work alone."""
    neutral = catalogue.urgent_help.neutral
    rows = [f"**In an emergency** call:\n\n{_calls(emergency_numbers(catalogue))}", f"Anywhere else: {neutral.emergency.as_text()}"]
    if lines := crisis_lines(catalogue):
        rows.append(f"**If you think about suicide**, you can talk to somebody now:\n\n{_calls(lines)}")
    rows.append(_all_numbers(page))
    return '<section class="urgent-box" markdown>\n\n## Get help right away\n\n' + "\n\n".join(rows) + "\n\n</section>"


def _at_night(catalogue: Catalogue) -> str:
    """Who answers when no doctor does."""
    lines = in_a_sentence(advice_lines(catalogue))
    return f"No doctor to reach? Call {lines}. Elsewhere, try a line for after hours or a pharmacist." if lines else ""


def _all_numbers(page: str) -> str:
    return f"{link('All numbers for your country', URGENT_HELP, page)}."


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
    regions = catalogue.urgent_help.regions
    neutral = catalogue.urgent_help.neutral
    call_now = "\n".join(f"- {one.as_text()}" for one in catalogue.urgent_help.call_now)
    quick = "\n".join(
        f'<li><a class="call" href="tel:{dialled(region.emergency.number)}">{html(region.emergency.number)}</a> '
        f'<a class="place" href="#{region.region}">{html(region.name)}</a>{_crisis_line(region)}</li>'
        for region in regions
    )
    parts = [_region(region) for region in regions]
    parts.append(f'<h2 id="elsewhere">Anywhere else</h2>\n<p>{html(neutral.emergency.as_text())} {html(neutral.crisis.as_text())}</p>')
    return f'<ul class="numbers">\n{quick}\n<li><a href="#elsewhere">Anywhere else</a></li>\n</ul>\n\n**Call now** for any of these:\n\n{call_now}\n\n' + "\n".join(parts)


def _crisis_line(region: Region) -> str:
    """The first line of a country, one tap away as well."""
    if not region.lines:
        return ""
    number = region.lines[0].number
    return f' <a href="tel:{dialled(number)}" aria-label="Crisis line, {html(region.name)}: {html(number)}">Crisis: <b>{html(number)}</b></a>'


def _region(region: Region) -> str:
    lines = [
        f'<h2 id="{region.region}">{html(region.name)}</h2>',
        f'<p class="emergency-number"><a href="tel:{dialled(region.emergency.number)}">{html(region.emergency.number)}</a> {html(region.emergency.text.as_text())}</p>',
    ]
    lines += [_helpline(line) for line in region.lines]
    if region.advice:
        lines.append(_helpline(region.advice))
    return "\n".join(lines)


def _helpline(line: Helpline) -> str:
    return (
        f'<p class="helpline"><b>{html(line.name)}:</b> {_call(line.number)}<br>'
        f"{html(line.for_.as_text())} {html(line.how.as_text())}<br>"
        f'<a href="{html(line.url)}">Website</a> <small>Number checked {day(line.checked)}.</small></p>'
    )
