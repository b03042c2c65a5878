"""The folders of catalogue/ in, records and their documents out.

Every file is read; what is wrong with one file never hides what is wrong
with the next. Called once for a build or a check, never at import.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..remembered import Memory, digest
from .code_answers import CodeAnswers
from .everyday import DangerLanguages, DangerWords, EverydayWords, SearchScore
from .models import ID, KINDS, Record
from .permalinks import Permalink, load_permalinks
from .phrasings import Learned, faults, phrasing_files, read_learned
from .places import looks_like, misplaced, wrong_kind
from .positions import Document, read
from .problems import Problem
from .remarks import dropped_text
from .sentences import Sentences
from .settings import faults_of_settings
from .signatures import Signature, load_signatures
from .speed import BuildSpeed
from .urgent_help import UrgentHelp
from .validation import Model, validate
from .vocabulary import Vocabulary
from .wanted import names
from .wording import Reader, Wording, WordingScore
from .wording.files import reader_of, taught

# Names that no file may have on Windows, whatever its ending.
DEVICES = {"con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(10))}
READ = Memory("records")
LARGEST_LIST = 512 * 1024  # bytes; everyday-words.yml, the longest, is under 200 KB


@dataclass
class Loaded:
    """What the files hold.

    records: kind, then id, to record; only sound ones.
    documents: file to document, also of records that are not sound.
    ids: kind to every id that has a file, sound or not, so that one bad
        record is not reported again wherever it is cited.
    templates: kind to the example in its _template.yml; only sound ones.
    stand_ins: for each file with faults of which something can be made, what checks look at in its place.
    """

    records: dict[str, dict[str, Record]] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    ids: dict[str, set[str]] = field(default_factory=dict)
    templates: dict[str, Record] = field(default_factory=dict)
    vocabulary: Vocabulary | None = None
    urgent_help: UrgentHelp | None = None
    wording: Wording | None = None
    reader: Reader | None = None
    sentences: Sentences | None = None
    permalinks: tuple[Permalink, ...] = ()
    signatures: tuple[Signature, ...] = ()
    phrased: tuple[str, ...] = ()
    learned: Learned = field(default_factory=Learned)
    everyday: EverydayWords = field(default_factory=EverydayWords)
    danger: DangerWords = field(default_factory=DangerWords)
    danger_languages: DangerLanguages = field(default_factory=DangerLanguages)
    code_answers: CodeAnswers = field(default_factory=CodeAnswers)
    score: SearchScore | None = None
    wording_score: WordingScore | None = None
    speed: BuildSpeed | None = None
    problems: list[Problem] = field(default_factory=list)
    stand_ins: dict[str, Any] = field(default_factory=dict)


def file_of(kind: str, id: str) -> str:
    """The path of a record from the project root."""
    return f"catalogue/{kind}/{id}.yml"


def load(root: Path) -> Loaded:
    """Everything under root/catalogue. root: the project's folder."""
    loaded = Loaded()
    loaded.vocabulary = _single(loaded, root, "catalogue/vocabulary.yml", Vocabulary)
    loaded.urgent_help = _single(loaded, root, "catalogue/urgent-help.yml", UrgentHelp)
    loaded.sentences = _single(loaded, root, "catalogue/sentences.yml", Sentences)
    loaded.wording = _single(loaded, root, "catalogue/wording.yml", Wording)
    loaded.everyday = _single(loaded, root, "catalogue/everyday-words.yml", EverydayWords) or loaded.everyday
    loaded.danger = _single(loaded, root, "catalogue/danger-words.yml", DangerWords) or loaded.danger
    loaded.danger_languages = _single(loaded, root, "catalogue/danger-languages.yml", DangerLanguages) or loaded.danger_languages
    loaded.code_answers = _single(loaded, root, "catalogue/code-answers.yml", CodeAnswers, needed=False) or loaded.code_answers
    loaded.score = _single(loaded, root, "tests/search/score.yml", SearchScore, needed=False)
    loaded.wording_score = _single(loaded, root, "tests/wording/score.yml", WordingScore, needed=False)
    loaded.speed = _single(loaded, root, "bench/speed.yml", BuildSpeed, needed=False)
    loaded.permalinks, problems = load_permalinks(root)
    loaded.problems += [*problems, *misplaced(root), *faults(root), *faults_of_settings(root)]
    loaded.signatures, problems = load_signatures(root)
    loaded.problems += problems
    loaded.phrased = tuple(id for id, _ in phrasing_files(root))
    loaded.learned, problems = read_learned(root)
    loaded.problems += problems
    loaded.records, loaded.ids = {kind: {} for kind in KINDS}, {kind: set() for kind in KINDS}
    for kind, model in KINDS.items():
        if template := _single(loaded, root, f"catalogue/{kind}/_template.yml", model, needed=False, id="template"):
            loaded.templates[kind] = template
        for file in _record_files(loaded, root, kind):
            _record(loaded, file, kind)
    if rules := loaded.wording or loaded.stand_ins.get("catalogue/wording.yml"):
        medicines = [*loaded.records["medicines"].values(), *_named_medicines(loaded)]
        loaded.reader, problems = reader_of(root, loaded.documents["catalogue/wording.yml"], rules, medicines, sorted(loaded.ids["symptoms"]))
        loaded.problems += [*problems, *taught(root, rules)]
    return loaded


