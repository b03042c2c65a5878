// The search box, as far as every page needs it: opening, closing, loading.
// The search itself (macros/search/browser/) comes when the box is first touched.
(function (shared) {
  "use strict";
  var box = document.querySelector(".search"), opener = document.querySelector(".search-link");
  if (!box || !opener) return;
  var input = box.querySelector("input"), panel = box.querySelector(".search-panel");
  var root = box.getAttribute("data-root").replace(/\/?$/, "/"), asked = false, waiting = [];

  // A browser takes seconds to draw a pasted book in one line, so the box holds its beginning only.
  // Danger is looked for in all of it, as long as that beginning stands in the box.
  var pasted = "";
  input.addEventListener("paste", function (event) {
    var text = event.clipboardData ? event.clipboardData.getData("text") : "";
    pasted = text.length > input.maxLength && input.maxLength > 0 ? text : "";
  });
  function bare(text) { return text.replace(/\s+/g, ""); }
  shared.whole = function () {
    if (pasted && bare(input.value).indexOf(bare(pasted.slice(0, 200)).slice(0, 40)) < 0) pasted = "";
    return pasted ? input.value + " " + pasted : input.value;
  };

  function link(path, words) {
    return shared.make("a", { href: root + path }, words);
  }

  // On a phone that is too old for it, a file comes and ends half way.
  function searchHere() { return Boolean(window.Search && window.Search.start && window.Search.data); }
  function helpHere() { return Boolean(window.Search && window.Search.helpBox && window.Search.help); }
  function here() { return searchHere() && helpHere(); }

  function one(path, then) {
    var script = shared.make("script", { src: shared.ownScript(root + path) });
    script.onload = then;
    script.onerror = function () {
      document.head.removeChild(script);
      then();
    };
    document.head.appendChild(script);
  }

  // The words about danger in other languages: nobody waits for them. What is shown then is looked at once more.
  function languages(then) {
    if (!helpHere() || window.Search.languages) return;
    window.Search.languages = [];
    one("assets/search/languages.js", function () {
      window.Search.learn(function () {
        if (window.Search.again) window.Search.again();
        if (then) then();
      });
    });
  }

  // then: told whether the search and what notices danger are here. Both come at the same
  // time, and once, whoever asks first: no result is shown without the one that sees danger.
  function fetched(then) {
    if (here()) return then(true);
    waiting.push(then);
    if (waiting.length > 1) return;
    var left = 1;
    function tell() {
      left -= 1;
      if (left) return;
      waiting.splice(0).forEach(function (waits) { waits(here()); });
      languages();
    }
    [[searchHere, "assets/search/search.js"], [helpHere, "assets/search/danger.js"]].forEach(function (file) {
      if (file[0]()) return;
      left += 1;
      one(file[1], tell);
    });
    tell();
  }

  function say(parts) {
    panel.hidden = false;
    panel.textContent = "";
    shared.add(panel, parts);
  }

  // Help in danger, should the words ask for it before the search is here, or without it.
  // again: called when more of a long text was read.
  function early(again) {
    var found = null, text = input.value;
    try {
      if (helpHere()) {
        var reading = window.Search.reading(shared.whole());
        if (!reading.step()) window.Search.readOn(reading, function () { return input.value === text && !searchHere(); }, again);
        found = reading.found;
      }
    } catch (old) { /* the link below it stays */ }
    return found && found.kinds.length ? [shared.make("div", { id: "search-urgent", class: "help-box" }, window.Search.helpBox(found, root))] : [];
  }

  // Whatever fails on an old phone: the way to urgent help stays.
  function failed() {
    var ways = [link("urgent-help/", "Urgent help"), link("symptoms/", "All symptoms, by group"), link("glossary/", "A to Z")];
    say(early(failed).concat([
      shared.make("p", { role: "alert" }, "The search could not be loaded. You may be offline. You can still look here:"),
      shared.make("ul", {}, ways.map(function (way) { return shared.make("li", {}, way); }))
    ]));
  }

  function load() {
    if (asked) return;
    asked = true;
    fetched(function (come) {
      if (!come) {
        asked = false; // the next touch tries again
        return failed();
      }
      try {
        window.Search.start(box, root);
      } catch (error) {
        failed();
        throw error;
      }
    });
  }

  // For lists within a page, where no name fits: the symptoms that the words may mean, as
  // Search.symptoms has them; null when the search cannot come.
  shared.symptoms = function (text, then) {
    fetched(function (come) {
      var found = null;
      try { if (come) found = window.Search.symptoms(text); } catch (old) { /* as if it had not come */ }
      then(found);
    });
  };

  // For the page of codes: into `place` comes help in danger, should one of the problems
  // ask for it by its text or its code. then: told whether it did; null when nobody can know.
  shared.helpAbove = function (place, problems, then) {
    var told = false, turn = place.asked = (place.asked || 0) + 1;
    function look() {
      if (turn !== place.asked) return; // something else was asked since: its answer stays
      if (!helpHere()) return then(null);
      var reading = window.Search.ofProblems(problems);
      (function go() {
        if (turn !== place.asked) return;
        if (reading.step()) tell(reading);
        else setTimeout(safely, 0, go);
      })();
    }
    // Asked twice, it answers twice only if the answer is another.
    function tell(reading) {
      var found = window.Search.inDanger(problems, reading);
      var fresh = shared.draw(place, found.kinds.length ? window.Search.helpBox(found, root) : found.stopped ? window.Search.stopBox(root) : []);
      if (told && !fresh) return;
      told = true;
      place.hidden = !place.firstChild;
      then(found.kinds.length > 0);
    }
    function safely(what) {
      try { what(); } catch (old) { then(null); }
    }
    place.again = function () { safely(look); };
    if (helpHere()) return place.again();
    one("assets/search/danger.js", function () {
      safely(look);
      languages(function () { place.again(); }); // what was asked last, in more languages
    });
  };

  function open() {
    box.classList.add("search--open");
    input.focus();
  }

  function close() {
    box.classList.remove("search--open");
    panel.hidden = true;
  }

  opener.addEventListener("click", function (event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (box.classList.contains("search--open")) close();
    else open();
  });
  opener.addEventListener("pointerdown", load);
  input.addEventListener("pointerdown", load);
  input.addEventListener("focus", load);
  input.addEventListener("input", load);
  // On a slow line nobody waits before an empty box.
  function meanwhile() {
    if (here() || !input.value.trim()) return;
    say(early(meanwhile).concat([shared.make("p", { role: "status" }, "Looking \u2026"), shared.make("p", {}, link("urgent-help/", "Urgent help: numbers to call"))]));
  }
  input.addEventListener("input", meanwhile);

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && (box.contains(document.activeElement) || !panel.hidden)) {
      close();
      (opener.offsetWidth ? opener : input).focus();
    }
    // Never one key alone: words said to a computer, and shaking hands, press many (WCAG 2.1.4).
    if (event.key !== "/" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("click", function (event) {
    if (!box.contains(event.target) && !opener.contains(event.target)) close();
  });

  function lookFor(text) {
    input.value = input.maxLength > 0 ? text.slice(0, input.maxLength) : text;
    open();
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  // symptoms/#q=cold+fingers: what stands after # never leaves the device. After ?q= it has left it
  // already, but whoever passes the address on from here need not send it again.
  function fromAddress() {
    var sent = /[?&]q=([^&]+)/.exec(location.search), found = /^#q=(.+)/.exec(location.hash) || sent, text;
    if (!found) return;
    try { text = decodeURIComponent(found[1].replace(/\+/g, " ")); } catch (error) { return; }
    if (sent) history.replaceState(history.state, "", location.pathname + "#q=" + encodeURIComponent(text));
    lookFor(text);
  }
  window.addEventListener("hashchange", fromAddress);
  fromAddress();

  // Whoever follows a result and comes back finds the words again. They stand in the history of
  // this tab only, in no address and in no storage.
  panel.addEventListener("click", function (event) {
    if (event.target.closest("a") && input.value.trim()) history.replaceState({ searched: input.value }, "");
  });
  function back() {
    var text = history.state && history.state.searched;
    if (typeof text !== "string") return;
    history.replaceState(null, "");
    lookFor(text);
  }
  window.addEventListener("popstate", back);
  window.addEventListener("pageshow", back);
})(self.Shared);
