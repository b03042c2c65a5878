"""JSON and CSV, read back and compared with the records field by field."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import defaultdict

import pytest
from jsonschema import Draft202012Validator

from macros.catalogue.models import KINDS
from macros.exports.dictionary import COMMON, FIELDS
from macros.exports.tables import harmless
from macros.facts.editions import edition_of
from macros.facts.signature import signature

from conftest import edited
from exports.conftest import URL
from signing import line, listed

COLD = "catalogue/symptoms/cold-fingers.yml"
COMPUTED = {"address", "edition", "edition_on", "review_status", "links", "linked_from", "strongest_evidence"}
OF_CLAIMS = {"studied_in", "sources"}  # computed from their findings
MACRO = re.compile(r'\{\{ (\w+)\("([^"]+)"(?:, (?:label=)?"([^"]+)")?\) \}\}')


def as_read(text: str, catalogue) -> str:
    """Prose as a reader sees it, worked out apart from the exporter."""

    def label(found: re.Match) -> str:
        macro, id, given = found.groups()
        if given:
            return given
        match macro:
            case "symptom":
                name = catalogue.symptoms[id].name
                return name[0].lower() + name[1:] if name[1].islower() or name[1] in " '" else name
            case "term":
                return catalogue.terms[id].term
            case "medicine":
                return catalogue.medicines[id].name
        raise AssertionError(macro)

    return " ".join(re.sub(r"\*\*|\*|`", "", MACRO.sub(label, text)).split())


def expected(value, catalogue):
    """The record's own values, its prose as a reader sees it."""
    if isinstance(value, dict):
        return {key: expected(one, catalogue) for key, one in value.items()}
    if isinstance(value, list):
        return [expected(one, catalogue) for one in value]
    return as_read(value, catalogue) if isinstance(value, str) else value


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("kind", KINDS)
def test_each_record_stands_in_json_with_each_of_its_fields(catalogue, files, kind):
    found = json.loads(files[f"data/{kind}.json"])[kind]
    records = getattr(catalogue, kind)
    assert [one["id"] for one in found] == list(records)
    for one, record in zip(found, records.values()):
        computed = COMPUTED | (OF_CLAIMS if kind == "claims" else set())
        own = {key: value for key, value in one.items() if key not in computed and key != "id"}
        assert own == expected(record.model_dump(mode="json", by_alias=True), catalogue), record.id


def test_the_whole_holds_what_the_parts_hold(files):
    whole = json.loads(files["data/catalogue.json"])
    assert {kind: whole[kind] for kind in (*KINDS, "pages")} == {kind: json.loads(files[f"data/{kind}.json"])[kind] for kind in (*KINDS, "pages")}


def test_what_is_computed(catalogue, files):
    whole = json.loads(files["data/catalogue.json"])
    for one in whole["symptoms"]:
        record = catalogue.symptoms[one["id"]]
        order = [word.id for word in catalogue.vocabulary.evidence]
        assert one["address"] == f"{URL}symptoms/{record.id}/"
        assert one["edition"] == edition_of(record, catalogue).label and one["edition_on"] == one["edition"][:10]
        assert one["strongest_evidence"] == min((catalogue.sources[id].evidence for id in record.named_in), key=order.index)
        assert one["review_status"] == "Not reviewed by a clinician"
    assert {one["address"] for one in whole["terms"]} == {f"{URL}glossary/#{id}" for id in catalogue.terms}
    assert {one["address"] for one in whole["sources"]} == {f"{URL}evidence/sources/{id[0]}/#{id}" for id in catalogue.sources}
    assert {one["address"] for one in whole["claims"]} == {f"{URL}evidence/claims/{id}/" for id in catalogue.claims}
    explainers = {one["id"]: one["edition"] for one in whole["pages"] if one["kind"] == "explainer"}
    assert explainers == {path[:-3]: edition_of(page, catalogue).label for path, page in catalogue.pages.items() if page.front.kind == "explainer"}


def test_links_lead_both_ways_and_stand_in_the_table(files):
    whole = json.loads(files["data/catalogue.json"])
    forth, back = defaultdict(set), defaultdict(set)
    for kind in (*KINDS, "pages"):
        for one in whole[kind]:
            me = (kind, one["id"])
            forth[me] = {(end["kind"], end["id"]) for end in one["links"]}
            back[me] = {(end["kind"], end["id"]) for end in one["linked_from"]}
    assert {(a, b) for a, ends in forth.items() for b in ends} == {(a, b) for b, ends in back.items() for a in ends}
    table = {((row["from_kind"], row["from_id"]), (row["to_kind"], row["to_id"])) for row in rows(files["data/links.csv"])}
    assert table == {(a, b) for a, ends in forth.items() for b in ends}
    assert len(table) > 1000


