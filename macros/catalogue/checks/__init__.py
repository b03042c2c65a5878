"""Every check over the whole catalogue, each a small generator of problems.

To add a check: write a generator in the module it belongs to, give it the
name of the fault, and add it to `CHECKS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..index import Catalogue
from ..loading import Loaded
from ..problems import Problem
from . import (
    addresses,
    dates,
    everyday,
    floors,
    frequencies,
    identifiers,
    limits,
    links,
    markup,
    nesting,
    page_html,
    paper,
    readability,
    reading,
    records,
    twice,
    wording,
)

Check = Callable[[Catalogue, Loaded], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    links.broken_macros,
    links.unknown_ids,
    links.broken_urgent_help,
    frequencies.number_not_in_its_words,
    limits.too_long,
    markup.markup_in_records,
    markup.markup_in_labels,
    page_html.markup_on_pages,
    nesting.marks_in_a_row,
    records.repeated_items,
    records.points_to_itself,
    records.ids_used_twice,
    twice.name_used_twice,
    twice.text_used_twice,
    twice.still_the_template,
    identifiers.code_used_twice,
    identifiers.doi_with_a_tail,
    dates.day_in_the_future,
    records.help_first_without_urgent,
    records.changes_out_of_order,
    records.page_in_the_way,
    addresses.former_pages_in_the_way,
    addresses.pages_at_one_address,
    addresses.former_symptoms_in_the_glossary,
    records.page_without_short_version,
    paper.handout_address_taken,
    reading.long_sentences,
    readability.hard_to_read,
    readability.hard_sentences,
    wording.refused_wording,
    everyday.unknown_target,
    everyday.repeated_words,
    everyday.repeated_meanings,
    everyday.words_without_letters,
    floors.fewer_entries,
)


def run(catalogue: Catalogue, loaded: Loaded) -> list[Problem]:
    """The problems all checks find, sorted by place, each once."""
    return sorted({problem for check in CHECKS for problem in check(catalogue, loaded)})
