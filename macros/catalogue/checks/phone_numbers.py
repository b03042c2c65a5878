"""Numbers to call that a reader could not trust, or that are not for the place they stand at."""

from __future__ import annotations

from collections.abc import Iterator

from ..index import Catalogue
from ..loading import Loaded
from ..positions import Path
from ..problems import Problem, did_you_mean, one_of
from ..urgent_help import Helpline, Seen

FILE = "catalogue/urgent-help.yml"


def number_without_page(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Each number has the page of the service it belongs to.

    Fails: a line with a number and no url
    Passes: the same line with the url of the service's own page
    """
    for path, name, found in _numbers(catalogue):
        if not found.url:
            message = f'"{name}" has no page. Find the page of the service itself, look whether the number stands on it, and write its address under "url".'
            yield loaded.documents[FILE].problem(path, "number_without_page", message)


def number_not_seen(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Each number says on which day it was seen: on the page of the service itself, or else on another.

    Fails: a number without seen and without seen_elsewhere
    Passes: seen: 2026-11-23, the day it was seen on the service's own page
    """
    for path, name, found in _numbers(catalogue):
        if bool(found.seen) != bool(found.seen_elsewhere):
            continue
        said = "has two days on which it was seen" if found.seen else "has no day on which it was seen"
        message = (
            f'"{name}" {said}. Open {found.url or "the page of the service"}: if the number stands there, write that day under "seen". '
            'If you could read it only on another page, write the day under "seen_elsewhere", and that page as the first of "sources".'
        )
        yield loaded.documents[FILE].problem(path, "number_not_seen", message)


def line_without_number(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Each line can be called, or sent a text message.

    Fails: a line with a name and words, and nothing to call
    Passes: number: "116 123", or sms with a number
    """
    for path, _, line in _lines(catalogue):
        if not line.number and not line.sms:
            message = f'"{line.name}" has neither "number" nor "sms". Write the number to call, or the one to send a text message to, or delete the line.'
            yield loaded.documents[FILE].problem(path, "line_without_number", message)


def place_of_another_region(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """A line is for places of the region it stands under.

    Fails: places: [texas] below the region uk
    Passes: places: [texas] below the region us
    """
    of = {place.id: place.region for place in catalogue.vocabulary.places}
    for path, region, line in _lines(catalogue):
        for number, place in enumerate(line.places):
            if of.get(place, region) != region:
                here = sorted(id for id, one in of.items() if one == region)
                message = f'places: "{place}" is a part of "{of[place]}", not of "{region}".{did_you_mean(place, here)} '
                message += f"Expected {one_of(here)}." if here else "This region has no places in catalogue/vocabulary.yml; delete the line."
                yield loaded.documents[FILE].problem((*path, "places", number), "place_of_another_region", message)


def place_without_region(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Each place of the vocabulary is a part of a region that is there.

    Fails: a place of the vocabulary whose region is not in its list of regions
    Passes: region: us, where "us" stands under regions
    """
    regions = catalogue.words("regions")
    for number, place in enumerate(catalogue.vocabulary.places):
        for key, id in (("region", place.region), ("see", place.see)):
            if id and id not in regions:
                message = f'{key}: no "{id}" under "regions".{did_you_mean(id, regions)} Expected {one_of(regions)}.'
                yield loaded.documents["catalogue/vocabulary.yml"].problem(("places", number, key), "place_without_region", message)


def line_for_many_countries(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Where a region has many countries, each line says for which it is: a number that works in one may be dead in the next.

    Fails: a line below "eu" that names no place
    Passes: the same line with places: [france]
    """
    many = {word.id: word.label for word in catalogue.vocabulary.regions if word.of_countries}
    for path, region, line in _lines(catalogue):
        if region in many and not line.places:
            message = (
                f'"{line.name}" is for no country of "{many[region]}". Write the country it was seen for under "places"; one line for all of them there is not.'
            )
            yield loaded.documents[FILE].problem(path, "line_for_many_countries", message)


def _lines(catalogue: Catalogue) -> Iterator[tuple[Path, str, Helpline]]:
    for place, region in enumerate(catalogue.urgent_help.regions):
        for number, line in enumerate(region.lines):
            yield ("regions", place, "lines", number), region.region, line


def _numbers(catalogue: Catalogue) -> Iterator[tuple[Path, str, Seen]]:
    """Where each number stands, what a volunteer knows it by, and where it was seen."""
    for place, region in enumerate(catalogue.urgent_help.regions):
        yield ("regions", place, "emergency"), region.emergency.number, region.emergency
    yield from ((path, line.name, line) for path, _, line in _lines(catalogue))
