"""`python -m macros new`: the file holds no example, and the check says of each field what is wanted."""

from __future__ import annotations

import io
import json

import pytest

from macros.__main__ import main
from macros.catalogue.models import KINDS
from macros.catalogue.positions import read
from macros.catalogue.wanted import FILL_IN, fields, to_fill_in
from macros.new import bibtex, csl, ris
from macros.new.entry import Unreadable, source_fields
from macros.project import load_project

from conftest import ROOT, TINY

KIND = {model.one: kind for kind, model in KINDS.items()}
BIB = r"""@string{x = "y"}
@article{x, author={M{\"u}ller, J{\'o}zef and van der Berg, Ann and {World Health Organization} and others}, title={{GABA} receptors \& more},
 journal = "J. Ex.", year=2012, volume=3, number={4}, pages={351--68}, doi={https://doi.org/10.1000/ex_a}, pmid={123456}, note={\foo}}"""
RIS = """TY  - JOUR
AU  - Müller, József
AU  - World Health Organization
TI  - GABA receptors
      and more
T2  - J. Ex.
PY  - 2012/03/01
VL  - 3
IS  - 4
SP  - 351
EP  - 68
DO  - 10.1000/ex
SN  - 1234-5678
AN  - 123456
ER  -
"""
CSL = {
    "type": "article-journal",
    "title": "<i>GABA</i> receptors &amp; more",
    "author": [{"family": "Müller", "given": "József"}, {"literal": "World Health Organization"}],
    "issued": {"date-parts": [["2012", 3]]},
    "container-title": ["J. Ex."],
    "volume": 3,
    "page": "351–368",
    "DOI": "10.1000/ex",
    "PMID": "123456",
}


@pytest.fixture
def real_templates(tiny):
    """The tiny project with the templates of the real one."""
    return lambda: tiny({f"catalogue/{kind}/_template.yml": (ROOT / f"catalogue/{kind}/_template.yml").read_text("utf-8") for kind in KINDS})


def new(root, *arguments: str) -> int:
    return main(["--root", str(root), "new", *arguments])


@pytest.mark.parametrize("one", sorted(KIND))
def test_a_new_record_has_no_example_and_each_gap_gets_one_message(real_templates, one):
    root = real_templates()
    before = set(load_project(root).problems)
    assert new(root, one, "Woolly scarf (thing)", *(["--id", "woolly-scarf"] if one == "source" else [])) == 0
    file = f"catalogue/{KIND[one]}/woolly-scarf.yml"
    values = read(file, (root / file).read_bytes()).values
    gaps = [".".join(str(part + 1 if isinstance(part, int) else part) for part in path) for path in to_fill_in(values)]
    model = KINDS[KIND[one]]
    assert set(values) - {"reviewed"} == {name for name, info in fields(model) if info.is_required()}
    assert values.pop(model.named_by) == "Woolly scarf (thing)"
    template = read("_template.yml", (root / f"catalogue/{KIND[one]}/_template.yml").read_bytes()).values
    told = {str(value) for key, value in values.items() if key != "reviewed"}
    assert not told & {str(value) for key, value in template.items() if key not in {"written", "reviewed"}}
    problems = [problem for problem in load_project(root).problems if problem not in before]
    alone = [problem for problem in problems if problem.check == "sign_resting_on_nothing"]  # a sign has to choose one of two fields
    assert len(alone) == (one == "sign")
    problems = [problem for problem in problems if problem not in alone]
    assert {(problem.file, problem.check) for problem in problems} == {(file, "to_fill_in")}
    assert sorted(problem.message.partition(":")[0] for problem in problems) == sorted(gaps) and len(set(gaps)) == len(gaps) > 1
    assert all("FILL_IN still stands here. Write " in problem.message and "what belongs here" not in problem.message for problem in problems)


def test_the_message_says_what_is_wanted(real_templates):
    root = real_templates()
    new(root, "symptom", "Woolly scarf")
    said = {problem.message.partition(":")[0]: problem.message for problem in load_project(root).problems}
    assert said["feels_like"] == "feels_like: FILL_IN still stands here. Write text of 60 words or fewer. What it can feel like."
    assert said["ask"].startswith("ask: FILL_IN still stands here. Write a list of 2 to 4, each text of 80 letters or fewer.")
    assert "[] if there are none" in said["urgent"] and "catalogue/signs/" in said["urgent"]


def test_filled_in_by_a_person_it_is_sound(real_templates):
    root = real_templates()
    assert new(root, "term", "Scarf") == 0
    file = root / "catalogue/terms/scarf.yml"
    file.write_text(file.read_text("utf-8").replace(f"definition: {FILL_IN}", "definition: A long cover for the neck.").replace(f"technical: {FILL_IN}", "technical: Cervical covering."), "utf-8")  # fmt: skip
    assert [problem for problem in load_project(root).problems if "scarf.yml" in problem.file] == []


def test_an_empty_or_missing_field_says_what_is_wanted_too(project):
    file = "catalogue/terms/glove.yml"
    text = (TINY / file).read_text("utf-8")
    (empty,) = project({file: text.replace("definition: >-\n  A cover for the hand.\n", "definition:\n")}).problems
    (missing,) = project({file: text.replace("definition: >-\n  A cover for the hand.\n", "")}).problems
    assert "definition: is empty. Fill it in: text of 50 words or fewer." in empty.message
    assert '"definition" is missing: text of 50 words or fewer.' in missing.message


