// Paper that knows its age. The code on a sheet opens its page with the edition that
// is printed beside it: #sheet=2026-11-23-0a1b2c. This says whether the page has
// changed since; the closed part "Edition …" near the foot says it without a script.
(function (shared) {
  "use strict";
  var note = document.querySelector("details.edition");
  if (!note) return;
  var box;

  function shown() {
    if (box) return box;
    box = shared.make("div", { class: "sheet-note", role: "status" });
    // Below the way to help, where that stands first.
    var line = document.querySelector("article .status-line");
    line.parentNode.insertBefore(box, line);
    return box;
  }

  function paragraph(text, bold) {
    return shared.make("p", {}, bold ? [shared.make("b", {}, bold + " "), text] : text);
  }

  function newer(day) {
    var list = shared.make("ul");
    note.querySelectorAll("li[data-on]").forEach(function (row) {
      if (row.getAttribute("data-on") > day) list.appendChild(row.cloneNode(true));
    });
    return list;
  }

  function answer(label) {
    var day = label.slice(0, 10), now = note.getAttribute("data-edition");
    var known = note.getAttribute("data-days").split(" ").indexOf(day) >= 0;
    if (label === now) return [paragraph("This page still has the same words.", "Your sheet is up to date.")];
    if (!known) return [paragraph("This page does not know that edition. You see the current text below.", "Your sheet is from another edition.")];
    if (day === now.slice(0, 10)) return [paragraph("Only small changes in wording since then.", "Your sheet still says the same.")];
    return [paragraph("Since it was printed:", "This page has changed since your sheet."), newer(day), paragraph("A new sheet is under “One-page handout”.")];
  }

  function look() {
    var found = /^#sheet=(\d{4}-\d\d-\d\d-[0-9a-f]{6})$/.exec(location.hash);
    if (!found) return;
    var place = shown(), parts = answer(found[1]);
    parts.push(paragraph("Phone numbers can change too: see urgent help."));
    // A region that is already there is read out when its text comes.
    setTimeout(function () {
      place.textContent = "";
      shared.add(place, parts);
    }, 50);
  }
  window.addEventListener("hashchange", look);
  look();
})(self.Shared);
