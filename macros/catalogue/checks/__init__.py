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
    copied,
    dates,
    everyday,
    findings,
    floors,
    frequencies,
    identifiers,
    limits,
    links,
    markup,
    naming,
    nesting,
    numbers_on_pages,
    page_html,
    page_shape,
    paper,
    phone_numbers,
    readability,
    reading,
    records,
    searches,
    signatures,
    signs,
    situations,
    twice,
    wording,
)

Check = Callable[[Catalogue, Loaded], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    links.broken_macros,
    links.unknown_ids,
    links.broken_urgent_help,
    links.unknown_drawings,
    frequencies.number_not_in_its_words,
    phone_numbers.number_without_page,
    phone_numbers.number_not_seen,
    phone_numbers.line_without_number,
    phone_numbers.place_of_another_region,
    phone_numbers.place_without_region,
    phone_numbers.line_for_many_countries,
    limits.too_long,
    markup.markup_in_records,
    markup.markup_in_labels,
    page_html.markup_on_pages,
    page_shape.shown_otherwise,
    nesting.marks_in_a_row,
    records.repeated_items,
    records.points_to_itself,
    records.ids_used_twice,
    twice.name_used_twice,
    twice.alias_used_twice,
    twice.text_used_twice,
    twice.still_the_template,
    identifiers.code_used_twice,
    identifiers.doi_with_a_tail,
    copied.left_from_a_database,
    dates.day_in_the_future,
    records.help_first_without_urgent,
    signs.sign_said_twice,
    signs.sign_with_two_levels,
    signs.level_in_a_text,
    signs.milder_but_not_later,
    signs.sign_resting_on_nothing,
    signs.group_not_asked_about,
    signs.signs_typed_on_a_page,
    signs.unknown_in_the_table,
    situations.situation_without_part,
    situations.signs_nobody_sees,
    records.changes_out_of_order,
    records.page_in_the_way,
    addresses.former_pages_in_the_way,
    addresses.pages_at_one_address,
    addresses.former_symptoms_in_the_glossary,
    records.page_without_short_version,
    paper.handout_address_taken,
    findings.number_without_finding,
    findings.number_beyond_its_source,
    findings.grade_not_by_the_rules,
    findings.negative_without_idea,
    findings.research_without_year,
    findings.more_than_was_read,
    findings.dose_in_numbers,
    findings.states_though_it_cannot,
    numbers_on_pages.number_that_leads_nowhere,
    searches.absence_without_search,
    searches.naming_beyond_our_sources,
    searches.absence_on_a_page,
    naming.named_but_not_said,
    naming.said_but_not_named,
    naming.not_naming_for_nothing,
    reading.long_sentences,
    readability.hard_to_read,
    readability.hard_sentences,
    wording.refused_wording,
    wording.rules_that_miss,
    everyday.unknown_target,
    everyday.unknown_phrased,
    everyday.unknown_signs,
    everyday.repeated_words,
    everyday.repeated_meanings,
    everyday.words_without_letters,
    everyday.unknown_group,
    everyday.unknown_danger,
    floors.fewer_entries,
    signatures.review_without_signature,
    signatures.signature_of_nothing,
)


def run(catalogue: Catalogue, loaded: Loaded) -> list[Problem]:
    """The problems all checks find, sorted by place, each once."""
    return sorted({problem for check in CHECKS for problem in check(catalogue, loaded)})
