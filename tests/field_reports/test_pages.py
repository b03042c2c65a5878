"""Faults that people reported in public about pages written in Markdown, tried on pages of ours.

Each test bears the name of its trial. Where a fault is refused, it is refused at the place
of the sign that is to be mended, and the message says how.
"""

from __future__ import annotations

import posixpath
import re
import subprocess
import sys

import pytest

from macros.project import read_project
from macros.render.pages import generated_pages, written_pages

from conftest import ROOT, TINY, edited

GLOVES = "docs/how-it-happens/gloves.md"
CONTENT = {"number_that_leads_nowhere", "refused_wording", "no_such_glyph", "too_many_hard_words"}  # what else would be said of such a text


def found(project, text):
    """(line from the place of the text, column, check, message) of each problem that a text on a page brings."""
    problems = project(edited(GLOVES, "Toes are another matter.", f"{text}\n\nToes are far.")).problems
    assert {one.file for one in problems} <= {GLOVES}
    return [(one.line - 18, one.column, one.check, one.message) for one in problems if one.check not in CONTENT]


def places(project, text):
    return [one[:3] for one in found(project, text)]


@pytest.mark.parametrize(
    ("trial", "text", "place", "says"),
    [
        ("build-jinja-in-fence", "```\n${{ job.folder }}\n```", (2, 2), '"{{"'),
        ("build-jinja-in-fence", "```\n{% Film 7 %}\n```", (2, 1), "macro"),
        ("build-jinja-in-fence", "```\n\\root{{2}}{3}\n```", (2, 6), '"{{"'),
        ("build-inline-code-macro", 'Write `{{ term("glove") }}`.', (1, 8), "{% raw %}"),
        ("build-inline-code-macro", 'So:\n\n```\nA\n{{ term("glove") }}\n```', (5, 1), "{% raw %}"),
        ("build-inline-code-macro", 'So:\n\n    {{ term("glove") }}', (3, 5), "{% raw %}"),
        ("build-inline-code-macro", '- So:\n\n    ~~~\n    {{ term("glove") }}\n    ~~~', (4, 5), "{% raw %}"),
        ("build-inline-code-macro", '<code>{{ term("glove") }}</code>', (1, 7), "{% raw %}"),
        ("build-inline-code-macro", '{{ term(\n"glove") }}\nand\n`{{ term("glove") }}`', (4, 2), "{% raw %}"),
        ("build-curly-quotes-in-macro", "Toes and\n{{ term(“glove”) }}.", (2, 9), "“ is a curly quote"),
        ("build-curly-quotes-in-macro", '{{ term("glove") }} {{ term("glove", ‘it’s’) }}', (1, 38), "‘ is a curly quote"),
        ("build-curly-quotes-in-macro", '{{ term("glove”) }}', (1, 15), "” is a curly quote"),
        ("build-nonascii-headings", "## Как это\n\nA.", (1, 1), '"Как это { #my-address }"'),
        ("build-nonascii-headings", "## ☼\n\nA.", (1, 1), "no letter from a to z"),
        ("build-nonascii-headings", "### 5\n\nA.", (1, 1), "no letter from a to z"),
        ("build-nonascii-headings", "Это\n---\n\nA.", (1, 1), "no letter from a to z"),
        ("build-nonascii-headings", "## Why\n\nA.\n\n### *Why?*\n\nA.", (5, 1), "same words"),
        ("build-nonascii-headings", "## Who { #why }\n\nA.\n\n## Why\n\nA.", (5, 1), "same words"),
        ("build-case-of-link", "[x](../Index.md)", (1, 5), 'Write "../index.md"'),
        ("build-case-of-link", "[x](../symptoms/Cold-Fingers.MD#ask)", (1, 5), 'Write "../symptoms/cold-fingers.md#ask"'),
        ("build-absolute-and-file-links", "[a](/symptoms/cold-fingers/)", (1, 5), 'Write "../symptoms/cold-fingers.md"'),
        ("build-absolute-and-file-links", "[a](/docs/symptoms/hot-toes.md)", (1, 5), 'Write "../symptoms/warm-toes.md"'),
        ("build-absolute-and-file-links", '<a href="/symptoms/">a</a>', (1, 10), "https://"),
        ("build-absolute-and-file-links", "[a](../symptoms/cold-fingers/)", (1, 5), 'Write "../symptoms/cold-fingers.md"'),
        ("build-absolute-and-file-links", "[a](../../symptoms/cold-fingers/#ask)", (1, 5), 'Write "../symptoms/cold-fingers.md#ask"'),
        ("build-absolute-and-file-links", "[a](../symptoms/cold-fingers.html)", (1, 5), 'Write "../symptoms/cold-fingers.md"'),
        ("build-absolute-and-file-links", "[b](file:///D:/papers/a.pdf)", (1, 5), "on one device"),
        ("build-absolute-and-file-links", "[b](D:/papers/a.pdf)", (1, 5), "on one device"),
        ("build-absolute-and-file-links", "[b](..\\index.md)", (1, 5), "forward slashes"),
        ("build-absolute-and-file-links", "[b](http://a.example/)", (1, 5), "Write https://"),
        ("build-list-without-blank-line", "Call if:\n• it is slow\n• it is red", (2, 1), '"- " in place of "•"'),
        ("build-list-without-blank-line", "• it is slow\n• it is red", (1, 1), '"- " in place of "•"'),
        ("build-list-without-blank-line", "Call if:\n\n– it is slow\n– it is red", (3, 1), '"- " in place of "–"'),
        ("build-list-without-blank-line", "Call if:\n- it is slow\n- it is red", (2, 1), "an empty line above"),
        ("build-list-without-blank-line", "Call if:\n* it is slow", (2, 1), "an empty line above"),
        ("build-list-without-blank-line", "Call if:\n1. it is slow", (2, 1), "an empty line above"),
        ("build-list-without-blank-line", "Call if:\n\n1) it is slow", (3, 1), '"1. " in place of "1)"'),
        ("build-list-without-blank-line", "Call if:\n\n-it is slow", (3, 1), "a space after"),
        ("build-list-without-blank-line", "- Call if:\n\n    It is so:\n    - slow", (4, 5), "an empty line above"),
        ("build-list-without-blank-line", 'Call if:\n‣ {{ term("glove") }}', (2, 1), '"- " in place of "‣"'),
        ("build-list-without-blank-line", "Cold.[^note]", (1, 6), "cite"),
    ],
)  # fmt: skip
def test_it_is_refused_at_its_place_and_the_message_says_what_to_do(project, trial, text, place, says):
    problems = found(project, text)
    assert [one[:2] for one in problems] == [place]
    assert says in problems[0][3]


