"""What a host that reads `_headers` sends: the file of a built site in, the headers of a path out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Rule:
    """pattern: a path with a slash before it; `*` stands for anything."""

    pattern: str
    name: str
    value: str

    def fits(self, path: str) -> bool:
        return re.fullmatch(re.escape(self.pattern).replace(r"\*", ".*"), path) is not None


def rules(site: Path) -> list[Rule]:
    """In the order of the file; none for a site without it."""
    file, found, pattern = site / "_headers", [], ""
    for line in file.read_text("utf-8").splitlines() if file.is_file() else ():
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            found.append(Rule(pattern, name, value))
        else:
            pattern = line
    return found


def headers(of: list[Rule], path: str) -> dict[str, str]:
    """path: from the site's root, such as code/ or "". ValueError for a header that two rules set: hosts differ in which one counts."""
    found: dict[str, str] = {}
    for rule in of:
        if rule.fits(f"/{path}"):
            if rule.name in found:
                raise ValueError(f"/{path}: {rule.name} twice")
            found[rule.name] = rule.value
    return found
