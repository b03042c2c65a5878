"""The network of the second reader hears what plain arithmetic would, and its file is read strictly."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from macros.catalogue.loading import load
from macros.catalogue.wording import examples, network
from macros.catalogue.wording.features import Sorts
from macros.catalogue.wording.network import Learned, Network, learned
from macros.catalogue.wording.second import ASKED, FEWEST, SecondReader, Weights
from macros.catalogue.wording.tokens import lines

from conftest import ROOT

WORDS = ("apple", "eats", "never", "pears", "she")
SIZE, FILTERS, WIDTHS = 3, 4, (1, 2, 3)


@pytest.fixture
def made() -> Learned:
    chance = random.Random(3)

    def numbers(count: int, most: int) -> tuple[int, ...]:
        return tuple(chance.randint(-most, most) for _ in range(count))

    of_all = FILTERS * len(WIDTHS)
    vectors = bytes(number % 256 for number in numbers(SIZE * len(WORDS), 127))
    weights = numbers(SIZE * FILTERS * sum(WIDTHS), 2000)
    return Learned(SIZE, FILTERS, 50_000_000, -7, WIDTHS, ("dose", "rate"), WORDS, vectors, weights, numbers(of_all, 90_000), numbers(3 * of_all, 1000))


def plainly(of: Learned, words: list[str], row: int) -> int:
    """What an answer weighs, number by number."""
    rows = [of.vectors[SIZE * WORDS.index(word) : SIZE * (WORDS.index(word) + 1)] if word in WORDS else bytes(SIZE) for word in words]
    table = [[number - 256 * (number > 127) for number in one] for one in rows] + [[0] * SIZE] * max(WIDTHS)
    told, heard, first = of.offset, 0, 0
    for width in WIDTHS:
        for one in range(FILTERS):
            sums = [
                sum(table[at + step][number] * of.weights[((first + step) * SIZE + number) * FILTERS + one] for step in range(width) for number in range(SIZE))
                for at in range(len(words))
            ]
            told += max(max(sums) + of.biases[heard], 0) * of.answers[row * FILTERS * len(WIDTHS) + heard]
            heard += 1
        first += width
    return told


@pytest.mark.parametrize("line", ["she", "she eats", "she never eats pears", "pears eats she never apple she", "who eats what"])
def test_great_integers_hear_what_plain_ones_do(made, line):
    words = line.split()
    assert Network(made).score(words) == round(1000 * plainly(made, words, 0) / made.divisor)
    assert Network(made).kind(words) == max(made.kinds, key=lambda kind: plainly(made, words, 1 + made.kinds.index(kind)))


def test_the_loudest_numbers_do_not_run_over():
    loud = Learned(48, 1, 1, 0, (3,), ("dose",), ("very",), b"\x81" * 48, (-2000,) * 144, (0,), (1, 1))
    quiet = Learned(48, 1, 1, 0, (3,), ("dose",), ("very",), b"\x81" * 48, (2000,) * 144, (0,), (1, 1))
    assert Network(loud).score(["very"] * 3) == 1000 * 3 * 48 * 127 * 2000
    assert Network(quiet).score(["very"] * 3) == 0


def test_a_word_that_was_not_taught_is_read_as_one_of_its_stem(made):
    hears = Network(made)
    assert hears.score(["she", "apples"]) == hears.score(["she", "apple"]) != hears.score(["she", "zeppelins"])


def test_the_file_is_read_strictly(made):
    text = made.text()
    assert learned(text) == made
    for broken in ("", "x", text.replace("small", "large"), text.replace("apple ", ""), text.rpartition("\n\n")[0], text.replace("50000000", "many")):
        with pytest.raises(ValueError):
            learned(broken)


def test_it_is_asked_only_where_the_sum_is_not_clear(made):
    line = "<s> she never eats pears . "
    said = Network(made).score(Sorts({}).named(line.split()))
    assert said != 0
    for bias, asked in ((ASKED, True), (ASKED - 1, False)):
        alone, both = (SecondReader(Weights({}, bias, 0), Sorts({}), of).score(line) for of in (None, Network(made)))
        assert (alone != both) is asked


def test_it_says_which_words_it_heard(made):
    line = "<s> she never eats pears now . "
    second = SecondReader(Weights({}, -1, 0), Sorts({}), Network(made))
    kind, words = second.why(line)
    assert kind in made.kinds and 0 < len(words) <= 3 and set(words) <= set(line.split())


@pytest.mark.parametrize(("text", "check"), [(None, "missing_file"), ("x", "broken_file")])
def test_a_missing_or_broken_file_is_named(tiny, text, check):
    wording = (ROOT / "catalogue/wording.yml").read_text("utf-8").partition("\nexceptions:")[0] + "\n"
    own = {name: (ROOT / name).read_text("utf-8") for name in ("catalogue/wording-weights.txt", examples.FILE)}
    root: Path = tiny({"catalogue/wording.yml": wording, **own, **({network.FILE: text} if text else {})})
    found = [problem for problem in load(root).problems if problem.file == network.FILE]
    assert [problem.check for problem in found] == [check] and "Restore it" in str(found[0])


def test_it_earns_its_place():
    """Of sentences that nobody taught, the second reader catches more with it, and refuses no more right ones."""
    reader = load(ROOT).reader
    assert reader and reader._second and reader._second._network
    alone = SecondReader(reader._second.weights, reader.sorts)
    text = (ROOT / "tests/wording/unseen-tuned.txt").read_text("utf-8")
    rows = [(one.unsafe, line) for one in examples.examples(text) for line in lines(one.text) if len(line.split()) >= FEWEST]

    def refused(second: SecondReader, threshold: int, unsafe: bool) -> int:
        return sum(second.score(line) >= threshold for is_unsafe, line in rows if is_unsafe == unsafe)

    threshold = reader._second.weights.threshold
    right = refused(reader._second, threshold, False)
    same = next(level for level in range(-500, 2000, 10) if refused(alone, level, False) <= right)
    assert refused(reader._second, threshold, True) >= refused(alone, same, True) + 4


@pytest.mark.parametrize(
    ("weight", "wide", "firm", "agrees"),
    [(-900, False, False, False), (-900, False, True, True), (-900, True, False, False), (-260, True, False, False), (-240, True, False, True), (-240, False, False, True)],
)  # fmt: skip
def test_a_rule_is_overruled_where_the_whole_speaks_clearly_against_it(weight, wide, firm, agrees):
    reader = SecondReader(Weights({"lamp": (weight, "")}, 0, 190), Sorts({}))
    line = "START a lamp beside the bed END"
    assert reader.agrees(line, wide, firm) is agrees
    assert reader.agrees("START a lamp END", False, firm)  # too short to say anything against it
