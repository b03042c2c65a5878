"""Every check of the list has a fault it alone finds, and something alike that passes."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from macros.catalogue import checks

from conftest import TINY, edited

COLD, WARM, GLOVE, CLAIM = (
    "catalogue/symptoms/cold-fingers.yml",
    "catalogue/symptoms/warm-toes.yml",
    "catalogue/terms/glove.yml",
    "catalogue/claims/gloves-warm-mice.yml",
)
MITTEN, SCARF, PILL = "catalogue/sources/mitten-2001.yml", "catalogue/sources/scarf-2002.yml", "catalogue/medicines/mittenazolam.yml"
GLOVES, INDEX = "docs/how-it-happens/gloves.md", "docs/index.md"
NUMBERS, EVERYDAY, DANGER, SENTENCES = "catalogue/urgent-help.yml", "catalogue/everyday-words.yml", "catalogue/danger-words.yml", "catalogue/sentences.yml"
LINE = 'lines: [{name: A, number: "12 3", how: "Call 12 3.", for: "All.", url: https://a.org, source: scarf-2002, checked: 2026-01-02}]'
HARD = "Pharmacological adaptation of inhibitory neurotransmission necessitates compensatory excitatory reorganization throughout interconnected neuroanatomical structures. "


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


YOUNG = ("written: 2026-01-02", "written: 2026-01-03")
EXPLAINER = 'short_version: ["A.", "B."]\nask: ["C?", "D?"]\n'
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
        [(COLD, 24, 28, "unknown_id")],
        edited(COLD, "mechanisms: [glove-theory]", "mechanisms: [unknown, glove-theory]"),
    ),
    "broken_urgent_help": Case(
        edited(NUMBERS, "lines: []", LINE.replace("scarf-2002", "scarf-2003")),
        [(NUMBERS, 5, 99, "unknown_id")],
        edited(NUMBERS, "lines: []", LINE),
    ),
    "number_not_in_its_words": Case(
        edited(NUMBERS, "Call 911.", "Call 9111 or 912."),
        [(NUMBERS, 4, 25, "number_not_in_words")],
        edited(NUMBERS, "Call 911.", "Call 9-1-1, not 912."),
    ),
    "too_long": Case(
        edited(COLD, "A finger turns white.", "A finger is so. " * 6 + "It is so."),
        [(COLD, 22, 11, "too_many_words")],
        edited(COLD, "A finger turns white.", "A finger is so. " * 5 + "{{ term('glove', 'It is so.') }} So too."),
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
        [(COLD, 23, 36, "repeated_item")],
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
                PILL, ("name: mittenazolam", "name: other"), ("\natc: N05BA99", "\natc: null"), ("uses:", "formerly: [muff]\nuses:"), YOUNG
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
    "day_in_the_future": Case(
        edited(WARM, "written: 2026-01-02", "written: 2099-01-02"),
        [(WARM, 26, 10, "day_in_the_future")],
        edited(WARM, "written: 2026-01-02", "written: 2025-12-31"),
    ),
    "help_first_without_urgent": Case(
        edited(WARM, "urgent: []", "urgent: []\nhelp_first: true"),
        [(WARM, 20, 9, "no_urgent_help")],
        edited(WARM, "urgent: []", 'urgent: [{level: today, when: "So."}]\nhelp_first: true'),
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
    "long_sentences": Case(
        {CLAIM: copy(CLAIM, ("gloves may warm the paws.", "gloves are " + WORDS_25)), **edited(INDEX, "Welcome.", "Welcome to " + WORDS_25)},
        [(CLAIM, 2, 8, "long_sentence"), (INDEX, 8, 1, "long_sentence")],
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
    "unknown_target": Case(
        {
            **edited(EVERYDAY, "for: [cold-fingers]", "for: [cold-fingers, claims/gloves-warm-mice]"),
            **edited(DANGER, "    words:", "    pages: [warm-toes, glove]\n    words:"),
        },
        [(DANGER, 3, 24, "unknown_target"), (EVERYDAY, 6, 25, "unknown_target")],
        {
            **edited(EVERYDAY, "for: [cold-fingers]", "for: [cold-fingers, medicines/mittenazolam, how-it-happens/gloves, evidence]"),
            **edited(DANGER, "    words:", "    pages: [warm-toes]\n    words:"),
        },
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
        [(DANGER, 3, 13, "no_word"), (DANGER, 4, 11, "no_word"), (DANGER, 5, 8, "no_word"), (EVERYDAY, 2, 15, "no_word"), (EVERYDAY, 7, 30, "no_word")],
        {EVERYDAY: copy(EVERYDAY, ("[fingers, pinkies]", '[fingers, "10!"]')), DANGER: copy(DANGER, ("safe: [", "stopped: [I stopped?]\nsafe: [é, "))},
    ),
    "fewer_entries": Case(
        {**edited(DANGER, "safe: [frostbite film]\n", ""), **edited(EVERYDAY, "# End of the list: at least 14 entries.\n", "")},
        [(DANGER, 4, 1, "fewer_entries"), (EVERYDAY, 9, 1, "cut_off")],
        {**edited(DANGER, "safe: [frostbite film]", "safe: [frostbite film, frostbite song]"), **edited(EVERYDAY, "at least 14", "at least 9")},
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
