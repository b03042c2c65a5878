"""One hostile text in one place: what the checks say, and what would be published."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import normpath
from xml.etree import ElementTree

from markdown import Markdown

from macros.addresses.site import Site
from macros.catalogue.allowed import faults
from macros.catalogue.checks.page_html import EXTENSIONS
from macros.catalogue.visible import visible
from macros.exports.files import exported
from macros.project import Project, load_project
from macros.render.pages import generated_pages, written_pages

from .corpus import SECRET, Changes, Payload, Place
from conftest import TINY

SITE = Site("Tiny", "https://tiny.example/")


@dataclass(frozen=True)
class Trial:
    payload: Payload
    place: Place
    project: Project

    @property
    def refused(self) -> bool:
        return bool(self.project.problems)

    @property
    def has_its_place(self) -> bool:
        """Whether a problem names a file that the text stands in, or a folder that its name made."""
        written = [visible(normpath(path)) for path in self.place.put(self.payload.text)]
        return any(f"{path}/".startswith(f"{problem.file}/") for path in written for problem in self.project.problems)


def tried(payload: Payload, place: Place, root: Path) -> Trial | None:
    """None where no file system takes such a name. root: a folder that is made afresh."""
    if not changed(place.put(payload.text), root):
        return None
    return Trial(payload, place, load_project(root))


def changed(changes: Changes, root: Path) -> bool:
    """The tiny project with changes, in a folder of its own; False where it could not be written within it."""
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(TINY, root)
    try:
        for path, text in changes.items():
            file = root / path
            if not file.resolve().is_relative_to(root.resolve()):
                return False
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode("utf-8", "surrogatepass"))
    except (OSError, ValueError):  # too long, or a NUL
        return False
    return True


def published(project: Project) -> Iterator[str]:
    """What is wrong with the pages and data files of a sound project."""
    reader = Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS)
    catalogue = project.sound
    for page in (*generated_pages(catalogue), *written_pages(catalogue)):
        body = page.text.split("\n---\n", 1)[1]
        yield from (f"{page.path}: {fault.words}" for fault in faults(reader.reset().convert(body)))
    for path, content in exported(catalogue, SITE):
        if path.endswith(".json"):
            json.loads(content)
        elif path.endswith(".xml"):
            ElementTree.fromstring(content)
        if SECRET.encode() in content:
            yield f"{path}: a variable of the machine"
