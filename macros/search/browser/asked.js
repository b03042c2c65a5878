// What kind of question it is, by its form alone: about studies (a year, "54.4", "placebo", the
// name of an author), or a code of a health record. In: the index, what was typed.
(function (search) {
  "use strict";
  var shared = self.Shared;

  // A DOI, a year, a thousand, "54.4", "35 %", "11 of 16", a PubMed number. No hour, no dose, no age.
  var NUMBER = /\b10\.\d{4,9}\/|\b(19|20)\d\d\b|\b\d{1,3},\d{3}\b|\d\s*(%|percent|per cent)|\b\d+ (out )?of \d+\b|\bn\s*=\s*\d|\b\d{4,8}\b/i;
  // "54.4"; beside the name of a medicine, or below one, it is an amount.
  var DECIMAL = /(?:^|[^\d.])[1-9]\d*\.\d+(?![.\d]|\s*m?c?g)/i;
  var NUMBERS = /^(19|20)\d\d$|^\d{3,8}$/; // as words
  var LETTERS = 2000, WORDS = 12; // of a text: further on nothing asks; of one that asks for nothing else

  // ICD-10 with or without its dot, MeSH, HPO; alone, or with the name of its list before it.
  var CODE = /^\s*(?:icd[\s-]*(?:10|9)(?:[\s-]*cm)?|mesh|hpo?)?[\s:_-]*([a-z]\d{2}\.?[a-z\d]{0,4}|d\d{6,9}|\d{7})\.?\s*$/i;
  var SYSTEM = /^\s*(icd|hp|mesh)/i, SEVEN = /\d{7}/;

  function stems(text) { return " " + shared.words(text).map(search.words.stem).join(" ") + " "; }

  // Words of whoever looks for studies, as stems with a space on each side.
  function studies(index) { return index.studies || (index.studies = index.data.studies.map(stems)); }

  // Does anything of the text ask for studies?
  function forStudies(index, text) {
    text = text.slice(0, LETTERS);
    var typed = stems(text);
    return NUMBER.test(text) || DECIMAL.test(text) && !ofMedicine(index, text) || studies(index).some(function (word) { return typed.indexOf(word) >= 0; }) || authors(index, text);
  }

  function ofMedicine(index, text) {
    return search.typed.tokens(index, search.typed.split(index, text)).some(function (token) {
      var found = false;
      token.means.forEach(function (surely, number) { if (index.entries[number].medicine) found = true; });
      return found;
    });
  }

  // "mitten 2001", "scarf": a name counts in a short text only.
  function authors(index, text) {
    var list = search.typed.split(index, text);
    return list.length <= WORDS && search.typed.parts(index, list).some(function (part) { return search.typed.author(index, part); });
  }

  // Does nothing of the text ask for anything but studies?
  function onlyForStudies(index, text) {
    var list = search.typed.split(index, text.slice(0, LETTERS));
    if (!list.length || list.length > WORDS || !forStudies(index, text)) return false;
    var left = stems(text);
    studies(index).forEach(function (word) { left = left.split(word).join("  "); });
    return search.typed.parts(index, list).every(function (part) {
      return left.indexOf(" " + search.words.stem(part.text) + " ") < 0 || NUMBERS.test(part.text) || index.empty.has(part.meaning) || search.typed.author(index, part);
    });
  }

  // The code a text consists of, or "".
  function code(text) {
    var found = text.length < 60 && CODE.exec(text);
    return found && /\d/.test(found[1]) && (SYSTEM.test(text) || !SEVEN.test(found[1]) || /^d/i.test(found[1])) ? text.trim() : "";
  }

  search.asked = { forStudies: forStudies, onlyForStudies: onlyForStudies, code: code };
})(self.Search = self.Search || {});
