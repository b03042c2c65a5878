"""Markdown text with macro calls, taken apart without running anything.

`parse` finds each `{{ name("literal", key="literal") }}` with its exact place,
so links are known before a page is rendered. Anything cleverer than a call
with literal arguments is a fault. Pages and prose fields share this.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from ..remembered import Memory, digest

MANY = 1 << 16  # more than the texts of a catalogue: each is taken apart once, whichever checks ask
_JINJA = Environment(autoescape=False, keep_trailing_newline=True)  # noqa: S701 - takes text apart, renders nothing
_MARKUP = re.compile(r"\[([^\]]*)\]\([^)]*\)(?:\{ [^}]*\})?|[*`]{1,2}(?=\S)|(?<=\S)[*`]{1,2}|(?<!\w)__?(?=\S)|(?<=\S)__?(?!\w)")

_MACRO = re.compile(r"\{\{.*?(?:\}\}|\Z)", re.DOTALL)
_STRAIGHT = re.compile(r"""(["'])(?:(?!\1)[^\\\n]|\\.)*\1""")
_CURLY = re.compile("[“”„‟‘’‚‛«»‹›″′＂＇`´]")


@dataclass(frozen=True, slots=True)
class Call:
    """`{{ name(*args, **kwargs) }}`; line and column from 1 within the text."""

    name: str
    args: tuple[Any, ...]
    kwargs: tuple[tuple[str, Any], ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in the text that is not a plain macro call."""

    line: int
    column: int
    check: str
    message: str


Part = str | Call | Fault
PARTS = Memory("parts")
_HIDDEN = '"{#" begins a hidden comment. For an address write "{ #id }", with a space.'


class _Comment(Exception):
    """A Jinja comment begins at this line and column."""


@lru_cache(maxsize=MANY)
def parse(text: str) -> tuple[Part, ...]:
    """Literal text, calls and faults, in order. Never raises."""
    if "{{" not in text and "{%" not in text and "{#" not in text:
        return (text,)
    return PARTS.of(digest(text), lambda: _parse(text))


def _parse(text: str) -> tuple[Part, ...]:
    try:
        tree = _JINJA.parse(text)
        places = list(_openings(text))
    except _Comment as comment:
        line, column = comment.args
        return (Fault(line, column, "comment_opener", _HIDDEN),)
    except (TemplateSyntaxError, RecursionError) as error:
        if "end of comment" in str(error):
            return (Fault(*_place(text, text.rfind("{#")), "comment_opener", _HIDDEN),)
        line = getattr(error, "lineno", 1)
        return (_broken(text, min(line, text.count("\n") + 1)),)
    parts: list[Part] = []
    opened = iter(places)
    for node in _expressions(tree):
        if isinstance(node, nodes.TemplateData):
            parts.append(node.data)
        elif isinstance(node, nodes.Output):
            continue
        elif isinstance(node, nodes.Expr):
            parts.append(_call(node, *next(opened, (node.lineno, 1))))
        else:
            line, column = _place(text, max(text.find("{%"), 0))
            parts.append(Fault(line, column, "jinja_statement", "{% … %} is not used here. Use a macro from the list in the volunteer's guide."))
    return tuple(parts)


def _expressions(tree: nodes.Template) -> Iterator[nodes.Node]:
    for statement in tree.body:
        if isinstance(statement, nodes.Output):
            yield from statement.nodes
        else:
            yield statement


def _openings(text: str) -> Iterator[tuple[int, int]]:
    """The place of each `{{` that Jinja itself sees."""
    at = 0
    for _, kind, value in _JINJA.lex(text):
        # The lexer leaves nothing out, but turns line ends into "\n", which
        # they already are here: the lengths add up to an exact offset.
        found = text.find(value, at)
        at = found if found >= 0 else at
        if kind == "comment_begin":
            # Jinja would swallow everything up to the next "#}" without a word.
            raise _Comment(*_place(text, at))
        if kind == "variable_begin":
            yield _place(text, at)
        at += len(value)


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _broken(text: str, line: int) -> Fault:
    content = text.split("\n")[line - 1]
    column = max(content.rfind("{{"), content.rfind("{%"), 0) + 1
    if text.count("{{") != text.count("}}"):
        opened = [m.start() for m in re.finditer(r"\{\{", text)]
        for start, following in zip(opened, [*opened[1:], len(text)]):
            if "}}" not in text[start:following]:
                return Fault(*_place(text, start), "unclosed_brace", '"{{" is never closed. Write "}}" after the macro.')
    if place := _curly(text, line):
        at, sign = place
        return Fault(
            *_place(text, at),
            "curly_quotes",
            f'{sign} is a curly quote, as word processors and phones type it. A macro needs straight ones: {{{{ symptom("cold-fingers") }}}}',
        )
    return Fault(line, column, "broken_macro", 'this is not a complete macro call. Compare: {{ symptom("cold-fingers") }}')


def _curly(text: str, line: int) -> tuple[int, str] | None:
    """Where the first macro that has a curly quote outside straight ones, up to this line, has it, and which."""
    for macro in _MACRO.finditer(text):
        bare = _STRAIGHT.sub(lambda quoted: " " * len(quoted[0]), macro[0])
        if text.count("\n", 0, macro.start()) < line and (found := _CURLY.search(bare)):
            return macro.start() + found.start(), found[0]
    return None


def _call(node: nodes.Node, line: int, column: int) -> Part:
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
        return Fault(line, column, "not_a_macro", 'between "{{" and "}}" stands something that is not a macro call. Compare: {{ symptom("cold-fingers") }}')
    name = node.node.name
    given = [argument.value for argument in node.args if isinstance(argument, nodes.Const)]
    named = [(keyword.key, keyword.value.value) for keyword in node.kwargs if isinstance(keyword.value, nodes.Const)]
    if node.dyn_args or node.dyn_kwargs or (len(given), len(named)) != (len(node.args), len(node.kwargs)):
        return Fault(line, column, "not_literal", f'{name}(…): each argument must be text in quotes, as in {{{{ symptom("cold-fingers") }}}}')
    return Call(name, tuple(given), tuple(named), line, column)


class Prose(str):
    """A sentence or a paragraph a reader will see: Markdown with macros."""

    __slots__ = ()

    @property
    def parts(self) -> tuple[Part, ...]:
        return parse(str(self))

    @property
    def calls(self) -> tuple[Call, ...]:
        return tuple(part for part in self.parts if isinstance(part, Call))

    def as_text(self) -> str:
        """Without markup: macros as their label, or as the id in words."""
        return as_text(self)

    def words(self) -> int:
        return len(self.as_text().split())

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(cls, core_schema.str_schema(strict=True, min_length=1, max_length=4000))

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {"type": "string", "minLength": 1, "maxLength": 4000}


def expand(parts: Sequence[Part], call: Callable[[Call], str]) -> str:
    """Prose with each macro call replaced by what it renders to."""
    return "".join(call(part) if isinstance(part, Call) else str(part) for part in parts)


@lru_cache(maxsize=MANY)
def as_text(markdown: str) -> str:
    """Plain words of one paragraph of Markdown, for counting and for data."""
    words = []
    for part in parse(str(markdown)):
        if isinstance(part, Call):
            words.append(label(part))
        elif isinstance(part, str):
            words.append(part)
    return without_markup("".join(words))


def parted(markdown: str) -> tuple[str, str]:
    """`**Wear gloves.** Soft ones do.` as ("Wear gloves.", "Soft ones do."), plain; "" where nothing bold begins it."""
    bold, closed, rest = markdown.removeprefix("**").partition("**")
    if not closed or not markdown.startswith("**"):
        return "", as_text(markdown)
    return as_text(bold), as_text(rest)


def without_markup(markdown: str) -> str:
    """Text on one line; what stands between double braces is left as it is."""
    return " ".join(_MARKUP.sub(lambda found: found.group(1) or "", markdown).split())


def label(call: Call) -> str:
    """What a reader sees of a link macro: its label, else its id in words."""
    given = dict(call.kwargs).get("label") or (call.args[1] if len(call.args) > 1 else None)
    if call.name in {"cite", "claim", "figure"}:
        return ""
    return str(given or (call.args[0] if call.args else "")).replace("-", " ")