def test_a_page_has_its_words_and_no_macro(made):
    page = json.loads(made()["how-it-happens/gloves/index.json"])
    assert page["page"]["short_version"] == ["Gloves are warm. They cover the hand.", "Toes are different. Socks cover them."]
    assert [one["heading"] for one in page["page"]["sections"]] == ["The idea"]
    text = page["page"]["sections"][0]["text"]
    assert text.startswith("A glove covers cold fingers, not mittenazolam.\n\nIn mice, gloves may warm the paws.\n\nToes are another matter.")
    assert "{{" not in text and "<" not in text and "](" not in text
    assert [one["id"] for one in page["claims"]] == ["gloves-warm-mice"]
    assert [one["id"] for one in page["bibliography"]] == ["scarf-2002", "mitten-2001"]
    assert page["page"]["linked_from"] == []
    assert {"kind": "claims", "id": "gloves-warm-mice"} in page["page"]["links"]


def test_marks_go_and_what_a_page_shows_in_braces_stays(made):
    body = '**[**Bold** link](index.md)** and `code`.\n\n- One *more*\n\n## Next { #next }\n\n{% raw %}Write `{{ symptom("x") }}`.{% endraw %}\n'
    page = json.loads(made({"docs/more.md": f'---\ntitle: T\nkind: page\ndescription: "D"\nwritten: 2026-01-02\n---\n\n{body}'})["more/index.json"])
    assert page["page"]["sections"] == [
        {"heading": "", "text": "Bold link and code.\n\n- One more"},
        {"heading": "Next", "text": 'Write {{ symptom("x") }}.'},
    ]


def test_a_page_of_records_names_them_and_is_as_new_as_the_newest(made):
    old = json.loads(made()["evidence/index.json"])
    assert old["shows"] == [{"kind": "claims", "id": "gloves-warm-mice"}]
    claim = "catalogue/claims/gloves-warm-mice.yml"
    new = json.loads(made(edited(claim, "written: 2026-01-02", "written: 2026-01-02\nchanged: [{on: 2026-02-03, what: Warmer.}]"))["evidence/index.json"])
    assert (old["page"]["edition_on"], new["page"]["edition_on"]) == ("2026-01-02", "2026-02-03")


def test_each_json_file_says_what_it_is(files):
    found = {path: json.loads(content) for path, content in files.items() if path.endswith("index.json") or re.fullmatch(r"data/\w+\.json", path)}
    assert len(found) > 150
    for path, one in found.items():
        assert one["schema_version"].count(".") == 2
        assert one["license"] == "CC BY 4.0" and one["address"] in one["credit"]
        assert any("Do not stop" in line for line in one["notices"]) and any("No clinician has reviewed" in line for line in one["notices"])
        assert one["urgent_help"] == f"{URL}urgent-help/"
        assert one["$schema"].removeprefix(URL) in files, path


def test_each_json_file_is_what_its_schema_says(files):
    schemas = {path: Draft202012Validator(json.loads(content)) for path, content in files.items() if path.startswith("data/schema/")}
    for validator in schemas.values():
        validator.check_schema(validator.schema)
    for path, content in files.items():
        if path.endswith("index.json") or re.fullmatch(r"data/\w+\.json", path):
            one = json.loads(content)
            errors = list(schemas[one["$schema"].removeprefix(URL)].iter_errors(one))
            assert not errors, (path, errors[0].message, list(errors[0].path))


@pytest.mark.parametrize("spoil", [lambda one: one.pop("why"), lambda one: one.update(can_help="x"), lambda one: one.update(edition="1")])
def test_the_schema_refuses_what_is_not_so(files, spoil):
    validator = Draft202012Validator(json.loads(files["data/schema/symptoms.json"]))
    found = json.loads(files["data/symptoms.json"])
    spoil(found["symptoms"][0])
    assert not validator.is_valid(found)


def test_schema_and_data_have_the_same_fields_in_the_same_order(files):
    for kind in (*KINDS, "pages"):
        properties = json.loads(files[f"data/schema/{kind}.json"])["$defs"][kind]["properties"]
        for one in json.loads(files[f"data/{kind}.json"])[kind]:
            assert set(one) == set(properties), one["id"]


