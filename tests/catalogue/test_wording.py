"""catalogue/wording.yml and its second reader refuse what is unsafe and let its look-alikes pass."""

from __future__ import annotations

from collections import Counter

import pytest

from macros.catalogue.loading import load
from macros.catalogue.wording import Reader
from macros.catalogue.wording.examples import NoExample, examples
from macros.catalogue.wording.features import Sorts
from macros.catalogue.wording.patterns import Broken, Grammar
from macros.catalogue.wording.reader import SECOND
from macros.catalogue.wording.score import scores, sets
from macros.catalogue.wording.second import SecondReader, Weights, weights
from macros.catalogue.wording.tokens import lines
from macros.catalogue.wording.training import train

from conftest import ROOT

UNSAFE = [
    # first aid beyond what the leaflet says
    "Give two sprays of naloxone.",
    "Always carry naloxone.",
    # doses and units, also in words
    "Take 5 mg of diazepam at night.",
    "She took 0.5mg twice a day.",
    "Half a milligram may be enough.",
    "He was on 20 milligrams.",
    "Take half a tablet instead.",
    "Try a quarter of a pill.",
    "Take two tablets before bed.",
    "Ten drops under the tongue.",
    "500 micrograms is a low dose.",
    "A 2 mg tablet can be split.",
    "Cut the pill in half.",
    "Take it every four hours.",
    "2 milligrammes at night.",
    "Half a milligramme may be enough.",
    "Take 5 mgs.",
    "Some people take a quarter tablet less each fortnight.",
    "Take half of a tablet.",
    "Take half the tablet.",
    "She took 3 tablets.",
    "Take 1/2 a tablet.",
    "Halve the tablet each month.",
    "Halving your dose is hard.",
    "Split the pill.",
    "Take it 3 times a day.",
    "Take the tablet twice a day.",
    "It is taken three times a day.",
    "Take one twice daily.",
    # rates, schedules, equivalents
    "Reduce the dose by 10 percent every two weeks.",
    "Cut 5% a month.",
    "A cut of ten percent is usual.",
    "Lower it by a quarter each month.",
    "Drop a tenth of your dose every week.",
    "Taper over 18 months.",
    "Every two weeks reduce by a little.",
    "Every fortnight, reduce by a little.",
    "Go down by a tenth every month.",
    "Some people step down by 5 each week.",
    "Lower it a little each week.",
    "Reduce your dose a bit every other week.",
    "1 mg of lorazepam is equivalent to 10 of diazepam.",
    "See the dose equivalents below.",
    "Use a conversion table.",
    "The equivalent dose is lower.",
    # promises and times
    "You will recover.",
    "You will get better in the end.",
    "You'll heal.",
    "A year after stopping you will be well.",
    "You will be back to normal.",
    "You will get well.",
    "You will be fine.",
    "It will go away.",
    "This will pass.",
    "These symptoms will disappear with time.",
    "Most are gone in six weeks.",
    "It is over within a few months.",
    "Recovery takes two years.",
    "Recovery is guaranteed.",
    "It always goes away.",
    "Symptoms never last.",
    # permanence, all people
    "The change is permanent.",
    "It can be permanently altered.",
    "The harm is irreversible.",
    "It is incurable.",
    "Some never recover.",
    "It lasts for ever.",
    "Courses vary. The changes stay forever.",
    "It causes brain damage.",
    "The drug injures the brain.",
    "Everyone gets withdrawal.",
    "Every patient becomes dependent.",
    "All users develop tolerance.",
    # advice on medicines and supplements
    "You should stop taking it.",
    "Just quit the pills.",
    "You must reduce your dose now.",
    "Please restart your medicine.",
    "Consider switching to diazepam.",
    "Ask to switch to a long-acting benzodiazepine.",
    "Switch to diazepam first.",
    "Change over to a longer-acting benzodiazepine.",
    "Ask to be moved to diazepam.",
    "Ask your doctor to be put on a long-acting one.",
    "Going back up to your old dose helps.",
    "Updosing may help.",
    "Skip a dose and see.",
    "Take magnesium at night.",
    "Try some melatonin.",
    "Valerian tea may help you sleep.",
    "Propranolol can help with shaking.",
    "Flumazenil resets the receptors.",
    "Take an extra dose if you panic.",
    "Stop taking your sleeping pill tonight.",
    # diagnosis
    "You have akathisia.",
    "You are suffering from withdrawal.",
    "This means you have BIND.",
    # false review and trust
    "Medically reviewed by our team.",
    "Reviewed by a doctor.",
    "This has been reviewed by Dr Smith.",
    "Checked by Prof. Smith.",
    "Doctor-approved advice.",
    "Clinically proven to help.",
    "This page was checked by experts.",
    # blame and stigma
    "Benzo addicts often relapse.",
    "Drug-seeking behavior is common.",
    "A history of drug abuse.",
    "He was an abuser of pills.",
    "The patient was non-compliant.",
    "She has been clean for a year.",
    "The patient claims to feel pain.",
    "It is all in your head.",
    "It is just anxiety.",
    # numbers without who was asked, horror
    "54 percent of users think of suicide.",
    "10 to 15 percent of patients have lasting symptoms.",
    "It is a living hell.",
    "These pills are poison.",
    "Sufferers endure agony.",
    # cures
    "This detoxes the brain.",
    "A cure for withdrawal.",
    "Flush out the toxins.",
    # as the fingers of a hurried hand, or of one that means no good, write it
    "10-mg",
    "Take 10\u2011mg at night.",
    "Ten mg did it.",
    "You\u2019ll be fine.",
    "Quit your pills today.",
    "Stop cold turkey.",
    "This will soon pass.",
    "He committed suicide.",
    "She suffers from benzodiazepines.",
    "An \u0430ddict wrote this.",
    "Ten\u00a0m\u00adg at night.",
    "\uff15 \uff4d\uff47 at night.",
    "Take &frac12; tablet.",
]

