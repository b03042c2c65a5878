// Words of our own that look like what was typed, for when nothing is found.
(function (search) {
  "use strict";
  var words = search.words;

  // At most three, the nearest first.
  function nearest(index, text) {
    var typed = words.split(text).filter(function (word) { return word.length > 2; }), found = new Map();
    if (!typed.length) return [];
    index.names.forEach(function (name) {
      if (name.place === "everyday" || index.records[name.record].kind !== "symptom") return;
      words.split(name.text).forEach(function (ours) {
        if (ours.length < 4 || index.empty.has(search.index.meaning(index, ours))) return;
        typed.forEach(function (word) {
          var most = Math.floor(word.length / 2), apart = words.apart(word, ours, most), far = apart / word.length;
          if (apart <= most && !(found.get(ours) <= far)) found.set(ours, far);
        });
      });
    });
    return Array.from(found).sort(function (a, b) { return a[1] - b[1] || (a[0] < b[0] ? -1 : 1); }).slice(0, 3).map(function (pair) { return pair[0]; });
  }

  search.nearest = nearest;
})(self.Search = self.Search || {});