def test_each_field_has_its_meaning_and_no_meaning_is_left_over(files):
    listed = [(row["kind"], row["field"]) for row in rows(files["data/dictionary.csv"])]
    for kind in (*KINDS, "pages"):
        properties = json.loads(files[f"data/schema/{kind}.json"])["$defs"][kind]["properties"]
        assert all(shape["description"].endswith(".") for shape in properties.values())
        assert [field for of, field in listed if of == kind] == list(properties)
        assert set(FIELDS[kind]) <= set(properties)
    assert set(COMMON) <= {field for _, field in listed}


@pytest.mark.parametrize("kind", KINDS)
def test_each_record_is_a_row_with_each_plain_field(catalogue, files, kind):
    found = rows(files[f"data/{kind}.csv"])
    records = getattr(catalogue, kind)
    assert [row["id"] for row in found] == list(records)
    for row, record in zip(found, records.values()):
        for field, value in expected(record.model_dump(mode="json", by_alias=True), catalogue).items():
            if isinstance(value, list) and all(isinstance(one, str) for one in value) and field in row:
                assert row[field] == " | ".join(value), (record.id, field)
            elif isinstance(value, bool):
                assert row[field] == str(value).lower()
            elif value is None or isinstance(value, str | int):
                assert row.get(field, "") == ("" if value is None else str(value)), (record.id, field)


def test_groups_have_tables_of_their_own(catalogue, files):
    figures = [(id, one.n, one.source) for id, record in catalogue.symptoms.items() for one in record.frequency]
    assert [(row["id"], int(row["n"]), row["source"]) for row in rows(files["data/symptoms-frequency.csv"])] == figures
    assert figures and all(row["who"] for row in rows(files["data/symptoms-frequency.csv"]))
    brands = {(id, region, name) for id, record in catalogue.medicines.items() for region, names in record.brands.items() for name in names}
    assert {(row["id"], row["region"], row["brand"]) for row in rows(files["data/medicines-brands.csv"])} == brands
    authors = [(id, one.family or "", one.literal or "") for id, record in catalogue.sources.items() for one in record.author]
    assert [(row["id"], row["family"], row["literal"]) for row in rows(files["data/sources-author.csv"])] == authors
    codes = {id: (record.codes.hpo or "", record.codes.mesh or "", record.codes.icd10cm or "") for id, record in catalogue.symptoms.items()}
    assert {row["id"]: (row["codes_hpo"], row["codes_mesh"], row["codes_icd10cm"]) for row in rows(files["data/symptoms.csv"])} == codes


CLAIM = "catalogue/claims/gloves-warm-mice.yml"


def test_a_claim_has_its_findings_and_who_was_studied_and_its_sources_follow_from_them(made):
    found = json.loads(made()["data/claims.json"])["claims"][0]
    assert [(one["source"], one["direction"], one["n"], one["of"], one["for"]) for one in found["findings"]] == [
        ("scarf-2002", "supports", 12, "mice", "One winter."),
        ("mitten-2001", "contradicts", 40, "people", None),
    ]
    # Those of what supports it, and what limits it; never of what contradicts.
    assert (found["studied_in"], found["sources"]) == (["animals"], ["scarf-2002"])
    assert found["address"] == f"{URL}evidence/claims/gloves-warm-mice/" and found["searches"] == ["gloves-in-people"]


def test_each_finding_is_a_row_with_its_claim_and_its_place(made):
    found = rows(made()["data/claims-findings.csv"])
    assert [(row["id"], row["position"], row["source"], row["direction"], row["n"], row["studied_in"]) for row in found] == [
        ("gloves-warm-mice", "1", "scarf-2002", "supports", "12", "animals"),
        ("gloves-warm-mice", "2", "mitten-2001", "contradicts", "40", "survey"),
    ]
    assert [row["found"] for row in found] == ["Paws were warmer.", "No change was told."] and (found[1]["compared"], found[1]["for"]) == ("", "")


def test_what_speaks_against_a_claim_stands_where_it_stood_in_version_three(made):
    assert rows(made()["data/claims-dissent.csv"]) == [
        {"id": "gloves-warm-mice", "position": "1", "text": "One survey found no change.", "sources": "mitten-2001"}
    ]


def test_the_page_of_a_claim_has_its_twin_with_every_source_it_cites(made):
    twin = json.loads(made()["evidence/claims/gloves-warm-mice/index.json"])
    assert twin["claim"]["id"] == "gloves-warm-mice" and twin["claims"] == []
    assert [one["id"] for one in twin["bibliography"]] == ["scarf-2002", "mitten-2001"]


