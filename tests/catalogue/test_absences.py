"""Sentences that say that something was not found or is not known are told from those that only look so."""

from __future__ import annotations

import pytest

from macros.catalogue.absences import absences, looked_for

# Written before the expressions that find them were read: of 28 and 28, 5 were missed and 2
# were taken for what they are not. Then the expressions were mended.
SAYS_ABSENCE = (
    "We found no study in people.",
    "No study has tested this in people.",
    "No trial has compared the two.",
    "Nobody knows why.",
    "It is not known how often this happens.",
    "The cause is unknown.",
    "We do not know how long it lasts.",
    "This has not been studied in people.",
    "This has never been measured.",
    "There is no evidence that it is permanent.",
    "There are no studies of this in children.",
    "Nobody has shown that gloves cause it.",
    "No one has counted how many people have it.",
    "Whether this is so in people is not known.",
    "We know of no trial.",
    "It is unclear whether gloves help.",
    "This has not been shown in people.",
    "We did not find a study that names it.",
    "It remains unknown whether mittens warm the toes.",
    "No research has looked at this.",
    "Research has not yet answered this.",
    "How many people are affected isn't known.",
    "Little is known about mittens and toes.",
    "None of the studies measured the toes.",
    "We could not find a survey that asked.",
    "Doctors do not know why this happens.",
    "We looked for a trial and found none.",
    "No good studies exist.",
)

ONLY_LOOKS_SO = (
    "No glove fits every hand.",
    "Do not stop taking it suddenly.",
    "You do not need to know the cause.",
    "If you do not know what to do, call.",
    "Nobody should stop on their own.",
    "The study found no difference between mittens and gloves.",
    "No change was found in the gloved mice.",
    "Tell your doctor if a pain that is unknown to you appears.",
    "It is well known that gloves warm.",
    "You are not alone.",
    "It does not mean that your hands are damaged.",
    "No two people are alike.",
    "The trial did not last long.",
    "There is no need to hurry.",
    "There is no shame in asking.",
    "Let others know that you are not well.",
    "Your doctor may not know that you wear gloves.",
    "A study has shown that mittens help.",
    "This is known from studies in mice.",
    "Studies show that it is not dangerous.",
    "Surveys cannot show how common something is.",
    "Not everyone has this.",
    "People in the trial did not know which glove they had.",
    "Not all studies found this.",
    "If no doctor is near, call this number.",
    "Nobody knows you better than you do.",
    "Most people had no cold fingers after the trial.",
    "Ask your doctor what is not clear to you.",
)
# Written after it, to measure again: what is missed still, or found for nothing.
MISSED = (
    "Why some toes stay warm is still a mystery.",
    "The studies did not ask about toes.",
    "Only mice were studied, never people.",
)
FALSE_ALARMS = ("No study can replace your doctor.", "We keep no data about you.", "No research is needed to wear gloves.")
SOMEBODY_LOOKED = ("We found no study in people.", "No trial has compared the two.", "Nobody has shown that gloves cause it.", "We know of no trial.")
NOBODY_SAYS_SO = ("The cause is unknown.", "It is not known how often this happens.", "This has not been shown in people.")


@pytest.mark.parametrize("text", SAYS_ABSENCE)
def test_a_sentence_that_says_so_is_found(text):
    assert list(absences(f"Gloves are warm. {text} Ask your doctor.")) == [text]


@pytest.mark.parametrize("text", ONLY_LOOKS_SO)
def test_a_sentence_that_only_looks_so_is_not(text):
    assert list(absences(text)) == []


@pytest.mark.parametrize(("text", "looked"), [*((one, True) for one in SOMEBODY_LOOKED), *((one, False) for one in NOBODY_SAYS_SO)])
def test_that_somebody_looked_is_told_from_what_is_not_known(text, looked):
    assert (list(looked_for(text)) == [text]) is looked and list(absences(text)) == [text]


def test_how_a_source_was_checked_is_no_absence():
    assert list(absences("It has not been shown there, as far as we know; the paper was not read.")) == []


@pytest.mark.xfail(strict=True, reason="measured, and too rare to pay for")
@pytest.mark.parametrize(("text", "said"), [*((one, True) for one in MISSED), *((one, False) for one in FALSE_ALARMS)])
def test_what_is_known_to_go_wrong(text, said):
    assert bool(list(absences(text))) is said
