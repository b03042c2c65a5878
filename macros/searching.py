"""The commands about the search: `python -m macros search-score` and `search-learn`.

Both run the very script of the site in Node. Each ends with 0, or says in plain words
what is missing and ends with 1.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from .catalogue.phrasings import NOTHING, WEIGHTS, written
from .project import Project
from .search import learning, report
from .search.phrases import evidence_files, phrase_files, read_phrases
from .search.score import NoNode, score_of


def score(project: Project, files: list[Path], write: bool, *, words_alone: bool = False) -> int:
    """What the search finds of phrase sets, and what it misses. write: publish it for the contribute page, which shows the whole search only."""
    catalogue = replace(project.sound, learned=NOTHING) if words_alone else project.sound
    sets = [read_phrases(file, catalogue) for file in files or [*phrase_files(project.root), *evidence_files(project.root)]]
    if problems := [problem for one in sets for problem in one.problems]:
        print(*problems, sep="\n")
        return 1
    try:
        scores = [score_of(one, catalogue) for one in sets]
    except NoNode as missing:
        print(missing, file=sys.stderr)
        return 1
    print(*(line for one in scores for line in report.lines(one)), sep="\n")
    if write and not words_alone:
        (project.root / report.PUBLISHED).write_text(
            report.published([one for one, of in zip(scores, sets, strict=True) if not of.of_evidence]), encoding="utf-8"
        )
    return 0


def learn(project: Project) -> int:
    """Learn anew which words stand for which page."""
    try:
        learned = learning.learn(project.root, project.sound)
    except NoNode as missing:
        print(missing, file=sys.stderr)
        return 1
    (project.root / WEIGHTS).write_text(written(learned), "utf-8")
    print(f"Learned {len(learned.words):,} words and pairs of words for {len(learned.ids)} pages; written to {WEIGHTS}.")
    return 0
