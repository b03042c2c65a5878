// What is not needed to find a page, and so comes a moment later: ways to go on
// when nothing was found. The sentences of the results follow in the same file.
(function (search) {
  "use strict";
  var words = search.words, shared = self.Shared, make = shared.make;

  var MOST = 6; // typed words that are looked up

  // The words of the names of symptoms, each once.
  function ours(index) {
    if (index.ours) return index.ours;
    var found = new Set();
    index.names.forEach(function (name) {
      if (name.place === "everyday" || index.records[name.record].kind !== "symptom") return;
      words.split(name.text).forEach(function (one) { if (one.length > 3 && !index.empty.has(search.index.meaning(index, one))) found.add(one); });
    });
    return (index.ours = new search.Letters(Array.from(found)));
  }

  // Words of our own that look like what was typed: at most three, the nearest first.
  function nearest(index, text) {
    var typed = shared.few(text).filter(function (word) { return word.length > 2; }).slice(0, MOST), all = ours(index), found = new Map();
    typed.forEach(function (word) {
      all.within(word, Math.floor(word.length / 2), function (at, apart) {
        var far = apart / word.length;
        if (!(found.get(all.list[at]) <= far)) found.set(all.list[at], far);
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

  // A link that brings these words here again; what stands after # is not sent to anyone.
  // The button stays the same when more words come, or a press on it would be lost.
  var COPY = "Copy a link to this search", copied = null;
  function copyButton(place, input, root, say) {
    var button = place.firstChild;
    if (!button) shared.add(place, button = make("button", { type: "button" }, COPY));
    if (copied !== input.value) button.textContent = COPY;
    button.onclick = function () {
      var page = make("a", { href: root + "symptoms/" }, []).href;
      shared.copy(page + "#q=" + encodeURIComponent(input.value.trim()), function (words) {
        copied = input.value;
        button.textContent = words;
        say(words);
      }, "Copied.");
    };
  }

  search.waysOn = waysOn;
  search.copyButton = copyButton;
})(self.Search = self.Search || {});
