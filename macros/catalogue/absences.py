"""Sentences that say that something was not found, not studied or not shown, by their shape.

Each needs a search behind it (catalogue/searches/), or a reader could not tell "nobody
has looked" from "we have not looked". In: plain text. Out: the sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_STUDIES = r"(?:stud(?:y|ies)|trials?|research|evidence|data|reviews?|guidelines?|surveys?|papers?|reports?|follow-ups?|measurements?)"
_LOOKED_AT = r"(?:shown|proven|proved|studied|measured|tested|counted|known|established|examined|compared|investigated|asked|answered|explained|understood|demonstrated|confirmed|settled|resolved|replicated)"
_NOT = r"(?:\ (?:not|never|hardly|rarely)|n['’]t)"

# Somebody looked: "we found no …", "no study …", "nobody has …".
_LOOKED = re.compile(
    rf"""\b(?:
      we\ (?:have\ )?(?:found|find|know\ of|saw|see|read|could\ find)\ (?:no|none|nothing|not\ one|neither)
    | we\ (?:did|do|could){_NOT}\ (?:find|know\ of|see)
    | (?:looked|searched)\ [^.;]*\bfound\ (?:no|none|nothing)
    | (?<!is\ )(?:no|not\ one|not\ a\ single|neither)\ (?:\w+[ -]){{0,3}}{_STUDIES}\b(?!\ (?:list|page)s?\b)
    | (?:nobody|no\ one|no-one|none\ of\ (?:them|these|the\ {_STUDIES}))\ (?:here\ )?(?:(?:has|have|had)(?!\ (?:to|the)\b)|knows?\b(?!\ (?:me|you|us|them)\b)|{_LOOKED_AT})
    | (?:was|were)\ (?:not|never)\ found
    | (?:is|are)\ there\ no\ {_STUDIES} | there\ (?:is|are|was|were)\ no\ (?:\w+[ -]){{0,2}}{_STUDIES}
    )""",
    re.VERBOSE | re.IGNORECASE,
)
# The state of knowledge: "is not known", "has not been shown".
_OPEN = re.compile(
    rf"""\b(?:
      (?:is|are|was|were|has|have|had|remains?|been)(?:\ (?:still|yet|so\ far|well|as\ yet))*{_NOT}(?:\ (?:yet|been|well|clearly|directly|fully|really|enough|so\ far))*\ (?:{_LOOKED_AT}|clear(?!\ to\ (?:me|you|us|them)\b))
    | (?:is|are|remains?)\ (?:still\ )?(?:un(?:known(?!\ to\ (?:me|you|us|them)\b)|clear|tested|studied|proven|measured|settled)|an\ open\ question)
    | (?:little|nothing|not\ much)\ is\ known
    | {_STUDIES}\ (?:is|are)\ (?:lacking|missing)
    | (?:we|doctors|experts|researchers|scientists)\ do{_NOT}\ (?:yet\ |really\ |fully\ )?(?:know(?!\ of)|understand)
    | not\ (?:yet\ )?(?:shown|proven|studied|measured|tested|known|established)\ (?:in|for|to|with|by|that|how|why|whether|which)\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_END = re.compile(r"(?<=[.!?:])[\"”')*]*\s+")
# How a source itself was checked, and what is no fact about a study.
_OF_A_SOURCE = re.compile(r"\b(?:not reviewed|was not (?:read|opened)|not known to us)\b", re.IGNORECASE)


def looked_for(text: str) -> Iterator[str]:
    """The sentences that say that somebody looked and found nothing."""
    return (one for one in _END.split(text) if _LOOKED.search(one) and not _OF_A_SOURCE.search(one))


def absences(text: str) -> Iterator[str]:
    """Those, and the sentences that say that something is not known or not shown."""
    return (one for one in _END.split(text) if (_LOOKED.search(one) or _OPEN.search(one)) and not _OF_A_SOURCE.search(one))
