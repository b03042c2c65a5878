"""Words and shapes that must not reach a reader.

catalogue/wording.yml lists them, each with its reason and better words. An
exception names the file and the exact words, with its reason; one that is no
longer needed is a problem too. Searched: every text a reader sees, in records
and pages. Not searched: titles of sources and words of searches, which are quoted as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from ...remembered import Memory, digest
from ..document import Document, path_name
from ..fields import Slot, slots, values
from ..index import Catalogue
from ..loading import Loaded
from ..plain import words
from ..problems import Problem, shown
from ..prose import as_text
from ..wording import Wording
from ..wording.examples import FILE as EXAMPLES
from ..wording.reader import SECOND, Reader, Refusal
from ..wording.tokens import lines
from .alone import alone
from .reading import NOT_PROSE, paragraphs
from .where import line_of

RIGHT = Memory("right")  # texts that no rule refuses, by the rules that were asked
_NOT_OURS = {
    ("sources", "title"),
    ("sources", "container_title"),
    ("sources", "publisher"),
    ("sources", "URL"),
    ("sources", "DOI"),
    ("sources", "author"),
    ("sources", "checked"),
    ("symptoms", "also_called"),
    ("searches", "words"),
}


def is_ours(kind: str, slot: Slot) -> bool:
    """Whether what stands there in a record is our own words, which a reader sees."""
    return slot.text and not slot.to and (kind, slot.path[0]) not in _NOT_OURS


def texts(catalogue: Catalogue, loaded: Loaded) -> Iterator[tuple[str, int, int, str, str]]:
    """(file, line, column, field, plain text) of everything a reader sees; no field for the body of a page."""
    for record, document in catalogue.records():
        for slot in slots(type(record)):
            if is_ours(record.kind, slot):
                for path, text in values(record, slot):
                    yield document.file, *document.place(path), path_name(path), as_text(str(text))
    for page in catalogue.pages.values():
        document = loaded.documents[page.file]
        for slot in slots(type(page.front)):
            if slot.text:
                for path, text in values(page.front, slot):
                    yield page.file, *document.place(path), path_name(path), as_text(str(text))
        for line, text in paragraphs(page.body):
            yield page.file, line + page.begins - 1, 1, "", text
        for line, text in _single_lines(page.body):
            yield page.file, line + page.begins - 1, 1, "", text
    singles = {"urgent-help": catalogue.urgent_help, "vocabulary": catalogue.vocabulary, "sentences": catalogue.sentences}
    for file, model in ((f"catalogue/{name}.yml", model) for name, model in singles.items()):
        for slot in slots(type(model)):
            if slot.text and not slot.to and slot.path[-1] not in {"id", "url", "number"}:
                for path, text in values(model, slot):
                    yield file, *loaded.documents[file].place(path), path_name(path), as_text(str(text))


def _single_lines(body: str) -> Iterator[tuple[int, str]]:
    """Headings, table rows and lines of HTML: what is no paragraph but is read."""
    for number, line in enumerate(body.split("\n"), 1):
        if NOT_PROSE.match(line) and line.strip():
            plain = unescape(re.sub(r"<[^>]*>", "", line)).replace("\u00a0", " ").replace("|", " ")
            yield number, as_text(plain.lstrip("# "))


def refused_wording(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """No refused words, apart from exceptions with a reason.

    Fails: "This is permanent."
    Passes: "This can last long, and often gets better."
    """
    wording, reader = loaded.wording, loaded.reader
    if wording is None or reader is None:
        return
    excepted = [(one.file, f" {' '.join(words(one.words))} ") for one in wording.exceptions]
    used: set[int] = set()
    rules = reader.made_of
    for file, line, column, field, text in texts(catalogue, loaded):
        if RIGHT.of(digest(rules, text), lambda text=text: not any(map(reader.of_line, lines(text)))):  # type: ignore[misc]
            continue
        for sentence in lines(text):
            for refusal in reader.of_line(sentence):
                right = [n for n, (where, those) in enumerate(excepted) if where == file and _covers(those, sentence, refusal)]
                used.update(right)
                if not right:
                    own = _line(catalogue, loaded, file, line, refusal.words if refusal.name != SECOND else sentence)
                    yield Problem(file, own, column if own == line else 1, "refused_wording", f"{field}: " * bool(field) + _message(sentence, refusal))
    document: Document = loaded.documents["catalogue/wording.yml"]
    for number, one in enumerate(wording.exceptions):
        if number not in used:
            yield document.problem(
                ("exceptions", number), "unneeded_exception", f"this exception is no longer needed ({shown(one.words)} in {one.file}). Delete it."
            )


def _line(catalogue: Catalogue, loaded: Loaded, file: str, first: int, words: str) -> int:
    page = catalogue.pages.get(file.removeprefix("docs/"))
    if page and first >= page.begins:
        return line_of(page.body.split("\n"), first - page.begins + 1, words) + page.begins - 1
    return line_of(loaded.documents[file].text.split("\n"), first, words)


def rules_that_miss(catalogue: Catalogue, loaded: Loaded) -> Iterator[Problem]:
    """Each rule catches the sentences that it says it catches, and lets its look-alikes pass.

    Fails: a rule whose own example, under catches, it does not catch
    Passes: an example that it catches, and a look-alike that passes
    """
    if loaded.wording and loaded.reader:
        document = loaded.documents["catalogue/wording.yml"]
        yield from alone(_misses, document, loaded.wording, loaded.reader, document, also=loaded.reader.made_of.hex())


def _misses(wording: Wording, reader: Reader, document: Document) -> Iterator[Problem]:
    for number, rule in enumerate(wording.rules):
        for at, text in enumerate(rule.catches):
            if rule.name not in {refusal.name for refusal in reader.refused(text)}:
                why = "mend"
                if rule.wide:
                    why = "it is `wide`, and the second reader sees nothing wrong here: take `wide` out, or mend"
                elif not rule.firm and rule.name in {one.name for line in lines(text) for one in reader.by_rules(line, alone=True)}:
                    why = "the second reader sees nothing wrong here: write `firm: true` beside it, or mend"
                message = f"the rule {shown(rule.name)} does not catch {shown(text)}: {why} a line of its `says`, or take a guard out of `unless`."
                yield document.problem(("rules", number, "catches", at), "rule_that_misses", message)
        for at, text in enumerate(rule.lets):
            if refusal := next(reader.refused(text), None):
                mend = "Make a line of its `says` narrower, or add a guard."
                if refusal.name == SECOND:
                    mend = f"The rule is not at fault: choose another sentence, or add this one to {EXAMPLES} as a safe one."
                message = f"{shown(text)} should pass, but {shown(refusal.name)} refuses it ({refusal.words}). {mend}"
                yield document.problem(("rules", number, "lets", at), "rule_that_misses", message)


def _covers(words: str, sentence: str, refusal: Refusal) -> bool:
    """Whether an exception's words stand in the sentence and hold all that was refused."""
    whole = _only_words(sentence)
    return words in whole and (_only_words(refusal.words) in words or (refusal.name == SECOND and words == whole))


def _only_words(line: str) -> str:
    return f" {' '.join(word for word in line.split() if word[0].isalnum())} "


def _message(sentence: str, refusal: Refusal) -> str:
    if refusal.name != SECOND:
        found = f"{shown(refusal.words)}: {refusal.reason} Better: {refusal.better}."
        return f"{found} If it is right here, add an exception: the top of catalogue/wording.yml shows how (rule: {refusal.name})."
    begins = " ".join(_only_words(sentence).split()[:8])
    return (
        f"{shown(begins)}: {refusal.reason} What weighed most: {refusal.words}. Better: {refusal.better}."
        f" If it is right here, add an exception with the whole sentence: the top of catalogue/wording.yml shows how."
        f" Or add it to {EXAMPLES} as `safe {refusal.kind}: ...`, from which the second reader learns."
    )
