"""The macros: each is the noun it puts on the page.

One object per page holds the catalogue, the page's path and its citations.
The engines call its methods by name; each returns Markdown or HTML. Calls
were checked before (catalogue/checks), so an unknown id cannot come here.
"""

from __future__ import annotations

from ..catalogue.grammar import MACROS
from ..catalogue.index import Catalogue
from ..catalogue.prose import Call
from ..facts import reviewed
from ..facts.names import in_a_sentence, name_of
from ..figures import figure
from . import (
    build_speed,
    claims,
    code_requests,
    codes,
    evidence_summary,
    glossary,
    numbers,
    record_form,
    saved,
    search_score,
    searches,
    signs,
    symptom_lists,
    urgent,
    visit_sheet,
    wording_score,
)
from .bibliography import sources_list
from .change_list import change_list
from .citations import Citations
from .data_files import data_files
from .handout_links import handout_link
from .handout_list import handout_list
from .links import record_link
from .page_parts import linked_from, print_link
from .situations import situations


class PageMacros:
    """What `{{ name(…) }}` means on one page.

    page: its path from docs/. citations: its sources, already numbered.
    """

    def __init__(self, catalogue: Catalogue, page: str, citations: Citations | None = None) -> None:
        self.catalogue, self.page = catalogue, page
        self.citations = citations or Citations(catalogue, ())
        self._figures = 0

    def render(self, call: Call) -> str:
        """The text of a call found by catalogue.prose."""
        if call.name not in MACROS:
            raise ValueError(f"no macro called {call.name}")
        return str(getattr(self, call.name)(*call.args, **dict(call.kwargs)))

    def symptom(self, id: str, label: str | None = None) -> str:
        """Link to a symptom: {{ symptom("cold-fingers", "hands like ice") }}."""
        return record_link(self.catalogue, "symptoms", id, self.page, label or in_a_sentence(name_of(self.catalogue, "symptoms", id)))

    def term(self, id: str, label: str | None = None) -> str:
        """Link to a glossary entry: {{ term("glove") }}."""
        # The class opens the meaning in place (docs/assets/js/terms.js).
        return record_link(self.catalogue, "terms", id, self.page, label) + "{ .term }"

    def medicine(self, id: str, label: str | None = None) -> str:
        """Link to a medicine: {{ medicine("mittenazolam") }}."""
        return record_link(self.catalogue, "medicines", id, self.page, label)

    def claim(self, id: str) -> str:
        """A statement with its strength and sources: {{ claim("gloves-warm-mice") }}."""
        return claims.claim_block(self.catalogue.claims[id], self.catalogue, self.citations, self.page)

    def cite(self, *ids: str) -> str:
        """Numbered sources: {{ cite("mitten-2001", "scarf-2002") }}."""
        return self.citations.marks(ids)

    def symptoms(self, group: str | None = None, mechanism: str | None = None, pattern: str | None = None) -> str:
        """A list of symptoms: {{ symptoms(group="hands") }}."""
        return symptom_lists.symptom_list(symptom_lists.chosen(self.catalogue, group, mechanism, pattern), self.catalogue, self.page)

    def claims(self, topic: str) -> str:
        """The ledger of one topic: {{ claims(topic="gloves") }}."""
        return claims.ledger(topic, self.catalogue, self.page)

    def symptom_groups(self) -> str:
        """Links to the groups of the index: {{ symptom_groups() }}."""
        return symptom_lists.symptom_groups(self.catalogue, self.page)

    def symptom_index(self) -> str:
        """Every symptom, by group: {{ symptom_index() }}."""
        return symptom_lists.symptom_index(self.catalogue, self.page)

    def glossary(self) -> str:
        """Terms and symptoms from A to Z: {{ glossary() }}."""
        return glossary.glossary(self.catalogue, self.page, self.render)

    def medicines(self) -> str:
        """The medicines by family: {{ medicines() }}."""
        return glossary.medicines(self.catalogue, self.page, self.render)

    def sources(self) -> str:
        """Every source in a line: {{ sources() }}."""
        return sources_list(self.catalogue, self.page)

    def unknowns(self) -> str:
        """What nobody has shown, by topic: {{ unknowns() }}."""
        return claims.unknowns(self.catalogue, self.page)

    def original_page(self) -> str:
        """The original page answered: {{ original_page() }}."""
        return claims.original_page(self.catalogue, self.page)

    def not_known(self, *ids: str) -> str:
        """A list of what is not known, and how we looked: {{ not_known("gloves-in-people") }}."""
        return searches.not_known(ids, self.catalogue, self.page)

    def looked(self, id: str) -> str:
        """How we looked for what the sentence before says was not found: {{ looked("gloves-in-people") }}."""
        return searches.looked_link(id, self.catalogue, self.page)

    def searches(self) -> str:
        """Every search: {{ searches() }}."""
        return searches.all_searches(self.catalogue, self.page)

    def judged(self) -> str:
        """How many claims are graded otherwise than the rules: {{ judged() }}."""
        return claims.judged(self.catalogue)

    def evidence_tools(self) -> str:
        """What narrows a long list of statements, sources or words: {{ evidence_tools() }}."""
        return evidence_summary.script(self.page)

    def evidence_summaries(self) -> str:
        """The evidence of each explainer in one table: {{ evidence_summaries() }}."""
        return evidence_summary.evidence_summaries(self.catalogue, self.page)

    def figure(self, name: str) -> str:
        """A drawing with its caption: {{ figure("seesaw") }}."""
        self._figures += 1
        stem = self.page.removesuffix(".md").replace("/", "-")
        return figure(self.catalogue.sentences.drawings.of(name), uid=f"{stem}-{self._figures}")

    def code_answer(self) -> str:
        """Answers a link from a health record: {{ code_answer() }}."""
        return codes.code_answer(self.catalogue, self.page)

    def code_systems(self) -> str:
        """The code systems and how many codes we hold: {{ code_systems() }}."""
        return codes.code_systems(self.catalogue, self.page)

    def code_requests(self) -> str:
        """Requests that health records send, to be tried: {{ code_requests() }}."""
        return code_requests.code_requests(self.catalogue, self.page)

    def code_examples(self, id: str) -> str:
        """Addresses that end in a symptom's codes: {{ code_examples("cold-fingers") }}."""
        return codes.code_examples(self.catalogue.symptoms[id], self.page)

    def code_query_example(self, id: str) -> str:
        """A query with a symptom's code: {{ code_query_example("cold-fingers") }}."""
        return codes.code_query_example(self.catalogue.symptoms[id], self.page)

    def signs(self, level: str) -> str:
        """The short list of signs of one level: {{ signs("emergency") }}."""
        return signs.general_list(level, self.catalogue)

    def all_signs(self) -> str:
        """Every sign that needs help, by level: {{ all_signs() }}."""
        return signs.all_signs(self.catalogue, self.page)

    def situations(self) -> str:
        """The pages about situations: {{ situations() }}."""
        return situations(self.catalogue, self.page)

    def review_so_far(self, sentence: str) -> str:
        """A sentence that holds until a clinician has signed a text; then, how many were reviewed: {{ review_so_far("No clinician has reviewed these sheets.") }}."""
        return reviewed.so_far(self.catalogue, sentence)

    def urgent_help(self) -> str:
        """Every number to call, by country: {{ urgent_help() }}."""
        return numbers.urgent_help(self.catalogue)

    def urgent_numbers(self) -> str:
        """A box with the first numbers to call: {{ urgent_numbers() }}."""
        return urgent.urgent_numbers(self.catalogue, self.page)

    def saved_pages(self) -> str:
        """The pages kept on the reader's device: {{ saved_pages() }}."""
        return saved.saved_pages(self.catalogue, self.page)

    def record_form(self) -> str:
        """The form that writes a new record: {{ record_form() }}."""
        return record_form.record_form(self.page)

    def visit_sheet(self) -> str:
        """The form that makes a sheet to take along: {{ visit_sheet() }}."""
        return visit_sheet.visit_sheet(self.catalogue, self.page)

    def handout(self, id: str | None = None) -> str:
        """The page as a sheet of paper: {{ handout() }}, or that of a symptom."""
        if id is None:
            return print_link(self.catalogue)
        return handout_link(id, self.catalogue.symptoms[id].name, self.catalogue, self.page)

    def handouts(self) -> str:
        """Every handout, to find, open and print: {{ handouts() }}."""
        return handout_list(self.catalogue, self.page)

    def linked_from(self) -> str:
        """The pages that point to this one: {{ linked_from() }}."""
        return linked_from("pages", self.page, self.catalogue, self.page)

    def changes(self) -> str:
        """What changed in meaning, by day: {{ changes() }}."""
        return change_list(self.catalogue, self.page, self.render)

    def data_files(self) -> str:
        """The files of the data page: {{ data_files() }}."""
        return data_files(self.page)

    def search_score(self) -> str:
        """How well the search finds what people mean: {{ search_score() }}."""
        return search_score.table(self.catalogue.score, self.catalogue.sentences.search_score)

    def wording_score(self) -> str:
        """How well the check knows what must not reach a reader: {{ wording_score() }}."""
        return wording_score.table(self.catalogue.wording_score, self.catalogue.sentences.wording_score)

    def build_speed(self) -> str:
        """How quick checks, previews and builds are: {{ build_speed() }}."""
        return build_speed.shown(self.catalogue.speed, self.catalogue.sentences.build_speed, uid="build-speed")
