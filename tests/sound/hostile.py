"""Texts that somebody wrote to do harm, each in some place of a pull request."""

from __future__ import annotations

from functools import cache

from hostile.corpus import Payload, Place, payloads, places
from hostile.trying import published, tried

from .rows import Trial, row


@cache
def _all() -> tuple[list[Payload], list[Place]]:
    return payloads(), places()


@row("A hostile text in a field, page, macro, list or file name", trials=1000, whole="refused with the file it stands in, or shown as text in pages and data")
def hostile_text(trial: Trial) -> None:
    texts, everywhere = _all()
    payload, place = trial.random.choice(texts), trial.random.choice(everywhere)
    found = tried(payload, place, trial.folder / "tiny")
    if found is None:
        return  # no file system takes such a name
    if found.refused:
        trial.expect(found.has_its_place, f"{payload.id} in {place.name}: {found.project.problems[:1]}")
    else:
        wrong = list(published(found.project))
        trial.expect(not wrong, f"{payload.id} in {place.name}: {wrong[:2]}")
