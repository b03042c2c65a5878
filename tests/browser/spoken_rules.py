"""What must be true of all that a screen reader is told of a page: one function for each rule, one line for each fault.

Source: WCAG 2.2 (1.1.1, 1.3.1, 2.4.1, 2.4.6, 2.5.3, 3.3.2, 4.1.2, 4.1.3), and of the order: urgent help
must be as near for a hand on a keyboard as it is for a thumb.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from browser.spoken import CONTROLS, LANDMARKS, Part

ONCE = {"banner", "main", "contentinfo"}
FIRST = ["Skip to the text", "Urgent help"]


def one_title(page: Part) -> Iterator[str]:
    """One heading of the first level."""
    titles = [one.name for one in page.each("heading") if one.level == 1]
    if len(titles) != 1:
        yield f"{len(titles)} headings of level 1: {titles}"


def no_level_left_out(page: Part) -> Iterator[str]:
    """A heading is at most one level below the one before it, and has words."""
    before = 1
    for one in page.each("heading"):
        if one.level > before + 1 or not one.name.strip():
            yield f"level {one.level} after {before}: {one.name!r}"
        before = one.level


def landmarks_can_be_told_apart(page: Part) -> Iterator[str]:
    """One banner, one main part and one foot; all others have names, and no two of a kind have the same."""
    # A form without a name is told as a form, but is no landmark.
    found = Counter((one.role, one.name) for one in page.each(*LANDMARKS) if one.role != "form" or one.name)
    for role in sorted(ONCE):
        if sum(count for (its, _), count in found.items() if its == role) != 1:
            yield f"not one {role}"
    for (role, name), count in found.items():
        if role not in ONCE | {"search"} and (not name or count > 1):
            yield f"{count} times {role} {name!r}"


def all_is_in_a_landmark(page: Part) -> Iterator[str]:
    """Whoever jumps from landmark to landmark misses nothing."""
    for one in page.each("text"):
        if not any(above.role in LANDMARKS for above in one.above):
            yield f"in no landmark: {one.name!r}"


def each_control_has_a_name(page: Part) -> Iterator[str]:
    """And all that takes the focus is a control, or a place that is jumped to."""
    for one in page.each(*CONTROLS):
        if not one.name.strip():
            yield f"{one.role} without a name, in {[above.name for above in one.above if above.name][-1:]}"


def names_hold_the_words_that_are_seen(page: Part) -> Iterator[str]:
    """Who speaks to the device says what stands there."""
    for one in page.each(*CONTROLS - {"combobox"}):  # a list to choose from has words of its own: the choices
        if _plain(one.words) not in _plain(one.name):
            yield f"{one.role} {one.name!r} shows {one.words!r}"


def urgent_help_comes_second(page: Part) -> Iterator[str]:
    """The Tab key meets the way to the text, then urgent help, then the rest."""
    stops = [one.name for one in page.each(*CONTROLS)]
    if stops[:2] != FIRST:
        yield f"first come {stops[:2]}"


def nothing_breaks_in(page: Part) -> Iterator[str]:
    """What changes by itself is read out when the reader pauses."""
    for one in page.all():
        if one.role in {"alert", "alertdialog"} or one.live not in {"", "polite"} or (one.role == "status" and one.live != "polite"):
            yield f"{one.role} {one.live} {one.words!r}"


def pictures_have_names(page: Part) -> Iterator[str]:
    """A picture says something, or is not told at all."""
    for one in page.each("image", "graphics-document", "graphics-symbol", "canvas"):
        if not one.name.strip():
            yield f"a picture without a name in {[above.name for above in one.above if above.name][-1:]}"


def tables_have_heads(page: Part) -> Iterator[str]:
    """Each column of a table says what stands in it."""
    for one in page.each("table"):
        rows = one.each("row")
        wide = max(len(row.each("cell", "gridcell", "rowheader", "columnheader")) for row in rows) if rows else 0
        if len(one.each("columnheader")) < max(wide, 1):
            yield f"a table of {wide} columns has {len(one.each('columnheader'))} heads"


def choices_say_what_is_chosen(page: Part) -> Iterator[str]:
    """Boxes and buttons of a choice stand in a group with a name; a box alone is its own."""
    boxes = page.each("checkbox")
    for one in page.each("radio") + (boxes if len(boxes) > 1 else []):
        if not any(above.role in {"group", "radiogroup"} and above.name.strip() for above in one.above):
            yield f"{one.role} {one.name!r} in no group with a name"


def folds_say_whether_they_are_open(page: Part) -> Iterator[str]:
    """The button of a part that opens tells its state."""
    for group in page.each("group"):
        first = group.parts[0] if group.parts else None
        if first and first.role == "button" and not first.states & {"expanded", "collapsed"}:
            yield f"open or closed: {first.name!r}"


RULES: tuple[Callable[[Part], Iterator[str]], ...] = (
    one_title,
    no_level_left_out,
    landmarks_can_be_told_apart,
    all_is_in_a_landmark,
    each_control_has_a_name,
    names_hold_the_words_that_are_seen,
    urgent_help_comes_second,
    nothing_breaks_in,
    pictures_have_names,
    tables_have_heads,
    choices_say_what_is_chosen,
    folds_say_whether_they_are_open,
)


def faults(page: Part) -> list[str]:
    """Every fault of a page, each with its rule."""
    return [f"{rule.__name__}: {fault}" for rule in RULES for fault in rule(page)]


def _plain(words: str) -> str:
    """As 2.5.3 compares: letters and digits, without the spaces between boxes."""
    return "".join(letter for letter in words.casefold() if letter.isalnum())
