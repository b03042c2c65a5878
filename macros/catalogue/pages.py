"""docs/**/*.md in, pages with their front matter and macro calls out.

A page is Markdown written by hand. Its front matter is read as strictly as a
record; its macro calls are found without rendering anything.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from ..remembered import Memory, digest
from .decoding import decode, tidy
from .loading import DEVICES
from .models import Changed, Id, Letters, Line, Part, Reviewed, To, Unsigned, Words, Written
from .positions import Document, read
from .problems import Problem
from .prose import Call, Fault, Prose, parse
from .prose import Part as TextPart
from .remarks import dropped_text
from .validation import validate
from .wanted import FILL_IN, names

# What Markdown is called elsewhere; a site generator would render each of them.
PAGE_ENDINGS = {".md", ".markdown", ".mdown", ".mkdn", ".mkd"}
ASSETS = {".css", ".js", ".svg", ".png", ".woff2", ".txt"}
LONGEST = 60_000  # letters; the longest page we have is under 12,000
# What readers of Markdown and our expressions get through in a moment, whatever it is.
LONGEST_LINE = 2_000  # letters; ours are under 400
_COUNTED = frozenset("[]<>*_`{}(&!\\")
_ITEM = re.compile(r"\s*([-*+]|\d+\.)\s+")
MOST_SIGNS = 200  # of one kind, in one paragraph, list or table; ours have under 70


PATH = r"^([a-z0-9]+(-[a-z0-9]+)*/)*[a-z0-9]+(-[a-z0-9]+)*\.md$"
OldPage = Annotated[str, StringConstraints(strict=True, pattern=PATH, max_length=120)]

READ = Memory("pages")


class Front(Part):
    """The lines between the two `---` at the top of a page."""

    meanings: ClassVar[dict[str, str]] = {
        "title": "The title of the page.",
        "kind": "explainer and situation have an edition and a sheet of paper; page has not.",
        "description": "What the page is about, for search engines and lists.",
        "medical_name": "What prescribers call it.",
        "short_version": "The page in two sentences.",
        "ask": "Lines that a reader can read out, or questions for the prescriber.",
        "formerly": "Its old paths from docs/; their addresses stay.",
        "urgent": "Ids of the signs that say when to get help, the most urgent first.",
        "help_first": "True if it may be an emergency: help then stands before all else.",
        "handout": "The main points on its sheet of paper.",
        "leads_here": "Which fixed link of the site leads to this page; one page for each.",
        "kept_offline": "True if each reader's device keeps it for the night.",
        "template": "The frame of the home page.",
        "hide": "Parts of the frame that are left out.",
    }

    title: Annotated[Line, Letters(70)]
    kind: Literal["explainer", "situation", "page"]
    description: Annotated[Line, Letters(160)]
    medical_name: Line | None = None
    short_version: Annotated[list[Annotated[Prose, Words(35)]], Field(min_length=2, max_length=2)] | None = None
    ask: Annotated[list[Annotated[Prose, Letters(80)]], Field(min_length=2, max_length=4)] = []
    formerly: Annotated[list[OldPage], Unsigned("old addresses, which nobody reads")] = []
    urgent: Annotated[list[Annotated[Id, To("signs")]], Field(max_length=10)] = []
    help_first: Annotated[bool, Field(strict=True)] = False
    handout: Annotated[list[Annotated[Prose, Letters(110)]], Field(min_length=2, max_length=4)] = []
    leads_here: Annotated[Literal["when_symptoms_last", "every_visit"] | None, Unsigned("which link leads here, not the text")] = None
    kept_offline: Annotated[bool, Unsigned("it changes no word")] = False
    written: Written
    changed: Changed = []
    reviewed: Reviewed = None
    template: Annotated[Literal["home.html"] | None, Unsigned("the frame, not the text")] = None
    hide: Annotated[list[Literal["navigation", "toc"]], Unsigned("the frame, not the text")] = []

    @property
    def on_paper(self) -> bool:
        """Whether it is one whole text, with an edition, a sheet of paper and the rules of reading."""
        return self.kind != "page"


@dataclass(frozen=True, slots=True)
class Page:
    """One hand-written page.

    path: from docs/, such as how-it-happens/gloves.md.
    begins: the line of the file in which the body begins, from 1.
    """

    path: str
    front: Front
    body: str
    begins: int

    @property
    def file(self) -> str:
        return f"docs/{self.path}"

    @property
    def parts(self) -> tuple[TextPart, ...]:
        return parse(self.body)

    @property
    def calls(self) -> tuple[Call, ...]:
        return tuple(part for part in self.parts if isinstance(part, Call))

    def problem(self, found: Call | Fault, check: str, message: str) -> Problem:
        return Problem(self.file, found.line + self.begins - 1, found.column, check, message)


def split(text: str) -> tuple[str, str, int] | None:
    """Front matter, body and the line the body begins in; None without one."""
    if not text.startswith("---\n"):
        return None
    end = text.find("\n---\n", 3)
    if end < 0:
        return None
    return text[4 : end + 1], text[end + 5 :], text.count("\n", 0, end + 5) + 1


def load_pages(root: Path) -> tuple[dict[str, Page], dict[str, Document], list[Problem]]:
    """Every page under docs/, by its path; the documents hold the places, and under `stand_in` what checks see of a page with faults."""
    pages: dict[str, Page] = {}
    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    for file in sorted((root / "docs").rglob("*")):
        path = file.relative_to(root / "docs").as_posix()
        if message := _not_ours(file, path):
            problems.append(Problem(f"docs/{path}", 1, 1, "not_a_page", message))
        if file.suffix != ".md" or file.name.startswith(("_", ".")) or not file.is_file() or file.is_symlink():
            continue
        content = file.read_bytes()
        page, document = READ.of(digest(path, content), lambda path=path, content=content: load_page(path, content))  # type: ignore[misc]
        problems += document.problems
        documents[path] = document
        if page:
            pages[path] = page
    return pages, documents, problems


def _not_ours(file: Path, path: str) -> str:
    """What is wrong with a file or folder under docs/; "" if it may be there.

    An allow-list: whatever else stood there would be published as it is, or rendered
    by a site generator that knows more endings than the checks do.
    """
    if file.name.startswith("."):
        return ""  # no site generator publishes it
    if file.is_symlink():
        return "links are not published. Put the file itself here, or delete the link."
    if file.is_dir():
        return 'only files that end in ".md" are pages; folders with such a name are not read. Rename it.' if file.suffix in PAGE_ENDINGS else ""
    if not file.is_file():
        return "this is no plain file. Delete it."
    if file.suffix == ".md" and (not re.fullmatch(PATH, path) or len(path) > 120 or DEVICES & {*path.removesuffix(".md").split("/")}):
        return "the file name is the address: lower-case words with hyphens, such as mittens.md; folders too. Rename it."
    if file.suffix == ".md":
        return "" if not path.startswith("assets/") else "pages do not belong in docs/assets/. Move it to another folder."
    if file.suffix.lower() in {".yml", ".yaml"}:
        return ""  # places.py says where it belongs
    if path.startswith("assets/") and file.suffix in ASSETS:
        return ""
    return f'only pages that end in ".md" belong here, and under docs/assets/ files that end in {", ".join(sorted(ASSETS))}. Rename, move or delete it.'


def load_page(path: str, content: bytes) -> tuple[Page | None, Document]:
    """One page; what is wrong with its top is in the document's problems."""
    file = f"docs/{path}"
    text, problems = decode(file, content)
    if problems and not text:
        return None, Document(file, problems=problems)
    if len(text) > LONGEST:
        return None, Document(file, problems=[Problem(file, 1, 1, "page_too_long", f"the page has {len(text):,} letters; the most is {LONGEST:,}. Split it.")])
    if problem := _too_much(file, text):
        return None, Document(file, problems=[problem])
    text = tidy(text) if problems else text
    halves = split(text)
    if halves is None:
        return None, Document(file, problems=[*problems, _no_top(file, text)])
    front, body, begins = halves
    # One line in front, so that the places are those of the file.
    document = read(file, ("\n" + front).encode(), fields=names(Front))
    document.problems += [*dropped_text(document), *problems]
    found = validate(Front, document)
    for number, line in enumerate(body.split("\n"), begins):
        if FILL_IN in line.split():
            document.problems.append(Problem(file, number, line.index(FILL_IN) + 1, "to_fill_in", f"{FILL_IN} still stands here. Write the text of this part."))
    if document.stand_in:
        document.stand_in = Page(path, document.stand_in, body, begins)
    return (Page(path, found, body, begins) if found else None), document


