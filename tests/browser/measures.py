"""What a page is measured with: small scripts that run inside it and hand back plain values.

None changes the page. Lengths are CSS pixels of the viewport.
"""

from __future__ import annotations

# Shared by these scripts: is it drawn, what lies behind it.
DRAWN = """
const drawn = one => one.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) && one.getClientRects().length > 0;
const ground = one => {
  for (; one; one = one.parentElement) {
    const colour = getComputedStyle(one).backgroundColor;
    if (!/^rgba.*, 0\\)$/.test(colour)) return colour;
  }
  return "rgb(255, 255, 255)";
};
"""
# And what is it called here.
_SHARED = f"""{DRAWN}
const called = one => `${{one.localName}}${{one.id ? "#" + one.id : ""}}${{one.className.baseVal === undefined && one.className ? "." + one.className : ""}} "${{(one.textContent || one.value || "").trim().slice(0, 40)}}"`;
"""

# [{name, colour, ground}] of every element that holds text of its own, SVG too.
TEXTS = f"""() => {{ {_SHARED}
  return [...document.body.querySelectorAll("*")]
    .filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()) && drawn(one) && !one.closest("title, desc, script, style"))
    .map(one => {{
      const style = getComputedStyle(one);
      return {{ name: called(one), colour: one.closest("svg") ? style.fill : style.color, ground: ground(one.closest("svg") ? one.closest("svg").parentElement : one) }};
    }});
}}"""

CONTROLS = "a[href], button, summary, input, select, textarea"

# [{name, width, height, inline}] of all that can be pressed; for a hidden input, what stands for it.
TARGETS = f"""() => {{ {_SHARED}
  const words = node => node.nodeType === 3 ? node.data.trim() : "";
  const sentence = one => getComputedStyle(one).display === "inline" && [...one.parentElement.childNodes].some(node => words(node).replace(/[^a-z0-9]/gi, ""));
  return [...document.querySelectorAll("{CONTROLS}")].map(one => [one, one.labels && one.labels.length ? one.labels[0] : one]).filter(([, shown]) => drawn(shown)).map(([one, shown]) => {{
    // A row that is one link is pressed anywhere: the link's ::after covers it.
    const cover = getComputedStyle(one, "::after");
    const row = cover.position === "absolute" && cover.inset === "0px" ? one.offsetParent.getBoundingClientRect() : shown.getBoundingClientRect();
    return {{ name: called(one), width: row.width, height: row.height, inline: sentence(one), bar: !!one.closest('.comfort') }};
  }});
}}"""

# Names of what reaches beyond either side of the viewport and cannot be scrolled to.
BEYOND = f"""() => {{ {_SHARED}
  const wide = document.documentElement.clientWidth;
  const clipped = one => {{ for (; one && one !== document.body; one = one.parentElement) if (getComputedStyle(one).clipPath !== "none") return true; return false; }};
  // Few reach beyond, and it is dear to ask whether one is drawn: boxes first.
  const found = [...document.body.querySelectorAll("*")].filter(one => {{
    const box = one.getBoundingClientRect();
    return box.width > 0 && (box.right > wide + 0.5 || box.left < -0.5) && drawn(one) && !clipped(one) && (one.localName === "svg" || !one.closest("svg"));
  }}).map(called);
  return document.documentElement.scrollWidth > wide ? [`the page is ${{document.documentElement.scrollWidth}} wide`, ...found] : found;
}}"""

# The focused element: its box, its outline and what it must not lie under. Null when nothing has the focus.
FOCUSED = f"""() => {{ {_SHARED}
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const mark = one.matches("label input") && getComputedStyle(one).opacity === "0" ? one.nextElementSibling : one;
  const box = mark.getBoundingClientRect(), style = getComputedStyle(mark), bar = document.querySelector(".comfort");
  return {{
    name: called(one), top: box.top, bottom: box.bottom, left: box.left, right: box.right, height: box.height,
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth), colour: style.outlineColor, ground: ground(mark.parentElement),
    bar: bar.contains(one), barTop: bar.getBoundingClientRect().top, order: [...document.querySelectorAll("*")].indexOf(one),
  }};
}}"""

# Names of controls that are not to be seen whole when they have the focus. Of each kind the first, the last and one between are asked:
# the same names of elements and classes, up to the body.
HIDDEN_FOCUS = f"""() => {{ {_SHARED}
  const chains = new Map([[document.body, ""]]), kinds = new Map();
  const chain = one => {{
    if (!chains.has(one)) chains.set(one, `${{chain(one.parentElement)}} ${{one.localName}}.${{one.getAttribute("class") || ""}}`);
    return chains.get(one);
  }};
  for (const one of document.querySelectorAll("{CONTROLS}"))
    if (drawn(one) && !one.disabled) kinds.set(chain(one), [...(kinds.get(chain(one)) || []), one]);
  const bar = document.querySelector(".comfort");
  const hidden = one => {{
    one.focus();
    const mark = one.matches("label input") && getComputedStyle(one).opacity === "0" ? one.nextElementSibling : one;
    const box = mark.getClientRects()[0], foot = bar.contains(one) ? innerHeight : bar.getBoundingClientRect().top;
    if (box.top < -0.5 || box.left < -0.5 || box.right > innerWidth + 0.5) return true;
    if (box.height <= foot ? box.bottom > foot + 0.5 : box.top > foot - 24) return true; // what is higher than the screen shows its beginning
    const seen = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, foot - box.top) / 2);
    return !(seen && (mark.contains(seen) || seen.contains(mark) || one.labels && [...one.labels].some(label => label.contains(seen))));
  }};
  const asked = [...kinds.values()].flatMap(all => [...new Set([all[0], all[all.length >> 1], all[all.length - 1]])]);
  const found = asked.filter(hidden).map(called);
  scrollTo(0, 0);
  return [asked.length, found];
}}"""

