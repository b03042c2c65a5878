"""What a clinician signs: the digest of all that is shown of a text, made from the fields themselves.

In: a record, a page or the numbers to call. Out: twelve letters for `reviewed: of`.
They cover, beside its own words,
- of a symptom: the statements behind it, which its page shows in full;
- of a claim: the searches behind it, and what its table says of each source;
- of a sign: the graver signs it is compared with;
- of a page: what its macros show of records (statements, lists, numbers to call);
- of a symptom, a claim and a page: the two warnings that no page is without.
So whatever is rewritten takes the signature off each text it stands in.
Who asks for a signature: `python -m macros signature` and `python -m macros sign`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..catalogue.grammar import bind, references
from ..catalogue.index import Catalogue
from ..catalogue.models import Claim, Record, Review, Sign, Symptom
from ..catalogue.pages import Page
from ..catalogue.urgent_help import UrgentHelp
from .citations import quoted_claims, sources_of_claim
from .editions import digest, digest_of, said, shown_records
from .names import short_name
from .review import review_words

Text = Record | Page | UrgentHelp


def signature(thing: Text, catalogue: Catalogue) -> str:
    """Changes when anything does that is shown of it, and that is no mere address or date."""
    own = digest(*said(thing, catalogue)) if isinstance(thing, UrgentHelp) else digest_of(thing, catalogue)
    warnings: tuple[str, ...] = ()
    if isinstance(thing, Symptom | Claim | Page):
        warnings = (catalogue.sentences.safety.do_not_stop.full, catalogue.sentences.safety.other_causes)
    return digest(own, *_shown(thing, catalogue), *warnings)


def review_of(thing: Text) -> Review | None:
    """What it says of its review itself, true or not any more."""
    found: Review | None = thing.front.reviewed if isinstance(thing, Page) else getattr(thing, "reviewed", None)
    return found


def review_line(thing: Text, catalogue: Catalogue) -> str:
    """The truth about review, for a page's status, a sheet's foot and the data. The digest is made only where somebody signed."""
    reviewed = review_of(thing)
    return review_words(reviewed, signature(thing, catalogue) if reviewed else "", catalogue.sentences.review)


def review_of_entry(thing: Text, catalogue: Catalogue) -> str:
    """The same for what stands in a list, where "not reviewed" is said once for all: "" where nobody signed."""
    return review_line(thing, catalogue) if review_of(thing) else ""


def signed(thing: Text, catalogue: Catalogue) -> Review | None:
    """A review that is for this very text; else None."""
    reviewed = review_of(thing)
    return reviewed if reviewed and reviewed.of == signature(thing, catalogue) else None


def _shown(thing: Text, catalogue: Catalogue) -> Iterator[str]:
    """What is shown beside its own words, each as a digest or a text."""
    match thing:
        case Symptom():
            yield from (digest_of(catalogue.claims[id], catalogue) for id in thing.claims)
        case Claim():
            yield from (digest_of(catalogue.searches[id], catalogue) for id in thing.searches)
            yield from (_in_its_table(id, catalogue) for id in sources_of_claim(thing))
        case Sign():
            yield from (f"graver: {catalogue.signs[id].text}" for id in thing.milder_than)
        case Page():
            yield from (digest_of(catalogue.claims[id], catalogue) for id in quoted_claims(thing))
            yield from (digest_of(record, catalogue) for record in shown_records(thing, catalogue))
            yield from _by_macros(thing, catalogue)


def _in_its_table(id: str, catalogue: Catalogue) -> str:
    source = catalogue.sources[id]
    return f"{short_name(source)}: {source.interests or ''}"


def _by_macros(page: Page, catalogue: Catalogue) -> Iterator[str]:
    """What a page's macros show of records that they do not list whole."""
    for call in page.calls:
        given, _ = bind(call)
        wanted = {name: str(value) for name, values in given.items() for value in values}
        match call.name:
            case "urgent_help" | "urgent_numbers":
                yield from said(catalogue.urgent_help, catalogue)
            case "not_known":
                yield from (digest_of(catalogue.searches[id], catalogue) for _, id in references(call))
            case "searches":
                yield from (digest_of(one, catalogue) for one in catalogue.searches.values())
            case "symptoms" | "symptom_index" | "glossary":
                yield from (f"{one.name}: {one.summary}" for one in catalogue.symptoms_by_name if _chosen(one, wanted))
            case "situations":
                yield from (f"{one.front.title}: {one.front.description}" for one in catalogue.pages.values() if one.front.kind == "situation")


def _chosen(symptom: Symptom, wanted: dict[str, str]) -> bool:
    """Whether {{ symptoms(…) }} with these values, by name, shows it."""
    has = {"group": [symptom.group], "mechanism": symptom.mechanisms, "pattern": symptom.patterns}
    return all(value in has[name] for name, value in wanted.items())
