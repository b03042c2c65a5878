"""What a browser tells a screen reader: its accessibility tree, in the words of ARIA whatever the browser calls them.

In: a page that is open in Chromium or Firefox. Out: its parts in the order they
are read. Both browsers keep such a tree for real aids; this is that tree, not a
guess made from the page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from browser.firefox import Firefox
from browser.screens import Tab

LANDMARKS = {"banner", "navigation", "main", "contentinfo", "complementary", "region", "search", "form"}
CONTROLS = {"link", "button", "searchbox", "textbox", "checkbox", "radio", "combobox", "spinbutton", "slider", "tab", "switch"}
# Their own words for what ARIA has one word for, or none.
_CHROMIUM = {
    "RootWebArea": "document",
    "StaticText": "text",
    "DisclosureTriangle": "button",
    "DisclosureTriangleGrouped": "button",
    "img": "image",
    "SvgRoot": "image",
}
_FIREFOX = {"text leaf": "text", "summary": "button", "img": "image"}
# Boxes of lines, and points of lists.
_NOT_READ = {"InlineTextBox", "ListMarker", "LineBreak", "none", "whitespace", "list item marker", ""}
# Each part from the first to the last: [depth, role, ARIA's role, name, states, {attribute: value}].
_FIREFOX_TREE = """
  const service = Cc["@mozilla.org/accessibilityService;1"].getService(Ci.nsIAccessibilityService);
  const told = [], frame = service.getAccessibleFor(gBrowser.selectedBrowser);
  const walk = (part, depth) => {
    const states = {}, more = {}, about = {};
    part.getState(states, more);
    for (const one of part.attributes?.enumerate() ?? []) about[one.key] = one.value;
    told.push([depth, service.getStringRole(part.role), part.computedARIARole, part.name, Array.from(service.getStringStates(states.value, more.value)), about]);
    for (let child = part.firstChild; child; child = child.nextSibling) walk(child, depth + 1);
  };
  if (frame?.firstChild) walk(frame.firstChild, 0);
  return told;
"""
# Firefox tells its own side of changes in the order they were made: what was there before this part is told when this is.
_MARK = "the tree has got as far as this"
_SET_MARK = """mark => {
  const last = document.body.appendChild(document.createElement("i"));
  last.setAttribute("role", "note");
  last.setAttribute("aria-label", mark);
}"""


@dataclass
class Part:
    """One part as it is told. states: such as expanded, collapsed, pressed, checked. live: "" where nothing is read out by itself."""

    role: str
    name: str
    depth: int
    level: int = 0
    live: str = ""
    focusable: bool = False
    states: set[str] = field(default_factory=set)
    above: list[Part] = field(default_factory=list, repr=False)  # from the page down to what holds it
    parts: list[Part] = field(default_factory=list, repr=False)

    @property
    def words(self) -> str:
        """All text within it, as it is read."""
        return self.name if self.role == "text" else "".join(one.words for one in self.parts)

    def all(self) -> list[Part]:
        """It, and all within it, in order."""
        found, waiting = [], [self]
        while waiting:
            found.append(one := waiting.pop())
            waiting.extend(reversed(one.parts))
        return found

    def each(self, *roles: str) -> list[Part]:
        """Those within it that have one of these roles, in order."""
        return [one for one in self.all() if one.role in roles]


def by_chromium(here: Tab) -> Part:
    """The page that is open in a tab."""
    nodes = {one["nodeId"]: one for one in here.controls.send("Accessibility.getFullAXTree")["nodes"]}
    root = next(one for one in nodes.values() if "parentId" not in one)
    told: list[Part] = []

    def walk(node: dict[str, Any], depth: int) -> None:
        role = str(node.get("role", {}).get("value", ""))
        role = _CHROMIUM.get(role, role)
        if not node["ignored"] and role not in _NOT_READ:
            told.append(_of_chromium(node, role, depth))
            depth += 1
        for child in node.get("childIds", ()):
            if child in nodes:
                walk(nodes[child], depth)

    walk(root, 0)
    return _joined(told)


def _of_chromium(node: dict[str, Any], role: str, depth: int) -> Part:
    about = {one["name"]: one["value"].get("value") for one in node.get("properties", ())}
    states = {name for name in ("pressed", "checked", "selected", "disabled", "required") if about.get(name) in (True, "true", "mixed")}
    if "expanded" in about:
        states.add("expanded" if about["expanded"] else "collapsed")
    live = str(about.get("live") or "")
    return Part(
        role, node.get("name", {}).get("value") or "", depth, int(about.get("level") or 0), "" if live == "off" else live, bool(about.get("focusable")), states
    )


def by_firefox(firefox: Firefox) -> Part:
    """The page that is open in Firefox."""
    firefox.run(_SET_MARK, _MARK)
    told: list[Any] = []

    def whole() -> list[Any]:
        told[:] = firefox.browser_runs(_FIREFOX_TREE)
        return [one for one in told if one[3] == _MARK]

    firefox.wait(whole)
    ours = told[: next(at for at, one in enumerate(told) if one[3] == _MARK)]  # the mark is the last of all
    named = [(_FIREFOX.get(aria or own, aria or own), *rest) for own, aria, *rest in (one[1:3] + [one[0]] + one[3:] for one in ours)]
    return _joined([_of_firefox(*one) for one in named if one[0] not in _NOT_READ])


def _of_firefox(role: str, depth: int, name: str | None, states: list[str], about: dict[str, str]) -> Part:
    live = about.get("live", "")
    return Part(
        role, name or "", depth, int(about.get("level") or 0), "" if live == "off" else live, "focusable" in states, {*states, *({"current"} & set(about))}
    )


def _joined(told: list[Part]) -> Part:
    """The first, with all others in the parts they stand in."""
    way: list[Part] = []
    for one in told:
        while way and way[-1].depth >= one.depth:
            way.pop()
        one.above = list(way)
        if way:
            way[-1].parts.append(one)
        way.append(one)
    return told[0]
