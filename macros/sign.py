"""python -m macros sign: a clinician's review, written into its text and into the list of signatures.

For maintainers, once they have heard from the clinician. In: the name of a text, and
who read it. Out: `reviewed` in the text's file, every other byte as it was, and a line
in catalogue/signatures.txt. Both or neither: what the check would refuse is taken back.
"""

from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import yaml
from pydantic import ValidationError

from .catalogue import signatures
from .catalogue.floors import is_end
from .catalogue.index import Catalogue
from .catalogue.loading import file_of
from .catalogue.models import Record, Review, Symptom
from .catalogue.pages import Page, split
from .catalogue.positions import read
from .catalogue.problems import did_you_mean
from .catalogue.signatures import FILE, NUMBERS, Signature
from .catalogue.visible import hidden, named, odd_space
from .facts.citations import quoted_claims
from .facts.editions import edition_of, edition_shown
from .facts.reviewed import all_texts, text_called, texts_called
from .facts.signature import Text, review_of, signature
from .project import load_project

KEY = "reviewed"


class NotSigned(Exception):
    """Why nothing was signed, in words for whoever typed the command."""


def run(root: Path, arguments: list[str]) -> int:
    """Sign one text; the exit code. Nothing is written where anything is wrong."""
    given = _arguments(arguments)
    project = load_project(root, recalled=True)
    if project.problems:
        print(*project.problems, "Nothing was signed. Mend these first: python -m macros check", sep="\n", file=sys.stderr)
        return 1
    try:
        print(_sign(root, project.sound, given))
    except NotSigned as fault:
        print(fault, file=sys.stderr)
        return 1
    return 0


def the_text(name: str, catalogue: Catalogue) -> tuple[str, str, Text]:
    """Kind, id and the text of that name. Raises NotSigned where there is none, or more than one."""
    found = texts_called(name, catalogue)
    if len(found) > 1:
        raise NotSigned(f'"{name}" may be {" or ".join(f"{kind}/{id}" for kind, id in found)}. Write one of these.')
    thing = text_called(*found[0], catalogue) if found else None
    if thing is None:
        raise NotSigned(f'no text that can be signed is called "{name}".{did_you_mean(name, [id for _, id in all_texts(catalogue)])}')
    return *found[0], thing


def with_review(text: str, line: str) -> str:
    """YAML with this line for `reviewed`, in its old place or at the end; all else as it was."""
    top = yaml.compose(text, Loader=yaml.SafeLoader)
    for key, value in top.value if isinstance(top, yaml.MappingNode) else ():
        if key.value == KEY:
            return text[: key.start_mark.index] + line + text[_end(value, text) :]
    rows = text.split("\n")
    # The last line of a list stays the last one; what is after the last line end is nothing.
    at = next((number for number, row in enumerate(rows) if is_end(row)), len(rows) - (not rows[-1]))
    return "\n".join([*rows[:at], line, *(rows[at:] or [""])])