def _no_top(file: str, text: str) -> Problem:
    """What is wrong with a page whose top is not found."""
    lines = text.split("\n")
    if lines[0].strip() != "---":
        message = 'the page does not begin with "---", its title and a second "---". Copy the top of another page.'
        return Problem(file, 1, 1, "no_front_matter", message)
    last = next((number for number, line in enumerate(lines) if number and line.strip() and not re.match(r"[A-Za-z_]+:|[ \-#]", line)), len(lines) - 1)
    message = 'the top of the page is not closed: a line with "---" and nothing else, no space either, is missing below its last field. Write: ---'
    return Problem(file, last + 1, 1, "no_front_matter", message)


def _too_much(file: str, text: str) -> Problem | None:
    """A line, or the signs of one paragraph, that would take minutes to read: brackets within brackets without end."""
    counts: Counter[str] = Counter()
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            return Problem(
                file, number, 1, "line_too_long", f"the line has {len(line):,} letters; the most is {LONGEST_LINE:,}. Begin a new line after a sentence."
            )
        counts = counts + Counter(sign for sign in line if sign in _COUNTED) if line.strip() else Counter()
        for sign, count in counts.items():
            if count > MOST_SIGNS:
                message = f'"{sign}" stands more than {MOST_SIGNS} times between two empty lines. Leave an empty line in between, or delete some.'
                return Problem(file, number, 1, "too_many_signs", message)
    return None


def blocks(page: Page) -> Iterator[tuple[int, str]]:
    """(line in the file, text as written, without a list's marker) of each paragraph or list item. Headings say nothing."""
    start, gathered = 1, list[str]()
    for number, line in enumerate([*page.body.split("\n"), ""], 1):
        begins = _ITEM.match(line)
        if (begins or not line.strip()) and gathered:
            yield start + page.begins - 1, " ".join(gathered)
            gathered = []
        if line.strip() and not line.startswith("#"):
            if not gathered:
                start = number
            gathered.append(_ITEM.sub("", line).strip())
