"""What mkdocs.yml says of the site, read without MkDocs.

In: the project's folder. Out: `Settings`. The file keeps its name and form, so that a
project can change its engine without a change of its files.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ..addresses.site import Site
from ..catalogue.settings import FILE


@dataclass(frozen=True)
class Settings:
    """given: all that stands in mkdocs.yml, with the variables of the host filled in."""

    given: dict[str, Any]

    @property
    def site(self) -> Site:
        return Site(self.given["site_name"], self.given["site_url"].rstrip("/") + "/")

    @property
    def edit_uri(self) -> str:
        """Where docs/ can be changed, with a slash at the end; "" if nowhere."""
        return str(self.given.get("edit_uri") or "")

    def parts(self, key: str) -> list[str]:
        """key: extra_css or extra_javascript; paths from docs/."""
        return list(self.given.get(key) or [])


def settings_of(root: Path) -> Settings:
    """Raises yaml.YAMLError for a file that is none; the checks have looked at it before."""
    return Settings(yaml.load((root / FILE).read_text("utf-8"), Loader=_Loader))  # noqa: S506 - a safe loader with one tag more


class _Loader(yaml.SafeLoader):
    """With `!ENV [NAME, "otherwise"]`, as MkDocs reads it."""


def _variable(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    if not isinstance(node, yaml.SequenceNode):
        return os.environ.get(str(loader.construct_scalar(node)))  # type: ignore[arg-type]
    *names, otherwise = loader.construct_sequence(node)
    return next((os.environ[name] for name in names if name in os.environ), otherwise)


_Loader.add_constructor("!ENV", _variable)
