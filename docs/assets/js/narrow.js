// Shared.narrow: a field that makes a list shorter, the same on every page that has one.
// First by the names in the list; where no name there has the words, the search of the
// site is asked, which knows more names, misspellings and everyday words.
(function (shared) {
  "use strict";

  // All that is ever said beside such a list.
  var SAID = shared.SAID = {
    some: function (count, all, things) { return "Shown: " + count + " of " + all + " " + things[1] + "."; },
    looking: "Looking further \u2026",
    near: function (count, things) { return "No name has these words. " + many(count, things) + " may fit."; },
    none: "Nothing here fits these words. That does not mean it is nothing. Try one or two plain words.",
    off: "Not found in this list. The search could not be loaded, so more may fit. You may be offline."
  };

  function many(count, things) {
    return count + " " + things[count === 1 ? 0 : 1];
  }

  // list.field: the input. list.status: where it is said what was found.
  // list.rows: [{ id, names }]. list.things: ["symptom", "symptoms"].
  // list.show(fits, typed): shows the rows that fit and hands back how many.
  // list.idle(count): what to say while nothing is typed.
  // list.told(state), if there: "all", "some", "looking", "near", "none" or "off".
  // Hands back a function for the page to call when something else has changed.
  shared.narrow = function (list) {
    var turn = 0;
    list.rows.forEach(function (row) { row.plain = shared.plain(row.names); });

    function say(state, text) {
      if (list.status.textContent !== text) list.status.textContent = text;
      if (list.told) list.told(state);
    }

    function only(ids, typed) {
      return list.show(function (row) { return ids.indexOf(row.id) >= 0; }, typed);
    }

    // found: { named, near }, both ids, the best first; null when the search cannot come.
    function further(found, typed) {
      if (!found) return say("off", SAID.off);
      var count = only(found.named, typed);
      if (count) return say("some", SAID.some(count, list.rows.length, list.things));
      count = found.named.length ? 0 : only(found.near, typed);
      if (count) say("near", SAID.near(count, list.things));
      else say("none", SAID.none);
    }

    function narrow() {
      var text = list.field.value, typed = shared.few(text), mine = ++turn, answered = false;
      var count = list.show(function (row) { return !text.trim() || typed.length > 0 && shared.has(row.plain, typed); }, typed);
      if (!text.trim()) return say("all", list.idle(count));
      if (count) return say("some", SAID.some(count, list.rows.length, list.things));
      if (!typed.length || !shared.symptoms) return say("none", SAID.none);
      shared.symptoms(text, function (found) {
        answered = true;
        if (mine === turn) further(found, typed);
      });
      if (!answered) say("looking", SAID.looking); // on a slow line
    }

    list.field.addEventListener("input", narrow);
    return narrow;
  };
})(self.Shared = self.Shared || {});
