"""Each check finds its fault, at its place, and nothing else: the whole list of problems, always."""

from __future__ import annotations

import pytest

from macros import current

from conftest import edited

COLD = "catalogue/symptoms/cold-fingers.yml"
GLOVES = "docs/how-it-happens/gloves.md"


def found(project, changes):
    return [(problem.file, problem.line, problem.column, problem.check) for problem in project(changes).problems]


def test_the_tiny_project_is_sound(project):
    assert project().problems == ()


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("group: hands", "group: handz", [(4, 8, "unknown_id")]),
        ("related: [warm-toes]", "related: [warm-toes, warm-toez]", [(23, 22, "unknown_id")]),
        ("related: [warm-toes]", "related: [hot-toes]", [(23, 11, "unknown_id")]),  # its former name
        ("related: [warm-toes]", "related: [cold-fingers]", [(23, 11, "points_to_itself")]),
        ("related: [warm-toes]", "related: [warm-toes, Warm-toes]", [(23, 22, "wrong_form")]),
        ("also_called: [icy hands]", "also_called: [icy hands, Icy hands]", [(3, 26, "repeated_item")]),
        ('{{ term("glove") }} and', 'chance, {{ term("glovve") }} and', [(13, 33, "unknown_id")]),
        ('{{ term("glove") }} and', '{{ trem("glove") }} and', [(13, 25, "unknown_macro")]),
        ('{{ term("glove") }} and', "{{ term() }} and", [(13, 25, "bad_argument")]),
        ('{{ term("glove") }} and', '{{ claim("gloves-warm-mice") }} and', [(13, 25, "macro_not_in_records")]),
        ('{{ term("glove") }} and', '{{ term("glove") and', [(13, 25, "unclosed_brace")]),
        ("Your fingers feel cold.", "Your fingers feel cold " + "and " * 22 + "cold.", [(7, 10, "too_many_words"), (8, 1, "long_sentence")]),
        ("Soft ones do.", "Soft ones do. " + "Very soft ones. " * 6, [(15, 5, "too_many_letters")]),
        ("Your fingers feel cold.", "Your fingers feel permanently cold.", [(8, 1, "refused_wording")]),
        ("They feel like ice.", "They feel like ice " + "and ice " * 12 + "again.", [(10, 1, "long_sentence")]),
        ("name: Cold fingers", "name: Cold fingers\nnaem: x", [(2, 1, "unknown_key")]),
        ("other_causes: [cold weather]\n", "", [(1, 1, "missing_key")]),
        ("n: 1200", 'n: "1200"', [(28, 8, "int_type")]),
        ("written: 2026-01-02", 'written: "2026-01-02"', [(34, 10, "date_type")]),
        ("other_causes: [cold weather]", "other_causes: cold weather", [(21, 15, "list_type")]),
        ("also_called: [icy hands]", "also_called: []", [(3, 14, "list_too_short")]),
        ('codes: {hpo: "HP:0000001"}', "codes: {hpo: HP1}", [(30, 14, "wrong_form")]),
        ("reviewed: null", "changed: [{on: 2026-01-01, what: Old.}]", [(35, 16, "change_out_of_order")]),
        ("reviewed: null", "changed: [{on: 2026-03-01, what: A.}, {on: 2026-02-01, what: B.}]", [(35, 44, "change_out_of_order")]),
        ("reviewed: null", "reviewed: {by: Somebody}", [(35, 11, "missing_key")] * 4),
        ("group: hands", "group:", [(4, 7, "empty_field")]),
        ("name: Cold fingers", "name: Cold <script>x</script>", [(1, 7, "html_in_record")] * 2),
        ("Your fingers feel cold.", "Your [fingers](javascript:x) feel cold.", [(7, 10, "link_in_record")]),
        ("name: Cold fingers", 'name: "Cold {{ 7 * 7 }}"', [(1, 7, "macro_in_plain_text")]),
        ("name: Cold fingers", 'name: " "', [(1, 7, "empty_field")]),
        ("name: Cold fingers", 'name: "Cold\\nfingers"', [(1, 7, "line_break")]),
        ("name: Cold fingers", "id: cold-fingers\nname: Cold fingers", [(1, 1, "given_key")]),
    ],
)
def test_faults_of_a_record(project, old, new, expected):
    assert found(project, edited(COLD, old, new)) == [(COLD, *one) for one in expected]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('{{ claim("gloves-warm-mice") }}', '{{ claim("gloves-warm-mise") }}', [(17, 1, "unknown_id")]),
        ('{{ figure("seesaw") }}', '{{ figure("sesaw") }}', [(21, 1, "unknown_id")]),
        ('{{ cite("mitten-2001") }}', '{{ cite("mitten-2001", "nobody-1") }}', [(19, 26, "unknown_id")]),
        ('{{ cite("mitten-2001") }}', "{{ cite() }}", [(19, 26, "bad_argument")]),
        ('{{ symptoms(group="feet") }}', "{{ symptoms() }}", [(23, 1, "bad_argument")]),
        ('{{ symptoms(group="feet") }}', '{{ symptoms(group="feet", pattern="new") }}', [(23, 1, "bad_argument")]),
        ('{{ symptoms(group="feet") }}', '{{ symptoms(gruop="feet") }}', [(23, 1, "bad_argument")]),
        ("{{ linked_from() }}", '{{ linked_from("x") }}', [(25, 28, "bad_argument")]),
        ("## The idea", "## The idea {#idea}", [(13, 13, "comment_opener")]),
        ("title: How gloves work", "titel: How gloves work", [(2, 1, "unknown_key")]),
        ("kind: explainer", "kind: explainer\nurgent: [white-finger, wite-finger]", [(4, 24, "unknown_id")]),
        ("kind: explainer", "kind: explainer\nurgent: [{level: today, when: So.}]", [(4, 10, "string_type")]),
        ("short_version:", "long_version:", [(6, 1, "unknown_key")]),
        ("Toes are another matter.", "Toes <img src=x onerror=y> are another matter.", [(19, 6, "refused_markup"), (19, 17, "refused_markup")]),
        ("Toes are another matter.", "Toes [are](javascript:x) another matter.", [(19, 12, "refused_markup")]),
        ("title: How gloves work", "title: 'How {{ config.site_dir }} work'", [(2, 8, "macro_in_plain_text")]),
        ("title: How gloves work", "title: How <b>gloves</b> work", [(2, 8, "html_in_record")] * 2),
        ("Toes are another matter.", "| Toes | are permanent |", [(19, 1, "refused_wording")]),
        ("Toes are another matter.", "<p>Toes are&nbsp;per<b></b>manent</p>", [(19, 1, "refused_wording")]),
        ("Toes are another matter.", "Toes are permanently another matter.", [(19, 1, "refused_wording")]),
    ],
)
def test_faults_of_a_page(project, old, new, expected):
    assert found(project, edited(GLOVES, old, new)) == [(GLOVES, *one) for one in expected]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("also_called:", "also_caled:", [(3, 1, "unknown_key")]),
        ("group:", "Group:", [(4, 1, "unknown_key")]),
        ("    who:", "    hwo:", [(27, 5, "unknown_key")]),
        ("group:", "nonsense:", [(1, 1, "missing_key"), (4, 1, "unknown_key")]),  # nobody could tell what was meant
        ("group: hands", "gruop: hands\nwritte: 2026-01-02", [(4, 1, "unknown_key"), (5, 1, "unknown_key")]),
        ("group: hands", "claim: hands", [(1, 1, "missing_key"), (4, 1, "unknown_key")]),  # near to a field that is there
        ("    who:", "    group:", [(26, 5, "missing_key"), (27, 5, "unknown_key")]),  # right elsewhere
    ],
)
def test_a_field_under_a_wrong_name_is_not_missing_as_well(project, old, new, expected):
    assert found(project, edited(COLD, old, new)) == [(COLD, *one) for one in expected]


