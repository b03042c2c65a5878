// The way from the pages for patients to statements and sources. It stands below all that
// the search shows, and its file comes only when it is asked for: by its button, or by words
// that nobody types about a symptom (a year, "54.4", "placebo"). Beside danger, only by its button.
(function (search) {
  "use strict";
  var shared = self.Shared, make = shared.make;

  // A DOI, a year, a thousand, "54.4", "35 %", "11 of 16", a PubMed number. No hour, no dose, no age.
  var NUMBER = /\b10\.\d{4,9}\/|\b(19|20)\d\d\b|\b\d{1,3},\d{3}\b|\b\d+\.\d+(?![.\d]|\s*m?c?g)|\d\s*(%|percent|per cent)|\b\d+ (out )?of \d+\b|\bn\s*=\s*\d|\b\d{4,8}\b/i;

  var LETTERS = 2000; // of a text: further on nothing asks

  var BUTTON = "Search statements and sources too";
  var wanted = false, waiting = null, index;

  function asks(text) {
    text = text.slice(0, LETTERS);
    var typed = " " + shared.words(text).map(search.words.stem).join(" ") + " ";
    return NUMBER.test(text) || search.studyWords.some(function (word) {
      return typed.indexOf(" " + shared.words(word).map(search.words.stem).join(" ") + " ") >= 0;
    });
  }

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

  // place: below all results. calm: nothing may come by itself. now: still the same words?
  // told: called with what to say of it.
  function beyond(place, text, root, calm, now, told) {
    if (!calm && (wanted || asks(text))) look(false);
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
  search.asksForEvidence = asks;
})(self.Search = self.Search || {});
