"""Whatever text a pull request brings: it is refused where it stands, or shown as text."""

from __future__ import annotations

from .corpus import SECRET, Payload, payloads, places, trials
from .trying import published, tried


def test_a_hostile_text_is_refused_where_it_stands_or_shown_as_text(tmp_path, monkeypatch):
    monkeypatch.setenv("HOSTILE_SECRET", SECRET)
    monkeypatch.chdir(tmp_path)  # where a command would leave its file
    wrong = []
    for payload, place in trials(1):
        trial = tried(payload, place, tmp_path / "tiny")
        if trial and trial.refused and not trial.has_its_place:
            wrong.append((payload.id, place.name, str(trial.project.problems[0])))
        elif trial and not trial.refused:
            wrong += [(payload.id, place.name, one) for one in published(trial.project)]
    assert wrong == []
    assert not list(tmp_path.rglob("RAN"))


def test_the_places_are_open(tmp_path):
    """A place that refused each and every text would prove nothing: four in ten take harmless words; others are ids, codes, addresses and words of the vocabulary. Each third stands for the others."""
    trials_of_one = [tried(Payload("harmless", "x", "Gloves"), place, tmp_path / "tiny") for place in places()[::3]]
    closed = [str(trial.project.problems[0]) for trial in trials_of_one if trial and trial.refused]
    assert len(closed) < len(trials_of_one) * 0.62
    assert not [said for said in closed if "twice" in said or "last line" in said]


ODD = (".", "-", "#", "*", "**", "_", "`", "[", "<", ">", "'", '"', "|", ":", "...", "- - x", "1. x", "x" * 250, "word " * 50, "3", "no", "  ", "~", "=")


def test_an_odd_value_is_refused_or_shown(tmp_path):
    """Not meant to harm: what hands leave in a field."""
    wrong = []
    for payload, place in trials(2, [Payload(text, "odd", text) for text in ODD]):
        trial = tried(payload, place, tmp_path / "tiny")
        if trial and not trial.refused:
            wrong += [(payload.id, place.name, one) for one in published(trial.project)]
    assert wrong == []


def test_the_corpus_is_large_and_reaches_every_kind_of_place():
    assert len(payloads()) >= 300
    assert len({payload.text for payload in payloads()}) == len(payloads())
    assert {name.split()[0] for name in (place.name for place in places())} >= {
        "catalogue/symptoms/cold-fingers.yml",
        "catalogue/vocabulary.yml",
        "text",
        "macro",
        "name",
    }
    assert len(places()) <= len(payloads()), "one round would not reach every place"
