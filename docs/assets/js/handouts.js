// The page of handouts, for prescribers: choose country and paper once, filter, open,
// print, copy. The choice stays on this device. Without this script the page is a
// plain list of links. Loaded by prescribers/handouts.md only, before the bundle: it
// begins when that is here too.
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var shared = window.Shared;
  var tools = document.querySelector(".handout-tools");
  var list = document.querySelector(".handouts");
  if (!tools || !list) return;
  var KEY = "bse.handouts";
  var said = tools.querySelector(".handout-said");
  var groups = list.querySelectorAll("details");
  var rows = [].map.call(list.querySelectorAll("li[data-id]"), function (item) {
    return { id: item.getAttribute("data-id"), item: item, names: nameOf(item) + " " + item.getAttribute("data-words") };
  });

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
  function way(path) { return shared.make("a", { href: list.getAttribute("data-root") + path }).href; }
  function addressOf(row) { return way(list.getAttribute("data-folder") + "/" + row.getAttribute("data-id") + "/" + sheet().name + ".pdf"); }
  function noteOf(row) {
    var site = document.querySelector(".brand span");
    return "Gave the handout “" + nameOf(row) + "” (edition " + row.getAttribute("data-edition") + "; " + sheet().label + "; " +
      (site ? site.textContent.trim() : document.title) + "): " + way(row.getAttribute("data-page"));
  }

  // -------------------------------------------------------------- what the buttons do
  function say(text) { said.textContent = text; }

  function print(row) {
    // A phone's browser cannot print a file it does not show.
    if (window.matchMedia && matchMedia("(pointer: coarse)").matches) return window.open(addressOf(row));
    var frame = document.querySelector("iframe.handout-print") || shared.make("iframe", { class: "handout-print", title: "Handout to print" });
    frame.onload = function () {
      try { frame.contentWindow.focus(); frame.contentWindow.print(); } catch (refused) { window.open(addressOf(row)); }
    };
    frame.src = addressOf(row);
    document.body.appendChild(frame);
    say("Printing: " + nameOf(row) + ", " + sheet().label);
  }

  var ACTIONS = {
    print: ["Print", print],
    link: ["Copy link", function (row) { shared.copy(addressOf(row), say, "Link copied: " + nameOf(row)); }],
    note: ["Copy note", function (row) { shared.copy(noteOf(row), say, "Note for the record copied: " + nameOf(row)); }]
  };

  function dress(row) {
    var place = row.querySelector(".sheets");
    place.textContent = "";
    shared.add(place, [shared.make("a", { class: "open" }, "Open")].concat(Object.keys(ACTIONS).map(function (key) {
      return shared.make("button", { type: "button", "data-do": key, "aria-label": ACTIONS[key][0] + ": " + nameOf(row) }, ACTIONS[key][0]);
    })));
  }

  // -------------------------------------------------------------- what the choices do
  function point() {
    rows.forEach(function (row) {
      var open = row.item.querySelector("a.open");
      open.href = addressOf(row.item);
      open.setAttribute("aria-label", "Open: " + nameOf(row.item) + ", " + sheet().label);
    });
  }

  function handouts(count) { return count === 1 ? "1 handout" : count + " handouts"; }

  // Shows the rows that fit and, beside each group, how many of its rows they are.
  function only(fits) {
    var wanted = tools.elements.group.value, narrowed = tools.elements.words.value.trim(), count = 0;
    rows.forEach(function (row) { row.item.hidden = !fits(row); });
    groups.forEach(function (group) {
      var all = group.querySelectorAll("li[data-id]"), note = group.querySelector("summary small");
      var here = group.querySelectorAll("li[data-id]:not([hidden])").length;
      note.textContent = here === all.length ? handouts(here) : here + " of " + handouts(all.length);
      group.hidden = !here || (wanted && group.id !== wanted);
      group.open = !group.hidden && Boolean(narrowed || wanted);
      count += group.hidden ? 0 : here;
    });
    return count;
  }

  var narrow = shared.narrow({
    field: tools.elements.words,
    status: said,
    rows: rows,
    things: ["handout", "handouts"],
    show: only,
    idle: function (count) { return tools.elements.group.value ? handouts(count) : ""; }
  });

  rows.forEach(function (row) { dress(row.item); });
  var last = remembered()[0] || "", large = /-large$/.test(last), paper = last.replace(/-large$/, "");
  [].forEach.call(tools.elements.paper.options, function (option) { if (option.value === paper) tools.elements.paper.value = paper; });
  tools.elements.large.checked = large;
  point();
  tools.hidden = false;

  tools.addEventListener("submit", function (event) { event.preventDefault(); });
  tools.addEventListener("change", function (event) {
    if (event.target.name === "group") narrow();
    if (event.target.name === "paper" || event.target.name === "large") { remember(); point(); say("Sheets: " + sheet().label); }
  });
  list.addEventListener("click", function (event) {
    var key = event.target.getAttribute && event.target.getAttribute("data-do");
    if (key) ACTIONS[key][1](event.target.closest("li"));
  });
});
