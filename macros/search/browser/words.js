// Words as people type them. In: plain words (docs/assets/js/shared.js). Out: their
// stems, how they sound, how far two of them are apart. Both the index and what is
// typed go through here, so nothing is stemmed twice in two languages.
(function (search) {
  "use strict";
  if (search.words) return; // it stands in the file that notices danger, too
  var LONGEST = 60; // letters: what is longer is no word, and has no endings

  // Only endings, and only where enough of the word is left: "bed" keeps its -ed.
  // British spellings fall together with American ones on the way.
  function stem(word) {
    if (word.length > LONGEST) return word;
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

  // A short key that misspellings by ear share: fingger and finger, tite and tight.
  var SOUNDS = [
    [/^(?:kn|gn|pn)/, "n"], [/^wr/, "r"], [/^ps/, "s"], [/^wh/, "w"], [/^x/, "s"],
    [/ph/g, "f"], [/gh(?=t|$)|gh(?=[^aeiou])/g, ""], [/gz|xc|x/g, "ks"], [/s?c(?=[eiy])/g, "s"], [/tch/g, "k"], [/[st]ch|ch|ck|[cqk]/g, "k"],
    [/[st]i(?=on|ous|an|al)/g, "s"], [/sh/g, "s"], [/dg?(?=[eiy])(?=.*e)/g, "d"], [/j/g, "g"], [/z/g, "s"],
  ];
  function sound(word) {
    if (word.length > LONGEST) return word;
    var w = SOUNDS.reduce(function (text, pair) { return text.replace(pair[0], pair[1]); }, word.toLowerCase());
    var first = /^[aeiouy]/.test(w) ? "a" : w[0];
    // After a vowel the British drop r: palpertations, ovadose.
    w = w.slice(first === "a" ? 0 : 1).replace(/([aeiou])r(?=[^aeiou]|$)/g, "$1").replace(/(.)\1+/g, "$1");
    return first + w.replace(/[aeiouyhw]/g, "");
  }

  // Letters to change, drop, add or swap; `most` + 1 when there are more. All rows of the table
  // are held in the bits of one number (Hyyro 2003): a step for each letter of b. Words that
  // differ over more than 31 letters count as far apart.
  var HERE = new Int32Array(128);
  function apart(a, b, most) {
    var from = 0, ofA = a.length, ofB = b.length, far, up, down = 0, same = 0, before = 0, here, right, left, i, code;
    if (Math.abs(ofA - ofB) > most) return most + 1;
    while (from < ofA && from < ofB && a.charCodeAt(from) === b.charCodeAt(from)) from++;
    while (ofA > from && ofB > from && a.charCodeAt(ofA - 1) === b.charCodeAt(ofB - 1)) { ofA--; ofB--; }
    far = ofA - from;
    if (!far || from === ofB) return Math.max(far, ofB - from);
    if (far > 31) return most + 1;
    for (i = from; i < ofA; i++) if ((code = a.charCodeAt(i)) < 128) HERE[code] |= 1 << i - from;
    var last = 1 << far - 1;
    up = -1;
    for (i = from; i < ofB; i++) {
      here = (code = b.charCodeAt(i)) < 128 ? HERE[code] : 0;
      same = ((here & up) + up ^ up) | here | down | (~same & here) << 1 & before;
      right = down | ~(same | up);
      left = same & up;
      if (right & last) far++;
      if (left & last) far--;
      right = right << 1 | 1;
      up = left << 1 | ~(same | right);
      down = right & same;
      before = here;
    }
    for (i = from; i < ofA; i++) if ((code = a.charCodeAt(i)) < 128) HERE[code] = 0;
    return far > most ? most + 1 : far;
  }

  // make, with what it gave for the last few keys (`most` of them, or fewer).
  function kept(make, most) {
    var known = new Map();
    function get(key) {
      var found = known.get(key);
      if (found === undefined) {
        if (known.size >= most) known.clear();
        known.set(key, found = make(key));
      }
      return found;
    }
    get.has = function (key) { return known.has(key); };
    get.clear = function () { known.clear(); };
    return get;
  }

  search.words = { split: self.Shared.words, stem: kept(stem, 20000), sound: kept(sound, 20000), apart: apart, kept: kept };
})(self.Search = self.Search || {});
