"""The evidence of each explainer on one side of paper, as PDF files.

In: a sound catalogue, the site's name and address, a folder for what was made before.
Out: (address, bytes). Called by macros/files.py.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from ..addresses.handouts import paper_name
from ..addresses.site import Site
from ..addresses.summaries import PAPERS, summary_page, summary_sheet
from ..addresses.targets import URGENT_HELP, address_of
from ..catalogue.index import Catalogue
from ..catalogue.pages import Page
from ..catalogue.problems import Faulty, Problem
from ..facts.editions import digest, edition_of
from ..facts.language import first_sentences
from ..facts.review import review_words
from ..facts.summary import SummaryRow, summarized, summary_of
from . import typesetting
from .kept_files import KeptFiles
from .making import Batch, Made, Piece, Say, made, silent
from .qr import made_with, qr_svg

TEMPLATE = "evidence.typ"
# Of a result and of what is missing: all; where that is too long for one side, the first
# sentences of so many letters.
LETTERS = (1000, 220, 185, 150, 100)


def evidence_files(catalogue: Catalogue, site: Site, folder: Path, say: Say = silent) -> Iterator[tuple[str, bytes]]:
    """Each table on each paper. Raises Faulty with every table that has too much for one side."""
    kept = KeptFiles(folder, ".pdf")
    tables = {summary_sheet(page.path, paper): (page, paper) for page in summarized(catalogue) for paper in PAPERS}
    found = made([_batch(address, *table, catalogue, site) for address, table in tables.items()], print_table, kept, "Tables of evidence", say)
    if problems := sorted(problem for address, table in tables.items() if (problem := _problem(*table, found[address]))):
        raise Faulty(problems)
    kept.sweep()
    yield from ((address, content) for address in tables if isinstance(content := found[address], bytes))  # each is: see above


def _problem(page: Page, paper: str, content: Made) -> Problem | None:
    if isinstance(content, typesetting.TooLong):
        message = (
            f"the evidence of this page does not fit on one side of {paper_name(paper)} paper. Quote fewer claims on it, or shorten what their findings say."
        )
        return Problem(page.file, 1, 1, "evidence_too_long", message)
    return typesetting.not_set(page.file, "table of evidence", content) if isinstance(content, typesetting.NotSet) else None


def _batch(address: str, page: Page, paper: str, catalogue: Catalogue, site: Site) -> Batch:
    data = _data(page, paper, catalogue, site)
    on = max(edition_of(row.claim, catalogue).on for row in summary_of(page, catalogue))
    parts = (typesetting.made_with(TEMPLATE, __file__), made_with(), str(on), json.dumps(data, ensure_ascii=False, sort_keys=True))
    return Batch((data, on), (Piece(address, hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]),))


def print_table(table: tuple[dict[str, Any], date], pieces: list[None]) -> list[Made]:
    """One table, for a worker. pieces: one."""
    data, on = table
    try:
        return [typesetting.pdf(TEMPLATE, {**data, "qr": qr_svg(data["link"])}, on) for _ in pieces]
    except (typesetting.NotSet, typesetting.TooLong) as fault:
        return [fault]


def _data(page: Page, paper: str, catalogue: Catalogue, site: Site) -> dict[str, Any]:
    words, rows = catalogue.sentences.evidence_summary, summary_of(page, catalogue)
    link = f"{site.url}{address_of(summary_page(page.path))}"
    edition = digest(*(edition_of(row.claim, catalogue).digest for row in rows))[:6]
    return {
        "paper": paper,
        "site": site.name,
        "title": page.front.title,
        "kind": words.for_prescribers,
        "summary": words.description.format(page=page.front.title),
        "stop": words.stop,
        "rows": list(_ways(rows, catalogue)),
        "small": [
            f"{review_words(None, '', catalogue.sentences.review)}.",
            str(words.best_means),
            words.edition.format(edition=edition),
            words.numbers.format(address=f"{site.url}{address_of(URGENT_HELP)}"),
        ],
        "link": link,
        "qr_alt": words.code_spoken.format(title=page.front.title),
        "words": {"heads": [str(one) for one in (words.statement, words.grade, words.best, words.number, words.compared, words.result, words.missing)]},
    }


def _ways(rows: list[SummaryRow], catalogue: Catalogue) -> Iterator[list[list[str]]]:
    """The rows with all their words, then with fewer and fewer. The last have no room for what is missing, nor for voices against what experts agree on, and at last not for what a grade is based on; the web page has all."""
    yield from ([_cells(row, most) for row in rows] for most in LETTERS)
    yield [_cells(row, LETTERS[-1])[:-1] for row in rows]
    disputed = {word.id for word in catalogue.vocabulary.strengths if word.rule == "both-sides"}
    yield [_cells(row, LETTERS[-1])[:-1] for row in rows if not row.against or row.claim.strength in disputed]
    yield [_with_bare_grade(_cells(row, LETTERS[-1])[:-1]) for row in rows if not row.against or row.claim.strength in disputed]


def _with_bare_grade(cells: list[str]) -> list[str]:
    """Its word alone, without the kinds of study behind it."""
    return [cell.partition(". ")[0] if at == 1 else cell for at, cell in enumerate(cells)]


def _cells(row: SummaryRow, most: int) -> list[str]:
    short = [first_sentences(text, most) for text in (row.who, row.compared, row.result, row.missing)]
    return [row.statement, row.grade, row.study, *short]