# Names of texts that do not fit into what they stand in: a control, or a box that cuts off what is larger than itself.
SPILLED = f"""() => {{ {_SHARED}
  const range = document.createRange();
  const words = one => [...one.childNodes].filter(node => node.nodeType === 3 && node.data.trim());
  // The boxes a text must fit into, from the inside: up to one that can be scrolled, or is only for a screen reader.
  const boxes = new Map([[document.body, []]]);
  const around = up => {{
    if (!boxes.has(up)) {{
      const style = getComputedStyle(up), flows = style.overflowX + style.overflowY;
      const free = style.clipPath !== "none" || /auto|scroll/.test(flows);
      const holds = /hidden|clip/.test(flows) || (up.matches("{CONTROLS}, label") && !style.display.startsWith("inline"));
      boxes.set(up, free ? [] : holds ? [up.getBoundingClientRect(), ...around(up.parentElement)] : around(up.parentElement));
    }}
    return boxes.get(up);
  }};
  const spills = one => around(one).length && words(one).some(node => {{
    range.selectNode(node);
    const text = range.getBoundingClientRect();
    return around(one).some(box => text.bottom > box.bottom + 1 || text.top < box.top - 1 || text.right > box.right + 1 || text.left < box.left - 1);
  }});
  return [...document.body.querySelectorAll("*")]
    .filter(one => !one.closest("svg, script, style") && spills(one) && drawn(one)).map(called);
}}"""

# All that moves, or would if its style changed.
MOVING = f"""() => {{ {_SHARED}
  const still = style => style.animationName === "none" && !style.transitionDuration.split(", ").some(time => parseFloat(time) > 0);
  const styles = one => [null, "::before", "::after"].map(part => getComputedStyle(one, part));
  return [...document.getAnimations().map(one => String(one)), ...[...document.querySelectorAll("*")].filter(one => !styles(one).every(still)).map(called)];
}}"""

# What a reader sees, as one text: the words, and each drawn element with its size.
SEEN = f"""() => {{ {_SHARED}
  const box = one => {{ const {{ width, height }} = one.getBoundingClientRect(); return `${{Math.round(width)}} by ${{Math.round(height)}}`; }};
  return document.body.innerText + [...document.body.querySelectorAll("*")].filter(drawn).map(one => one.localName + " " + box(one)).join("\\n");
}}"""

# [[left, top]] in the page, of one control of each kind: the same names of elements and classes, up to the body.
KINDS = f"""() => {{ {_SHARED}
  const kind = one => one === document.body ? "" : `${{kind(one.parentElement)}} ${{one.localName}}.${{one.getAttribute("class")}}`;
  const first = new Map([...document.querySelectorAll("{CONTROLS}")].filter(drawn).reverse().map(one => [kind(one), one]));
  return [...first.values()].map(one => one.getClientRects()[0]).map(box => [box.left + 4, box.top + scrollY + box.height / 2]);
}}"""

# [{selector, properties}] of each rule of our style sheet for what is hovered.
HOVER_RULES = """() => {
  const found = [];
  const read = rules => { for (const rule of rules) {
    if (rule.cssRules && rule.cssRules.length) read(rule.cssRules);
    if (/:hover/.test(rule.selectorText)) found.push({ selector: rule.selectorText, properties: [...rule.style] });
  } };
  for (const sheet of document.styleSheets) read(sheet.cssRules);
  return found;
}"""

# [{name, colour, ground}] of the frame of each button-like control.
FRAMES = f"""() => {{ {_SHARED}
  return [...document.querySelectorAll(".comfort-button, .comfort-panel, .choices span, .stepper span, article summary, article details")]
    .filter(drawn).filter(one => getComputedStyle(one).borderTopWidth !== "0px")
    .map(one => ({{ name: called(one), colour: getComputedStyle(one).borderTopColor, ground: ground(one.parentElement) }}));
}}"""

# [{name, colour, ground}] of each line and shape in a drawing that carries meaning: not the pale areas behind.
SHAPES = f"""() => {{ {_SHARED}
  return [...document.querySelectorAll(".drawing svg :is(line, path, circle, rect)")].filter(drawn).flatMap(one => {{
    const style = getComputedStyle(one), behind = ground(one.closest("svg").parentElement);
    const painted = [style.stroke, style.fill].filter(colour => colour !== "none");
    const soft = one.getAttribute("fill") === "var(--soft)" || one.hasAttribute("opacity") || one.localName === "rect";
    return soft && style.stroke === "none" ? [] : [{{ name: one.outerHTML.slice(0, 90), colour: painted[0], ground: behind }}];
  }});
}}"""

# [{text, size, outside, touches}] of each word in drawings that match a selector. size: of its letters, as drawn.
LABELS = f"""selector => {{ {_SHARED}
  return [...document.querySelectorAll(selector)].filter(drawn).flatMap(svg => {{
    const frame = svg.getBoundingClientRect(), scale = frame.width / svg.viewBox.baseVal.width, labels = [...svg.querySelectorAll("text")];
    const boxes = new Map(labels.map(one => [one, one.getBoundingClientRect()]));
    const meet = (one, other) => one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 3 && other.top < one.bottom - 3;
    return labels.map(one => {{
      const box = boxes.get(one);
      return {{
        text: one.textContent, size: parseFloat(getComputedStyle(one).fontSize) * scale,
        outside: box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 2,
        touches: labels.filter(other => other !== one && meet(box, boxes.get(other))).map(other => other.textContent),
      }};
    }});
  }});
}}"""
