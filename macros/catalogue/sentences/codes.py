"""Pages for links by code: the field, the list of each system, the page of a shared code."""

from __future__ import annotations

from typing import Annotated

from ..models import Part
from ..prose import Prose
from .gaps import Sentence, gaps


class CodePages(Part):
    """system: such as ICD-10-CM. oid: its number in a query."""

    field: Sentence
    such_as: Sentence
    find_page: Sentence
    no_script: Sentence
    one_code: Annotated[Prose, gaps("number")]
    many_codes: Annotated[Prose, gaps("number")]
    held: Annotated[Prose, gaps("codes", "number")]
    in_a_query: Annotated[Prose, gaps("oid")]
    list_title: Annotated[Prose, gaps("system")]
    list_about: Annotated[Prose, gaps("system")]
    nearest: Sentence
    whole: Sentence
    none_held: Sentence
    other_ways: Annotated[Prose, gaps("find_by_code", "urgent_help")]
    find_by_code: Sentence
    urgent_help: Sentence
    shared: Annotated[Prose, gaps("number")]
    shared_about: Annotated[Prose, gaps("code")]
    all_codes: Annotated[Prose, gaps("system")]
    all_symptoms: Sentence
    all_medicines: Sentence


class CodeRequests(Part):
    """The page of requests that administrators try. page, pages: links. document: where such a request was seen."""

    type_it: Annotated[Prose, gaps("text")]
    opens: Annotated[Prose, gaps("page")]
    offers: Annotated[Prose, gaps("pages")]
    nothing: Sentence
    unread: Sentence
    a_line: Sentence
    danger: Sentence
    seen: Annotated[Prose, gaps("document")]
