"""How sure we are of a page, in plain words, for screens and paper.

In: the claims behind a page, or a symptom. Out: plain sentences. Of a symptom
they begin with who names it: a firm statement about the subject as a whole makes
no single symptom surer. So paper, which cannot show the statements, gives no count.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..catalogue.index import Catalogue
from ..catalogue.models import Claim, Symptom
from ..catalogue.vocabulary import Kind
from .language import listed

# A claim behind so many symptoms is about them in general. Those behind fewer are
# about these very symptoms, such as the same one at night, or about close kin.
MANY = 6


def strongest_kind(symptom: Symptom, catalogue: Catalogue) -> Kind:
    """The strongest kind of source that names the symptom."""
    named = {catalogue.sources[id].evidence for id in symptom.named_in}
    return next(kind for kind in catalogue.vocabulary.evidence if kind.id in named)  # strongest first


def sure_of_symptom(symptom: Symptom, catalogue: Catalogue) -> str:
    """Who names this very symptom, and whether the reasons given are about it. For paper too."""
    words = catalogue.sentences.how_sure
    general = {catalogue.symptoms_behind[id] >= MANY for id in symptom.claims}
    what = words.this_one if True not in general else words.partly_in_general if len(general) > 1 else words.in_general
    return f"{strongest_kind(symptom, catalogue).naming} {words.reasons_about.format(what=what)}"


def counted(claims: Sequence[Claim], catalogue: Catalogue) -> str:
    """`4 statements. Of these: 1 established, 2 supported and 1 that says what is not known`.

    That nobody knows something may be well established; it makes nothing else surer.
    """
    words = catalogue.sentences.how_sure
    counts = [(word.counted, sum(claim.strength == word.id and not claim.only_unknown for claim in claims)) for word in catalogue.vocabulary.strengths]
    parts = [f"{count} {said}" for said, count in counts if count]
    if unknown := sum(claim.only_unknown for claim in claims):
        parts.append(words.says_unknown if unknown == 1 else words.say_unknown.format(count=unknown))
    whole = words.one_statement.format(parts=listed(parts)) if len(claims) == 1 else words.statements.format(count=len(claims), parts=listed(parts))
    return str(whole)