def test_a_search_is_data_too_with_its_day_and_its_words(made):
    (found,) = json.loads(made()["data/searches.json"])["searches"]
    assert (found["on"], found["results"], found["words"]) == ("2026-01-02", 7, ["gloves people", "mittens people"])
    assert found["address"] == f"{URL}evidence/searches/#gloves-in-people"


def test_the_version_says_that_fields_have_gone(made):
    assert json.loads(made()["data/claims.json"])["schema_version"] == "4.1.0"


def test_the_signs_of_each_symptom_stand_in_a_table_with_what_they_say(made):
    words = edited("catalogue/vocabulary.yml", "concerns: [", "concerns: [{id: others, label: Others}, ")
    both = edited("catalogue/symptoms/warm-toes.yml", "urgent: []", "urgent: [white-finger, lost-finger]")
    others = edited("catalogue/signs/lost-finger.yml", "in_general", "concerns: others\nin_general")

    def table(changes=None):
        return [tuple(row.values()) for row in rows(made(changes)["data/symptoms-urgent.csv"])]

    white = ("white-finger", "today", "anyone", "A finger that turns white.")
    lost = ("lost-finger", "emergency", "others", "Fingers that fell off.")
    assert table({**words, **both, **others}) == [("cold-fingers", "1", *white), ("warm-toes", "1", *white), ("warm-toes", "2", *lost)]
    moved = 'text: "A finger that turns white."\nlevel: emergency\nbecause: "It may be the cold."\nfirst_aid: true\nwritten: 2026-01-02\n'
    levels = {(row[0], row[2]): row[3] for row in table({"catalogue/signs/white-finger.yml": moved})}
    assert levels["cold-fingers", "white-finger"] == levels["warm-toes", "white-finger"] == "emergency"


def test_a_spreadsheet_takes_no_hours_for_a_day(catalogue, files):
    found = rows(files["data/medicines-half-life-ranges.csv"])
    hours = [(id, one.hours) for id, record in catalogue.medicines.items() if record.half_life for one in record.half_life.ranges]
    ends = [(row["id"], row["hours_from"], row["hours_to"]) for row in found]
    assert [(id, first if first == last else f"{first}-{last}") for id, first, last in ends] == hours
    assert all(float(first) <= float(last) for _, first, last in ends)
    assert "hours" not in found[0] and list(found[0]) == ["id", "position", "hours_from", "hours_to", "source"]
    assert "hours_from and hours_to" in next(row["meaning"] for row in rows(files["data/dictionary.csv"]) if row["field"] == "half_life")


def test_the_data_page_tells_where_a_file_says_that_nobody_reviewed_it(files):
    columns = {path for path, content in files.items() if path.endswith(".csv") and "review_status" in rows(content)[0]}
    assert columns == {f"data/{kind}.csv" for kind in ("symptoms", "signs", "terms", "medicines", "claims", "searches", "sources", "pages")}
    for path, content in files.items():
        if path.endswith((".bib", ".ris", ".csl.json")):
            assert b"eviewed by a clinician" not in content, path


def test_every_table_is_whole_and_safe_in_a_spreadsheet(files):
    tables = {path: content for path, content in files.items() if path.endswith(".csv")}
    assert len(tables) > 10
    for path, content in tables.items():
        assert content.startswith(b"\xef\xbb\xbf")
        assert b"\n" not in content.replace(b"\r\n", b"")
        found = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
        assert {len(row) for row in found} == {len(found[0])}, path
        assert not [cell for row in found for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))], path


def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless(made):
    found = made(edited(COLD, "also_called: [icy hands]", 'also_called: ["=1+1", "-2"]'))
    row = next(row for row in rows(found["data/symptoms.csv"]) if row["id"] == "cold-fingers")
    assert row["also_called"] == "'=1+1 | -2"
    assert [harmless(text) for text in ("+1", "-1", "@x", "a=1", "")] == ["'+1", "'-1", "'@x", "a=1", ""]


def test_only_a_signature_for_this_very_text_counts(made, project):
    def status(of: str) -> str:
        review = f'reviewed: {{by: Jo Doe, role: pharmacist, registration: none, on: 2026-01-05, of: "{of}"}}'
        listing = listed(line(of, "Jo Doe", "pharmacist", registration="none"))
        return json.loads(made({**edited(COLD, "reviewed: null", review), **listing})["symptoms/cold-fingers/index.json"])["symptom"]["review_status"]

    now = project().sound
    of = signature(now.symptoms["cold-fingers"], now)
    assert status("0" * 12).startswith("Changed since it was reviewed by Jo Doe")
    assert status(of) == "Reviewed by Jo Doe, pharmacist, on 5 January 2026"
