// What the scripts of this site share, all under one name. It stands first in the bundle
// of every page (mkdocs.yml) and first in the search (macros/search/files.py), so that
// what a reader types is read in one way everywhere.
(function (shared) {
  "use strict";
  var SHORT = 3; // letters

  // Chrome 49 and 50 have lists of elements without it.
  if (self.NodeList && !self.NodeList.prototype.forEach) self.NodeList.prototype.forEach = Array.prototype.forEach;

  // The words of a text in small plain letters: "Can’t" and "cant", "paraesthésie" and
  // "paraesthesie" are the same. macros/catalogue/plain.py has the same rule.
  function words(text) {
    if (text.normalize && /[^ -~]/.test(text)) text = text.normalize("NFD");
    return text.toLowerCase().replace(/[\u0300-\u036f'`´‘’]/g, "").match(/[a-z0-9]+/g) || [];
  }

  // Names as `has` wants them: one text, a space before each word.
  function plain(names) {
    return " " + words(names).join(" ");
  }

  // Does each typed word stand in the names? Short ones at the start of a word only ("eat"
  // is not in "breathe"), longer ones anywhere ("ache" is in "headache").
  function has(names, typed) {
    return typed.every(function (word) { return names.indexOf((word.length > SHORT ? "" : " ") + word) >= 0; });
  }

  // children: a text, an element, or a list of both.
  function add(parent, children) {
    [].concat(children).forEach(function (child) {
      parent.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
    });
    return parent;
  }

  // make("a", { href: "x", class: "y" }, "words")
  function make(name, attributes, children) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    return add(made, children === undefined ? [] : children);
  }

  shared.words = words;
  shared.plain = plain;
  shared.has = has;
  shared.add = add;
  shared.make = make;

  // The address of a file that may begin as a script: one of three. Browsers that let no
  // other text become such an address (require-trusted-types-for, macros/policy) are told
  // so once, for this file stands in the search as well.
  var OWN = /^[^?#]*(\/assets\/search\/(search|more)|\/sw)\.js$/;
  function own(address) {
    if (!OWN.test(address)) throw new Error(address);
    return address;
  }
  if (!shared.ownScript) {
    var maker = { createScriptURL: own };
    try { if (self.trustedTypes) maker = self.trustedTypes.createPolicy("own-scripts", maker); } catch (refused) { /* by a host's own policy */ }
    shared.ownScript = function (address) { return maker.createScriptURL(address); };
  }
})(self.Shared = self.Shared || {});
