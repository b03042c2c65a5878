// Words as people type them. In: plain words (docs/assets/js/shared.js). Out: their
// stems, how they sound, how far two of them are apart. Both the index and what is
// typed go through here, so nothing is stemmed twice in two languages.
(function (search) {
  "use strict";

  // Only endings, and only where enough of the word is left: "bed" keeps its -ed.
  // British spellings fall together with American ones on the way.
  function stem(word) {
    var w = word.replace(/([iy])z(?=[aei])/, "$1s").replace(/ae/g, "e").replace(/^(..+)our/, "$1or").replace(/ph/g, "f");
    if (w.length > 5) w = w.replace(/oe(?=[adlst])/, "e");
    if (w.length > 3) {
      if (/[^aeious]ies$/.test(w)) w = w.slice(0, -3) + "y";
      else if (/(s|x|sh|ch)es$/.test(w)) w = w.slice(0, -2);
      else if (/[^sui]s$/.test(w)) w = w.slice(0, -1);
    }
    if (/...(ness|ly|ful|ity)$/.test(w)) w = w.replace(/(ness|ly|ful|ity)$/, "");
    if (/[aeiouy].*..(ing|ed)$/.test(w) || /^[^aeiou]*[aeiouy][^aeiou](ing|ed)$/.test(w)) w = withoutVerbEnding(w.replace(/(ing|ed)$/, ""));
    return w.replace(/^(....+?)[eiy]+$/, "$1");
  }

  // getting: get; waking: wake; shaking: shak, as shake and shaky are.
  function withoutVerbEnding(w) {
    var single = w.replace(/([bdfgmnprt])\1$/, "$1");
    return single === w && /^[^aeiou]?[aeiou][^aeiouhwxy]$/.test(w) ? w + "e" : single;
  }

  // A short key that misspellings by ear share: nausia and nausea, tite and tight.
  var SOUNDS = [
    [/^(?:kn|gn|pn)/, "n"], [/^wr/, "r"], [/^ps/, "s"], [/^wh/, "w"], [/^x/, "s"],
    [/ph/g, "f"], [/gh(?=t|$)|gh(?=[^aeiou])/g, ""], [/gz|xc|x/g, "ks"], [/s?c(?=[eiy])/g, "s"], [/tch/g, "k"], [/[st]ch|ch|ck|[cqk]/g, "k"],
    [/[st]i(?=on|ous|an|al)/g, "s"], [/sh/g, "s"], [/dg?(?=[eiy])(?=.*e)/g, "d"], [/j/g, "g"], [/z/g, "s"],
  ];
  function sound(word) {
    var w = SOUNDS.reduce(function (text, pair) { return text.replace(pair[0], pair[1]); }, word.toLowerCase());
    var first = /^[aeiouy]/.test(w) ? "a" : w[0];
    // After a vowel the British drop r: palpertations, ovadose.
    w = w.slice(first === "a" ? 0 : 1).replace(/([aeiou])r(?=[^aeiou]|$)/g, "$1").replace(/(.)\1+/g, "$1");
    return first + w.replace(/[aeiouyhw]/g, "");
  }

  // Letters to change, drop, add or swap; `most` + 1 when there are more.
  function apart(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    var before = [], last = [], row, i, j, least;
    for (j = 0; j <= b.length; j++) last[j] = j;
    for (i = 1; i <= a.length; i++) {
      row = [i];
      least = i;
      for (j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
        if (row[j] < least) least = row[j];
      }
      if (least > most) return most + 1;
      before = last;
      last = row;
    }
    return last[b.length];
  }

  search.words = { split: self.Shared.words, stem: stem, sound: sound, apart: apart };
})(self.Search = self.Search || {});
