"""Signatures of made-up clinicians, for the tiny project alone."""

from __future__ import annotations

from macros.catalogue import signatures
from macros.catalogue.signatures import end

LEDGER = signatures.FILE


def listed(*lines: str) -> dict[str, str]:
    """The list of signatures with these lines, as a change to the tiny project."""
    return {LEDGER: "\n".join([signatures.HEAD, *lines, end(len(lines)), ""])}


def line(of: str, by: str = "A. Doe", role: str = "GP", text: str = "symptoms/cold-fingers", registration: str = "1", on: str = "2026-01-05") -> str:
    return f"{on} | {text} | {of} | {by} | {role} | {registration}"
