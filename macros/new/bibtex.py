"""BibTeX in, entries out, as publishers and reference managers give it.

Braces, quotes, `#` between parts and the usual commands for accents are read. A text with
another command in it is left out and told: half a word would be worse than none.
"""

from __future__ import annotations

import re
import unicodedata

from .entry import Entry, Unreadable

_TYPES = {
    "article": "article-journal",
    **dict.fromkeys(("book", "inbook", "incollection", "booklet"), "book"),
    **dict.fromkeys(("techreport", "report", "manual"), "report"),
    **dict.fromkeys(("online", "www", "electronic"), "webpage"),
    "dataset": "dataset",
}
_FIELDS = {
    "title": "title",
    "journal": "container_title",
    "journaltitle": "container_title",
    "booktitle": "container_title",
    "volume": "volume",
    "number": "issue",
    "issue": "issue",
    "pages": "page",
    "publisher": "publisher",
    "institution": "publisher",
    "doi": "DOI",
    "pmid": "PMID",
    "pmcid": "PMCID",
    "isbn": "ISBN",
    "url": "URL",
    "year": "issued",
    "date": "issued",
}
_BEGINS = re.compile(r"@\s*([A-Za-z]+)\s*[{(]\s*([^\s,{}()]*)\s*,", re.DOTALL)
_NAME = re.compile(r"[\s,]*([A-Za-z][\w-]*)\s*=\s*")
_ACCENTS = dict(zip("`'^\"~=.cvuHkr", "\u0300\u0301\u0302\u0308\u0303\u0304\u0307\u0327\u030c\u0306\u030b\u0328\u030a"))
_ACCENT = re.compile(r"\\(?:([`'^\"~=.])\s*\{?\\?([A-Za-z])\}?|([cvuHkr])\s*\{\s*\\?([A-Za-z])\s*\}|([cvuHkr])\s+([A-Za-z]))")
_LETTERS = {"ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "l": "ł", "L": "Ł", "i": "i", "j": "j"}
_LETTER = re.compile(rf"\\({'|'.join(sorted(_LETTERS, key=len, reverse=True))})(?![A-Za-z])(?:\{{\}}|\s+(?=[a-z]))?")
_FORM = re.compile(r"\\(?:textit|textbf|emph|textsuperscript|textsubscript|textsc|mbox|it|bf|em)(?![A-Za-z])\s*")


def entries(text: str) -> list[Entry]:
    """Each reference. Unreadable if there is none."""
    found = [_entry(begun[1].lower(), text, begun.end()) for begun in _BEGINS.finditer(text) if begun[1].lower() not in {"string", "comment", "preamble"}]
    if not found:
        raise Unreadable('this is no BibTeX: it has no entry such as "@article{name, …}".')
    return found


def _entry(kind: str, text: str, at: int) -> Entry:
    entry = Entry(_TYPES.get(kind, kind))
    while name := _NAME.match(text, at):
        raw, at = _value(text, name.end())
        field = name[1].lower()
        if field in {"author"}:
            _authors(raw, entry)
        elif (ours := _FIELDS.get(field)) and raw.strip() and ours not in entry.fields:
            plain = raw if ours in {"DOI", "URL"} else _plain(raw)
            plain = re.sub(r"[{}]|\\(?=[_&%#])", "", plain) if plain is not None and ours in {"DOI", "URL"} else plain
            if plain is None:
                entry.unread.append(f"{ours}: holds a command of TeX that is not known here: {' '.join(raw.split())[:80]}")
            else:
                entry.fields[ours] = plain
    return entry


def _value(text: str, at: int) -> tuple[str, int]:
    """(what stands there, where it ends): parts in braces, in quotes or bare, with "#" between them."""
    parts = ""
    while at < len(text):
        if text[at] in '{"':
            end = _closed(text, at)
            parts, at = parts + text[at + 1 : end], end + 1
        else:
            bare = re.compile(r"[^\s,{}#\"]*").match(text, at)
            parts, at = parts + (bare[0] if bare else ""), bare.end() if bare else at
        joined = re.compile(r"\s*#\s*").match(text, at)
        if not joined:
            break
        at = joined.end()
    return parts, at


def _closed(text: str, at: int) -> int:
    """Where the brace or the quote at this place is closed; the end of the text if nowhere."""
    quote, depth = text[at] == '"', 0
    for place in range(at, len(text)):
        sign = text[place]
        if sign in "{}" and (place == 0 or text[place - 1] != "\\"):
            depth += 1 if sign == "{" else -1
            if not quote and depth == 0:
                return place
        elif quote and sign == '"' and place > at and depth == 0 and text[place - 1] != "\\":
            return place
    return len(text)


def _authors(raw: str, entry: Entry) -> None:
    for one in re.split(r"\s+and\s+", raw.strip()):
        if one.strip().lower() == "others":
            entry.more_authors = True
            continue
        body = one.strip().startswith("{") and _closed(one.strip(), 0) == len(one.strip()) - 1
        name = _plain(one)
        if name is None or not name:
            entry.unread.append(f"author: {' '.join(one.split())[:80]} could not be read.")
        elif body:
            entry.authors.append((name, None))
        else:
            entry.authors.append(_parted(name))


def _parted(name: str) -> tuple[str, str | None]:
    """`Family, Given`, `Family, Jr, Given` or `Given Family`."""
    parts = [part.strip() for part in name.split(",")]
    if len(parts) >= 3:
        return parts[0], f"{parts[2]} {parts[1]}"
    if len(parts) == 2:
        return parts[0], parts[1]
    words = name.split()
    if len(words) == 1:
        return name, None
    first = next((place for place, word in enumerate(words[1:-1], 1) if word[:1].islower()), len(words) - 1)  # "van der Berg"
    return " ".join(words[first:]), " ".join(words[:first])


def _plain(text: str) -> str | None:
    """The text without TeX; None where a command is left over that is not known."""
    text = _FORM.sub("", text)
    text = _ACCENT.sub(lambda one: _accented(*(one[1], one[2]) if one[1] else (one[3], one[4]) if one[3] else (one[5], one[6])), text)
    text = _LETTER.sub(lambda one: _LETTERS[one[1]], text)
    text = re.sub(r"\\([&%$#_])", r"\1", text).replace("~", " ").replace("---", "—").replace("--", "–").replace("``", '"').replace("''", '"')
    text = re.sub(r"\$([^$\\]*)\$", r"\1", text)
    text = re.sub(r"(?<!\\)[{}]", "", text)
    return None if "\\" in text or "$" in text else " ".join(text.split())


def _accented(accent: str, letter: str) -> str:
    return unicodedata.normalize("NFC", letter + _ACCENTS[accent])
