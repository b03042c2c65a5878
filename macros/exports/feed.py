"""feed.xml: what changed in meaning, as Atom (RFC 4287).

In: the list of changes. Out: the feed's text. No clock, and no history, which
a copy without it would lack: an entry is dated by the day in the record. The
time of the day is nobody's: it is drawn from the entry's name, so that no two
share one, and that one more does not move the others. An entry's id is made of
what its record was first called, the day of the change and its number on that
day, so neither other words nor another address of the site alter it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

from ..addresses.site import Site
from ..addresses.targets import CHANGES, address_of
from ..catalogue.index import Catalogue
from ..facts.changes import Changed, changes, first_day
from ..facts.language import capital
from ..facts.names import name_of
from .plain_text import PlainText
from .statement import LICENCE, LICENCE_ADDRESS

PATH = "feed.xml"
MOST = 100
_FIRST, _LAST = 1_000, 6 * 60 * 60  # seconds of the day, in UTC: early, so that on the day itself none has yet to come


def feed(catalogue: Catalogue, site: Site) -> str:
    """The text of feed.xml."""
    entries = sorted(_entries(catalogue, site), key=lambda entry: entry[0], reverse=True)[:MOST]
    words = catalogue.sentences
    head = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
        f"<id>{_id(catalogue, '')}</id>",
        f"<title>{escape(words.changes_page.feed.format(site=site.name))}</title>",
        f"<subtitle>{escape(words.safety.do_not_stop.data)}</subtitle>",
        f"<updated>{_written(entries[0][0])}</updated>",
        f"<author><name>{escape(site.name)}</name><uri>{escape(site.url)}</uri></author>",
        f"<rights>{LICENCE}, {LICENCE_ADDRESS}</rights>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(site.url + PATH)}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(site.url + address_of(CHANGES))}/>',
    ]
    return "\n".join([*head, *(text for _, text in entries), "</feed>"]) + "\n"


def _entries(catalogue: Catalogue, site: Site) -> Iterator[tuple[datetime, str]]:
    """(moment, entry) of each change, in any order; of the site's beginning, too."""
    words, plain = catalogue.sentences.changes_page, PlainText(catalogue)
    found = changes(catalogue)
    for one, moment in zip(found, _moments([(one.on, _first_name(catalogue, one), one.number) for one in found])):
        title = capital(name_of(catalogue, one.kind, one.id))
        place, id = site.url + address_of(one.target), _id(catalogue, f"{_first_name(catalogue, one)} {one.on:%Y-%m-%d} {one.number}")
        if one.what is None:
            yield moment, _entry(id, words.new.format(name=title), words.feed_new.format(site=site.name, name=title), place, moment)
        else:
            yield moment, _entry(id, title, plain.of(one.what), place, moment)
    began = datetime.combine(first_day(catalogue), time(), UTC)
    yield began, _entry(_id(catalogue, "began"), words.feed_began.format(site=site.name), words.beginning, site.url, began)


def _moments(named: Iterable[tuple[date, str, int]]) -> Iterator[datetime]:
    """A moment of its own for each (day, name, number), in that day; of one name the first is the newest, as on the page of changes."""
    taken: set[datetime] = set()
    for on, name, number in named:
        second = _FIRST + int.from_bytes(sha256(f"{name} {on}".encode()).digest()[:8], "big") % (_LAST - _FIRST) - number
        moment = datetime.combine(on, time(), UTC) + timedelta(seconds=max(second, 1))
        while moment in taken:
            moment += timedelta(seconds=1)
        taken.add(moment)
        yield moment


def _first_name(catalogue: Catalogue, one: Changed) -> str:
    """What a record or page was called at first: `symptoms/hot-toes`."""
    found = catalogue.pages[one.id].front if one.kind == "pages" else getattr(catalogue, one.kind)[one.id]
    return f"{one.kind}/{next(iter(getattr(found, 'formerly', ())), one.id)}"


def _id(catalogue: Catalogue, name: str) -> str:
    # Made in a name that is not the site's address, which may move.
    return uuid5(uuid5(NAMESPACE_URL, catalogue.sentences.changes_page.feed_id), name).urn


def _entry(id: str, title: str, words: str, place: str, moment: datetime) -> str:
    return (
        f"<entry><id>{id}</id><title>{escape(title)}</title><updated>{_written(moment)}</updated>"
        f'<link rel="alternate" type="text/html" href={quoteattr(place)}/><summary>{escape(words)}</summary></entry>'
    )


def _written(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
