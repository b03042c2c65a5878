"""Texts that nobody should type and somebody will paste: hundreds of them, the same each time."""

from __future__ import annotations

import random
from collections.abc import Iterator

LONG = 100_000  # letters
GERMAN = (
    "seit drei Wochen kann ich nachts nicht mehr schlafen weil meine Beine brennen und der Kopf sich anf\u00fchlt als w\u00fcrde Strom hindurch "
    "flie\u00dfen dazu kommt Herzrasen beim Aufstehen Schwindel Zittern Angst vor allem morgens ich habe das Medikament vor einem Monat langsam "
    "abgesetzt und jetzt wei\u00df keiner was los ist"
)
ENGLISH = (
    "for three weeks now i cannot sleep at night because my legs burn and my head feels as if electric current was running through it and my "
    "heart races when i stand up i am dizzy and shaky and afraid above all in the morning since i stopped my valium a month ago "
)
# Repeated to any length. What each of them once made slow, or could: splitting, misspellings, stars, pictures, shapes, endings, one long word.
REPEATED = {
    "letter-spaced": "k i l l  m e ",
    "one letter": "a",
    "vowels": "eiy",
    "endings": "ing",
    "a Greek letter in Latin": "aaaaaaaa\u03b1",
    "combining marks": "k" + "\u0301" * 30 + "ill ",
    "marks alone": "\u0301\u0302",
    "unseen signs": "k\u200bi\u200bl\u200bl\u200b ",
    "spaces": "k" + " " * 50,
    "commas": ",",
    "hyphens": "a-",
    "points": "1.",
    "numbers": "12,345 of 67 ",
    "stars": "k*l* ",
    "a starred word": "k*",
    "leet": "su1c1d@ k*ll s**c**e ",
    "pictures": "\U0001f48a\U0001f52a\U0001f600",
    "flags": "\U0001f1e9\U0001f1ea",
    "wide letters": "\uff2b\uff29\uff2c\uff2c ",
    "a sign of eighteen letters": "\ufdfa",
    "Chinese": "\u6211\u4e0d\u60f3\u6d3b\u4e86\u5b69\u5b50\u5403\u4e86\u6211\u7684\u836f",
    "Arabic": "\u0623\u0631\u064a\u062f \u0627\u0646 \u0627\u0645\u0648\u062a ",
    "Thai": "\u0e09\u0e31\u0e19\u0e2d\u0e22\u0e32\u0e01\u0e15\u0e32\u0e22",
    "Cyrillic": "\u044f \u043d\u0435 \u0445\u043e\u0447\u0443 \u0436\u0438\u0442\u044c ",
    "danger": "i took my pills and my child want to kill ",
    "danger run together": "iwanttodie",
    "questions": "what is what is ",
    "one long question": "what is " + "x" * 3000 + " ",
    "a known word": "sleep ",
    "a misspelt one": "slepp anxeity ",
    "half a pair": "\ud83d ",
    "German": GERMAN + " ",
    "English": ENGLISH,
}
ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz",
    "aeiouy",
    "kil me",
    "01 ",
    "a*!1 ",
    "\u0430\u0435\u043eabc ",
    "\u0301\u0302ab ",
    "\u6211\u4e0d\u60f3 ",
    "\U0001f48a\U0001f52ax ",
)


def words(many: int, seed: int = 1, longest: int = 12) -> str:
    """That many words of random letters."""
    chance = random.Random(seed)
    return " ".join("".join(chance.choices(ALPHABETS[0], k=chance.randint(3, longest))) for _ in range(many))


def inputs() -> Iterator[tuple[str, str]]:
    """(name, text)"""
    for name, text in REPEATED.items():
        for letters in (60, 900, 3000, LONG):
            yield f"{name}, {letters}", (text * (letters // len(text) + 1))[:letters]
    for many in (1, 5, 30, 60, 61, 400, 2000, 12000):
        for seed in range(4):
            yield f"{many} words, {seed}", words(many, seed)
    for letters in (50, 10_000, LONG):
        yield f"one word, {letters}", words(1, 1, 3) + "".join(random.Random(letters).choices(ALPHABETS[0], k=letters))
    for number, alphabet in enumerate(ALPHABETS):
        for seed in range(12):
            chance = random.Random(seed)
            yield f"letters of {number}, {seed}", "".join(chance.choices(alphabet, k=chance.choice((20, 200, 2000, 9000))))
