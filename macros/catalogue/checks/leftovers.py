"""What was left in a text by whoever wrote or copied it, and what would lead readers to a private person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..index import Catalogue
from ..loading import Loaded
from ..models import Source
from ..problems import Problem, shown
from .where import line_of
from .wording import texts

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NOTES = re.compile(r"\b(?:TODO|TBD|FIXME|XXX)\b|\b(?i:lorem ipsum|as an ai)\b|\[(?i:citation needed|[0-9]{1,3}|source\??)\]|^Edit: |(?<!\w)/?u/\w{3,}")
_TRACKS = re.compile(r"[?&](utm_[a-z]+|fbclid|gclid)=[^&#\s]*")


def left_in_a_text(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No note to oneself, no mark of another page, and no private e-mail address reaches a reader.

    Fails: "TODO: ask somebody", "It helps [3].", "Write to me at a.doe@example.org"
    Passes: the sentence itself, with its source under sources
    """
    for file, line, column, field, text in texts(catalogue, loaded):
        name = f"{field}: " if field else ""
        if mail := _EMAIL.search(text):
            message = f"{name}found the e-mail address {shown(mail[0])}. No address of a person may stand here; take it out."
            yield _at(catalogue, loaded, file, line, column, mail[0].split("@")[0], "private_address", message)
        if note := _NOTES.search(text):
            message = f"{name}found {shown(note[0].strip())}, which was left from writing or from another page. Take it out, and write what belongs here."
            yield _at(catalogue, loaded, file, line, column, note[0], "left_from_writing", message)


def address_that_tracks(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """The address of a source says which page is meant, and not who sent the reader there.

    Fails: URL: https://example.org/?utm_source=chat
    Passes: URL: https://example.org/
    """
    for id, source in catalogue.sources.items():
        if isinstance(source, Source) and source.URL and (found := _TRACKS.search(source.URL)):
            bare = re.sub(r"[?&]+$", "", _TRACKS.sub("", source.URL))
            message = f"URL: {shown(found[0])} tracks who follows the link. Write: URL: {bare if '?' in bare else bare.replace('&', '?', 1)}"
            yield catalogue.documents[f"catalogue/sources/{id}.yml"].problem(("URL",), "address_that_tracks", message)


def _at(catalogue: Catalogue, loaded: Loaded, file: str, first: int, column: int, words: str, check: str, message: str) -> Problem:
    page = catalogue.pages.get(file.removeprefix("docs/"))
    body = page is not None and first >= page.begins
    lines = page.body.split("\n") if page and body else loaded.documents[file].text.split("\n")
    moved = page.begins - 1 if page and body else 0
    own = line_of(lines, first - moved, words) + moved
    return Problem(file, own, column if own == first else 1, check, message)
