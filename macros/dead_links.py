"""Which pages that we point to are gone: the addresses of sources and of numbers to call, tried one by one.

`python -m macros links`. In: the records. Out: a list of what is gone, then of what
could not be told. It asks the network, so nothing of a build or a check calls it; a
workflow does once a week. It is polite: each host is asked for one page at a time, with
a pause, for its head first and for a single byte if it gives no heads.
"""

from __future__ import annotations

import argparse
import socket
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from .catalogue.index import Catalogue
from .catalogue.loading import file_of
from .project import read_project

NUMBERS = "catalogue/urgent-help.yml"
AGENT = "link check of a volunteer project (once a week)"
GONE = {404, 410}
PATIENCE = 20  # seconds for one answer
PAUSE = 1.0  # seconds between two questions to one host
HOSTS = 6  # asked at the same time


class Answer(NamedTuple):
    """there: True, False where the page is gone, None where nobody can tell: refused, slow, broken. said: why."""

    there: bool | None
    said: str = ""


def run(root: Path, arguments: list[str]) -> int:
    """The command; 1 where a page is gone."""
    parser = argparse.ArgumentParser(
        prog="python -m macros links", description="Try the addresses of sources and numbers to call. Asks the network; takes minutes."
    )
    parser.add_argument("--pause", type=float, default=PAUSE, metavar="SECONDS", help="between two questions to one host")
    given = parser.parse_args(arguments)
    _, catalogue, problems = read_project(root)
    if catalogue is None:
        print(*(str(problem) for problem in problems[:3]), "The records cannot be read. See: python -m macros check", sep="\n")
        return 1
    places = addresses(catalogue)
    answers = tried(places, given.pause)
    print(*told(places, answers), sep="\n")
    return 1 if any(answer.there is False for answer in answers.values()) else 0


def addresses(catalogue: Catalogue) -> dict[str, list[str]]:
    """Each address with the places where it stands, as file:line."""
    found: dict[str, list[str]] = defaultdict(list)
    for id, source in catalogue.sources.items():
        if source.URL:
            file = file_of("sources", id)
            found[source.URL].append(f"{file}:{catalogue.documents[file].place(('URL',))[0]}")
    document = catalogue.documents[NUMBERS]
    for number, region in enumerate(catalogue.urgent_help.regions):
        seen = [(("regions", number, "emergency", "url"), region.emergency)]
        seen += [(("regions", number, "lines", line, "url"), one) for line, one in enumerate(region.lines)]  # type: ignore[misc]
        for path, one in seen:
            if one.url:
                found[one.url].append(f"{NUMBERS}:{document.place(path)[0]}")
    return dict(sorted(found.items()))


def tried(urls: Iterable[str], pause: float) -> dict[str, Answer]:
    """The answer of each address. Hosts are asked side by side, each for one page at a time."""
    hosts: dict[str, list[str]] = defaultdict(list)
    for url in urls:
        hosts[urlsplit(url).netloc].append(url)

    def of_host(mine: list[str]) -> list[tuple[str, Answer]]:
        answers = []
        for number, url in enumerate(mine):
            if number:
                time.sleep(pause)
            answers.append((url, ask(url)))
        return answers

    with ThreadPoolExecutor(HOSTS) as pool:
        return dict(sorted(pair for pairs in pool.map(of_host, hosts.values()) for pair in pairs))


def ask(url: str) -> Answer:
    """What a host says of one page; where it gives no head, one byte of the page is asked for."""
    # S310: the models let no address through but https.
    answer = _ask(Request(url, method="HEAD", headers={"User-Agent": AGENT}))  # noqa: S310
    return answer if answer.there else _ask(Request(url, headers={"User-Agent": AGENT, "Range": "bytes=0-0"}))  # noqa: S310


def _ask(request: Request) -> Answer:
    try:
        with urlopen(request, timeout=PATIENCE):  # noqa: S310
            return Answer(True)
    except HTTPError as error:
        if error.code == 416:  # it knows the page, and has no first byte of it
            return Answer(True)
        return Answer(False if error.code in GONE else None, f"answers {error.code}")
    except URLError as error:
        if isinstance(error.reason, socket.gaierror):
            return Answer(False, "no such host")
        return Answer(None, str(error.reason))
    except (OSError, ValueError) as error:
        return Answer(None, str(error) or type(error).__name__)


def told(places: Mapping[str, list[str]], answers: Mapping[str, Answer]) -> Iterator[str]:
    """Lines for a maintainer: numbers to call first, since somebody may need them tonight."""
    gone = [url for url, answer in answers.items() if answer.there is False]
    unsure = [url for url, answer in answers.items() if answer.there is None]
    yield f"{len(answers)} addresses tried: {len(gone)} gone, {len(unsure)} not known."
    for title, urls in (("Gone. Look for the page at its new place, or for a stored copy:", gone), ("Not known. Open them by hand:", unsure)):
        if urls:
            yield f"\n{title}\n"
            rows = [(not place.startswith(NUMBERS), place, url) for url in urls for place in places[url]]
            yield from (f"- {place}: {url} {answers[url].said}" for _, place, url in sorted(rows))
