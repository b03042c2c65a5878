"""Text from a record or a page never runs: not where the site is built, not where it is read."""

from __future__ import annotations

import os

import pytest

from macros.catalogue.allowed import faults

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


def make_fifo(file):
    os.mkfifo(file)


def make_link(file):
    file.symlink_to("/nowhere/at-all")


def make_loop(file):
    file.symlink_to(file)


@pytest.mark.parametrize("make", [make_fifo, make_link, make_loop])
@pytest.mark.parametrize(
    "path", ["docs/x.md", "docs/x.yml", "docs/assets/x.css", "catalogue/x.yml", "catalogue/x", "catalogue/nowhere/x.yml", "catalogue/symptoms/x.yml"]
)
def test_what_is_no_plain_file_is_told_and_never_opened(project, tiny, path, make):
    file = tiny() / path
    file.parent.mkdir(exist_ok=True)
    make(file)  # whoever opens a FIFO waits for good
    assert [one.file for one in project().problems] == [path]


@pytest.mark.parametrize("make", [make_fifo, make_link])
@pytest.mark.parametrize("path", ["catalogue/wording.yml", "catalogue/danger-words.yml", "catalogue/everyday-words.yml", "catalogue/permalinks.txt"])
def test_no_list_is_read_from_what_is_no_plain_file(project, tiny, path, make):
    file = tiny() / path
    file.unlink()
    make(file)
    assert (path, "missing_file") in checks(project, None)


@pytest.mark.parametrize(
    "path", ["docs/A.md", "docs/a b.md", "docs/a#b.md", "docs/ä.md", "docs/con.md", "docs/X/y.md", "docs/-.md", "docs/README.md", "docs/_x.md"]
)
def test_a_page_whose_name_is_no_address_is_refused(project, path):
    assert (path, "not_a_page") in checks(project, {path: (TINY / GLOVES).read_text("utf-8")})


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


# Each passed the check of the source once and ran, or swallowed the foot of the page.
HOSTILE = [
    "**y**{ tabindex=0 autofocus onfocus=alert(1) }",
    "**y**{ style=color:red }",
    "[a](javascript:alert(1))",
    "[a][b]\n\n[b]: javascript:alert(1)",
    "[a](data:text/html,x)",
    "![a](https://elsewhere.example/a.png)",
    "<video src='https://elsewhere.example/a'></video>",
    "<textarea>",
    "<title>x",
    "<plaintext>",
    "<b\nonclick=alert(1)>x</b>",
    '<a href="&#106;avascript:alert(1)">x</a>',
    "<img\nsrc=x onerror=alert(1)>",
    "<svg><animate onbegin=alert(1)></svg>",
    '<details open ontoggle="alert(1)">x</details>',
    '<p id="twice">a</p><p id="twice">b</p>',
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    '<a href="//elsewhere.example/">x</a>',
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
]


def test_a_hostile_page_is_refused_or_shown_as_text(build):
    """Each text on a page of its own: a build names those it refuses, and the next, without them, shows the others."""
    gloves = (TINY / GLOVES).read_text("utf-8")
    shown = {f"docs/how-it-happens/text-{number}.md": f"{gloves}\n{text}\n" for number, text in enumerate(["Harmless.", *HOSTILE])}
    harmless = next(iter(shown))
    site = build(shown)
    while site.result.returncode:
        refused = [path for path in shown if path in site.printed]
        assert refused, site.printed
        site = build(dict.fromkeys(refused))
        shown = {path: text for path, text in shown.items() if path not in refused}
    assert harmless in shown, "the page was refused, whatever it says"
    for path in shown:
        page = site.html(path.removeprefix("docs/").removesuffix(".md")).select_one("article")
        assert not faults(page.decode_contents()) and not page.select("img, video, textarea, plaintext, math, noscript"), path


def test_the_last_look_knows_what_it_looks_for():
    assert (
        faults(
            '<p>x</p><a href="../a/#b">y</a> <a href="tel:911">z</a> <a href="#a:b">w</a> <a href="../a/x:y">v</a><script defer src="../assets/js/code.js"></script>'
        )
        == []
    )
    for bad in (
        '<p onclick="x">',
        "<img src=x>",
        '<a href="//e.example">x</a>',
        '<a href=" javascript:x">x</a>',
        '<a href="javascript:x">x</a>',
        '<a href="data:x">x</a>',
        "<!-- x -->",
        "<?x>",
        "<script>1</script>",
        "<textarea>",
        "<p>",
    ):
        assert faults(bad), bad


def test_a_heading_leaves_no_brace_open_for_its_frame_to_close(project):
    page = (TINY / GLOVES).read_text("utf-8")
    assert (GLOVES, "unclosed_brace") in checks(project, {GLOVES: f"{page}\n## Gloves {{ onclick=x\n"})
    assert not checks(project, {GLOVES: f"{page}\n## Gloves {{ #more }}\n"})


def test_a_quote_in_an_address_ends_no_attribute(project):
    source = "catalogue/sources/mitten-2001.yml"
    for line in ("DOI: '10.1000/a\"onclick=alert(1)'", "URL: 'https://x.example/\"onclick=alert(1)'"):
        text = "\n".join(one for one in (TINY / source).read_text("utf-8").splitlines() if not one.startswith(line[:3])) + "\n"
        assert (source, "wrong_form") in checks(project, {source: text.replace("evidence:", f"{line}\nevidence:")})
