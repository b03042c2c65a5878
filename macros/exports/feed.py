"""feed.xml: what changed in meaning, as Atom (RFC 4287).

In: the list of changes. Out: the feed's text. No clock: an entry is dated by
the day in the record, at midnight UTC. An entry's id is the address of the
page with the day of the change and its number on that day, which no later
edit of the words can alter.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
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


def feed(catalogue: Catalogue, site: Site) -> str:
    """The text of feed.xml."""
    entries = list(_entries(catalogue, site))[:MOST]
    words = catalogue.sentences
    newest = max(on for on, _ in entries)
    head = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
        f"<id>{escape(site.url)}{PATH}</id>",
        f"<title>{escape(words.changes_page.feed.format(site=site.name))}</title>",
        f"<subtitle>{escape(words.safety.do_not_stop.data)}</subtitle>",
        f"<updated>{_time(newest)}</updated>",
        f"<author><name>{escape(site.name)}</name><uri>{escape(site.url)}</uri></author>",
        f"<rights>{LICENCE}, {LICENCE_ADDRESS}</rights>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(site.url + PATH)}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(site.url + address_of(CHANGES))}/>',
    ]
    return "\n".join([*head, *(text for _, text in entries), "</feed>"]) + "\n"


def _entries(catalogue: Catalogue, site: Site) -> Iterator[tuple[date, str]]:
    """(day, entry) of each change, the newest first; the site's beginning is the last."""
    words, plain = catalogue.sentences.changes_page, PlainText(catalogue)
    for one in changes(catalogue):
        title = capital(name_of(catalogue, one.kind, one.id))
        place = site.url + address_of(one.target)
        if one.what is None:
            yield one.on, _entry(_id(place, one), words.new.format(name=title), words.feed_new.format(site=site.name, name=title), place, one.on)
        else:
            yield one.on, _entry(_id(place, one), title, plain.of(one.what), place, one.on)
    began = first_day(catalogue)
    yield began, _entry(f"{site.url}#began", words.feed_began.format(site=site.name), words.beginning, site.url, began)


def _id(place: str, one: Changed) -> str:
    page, _, anchor = place.partition("#")
    return f"{page}#{f'{anchor}-' if anchor else ''}{one.on:%Y-%m-%d}-{one.number}"


def _entry(id: str, title: str, words: str, place: str, on: date) -> str:
    return (
        f"<entry><id>{escape(id)}</id><title>{escape(title)}</title><updated>{_time(on)}</updated>"
        f'<link rel="alternate" type="text/html" href={quoteattr(place)}/><summary>{escape(words)}</summary></entry>'
    )


def _time(on: date) -> str:
    return f"{on:%Y-%m-%d}T00:00:00Z"
