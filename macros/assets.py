"""The joined style sheet and script, handed to MkDocs in place of their parts."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from . import bundle

# What the theme brings and overrides/ never loads.
UNUSED = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")


def join_assets(files: Files, config: MkDocsConfig) -> None:
    """One style sheet and one script in place of the parts that mkdocs.yml lists."""
    for file in [file for file in files if file.src_uri.startswith(UNUSED)]:
        files.remove(file)
    docs = Path(config.docs_dir)
    for key, join in (("extra_css", bundle.style), ("extra_javascript", bundle.script)):
        parts = [str(part) for part in config[key]]
        if not parts:
            continue
        joined = join(docs, parts)
        for part in parts:
            if there := files.get_file_from_path(part):
                files.remove(there)
        files.append(File.generated(config, joined.path, content=joined.text))
        config[key] = [joined.address]
