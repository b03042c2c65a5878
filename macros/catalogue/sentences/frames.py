"""The frame of the site: head and foot of every page, the comfort bar, pages kept on a device, lost addresses."""

from __future__ import annotations

from typing import Annotated

from ..models import Part
from ..prose import Prose
from .gaps import Sentence, gaps


class SavedPages(Part):
    """The page "Saved on this device"."""

    not_saved_title: Sentence
    offline: Sentence
    try_again: Sentence
    heading: Sentence
    none: Sentence
    none_or_off: Sentence
    deleted: Sentence
    more: Sentence
    delete: Sentence


class SavedOnDevice(Part):
    """The row of the comfort bar about pages that are kept."""

    heading: Sentence
    save: Sentence
    save_none: Sentence
    now_on: Sentence
    now_off: Sentence
    failed: Sentence
    cannot: Sentence
    what: Sentence
    see: Sentence


class Comfort(Part):
    """The bar at the foot of the screen. day is filled in by a script."""

    name: Sentence
    offline: Annotated[Prose, gaps("day")]
    slow: Annotated[Prose, gaps("day")]
    urgent_help: Sentence
    device: Sentence
    settings: Sentence
    screen: Sentence
    automatic: Sentence
    light: Sentence
    dark: Sentence
    calm_dark: Sentence
    calm_paper: Sentence
    calm_note: Sentence
    text_size: Sentence
    normal: Sentence
    large: Sentence
    largest: Sentence
    place: Sentence
    place_on: Sentence
    place_off: Sentence
    saved: Sentence
    blocked: Sentence


class Frame(Part):
    """Head and sides of every page."""

    skip: Sentence
    find: Sentence
    find_more: Sentence
    search_spoken: Sentence
    search_hint: Sentence
    menu: Sentence
    main_spoken: Sentence
    on_this_page: Sentence
    suggest: Sentence


class Foot(Part):
    other_causes: Sentence
    when_urgent: Sentence
    about_spoken: Sentence
    not_advice: Annotated[Prose, gaps("review")]
    edition: Annotated[Prose, gaps("edition")]


class NotFound(Part):
    """The page for an address that does not exist."""

    title: Sentence
    heading: Sentence
    not_your_fault: Sentence
    near: Sentence
    go_on: Sentence
    find_symptom: Sentence
    find_symptom_note: Sentence
    urgent_help: Sentence
    urgent_help_note: Sentence
    start_page: Sentence


class OldAddress(Part):
    """A page that leads on to another one."""

    heading: Sentence
    not_taken: Annotated[Prose, gaps("page")]
