"""What passes a check can be printed: every sign is in a font, or its place is said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import ImageFont

from macros.addresses.handouts import Sheet
from macros.addresses.site import Site
from macros.catalogue.problems import Faulty
from macros.handouts.cards import card_files
from macros.handouts.content import of_symptom
from macros.handouts.files import handout_files
from macros.handouts.glyphs import FONTS, PRINTED_AS, printable, signs
from macros.handouts.one_paper import print_on
from macros.handouts.printing import Press, batches

from conftest import edited

COLD, GLOVES, NUMBERS = "catalogue/symptoms/cold-fingers.yml", "docs/how-it-happens/gloves.md", "catalogue/urgent-help.yml"
COMMON = "αβγδεμΩπ→←↑↓↔≤≥≠≈±×÷−µ‑–—“”‘’…°½²ĀāČčęğİłŁńœřŚšşťůűžŽıĐđẞ✓☐€"


def found(project, changes):
    return [(one.file, one.line, one.column, one.check) for one in project(changes).problems]


def test_common_signs_pass_the_check(project):
    assert found(project, edited(COLD, "They feel like ice.", f"They feel like {COMMON}.")) == []


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        (edited(COLD, "They feel like ice.", "They feel 🧊 like ice."), (COLD, 10, 13)),
        (edited(COLD, "name: Cold fingers", 'name: "Cold \\U0001F9CA fingers"'), (COLD, 1, 7)),
        (edited(COLD, '{{ term("glove") }}', "{{ term('glove', '手') }}"), (COLD, 13, 43)),
        (edited(GLOVES, "Toes are another matter.", "Toes are 手 another matter."), (GLOVES, 19, 10)),
        (edited(GLOVES, "title: ", "title: 手 "), (GLOVES, 2, 8)),
        (edited(NUMBERS, "Call 911.", "Call 911 手."), (NUMBERS, 4, 48)),
    ],
)
def test_a_sign_that_no_font_has_is_told_with_its_place(project, changes, place):
    assert found(project, changes) == [(*place, "no_such_glyph")]


def test_the_message_names_the_sign_and_what_to_do(project):
    problem = project(edited(COLD, "They feel like ice.", "They feel like 🧊.")).problems[0]
    assert problem.message.startswith('"🧊" (U+1F9CA, ice cube) is in no font') and problem.message.endswith("say it in words.")


def test_what_never_stands_on_paper_may_hold_any_sign(project):
    author = edited("catalogue/sources/scarf-2002.yml", "Society of Scarves", "手袋協会")
    page = {"docs/more.md": "---\ntitle: More\nkind: page\ndescription: More.\nwritten: 2026-01-02\n---\n\nText 🧊.\n"}
    assert found(project, {**author, **page}) == []


@pytest.mark.parametrize("font", sorted(FONTS.glob("*.ttf")), ids=lambda font: font.stem)
def test_our_reading_of_a_font_agrees_with_a_library(font):
    known = ImageFont.truetype(font, 40, layout_engine=ImageFont.Layout.BASIC)  # composes no letter from its parts
    missing = bytes(known.getmask("\uffff"))
    held = signs(font.read_bytes())
    for sign in COMMON + "手🧊aZ":
        drawn = bytes(known.getmask(sign))
        assert (drawn != missing) == (sign in held), sign


def test_every_sign_that_the_check_lets_through_can_be_printed(project):
    catalogue = project().sound
    press = Press(catalogue, Site("Tiny", "https://tiny.example/"))
    sheet, every = Sheet(None, "a4"), sorted(printable() - {"\n"})
    assert set(PRINTED_AS) <= set(every)
    for start in range(0, len(every), 400):
        text = " ".join(every[start : start + 400])
        handout = replace(of_symptom(catalogue.symptoms["cold-fingers"], catalogue), why=text, now=((text, ""),))
        (batch,) = batches(handout, [sheet], press)
        (made,) = print_on(batch.common, [piece.own for piece in batch.pieces])
        assert isinstance(made, bytes)


def refused(make, *given):
    with pytest.raises(Faulty) as fault:
        list(make(*given))
    assert {one.check for one in fault.value.problems} == {"not_typeset"}
    return {one.file: one.message for one in fault.value.problems}


def test_what_the_typesetter_refuses_is_told_with_its_file(project, tmp_path):
    """The name of the site stands in the settings, where no check looks."""
    found = refused(handout_files, project().sound, Site("手", "https://tiny.example/"), tmp_path)
    assert len(found) == 3 and found[COLD].startswith("no handout can be made from this file; the typesetter says: ") and "手" in found[COLD]


def test_a_card_that_takes_more_than_one_picture_is_told_with_its_file(project, tmp_path):
    found = refused(card_files, project().sound, Site("word " * 1000, "https://tiny.example/"), tmp_path)
    assert {COLD, GLOVES} <= set(found) and "too long" in found[COLD]
