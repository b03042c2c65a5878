// What the scripts of this site share, all under one name. It stands first in the bundle
// of every page (mkdocs.yml) and first in the search (macros/search/files.py), so that
// what a reader types is read in one way everywhere.
(function (shared) {
  "use strict";
  var SHORT = 3; // letters
  var LETTERS = 10000, MOST = 60; // of a text; words of it

  // Chrome 49 and 50 have lists of elements without it.
  if (self.NodeList && !self.NodeList.prototype.forEach) self.NodeList.prototype.forEach = Array.prototype.forEach;

  // Letters with a stroke or a tail, which have no accent to take off.
  var STROKES = { "\u00df": "ss", "\u00e6": "ae", "\u0153": "oe", "\u00f8": "o", "\u0142": "l", "\u0111": "d", "\u00f0": "d", "\u00fe": "th", "\u0131": "i" };

  // Arabic vowels and hamza signs are left out, as most people type; of letters with two forms one is taken.
  var ARABIC = { "\u0649": "\u064a", "\u06cc": "\u064a", "\u0629": "\u0647", "\u06a9": "\u0643" };

  // Greek and Cyrillic letters that look like Latin ones, in a word that has Latin ones too.
  var WORD = /[a-z\u03b1-\u03c9\u0430-\u04ff]+/g, OTHER = /[\u03b1-\u03c9\u0430-\u04ff]/;
  var LOOK_ALIKES = "\u0430a\u0432b\u0435e\u043ak\u043cm\u043dh\u043eo\u0440p\u0441c\u0442t\u0443y\u0445x\u0455s\u0456i\u0458j\u04bbh\u0501d\u03b1a\u03b5e\u03b9i\u03bak\u03bdv\u03bfo\u03c1p\u03c4t\u03c5u\u03c7x";
  function latin(letter) {
    var at = LOOK_ALIKES.indexOf(letter);
    return at < 0 ? letter : LOOK_ALIKES.charAt(at + 1);
  }
  function inLatin(word) {
    return OTHER.test(word) && /[a-z]/.test(word) ? word.replace(/[^a-z]/g, latin) : word;
  }

  // Apostrophes and what keyboards write for them, and signs that nobody sees.
  var UNSEEN = /[\ufe00-\ufe0f'`\u00b4\u02b9-\u02bd\u02bf\u02c8\u2018-\u201b\u2032\u2035\ua78c\uff07\uff40\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u2122]/g;

  // A text in small letters of one form, without accents, apostrophes and signs that nobody
  // sees: "Can’t" and "cant", "paraesthésie" and "paraesthesie", "Ｈｅｌｐ" and "help" are
  // the same. macros/catalogue/plain.py has the same rule.
  function fold(text) {
    text = text.replace(UNSEEN, "");
    if (!/[^ -~]/.test(text)) return text.toLowerCase();
    if (text.normalize) text = text.toLowerCase().normalize("NFKD");
    text = text.toLowerCase().replace(/[\u0300-\u036f]|\u0640|[\u064b-\u0655]|\u0670/g, "").replace(/[\u00df\u00e6\u0153\u00f8\u0142\u0111\u00f0\u00fe\u0131\u0649\u06cc\u0629\u06a9]/g, function (letter) { return STROKES[letter] || ARABIC[letter]; });
    return OTHER.test(text) ? text.replace(WORD, inLatin) : text;
  }

  function words(text) {
    return fold(text).match(/[a-z0-9]+/g) || [];
  }

  // What was typed into a field that narrows a list: each word once, of a pasted text the first ones.
  function few(text) {
    return Array.from(new Set(words(text.slice(0, LETTERS)))).slice(0, MOST);
  }

  // Names as `has` wants them: one text, a space before each word.
  function plain(names) {
    return " " + words(names).join(" ");
  }

  // Does each typed word stand in the names? Short ones at the start of a word only ("eat"
  // is not in "breathe"), longer ones anywhere ("ache" is in "toothache").
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

  // Fills `place` anew, unless it was filled with the same before: what is drawn again takes
  // a tap away, or the focus. after: what is to follow these parts later, told apart with
  // them. True if it was drawn.
  function draw(place, parts, after) {
    var fresh = make("div", {}, parts.concat(after || [])).innerHTML;
    if (place.filledWith === fresh) return false;
    place.filledWith = fresh;
    place.textContent = "";
    add(place, parts);
    return true;
  }

  // Whether a choice can be kept on this device. Where that is forbidden, asking is an error.
  function canKeep() {
    try {
      localStorage.setItem("bse.try", "1");
      localStorage.removeItem("bse.try");
      return true;
    } catch (blocked) {
      return false;
    }
  }

  shared.canKeep = canKeep;
  shared.fold = fold;
  shared.words = words;
  shared.few = few;
  shared.plain = plain;
  shared.has = has;
  shared.add = add;
  shared.make = make;
  shared.draw = draw;

  // The address of a file that may begin as a script: one of six. Browsers that let no
  // other text become such an address (require-trusted-types-for, macros/policy) are told
  // so once, for this file stands in the search as well.
  var OWN = /^[^?#]*(\/assets\/search\/(search|danger|languages|more|meaning|evidence)|\/sw)\.js$/;
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