@pytest.mark.parametrize(
    "call",
    [
        'symptom("glove")', 'term("cold-fingers")', 'medicine("glove")', 'claim("glove")', 'cite("glove")', 'figure("glove")', 'handout("glove")',
        'signs("hands")', 'symptoms(group="new")', 'symptoms(mechanism="hands")', 'symptoms(pattern="hands")', 'claims(topic="hands")', 'code_examples("glove")', 'code_query_example("glove")',
    ],
)  # fmt: skip
def test_every_macro_that_names_something_names_something_of_its_kind(project, call):
    changes = edited(GLOVES, "Toes are another matter.", f"Toes {{{{ {call} }}}} are another matter.")
    assert found(project, changes) == [(GLOVES, 19, 6, "unknown_id")]


def test_a_doi_with_angle_brackets_is_no_markup(project):
    assert found(project, edited("catalogue/sources/scarf-2002.yml", "DOI: 10.1000/scarf", "DOI: 10.1000/scarf<a>b")) == []


def test_the_name_of_a_publisher_is_quoted_as_it_is(project):
    assert (
        found(
            project,
            edited(
                "catalogue/sources/scarf-2002.yml",
                "issued: 2002",
                "issued: 2002\ncontainer_title: Permanent Waves\npublisher: Permanent Press\nURL: https://permanent.example",
            ),
        )
        == []
    )


