"""Asks the page of codes without a page: its script in Node, with the search beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from macros.catalogue.code_answers import Asked
from macros.catalogue.index import Catalogue
from macros.codes.files import answer_script

from conftest import ROOT
from search.node import run

_ASK = """
self.Shared.symptoms = (text, then) => then(search.symptoms(text)),
given.map(one => {
  const request = one.typed ? self.Codes.typed(one.typed) : self.Codes.read(one.search, one.hash);
  let answer;
  self.Codes.answer(request, found => { answer = found; });
  return { request, answer, danger: search.inDanger(self.Codes.risks(request)).kinds.length > 0 };
})
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """pages: ways from the site's root, as in code-answers.yml. opens: the one that opens by itself, or "". notes: sentences, and says: their names.
    asked: whether anything was asked at all. problems: as they were read."""

    title: str
    text: str
    pages: tuple[str, ...]
    opens: str
    notes: tuple[str, ...]
    says: tuple[str, ...]
    danger: bool
    asked: bool
    problems: tuple[dict[str, str], ...]


def ask(catalogue: Catalogue, *asked: Asked | str, after: str = "?") -> list[Answer]:
    """Each request, or query, answered; after: the sign that begins a query, "?" or "#"."""
    requests = [Asked(link=one, seen="") if isinstance(one, str) else one for one in asked]
    given = [{"typed": one.typed, "search": f"?{one.link}" if after == "?" else "", "hash": f"#{one.link}" if after == "#" else ""} for one in requests]
    saying = (ROOT / "docs/assets/js/narrow.js").read_text("utf-8")
    return [_answer(one) for one in run(catalogue, _ASK, given, after=saying + answer_script(catalogue))]


def typed(catalogue: Catalogue, *texts: str) -> list[Answer]:
    return ask(catalogue, *(Asked(typed=text, seen="") for text in texts))


def _answer(one: dict[str, Any]) -> Answer:
    found, request = one["answer"], one["request"]
    problems = tuple({key: value for key, value in problem.items() if value} for problem in request["problems"])
    return Answer(
        found["title"], found["text"], _ways(found["rows"]), "" if one["danger"] else _way(found["go"]), tuple(found["notes"]), tuple(found["kinds"]), one["danger"], request["asked"], problems
    )  # fmt: skip


def _ways(rows: Sequence[dict[str, str]]) -> tuple[str, ...]:
    return tuple(_way(row["href"]) for row in rows)


def _way(href: str) -> str:
    """`symptoms/dizziness` of `../symptoms/dizziness/#for-prescribers`; other ways are left as they are."""
    way = href.removeprefix("../").removesuffix("#for-prescribers")
    return way.rstrip("/") if way.startswith("symptoms/") and way != "symptoms/" else way
