"""The drawings: heard as well as seen, hedged, and the same on every screen."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from macros.figures import dial, drawings, figure, responses, settling, staircase, waves
from macros.figures.paint import FLAT, Paint
from macros.figures.panel import Plot

from conftest import ROOT, fixed_sentences

DRAWINGS = fixed_sentences().drawings
NAMES = tuple(one.id for one in DRAWINGS.each())
BOTH = [(name, mode) for name in NAMES for mode in ("web", "flat")]
TOKENS = (ROOT / "docs/assets/css/tokens.css").read_text("utf-8")


def parsed(name: str, mode: str = "web", uid: str = "page-1") -> ET.Element:
    tree = ET.fromstring(figure(DRAWINGS.of(name), uid=uid, mode=mode))
    for element in tree.iter():  # flat drawings name their namespace
        element.tag = element.tag.rpartition("}")[2]
    return tree


def ids(tree: ET.Element) -> list[str]:
    return [element.attrib["id"] for element in tree.iter() if "id" in element.attrib]


def sentences(text: str) -> list[str]:
    return [one for one in re.split(r"(?<=[.!?])\s+", text.strip()) if one]


def texts_to_read(name: str) -> list[str]:
    drawn = drawings(DRAWINGS.of(name), uid="page-1")
    return [drawn.caption, *(f"{panel.name} {panel.text}" for panel in drawn.panels)]


def test_the_six_drawings_have_these_names():
    assert NAMES == ("dial", "seesaw", "sensitization", "settling", "kindling", "tolerance")


@pytest.mark.parametrize(("name", "mode"), BOTH)
def test_each_drawing_has_a_role_a_name_and_a_description(name, mode):
    drawn = parsed(name, mode).findall(".//svg")
    assert len(drawn) == (5 if name == "seesaw" else 1)
    for svg in drawn:
        title, desc = svg.find("title"), svg.find("desc")
        assert svg.attrib["role"] == "img"
        assert svg.attrib["aria-labelledby"].split() == [title.attrib["id"], desc.attrib["id"]]
        assert 2 <= len(title.text.split()) <= 8
        assert len(desc.text.split()) >= 8


@pytest.mark.parametrize("name", NAMES)
def test_ids_differ_within_a_drawing_and_between_two_uses(name):
    first, second = ids(parsed(name, uid="page-1")), ids(parsed(name, uid="page-2"))
    assert len(set(first)) == len(first)
    assert not set(first) & set(second)


def test_two_drawings_with_one_uid_share_no_id():
    every = [one for name in NAMES for one in ids(parsed(name))]
    assert len(set(every)) == len(every)


@pytest.mark.parametrize("name", NAMES)
def test_labels_inside_have_at_most_three_words(name):
    labels = [element.text for element in parsed(name).iter("text")]
    assert labels
    assert [label for label in labels if not 1 <= len(label.split()) <= 3] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_caption_ends_by_saying_it_is_a_drawing(name):
    caption = parsed(name).find("figcaption").text
    assert re.search(r"(This is|This picture is) a drawing, not measured data\.$", caption)


def test_kindling_is_called_a_picture_some_use():
    assert "picture some use" in parsed("kindling").find("figcaption").text
    assert "picture some use" in parsed("kindling").find(".//title").text


@pytest.mark.parametrize("name", NAMES)
def test_captions_are_short_and_hedged(name):
    for text in texts_to_read(name):
        for sentence in sentences(text):
            assert len(sentence.split()) <= 20, sentence
        assert not re.search(r"\b(permanent|always|never|everyone|proves?|will|must|cure[sd]?|mg|milligrams?)\b", text, re.IGNORECASE), text
    assert "may" in " ".join(texts_to_read(name)).split() or name == "kindling"


@pytest.mark.parametrize("name", NAMES)
def test_one_block_without_blank_lines(name):
    html = figure(DRAWINGS.of(name), uid="page-1")
    assert html.startswith("<figure ") and html.endswith("</figure>")
    assert not re.search(r"\n\s*\n", html)
    assert "style=" not in html  # the security policy forbids it


@pytest.mark.parametrize("name", NAMES)
def test_web_colours_are_tokens_and_flat_colours_are_hex(name):
    web, flat = figure(DRAWINGS.of(name), uid="page-1"), figure(DRAWINGS.of(name), uid="page-1", mode="flat")
    assert "var(--" in web and not re.search(r"#[0-9a-f]{3,6}\b", web)
    assert "var(" not in flat and "#1c2b2f" in flat and 'xmlns="http://www.w3.org/2000/svg"' in flat
    used = set(re.findall(r"var\(--([a-z-]+)\)", web))
    assert used <= set(FLAT)
    assert [token for token in sorted(used) if f"--{token}:" not in TOKENS] == []


def test_flat_colours_are_those_of_the_light_screen():
    light = palettes()[("light",)][0]
    assert {name: value for name, value in FLAT.items() if name != "bg"} == {name: light[name] for name in FLAT if name != "bg"}


def test_meaning_has_a_shape_as_well_as_a_colour():
    second, fourth = (ET.tostring(parsed("seesaw").findall(".//svg")[at], "unicode") for at in (1, 3))
    assert "<rect" in second and "<rect" not in fourth  # the capsule
    assert "stroke-dasharray" in fourth and "stroke-dasharray" not in second  # weakened
    for name in ("sensitization", "settling"):
        lines = [path.get("stroke-dasharray") for path in parsed(name).iter("path") if path.get("fill") == "none"]
        assert sorted(line is None for line in lines) == [False, True]


def test_the_seesaw_is_a_list_with_a_stepper():
    tree = parsed("seesaw")
    buttons = tree.findall("./fieldset[@class='stepper']//input")
    assert [button.attrib["value"] for button in buttons] == list("12345")
    assert [button.get("checked") for button in buttons].count("checked") == 1
    assert len({button.attrib["name"] for button in buttons}) == 1
    assert tree.find("./fieldset/legend").text
    frames = tree.findall("./ol[@class='frames']/li")
    assert [frame.find("p/strong").text[:2] for frame in frames] == ["1.", "2.", "3.", "4.", "5."]
    assert "again" in "".join(frames[4].itertext())  # the hopeful one


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_drawn_outside_its_frame(name):
    for svg in parsed(name).findall(".//svg"):
        _, _, width, height = map(float, svg.attrib["viewBox"].split())
        for path in svg.iter("path"):
            if "A" in path.attrib["d"]:
                continue  # arcs: the capsule
            for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", path.attrib["d"]):
                assert 0 <= float(x) <= width and 0 <= float(y) <= height


@pytest.mark.parametrize("uid", ["1a", 'a"b', ""])
def test_bad_arguments_are_refused(uid):
    with pytest.raises(ValueError):
        figure(DRAWINGS.of("seesaw"), uid=uid)


def test_a_bad_mode_is_refused():
    with pytest.raises(ValueError, match="web, flat"):
        figure(DRAWINGS.of("dial"), uid="a", mode="print")


# ---- The curves say what the captions say


def test_the_same_sound_is_too_much_only_when_sensitized():
    here = responses.MIDDLE
    assert responses.usual(here) < 0.2  # "stays low", as the description says
    assert responses.usual(here) < responses.TOO_MUCH < responses.raised(here)
    assert responses.usual(0) == responses.raised(0) == 0
    for curve in (responses.usual, responses.raised):
        heights = [curve(step / 20) for step in range(21)]
        assert heights == sorted(heights) and heights[-1] < 1


def test_alarm_comes_down_in_both_curves():
    for rest, peak, fade in ((0.07, 0.56, 0.12), (0.14, 0.86, 0.42)):
        top = settling.alarm(settling.TRIGGER + settling.RISE, rest, peak, fade)
        assert settling.alarm(0, rest, peak, fade) == rest
        assert top == pytest.approx(peak)
        assert rest < settling.alarm(1, rest, peak, fade) < top / 2


def test_equal_triggers_and_only_the_last_two_cross_the_line():
    jumps = [staircase.response(at, 0.14) - staircase.response(at, 0) for at in range(staircase.TRIGGERS)]
    assert jumps == pytest.approx([staircase.JUMP] * staircase.TRIGGERS)
    crossed = [staircase.response(at, 0.14) > staircase.TOO_MUCH for at in range(staircase.TRIGGERS)]
    assert crossed == [False, False, True, True]


def test_the_same_dose_brings_less_and_then_sinks_below_the_usual_level():
    felt = [height for _, height in waves.waves()]
    days = [felt[start : start + waves.STEPS] for start in range(0, len(felt) - 1, waves.STEPS)]
    assert len(days) == waves.PUSHES
    assert max(days[0]) > max(days[4]) > max(days[-1]) > 0
    assert min(days[0]) >= 0 > min(days[-1])


def test_the_dials_stand_at_two_and_at_nine():
    lit = [line for line in parsed("dial").iter("line") if line.get("stroke") == "var(--fig-alert)"]
    assert len(lit) == (2 + 1) + (9 + 1)  # the marks from 0 on
    assert (dial.angle(0), dial.angle(dial.MARKS / 2), dial.angle(dial.MARKS)) == (-120, 0, 120)


def test_a_plot_measures_upwards():
    plot = Plot(Paint())
    assert plot.at(0, 1)[1] < plot.at(0, 0)[1]
    assert plot.at(1, 0)[0] == plot.width - plot.right


# ---- The tokens the drawings take their colours from


def palettes() -> dict[tuple[str, ...], list[dict[str, str]]]:
    """{screen: the palette and its copies} from tokens.css."""
    found: dict[tuple[str, ...], list[dict[str, str]]] = {}
    section = ""
    for heading, body in re.findall(r"/\* -+ (light|dark|calm dark|calm paper) \*/|\{([^{}]*--fig-calm:[^{}]*)\}", TOKENS):
        section = heading or section
        if body and "#fff;" not in body and "Canvas" not in body:
            colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", body))
            found.setdefault((section,), []).append(colours)
    return found


def test_a_palette_reached_by_choice_and_by_device_is_the_same():
    copies = palettes()
    assert {name[0]: len(found) for name, found in copies.items()} == {"light": 1, "dark": 2, "calm dark": 2, "calm paper": 2}
    for found in copies.values():
        assert all(copy == found[0] for copy in found)
        assert len(found[0]) == 10


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("screen", ["light", "dark", "calm dark", "calm paper"])
def test_words_and_lines_can_be_seen_on_every_screen(screen):
    colours = palettes()[(screen,)][0]
    for ground in ("bg", "soft"):
        assert contrast(colours["ink"], colours[ground]) >= 7
        for text in ("muted", "link"):
            assert contrast(colours[text], colours[ground]) >= 4.5
        assert contrast(colours["line"], colours[ground]) >= 3
    for text in ("urgent", "fig-calm", "fig-alert", "fig-drug"):
        assert contrast(colours[text], colours["bg"]) >= 4.5