def test_deleting_a_record_lists_every_place_that_cites_it(project):
    assert found(project, {"catalogue/terms/glove.yml": None}) == [
        ("catalogue/everyday-words.yml", 8, 22, "unknown_target"),
        (COLD, 13, 25, "unknown_id"),
        (GLOVES, 15, 3, "unknown_id"),
    ]


def test_deleting_a_source_lists_every_place_that_cites_it(project):
    assert found(project, {"catalogue/sources/mitten-2001.yml": None}) == [
        ("catalogue/claims/gloves-warm-mice.yml", 20, 13, "unknown_id"),
        ("catalogue/searches/gloves-in-people.yml", 7, 11, "unknown_id"),
        ("catalogue/signs/lost-finger.yml", 5, 11, "unknown_id"),
        (COLD, 29, 13, "unknown_id"),
        (COLD, 31, 12, "unknown_id"),
        (GLOVES, 19, 26, "unknown_id"),
    ]


def test_a_record_that_cannot_be_read_is_not_reported_again_where_it_is_cited(project):
    assert found(project, edited("catalogue/terms/glove.yml", "term: glove", "term: no")) == [("catalogue/terms/glove.yml", 1, 7, "silent_conversion")]


def test_a_page_without_its_top(project):
    assert found(project, {"docs/more.md": "# More\n"}) == [("docs/more.md", 1, 1, "no_front_matter")]


def test_a_file_with_two_versions_has_one_problem_and_causes_no_other(project):
    page = edited(GLOVES, "Toes are another matter.", "<<<<<<< HEAD\nToes are permanent.\n=======\nToes.\n>>>>>>> theirs")
    record = edited(COLD, "group: hands", "<<<<<<< HEAD\ngroup: hands\n=======\ngroup: feet\n>>>>>>> theirs")
    assert found(project, {**page, **record}) == [(COLD, 4, 1, "two_versions"), (GLOVES, 19, 1, "two_versions")]


def test_a_row_of_equal_signs_is_not_two_versions(project):
    page = edited(GLOVES, "Toes are another matter.", "Toes are another matter.\n\n========")
    record = edited(COLD, "They feel like ice.", "They feel like ice ======= often.")
    assert found(project, {**page, **record}) == []


def test_an_explainer_needs_its_short_version_and_questions(project):
    text = '---\ntitle: T\nkind: explainer\ndescription: "D"\nwritten: 2026-01-02\n---\nText.\n'
    assert found(project, {"docs/how-it-happens/t.md": text}) == [("docs/how-it-happens/t.md", 1, 1, "missing_key")] * 2


def test_files_that_are_no_records(project):
    changes = {"catalogue/terms/Glove.yml": "x", "catalogue/terms/glove.yaml": "x", "catalogue/terms/.hidden": "x", "catalogue/terms/_template.yml": "x"}
    assert found(project, changes) == [
        ("catalogue/terms/Glove.yml", 1, 1, "bad_file_name"),
        ("catalogue/terms/_template.yml", 1, 1, "not_a_record"),
        ("catalogue/terms/glove.yaml", 1, 1, "not_a_record_file"),
    ]


def test_odd_files_are_said_and_never_break_the_check(project, tiny):
    root = tiny()
    (root / "docs/folder.md").mkdir()
    (root / "docs/.#lock.md").symlink_to("nowhere")
    (root / "catalogue/terms/.#lock.yml").symlink_to("nowhere")
    (root / "catalogue/terms/linked.yml").symlink_to(root / "catalogue/terms/glove.yml")
    assert found(project, None) == [("catalogue/terms/linked.yml", 1, 1, "not_a_record_file"), ("docs/folder.md", 1, 1, "not_a_page")]
    assert current.project(root).problems  # reading the files' times must not fail either


