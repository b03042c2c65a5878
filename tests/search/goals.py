"""How often the right page has to be found, in any set: as shares."""

from __future__ import annotations

FIRST, THREE = 0.86, 0.95  # first of all; among the first three
