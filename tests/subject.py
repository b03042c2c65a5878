"""Where the engine names the subject of this site: its words, its records, its pages.

In: the real project and the files of the engine. Out: each place. The words come from
the records themselves, so that a new medicine or term is looked for from its first day.

    python tests/subject.py          # every place, and how many there are of each kind
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from macros.addresses.targets import OWN_PAGES
from macros.catalogue.index import Catalogue

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("macros", "overrides", "docs/assets")
ENGLISH = "easy-words.txt"  # thousands of ordinary words, for how hard a text is to read
READ = {".py", ".js", ".html", ".css", ".typ", ".yml", ".yaml", ".json", ".svg", ".md", ".txt"}
WORD = re.compile(r"[a-z0-9]+")
WORDS_OR_IDS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
HUMP = re.compile(r"([a-z])([A-Z])")
SHORTEST = 4  # letters of a name; shorter ones are code words everywhere: "us", "ed", "fit"
# Words of the records that are ordinary English or the engine's own, with the reason why the engine may use them.
ORDINARY = {
    "a kind of record, a field or a page that every site of this engine has": (
        "clinician, doctor, emergencies, guideline, half life, not known, placebo, prescriber, research, safety, unknown, what has been studied"
    ),
    "code and prose say it of other things": "balance, bind, controls, falls, sleep, waves, windows",
}


@dataclass(frozen=True, slots=True)
class Place:
    """kind: of record, in words. name: what was found there."""

    file: str
    line: int
    kind: str
    name: str


def names(catalogue: Catalogue, site_name: str) -> dict[str, str]:
    """Each name of the subject in small letters: name to the kind of record it is of. Words stand apart by spaces, in ids by hyphens."""
    found: dict[str, str] = {}
    for kind, given in _given(catalogue, site_name):
        name = " ".join(WORD.findall(given.casefold()))
        if len(name) >= SHORTEST and not name.isdigit():
            found.setdefault(name, kind)
    # Of these the id alone is meant: "other-causes", but not "other causes". One word is no id that anybody would know again.
    for kind in ("claims", "searches", "sources", "signs"):
        found |= {id: kind for id in catalogue.of_kind(kind) if "-" in id}
    found |= {Path(path).stem: "pages" for path in catalogue.pages if path not in OWN_PAGES and "-" in Path(path).stem}
    return {name: kind for name, kind in found.items() if name not in ordinary()}


def _given(catalogue: Catalogue, site_name: str) -> Iterator[tuple[str, str]]:
    yield "the site", site_name
    for medicine in catalogue.medicines.values():
        for name in (medicine.id, medicine.name, *medicine.also_called, *(brand for brands in medicine.brands.values() for brand in brands)):
            yield "medicines", name
    for term in catalogue.terms.values():
        for name in (term.id, term.term, *term.also_called):
            yield "terms", name
    for symptom in catalogue.symptoms.values():
        for name in (symptom.id, symptom.name, symptom.clinical_term):
            yield "symptoms", name
    for kind in ("families", "mechanisms", "groups", "topics", "phases", "original_statements"):
        for word in catalogue.words(kind).values():
            yield from (("vocabulary", name) for name in (word.id, word.label))


def ordinary() -> set[str]:
    return {word.strip() for told in ORDINARY.values() for word in told.split(",")}


def places(catalogue: Catalogue, site_name: str) -> list[Place]:
    """Every place in the engine that says one of the names, by file and line."""
    wanted = names(catalogue, site_name)
    return [place for file in engine() for place in found_in(file.relative_to(ROOT).as_posix(), file.read_text("utf-8"), wanted)]


def engine() -> list[Path]:
    """Its files that hold text, sorted."""
    files = [file for folder in FOLDERS for file in sorted((ROOT / folder).rglob("*"))]
    return [file for file in files if file.suffix in READ and "__pycache__" not in file.parts and "fonts" not in file.parts and file.name != ENGLISH]


def found_in(file: str, text: str, wanted: dict[str, str]) -> Iterator[Place]:
    """The names that stand in a text, and in the name of its file, which counts as line 0."""
    by_first = defaultdict(set)
    for name in wanted:
        by_first[name.split(" ")[0]].add(name)
    for number, line in enumerate([file, *text.splitlines()]):
        small = HUMP.sub(r"\1 \2", line).casefold()  # FooBar is foo bar
        said = {one for one in WORDS_OR_IDS.findall(small) if one in wanted and "-" in one}
        words = WORD.findall(small)
        for at, word in enumerate(words):
            for first in {word, word.removesuffix("s")} & by_first.keys():
                said |= {name for name in by_first[first] if _stands(name.split(" "), words[at:])}
        for name in sorted(said):
            yield Place(file, number, wanted[name], name)


def _stands(name: list[str], words: list[str]) -> bool:
    """Whether the words begin with the name; its last word may have an s more."""
    here = words[: len(name)]
    return here[:-1] == name[:-1] and len(here) == len(name) and here[-1] in (name[-1], f"{name[-1]}s")


def main() -> None:
    from macros.project import load_project

    catalogue = load_project(ROOT, recalled=True).sound
    site_name = re.search(r"^site_name: (.+)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
    found = places(catalogue, site_name[1] if site_name else "")
    for one in found:
        print(f"{one.file}:{one.line}: {one.name} ({one.kind})")
    kinds = Counter(one.kind for one in found)
    print(
        f"{len(found)} places: {', '.join(f'{kind} {count}' for kind, count in sorted(kinds.items())) or 'none'}. Names looked for: {len(names(catalogue, ''))}."
    )


if __name__ == "__main__":
    main()
