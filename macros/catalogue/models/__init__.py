"""The records a volunteer writes, each with its fields in the file's order; one module a kind.

A record is one file in catalogue/<kind>/; its id is the file's name. Models
are frozen and hold only what was written: whatever can be computed is not
here. schema/*.json and the checks are made from these classes, so this is the
one description of a record. Field rules: catalogue/*/_template.yml.
"""

from __future__ import annotations

from .claims import Claim
from .codes import SYSTEMS, Codes, System
from .findings import Finding
from .medicines import HalfLife, HoursRange, Medicine
from .parts import ID, Change, Changed, Count, Formerly, Id, Letters, Line, Part, Record, Review, Reviewed, To, Unsigned, Words, Written, Year
from .searches import LiteratureSearch
from .signs import Sign
from .sources import Author, Checked, Source
from .symptoms import Frequency, Symptom
from .terms import Term

__all__ = [
    "ID", "KINDS", "SYSTEMS", "Author", "Change", "Changed", "Checked", "Claim", "Codes", "Count", "Finding", "Formerly", "Frequency", "HalfLife",
    "HoursRange", "Id", "Letters", "Line", "LiteratureSearch", "Medicine", "Part", "Record", "Review", "Reviewed", "Sign", "Source", "Symptom", "System", "Term", "To", "Unsigned",
    "Words", "Written", "Year",
]  # fmt: skip

# Every kind of record, in the order of all lists. A new one: a module here, its line
# in this tuple, its field in the Catalogue of index.py, and what it looks like in render/.
KINDS: dict[str, type[Record]] = {model.kind: model for model in (Symptom, Sign, Term, Medicine, Claim, LiteratureSearch, Source)}
