// What the reader sees of statements and sources: two lists, each with a way to more of it.
// In: what search.evidence.find found. Out: words that tell how much it is.
(function (search) {
  "use strict";
  var shared = self.Shared, make = shared.make;
  var AT_ONCE = 4, AT_MOST = 24;

  // The name and title of a source are found by no other words: no machine may translate them.
  function item(one, root, asItIs) {
    var said = asItIs ? { translate: "no" } : {}, parts = [make("b", said, one.name)];
    if (one.text) parts.push(make("span", said, one.text));
    if (one.note) parts.push(make("small", {}, one.note));
    return make("li", {}, make("a", { href: root + one.address }, parts));
  }

  function list(place, id, heading, more, results, root, asItIs) {
    if (!results.length) return;
    var rest = results.slice(AT_ONCE, AT_MOST), all = make("ol", { "aria-labelledby": id }, results.slice(0, AT_ONCE).map(function (one) { return item(one, root, asItIs); }));
    shared.add(place, [make("p", { id: id, class: "search-kind" }, heading), all]);
    if (!rest.length) return;
    var button = make("button", { type: "button" }, more);
    button.onclick = function () {
      shared.add(all, rest.map(function (one) { return item(one, root, asItIs); }));
      button.hidden = true;
      all.children[AT_ONCE].firstChild.focus();
    };
    place.appendChild(button);
  }

  // pressed: the reader asked for it, and is told also that there is none.
  function show(place, found, root, pressed) {
    place.textContent = "";
    list(place, "search-claims", "Statements and evidence", "More statements", found.claims, root);
    list(place, "search-sources", "Sources", "More sources", found.sources, root, true);
    var first = place.querySelector("a"), none = "No statement and no source fits these words.";
    if (pressed) {
      if (!first) shared.add(place, make("p", { tabindex: "-1" }, none));
      (first || place.firstChild).focus(); // the button that had the focus is gone
    }
    return first ? "Further down: " + count(found.claims, "statement") + " and " + count(found.sources, "source") : pressed ? none : "";
  }

  function count(results, word) {
    var many = Math.min(results.length, AT_MOST);
    return many + " " + word + (many === 1 ? "" : "s");
  }

  search.evidence.show = show;
})(self.Search = self.Search || {});