SAFE = [
    "Do not stop your medicine suddenly.",
    "Talk with your prescriber before you change anything.",
    "Never stop taking it on your own.",
    "Stopping fast can cause seizures.",
    "Some people stop without severe trouble.",
    "Many people improve.",
    "Courses vary from person to person.",
    "How long it lasts differs between people.",
    "Nobody can say how long it will last.",
    "Lasting harm to the brain has not been shown.",
    "Some symptoms last for months or longer.",
    "In one trial, 43 percent of those with eight months or more of use had withdrawal.",
    "Of 1207 people who chose to answer, 54 percent reported suicidal thoughts or attempts.",
    "Nine of 17 people had new symptoms.",
    "Within days to weeks, the body can come to depend on it.",
    "The first four weeks were measured.",
    "The study lasted six months.",
    "It was seen two weeks after the last dose.",
    "A lower dose can be the goal, if you and your prescriber agree.",
    "The pace follows the person.",
    "Your prescriber sets the dose with you.",
    "Bring your tablets to the visit.",
    "Ask the pharmacist about your tablets.",
    "Write down when you take your medicine.",
    "Keep taking your medicine as prescribed.",
    "Take slow breaths.",
    "Take your time.",
    "Take notes for your visit.",
    "Take a seat near the door.",
    "Take a seat.",
    "Three times a day the worry comes.",
    "Take slow breaths three times a day.",
    "Take a short walk once a day.",
    "Take a break twice a day.",
    "Take it one step at a time.",
    "Do half of the task today.",
    "Halve the tasks of each day.",
    "Split the day into short parts.",
    "Go down the stairs slowly, one step at a time each day.",
    "Blood pressure can go down by a little when you stand up.",
    "The fear can come down in a few minutes.",
    "Lower the light each evening.",
    "Drop one task each day.",
    "Cut it into small parts.",
    "Try a quiet room.",
    "Try a cool cloth.",
    "Try to rest.",
    "Use soft light.",
    "Add a pillow under your knees.",
    "Start with one small step.",
    "Stop and sit down.",
    "Stop what you are doing.",
    "Please call an emergency number.",
    "You should call a doctor today.",
    "You must not drive.",
    "Just sit with it for a minute.",
    "Switch off bright lights.",
    "Switch to a dim lamp in the evening.",
    "Change to soft clothes.",
    "Ask to be moved to a quiet room.",
    "Short-acting sleeping pills taken once a night were studied.",
    "Cutting the dose fast can cause seizures.",
    "Every week people drop things.",
    "In one trial, a switch to diazepam was studied.",
    "No change to diazepam levels was seen.",
    "Some people change to another medicine with their prescriber.",
    "You will be asked about your sleep.",
    "You will be better prepared with notes.",
    "You will be well looked after.",
    "It can feel as if it will last for ever.",
    "It seems to go on forever.",
    "Dr. Smith wrote about it.",
    "The book was reviewed by others.",
    "Skip the stairs.",
    "If you have a fever, call a doctor.",
    "You have rights as a patient.",
    "You have time to think.",
    "You may have another illness.",
    "You are not to blame.",
    "If you have chest pain, call an emergency number.",
    "Dependence is not addiction.",
    "Addiction is something else.",
    "Misuse has its own risks.",
    "The boxed warning covers misuse and addiction.",
    "Clean the skin gently with water.",
    "Wear clean, dry clothes.",
    "Not reviewed by a clinician.",
    "No clinician has reviewed this site.",
    "A review of 35 trials found little.",
    "Experts disagree.",
    "Anxiety may play a part, and so may other things.",
    "It is not all in your mind.",
    "Alcohol withdrawal can be dangerous.",
    "Magnesium can be low for many reasons.",
    "Low magnesium is another cause.",
    "Beta-blockers can cause vivid dreams.",
    "Propranolol was given in one trial.",
    "Flumazenil blocks the site where these medicines bind.",
    "Diazepam is a benzodiazepine.",
    "Food poisoning is another cause.",
    "A poison center can help.",
    "Call the poison line.",
    "Poison Help and the Poisons Information Centre answer.",
    "Every night feels long.",
    "Call at every hour of the day.",
    "All day the ears rang.",
    "No one should face this alone.",
    "In people with all kinds of anxiety, sleep can suffer.",
    "No cure has been tested.",
    "The half-life is about 12 hours.",
    "Half of the answers came from one group.",
    "Two of the three trials were small.",
    "Drink 200 ml of water.",
    "Get clean sheets.",
    "Symptoms will stop and start.",
]


