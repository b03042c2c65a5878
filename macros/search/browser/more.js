// What is not needed to find a page, and so comes a moment later: ways to go on
// when nothing was found. The sentences of the results follow in the same file.
(function (search) {
  "use strict";
  var words = search.words, make = self.Shared.make;

  // Words of our own that look like what was typed: at most three, the nearest first.
  function nearest(index, text) {
    var typed = words.split(text).filter(function (word) { return word.length > 2; }), found = new Map();
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

  // place: where to add to. choose: called with the word the reader takes.
  function waysOn(index, text, place, root, choose) {
    var near = nearest(index, text);
    if (near.length) place.insertBefore(make("p", {}, ["Did you mean: "].concat(near.map(function (word) {
      var button = make("button", { type: "button" }, word);
      button.onclick = function () { choose(word); };
      return button;
    }))), place.firstChild);
    index.data.groups.forEach(function (group) {
      place.querySelector("ul").appendChild(make("li", {}, make("a", { href: root + "symptoms/#" + group[0] }, group[1])));
    });
  }

  search.waysOn = waysOn;
})(self.Search = self.Search || {});
