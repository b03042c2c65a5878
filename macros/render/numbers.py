"""The page of all numbers to call, by country.

First a row for each region, with its emergency number and its crisis line one tap
away. Then all that is known of each, the gravest first. Where a region has many
countries, a short list leads to each, so that nobody scrolls past the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ..addresses.targets import URGENT_HELP, relative_address, target_of
from ..catalogue.index import Catalogue
from ..catalogue.urgent_help import Emergency, Helpline, RegionNumbers, Seen
from ..catalogue.vocabulary import find
from ..facts.language import day, listed
from ..facts.signature import review_of_entry
from ..facts.urgency import by_country, by_level, dialled, first_line, general_signs, of_countries, seen_long_ago
from ..history import day_of_build
from .text import NO, attribute, former_anchors, html
from .texting import text_message, with_messages
from .urgent import call, finder_link, sign_rows


def urgent_help(catalogue: Catalogue) -> str:
    """Every number by country: emergency numbers first, one tap each."""
    words, numbers = catalogue.sentences.urgent, catalogue.urgent_help
    neutral, call_now = numbers.neutral, sign_rows(by_level(general_signs(catalogue), catalogue)[0][1], catalogue)
    quick = "\n".join(_quick(region, catalogue) for region in numbers.regions)
    parts = [row for region in numbers.regions for row in _region(region, catalogue)]
    parts.append(f'<h2 id="elsewhere">{html(words.elsewhere)}</h2>\n<p>{html(neutral.emergency.as_text())} {html(neutral.crisis.as_text())}</p>')
    if reviewed := review_of_entry(numbers, catalogue):
        parts.append(f"<p>{html(reviewed)}.</p>")
    ways = f'<ul class="numbers">\n{quick}\n<li><a href="#elsewhere">{html(words.elsewhere)}</a></li>\n</ul>'
    return f"{ways}\n\n{words.call_now}\n\n{call_now}\n\n" + "\n".join(parts)


def _quick(region: RegionNumbers, catalogue: Catalogue) -> str:
    """One row of the list at the top: a country's emergency number and its crisis line."""
    number = region.emergency.number
    return (
        f'<li><a class="call" href="tel:{dialled(number)}"{NO}>{html(number)}</a> '
        f'<a class="place" href="#{region.region}">{html(region.name)}</a>{_crisis_line(region, catalogue)}</li>'
    )


def _crisis_line(region: RegionNumbers, catalogue: Catalogue) -> str:
    """The first line of a country, one tap away as well; or the way to the lines of its countries."""
    words = catalogue.sentences.urgent
    if region in by_country(catalogue):
        return _button(f"#{region.region}", words.by_country, region, catalogue)
    line = first_line(region, "crisis", catalogue)
    return _button(f"tel:{dialled(line.number)}", line.number, region, catalogue) if line and line.number else ""


def _button(way: str, shown: str, region: RegionNumbers, catalogue: Catalogue) -> str:
    """What is heard begins with what is seen, so that a voice can ask for it (WCAG 2.5.3)."""
    words = catalogue.sentences.urgent
    heard = words.crisis_line.format(button=words.crisis_button, number=shown, region=region.name)
    as_it_is = NO if way.startswith("tel:") else ""
    return f' <a href="{way}" aria-label="{attribute(heard)}">{html(words.crisis_button)} <b{as_it_is}>{html(shown)}</b></a>'


def _region(region: RegionNumbers, catalogue: Catalogue) -> Iterator[str]:
    former = former_anchors(find(catalogue.vocabulary.regions, region.region).formerly)
    number = region.emergency
    yield f'<h2 id="{region.region}">{former}{html(region.name)}</h2>'
    yield f'<p class="emergency-number"><a href="tel:{dialled(number.number)}"{NO}>{html(number.number)}</a> {html(number.text.as_text())}</p>'
    yield f'<p class="helpline">{"<br>".join(_more(number, catalogue))}</p>'
    if region.note:
        yield f"<p>{html(region.note.as_text())}</p>"
    if of_countries(region, catalogue):
        yield from _countries(region, catalogue)
    else:
        yield from _by_kind(region, region.lines, "h3", catalogue)


def _by_kind(region: RegionNumbers, lines: list[Helpline], heading: str, catalogue: Catalogue) -> Iterator[str]:
    """Lines under a heading for each kind, in the order of their file."""
    for kind, found in groupby(lines, key=lambda line: line.kind):
        yield f"<{heading}>{html(getattr(catalogue.sentences.urgent.kinds, kind))}</{heading}>"
        yield from (_helpline(line, region, catalogue) for line in found)


def _countries(region: RegionNumbers, catalogue: Catalogue) -> Iterator[str]:
    """A short list of all countries, then the lines of each."""
    words, places = catalogue.sentences.urgent, [place for place in catalogue.vocabulary.places if place.region == region.region]
    shown = {place.id: [line for line in region.lines if place.id in line.places] for place in places}
    ways = "\n".join(f'<li><a href="#{place.see or place.id}">{html(place.label)}</a></li>' for place in places if place.see or shown[place.id])
    yield f'<ul class="countries">\n{ways}\n</ul>'
    if missing := [place.label for place in places if not place.see and not shown[place.id]]:
        yield f"<p>{words.finder.format(countries=html(listed(missing)), finder=finder_link(catalogue))}</p>"
    for place in places:
        if shown[place.id]:
            yield f'<h3 id="{place.id}">{former_anchors(place.formerly)}{html(place.label)}</h3>'
            yield from _by_kind(region, shown[place.id], "h4", catalogue)


def _helpline(line: Helpline, region: RegionNumbers, catalogue: Catalogue) -> str:
    ways = [call(line.number)] if line.number else []
    if line.sms:
        ways.append(text_message(line.sms, catalogue))
    # Its heading says which country it is for.
    where = [] if of_countries(region, catalogue) else [catalogue.vocabulary.label("places", id) for id in line.places]
    name = f"{line.name} ({', '.join(where)})" if where else line.name
    rows = [f"<b>{html(name)}:</b> {' '.join(ways)}", f"{html(line.for_.as_text())} {html(line.how.as_text())}", *_more(line, catalogue)]
    return f'<p class="helpline">{"<br>".join(rows)}</p>'


def _more(found: Seen, catalogue: Catalogue) -> Iterator[str]:
    """Other ways to reach a number, its page, and where and when it was seen."""
    words = catalogue.sentences.urgent
    for label, text in ((words.deaf, getattr(found, "deaf", None)), (words.languages, getattr(found, "languages", None))):
        if text:
            yield f"<b>{html(label)}</b> {with_messages(html(text.as_text()))}"
    yield f'<a href="{attribute(found.url or "")}">{html(words.website)}</a> <small>{_seen(found, catalogue)}</small>'


def _seen(found: Seen, catalogue: Catalogue) -> str:
    words, on = catalogue.sentences.urgent, day(found.day)
    if found.seen:
        told = html((words.seen_official if isinstance(found, Emergency) else words.seen).format(day=on))
    else:
        way = relative_address(target_of("sources", found.sources[0]), URGENT_HELP)
        told = words.seen_elsewhere.format(page=f'<a href="{way}">{html(words.another_page)}</a>', day=on)
    return f"{told} {html(words.long_ago)}" if seen_long_ago(found, day_of_build()) else told
