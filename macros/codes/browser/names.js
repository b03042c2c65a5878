// Which pages fit a name, as it stands in a record or as it was typed.
(function (codes) {
  "use strict";
  var LETTERS = 1000; // that are looked up of a name
  // Words in a name that say nothing about which symptom is meant.
  var EMPTY = /^(a|an|and|by|disease|disorder|due|finding|in|nos|not|of|on|or|other|otherwise|specified|state|symptom|symptoms|syndrome|the|to|type|unspecified|with)$/;
  // Words that say how, and not what.
  var MANNER = /^(acute|chronic|episode|essential|generali[sz]ed|major|mild|moderate|primary|recurrent|severe|single)$/;
  var NUMBER = /^\d{5,}$/; // SNOMED CT and others
  var LIKE_A_CODE = /^\s*[a-z]{1,2}[:_ ]?\d/i;

  codes.wordsOf = wordsOf;
  function wordsOf(name) {
    return self.Shared.words(name.slice(0, LETTERS))
      .map(function (word) { return word.length > 3 ? word.replace(/s$/, "") : word; })
      .filter(function (word) { return !EMPTY.test(word); });
  }

  function within(some, all) {
    return some.every(function (word) { return all.indexOf(word) >= 0; });
  }

  function among(list) {
    return function (word) { return list.indexOf(word) >= 0; };
  }

  // The words of each name of a symptom, taken apart once.
  function oursOf(symptom) {
    return symptom.words || (symptom.words = [symptom.name].concat(symptom.called).map(wordsOf));
  }

  // 3: the same words; 2: our name within theirs; 1: theirs within ours; 0: no.
  function likeness(words, symptom) {
    return oursOf(symptom).reduce(function (best, ours) {
      if (!ours.length) return best;
      var a = within(ours, words), b = within(words, ours);
      return Math.max(best, a && b ? 3 : a ? 2 : b ? 1 : 0);
    }, 0);
  }

  codes.byName = function (name) {
    var words = name ? wordsOf(name) : [];
    if (!words.length) return null;
    for (var level = 3; level > 0; level--) {
      // Before names of symptoms of which this is a part only.
      if (level === 1 && words.some(among(codes.data.whole.words))) {
        return words.some(among(codes.data.whole.not_beside)) ? null : { sure: false, symptoms: [], whole: true };
      }
      var found = codes.data.symptoms.filter(function (one) { return likeness(words, one) === level; });
      if (found.length) return { sure: level === 3, symptoms: found };
    }
    return null;
  };

  // Equal, one letter more or less, or the same beginning: finger and fingers, thum and thumb.
  function alike(a, b) {
    var shorter = a.length < b.length ? a : b, longer = shorter === a ? b : a, i = 0;
    while (i < shorter.length && shorter[i] === longer[i]) i++;
    if (i >= 5 || a === b) return true;
    return shorter.length >= 5 && longer.length - shorter.length === 1 && shorter.slice(i) === longer.slice(i + 1);
  }

  // { symptoms, denied } from the search of the site, where no name fits; null when it cannot come.
  // denied: no name has the words. What is typed gets what every list gets. For a record's
  // problem that is too generous: the thing that is named (in English the last word) must
  // be in the symptom's names, or the answer be the only one.
  codes.bySearch = function (name, typed, then) {
    var words = wordsOf(name).filter(function (word) { return !MANNER.test(word); });
    var head = words[words.length - 1];
    if (!head || NUMBER.test(head) || LIKE_A_CODE.test(name) || !self.Shared.symptoms) return then({ symptoms: [] });
    self.Shared.symptoms(typed ? name : words.join(" "), function (all) {
      if (!all) return then(null);
      var ids = typed && all.named.length ? all.named : all.near;
      var found = ids.map(function (id) { return codes.data.symptoms.filter(function (one) { return one.id === id; })[0]; }).filter(Boolean);
      if (typed) return then({ symptoms: found, denied: !all.named.length });
      var named = found.filter(function (one) {
        return oursOf(one).some(function (ours) { return ours.some(function (word) { return alike(head, word); }); });
      });
      then({ symptoms: named.length || words.length > 1 || found.length > 1 ? named : found });
    });
  };
})(self.Codes = self.Codes || {});
