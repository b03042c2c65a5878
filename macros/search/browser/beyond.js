// The way from the pages for patients to statements and sources. It stands below all that
// the search shows, and its file comes only when it is asked for: by its button, or by words
// that nobody types about a symptom (a year, "54.4", "placebo"). Beside danger, only by its button.
(function (search) {
  "use strict";
  var shared = self.Shared, make = shared.make;

  var BUTTON = "Search statements and sources too";
  var wanted = false, waiting = null, index;

  function here() { return Boolean(search.evidence && search.evidenceData); }

  // then: told whether it is here. Of several that wait, the last words count.
  function load(root, then) {
    if (here()) return then(true);
    var asked = waiting;
    waiting = then;
    if (asked) return;
    var script = make("script", { src: shared.ownScript(root + "assets/search/evidence.js") });
    script.onload = script.onerror = function () {
      var last = waiting;
      waiting = null;
      last(here());
    };
    document.head.appendChild(script);
  }

  // place: below all results. calm: nothing may come by itself. asks: the words ask for it.
  // now: still the same words? told: called with what to say of it.
  function beyond(place, text, root, calm, asks, now, told) {
    if (!calm && (wanted || asks)) look(false);
    else button(BUTTON);

    function button(words, before) {
      var one = make("button", { type: "button" }, words);
      one.onclick = function (event) {
        event.stopPropagation(); // the button goes away, and a click beside the box would close it
        wanted = true;
        look(true);
      };
      place.textContent = "";
      shared.add(place, (before ? [make("p", {}, before)] : []).concat(one));
      if (before) one.focus();
    }

    function look(pressed) {
      if (pressed) {
        place.textContent = "";
        shared.add(place, make("p", {}, "Looking \u2026"));
      }
      load(root, function (come) {
        if (!now()) return;
        if (!come) return pressed ? button("Try again", "Statements and sources could not be loaded. You may be offline.") : button(BUTTON);
        index = index || search.evidence.build(search.evidenceData);
        told(search.evidence.show(place, search.evidence.find(index, text), root, pressed));
      });
    }
  }

  search.beyond = beyond;
})(self.Search = self.Search || {});
