// Prose with macros, taken apart. A macro is a name and texts in straight double quotes, as
// in the guide; whatever else stands in double braces is a fault. In: a text. Out: its parts,
// and the plain words that a reader sees (macros/catalogue/prose.py).
(function (form) {
  "use strict";
  var MACRO = /^\{\{\s*([A-Za-z_]\w*)\s*\(\s*((?:"[^"\\\n{}]*"\s*(?:,\s*"[^"\\\n{}]*"\s*)*)?)\)\s*\}\}/;
  var LINK = /\[([^\]]*)\]\([^)]*\)(?:\{ [^}]*\})?/g, SIGN = /[*`_]/;

  // Texts, calls ({ name, args }) and at most one fault, which ends it: { fault: words }.
  function parts(text) {
    var found = [], at = 0, next;
    while ((next = text.slice(at).search(/\{\{|\{%|\{#/)) >= 0) {
      if (next) found.push(text.slice(at, at + next));
      at += next;
      var call = MACRO.exec(text.slice(at));
      if (!call) return found.concat(fault(text.slice(at)));
      found.push({ name: call[1], args: (call[2].match(/"[^"]*"/g) || []).map(function (one) { return one.slice(1, -1); }) });
      at += call[0].length;
    }
    return at < text.length ? found.concat(text.slice(at)) : found;
  }

  function fault(rest) {
    if (rest.charAt(1) === "#") return { fault: "\"{#\" begins a hidden comment. Write the words, or delete it." };
    if (rest.charAt(1) === "%") return { fault: "{% \u2026 %} is not used here. Use a macro, or write the words." };
    if (rest.indexOf("}}") < 0) return { fault: "\"{{\" is never closed. Write \"}}\" after the macro." };
    return { fault: "this is not a complete macro call. Compare: {{ symptom(\"cold-fingers\") }}" };
  }

  function label(call) {
    return (call.args[1] || call.args[0] || "").replace(/-/g, " ");
  }

  // What a reader sees: links and bold words without their signs, on one line.
  function plain(text) {
    var joined = parts(text).map(function (one) { return typeof one === "string" ? one : one.name ? label(one) : ""; }).join("");
    return form.text.words(unmarked(joined)).join(" ");
  }

  // Browsers that are ten years old cannot look behind, so each sign is looked at by hand.
  function unmarked(text) {
    return SIGN.test(text) || text.indexOf("](") >= 0 ? apart(text) : text;
  }

  function apart(text) {
    var out = "", at = 0;
    while (at < text.length) {
      var taken = mark(text, at);
      if (!taken) out += text.charAt(at++);
      else { out += taken.left; at += taken.length; }
    }
    return out;
  }

  // What begins at a place and is no word: its length, and what is left of it; or null.
  function mark(text, at) {
    var sign = text.charAt(at), before = text.charAt(at - 1), spaced = before === "" || form.text.isSpace(before);
    LINK.lastIndex = at;
    var link = sign === "[" ? LINK.exec(text) : null;
    if (link && link.index === at) return { left: link[1], length: link[0].length };
    if (sign !== "*" && sign !== "`" && sign !== "_") return null;
    for (var pass = 0; pass < 2; pass++) {
      for (var length = 2; length > 0; length--) {
        var second = text.charAt(at + 1), after = text.charAt(at + length);
        if (length === 2 && (sign === "_" ? second !== "_" : second !== "*" && second !== "`")) continue;
        var joins = after !== "" && !form.text.isSpace(after);
        if (sign === "_" && (pass ? !spaced && !form.text.isWord(after) : joins && !form.text.isWord(before))) return { left: "", length: length };
        if (sign !== "_" && (pass ? !spaced : joins)) return { left: "", length: length };
      }
    }
    return null;
  }

  form.prose = { parts: parts, plain: plain };
})(self.Form = self.Form || {});
