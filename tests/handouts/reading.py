"""What a finished sheet holds, read back from its bytes by other libraries.

In: a PDF file. Out: `Read`. In a module of its own, so that two processes can
read the sheets of a whole site.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import page as page_validation
import pikepdf
import pypdfium2
import pypdfium2.raw
import zxingcpp


@dataclass(frozen=True)
class Read:
    """text: of all pages, spaces folded. size: of most letters, in points. faults: PDF/UA-1 rules that failed."""

    pages: int
    text: str
    size: float
    smallest: float
    language: str
    title: str
    tagged: bool
    faults: tuple[str, ...]


def read(file: Path) -> Read:
    content = file.read_bytes()
    text, sizes, pages = _letters(content)
    report = page_validation.validate_pdf_bytes(content, profile="ua1")
    with pikepdf.open(file) as pdf:
        return Read(
            pages=pages,
            text=text,
            size=sizes.most_common(1)[0][0],
            smallest=min(sizes),
            language=str(pdf.Root.get("/Lang", "")),
            title=str(pdf.docinfo.get("/Title", "")),
            tagged=bool(pdf.Root.get("/MarkInfo", {}).get("/Marked", False)) and "/StructTreeRoot" in pdf.Root,
            faults=() if report.is_compliant else tuple(fault.rule_id for fault in report.failures) or ("unnamed",),
        )


def _letters(content: bytes) -> tuple[str, Counter[float], int]:
    document = pypdfium2.PdfDocument(content)
    texts, sizes = [], Counter[float]()
    for sheet in document:
        words = sheet.get_textpage()
        text = words.get_text_range()
        texts.append(text)
        for number in range(words.count_chars()):
            # What the reader puts in between lines has the size 1.
            if (size := round(pypdfium2.raw.FPDFText_GetFontSize(words, number), 1)) > 1:
                sizes[size] += 1
    pages = len(document)
    document.close()
    # U+FFFE stands for a hyphen at the end of a line.
    text = " ".join(texts).replace("\u00a0", " ").replace("\ufffe\r\n", "-").replace("\ufffe", "-")
    return " ".join(text.split()), sizes, pages


def codes(file: Path, dpi: int = 150) -> list[str]:
    """What a phone would read from the last page, printed in greys at this many dots an inch."""
    document = pypdfium2.PdfDocument(file.read_bytes())
    picture = document[len(document) - 1].render(scale=dpi / 72, grayscale=True).to_pil()
    document.close()
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def descriptions(file: Path) -> list[str]:
    """The alternative texts of the figures, in the order of the sheet."""
    found: list[str] = []

    def walk(element: pikepdf.Object) -> None:
        if isinstance(element, pikepdf.Array):
            for one in element:
                walk(one)
        elif isinstance(element, pikepdf.Dictionary):
            if element.get("/S") == "/Figure":
                found.append(str(element.get("/Alt", "")))
            if "/K" in element:
                walk(element.K)

    with pikepdf.open(file) as pdf:
        walk(pdf.Root.StructTreeRoot)
    return found