def test_a_page_about_a_situation(tiny):
    root = tiny()
    assert new(root, "page", "I lost a glove") == 1  # the tiny project has no such folder
    (root / "docs/situations").mkdir()
    assert new(root, "page", "I lost a glove") == 0
    problems = [problem for problem in load_project(root).problems if problem.check == "to_fill_in"]
    assert len(problems) == 7 and {problem.file for problem in problems} == {"docs/situations/i-lost-a-glove.md"}


@pytest.mark.parametrize(("reader", "text"), [(bibtex, BIB), (ris, RIS), (csl, json.dumps([CSL]))], ids=["bibtex", "ris", "csl"])
def test_a_reference_in_each_form(reader, text):
    (entry,) = reader.entries(text)
    found, left = source_fields(entry)
    assert found["type"] == "article-journal" and found["issued"] == 2012
    assert found["title"].startswith("GABA receptors") and found["title"].endswith("more")
    assert found["author"][0]["family"] == "Müller" and found["author"][-1] == {"literal": "World Health Organization"}
    assert (found["container_title"], found["volume"], found["page"], found["PMID"]) == ("J. Ex.", "3", "351-368", "123456")
    assert found["DOI"].startswith("10.1000/ex") and "ISBN" not in found and left == []


def test_names_accents_and_others_in_bibtex():
    found, _ = source_fields(bibtex.entries(BIB)[0])
    assert found["author"][:2] == [{"family": "Müller", "given": "Józef"}, {"family": "van der Berg", "given": "Ann"}]
    assert found["more_authors"] is True and found["title"] == "GABA receptors & more" and found["DOI"] == "10.1000/ex_a"
    found, _ = source_fields(bibtex.entries(r"@article{x, author={Ann van der Berg and \v{S}imek, \O{}le}, title={$\alpha$ waves}, year={in press}}")[0])
    assert found["author"] == [{"family": "van der Berg", "given": "Ann"}, {"family": "Šimek", "given": "Øle"}]
    assert "title" not in found and "issued" not in found


def test_what_cannot_be_read_is_left_empty_and_said():
    found, left = source_fields(csl.entries(json.dumps({**CSL, "type": "song", "DOI": "doi.org/nothing", "PMID": "PMC12", "page": "12-3-4", "author": []}))[0])
    assert not {"type", "DOI", "PMID", "author"} & set(found)
    assert {line.partition(":")[0] for line in left} >= {"type", "DOI", "PMID", "author"}


@pytest.mark.parametrize(("reader", "text"), [(bibtex, "Doe, J. (2012)"), (ris, "AU  - Doe"), (csl, "{"), (csl, "[1]"), (csl, "[]")])
def test_what_is_no_list_of_references(reader, text):
    with pytest.raises(Unreadable):
        reader.entries(text)


@pytest.mark.parametrize(
    "text",
    [
        "@article{x, author={",
        '@article{x, title="a',
        "@article{x,",
        "@a{b,c={d}#",
        "@a{b, title = {\\'",
        "TY  -\nER",
        '{"author": [[]], "issued": {"date-parts": [[]]}}',
    ],
)
def test_a_file_cut_in_the_middle_is_no_exception(text):
    for reader in (bibtex, ris, csl):
        try:
            for entry in reader.entries(text):
                source_fields(entry)
        except Unreadable:
            pass


def test_a_source_from_standard_input(real_templates, monkeypatch, capsys):
    root = real_templates()
    for name in ("muller-2012", "muller-2012-gaba"):
        monkeypatch.setattr("sys.stdin", io.StringIO(BIB))
        assert new(root, "source", "--bibtex", "-") == 0
        assert f"catalogue/sources/{name}.yml is written." in capsys.readouterr().out
    problems = [problem for problem in load_project(root).problems if problem.file.endswith("muller-2012.yml") and problem.check != "code_used_twice"]
    assert {problem.message.partition(":")[0] for problem in problems} == {
        "evidence",
        "supports",
        "checked.status",
        "checked.seen",
        "checked.on",
        "checked.how",
    }


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["symptom", "Cold fingers"], "catalogue/symptoms/cold-fingers.yml is there already"),
        (["term", "Cold fingers"], "catalogue/symptoms/cold-fingers.yml is there already"),
        (["symptom", "Hot toes"], '"hot-toes" is an old name of catalogue/symptoms/warm-toes.yml'),
        (["symptom"], "a name is missing"),
        (["symptom", "???"], "cannot be the name of a file"),
        (["term", "Scarf", "--id", "../x"], "cannot be the name of a file"),
        (["source", "A title"], "the author or the year is not known"),
        (["source", "--ris", "no-such-file"], "there is no such file"),
        (["term", "Scarf", "--ris", "x"], "fills in a source"),
    ],
)
def test_what_is_refused_in_plain_words(tiny, capsys, arguments, said):
    assert new(tiny(), *arguments) == 1
    assert said in capsys.readouterr().err
