// A text about evidence, taken apart: words, numbers with what stands beside them, DOIs.
// In: a text of a record, or what was typed; both go through here. Out: tokens, in order:
// "11/16" for "11 of 16", "35%" for "35 percent", "10.1000/x" for a DOI, else a stem.
(function (search) {
  "use strict";
  var shared = self.Shared, words = search.words;

  var PARTS = /10\.\d{4,9}\/\S+|(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![a-z\d])|[a-z\d]+/g;
  var NUMBER = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
  var SHARE = /^\s*(?:%|percent\b|per cent\b)/, OF = /^\s*(?:out of|of|\/)\s*(\d[\d,]*)(?![.\d])/;

  // "1,207" and "1207", "1.40" and "1.4" are the same.
  function number(text) {
    return String(parseFloat(text.replace(/,/g, "")));
  }

  function doi(text) {
    return text.replace(/[.,;:)\]]+$/, function (end) { return end.charAt(0) === ")" && text.indexOf("(") >= 0 ? ")" : ""; });
  }

  // Each token with the weaker one that may stand for it: [["35%", "35"], ["panic"]].
  function tokens(text) {
    var plain = shared.fold(text), found = [], one, rest, all;
    PARTS.lastIndex = 0;
    while ((one = PARTS.exec(plain))) {
      if (one[0].indexOf("/") > 0) found.push([doi(one[0])]);
      else if (!NUMBER.test(one[0])) found.push([words.stem(one[0])]);
      else {
        rest = plain.slice(PARTS.lastIndex, PARTS.lastIndex + 20);
        all = OF.exec(rest);
        if (all) found.push([number(one[0]) + "/" + number(all[1])]);
        found.push(SHARE.test(rest) ? [number(one[0]) + "%", number(one[0])] : [number(one[0])]);
      }
    }
    return found;
  }

  search.tokens = tokens;
})(self.Search = self.Search || {});
