// Long lists of evidence, narrowed: statements by grade, by who was studied and by year;
// sources and words by what is typed. And a button that copies a table of studies.
// Loaded only by the pages that have such a list; without it they show all of it.
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var shared = window.Shared, make = shared.make;
  var rows = [].slice.call(document.querySelectorAll(".claim[data-grade], tr[data-grade], .to-narrow > li, .glossary-entry, .search-entry"));

  // choice("Grade", [["", "Any grade"], …]) -> a labelled list to choose from.
  function choice(label, values) {
    return make("select", { "aria-label": label }, values.map(function (one) { return make("option", { value: one[0] }, one[1]); }));
  }

  function labelled(words, control) {
    return make("label", {}, [words + " ", control]);
  }

  function field() {
    return make("input", { type: "search", autocomplete: "off", spellcheck: "false" });
  }

  // The grades of statements, or the kinds of sources: each once, in the order of the page.
  function called(key) {
    var found = [], all = [];
    rows.forEach(function (row) {
      var value = row.getAttribute(key);
      if (!value || found.indexOf(value) >= 0) return;
      found.push(value);
      all.push([value, row.getAttribute("data-called") || value]);
    });
    return all;
  }

  function years() {
    var now = new Date().getFullYear();
    return [["", "any year"]].concat([5, 10, 20].map(function (back) { return [String(now - back), "since " + (now - back)]; }));
  }

  // A heading with nothing left under it is left out too.
  function headings() {
    document.querySelectorAll(".md-typeset h2").forEach(function (heading) {
      var next = heading.nextElementSibling, some = 0, shown = 0;
      while (next && next.tagName !== "H2") {
        if (rows.indexOf(next) >= 0) { some += 1; if (!next.hidden) shown += 1; }
        next = next.nextElementSibling;
      }
      if (some) heading.hidden = !shown;
    });
  }

  function filter() {
    var typed = field(), status = make("p", { role: "status" });
    var graded = rows[0].hasAttribute("data-grade"), key = graded ? "data-grade" : "data-kind";
    var grade = choice(graded ? "Grade" : "Kind", [["", "any"]].concat(called(key)));
    var people = make("input", { type: "checkbox" }), year = choice("Year", years());
    var parts = [labelled("Words", typed)];
    if (called(key).length > 1) parts.push(labelled(graded ? "Grade" : "Kind", grade));
    if (graded) parts.push(make("label", {}, [people, " Studied in people only"]), labelled("Newest study", year));
    var form = make("form", { class: "evidence-tools" }, parts.map(function (part) { return make("p", {}, part); }).concat(status));
    var plain = rows.map(function (row) { return shared.plain(row.textContent + " " + (row.getAttribute("data-words") || "")); });

    function narrow() {
      var words = shared.few(typed.value), count = 0;
      rows.forEach(function (row, number) {
        var fits = shared.has(plain[number], words) &&
          (!grade.value || row.getAttribute(key) === grade.value) &&
          (!people.checked || row.getAttribute("data-people") === "yes") &&
          (!year.value || row.getAttribute("data-year") >= year.value);
        row.hidden = !fits;
        if (fits) count += 1;
      });
      headings();
      status.textContent = count === rows.length ? "" : count ? "Shown: " + count + " of " + rows.length + "." : "Nothing fits. Choose less, or try another word.";
    }
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("input", narrow);
    form.addEventListener("change", narrow);
    // An address that leads to a row shows it, whatever is chosen.
    window.addEventListener("hashchange", function () {
      var row = document.getElementById(location.hash.slice(1));
      if (row && row.hidden) { form.reset(); narrow(); row.scrollIntoView(); }
    });
    var first = rows[0].closest ? rows[0].closest("table, ul") || rows[0] : rows[0];
    while (first.previousElementSibling && first.previousElementSibling.matches("h2, nav")) first = first.previousElementSibling;
    first.parentNode.insertBefore(form, first);
  }

  // A table as a spreadsheet takes it: cells between tabs, one row a line.
  function copied(table) {
    return [].map.call(table.rows, function (row) {
      return row.hidden ? "" : [].map.call(row.cells, function (cell) {
        return (cell.innerText || cell.textContent).replace(/\s+/g, " ").trim();
      }).join("\t");
    }).filter(Boolean).join("\n");
  }

  if (rows.length > 4) filter();
  document.querySelectorAll("table.findings").forEach(function (table) {
    var note = make("span", { role: "status" }), button = make("button", { type: "button", class: "copy" }, "Copy this table");
    button.addEventListener("click", function () { shared.copy(copied(table), function (words) { note.textContent = words; }, "Copied."); });
    table.parentNode.insertBefore(make("p", { class: "linked-from" }, [button, " ", note]), table.nextSibling);
  });
});
