"""Every handout of the site, as files; what fits on no sheet, as problems.

In: a sound catalogue, the site's name and address, a folder for what was made
before. Out: (address, bytes) in the order of the ids. Called by macros/files.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ..addresses.handouts import Sheet, explainers, handout_address, paper_name, sheets
from ..addresses.site import Site
from ..catalogue import positions
from ..catalogue.index import Catalogue
from ..catalogue.problems import Faulty, Problem
from .content import Handout, of_page, of_symptom
from .kept_files import KeptFiles
from .making import Made, Say, made, silent
from .one_paper import print_on
from .printing import Press, batches
from .typesetting import NotSet, TooLong, not_set

# A long text of each field, in letters: what goes furthest beyond is named.
LONG = {"why": 330, "can_help": 80, "ask": 65, "handout": 90, "urgent": 420, "other_causes": 150}


def handouts(catalogue: Catalogue) -> Iterator[Handout]:
    """All of them: symptoms by id, then explainers by path."""
    yield from (of_symptom(symptom, catalogue) for symptom in catalogue.symptoms.values())
    yield from (of_page(page, catalogue) for page in explainers(catalogue))


def handout_files(catalogue: Catalogue, site: Site, folder: Path, say: Say = silent) -> Iterator[tuple[str, bytes]]:
    """Raises Faulty with every text that is too long for its paper, or that cannot be set."""
    press, kept = Press(catalogue, site), KeptFiles(folder, ".pdf")
    texts, papers = list(handouts(catalogue)), sheets(catalogue)
    found = made([batch for handout in texts for batch in batches(handout, papers, press)], print_on, kept, "Sheets of paper", say)
    if problems := sorted(problem for handout in texts if (problem := _problem(handout, papers, found, catalogue))):
        raise Faulty(problems)
    kept.sweep()
    for handout in texts:
        for sheet in papers:
            address = handout_address(handout.id, sheet)
            if isinstance(content := found[address], bytes):  # each is: see above
                yield address, content


def _problem(handout: Handout, papers: Sequence[Sheet], found: Mapping[str, Made], catalogue: Catalogue) -> Problem | None:
    """Why the first sheet of a handout that could not be set could not."""
    for sheet in papers:
        fault = found[handout_address(handout.id, sheet)]
        if isinstance(fault, TooLong):
            return _too_long(handout, sheet, catalogue)
        if isinstance(fault, NotSet):
            return not_set(handout.file, "handout", fault)
    return None


def _too_long(handout: Handout, sheet: Sheet, catalogue: Catalogue) -> Problem:
    """Which text to shorten: the one that goes furthest over what is usual."""
    texts: dict[positions.Path, str] = {
        ("why",): handout.why,
        ("other_causes",): handout.causes if handout.urgent is not None else "",
        **{("can_help", number): " ".join(line) for number, line in enumerate(handout.now)},
        **{("ask", number): line for number, line in enumerate(handout.ask)},
        **{("handout", number): " ".join(line) for number, line in enumerate(handout.points)},
        ("urgent",): " ".join(catalogue.signs[id].text.as_text() for id in handout.urgent or ()),
    }
    path = max(texts, key=lambda path: len(texts[path]) / LONG[str(path[0])])
    side = "two sides in large print" if sheet.large else "one side"
    message = (
        f"the handout does not fit on {side} of {paper_name(sheet.paper)} paper in letters that can be read. "
        f"Shorten {_named(str(path[0]), handout)} ({len(texts[path])} letters), or another long text of this file."
    )
    return catalogue.documents[handout.file].problem(path, "handout_too_long", message)


def _named(field: str, handout: Handout) -> str:
    """What a text is called where it is written: on a page some are lists below a heading, and no fields."""
    on_a_page = {"can_help": f'a line of "{handout.headings.get("now", "What you can do now")}"', "handout": handout.headings.get("points", "")}
    return (on_a_page.get(field) or field) if handout.file.startswith("docs/") else field