def _end(node: yaml.Node, text: str) -> int:
    """Where a value ends; the end of a block would be that of the remarks after it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last, text)
    end: int = node.end_mark.index
    while text[end - 1] == "\n":
        end -= 1
    return end


def _arguments(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m macros sign", description="Enter the review of a clinician who has read a text as it is now.")
    parser.add_argument("text", help="the id of a record, the path of a page from docs/, or numbers (the numbers to call); kind/id where an id is used twice")
    parser.add_argument("--by", required=True, help='who read it, such as "Dr. A. Name"')
    parser.add_argument("--role", required=True, help='such as "pharmacist"')
    parser.add_argument("--registration", required=True, help="where and under which number the clinician is registered, so that anybody can look it up")
    parser.add_argument("--on", help="the day on which it was read, such as 2026-11-30; today if not given")
    return parser.parse_args(arguments)


def _sign(root: Path, catalogue: Catalogue, given: argparse.Namespace) -> str:
    kind, id, thing = the_text(given.text, catalogue)
    of = signature(thing, catalogue)
    review = _review(given, of)
    if review.on < (since := _last_change(thing, catalogue)):
        raise NotSigned(
            f"--on: {review.on} is before {since}, when the text last changed; what was read then was another text. Ask the clinician to read it as it is now."
        )
    one = Signature(review.on, kind, id, of, review.by, review.role, review.registration)
    file, ledger = root / _file(kind, id), root / FILE
    if review == review_of(thing):
        return f"{kind}/{id} is signed so already; nothing was changed."
    known = any(old.text == one.text for old in catalogue.signatures)
    before = {ledger: ledger.read_bytes(), file: file.read_bytes()}
    after = {ledger: before[ledger] if known else signatures.added(before[ledger].decode(), one).encode(), file: _reviewed(before[file], _line(review), kind)}
    try:
        for path, content in after.items():
            path.write_bytes(content)
        problems = load_project(root, recalled=True).problems
    except BaseException:
        _put(before)
        raise
    if problems:
        _put(before)
        raise NotSigned("\n".join([*map(str, problems), "Nothing was signed: with it, the check would find these."]))
    return f"{kind}/{id} is signed by {review.by} with the letters {of}: in {_file(kind, id)} and in {FILE}. Commit both together."


def _put(contents: dict[Path, bytes]) -> None:
    for path, content in contents.items():
        path.write_bytes(content)


def _file(kind: str, id: str) -> str:
    if (kind, id) == NUMBERS:
        return "catalogue/urgent-help.yml"
    return f"docs/{id}" if kind == "pages" else file_of(kind, id)


def _review(given: argparse.Namespace, of: str) -> Review:
    """What was typed, as a review. Raises NotSigned with what is wrong."""
    texts = {}
    for name in ("by", "role", "registration"):
        texts[name] = str(getattr(given, name)).strip()
        for sign in texts[name]:
            if sign == "|" or hidden(sign) or odd_space(sign):
                raise NotSigned(f"--{name}: found {named(sign)}. Leave it out.")
        if not texts[name] or len(texts[name]) > 300:
            raise NotSigned(f"--{name}: expected 1 to 300 letters.")
    today = datetime.now(UTC).date()
    try:
        on = date.fromisoformat(given.on) if given.on else today
    except ValueError:
        raise NotSigned(f'--on: found "{given.on}", expected a day such as 2026-11-30.') from None
    if on > today:
        raise NotSigned(f"--on: {on} has not come yet. Write the day on which it was read.")
    try:
        return Review(**texts, on=on, of=of)
    except ValidationError as fault:
        raise NotSigned(f"--{fault.errors()[0]['loc'][0]}: {fault.errors()[0]['msg']}.") from None


def _last_change(thing: Text, catalogue: Catalogue) -> date:
    """The day on which the meaning of what is shown last changed."""
    if not isinstance(thing, Record | Page):
        return date.min
    claims = thing.claims if isinstance(thing, Symptom) else quoted_claims(thing) if isinstance(thing, Page) else []
    return max([edition_shown(thing, catalogue).on, *(edition_of(catalogue.claims[id], catalogue).on for id in claims)])


def _line(review: Review) -> str:
    """In one line of YAML. Quotes as of JSON, which YAML reads too; without them letters such as 012345678912 would be a number."""
    by, role, registration, of = (json.dumps(text, ensure_ascii=False) for text in (review.by, review.role, review.registration, review.of))
    return f"{KEY}: {{by: {by}, role: {role}, registration: {registration}, on: {review.on}, of: {of}}}"


def _reviewed(content: bytes, line: str, kind: str) -> bytes:
    """A file with its review. Line ends and the rest stay as they are."""
    whole = content.decode()
    if whole.startswith("\ufeff"):
        return b"\xef\xbb\xbf" + _reviewed(content[3:], line, kind)
    ends = "\r\n" if "\r\n" in whole else "\n"
    text = whole.replace("\r\n", "\n")
    if text.replace("\n", ends) != whole:
        raise NotSigned("this file has line ends of two kinds. Save it with one kind, then sign.")
    if kind != "pages":
        return _same_but_for_it(text, with_review(text, line)).replace("\n", ends).encode()
    halves = split(text)
    if halves is None:
        raise NotSigned("the top of this page cannot be read.")
    front, body, _ = halves
    return f"---\n{_same_but_for_it(front, with_review(front, line))}---\n{body}".replace("\n", ends).encode()


def _same_but_for_it(before: str, after: str) -> str:
    """`after`, if nothing in it is another value; a file in a form that was not foreseen is left alone."""
    old, new = (read("", text.encode(), len(text.encode())).values for text in (before, after))
    if not isinstance(old, dict) or not isinstance(new, dict) or {**old, KEY: None} != {**new, KEY: None}:
        raise NotSigned("this file is in a form that the command does not know. Write it as _template.yml has it, then sign.")
    return after
