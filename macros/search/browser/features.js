// What of a text tells which page is meant: each word, and each two words beside one another.
// In: the index, a text. Out: texts. What is learned (macros/search/learn.js) and what is typed
// go through here, so both are read in one way.
(function (search) {
  "use strict";

  var PARTS = 60, LOOKED_UP = 8; // of a text that count; words of it that are looked up as misspelt

  // knows(feature): has it been seen before? A word that has not may be a misspelling of one that has.
  function features(index, text, knows) {
    var found = [], before = "", seen = new Set(), left = LOOKED_UP;
    function add(feature) { if (!seen.has(feature) && seen.add(feature)) found.push(feature); }
    search.typed.parts(index, search.typed.split(index, text)).slice(0, PARTS).forEach(function (part) {
      var word = part.meaning, better;
      if (knows && !knows(word) && part.size < 2 && word.length > 2 && !/\d/.test(word) && !search.typed.known(index, word) && left-- > 0) {
        better = search.typed.near(index, search.words.stem(part.text), part.text)[0];
        if (better) word = index.same.get(better[0]) || better[0];
      }
      add(word);
      if (before) add(before + " " + word);
      before = word;
    });
    return found;
  }

  search.features = features;
})(self.Search = self.Search || {});
