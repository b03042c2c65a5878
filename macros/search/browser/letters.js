// Words of ours that differ from a typed one in a few letters only. In: a list of words.
// Out: for a typed word the places of those that are near. They lie by their length, and by
// the set of letters they are made of, as bits: few are left to be compared letter by letter.
(function (search) {
  "use strict";
  var words = search.words;

  function bits(word) {
    for (var found = 0, at = 0; at < word.length; at++) found |= 1 << (word.charCodeAt(at) & 31);
    return found;
  }

  // Are at most so many bits set?
  function few(set, most) {
    for (; set && most >= 0; most--) set &= set - 1;
    return most >= 0;
  }

  function Letters(list) {
    var lengths = this.lengths = [];
    this.list = list;
    this.bits = Int32Array.from(list, bits);
    list.forEach(function (word, at) { (lengths[word.length] = lengths[word.length] || []).push(at); });
  }

  // then(place, letters apart): for each word that is at most so many letters apart.
  Letters.prototype.within = function (word, most, then) {
    var has = bits(word), list = this.list, sets = this.bits, end = Math.min(this.lengths.length - 1, word.length + most);
    function look(at) {
      var set = sets[at], apart;
      // Each change takes away one letter at most, and brings one at most.
      if (!few(set & ~has, most) || !few(has & ~set, most)) return;
      apart = words.apart(word, list[at], most);
      if (apart <= most) then(at, apart);
    }
    for (var size = Math.max(0, word.length - most); size <= end; size++) if (this.lengths[size]) this.lengths[size].forEach(look);
  };

  search.Letters = Letters;
})(self.Search = self.Search || {});