def _named_medicines(loaded: Loaded) -> list[Record]:
    """Medicines with faults whose names are sound: no sentence with one of them may pass because its record is being mended."""
    found = [(loaded.documents[file], record) for file, record in loaded.stand_ins.items() if file.startswith("catalogue/medicines/")]
    return [record for document, record in found if not {"name", "also_called", "brands"} & {*document.lost, *(path[0] for path in document.doubtful if path)}]


def _record(loaded: Loaded, file: Path, kind: str) -> None:
    id, content = file.stem, file.read_bytes()
    document, record, right = READ.of(digest(kind, id, content), lambda: _read_record(kind, id, content))
    # Known as what it is, so that it is not missed where it is cited.
    loaded.ids[right or kind].add(id)
    loaded.documents[document.file] = document
    loaded.problems += document.problems
    if record:
        loaded.records[kind][id] = record
    elif document.stand_in:
        loaded.stand_ins[document.file] = document.stand_in


def _read_record(kind: str, id: str, content: bytes) -> tuple[Document, Record | None, str | None]:
    """One file as a document, as a record if it is sound, and the kind that it looks like if that is another."""
    document = read(file_of(kind, id), content, fields=names(KINDS[kind]))
    document.problems += dropped_text(document)
    right = looks_like(document.rough, than=kind)
    if right:
        document.problems.append(wrong_kind(document.file, right))
        return document, None, right
    return document, validate(KINDS[kind], document, id=id), right


def _single(loaded: Loaded, root: Path, name: str, model: type[Model], *, needed: bool = True, **given: str) -> Model | None:
    file = root / name
    if not needed and not file.exists():
        return None
    if not file.is_file():
        loaded.problems.append(Problem(name, 1, 1, "missing_file", "this file is missing. Restore it from the project's history."))
        return None
    content = file.read_bytes()
    document, found = READ.of(digest(name, content), lambda: _read_single(name, content, model, given))
    loaded.documents[document.file] = document
    loaded.problems += document.problems
    if document.stand_in and not name.endswith("/_template.yml"):
        loaded.stand_ins[name] = document.stand_in
    return found


def _read_single(name: str, content: bytes, model: type[Model], given: dict[str, str]) -> tuple[Document, Model | None]:
    document = read(name, content, LARGEST_LIST, names(model))
    if not name.endswith("/_template.yml"):  # it is full of notes, and they are right there
        document.problems += dropped_text(document)
    return document, validate(model, document, **given)


def _record_files(loaded: Loaded, root: Path, kind: str) -> Iterator[Path]:
    """The record files of one kind, sorted; anything else is reported."""
    folder = root / "catalogue" / kind
    for file in sorted(folder.iterdir()) if folder.is_dir() else ():
        path = f"catalogue/{kind}/{file.name}"
        if file.name == "_template.yml" or file.name.startswith("."):
            continue
        if file.suffix != ".yml" or not file.is_file() or file.is_symlink():
            loaded.problems.append(
                Problem(
                    path, 1, 1, "not_a_record_file", f'only files that end in ".yml" belong in catalogue/{kind}/, no folders and no links. Rename or move it.'
                )
            )
        elif not re.fullmatch(ID, file.stem) or len(file.stem) > 60 or file.stem in DEVICES:
            loaded.problems.append(
                Problem(path, 1, 1, "bad_file_name", "the file name is the address: lower-case words with hyphens, such as cold-fingers.yml. Rename the file.")
            )
        else:
            yield file
