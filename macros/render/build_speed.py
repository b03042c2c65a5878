"""How quick checks, previews and builds are: a drawing beside their goals, and a table."""

from __future__ import annotations

from html import escape

from ..catalogue.sentences import lists
from ..catalogue.speed import BuildSpeed
from ..facts.language import day
from ..figures import bars
from ..figures.paint import Paint


def shown(speed: BuildSpeed | None, words: lists.BuildSpeed, uid: str) -> str:
    """speed: None while nothing was measured. uid: unlike every other drawing's on the page."""
    if speed is None or not speed.works:
        return words.not_measured
    described = "; ".join(words.heard.format(work=one.work, percent=one.percent, goal=one.goal) for one in speed.works)
    drawing = bars.draw([(one.work, one.percent / one.goal) for one in speed.works], words.goal, words.title, described, uid, Paint("web"))
    caption = words.caption.format(date=day(speed.measured), machine=speed.machine, symptoms=speed.symptoms)
    rows = [_row(one.work, words.share.format(percent=one.percent), words.share.format(percent=one.goal)) for one in speed.works]
    table = "\n".join([_row(words.work, words.in_plain, words.goal), "|---|---|---|", *rows])
    return f'<figure class="drawing bars">\n{drawing}\n<figcaption>{escape(caption)}</figcaption>\n</figure>\n\n{table}'


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
