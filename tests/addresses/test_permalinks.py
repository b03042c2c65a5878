"""The list of every published address: read, judged, completed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from macros import current
from macros.addresses.built import Built
from macros.addresses.known import known
from macros.catalogue import permalinks
from macros.project import load_project

from conftest import ROOT, TINY, edited

LIST = "catalogue/permalinks.txt"
COLD = "catalogue/symptoms/cold-fingers.yml"
GLOVES = "docs/how-it-happens/gloves.md"


def listed(*addresses: str) -> dict[str, str]:
    return {LIST: permalinks.text(addresses)}


def everything(root: Path) -> dict[str, str]:
    """The tiny list as it stands after a first release."""
    return listed(*known(load_project(root).sound).all())


def lost(project, changes) -> list[str]:
    return [problem.message.split()[0] for problem in project(changes).problems if problem.check == "lost_address"]


def text(path: str) -> str:
    return (TINY / path).read_text("utf-8")


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "macros", "--root", str(root), *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


def test_a_whole_list_is_sound(project, tiny):
    assert project(everything(tiny())).problems == ()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("/symptoms/warm-toes/\nsymptoms/\n", [(2, "not_an_address")]),
        ("<<<<<<< HEAD\n/symptoms/\n=======\n", [(1, "not_an_address"), (3, "not_an_address")]),
        ("/symptoms/\n# a note\n\n/symptoms/\n", [(4, "repeated_item")]),
        ("/a b/\n", [(1, "not_an_address")]),
        (b"/symptoms/\xff/\n", [(1, "not_an_address")]),
        ("/symptoms/\r\n/urgent-help/\r\n", []),
        ("/symptoms/nobody/\n", [(1, "lost_address")]),
        ("/no-such-page/#anchor\n", [(1, "lost_address")]),
    ],
)
def test_each_line_is_an_address_that_works(project, content, expected):
    whole = (content if isinstance(content, bytes) else content.encode()) + b"# End of the list: at least 0 entries.\n"
    found = project({LIST: whole}).problems
    assert [(one.file, one.line, one.check) for one in found] == [(LIST, line, check) for line, check in expected]


def test_a_missing_list_is_said(project):
    assert [(one.file, one.check) for one in project({LIST: None}).problems] == [(LIST, "missing_file")]


def test_deleting_a_symptom_names_each_of_its_addresses(project, tiny):
    files = ["/handouts/cold-fingers/us.pdf", "/data/symptoms/cold-fingers.json", "/symptoms/cold-fingers/index.json"]
    others = ["/handouts/warm-toes/us.pdf", "/data/catalogue.json"]
    addresses = [line for line in everything(tiny())[LIST].splitlines() if not line.startswith("# ")]
    changes = {**listed(*addresses, *files, *others), COLD: None}
    assert sorted(lost(project, changes)) == sorted(
        ["/symptoms/#hands", "/symptoms/cold-fingers/", "/symptoms/cold-fingers/#for-prescribers", "/glossary/#cold-fingers", *files]
    )


def test_the_remedy_is_said(project):
    found = project({**listed("/symptoms/cold-fingers/"), COLD: None}).problems
    message = next(problem.message for problem in found if problem.check == "lost_address")
    assert '"cold-fingers" under "formerly" of the symptom in catalogue/symptoms/' in message


def test_the_remedy_for_a_source_on_the_page_of_its_letter_is_a_name_and_no_heading(project):
    found = project({**listed("/evidence/sources/s/#sock-1999")}).problems
    assert 'Put "sock-1999" under "formerly" of the source that takes its place.' in found[0].message


@pytest.mark.parametrize(
    ("address", "changes"),
    [
        ("/glossary/#glove", {"catalogue/terms/glove.yml": None}),
        ("/medicines/#mittenazolam", {"catalogue/medicines/mittenazolam.yml": None}),
        ("/evidence/#gloves-warm-mice", {"catalogue/claims/gloves-warm-mice.yml": None}),
        ("/evidence/claims/gloves-warm-mice/", {"catalogue/claims/gloves-warm-mice.yml": None}),
        ("/evidence/searches/#gloves-in-people", {"catalogue/searches/gloves-in-people.yml": None}),
        ("/evidence/sources/m/#mitten-2001", {"catalogue/sources/mitten-2001.yml": None}),
        ("/evidence/sources/#mitten-2001", {"catalogue/sources/mitten-2001.yml": None}),
        ("/evidence/signs/#white-finger", {"catalogue/signs/white-finger.yml": None}),
        ("/evidence/signs/#today", edited("catalogue/vocabulary.yml", "{id: today,", "{id: same-day,")),
        ("/how-it-happens/gloves/", {GLOVES: None}),
        ("/how-it-happens/gloves/#the-idea", edited(GLOVES, "## The idea", "## Another idea")),
        ("/symptoms/#feet", edited("catalogue/vocabulary.yml", "{id: feet,", "{id: toes,")),
        ("/symptoms/hot-toes/", edited("catalogue/symptoms/warm-toes.yml", "formerly: [hot-toes]\n", "")),
    ],
)
def test_what_goes_without_a_word_is_lost(project, address, changes):
    assert lost(project, {**listed(address), **changes}) == [address]


@pytest.mark.parametrize(
    ("address", "changes"),
    [
        ("/how-it-happens/gloves/#the-idea", edited(GLOVES, "## The idea", "## Another idea { #the-idea }")),
        ("/how-it-happens/gloves/#the-idea", edited(GLOVES, "## The idea", '## Another idea <span id="the-idea"></span>')),
        ("/how-it-happens/mittens/#the-idea", edited(GLOVES, "kind: explainer", "kind: explainer\nformerly: [how-it-happens/mittens.md]")),
        ("/symptoms/#toes", edited("catalogue/vocabulary.yml", "{id: feet,", "{id: feet, formerly: [toes],")),
        ("/evidence/#mice", edited("catalogue/claims/gloves-warm-mice.yml", "topic: gloves", "topic: gloves\nformerly: [mice]")),
        ("/evidence/claims/mice/", edited("catalogue/claims/gloves-warm-mice.yml", "topic: gloves", "topic: gloves\nformerly: [mice]")),
        ("/evidence/sources/m/#mitten-2000", edited("catalogue/sources/mitten-2001.yml", "issued: 2001", "issued: 2001\nformerly: [mitten-2000]")),
        ("/evidence/searches/#warm-people", edited("catalogue/searches/gloves-in-people.yml", "results: 7", "results: 7\nformerly: [warm-people]")),
        ("/glossary/#mitt", edited("catalogue/terms/glove.yml", "term: glove", "term: glove\nformerly: [mitt]")),
        ("/evidence/signs/#pale-finger", edited("catalogue/signs/white-finger.yml", "level: today", "level: today\nformerly: [pale-finger]")),
        ("/evidence/signs/#same-day", edited("catalogue/vocabulary.yml", "{id: today,", "{id: today, formerly: [same-day],")),
        ("/code/hpo/HP_0000001/", edited(COLD, 'codes: {hpo: "HP:0000001"}\n', "")),  # a code that was mended
    ],
)
def test_what_is_renamed_with_a_word_is_kept(project, address, changes):
    assert lost(project, {**listed(address), **changes}) == []


def test_a_record_that_cannot_be_read_keeps_its_address(project):
    found = project({**listed("/symptoms/cold-fingers/"), **edited(COLD, "group: hands", "group:")}).problems
    assert [one.check for one in found] == ["empty_field"]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (edited(GLOVES, "kind: explainer", "kind: explainer\nformerly: [index.md]"), [(4, 12, "id_used_twice")]),
        (edited(GLOVES, "kind: explainer", "kind: explainer\nformerly: [symptoms/old.md]"), [(4, 12, "page_in_the_way")]),
        (edited(GLOVES, "kind: explainer", "kind: explainer\nformerly: [/old/]"), [(4, 12, "wrong_form")]),
        (edited("catalogue/symptoms/warm-toes.yml", "formerly: [hot-toes]", "formerly: [hot-toes, glove]"), [(4, 22, "id_used_twice")]),
        (edited("catalogue/vocabulary.yml", "{id: feet,", "{id: feet, formerly: [hands],"), [(2, 9, "value_error"), (2, 10, "waiting")]),
    ],
)
def test_an_old_address_belongs_to_one_only(project, changes, expected):
    assert [(one.line, one.column, one.check) for one in project(changes).problems] == expected


def test_the_command_adds_and_never_removes(tiny):
    root = tiny(listed("/symptoms/hot-toes/"))
    assert run(root, "permalinks", "--check").returncode == 1
    assert run(root, "permalinks").returncode == 0
    lines = [line for line in (root / LIST).read_text("utf-8").splitlines() if not line.startswith("# ")]
    assert lines == sorted(lines) and set(lines) == set(known(load_project(root).sound).all())
    assert run(root, "permalinks", "--check").returncode == 0
    # An address that only an old name keeps alive stays listed when the next one comes.
    (root / "catalogue/terms/scarf.yml").write_text(text("catalogue/terms/glove.yml").replace("glove", "scarf").replace("the hand", "the neck"), "utf-8")
    assert "/glossary/#scarf is missing" in run(root, "permalinks", "--check").stdout
    assert run(root, "permalinks").stdout.startswith("1 new addresses")
    assert "/symptoms/hot-toes/" in (root / LIST).read_text("utf-8").splitlines()


def test_a_new_record_needs_no_new_line(project, tiny):
    changes = {**everything(tiny()), "catalogue/terms/scarf.yml": text("catalogue/terms/glove.yml").replace("glove", "scarf").replace("the hand", "the neck")}
    assert project(changes).problems == ()


def test_the_command_lists_the_files_of_a_built_site(tiny, tmp_path):
    root = tiny()
    for name in ("handouts/cold-fingers/us.pdf", "data/catalogue.json", "assets/js/all.js", "search/index.json", "sitemap.xml", "index.html"):
        (root / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "site" / name).write_text("x")
    run(root, "permalinks")
    lines = (root / LIST).read_text("utf-8").splitlines()
    assert {"/handouts/cold-fingers/us.pdf", "/data/catalogue.json"} <= set(lines)
    assert not [line for line in lines if "assets" in line or "/search/" in line or "sitemap" in line]


def test_the_real_list_is_sorted_and_lacks_no_more_than_a_few_new_records(real_site):
    lines = [line for line in (ROOT / LIST).read_text("utf-8").splitlines() if not line.startswith("# ")]
    assert lines == sorted(set(lines))
    now = known(current.project(ROOT).sound)
    every = {*now.all(), *Built(real_site, now).files()}
    missing = sorted(every - set(lines))
    # A volunteer need not run a command: a release completes the list (CONTRIBUTING.md).
    assert len(missing) <= len(every) // 50, f"run: make permalinks; missing are {missing[:5]} and more"


def test_every_published_address_works_on_the_real_site(real_site):
    project = current.project(ROOT)
    site = Built(real_site, known(project.sound))
    assert len(project.sound.permalinks) > 1000
    assert [one.address for one in project.sound.permalinks if not site.resolves(one.address)] == []
    assert not site.resolves("/symptoms/akathisia/#nowhere") and not site.resolves("/handouts/nobody/us.pdf")


def test_what_the_catalogue_knows_is_what_is_built(real_site):
    """Our own reading of headings agrees with the site generator's."""
    now = known(current.project(ROOT).sound)
    site = Built(real_site, now)
    assert [address for address in now.all() if not site.resolves(address)] == []


