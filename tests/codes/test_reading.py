"""How a request and what is typed are read: parameters, codes with their system, several at once. No browser."""

from __future__ import annotations

from macros.catalogue.models import SYSTEMS

from codes.asking import ask, typed
from sharing import real_project

ICD, MESH, HPO = (system.oid for system in SYSTEMS)
C, CS, DN = "mainSearchCriteria.v.c", "mainSearchCriteria.v.cs", "mainSearchCriteria.v.dn"
DIZZINESS, INSOMNIA = "symptoms/dizziness", "symptoms/insomnia"


def test_a_system_has_many_names():
    names = [
        ICD, f"urn:oid:{ICD}", f"URN:OID:{ICD}", f"oid:{ICD}", "http://hl7.org/fhir/sid/icd-10-cm", "https://hl7.org/fhir/sid/icd-10-cm/", "http://hl7.org/fhir/sid/icd-10-cm|2026",
        "ICD10", "icd-10", "ICD 10", "ICD10CM", "ICD-10-CM", "icd 10 cm", "Icd_10_Cm", "I10", "I10C", "icd10cm2026",
    ]  # fmt: skip
    answers = ask(real_project().sound, *(f"{C}=R42&{CS}={name}" for name in names))
    assert {name: (answer.opens, answer.notes) for name, answer in zip(names, answers, strict=True)} == dict.fromkeys(names, (DIZZINESS, ()))


def test_what_is_typed_is_read():
    expected: list[tuple[str, list[dict[str, str]]]] = [
        ("r42", [{"c": "r42"}]),
        ("[R42]", [{"c": "R42"}]),
        ("ICD-10-CM R42", [{"c": "R42", "cs": "ICD-10-CM"}]),
        ("icd 10 cm: r42", [{"c": "r42", "cs": "icd 10 cm:"}]),
        (f"urn:oid:{ICD}|R42", [{"c": "R42", "cs": f"urn:oid:{ICD}"}]),
        ("I10, R42", [{"c": "I10"}, {"c": "R42"}]),  # the code of high blood pressure, and no name of a system
        ("I10 R42", [{"c": "I10"}, {"c": "R42"}]),
        ("R42 Dizziness and giddiness", [{"c": "R42", "dn": "Dizziness and giddiness"}]),
        ("R42: Dizziness", [{"c": "R42", "dn": "Dizziness"}]),
        ("https://www.icd10data.com/ICD10CM/Codes/R00-R99/R40-R46/R42-/R42", [{"c": "R42", "cs": "icd10cm"}]),
        ("HP:0012452; R42", [{"c": "0012452", "cs": "HP"}, {"c": "R42"}]),
        ("ICD10:R42;G47.00", [{"c": "R42", "cs": "ICD10"}, {"c": "G47.00", "cs": "ICD10"}]),
        ("R42 and G47.00", [{"c": "R42"}, {"c": "G47.00"}]),
        ("R42, ringing", [{"c": "R42"}, {"dn": "ringing"}]),
        ("pain, unspecified", [{"c": "pain, unspecified", "dn": "pain, unspecified"}]),  # a name, and not two
        ("low mood; no sleep", [{"dn": "low mood"}, {"dn": "no sleep"}]),
        ("I have slept 3 hours", [{"c": "I have slept 3 hours", "dn": "I have slept 3 hours"}]),
        (f"https://example.org/code/?{C}=R42&{CS}={ICD}", [{"c": "R42", "cs": ICD}]),  # a whole link
    ]
    answers = typed(real_project().sound, *(text for text, _ in expected))
    assert [(text, list(answer.problems)) for (text, _), answer in zip(expected, answers, strict=True)] == expected


def test_a_query_is_read():
    expected: list[tuple[str, list[dict[str, str]]]] = [
        (f"{C}=R42;G47.00&{DN}=Dizziness;Insomnia", [{"c": "R42", "dn": "Dizziness"}, {"c": "G47.00", "dn": "Insomnia"}]),
        (f"{C}=R42&{C}=D014012&{CS}={ICD}&{CS}={MESH}", [{"c": "R42", "cs": ICD}, {"c": "D014012", "cs": MESH}]),
        (f"{C}2=R42&{DN}10=Last&{C}1=G47.00", [{"c": "G47.00"}, {"c": "R42"}, {"dn": "Last"}]),
        (f"{C}=R42&{DN}=Restless+legs", [{"c": "R42", "dn": "Restless legs"}]),
        (f"{C}=Restless+legs", [{"dn": "Restless legs"}]),  # words where a code belongs
        (f"{C}=R42&amp;amp;{DN}=A+%26+B", [{"c": "R42", "dn": "A & B"}]),
        ("mainSearchCriteria_v_c=R42", [{"c": "R42"}]),  # as PHP hands it on
        (f" {C} = R42 ", [{"c": "R42"}]),
        (f"{C}=R42;{DN}=Dizziness", [{"c": "R42", "dn": "Dizziness"}]),  # ";" in place of "&"
        ("system=http://hl7.org/fhir/sid/icd-10-cm&code=R42&display=Dizziness", [{"c": "R42", "cs": "http://hl7.org/fhir/sid/icd-10-cm", "dn": "Dizziness"}]),
        (f"code=X99&{C}=R42", [{"c": "R42"}]),  # the standard's own name counts
    ]
    answers = ask(real_project().sound, *(query for query, _ in expected))
    assert [(query, list(answer.problems)) for (query, _), answer in zip(expected, answers, strict=True)] == expected


def test_no_more_problems_are_read_than_a_list_can_show_and_that_is_said():
    (answer,) = ask(real_project().sound, f"{C}=" + ";".join(["R42", "G47.00"] * 15))
    assert len(answer.problems) == 20 and answer.says == ("many",)
    assert set(answer.pages) == {DIZZINESS, INSOMNIA} and not answer.opens


def test_what_nobody_asked_is_not_answered():
    catalogue = real_project().sound
    assert [one.asked for one in ask(catalogue, "", "utm_source=x&fbclid=y")] == [False, False]
    assert [one.asked for one in ask(catalogue, "the-codes-we-hold", "q=brain+zaps", after="#")] == [False, False]


def test_danger_is_seen_in_whatever_form_it_comes():
    """In a code beside others, with its system, in words beside a code, and at the end of a long text."""
    texts = [
        "kill myself, R42", "R42; kill myself", "R42, T14.91XA", "ICD10:R45.851", "ICD10 R45.851", "R45.851^Suicidal ideations^I10C", "R45.8",
        "Suicidal ideation (R45.851)", "x" * 5000 + " kill myself",
    ]  # fmt: skip
    catalogue = real_project().sound
    by_hand, sent = typed(catalogue, *texts), ask(catalogue, *(f"{C}=" + text.replace(" ", "+") for text in texts))
    assert [text for text, *two in zip(texts, by_hand, sent, strict=True) if not all(one.danger for one in two)] == []


def test_what_is_no_danger_shows_no_numbers():
    assert [one.danger for one in typed(real_project().sound, "R42", "G47", "xanax", "ICD10:G25.81")] == [False] * 4


def test_nothing_breaks_it():
    texts = [
        "'\"<b>x</b>", "%", "%%%", "\u0000", "^^^", "|", ";;;", "constructor", "__proto__", "http://", "a" * 30000, "R42;" * 5000, "(" * 2000, "[" * 20000, "1:" * 10000,
    ]  # fmt: skip
    catalogue = real_project().sound
    assert all(one.title for one in typed(catalogue, *texts))
    assert all(one.title for one in ask(catalogue, *(f"{C}={text}&{DN}={text}&{CS}={text}" for text in texts)))
