"""catalogue/sentences.yml: each fixed sentence that code puts on pages, sheets, cards, boxes and data.

In: the file. Out: `Sentences`, one group of fields for each place. So every
word a reader sees stands where the checks look and volunteers can mend it, and
a sentence that must be the same everywhere has one home. To add one: a field in
the module of its place, then the line in the file.
"""

from __future__ import annotations

from ..models import Part
from .codes import CodePages, CodeRequests
from .drawings import Drawings
from .evidence import ClaimPage, EvidenceSummary, Findings, Searches
from .frames import Comfort, Foot, Frame, NotFound, OldAddress, SavedOnDevice, SavedPages
from .grades import Claims, Grades, HowSure, OriginalPage
from .lists import BuildSpeed, ChangesPage, Glossary, Medicines, SearchScore, SourcesPage, SymptomIndex, WordingScore
from .pages import CitePage, EditionNote, EveryPage, Neighbours, Review, ShortVersion, Situations, SourcesList, SymptomPage
from .paper import HandoutLinks, HandoutsPage, Sheet
from .safety import Safety
from .urgency import SignsPage, Urgent, UrgentOnPaper
from .visits import VisitSheet


class Sentences(Part):
    """All of them, by place, in the order of the file."""

    safety: Safety
    review: Review
    every_page: EveryPage
    short_version: ShortVersion
    situations: Situations
    symptom_page: SymptomPage
    sources_list: SourcesList
    edition_note: EditionNote
    neighbours: Neighbours
    cite_page: CitePage
    symptom_index: SymptomIndex
    glossary: Glossary
    medicines: Medicines
    sources_page: SourcesPage
    changes_page: ChangesPage
    search_score: SearchScore
    wording_score: WordingScore
    build_speed: BuildSpeed
    code_pages: CodePages
    code_requests: CodeRequests
    handout_links: HandoutLinks
    handouts_page: HandoutsPage
    sheet: Sheet
    visit_sheet: VisitSheet
    saved_pages: SavedPages
    saved_on_device: SavedOnDevice
    comfort: Comfort
    frame: Frame
    foot: Foot
    not_found: NotFound
    old_address: OldAddress
    grades: Grades
    how_sure: HowSure
    claims: Claims
    findings: Findings
    searches: Searches
    claim_page: ClaimPage
    evidence_summary: EvidenceSummary
    original_page: OriginalPage
    drawings: Drawings
    urgent: Urgent
    signs_page: SignsPage
    urgent_on_paper: UrgentOnPaper
