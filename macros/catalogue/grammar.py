"""The macros a volunteer may write, as data: names, arguments, an example.

The checks read this to judge a call before anything is rendered; the
renderers in macros/render/page_macros.py carry the same names (a test compares).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .problems import did_you_mean, one_of, shown
from .prose import Call


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a macro.

    to: the kind of record or the vocabulary list its value must stand in;
        "" for free text; "figures" for a drawing's id.
    many: takes any number of values.
    """

    name: str
    to: str = ""
    needed: bool = True
    many: bool = False


@dataclass(frozen=True, slots=True)
class Macro:
    example: str
    arguments: tuple[Argument, ...] = ()
    in_records: bool = False
    one_of: bool = field(default=False)  # exactly one of its arguments


_LABEL = Argument("label", needed=False)
MACROS: dict[str, Macro] = {
    "symptom": Macro('{{ symptom("cold-fingers", "hands like ice") }}', (Argument("id", "symptoms"), _LABEL), in_records=True),
    "term": Macro('{{ term("glove") }}', (Argument("id", "terms"), _LABEL), in_records=True),
    "medicine": Macro('{{ medicine("mittenazolam") }}', (Argument("id", "medicines"), _LABEL), in_records=True),
    "claim": Macro('{{ claim("gloves-warm-mice") }}', (Argument("id", "claims"),)),
    "cite": Macro('{{ cite("mitten-2001", "scarf-2002") }}', (Argument("ids", "sources", many=True),), in_records=False),
    "symptoms": Macro(
        '{{ symptoms(group="hands") }}',
        (
            Argument("group", "groups", needed=False),
            Argument("mechanism", "mechanisms", needed=False),
            Argument("pattern", "patterns", needed=False),
        ),
        one_of=True,
    ),
    "claims": Macro('{{ claims(topic="gloves") }}', (Argument("topic", "topics"),)),
    "symptom_groups": Macro("{{ symptom_groups() }}"),
    "symptom_index": Macro("{{ symptom_index() }}"),
    "glossary": Macro("{{ glossary() }}"),
    "medicines": Macro("{{ medicines() }}"),
    "sources": Macro("{{ sources() }}"),
    "unknowns": Macro("{{ unknowns() }}"),
    "original_page": Macro("{{ original_page() }}"),
    "not_known": Macro('{{ not_known("gloves-in-people") }}', (Argument("ids", "searches", many=True),)),
    "looked": Macro('{{ looked("gloves-in-people") }}', (Argument("id", "searches"),)),
    "searches": Macro("{{ searches() }}"),
    "judged": Macro("{{ judged() }}"),
    "evidence_tools": Macro("{{ evidence_tools() }}"),
    "evidence_summaries": Macro("{{ evidence_summaries() }}"),
    "figure": Macro('{{ figure("seesaw") }}', (Argument("name", "figures"),)),
    "code_answer": Macro("{{ code_answer() }}"),
    "code_systems": Macro("{{ code_systems() }}"),
    "code_requests": Macro("{{ code_requests() }}"),
    "code_examples": Macro('{{ code_examples("cold-fingers") }}', (Argument("id", "symptoms"),)),
    "code_query_example": Macro('{{ code_query_example("cold-fingers") }}', (Argument("id", "symptoms"),)),
    "signs": Macro('{{ signs("emergency") }}', (Argument("level", "urgent_levels"),)),
    "all_signs": Macro("{{ all_signs() }}"),
    "situations": Macro("{{ situations() }}"),
    "review_so_far": Macro('{{ review_so_far("No clinician has reviewed these sheets.") }}', (Argument("sentence"),)),
    "urgent_help": Macro("{{ urgent_help() }}"),
    "urgent_numbers": Macro("{{ urgent_numbers() }}"),
    "saved_pages": Macro("{{ saved_pages() }}"),
    "record_form": Macro("{{ record_form() }}"),
    "visit_sheet": Macro("{{ visit_sheet() }}"),
    "handout": Macro('{{ handout("cold-fingers") }}', (Argument("id", "symptoms", needed=False),)),
    "handouts": Macro("{{ handouts() }}"),
    "linked_from": Macro("{{ linked_from() }}"),
    "changes": Macro("{{ changes() }}"),
    "data_files": Macro("{{ data_files() }}"),
    "search_score": Macro("{{ search_score() }}"),
    "wording_score": Macro("{{ wording_score() }}"),
    "build_speed": Macro("{{ build_speed() }}"),
}


def bind(call: Call) -> tuple[dict[str, tuple[object, ...]], str | None]:
    """A call's values by argument name, or what is wrong with it in words."""
    macro = MACROS.get(call.name)
    if macro is None:
        return {}, f"there is no macro called {call.name}.{did_you_mean(call.name, MACROS)} Macros: {one_of(MACROS, 30)[7:]}."
    given: dict[str, tuple[object, ...]] = {}
    arguments = macro.arguments
    if arguments and arguments[0].many:
        given[arguments[0].name] = call.args
    else:
        if len(call.args) > len(arguments):
            return {}, f"{call.name}: found {len(call.args)} values, expected at most {len(arguments)}. Compare: {macro.example}"
        given.update((argument.name, (value,)) for argument, value in zip(arguments, call.args))
    for name, value in call.kwargs:
        names = [argument.name for argument in arguments if not argument.many]
        if name not in names:
            return {}, f"{call.name} has no argument called {name}.{did_you_mean(name, names)} Compare: {macro.example}"
        if name in given:
            return {}, f"{call.name}: {name} is given twice. Compare: {macro.example}"
        given[name] = (value,)
    for argument in arguments:
        if argument.needed and not given.get(argument.name):
            return {}, f"{call.name}: {argument.name} is missing. Compare: {macro.example}"
    if macro.one_of and len(given) != 1:
        return {}, f"{call.name}: expected exactly one of {', '.join(a.name for a in arguments)}. Compare: {macro.example}"
    for values in given.values():
        for value in values:
            if not isinstance(value, str) or not value.strip():
                return {}, f"{call.name}: found {shown(value)}, expected text in quotes. Compare: {macro.example}"
    return given, None


def references(call: Call) -> list[tuple[str, str]]:
    """(kind, id) of everything a sound call points to, in order."""
    given, fault = bind(call)
    if fault:
        return []
    kinds = {argument.name: argument.to for argument in MACROS[call.name].arguments}
    return [(kinds[name], str(value)) for name, values in given.items() if kinds[name] for value in values]
