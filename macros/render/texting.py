"""Ways to send a text message: one tap opens it, with the number and the word filled in.

In: a line's number, or HTML of a sentence. Out: HTML. Nothing is sent by the tap itself.
"""

from __future__ import annotations

import re

from ..catalogue.index import Catalogue
from ..catalogue.urgent_help import TextLine
from ..facts.urgency import dialled
from .text import html, untranslated

# "text 112", "text AYUDA to 988", "text “register” to 999"; a word in small letters stands in quotes.
_MESSAGE = re.compile(r"\b[Tt]ext (?:(?:“([A-Za-z]+)”|([A-Z]{2,12})) to )?(\+?[0-9]+(?:[ -][0-9]+)*)")


_WORD, _NUMBER = "\ue000", "\ue001"  # in their places while a sentence becomes HTML


def text_message(line: TextLine, catalogue: Catalogue) -> str:
    """A link to the message that a service asks for."""
    words = catalogue.sentences.urgent
    shown = html(words.text_message_word.format(word=_WORD, number=_NUMBER) if line.word else words.text_message.format(number=_NUMBER))
    shown = shown.replace(_WORD, untranslated(html(line.word or ""))).replace(_NUMBER, untranslated(html(line.number)))
    return f'<a href="{_way(line.number, line.word)}"><b>{shown}</b></a>'


def with_messages(sentence: str) -> str:
    """HTML of a sentence, each "text WORD to NUMBER" in it a link; no machine translates the word or the number."""
    return _MESSAGE.sub(_link, sentence)


def _link(found: re.Match[str]) -> str:
    word, number, shown = found[1] or found[2], found[3], found[0]
    if word:
        shown = shown.replace(word, untranslated(word), 1)
    at = shown.rindex(number)
    return f'<a href="{_way(number, word)}">{shown[:at]}{untranslated(number)}</a>'


def _way(number: str, word: str | None) -> str:
    # One system takes the text after "?", another after "&": both read this form.
    return f"sms:{dialled(number)}" + (f"?&amp;body={word}" if word else "")
