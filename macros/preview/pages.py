"""The site as it was read last, and each of its pages when it is asked for."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from jinja2.bccache import Bucket, BytecodeCache
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler


class Preview:
    """The site as it was read last. made: what writes the files that are no pages, from their paths on the site."""

    def __init__(self) -> None:
        self.files: Files
        self.nav: Navigation
        self.config: MkDocsConfig
        self.env: Any = None
        self._compiled = Compiled()
        self.made: Callable[[], Iterable[Any]] = list
        self._held: dict[str, tuple[File, InclusionLevel]] = {}
        self._shown: set[str] = set()

    def hold_back(self, nav: Navigation, files: Files, config: MkDocsConfig, titles: Mapping[str, str]) -> None:
        """Before MkDocs would make the pages. titles: path from docs/ to what the menu calls a page that it has not read."""
        self.nav, self.files, self.config = nav, files, config
        self._held = {file.dest_uri: (file, file.inclusion) for file in files.documentation_pages()}
        self._shown = set()
        for file, _ in self._held.values():
            if file.page and file.page.title is None and file.src_uri in titles:
                file.page.title = titles[file.src_uri]
            file.inclusion = InclusionLevel.EXCLUDED

    def render_with(self, env: Any) -> None:
        """env: of the templates, as Jinja calls it."""
        self.env = env
        env.bytecode_cache = self._compiled

    def ready(self) -> None:
        """After MkDocs has made everything but pages: each can be made from now on."""
        for file, inclusion in self._held.values():
            file.inclusion = inclusion

    def forget(self) -> None:
        """Each page is made anew when it is opened."""
        self._shown = set()

    def show(self, path: str) -> None:
        """Make the page or file at a path from the site's root, if there is one and it is not there as it should be."""
        if path in self._shown:
            return
        if path in self._held:
            file = self._held[path][0]
            page = file.page or Page(None, file, self.config)
            _populate_page(page, self.config, self.files)
            _build_page(page, self.config, self.files.documentation_pages(), self.nav, self.env)
            self._shown.add(path)
        elif not Path(self.config.site_dir, path).is_file():
            for made in self.made():
                place = Path(self.config.site_dir, made.path)
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(made.content)


class Compiled(BytecodeCache):
    """Templates stay compiled from one reading to the next; each is known by a digest of its text."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if code := self._code.get(f"{bucket.key}{bucket.checksum}"):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[f"{bucket.key}{bucket.checksum}"] = bucket.bytecode_to_string()


def last_addresses(files: Files, config: MkDocsConfig, addresses: Iterable[str]) -> Files:
    """While there are problems, each address a reader may have open shows them."""
    for path in addresses:
        if not files.get_file_from_path(path):
            files.append(File.generated(config, path, content="---\nrender_macros: false\n---\n"))
    return files


def do_not_stop() -> None:
    """The pages show the faults. --strict would end the preview; it counts already, so the counter must go."""
    logger = logging.getLogger("mkdocs")
    for handler in list(logger.handlers):
        if isinstance(handler, CountHandler):
            logger.removeHandler(handler)
