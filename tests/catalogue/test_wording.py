"""catalogue/wording.yml refuses what is unsafe and lets its look-alikes pass."""

from __future__ import annotations

import pytest

from macros.catalogue.checks.wording import refused
from macros.catalogue.positions import read
from macros.catalogue.validation import validate
from macros.catalogue.wording import Wording

from conftest import ROOT

UNSAFE = [
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
    "Every night feels long.",
    "Call at every hour of the day.",
    "All day the ears rang.",
    "No one should face this alone.",
    "In people with all kinds of anxiety, sleep can suffer.",
    "No cure has been tested.",
    "The half-life is about 12 hours.",
    "Half of the answers came from one group.",
    "Two of the three trials were small.",
]


@pytest.fixture(scope="module")
def wording() -> Wording:
    file = ROOT / "catalogue/wording.yml"
    document = read("catalogue/wording.yml", file.read_bytes())
    found = validate(Wording, document)
    assert found is not None, [str(problem) for problem in document.problems]
    return found


def test_there_are_enough_examples():
    assert len(set(UNSAFE)) >= 50 and len(set(SAFE)) >= 50


@pytest.mark.parametrize("text", UNSAFE)
def test_unsafe_wording_is_refused(wording, text):
    assert list(refused(text, wording)), text


@pytest.mark.parametrize("text", SAFE)
def test_safe_look_alikes_pass(wording, text):
    assert [(rule.name, words) for rule, words in refused(text, wording)] == []


def test_each_rule_is_needed_and_says_why(wording):
    used = {rule.name for text in UNSAFE for rule, _ in refused(text, wording)}
    assert {rule.name for rule in wording.rules} - used == set()
    assert len({rule.name for rule in wording.rules}) == len(wording.rules)
    assert all(rule.reason.endswith(".") for rule in wording.rules)
