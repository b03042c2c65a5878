"""What looks alike is asked once: one element for each kind of text, and long lists without their equal rows.

Two elements are of one kind when nothing that the rules about colour read tells
them apart: their elements and classes up to the page, their letters, colour and
ground, pictures behind them, and what stands around a link. A row is a repetition when two rows
before it in the same list have the same elements, roles and attributes.
"""

from __future__ import annotations

from browser.measures import DRAWN

# (known, smallPrint, part) -> {kinds, elements}: of all that shows text, the first of each kind that is not among the known ones.
NEW_KINDS = f"""(known, smallPrint, part) => {{ {DRAWN}
  const chains = new Map([[document.documentElement, ""]]);
  const chain = one => {{
    if (!chains.has(one)) chains.set(one, `${{chain(one.parentElement)}} ${{one.localName}}.${{one.getAttribute("class") || ""}}`);
    return chains.get(one);
  }};
  // How much of it can be seen through, and the pictures it stands on.
  const behind = new Map([[null, [1, ""]]]);
  const lies = one => {{
    if (!behind.has(one)) {{
      const style = getComputedStyle(one), [opacity, pictures] = lies(one.parentElement);
      behind.set(one, [style.opacity * opacity, style.backgroundImage === "none" ? pictures : style.backgroundImage + pictures]);
    }}
    return behind.get(one);
  }};
  const held = one => one.matches("input, select, textarea") || [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  const mixed = new Map(), letters = all => all.map(one => one.textContent).join("").replace(/\\s/g, "").length;
  // A link has to stand out where words of its own paragraph, list or cell stand beside it.
  const beside = one => {{
    let block = one.parentElement;
    while (block !== document.body && getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    if (!mixed.has(block)) mixed.set(block, letters([block]) > letters([...block.querySelectorAll("a")]));
    return mixed.get(block) ? getComputedStyle(block).color : "";
  }};
  const kind = one => {{
    const style = getComputedStyle(one);
    return [chain(one), style.color, ground(one), ...lies(one), style.fontSize, style.fontWeight, style.textShadow, !!one.closest(smallPrint),
      one.closest("a") ? style.textDecorationLine + beside(one.closest("a")) + getComputedStyle(one.closest("a").parentElement).color : ""].join("|");
  }};
  const found = new Map(), before = new Set(known);
  for (const top of part ? document.querySelectorAll(part) : [document.body])
    for (const one of [top, ...top.querySelectorAll("*")])
      if (held(one) && !one.closest("script, style, title, desc") && drawn(one)) {{
        const its = kind(one);
        if (!before.has(its) && !found.has(its)) found.set(its, one);
      }}
  return {{ kinds: [...found.keys()], elements: [...found.values()] }};
}}"""

# (keep) -> how to put back the rows that were taken out. No row goes that holds one of `keep`, a heading, or a place that something else names.
THIN = """keep => {
  const named = new Set();
  for (const name of ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers", "list"])
    for (const one of document.querySelectorAll(`[${name}]`)) for (const id of one.getAttribute(name).split(/\\s+/)) named.add(id);
  const said = /^(class|role|type|lang|dir|tabindex|hidden|open|scope|autocomplete|aria-(hidden|expanded|pressed|checked|selected|current|live|level|haspopup|modal))$/;
  const attribute = ({ name, value }) => name + (said.test(name) ? "=" + value : value.trim() ? "=…" : "");
  const shape = node => node.nodeType === 3 ? (node.data.trim() ? "…" : "") : node.nodeType !== 1 ? ""
    : `<${node.localName} ${[...node.attributes].map(attribute).sort().join(" ")}>${[...node.childNodes].map(shape).join("")}</>`;
  const needed = row => row.querySelector("h1, h2, h3, h4, h5, h6, main, nav, header, footer")
    || keep.some(one => row.contains(one)) || [row, ...row.querySelectorAll("[id]")].some(one => one.id && named.has(one.id));
  const gone = [];
  for (const list of document.querySelectorAll("article ul, article ol, article tbody")) {
    const met = new Map();
    for (const row of [...list.children]) {
      const its = shape(row), count = (met.get(its) || 0) + 1;
      met.set(its, count);
      if (count > 2 && !needed(row)) {
        gone.push([list, row, row.nextSibling]);
        row.remove();
      }
    }
  }
  return () => gone.reverse().forEach(([list, row, next]) => list.insertBefore(row, next));
}"""
