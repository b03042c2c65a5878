// The page of handouts, for prescribers: choose country and paper once, filter, open,
// print, copy. The choice stays on this device. Without this script the page is a
// plain list of links. Loaded by prescribers/handouts.md only.
(function () {
  "use strict";
  var tools = document.querySelector(".handout-tools");
  var list = document.querySelector(".handouts");
  if (!tools || !list) return;
  var KEY = "bse.handouts";
  var said = tools.querySelector(".handout-said");
  var groups = Array.prototype.slice.call(list.querySelectorAll("details"));
  var rows = Array.prototype.slice.call(list.querySelectorAll("li[data-id]"));

  function remembered() {
    try { return (localStorage.getItem(KEY) || "").split(" "); } catch (blocked) { return []; }
  }
  function remember() {
    try { localStorage.setItem(KEY, sheet().name); } catch (blocked) { /* the choice holds for this visit */ }
  }

  function sheet() {
    var paper = tools.elements.paper, large = tools.elements.large.checked;
    return {
      name: paper.value + (large ? "-large" : ""),
      label: paper.options[paper.selectedIndex].text + (large ? ", large print" : "")
    };
  }
  function nameOf(row) { return row.querySelector("b").textContent; }
  function way(path) { return new URL(list.getAttribute("data-root") + path, location.href).href; }
  function addressOf(row) { return way(list.getAttribute("data-folder") + "/" + row.getAttribute("data-id") + "/" + sheet().name + ".pdf"); }
  function noteOf(row) {
    var site = document.querySelector(".brand span");
    return "Gave the handout “" + nameOf(row) + "” (edition " + row.getAttribute("data-edition") + "; " + sheet().label + "; " +
      (site ? site.textContent.trim() : document.title) + "): " + way(row.getAttribute("data-page"));
  }

  // -------------------------------------------------------------- what the buttons do
  function say(text) { said.textContent = text; }

  function copy(text, done) {
    function byHand() {
      var field = document.createElement("textarea");
      field.value = text;
      document.body.appendChild(field);
      field.select();
      var worked = false;
      try { worked = document.execCommand("copy"); } catch (refused) { /* shown instead */ }
      field.remove();
      say(worked ? done : "Copy this: " + text);
    }
    if (!navigator.clipboard) return byHand();
    navigator.clipboard.writeText(text).then(function () { say(done); }, byHand);
  }

  function print(row) {
    // A phone's browser cannot print a file it does not show.
    if (window.matchMedia && matchMedia("(pointer: coarse)").matches) return window.open(addressOf(row));
    var frame = document.querySelector("iframe.handout-print") || document.createElement("iframe");
    frame.className = "handout-print";
    frame.title = "Handout to print";
    frame.onload = function () {
      try { frame.contentWindow.focus(); frame.contentWindow.print(); } catch (refused) { window.open(addressOf(row)); }
    };
    frame.src = addressOf(row);
    document.body.appendChild(frame);
    say("Printing: " + nameOf(row) + ", " + sheet().label);
  }

  var ACTIONS = {
    print: ["Print", print],
    link: ["Copy link", function (row) { copy(addressOf(row), "Link copied: " + nameOf(row)); }],
    note: ["Copy note", function (row) { copy(noteOf(row), "Note for the record copied: " + nameOf(row)); }]
  };

  function dress(row) {
    var place = row.querySelector(".sheets");
    place.textContent = "";
    var open = document.createElement("a");
    open.textContent = "Open";
    open.className = "open";
    place.appendChild(open);
    Object.keys(ACTIONS).forEach(function (key) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = ACTIONS[key][0];
      button.setAttribute("data-do", key);
      button.setAttribute("aria-label", ACTIONS[key][0] + ": " + nameOf(row));
      place.appendChild(button);
    });
  }

  // -------------------------------------------------------------- what the choices do
  function point() {
    rows.forEach(function (row) {
      var open = row.querySelector("a.open");
      open.href = addressOf(row);
      open.setAttribute("aria-label", "Open: " + nameOf(row) + ", " + sheet().label);
    });
  }

  function handouts(count) { return count === 1 ? "1 handout" : count + " handouts"; }

  // Shows the rows that fit and, beside each group, how many of its rows they are.
  function only(fits, narrowed) {
    var wanted = tools.elements.group.value, count = 0;
    groups.forEach(function (group) {
      var all = Array.prototype.slice.call(group.querySelectorAll("li[data-id]")), note = group.querySelector("summary small");
      all.forEach(function (row) { row.hidden = !fits(row); });
      var here = all.filter(function (row) { return !row.hidden; }).length;
      note.textContent = here === all.length ? handouts(here) : here + " of " + handouts(all.length);
      group.hidden = !here || (wanted && group.id !== wanted);
      group.open = !group.hidden && Boolean(narrowed || wanted);
      count += group.hidden ? 0 : here;
    });
    return count;
  }

  function filter() {
    var typed = tools.elements.words.value, words = typed.toLowerCase().replace(/[‘’]/g, "'").split(/\s+/).filter(Boolean), wanted = tools.elements.group.value;
    var count = only(function (row) {
      var text = nameOf(row).toLowerCase() + " " + row.getAttribute("data-words");
      return words.every(function (word) { return text.indexOf(word) >= 0; });
    }, words.length > 0);
    say(words.length || wanted ? handouts(count) : "");
    // No name fits: the search of the site knows more words.
    if (!count && words.length && window.symptomsFor) window.symptomsFor(typed, function (ids) {
      if (tools.elements.words.value !== typed || tools.elements.group.value !== wanted || !ids.length) return;
      count = only(function (row) { return ids.indexOf(row.getAttribute("data-id")) >= 0; }, true);
      say(count ? "No name has these words. " + handouts(count) + " may fit" : handouts(0));
    });
  }

  rows.forEach(dress);
  var last = remembered()[0] || "", large = /-large$/.test(last), paper = last.replace(/-large$/, "");
  Array.prototype.forEach.call(tools.elements.paper.options, function (option) { if (option.value === paper) tools.elements.paper.value = paper; });
  tools.elements.large.checked = large;
  point();
  tools.hidden = false;

  tools.addEventListener("submit", function (event) { event.preventDefault(); });
  tools.addEventListener("input", function (event) { if (event.target.name === "words") filter(); });
  tools.addEventListener("change", function (event) {
    if (event.target.name === "group") filter();
    if (event.target.name === "paper" || event.target.name === "large") { remember(); point(); say("Sheets: " + sheet().label); }
  });
  list.addEventListener("click", function (event) {
    var key = event.target.getAttribute && event.target.getAttribute("data-do");
    if (key) ACTIONS[key][1](event.target.closest("li"));
  });
})();
