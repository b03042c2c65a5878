"""The evidence of a page in one table, for a prescriber with four minutes; and the list of these tables.

In: an explainer. Out: Markdown with front matter, finished. docs/assets/js/evidence.js
adds the filter; without it all rows are there.
"""

from __future__ import annotations

from ..addresses.handouts import paper_name
from ..addresses.summaries import PAPERS, summary_page, summary_sheet
from ..addresses.targets import relative_address, relative_file, target_of
from ..catalogue.index import Catalogue
from ..catalogue.pages import Page
from ..facts.review import review_words
from ..facts.summary import SummaryRow, summarized, summary_of
from .claims import data_of, words_of
from .findings import anchor, in_order
from .links import link
from .text import attribute, front_lines, html

SCRIPT = "assets/js/evidence.js"


def script(page: str) -> str:
    """The element that loads the filter, on the pages that have one."""
    return f'<script defer src="{relative_file(SCRIPT, page)}"></script>'


def evidence_page(of: Page, catalogue: Catalogue) -> str:
    """The whole page, front matter too."""
    words, page = catalogue.sentences.evidence_summary, summary_page(of.path)
    title = str(words.title.format(page=of.front.title))
    sheets = ", ".join(f'<a href="{relative_file(summary_sheet(of.path, paper), page)}">{html(paper_name(paper))}</a>' for paper in PAPERS)
    parts = [
        f"# {title}",
        f"{review_words(None, '', catalogue.sentences.review)}\n{{ .status-line }}",
        f"{words.best_means} {link(words.the_page, of.path, page)}. {words.on_paper}: {sheets}.",
        _table(of, catalogue, page),
        catalogue.sentences.safety.do_not_stop.full.as_text(),
        script(page),
    ]
    return front_lines(title, str(words.description.format(page=of.front.title)), "render_macros: false", "hide: [toc]") + "\n\n".join(
        str(part) for part in parts
    )


def _table(of: Page, catalogue: Catalogue, page: str) -> str:
    words = catalogue.sentences.evidence_summary
    heads = [str(one) for one in (words.statement, words.grade, words.best, words.number, words.compared, words.result, words.missing)]
    head = "".join(f'<th scope="col">{html(one)}</th>' for one in heads)
    rows = "".join(_row(row, heads, catalogue, page) for row in summary_of(of, catalogue))
    return f'<table class="findings summary to-narrow"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _row(row: SummaryRow, heads: list[str], catalogue: Catalogue, page: str) -> str:
    own = relative_address(target_of("claims", row.claim.id), page)
    place = next(number for number, one in enumerate(in_order(row.claim)) if one is row.finding)
    cells = (
        html(row.statement) if row.against else f'<a href="{own}">{html(row.statement)}</a>',
        html(row.grade),
        f'<a href="{own}#{anchor(row.claim, place)}">{html(row.study)}</a>',
        html(row.who),
        html(row.compared),
        html(row.result),
        html(row.missing),
    )
    made = "".join(f'<td data-label="{attribute(label)}">{cell}</td>' if cell else "<td></td>" for label, cell in zip(heads, cells, strict=True))
    return f"<tr {data_of(row.claim, catalogue)} {words_of(row.claim, catalogue)}>{made}</tr>"


def evidence_summaries(catalogue: Catalogue, page: str) -> str:
    """Links to every table, on screen and on paper."""
    rows = []
    for of in summarized(catalogue):
        way = relative_address(summary_page(of.path), page)
        sheets = ", ".join(f'<a href="{relative_file(summary_sheet(of.path, paper), page)}">{html(paper_name(paper))}</a>' for paper in PAPERS)
        rows.append(f'- <a href="{way}">{html(of.front.title)}</a> <small>({catalogue.sentences.evidence_summary.on_paper}: {sheets})</small>')
    return "\n".join(rows)
