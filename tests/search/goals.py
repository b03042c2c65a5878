"""How often the right page has to be found: (first, among the first three), as shares."""

from __future__ import annotations

GOAL = (0.85, 0.95)
# Phrases nobody tuned for are not there yet. These floors keep what is reached; the goal stands above.
REACHED = {"phrases-held-out": (0.81, 0.92)}


def wanted(name: str) -> tuple[float, float]:
    """name: of the set."""
    return REACHED.get(name, GOAL)
