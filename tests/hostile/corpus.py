"""The hostile texts, and every place where a pull request could put one.

The texts of payloads.yml were written by somebody who had seen neither the rules
nor the code. A place is a field of a record or of the top of a page, the text of a
page, a macro's argument, a line of a list, or a file's name.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import yaml
from as_yaml import read, written
from pydantic import BaseModel

from macros.catalogue.fields import EACH, KEYS, Slot, slots
from macros.catalogue.models import KINDS
from macros.catalogue.pages import Front, split
from macros.catalogue.sentences import Sentences
from macros.catalogue.urgent_help import UrgentHelp
from macros.catalogue.vocabulary import Vocabulary
from macros.catalogue.wording import Wording

from conftest import TINY

GLOVES = "docs/how-it-happens/gloves.md"
SECRET = "this-secret-stood-in-the-environment"
Changes = dict[str, str]


@dataclass(frozen=True)
class Payload:
    id: str
    kind: str
    text: str


@dataclass(frozen=True)
class Place:
    """name: for people. put: the files of the tiny project that a text changes there."""

    name: str
    put: Callable[[str], Changes]


def payloads(file: Path | None = None) -> list[Payload]:
    """All hostile texts; those of a bomb are written out."""
    items = yaml.safe_load((file or Path(__file__).with_name("payloads.yml")).read_text("utf-8"))
    return [Payload(one["id"], one["kind"], one["text"] if "text" in one else _long(one)) for one in items]


def every_payload() -> list[Payload]:
    """Those of the corpus, and of two sets that were kept apart from it, measured once, and then kept."""
    return [payload for name in ("payloads", "apart", "fresh") for payload in payloads(Path(__file__).with_name(f"{name}.yml"))]


def _long(bomb: dict[str, Any]) -> str:
    return f"{bomb.get('before', '')}{bomb['unit'] * bomb['times']}{bomb.get('after', '')}"


@cache
def places() -> list[Place]:
    """Every place, in a fixed order."""
    return [*_fields(), *_of_pages(), *_of_lists(), *_names()]


def trials(rounds: int, of: list[Payload] | None = None) -> Iterator[tuple[Payload, Place]]:
    """Each text in so many places; one after the other, each place gets its share of each kind."""
    everywhere = places()
    for turn in range(rounds):
        for number, payload in enumerate(of or payloads()):
            yield payload, everywhere[(number + turn * 37) % len(everywhere)]


def _fields() -> Iterator[Place]:
    for kind in KINDS.values():
        for slot in slots(kind):
            if slot.text and (found := _holder(sorted((TINY / "catalogue" / kind.kind).glob("[a-z]*.yml")), slot)):
                yield _field(found, slot)
    turn = count()
    singles: dict[str, type[BaseModel]] = {"urgent-help": UrgentHelp, "vocabulary": Vocabulary, "sentences": Sentences, "wording": Wording}
    for name, model in singles.items():
        for slot in slots(model):
            # The fixed sentences are of one kind, hundreds of them: each twelfth stands for the others.
            left_out = name == "sentences" and slot.text and next(turn) % 12
            if slot.text and not left_out and (found := _holder([TINY / f"catalogue/{name}.yml"], slot)):
                yield _field(found, slot)
    for slot in slots(Front):
        if slot.text and (found := _holder([TINY / GLOVES], slot)):
            yield _field(found, slot)


def _read(file: Path) -> Any:
    """What YAML a file holds; of a page, what stands above its text. To be changed by whoever asked."""
    return deepcopy(_once(file))


@cache
def _once(file: Path) -> Any:
    text = file.read_text("utf-8")
    return read((split(text) or ("", "", 0))[0] if file.suffix == ".md" else text)


def _holder(files: list[Path], slot: Slot) -> Path | None:
    """The first file that has something in a field, or could have."""
    return next((file for file in files if _set(_read(file), slot.path, "x")), None)


def _field(file: Path, slot: Slot) -> Place:
    path, before = file.relative_to(TINY).as_posix(), file.read_text("utf-8")

    def put(text: str) -> Changes:
        values = _read(file)
        _set(values, slot.path, text)
        # YAML writes a text so that it comes back as it was, whatever it holds.
        return {path: f"---\n{written(values)}---\n{(split(before) or ('', '', 0))[1]}" if file.suffix == ".md" else written(values, like=before)}

    return Place(f"{path} {'.'.join(slot.path)}", put)


def _set(data: Any, path: tuple[str, ...], text: str) -> bool:
    """Put a text into a field; False where there is none."""
    first, *rest = path
    if first == EACH:
        keys = list(data) if isinstance(data, dict) else list(range(len(data or ())))
        if not rest:
            if isinstance(data, list):
                data[:1] = [text]
            elif keys:
                data[keys[0]] = text
            return isinstance(data, list) or bool(keys)
        return any(_set(data[key], tuple(rest), text) for key in keys[:3])
    if first == KEYS:
        if data:
            data[text] = data.pop(next(iter(data)))
        return bool(data)
    if not isinstance(data, dict):
        return False
    name = first.rstrip("_")  # `for_` is written `for`
    if not rest:
        data[name] = text
        return True
    if data.get(name) is None and rest == [EACH]:
        data[name] = []
    return data.get(name) is not None and _set(data[name], tuple(rest), text)


def _of_pages() -> Iterator[Place]:
    page = (TINY / GLOVES).read_text("utf-8")
    forms = {
        "text of a page": "{}",
        "line of a list": "- {}",
        "heading": "## {}",
        "cell of a table": "| a | b |\n|---|---|\n| {} | c |",
        "after bold words": "**Wear gloves.**{}",
        "link": "[gloves]({})",
        "title of a link": '[gloves](gloves.md "{}")',
        "reference of a link": "[gloves][x]\n\n[x]: {}",
        "attributes": "**gloves**{{ {} }}",
        "attributes of a heading": "## Gloves {{ {} }}",
        "tag": "<b {}>gloves</b>",
        "code": "`{}`",
        "macro": "{{{{ {} }}}}",
        "argument of a macro": "{{{{ term({}) }}}}",
        "between tags": '<div markdown="1">\n{}\n</div>',
    }
    for name, form in forms.items():
        yield Place(name, lambda text, form=form: {GLOVES: f"{page}\n{form.format(text)}\n"})
    for macro in ("term", "cite", "claim", "figure", "symptoms"):
        yield Place(f"id in {macro}()", lambda text, macro=macro: {GLOVES: f"{page}\n{{{{ {macro}({json.dumps(text)}) }}}}\n"})
    yield Place("label of a macro", lambda text: {GLOVES: f'{page}\n{{{{ term("glove", {json.dumps(text)}) }}}}\n'})
    yield Place("named argument", lambda text: {GLOVES: f"{page}\n{{{{ symptoms(group={json.dumps(text)}) }}}}\n"})


def _of_lists() -> Iterator[Place]:
    for name in ("permalinks.txt", "everyday-words.yml", "danger-words.yml", "urgent-help.yml"):
        listed = (TINY / "catalogue" / name).read_text("utf-8")
        entries, _, end = listed.rstrip().rpartition("\n")
        yield Place(f"line of {name}", lambda text, name=name, entries=entries, end=end: {f"catalogue/{name}": f"{entries}\n{text}\n{end}\n"})
    record = (TINY / "catalogue/terms/glove.yml").read_text("utf-8")
    yield Place("line of a record", lambda text: {"catalogue/terms/glove.yml": f"{record}\n{text}\n"})
    yield Place("key of a record", lambda text: {"catalogue/terms/glove.yml": f"{record}\n{json.dumps(text)}: x\n"})


def _names() -> Iterator[Place]:
    record, page = (TINY / "catalogue/terms/glove.yml").read_text("utf-8"), (TINY / GLOVES).read_text("utf-8")
    yield Place("name of a record's file", lambda text: {f"catalogue/terms/{text}.yml": record})
    yield Place("name of a page's file", lambda text: {f"docs/how-it-happens/{text}.md": page})
    yield Place("name of an asset", lambda text: {f"docs/assets/{text}": "x"})
