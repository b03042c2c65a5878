// Signs that begin more than plain text, macros and bold words. The same as
// macros/catalogue/checks/markup.py looks for, in the words it has for them; a test asks both.
(function (form) {
  "use strict";
  var TAG = /<[a-zA-Z/!?][^>]{0,60}>?/, LINK = /!?\[[^\]]*\]\([^)]*\)?/, BRACES = /\{\{|\}\}|\{%|\{#/, NEVER = /[{}\\`]/;
  var BOLD = /\*\*(?=\S)[^*]*[^*\s]\*\*/g, FIELD = /`[a-z0-9_.-]+`/g;
  var SIGN = /[\u2022\u2023\u2043\u25aa\u25ab\u25cf\u25cb\u25e6]|&#?\w+;|[[\]{}\\`*_]|<(?![\s0-9=])/g;
  var BEGINS = /^\s*(#{1,6}(?=\s)|[-+>:|\u2013\u2014\u2212](?=\s)|>|[0-9]{1,9}[.)](?=\s)|={3,}|-{3,}|~{3,})/;

  // The first sign of markup in a text without macros; "" where there is none.
  function sign(text) {
    var plain = text.replace(BOLD, "").replace(FIELD, ""), found;
    SIGN.lastIndex = 0;
    while ((found = SIGN.exec(plain))) {
      var at = found.index, inside = form.text.isWord(plain.charAt(at - 1)) && form.text.isWord(plain.charAt(at + 1));
      if (found[0] !== "_" || !inside) return found[0];
    }
    return "";
  }

  function signOfProse(text) {
    var begins = BEGINS.exec(text), parts = form.prose.parts(text);
    if (begins) return begins[0].trim();
    var words = parts.map(function (one) { return typeof one === "string" ? one : one.name ? "x" : ""; }).join("");
    return sign(words) || parts.reduce(function (found, one) { return found || (one.args || []).map(sign).filter(Boolean)[0]; }, "") || "";
  }

  // What is wrong with a text, each in a sentence. kind: "words", "prose" or "quoted".
  function faults(text, kind) {
    var found = [], tag = TAG.exec(text), link = LINK.exec(text), shown = form.text.shown, one;
    if (tag) found.push("found " + shown(tag[0]) + ". Here stands plain text; delete the tag, or write \"less than\".");
    if (link) found.push("found " + shown(link[0]) + ". Here, links are made with macros or listed under sources.");
    if (kind !== "prose" && BRACES.test(text)) return found.concat("found double braces. Macros do not work in this field; write the words.");
    if (kind === "quoted") {
      one = NEVER.exec(text);
      return one ? found.concat("found " + shown(one[0]) + ". Here stands plain text; leave this sign out.") : found;
    }
    one = tag || link ? "" : signOfProse(text);
    return one ? found.concat("found " + shown(one) + ". Here stands plain text with **bold words** and macros; write it in words, or delete it.") : found;
  }

  form.signs = { faults: faults };
})(self.Form = self.Form || {});