@pytest.mark.parametrize("shape", ["/code/hpo/HP_{:07}/", "/code/icd10cm/A{}/#x", "/handouts/{}/us.pdf", "/symptoms/s{}/"])
def test_twice_the_addresses_are_twice_the_work(project, shape):
    def steps(count: int) -> int:
        """How many calls a check makes; the same on every machine."""
        changes, made = listed(*(shape.format(number) for number in range(count))), 0

        def counted(frame, event, argument):
            nonlocal made
            made += event in {"call", "c_call"}

        before = sys.getprofile()
        sys.setprofile(counted)
        try:
            project(changes)
        finally:
            sys.setprofile(before)
        return made

    steps(1)  # what is loaded and kept once
    none, once, twice = steps(0), steps(1000), steps(2000)
    assert twice - none < 2.2 * (once - none)


def test_a_check_of_addresses_is_quick_enough_to_run_always():
    # Counted, not timed: no page is rendered and no file is read for it.
    code = (
        "import sys; sys.path.insert(0, '.')\n"
        "from pathlib import Path\n"
        "from macros.project import load_project\n"
        "assert not load_project(Path('tests/tiny')).problems\n"
        "print(sorted(name for name in sys.modules if name.startswith('macros.render.')))\n"
    )
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False, env={**os.environ})
    assert result.stdout.strip() == "[]", result.stderr