@pytest.fixture(scope="module")
def loaded():
    return load(ROOT)


@pytest.fixture(scope="module")
def reader(loaded) -> Reader:
    return loaded.reader


def test_there_are_enough_examples():
    assert len(set(UNSAFE)) >= 50 and len(set(SAFE)) >= 50


@pytest.mark.parametrize("text", UNSAFE)
def test_unsafe_wording_is_refused(reader, text):
    assert list(reader.refused(text)), text


@pytest.mark.parametrize("text", SAFE)
def test_safe_look_alikes_pass(reader, text):
    assert [(one.name, one.words) for one in reader.refused(text)] == []


def test_each_rule_says_why_and_has_a_name_of_its_own(loaded):
    rules = loaded.wording.rules
    assert len({rule.name for rule in rules}) == len(rules)
    assert all(rule.reason.endswith(".") for rule in rules)
    assert {rule.kind for rule in rules} <= set(loaded.wording.kinds)


def test_no_line_of_the_rules_is_long():
    assert max(len(line) for line in (ROOT / "catalogue/wording.yml").read_text("utf-8").splitlines()) <= 100


# --- sentences that nobody here had seen -------------------------------------------


@pytest.fixture(scope="module")
def measured(reader):
    return scores(sets(ROOT), reader)


def test_the_published_score_is_that_of_now(measured, loaded):
    published = {(one.set, one.kind): (one.unsafe, one.caught, one.safe, one.refused) for one in loaded.wording_score.sets}
    now = {(one.set, one.kind): (one.unsafe, one.caught, one.safe, one.refused) for of in measured for one in (of.total(), *of.kinds)}
    assert published == now, "run: python -m macros wording --write"


def test_each_set_is_large_and_has_each_kind(measured, loaded):
    for of in measured:
        assert of.total().unsafe >= 200 and of.total().safe >= 200
        assert {one.kind for one in of.kinds} == set(loaded.wording.kinds)
        assert all(one.unsafe >= 10 for one in of.kinds)


def test_nine_of_ten_are_caught_and_few_right_ones_refused(measured):
    for of in measured:
        whole = of.total()
        assert whole.caught >= 0.9 * whole.unsafe, of.name
        # The later set's look-alikes come nearer to what is unsafe.
        assert whole.refused <= (0.06 if of.name == "unseen-later" else 0.03) * whole.safe, of.name


def test_the_second_reader_earns_its_place(loaded, measured):
    """Without it the rules catch far fewer of what they have not seen."""
    alone = scores(sets(ROOT), Reader(loaded.wording, ["diazepam"]))
    assert all(one.total().caught + 60 < both.total().caught for one, both in zip(alone, measured, strict=True))


