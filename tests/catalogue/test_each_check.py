"""Every check of the list has a fault it alone finds, and something alike that passes."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from macros.catalogue import checks

from conftest import TINY, edited
from signing import LEDGER, line, listed

COLD, WARM, GLOVE, CLAIM = (
    "catalogue/symptoms/cold-fingers.yml",
    "catalogue/symptoms/warm-toes.yml",
    "catalogue/terms/glove.yml",
    "catalogue/claims/gloves-warm-mice.yml",
)
WORDING = "catalogue/wording.yml"
MITTEN, SCARF, PILL = "catalogue/sources/mitten-2001.yml", "catalogue/sources/scarf-2002.yml", "catalogue/medicines/mittenazolam.yml"
WHITE, LOST = "catalogue/signs/white-finger.yml", "catalogue/signs/lost-finger.yml"
PALE, WORDS = "catalogue/signs/pale-finger.yml", "catalogue/vocabulary.yml"
GLOVES, INDEX = "docs/how-it-happens/gloves.md", "docs/index.md"
NUMBERS, EVERYDAY, DANGER, SENTENCES, ABROAD = (
    "catalogue/urgent-help.yml",
    "catalogue/everyday-words.yml",
    "catalogue/danger-words.yml",
    "catalogue/sentences.yml",
    "catalogue/danger-languages.yml",
)
LINE = 'lines: [{name: A, number: "12 3", how: "Call 12 3.", for: "All.", kind: crisis, url: https://a.org, seen: 2026-01-02, sources: [scarf-2002]}]'
ANSWERS = "catalogue/code-answers.yml"
WHOLE = "whole:\n  words: [gloves]\n  pages: [{page: glossary.md, name: Glossary}]\n"
HARD = "Pharmacological adaptation of inhibitory neurotransmission necessitates compensatory excitatory reorganization throughout interconnected neuroanatomical structures. "


SOCKS, JUDGED = "catalogue/claims/socks.yml", 'judged: "Invented, so that one side is the larger."\n'
ON_SOCKS = (("gloves may warm the paws", "socks may warm the feet"), ("Gloved mice", "Mice in socks"))
NOT_KNOWN = ("In mice, gloves may warm the paws.", "It is not known whether gloves warm mice.")
ONLY_UNKNOWN = ("original: gloves-help\n", "only_unknown: true\noriginal: gloves-help\n")


def copy(path: str, *changes: tuple[str, str]) -> str:
    """A record or page of the tiny project with a few changes."""
    text = (TINY / path).read_text("utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def page(kind: str = "page", top: str = "", body: str = "Text.") -> str:
    return f"---\ntitle: More\nkind: {kind}\ndescription: More, for tests.\n{top}written: 2026-01-02\n---\n\n{body}\n"


def sentence(key: str, text: str) -> tuple[dict[str, str], int]:
    """The fixed sentences with another one under the first such key, and its line; whatever they say now."""
    lines = (TINY / SENTENCES).read_text("utf-8").split("\n")
    number = next(number for number, line in enumerate(lines) if line.startswith(f"  {key}: "))
    lines[number] = f'  {key}: "{text}"'
    return {SENTENCES: "\n".join(lines)}, number + 1


def places(first: str, second: str, region: str = "", place: str = "", other: str = "uk") -> dict[str, str]:
    """Texas and Kent, each a part of a region. region, place: more keys of the first region, of Kent. other: the second region."""
    return edited(
        WORDS,
        "regions: [{id: us, label: United States, paper: letter}]",
        f"regions: [{{id: us, label: United States{region}}}, {{id: {other}, label: Other}}]\n"
        f"places: [{{id: texas, label: Texas, region: {first}}}, {{id: kent, label: Kent, region: {second}{place}}}]",
    )


def concerned(asked: str) -> dict[str, str]:
    """The vocabulary with people of whom some symptoms must ask."""
    return edited(WORDS, "{id: anyone,", f"{{id: cold-people, label: With cold hands, {asked}}}, {{id: anyone,")


YOUNG = ("written: 2026-01-02", "written: 2026-01-03")
EXPLAINER = 'short_version: ["A.", "B."]\nask: ["C?", "D?"]\n'
TWO_LINES = 'ask: ["I am lost.", "Where is help?"]\n'
SITUATION = "## What to do now\n\nText.\n\n## Whom to tell\n\nText.\n\n## What not to do\n\nText.\n\n## What is not known\n\nText."
GRAVER = (("level: today", "level: emergency"), ("It may be the cold.", "It may be snow."), ("milder_than: [lost-finger]\n", ""))
REVIEW = 'reviewed: {by: A. Doe, role: GP, registration: "1", on: 2026-01-05, of: "0123456789ab"}'
WORDS_25 = "cold and " * 12 + "cold."


@dataclass(frozen=True)
class Case:
    """fault: changes, and all they bring; alike: changes that bring nothing."""

    fault: dict[str, str]
    problems: list[tuple[str, int, int, str]]
    alike: dict[str, str]


CASES = {
    "broken_macros": Case(
        edited(GLOVES, '{{ symptoms(group="feet") }}', '{{ symptoms(group="feet" }}'),
        [(GLOVES, 23, 1, "broken_macro")],
        edited(GLOVES, '{{ symptoms(group="feet") }}', "{{symptoms( 'feet' )}}"),
    ),
    "unknown_ids": Case(
        edited(COLD, "mechanisms: [glove-theory]", "mechanisms: [glove-theory, sock-theory]"),
        [(COLD, 22, 28, "unknown_id")],
        edited(COLD, "mechanisms: [glove-theory]", "mechanisms: [unknown, glove-theory]"),
    ),
    "broken_urgent_help": Case(
        edited(NUMBERS, "lines: []", LINE.replace("scarf-2002", "scarf-2003")),
        [(NUMBERS, 5, 133, "unknown_id")],
        edited(NUMBERS, "lines: []", LINE),
    ),
    "unknown_drawings": Case(
        edited(WORDS, 'about: "Invented."}, {id: unknown', 'about: "Invented.", figure: sesaw}, {id: unknown'),
        [(WORDS, 5, 82, "unknown_id")],
        edited(WORDS, 'about: "Invented."}, {id: unknown', 'about: "Invented.", figure: seesaw}, {id: unknown'),
    ),
    "unknown_answers": Case(
        {ANSWERS: WHOLE.replace("glossary.md", "glosary.md")},
        [(ANSWERS, 3, 18, "unknown_page")],
        {ANSWERS: WHOLE},
    ),
    "two_lead_here": Case(
        {
            GLOVES: copy(GLOVES, ("kind: explainer", "kind: explainer\nleads_here: every_visit")),
            INDEX: copy(INDEX, ("kind: page", "kind: page\nleads_here: every_visit")),
        },
        [(INDEX, 4, 13, "two_lead_here")],
        edited(INDEX, "kind: page", "kind: page\nleads_here: every_visit"),
    ),
    "number_not_in_its_words": Case(
        edited(NUMBERS, "Call 911.", "Call 9111 or 912."),
        [(NUMBERS, 4, 25, "number_not_in_words")],
        edited(NUMBERS, "Call 911.", "Call 9-1-1, not 912."),
    ),
    "number_without_page": Case(
        edited(NUMBERS, "lines: []", LINE.replace("url: https://a.org, ", "")),
        [(NUMBERS, 5, 13, "number_without_page")],
        edited(NUMBERS, "lines: []", LINE),
    ),
    "number_not_seen": Case(
        {NUMBERS: copy(NUMBERS, ("seen: 2026-01-02, ", ""), ("lines: []", LINE.replace("seen:", "seen_elsewhere: 2026-01-02, seen:")))},
        [(NUMBERS, 4, 16, "number_not_seen"), (NUMBERS, 5, 13, "number_not_seen")],
        edited(NUMBERS, "lines: []", LINE.replace("seen:", "seen_elsewhere:")),
    ),
    "line_without_number": Case(
        edited(NUMBERS, "lines: []", LINE.replace('number: "12 3", ', "")),
        [(NUMBERS, 5, 13, "line_without_number")],
        edited(NUMBERS, "lines: []", LINE.replace('number: "12 3"', 'sms: {number: "123"}')),
    ),
    "place_of_another_region": Case(
        {**edited(NUMBERS, "lines: []", LINE.replace("kind:", "places: [texas, kent], kind:")), **places("us", "uk")},
        [(NUMBERS, 5, 87, "place_of_another_region")],
        {**edited(NUMBERS, "lines: []", LINE.replace("kind:", "places: [texas, kent], kind:")), **places("us", "us")},
    ),
    "place_without_region": Case(
        places("us", "uk", place=", see: ie", other="au"),
        [(WORDS, 21, 81, "place_without_region"), (WORDS, 21, 90, "place_without_region")],
        places("us", "uk", place=", see: us"),
    ),
    "line_for_many_countries": Case(
        {**edited(NUMBERS, "lines: []", LINE), **places("us", "us", ", of_countries: true")},
        [(NUMBERS, 5, 13, "line_for_many_countries")],
        {**edited(NUMBERS, "lines: []", LINE.replace("kind:", "places: [kent], kind:")), **places("us", "us", ", of_countries: true")},
    ),
    "too_long": Case(
        edited(WHITE, "A finger that turns white.", "A finger is so. " * 5 + "It is so."),
        [(WHITE, 1, 7, "too_many_words")],
        edited(WHITE, "A finger that turns white.", "A finger is so. " * 4 + "{{ term('glove', 'It is so.') }} So too."),
    ),
    "markup_in_records": Case(
        edited(SCARF, "Gloves warm mice.", "Gloves warm <i>mice."),
        [(SCARF, 7, 12, "html_in_record")],
        edited(SCARF, "Gloves warm mice.", "Gloves (of 3 < 4 > 2 mice) **do** warm, as snake_case does."),
    ),
    "markup_in_labels": Case(
        edited(GLOVES, "Toes are another matter.", "Toes are {{ term('glove', 'an *other*') }} matter."),
        [(GLOVES, 19, 10, "markup_in_label")],
        edited(GLOVES, "Toes are another matter.", "Toes are {{ term('glove', 'an (other)') }} matter."),
    ),
    "markup_on_pages": Case(
        edited(GLOVES, "Toes are another matter.", 'Toes are <b style="color:red">another</b> matter.'),
        [(GLOVES, 19, 13, "refused_markup")],
        edited(GLOVES, "Toes are another matter.", "<b>Toes</b> are in style, and on = off; imagine <br> that."),
    ),
    "shown_otherwise": Case(
        edited(GLOVES, "Toes are another matter.", "Toes[^a] are:\n• cold\n• far\n\n## The idea\n\nWrite `{{ term('glove') }}`."),
        [
            (GLOVES, 19, 5, "footnote_mark"),
            (GLOVES, 20, 1, "typed_list"),
            (GLOVES, 23, 1, "heading_without_address"),
            (GLOVES, 25, 8, "macro_in_code"),
        ],
        edited(
            GLOVES,
            "Toes are another matter.",
            "Toes:\n\n- cold – and\n  far\n- and *so*\n\n## The idea { #idea-2 }\n\n{% raw %}`{{ term('x') }}`{% endraw %}\n\n```\n- a [^a]\n• b\n## The idea\n```\n\n```yaml\n---\n- a\n---\n```\n\nSo.",
        ),
    ),
    "marks_in_a_row": Case(
        {**edited(COLD, "They feel like ice.", "They feel like - - - - - - - - - ice."), **edited(GLOVES, "Toes are another", "Toes are **********another")},
        [(GLOVES, 19, 10, "too_many_marks"), (COLD, 9, 13, "too_many_marks")],
        {
            **edited(COLD, "They feel like ice.", "They - all of them - feel like **ice**."),
            **edited(GLOVES, "Toes are another", "----------\n\n**********\n\nToes are another"),
        },
    ),
    "repeated_items": Case(
        edited(COLD, "other_causes: [cold weather]", "other_causes: [cold weather, wind, Cold Weather]"),
        [(COLD, 21, 36, "repeated_item")],
        edited(COLD, "other_causes: [cold weather]", "other_causes: [cold weather, cold weathers]"),
    ),
    "points_to_itself": Case(
        edited(GLOVE, "see_also: [cold-fingers]", "see_also: [cold-fingers, glove]"),
        [(GLOVE, 6, 26, "points_to_itself")],
        # A claim may be called as its source is.
        {"catalogue/claims/scarf-2002.yml": copy(CLAIM, ("In mice, gloves", "In mice, scarves"), ("original: gloves-help\n", ""))},
    ),
    "ids_used_twice": Case(
        {
            "catalogue/terms/cold-fingers.yml": copy(
                GLOVE, ("term: glove", "term: chill"), ("A cover", "One cover"), ("see_also: [cold-fingers]\n", ""), YOUNG
            ),
            **edited(GLOVE, "written", "formerly: [muff]\nwritten"),
            PILL: copy(PILL, ("uses:", "formerly: [muff]\nuses:")),
            "catalogue/medicines/other.yml": copy(
                PILL,
                ("name: mittenazolam", "name: other"),
                ("[Mitt]", "[Muff]"),
                ("\natc: N05BA99", "\natc: null"),
                ("uses:", "formerly: [muff]\nuses:"),
                YOUNG,
            ),
        },
        [("catalogue/medicines/other.yml", 7, 12, "id_used_twice"), ("catalogue/terms/cold-fingers.yml", 1, 1, "id_used_twice")],
        {"catalogue/terms/mittenazolam.yml": copy(GLOVE, ("term: glove", "term: pill"), ("A cover", "One cover"), YOUNG)},
    ),
    "name_used_twice": Case(
        edited(GLOVE, "term: glove", "term: Warm Toes"),
        [(GLOVE, 1, 7, "name_used_twice")],
        edited(GLOVE, "term: glove", "term: Warm toe"),
    ),
    "alias_used_twice": Case(
        edited(GLOVE, "term: glove\n", "term: glove\nalso_called: [mitt]\n"),
        [(GLOVE, 2, 15, "alias_used_twice")],
        edited(GLOVE, "term: glove\n", "term: glove\nalso_called: [mitts]\n"),
    ),
    "text_used_twice": Case(
        {"catalogue/terms/muff.yml": copy(GLOVE, ("term: glove", "term: muff"), YOUNG)},
        [("catalogue/terms/muff.yml", 2, 13, "text_used_twice")],
        {"catalogue/terms/muff.yml": copy(GLOVE, ("term: glove", "term: muff"), ("for the hand.", "for both hands."), YOUNG)},
    ),
    "still_the_template": Case(
        {"catalogue/terms/_template.yml": copy(GLOVE, ("term: glove", "term: x"), ("A cover for the hand.", "An example."))},
        [(GLOVE, 4, 12, "still_the_template")],
        {"catalogue/terms/_template.yml": copy(GLOVE, ("A cover for the hand.", "An example."), ("Manual covering.", "An example too."))},
    ),
    "code_used_twice": Case(
        {MITTEN: "PMCID: PMC12345\n" + copy(MITTEN), SCARF: "PMCID: PMC12345\n" + copy(SCARF)},
        [(SCARF, 1, 8, "code_used_twice")],
        {MITTEN: 'PMID: "12345"\n' + copy(MITTEN), SCARF: "PMCID: PMC12345\n" + copy(SCARF)},
    ),
    "doi_with_a_tail": Case(
        edited(SCARF, "DOI: 10.1000/scarf", "DOI: 10.1000/(scarf))"),
        [(SCARF, 5, 6, "doi_with_a_tail")],
        edited(SCARF, "DOI: 10.1000/scarf", "DOI: 10.1000/(a)scarf(b)"),
    ),
    "left_from_a_database": Case(
        {SCARF: copy(SCARF, ("Of mice and mittens", "Of mice &amp; mittens"), ("DOI:", 'page: "351–68"\nDOI:'))},
        [(SCARF, 2, 8, "entity_in_source"), (SCARF, 5, 7, "pages_in_another_form")],
        {SCARF: copy(SCARF, ("Of mice and mittens", "Of mice & mittens; R&D;"), ("DOI:", 'page: "351-368"\nDOI:'))},
    ),
    "day_in_the_future": Case(
        edited(WARM, "written: 2026-01-02", "written: 2099-01-02"),
        [(WARM, 27, 10, "day_in_the_future")],
        edited(WARM, "written: 2026-01-02", "written: 2025-12-31"),
    ),
    "help_first_without_urgent": Case(
        edited(WARM, "urgent: []", "urgent: []\nhelp_first: true"),
        [(WARM, 20, 9, "no_urgent_help")],
        edited(WARM, "urgent: []", "urgent: [white-finger]\nhelp_first: true"),
    ),
    "sign_said_twice": Case(
        {PALE: copy(WHITE, ("A finger that turns white.", "Fingers turning white!"), ("It may be the cold.", "It may be snow."))},
        [(WHITE, 1, 7, "sign_said_twice")],
        {
            PALE: copy(
                WHITE, ("A finger that turns", "Fingers turning"), ("It may be the cold.", "It may be snow."), ("level:", "concerns: cold-people\nlevel:")
            ),
            **concerned(""),
        },
    ),
    "sign_with_two_levels": Case(
        {PALE: copy(WHITE, ("turns white.", "turns white and numb."), *GRAVER)},
        [(WHITE, 1, 7, "sign_with_two_levels")],
        {PALE: copy(WHITE, ("turns white.", "turns white and numb."), *GRAVER), **edited(WHITE, "[lost-finger]", "[lost-finger, pale-finger]")},
    ),
    "level_in_a_text": Case(
        edited(WHITE, "A finger that turns white.", "A finger that turns white; call an ambulance."),
        [(WHITE, 1, 7, "level_in_a_text")],
        edited(WHITE, "A finger that turns white.", "A finger that turns white by day, or once a week."),
    ),
    "milder_but_not_later": Case(
        edited(LOST, "in_general: 1", "milder_than: [white-finger]\nin_general: 1"),
        [(LOST, 4, 15, "milder_but_not_later")],
        {PALE: copy(WHITE, ("A finger that turns white.", "A thumb that turns blue."), ("It may be the cold.", "It may be snow."))},
    ),
    "sign_resting_on_nothing": Case(
        {**edited(WHITE, "first_aid: true\n", ""), **edited(LOST, "sources: [mitten-2001]", "sources: [mitten-2001]\nfirst_aid: true")},
        [(LOST, 6, 12, "sign_resting_on_nothing"), (WHITE, 1, 1, "sign_resting_on_nothing")],
        {**edited(WHITE, "first_aid: true", "sources: [scarf-2002]"), **edited(LOST, "sources: [mitten-2001]", "sources: []\nfirst_aid: true")},
    ),
    "group_not_asked_about": Case(
        concerned("ask_in: [hands], ask_on: [warm-toes]"),
        [(COLD, 20, 9, "group_not_asked_about"), (WARM, 20, 9, "group_not_asked_about")],
        {
            **concerned("ask_in: [hands], ask_on: [warm-toes], not_on: [cold-fingers]"),
            PALE: copy(WHITE, ("A finger", "A toe"), ("It may be the cold.", "It may be snow."), ("level:", "concerns: cold-people\nlevel:")),
            **edited(WARM, "urgent: []", "urgent: [pale-finger]"),
        },
    ),
    "signs_typed_on_a_page": Case(
        edited(INDEX, "Welcome.", "Call an ambulance for any of these:\n\n- A finger fell off.\n\nWelcome."),
        [(INDEX, 8, 1, "signs_typed_on_a_page")],
        edited(INDEX, "Welcome.", 'Call an ambulance for any of these:\n\n{{ signs("emergency") }}\n\nPacking list:\n\n- Gloves.\n\nWelcome.'),
    ),
    "unknown_in_the_table": Case(
        concerned("ask_in: [hats], ask_on: [hot-toes], not_on: [glove]"),
        [(WORDS, 17, column, "unknown_id") for column in (63, 79, 99)],
        concerned("ask_in: [emergencies], not_on: [warm-toes]"),
    ),
    "situation_without_part": Case(
        {
            "docs/lost/a.md": page("situation", "urgent: [white-finger]\n" + TWO_LINES, SITUATION.replace("## What not to do", "## Not to do")),
            "docs/lost/b.md": page("situation", "", SITUATION),
            "docs/lost/c.md": page("situation", "urgent: [white-finger]\n" + TWO_LINES, "## More\n\nText.\n\n" + SITUATION),
        },
        [
            ("docs/lost/a.md", 9, 1, "situation_without_part"),
            ("docs/lost/b.md", 1, 1, "missing_key"),
            ("docs/lost/b.md", 1, 1, "missing_key"),
            ("docs/lost/c.md", 9, 1, "situation_without_part"),
        ],
        {
            "docs/lost/a.md": page("situation", "urgent: [white-finger]\n" + TWO_LINES, f"Words before.\n\n{SITUATION}\n\n## More\n\nText."),
            "docs/lost/b.md": page(body="## What to do now\n\nText."),
        },
    ),
    "signs_nobody_sees": Case(
        {**edited(INDEX, "kind: page", "kind: page\nurgent: [white-finger]"), **edited(GLOVES, "kind: explainer", "kind: explainer\nhelp_first: true")},
        [(GLOVES, 4, 13, "signs_nobody_sees"), (INDEX, 4, 9, "signs_nobody_sees")],
        {
            **edited(GLOVES, "kind: explainer", "kind: explainer\nurgent: [white-finger]\nhelp_first: false"),
            "docs/lost/a.md": page("situation", "urgent: [white-finger]\nhelp_first: true\n" + TWO_LINES, SITUATION),
        },
    ),
    "changes_out_of_order": Case(
        edited(GLOVES, "written: 2026-01-02", "written: 2026-01-02\nchanged: [{on: 2026-01-01, what: A.}]"),
        [(GLOVES, 11, 16, "change_out_of_order")],
        edited(GLOVES, "written: 2026-01-02", "written: 2026-01-02\nchanged: [{on: 2026-01-02, what: A.}, {on: 2026-01-02, what: B.}]"),
    ),
    "page_in_the_way": Case(
        {"docs/symptoms/cold-fingers.md": page(), "docs/symptoms/hot-toes.md": page()},
        [("docs/symptoms/cold-fingers.md", 1, 1, "page_in_the_way"), ("docs/symptoms/hot-toes.md", 1, 1, "page_in_the_way")],
        {"docs/symptoms/hands.md": page(), "docs/how-it-happens/cold-fingers.md": page()},
    ),
    "former_pages_in_the_way": Case(
        {
            INDEX: copy(INDEX, YOUNG, ("kind: page", "kind: page\nformerly: [how-it-happens/gloves.md, old.md]")),
            "docs/more.md": page(top="formerly: [old.md, symptoms/more.md, code/more.md]\n"),
        },
        [
            (INDEX, 4, 12, "id_used_twice"),
            ("docs/more.md", 5, 12, "id_used_twice"),
            ("docs/more.md", 5, 20, "page_in_the_way"),
            ("docs/more.md", 5, 38, "page_in_the_way"),
        ],
        {"docs/more.md": page(top="formerly: [old.md, guides/symptoms/more.md]\n")},
    ),
    "pages_at_one_address": Case(
        {
            "docs/evidence/unknowns/index.md": page(),
            "docs/symptoms/hot-toes/index.md": page(body="Words."),
            "docs/code/hpo/more.md": page(body="More."),
        },
        [(file, 1, 1, "page_in_the_way") for file in ("docs/code/hpo/more.md", "docs/evidence/unknowns/index.md", "docs/symptoms/hot-toes/index.md")],
        {"docs/evidence/more/index.md": page(), "docs/code/more.md": page(body="Words.")},
    ),
    "former_symptoms_in_the_glossary": Case(
        {WARM: copy(WARM, ("formerly: [hot-toes]", "formerly: [hot-toes, glove, muff]")), GLOVE: copy(GLOVE, ("see_also:", "formerly: [muff]\nsee_also:"))},
        [(WARM, 4, 22, "id_used_twice"), (WARM, 4, 29, "id_used_twice")],
        {WARM: copy(WARM, ("formerly: [hot-toes]", "formerly: [hot-toes, glove-like, mittenazolam]"))},
    ),
    "page_without_short_version": Case(
        {"docs/more.md": page("explainer", 'ask: ["C?", "D?"]\n')},
        [("docs/more.md", 1, 1, "missing_key")],
        {"docs/more.md": page("explainer", EXPLAINER)},
    ),
    "handout_address_taken": Case(
        {"docs/how-it-happens/hot-toes.md": page("explainer", EXPLAINER), "docs/guides/gloves.md": page("explainer", EXPLAINER)},
        [("docs/how-it-happens/gloves.md", 1, 1, "handout_address_taken"), ("docs/how-it-happens/hot-toes.md", 1, 1, "handout_address_taken")],
        {"docs/how-it-happens/warm-toes.md": page(), "docs/guides/gloves.md": page()},
    ),
    "number_without_finding": Case(
        {CLAIM: copy(CLAIM, ("Gloved mice had", "30 gloved mice had"), ("One survey found", "One survey of 50 found"))},
        [(CLAIM, 4, 12, "number_without_finding"), (CLAIM, 28, 12, "number_without_finding")],
        {CLAIM: copy(CLAIM, ("Gloved mice had", "In 2002, 12 gloved mice had"), ("One survey found", "One survey of 40 found"))},
    ),
    "number_beyond_its_source": Case(
        edited(CLAIM, "n: 12", "n: 13"),
        [(CLAIM, 18, 12, "number_beyond_its_source")],
        {**edited(CLAIM, "n: 12", "n: 13"), **edited(SCARF, "with 12 mice", "with 12 and 13 mice")},
    ),
    "grade_not_by_the_rules": Case(
        {CLAIM: copy(CLAIM, (JUDGED, "")), SOCKS: copy(CLAIM, *ON_SOCKS, ("strength: supported", "strength: contested"))},
        [(CLAIM, 6, 11, "grade_not_by_the_rules"), (SOCKS, 7, 9, "judged_for_nothing")],
        {CLAIM: copy(CLAIM, (JUDGED, ""), ("strength: supported", "strength: contested")), SOCKS: copy(CLAIM, *ON_SOCKS)},
    ),
    "negative_without_idea": Case(
        {CLAIM: copy(CLAIM, NOT_KNOWN), SOCKS: copy(CLAIM, *ON_SOCKS, (JUDGED, JUDGED + "grades: gloves warm mice\n"))},
        [(CLAIM, 2, 8, "negative_without_idea"), (SOCKS, 8, 9, "idea_without_that")],
        {CLAIM: copy(CLAIM, NOT_KNOWN, (JUDGED, JUDGED + "grades: that gloves warm mice\n"))},
    ),
    "research_without_year": Case(
        {**edited(WORDS, "{id: gloves, label: Gloves}", "{id: gloves, label: Gloves, of_research: true}"), SOCKS: copy(CLAIM, *ON_SOCKS, ONLY_UNKNOWN)},
        [(CLAIM, 1, 8, "research_without_year"), (SOCKS, 1, 8, "research_without_year")],
        {
            **edited(WORDS, "{id: gloves, label: Gloves}", "{id: gloves, label: Gloves, of_research: true}"),
            CLAIM: copy(CLAIM, (JUDGED, JUDGED + "as_of: 2026\n")),
        },
    ),
    "more_than_was_read": Case(
        edited(CLAIM, "Paws were warmer.\n    seen: abstract", "Paws were warmer.\n    seen: full"),
        [(CLAIM, 19, 11, "more_than_was_read")],
        edited(CLAIM, "Paws were warmer.\n    seen: abstract", "Paws were warmer.\n    seen: record"),
    ),
    "dose_in_numbers": Case(
        edited(CLAIM, "Two pairs", "2 pairs"),
        [(CLAIM, 16, 11, "dose_in_numbers")],
        edited(CLAIM, "Two pairs", "Two or three pairs"),
    ),
    "states_though_it_cannot": Case(
        edited(CLAIM, "Paws were warmer.\n", "Paws were warmer.\n    states_it: true\n"),
        [(CLAIM, 19, 16, "states_though_it_cannot")],
        {CLAIM: copy(CLAIM, ("studied_in: animals", "studied_in: guideline"), ("Paws were warmer.\n", "Paws were warmer.\n    states_it: true\n"))},
    ),
    "number_that_leads_nowhere": Case(
        edited(GLOVES, "Toes are another matter.", 'Toes of 40 mice are. {{ cite("scarf-2002") }} And 41 toes.'),
        [(GLOVES, 19, 1, "number_that_leads_nowhere"), (GLOVES, 19, 1, "number_that_leads_nowhere")],
        # Years, steps of a list, and what stands in a finding of a source cited with it.
        {
            **edited(GLOVES, "Toes are another matter.", 'Toes of 12 mice are, in 2002. {{ cite("scarf-2002") }} In step 3, 40 toes.'),
            **edited(INDEX, "Welcome.", "Welcome, all 77 of you."),
        },
    ),
    "absence_without_search": Case(
        {**edited(WARM, "searches: [gloves-in-people]\n", ""), **edited(GLOVE, "Manual covering.", "It is not known how they cover.")},
        [(GLOVE, 4, 12, "absence_without_search"), (WARM, 12, 6, "absence_without_search")],
        {
            # What is not known may rest on a claim, which has its searches.
            WARM: copy(WARM, ("searches: [gloves-in-people]\n", ""), ("Nobody knows why.", "Why is not known.")),
            GLOVE: copy(GLOVE, ("Manual covering.", "It is not known how they cover."), ("sources:", "searches: [gloves-in-people]\nsources:")),
        },
    ),
    "naming_beyond_our_sources": Case(
        edited(WORDS, "No other study among our sources does.", "We found no other study."),
        [(WORDS, 14, 41, "naming_beyond_our_sources")],
        edited(WORDS, "No other study among our sources does.", "We found no other study among our sources."),
    ),
    "absence_on_a_page": Case(
        edited(GLOVES, "Toes are another matter.", "Of toes it is not known."),
        [(GLOVES, 19, 1, "absence_without_search")],
        {
            **edited(GLOVES, "Toes are another matter.", 'Of toes it is not known. {{ looked("gloves-in-people") }}'),
            **edited(INDEX, "Welcome.", "Nobody knows why you are welcome."),
        },
    ),
    "named_but_not_said": Case(
        edited(MITTEN, "cold fingers (frigor digitorum)", "cold hands"),
        [(COLD, 31, 12, "named_but_not_said")],
        edited(MITTEN, "cold fingers (frigor digitorum)", "icy hands"),
    ),
    "said_but_not_named": Case(
        edited(SCARF, "It names warm toes", "On mittenazolam it names warm toes"),
        [(SCARF, 7, 33, "said_but_not_named")],
        edited(SCARF, "It names warm toes", "In winter it names warm toes"),
    ),
    "not_naming_for_nothing": Case(
        edited(SCARF, "evidence: guideline", "evidence: guideline\nnot_naming: [cold-fingers]"),
        [(SCARF, 7, 14, "not_naming_for_nothing")],
        {
            SCARF: copy(
                SCARF,
                ("evidence: guideline", "evidence: guideline\nnot_naming: [cold-fingers]"),
                ("and cold fingers", "and that mittenazolam treats cold fingers"),
            )
        },
    ),
    "long_sentences": Case(
        {CLAIM: copy(CLAIM, ("gloves may warm the paws.", "gloves are " + WORDS_25)), **edited(INDEX, "Welcome.", "Welcome to " + WORDS_25)},
        [(CLAIM, 3, 1, "long_sentence"), (INDEX, 8, 1, "long_sentence")],
        {CLAIM: copy(CLAIM, ("Gloved mice had", "Gloved mice had " + WORDS_25[:-1] + " and")), **edited(INDEX, "Welcome.", WORDS_25.capitalize())},
    ),
    "hard_to_read": Case(
        edited(COLD, "They feel like ice.\n  Warm rooms do not help.", HARD * 4),
        [(COLD, 7, 10, "grade_too_high"), (COLD, 7, 10, "too_many_hard_words")],
        # Prescribers' words are not measured.
        edited(CLAIM, "Gloved mice had warmer paws than bare ones.", HARD * 3),
    ),
    "hard_sentences": Case(
        sentence("other_causes", HARD.strip())[0],
        [(SENTENCES, sentence("other_causes", "")[1], 17, "grade_too_high")],
        # A label is no sentence.
        sentence("medical_name", "Pharmacological nomenclature: {name}")[0],
    ),
    "refused_wording": Case(
        edited(PILL, "uses: [cold hands]", "uses: [cold hands, permanent waves]"),
        [(PILL, 7, 20, "refused_wording")],
        # Quoted as they are: titles, and what people search for.
        {
            SCARF: copy(SCARF, ("Of mice and mittens", "Permanent mittens")),
            COLD: copy(COLD, ("[icy hands]", "[permanently icy hands]")),
            **edited(GLOVE, "A cover", "An impermanent cover"),
        },
    ),
    "rules_that_miss": Case(
        {WORDING: copy(WORDING, ("[It is permanent.,", "[It is lasting.,"), ("[It is impermanent.,", "[It was permanent.,"))},
        [(WORDING, 12, 15, "rule_that_misses"), (WORDING, 13, 12, "rule_that_misses")],
        edited(WORDING, "[It is permanent.,", "[It is PERMANENT.,"),
    ),
    "unknown_target": Case(
        {
            **edited(EVERYDAY, "for: [cold-fingers]", "for: [cold-fingers, claims/gloves-warm-mice]"),
            **edited(DANGER, "    words:", "    pages: [warm-toes, glove]\n    words:"),
            **edited(WARM, "urgent: []", "urgent: [lost-finger]"),
        },
        [(DANGER, 5, 24, "unknown_target"), (EVERYDAY, 6, 25, "unknown_target")],
        {
            **edited(EVERYDAY, "for: [cold-fingers]", "for: [cold-fingers, medicines/mittenazolam, how-it-happens/gloves, evidence]"),
            **edited(DANGER, "    words:", "    pages: [warm-toes]\n    words:"),
            **edited(WARM, "urgent: []", "urgent: [lost-finger]"),
        },
    ),
    "unknown_phrased": Case(
        {"catalogue/phrasings/cold-fingerz.txt": "like fish fingers\n"},
        [("catalogue/phrasings/cold-fingerz.txt", 1, 1, "unknown_phrased")],
        {"catalogue/phrasings/cold-fingers.txt": "like fish fingers\n"},
    ),
    "unknown_signs": Case(
        edited(DANGER, "signs: [lost-finger]", "signs: [lost-finger, lost-fingr]"),
        [(DANGER, 4, 26, "unknown_id")],
        edited(DANGER, "signs: [lost-finger]", "signs: [lost-finger, white-finger]"),
    ),
    "repeated_words": Case(
        edited(EVERYDAY, "words: [like a bakery]", "words: [like a bakery, Hot  feet, LIKE a bakery!]"),
        [(EVERYDAY, 9, 28, "repeated_word"), (EVERYDAY, 9, 39, "repeated_word")],
        edited(EVERYDAY, "words: [like a bakery]", "words: [like a bakery, icy hands, like a baker]"),
    ),
    "repeated_meanings": Case(
        edited(EVERYDAY, "[fingers, pinkies]", "[fingers, pinkies]\n  - [digits, FINGERS, feel]"),
        [(EVERYDAY, 3, 14, "repeated_word"), (EVERYDAY, 3, 23, "empty_meaning")],
        edited(EVERYDAY, "[fingers, pinkies]", "[fingers, pinkies]\n  - [finger, feels, night]"),
    ),
    "words_without_letters": Case(
        {
            EVERYDAY: copy(EVERYDAY, ("[fingers, pinkies]", '[fingers, "!!"]'), ("[frozen sausages,", '[frozen sausages, "…",')),
            DANGER: copy(DANGER, ("[fingers fell off,", '["?", fingers fell off,'), ("safe: [", 'stopped: ["-"]\nsafe: ["&", ')),
        },
        [(DANGER, 5, 13, "no_word"), (DANGER, 6, 11, "no_word"), (DANGER, 7, 8, "no_word"), (EVERYDAY, 2, 15, "no_word"), (EVERYDAY, 7, 30, "no_word")],
        {EVERYDAY: copy(EVERYDAY, ("[fingers, pinkies]", '[fingers, "10!"]')), DANGER: copy(DANGER, ("safe: [", "stopped: [I stopped?]\nsafe: [é, "))},
    ),
    "unknown_group": Case(
        {**edited(DANGER, "fingers fell off", "TOES ~fell off"), **edited(ABROAD, "gelu|frigus", "GELU|frigus")},
        [(ABROAD, 6, 19, "unknown_group"), (DANGER, 5, 13, "unknown_group")],
        edited(DANGER, "    words: [fingers fell off", "    words: [I lost MEDICINE|toes, fingers fell off"),
    ),
    "unknown_danger": Case(
        {
            **edited(ABROAD, "      frostbite:", "      frostbit:"),
            DANGER: copy(DANGER, ("safe:", "  - {id: frostbite, about: toes, signs: [lost-finger], words: [toes]}\nsafe:")),
        },
        [(ABROAD, 6, 7, "unknown_danger"), (DANGER, 6, 10, "repeated_id")],
        edited(ABROAD, "      frostbite:", "      stopped:"),
    ),
    "fewer_entries": Case(
        {**edited(DANGER, "safe: [frostbite film]\n", ""), **edited(EVERYDAY, "# End of the list: at least 14 entries.\n", "")},
        [(DANGER, 6, 1, "fewer_entries"), (EVERYDAY, 10, 1, "cut_off")],
        {**edited(DANGER, "safe: [frostbite film]", "safe: [frostbite film, frostbite song]"), **edited(EVERYDAY, "at least 14", "at least 9")},
    ),
    "review_without_signature": Case(
        {**edited(COLD, "reviewed: null", REVIEW), **listed(line("ba9876543210"))},
        [(COLD, 35, 1, "review_without_signature")],
        {**edited(COLD, "reviewed: null", REVIEW), **listed(line("0123456789ab"))},
    ),
    "signature_of_nothing": Case(
        listed(line("0123456789ab", text="symptoms/cold-finger")),
        [(LEDGER, 4, 1, "signature_of_nothing")],
        listed(line("0123456789ab")),
    ),
    "statement_not_answered": Case(
        edited(CLAIM, "original: gloves-help\n", ""),
        [(WORDS, 26, 23, "statement_not_answered")],
        edited(CLAIM, "searches: [gloves-in-people]", "only_unknown: false\nsearches: [gloves-in-people]"),
    ),
    "danger_without_sign": Case(
        edited(DANGER, "    signs: [lost-finger]", "    pages: [warm-toes]\n    signs: [lost-finger]"),
        [(WARM, 20, 9, "danger_without_sign")],
        {
            **edited(DANGER, "    signs: [lost-finger]", "    pages: [warm-toes]\n    signs: [lost-finger]"),
            **edited(WARM, "urgent: []", "urgent: [lost-finger]"),
        },
    ),
    "left_in_a_text": Case(
        edited(INDEX, "Welcome.", "Welcome.\nTODO: ask a.doe@example.org."),
        [(INDEX, 9, 1, "left_from_writing"), (INDEX, 9, 1, "private_address")],
        edited(INDEX, "Welcome.", "Welcome to doing it @ home."),
    ),
    "address_that_tracks": Case(
        edited(SCARF, "DOI: 10.1000/scarf", "DOI: 10.1000/scarf\nURL: https://example.org/?a=1&utm_source=chat"),
        [(SCARF, 6, 6, "address_that_tracks")],
        edited(SCARF, "DOI: 10.1000/scarf", "DOI: 10.1000/scarf\nURL: https://example.org/?a=1"),
    ),
}


def found(project, changes):
    return [(problem.file, problem.line, problem.column, problem.check) for problem in project(changes).problems]


def test_each_check_of_the_list_has_its_case():
    assert list(CASES) == [check.__name__ for check in checks.CHECKS]


@pytest.mark.parametrize("name", CASES)
def test_a_check_finds_its_fault_and_nothing_else(project, name):
    assert found(project, CASES[name].fault) == sorted(CASES[name].problems)


@pytest.mark.parametrize("name", CASES)
def test_no_other_check_would_find_it(project, monkeypatch, name):
    monkeypatch.setattr(checks, "CHECKS", tuple(check for check in checks.CHECKS if check.__name__ != name))
    assert found(project, CASES[name].fault) == []


@pytest.mark.parametrize("name", CASES)
def test_what_is_only_alike_passes(project, name):
    assert found(project, CASES[name].alike) == []


def test_a_country_that_the_vocabulary_lacks_is_a_problem_and_no_exception(project):
    assert found(project, edited(NUMBERS, "region: us", "region: uk")) == [(NUMBERS, 2, 13, "unknown_id")]
