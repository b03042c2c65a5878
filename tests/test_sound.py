"""Text from a record or a page never runs: not where the site is built, not where it is read."""

from __future__ import annotations

import pytest

from conftest import TINY, edited

COLD, GLOVES = "catalogue/symptoms/cold-fingers.yml", "docs/how-it-happens/gloves.md"
# What the plugin's own templates would run; it leaves a file behind.
RUNS = "{{ cycler.__init__.__globals__.os.popen('touch RAN').read() }}"


def checks(project, changes) -> set[tuple[str, str]]:
    return {(one.file, one.check) for one in project(changes).problems}


@pytest.mark.parametrize("escape", ["\\L", "\\P", "\\N", "\\u2028", "\\x85", "\\0", "\\e", "\\u202e"])
def test_a_sign_that_yaml_writes_as_an_escape_is_refused(project, escape):
    assert (COLD, "refused_character") in checks(project, edited(COLD, "name: Cold fingers", f'name: "Cold{escape}fingers"'))


@pytest.mark.parametrize("label", [RUNS, "{% for a in [1] %}x{% endfor %}", "{{ config }}", "{{ environment }}"])
def test_no_text_of_a_page_or_a_record_is_run_as_a_template(build, label):
    call = f'{{{{ term("glove", "{label}") }}}}'
    site = build({GLOVES: f"{(TINY / GLOVES).read_text('utf-8')}\n{call}\n", **edited(COLD, '{{ term("glove") }}', call)})
    assert not list(site.root.rglob("RAN"))
    if site.result.returncode == 0:
        # Markdown takes some of its signs for emphasis; the rest is there to read.
        assert label.replace("_", "") in site.html("symptoms/cold-fingers/").get_text().replace("_", "")


def test_a_page_cannot_ask_to_be_run(build):
    site = build({"docs/symptoms/extra.md": f"---\ntitle: X\nkind: page\ndescription: X.\nwritten: 2026-01-01\nrender_macros: true\n---\n\n{RUNS}\n"})
    assert site.result.returncode != 0 and not list(site.root.rglob("RAN"))


@pytest.mark.parametrize(
    "path",
    [
        "docs/symptoms/x.mkd",
        "docs/x.markdown",
        "docs/x.mdown",
        "docs/x.mkdn",
        "docs/x.html",
        "docs/assets/x.html",
        "docs/CNAME",
        "docs/_redirects",
        "docs/x.php",
    ],
)
def test_only_pages_and_assets_stand_under_docs(project, path):
    assert (path, "not_a_page") in checks(project, {path: f"# X\n\n{RUNS}\n"})


def test_a_link_under_docs_is_refused(project, tiny):
    root = tiny()
    (root / "docs/x.txt").symlink_to("/etc/hostname")
    (root / "docs/folder").symlink_to(root / "catalogue")
    assert {("docs/x.txt", "not_a_page"), ("docs/folder", "not_a_page")} <= checks(project, None)


def test_a_page_with_another_ending_never_reaches_a_template(build):
    site = build({"docs/x.mkd": f"# X\n\n{RUNS}\n"})
    assert site.result.returncode != 0
    assert not list(site.root.rglob("RAN"))


def test_a_name_that_windows_keeps_for_itself_is_refused(project):
    text = (TINY / COLD).read_text("utf-8")
    assert ("catalogue/symptoms/con.yml", "bad_file_name") in checks(project, {"catalogue/symptoms/con.yml": text})


def test_digits_of_other_scripts_are_no_number_to_call(project):
    number = edited("catalogue/urgent-help.yml", 'number: "911"', 'number: "٩١١"')
    assert ("catalogue/urgent-help.yml", "wrong_form") in checks(project, number)
