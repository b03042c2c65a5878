"""The macros a page may use, handed to the site generator.

Thin on purpose: the work is in macros/render. Both engines find this through
main.py in the project's root.
"""

from __future__ import annotations

from functools import wraps
from pathlib import Path
from typing import Any


def define_env(env: Any) -> None:
    """Register each noun under its name. Called by the engine, once a build."""
    from . import current
    from .catalogue.grammar import MACROS
    from .render.citations import citations_of_page
    from .render.page_macros import PageMacros

    catalogue = current.project(Path(env.project_dir)).catalogue
    if catalogue is None:
        return  # the build events say what is wrong
    # One object per page, so that two drawings on a page get two ids.
    latest: dict[str, PageMacros] = {}

    def here() -> PageMacros:
        path = env.page.file.src_uri
        if path not in latest:
            latest.clear()
            latest[path] = PageMacros(catalogue, path, citations_of_page(catalogue.pages[path], catalogue))
        return latest[path]

    for name in MACROS:

        @wraps(getattr(PageMacros, name))
        def noun(*arguments: str, _name: str = name, **named: str) -> str:
            return str(getattr(here(), _name)(*arguments, **named))

        env.macro(noun, name)