def test_no_sentence_it_is_measured_on_was_taught():
    taught = {one.text.casefold() for one in examples((ROOT / "catalogue/wording-examples.txt").read_text("utf-8"))}
    unseen = {one.text.casefold() for file in sets(ROOT) for one in examples(file.read_text("utf-8"))}
    assert len(unseen) >= 800 and not taught & unseen


# --- the parts ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Take \u00bd tablet, twice. Will it help?", ["<s> take 1/2 tablet , twice . ", "<s> will it help ? "]),
        ("Dr. Smith said 2.5 mg.", ["<s> dr smith said 2.5 mg . "]),
        ("1\u00bd pills (daily)", ["<s> 1 1/2 pills , daily , . "]),
        ("1,200 people &amp; 3&nbsp;mg", ["<s> 1200 people 3 mg . "]),
        ("10-mg; 5\u202fmg", ["<s> 10 mg , 5 mg . "]),
        ("  ...  ", []),
    ],
)
def test_a_text_becomes_lines_of_plain_words(text, expected):
    assert list(lines(text)) == expected


GRAMMAR = Grammar({"fruit": ["pear~", "star fruit"], "some": ["{number} {fruit}", "a {fruit}"]})


@pytest.mark.parametrize(
    ("written", "text", "found"),
    [
        ("eat {some}", "You eat 3 pears now.", "eat 3 pears "),
        ("eat {some}", "You eat a star fruit.", "eat a star fruit "),
        ("eat {some}", "You eat pears.", None),
        ("START eat/try ... {fruit}", "Try one of our ripe pears.", "<s> try one of our ripe pears "),
        ("START eat", "Do eat.", None),
        ("the? {fruit} END?", "Is it the pear?", "the pear ? "),
        ("the? {fruit} END?", "It is the pear.", None),
        ("peel~ the", "She peeled the pear.", "peeled the "),
        ("peel~ the", "She repeels the pear.", None),
        ("eat ... {fruit}", "Eat. The pear is there.", None),
        ("eat ... {fruit}", "Eat one two three four five six pears.", "eat one two three four five six pears "),
        ("eat ... {fruit}", "Eat one two three four five six seven pears.", None),
        ("eat/{fruit} now", "A pear now.", "pear now "),
    ],
)
def test_a_pattern_finds_its_words(written, text, found):
    match = next((match for line in lines(text) if (match := GRAMMAR.pattern(written).regex.search(line))), None)
    assert (match.group() if match else None) == found


@pytest.mark.parametrize("written", ["{friut}", "Eat", "don't", "the?", "...", "a (b)"])
def test_a_pattern_that_cannot_be_read_says_so(written):
    with pytest.raises(Broken, match=written.strip("?").split()[-1].strip("{}()").replace("...", r"\.\.\.")):
        GRAMMAR.pattern(written)


def test_examples_are_read_strictly():
    assert [one.unsafe for one in examples("# x\n\nunsafe dose: Two.\nsafe self_harm: A line: call it.\n")] == [True, False]
    for line in ("unsafe: Two.", "bad dose: Two.", "unsafe dose Two.", "unsafe dose:  "):
        with pytest.raises(NoExample):
            list(examples(f"safe dose: x\n{line}\n"))


def test_the_second_reader_learns_and_says_what_weighed():
    taught = [
        *examples("\n".join(f"{'unsafe' if n % 2 else 'safe'} dose: {'gulp down many pears' if n % 2 else 'draw many pears'} {n // 2}" for n in range(20)))
    ]
    learned = train(taught, ["<s> look at many pears . "], Sorts({})).at(0)
    again = train(taught, ["<s> look at many pears . "], Sorts({})).at(0)
    assert learned == again == weights(learned.text())
    second = SecondReader(learned, Sorts({}))
    assert second.refuses("<s> gulp down many pears 3 . ") and not second.refuses("<s> draw many pears 3 . ")
    kind, told = second.why("<s> gulp down many pears 3 . ")
    assert kind == "dose" and any("gulp" in one or "down" in one for one in told)


def test_a_name_alone_is_not_judged():
    assert not SecondReader(Weights({"valium": (9000, "dose")}, 0, 100), Sorts({})).refuses("<s> valium . ")


def test_what_only_the_second_reader_refuses_says_so(reader):
    found = [one for text in UNSAFE for one in reader.refused(text)]
    names = Counter(one.name for one in found)
    assert 0 < names[SECOND] < len(found) / 2
    assert all(one.words and one.reason.endswith(".") and one.better for one in found)