@pytest.mark.parametrize(
    ("trial", "text"),
    [
        ("build-inline-code-macro", '{% raw %}Write `{{ term("glove") }}`.{% endraw %} And {{ term("glove", "a `b` c") }}.'),
        ("build-curly-quotes-in-macro", '{{ term("glove", "the hand’s “cover”") }}'),
        ("build-nonascii-headings", "## Как это { #what }\n\nA.\n\n## Why\n\nA.\n\n## Why { #why-not }\n\nA.\n\n## Ça va"),
        ("build-absolute-and-file-links", "`[a](/symptoms/)` and\n\n```\n[b](file:///C:/x.pdf)\n```"),
        ("build-list-without-blank-line", "So:\n\n- one\n- two – and\n  three\n    - four\n\n1. five\n2. six"),
        ("build-list-without-blank-line", "*Cold* toes - and\n**warm** ones; see [^ and a·b.\n\n```\n• a\n- b [^1]\n```"),
        ("build-list-without-blank-line", "### A\n- right below a heading\n\n> - in a quotation\n\n- - -\n\n* * *"),
    ],
)  # fmt: skip
def test_what_is_only_alike_passes(project, trial, text):
    assert places(project, text) == []


def test_build_list_without_blank_line_is_refused_in_records_too(project):
    changes = edited("catalogue/symptoms/cold-fingers.yml", "They feel like ice.", "They feel like: • ice")
    assert [(one.line, one.check) for one in project(changes).problems] == [(9, "sign_of_markup")]


@pytest.mark.parametrize("root", [TINY, ROOT], ids=["tiny", "real"])
def test_build_generated_page_link_is_right_at_every_depth(root):
    """Every link that a macro makes, on pages of each depth, leads to a page that is there."""
    _, catalogue, problems = read_project(root)
    assert catalogue and not problems
    made = [*generated_pages(catalogue), *written_pages(catalogue)]
    there, depths = {page.path for page in made}, set()
    for page in made:
        for link in re.findall(r"\]\(([^\s)#:]+\.md)", page.text):
            assert posixpath.normpath(posixpath.join(posixpath.dirname(page.path), link)) in there, (page.path, link)
            depths.add(page.path.count("/"))
    assert depths >= {0, 1} if root == TINY else depths >= {0, 1, 2}


def test_build_generated_page_link_other_addresses_are_refused_with_one_reason(project, tiny):
    changes = edited("mkdocs.yml", "strict: true", "strict: true\nuse_directory_urls: false")
    assert [(one.file, one.line, one.check) for one in project(changes).problems] == [("mkdocs.yml", 5, "other_addresses")]
    root = tiny()
    for name in ("macros", "overrides", "main.py"):
        (root / name).symlink_to(ROOT / name)
    (root / "mkdocs.yml").write_text((TINY / "mkdocs.yml").read_text("utf-8"), "utf-8")
    done = subprocess.run([sys.executable, "-m", "mkdocs", "build", "--no-directory-urls"], cwd=root, capture_output=True, text=True, check=False)
    said = [line for line in (done.stdout + done.stderr).splitlines() if "addresses end in a slash" in line]
    assert done.returncode == 1
    assert len(said) == 1
    assert "use_directory_urls" in said[0]
    assert not (root / "site").exists()


def test_build_green_with_errors(project):
    assert places(project, '{{ term("glov") }}') == [(1, 1, "unknown_id")]
    assert places(project, '{{ terms("glove") }}') == [(1, 1, "unknown_macro")]


def test_build_case_of_link_two_names_that_differ_by_case_alone_are_refused(project):
    file = "catalogue/symptoms/Cold-fingers.yml"
    text = (TINY / "catalogue/symptoms/cold-fingers.yml").read_text("utf-8")
    assert [(one.file, one.check) for one in project({file: text}).problems] == [(file, "bad_file_name")]
