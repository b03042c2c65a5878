"""The site, built with Zensical: python engines/zensical FOLDER

The core writes every page as finished Markdown, with what its frame shows in its first
lines, and settings that Zensical knows; Zensical makes HTML of both with the templates
of overrides/; the core writes everything else beside its pages. ZENSICAL names the
program; `make zensical` sets it up.
"""

from __future__ import annotations

import os
import posixpath
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from macros import history
from macros.addresses.targets import address_of
from macros.catalogue.checks.page_html import EXTENSIONS
from macros.checked import checked_project
from macros.files import SiteFile
from macros.frame import LOST
from macros.project import Project
from macros.writer.pages import finished_pages, meta_and_text
from macros.writer.settings import Settings, settings_of
from macros.writer.site import CARDS, config_of, last, other_files, put

PROGRAM = os.environ.get("ZENSICAL", str(ROOT / ".venv-zensical/bin/zensical"))
# What is not for Zensical: code that it ignores, and settings of MkDocs' own.
_TAG_LINK = re.compile(r"""(<a\b[^>]*?\bhref=")(?![a-z]+:)([^"#?]+)""")
OURS = {"hooks", "plugins", "strict", "validation", "exclude_docs", "not_in_nav", "watch", "edit_uri", "markdown_extensions", "theme"}


def main(folder: Path) -> int:
    os.environ[history.VARIABLE] = history.date_of_build(ROOT)
    project = checked_project(ROOT)
    if project.problems:
        print(*project.problems, sep="\n")
        return 1
    settings = settings_of(ROOT)
    files = other_files(project, settings)
    with tempfile.TemporaryDirectory() as place:
        work = Path(place)
        addresses = prepare(work, project, settings, files)
        subprocess.run([PROGRAM, "build", "--clean", "--config-file", "mkdocs.yml"], cwd=work, check=True)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        shutil.rmtree(folder, ignore_errors=True)
        put((SiteFile(one, (work / "site" / one).read_bytes()) for one in addresses), folder)
    put(files, folder)
    last(project, settings, folder)
    print(f"{len(addresses)} pages, and all other files, written to {folder}. CPU seconds of Zensical alone: {used.ru_utime + used.ru_stime:.1f}")
    return 0


def prepare(work: Path, project: Project, settings: Settings, files: list[SiteFile]) -> list[str]:
    """Write what Zensical reads. Returns the files it has to make, from the site's root; what its theme adds is left behind."""
    catalogue, cards = project.sound, {file.path for file in files if file.path.startswith(CARDS)}
    made = []
    for page in finished_pages(catalogue):
        meta, text = meta_and_text(page, catalogue, settings, cards)
        lines = yaml.safe_dump(meta, allow_unicode=True, width=10**6)
        put([SiteFile(f"docs/{page.path}", f"---\n{lines}---\n\n{from_the_file(text, page.path)}".encode())], work)
        made.append(page.path.removesuffix("index.md") + "index.html" if page.path.endswith("index.md") else page.path.removesuffix(".md") + "/index.html")
    put((SiteFile(f"docs/{file.path}", b"") for file in files if not file.path.endswith(".html")), work)  # so that links to them are links to a file
    shutil.copytree(ROOT / "overrides", work / "overrides")
    config: dict[str, Any] = {key: value for key, value in config_of(project, settings).items() if key not in OURS}
    config["theme"] = {"name": "material", "custom_dir": "overrides", "language": "en", "font": False}
    config["markdown_extensions"] = [{name: given} for name, given in EXTENSIONS.items()]
    config["plugins"] = []
    put([SiteFile("mkdocs.yml", yaml.safe_dump(config, allow_unicode=True, sort_keys=False).encode())], work)
    return [*made, LOST]


def from_the_file(text: str, page: str) -> str:
    """Links of HTML tags as seen from the Markdown file, where they are as seen from the finished page.

    Zensical rewrites all links of a page as if each led from its file; MkDocs leaves those of HTML tags as they are.
    """

    def seen(found: re.Match[str]) -> str:
        before, path = found.groups()
        there = posixpath.normpath(posixpath.join("/", address_of(page), path))
        return before + posixpath.relpath(there, posixpath.join("/", posixpath.dirname(page))) + "/" * path.endswith("/")

    return _TAG_LINK.sub(seen, text)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
