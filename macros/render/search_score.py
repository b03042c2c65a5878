"""How well the search does, as a table for the page "Contribute"."""

from __future__ import annotations

from ..catalogue.everyday import SearchScore


def table(score: SearchScore | None) -> str:
    """score: None while nothing was measured."""
    if score is None or not score.words:
        return "The search has not been measured yet."
    rows = [f"| {_name(one.set)} | {one.phrases} | {_share(one.first, one.phrases)} | {_share(one.three, one.phrases)} |" for one in score.words]
    danger = " ".join(
        f"Of {one.phrases} phrases about danger or like it, {_count(one.missed)} failed to show urgent help, and {_count(one.needless)} showed it without need." for one in score.danger
    )
    head = "| Phrases | How many | Right page first | Among the first three |\n|---|---|---|---|\n"
    return head + "\n".join(rows) + (f"\n\n{danger}" if danger else "")


def _name(set: str) -> str:
    return set.removeprefix("phrases-").replace("-", " ").capitalize()


def _count(number: int) -> str:
    return str(number) if number else "none"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %"