def test_numbers_to_call_can_be_dialled_and_carry_no_refused_words(project):
    changes = edited("catalogue/urgent-help.yml", 'number: "911"', 'number: "call us"')
    assert found(project, changes) == [("catalogue/urgent-help.yml", 4, 25, "wrong_form")]
    changes = edited("catalogue/urgent-help.yml", "Call 911.", "Call 911 permanently.")
    assert found(project, changes) == [("catalogue/urgent-help.yml", 4, 38, "refused_wording")]


def test_a_word_of_the_vocabulary_stands_there_once(project):
    changes = edited("catalogue/vocabulary.yml", "topics: [", "topics: [{id: gloves, label: Again}, ")
    assert found(project, changes) == [("catalogue/vocabulary.yml", 15, 9, "value_error")]


def test_a_pattern_that_cannot_be_read_is_refused(project):
    changes = edited("catalogue/wording.yml", "says: [permanent/permanently]", 'says: ["{pernament}"]')
    assert found(project, changes) == [("catalogue/wording.yml", 1, 1, "value_error")]


def test_a_rule_that_misses_its_own_sentences_is_told(project):
    wording = "catalogue/wording.yml"
    assert found(project, edited(wording, "[It is permanent.,", "[It is lasting.,")) == [(wording, 12, 15, "rule_that_misses")]
    assert found(project, edited(wording, "[It is impermanent.,", "[It is permanent.,")) == [(wording, 13, 12, "rule_that_misses")]


def test_an_address_is_never_used_twice(project):
    changes = edited("catalogue/symptoms/warm-toes.yml", "formerly: [hot-toes]", "formerly: [cold-fingers]")
    assert found(project, changes) == [("catalogue/symptoms/warm-toes.yml", 4, 12, "id_used_twice")]


def test_a_missing_vocabulary_is_said_and_nothing_breaks(project):
    assert found(project, {"catalogue/vocabulary.yml": None}) == [
        ("catalogue/vocabulary.yml", 1, 1, "missing_file"),
        ("catalogue/vocabulary.yml", 1, 2, "waiting"),
    ]


def test_help_that_comes_first_says_when(project):
    warm = "catalogue/symptoms/warm-toes.yml"
    first = edited(warm, "urgent: []", "urgent: []\nhelp_first: true")
    assert found(project, first) == [(warm, 20, 9, "no_urgent_help")]
    assert (
        found(project, {**edited(warm, "urgent: []", "urgent: []\nhelp_first: false"), **edited(COLD, "other_causes:", "help_first: true\nother_causes:")})
        == []
    )


def with_exception(words: str) -> dict[str, str | None]:
    line = f"exceptions:\n  - {{file: catalogue/terms/glove.yml, words: {words}, reason: R.}}\n# End"
    return edited("catalogue/wording.yml", "# End", line)


def test_an_exception_to_wording_needs_a_use(project):
    term = edited("catalogue/terms/glove.yml", "A cover for the hand.", "A cover drawn in permanent marker.")
    assert found(project, {**term, **with_exception("permanent marker")}) == []
    assert found(project, {"catalogue/terms/glove.yml": None, **with_exception("permanent marker")}) == [
        ("catalogue/everyday-words.yml", 8, 22, "unknown_target"),
        (COLD, 13, 25, "unknown_id"),
        ("catalogue/wording.yml", 15, 5, "unneeded_exception"),
        (GLOVES, 15, 3, "unknown_id"),
    ]


def test_an_exception_expires_when_the_words_change(project):
    term = edited("catalogue/terms/glove.yml", "A cover for the hand.", "A cover drawn in permanent ink.")
    problems = found(project, {**term, **with_exception("permanent marker")})
    assert [check for *_, check in problems] == ["refused_wording", "unneeded_exception"]


def test_an_unneeded_exception_is_a_problem(project):
    assert found(project, with_exception("permanent")) == [("catalogue/wording.yml", 15, 5, "unneeded_exception")]
