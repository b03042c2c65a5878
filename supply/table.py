"""licences.md: the same for people, from what sbom.json holds and the two lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from .locks import LOCKS, Package
from .shipped import Kept, Shipped

_KINDS = {"pypi": "Python packages", "npm": "npm packages"}


def table(packages: Sequence[Package], sent: Sequence[Shipped], looked: str, kept: Sequence[Kept]) -> str:
    """Markdown. looked: the day on which the age of packages was looked up."""
    return "\n".join(_lines(packages, sent, looked, kept)) + "\n"


def _lines(packages: Sequence[Package], sent: Sequence[Shipped], looked: str, kept: Sequence[Kept]) -> Iterator[str]:
    yield "# Licences and ages of all parts\n"
    yield "Written by `make supply` from the locks, from what packages say of themselves, and from"
    yield "`shipped.yml` and `kept.yml` in this folder. Do not edit it here.\n"
    yield "## Sent to readers\n"
    yield from _rows(("part", "what it is for", "licence", "copyright", "text of the licence"), (_sent(one) for one in sent))
    yield "\nReaders get these and our own work, and nothing of the packages below.\n"
    yield "## Kept with open eyes\n"
    yield f"Python packages without a release for two years, and those whose makers named an end. Looked up on {looked}."
    yield "Nobody has looked this up for npm packages.\n"
    yield from _rows(("package", "last release", "why it is here", "plan"), ((one.name, one.last, one.why, one.plan) for one in kept))
    for kind, heading in _KINDS.items():
        some = [one for one in packages if one.kind == kind]
        yield f"\n## {heading}: {len(some)}\n"
        counted = Counter(one.licence or "says none" for one in some)
        yield "By licence: " + "; ".join(f"{licence} ({count})" for licence, count in sorted(counted.items(), key=lambda each: (-each[1], each[0]))) + ".\n"
        yield from _rows(("package", "version", "licence", "what it does here"), map(_package, some))


def _sent(one: Shipped) -> tuple[str, ...]:
    return f"[{one.name}]({one.home}) {one.version}".rstrip(), one.part, one.licence, one.copyright, f"`{one.notice}`"


def _package(one: Package) -> tuple[str, ...]:
    licence = f"{one.licence} (as {one.said_by} says)" if one.said_by else one.licence or "says none"
    name = f"[{one.name}]({one.home})" if one.home.startswith(("https://", "http://")) else one.name
    return name, one.version, licence, ", ".join(LOCKS[lock] for lock in one.locks)


def _rows(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    yield from (f"| {' | '.join(cell.replace('|', '/') for cell in row)} |" for row in rows)
