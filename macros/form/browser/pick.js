// Choosing from a list: all of a short one, of a long one those that fit what is typed. What
// is chosen stands on top and stays. Each is a box to tick, so that a keyboard and a screen reader
// need nothing of ours. In: rows (form.rows), what is chosen. Out: { element, read, first }.
(function (form) {
  "use strict";
  var SHORT = 24, SHOWN = 8; // rows of a list that is shown whole; rows shown of a long one

  function box(row, id, single, chosen) {
    var made = self.Shared.make, input = made("input", { type: single ? "radio" : "checkbox", name: id, value: row[0] });
    input.checked = chosen;
    return made("label", { "class": "form-row" }, [input, made("span", {}, [made("b", {}, row[1])].concat(row[2] ? [" ", made("small", {}, row[2])] : []))]);
  }

  function ticked(element) {
    return Array.from(element.querySelectorAll("input:checked")).map(function (one) { return one.value; });
  }

  function short(rows, chosen, id) {
    var element = self.Shared.make("div", { "class": "form-rows" }, rows.map(function (row) { return box(row, id, false, chosen.indexOf(row[0]) >= 0); }));
    return { element: element, read: function () { return ticked(element); }, first: element.querySelector("input") };
  }

  function long(rows, chosen, id, single) {
    var made = self.Shared.make, names = rows.map(function (row) { return self.Shared.plain(row.join(" ")); });
    var field = made("input", { type: "search", id: id, autocomplete: "off", autocapitalize: "none", spellcheck: "false", "aria-describedby": id + "-found" });
    var found = made("p", { id: id + "-found", "class": "form-limit" }), kept = made("div", { "class": "form-rows form-kept" }), more = made("div", { "class": "form-rows" });

    function show() {
      var typed = self.Shared.few(field.value), held = ticked(kept), count = 0;
      more.textContent = "";
      rows.forEach(function (row, at) {
        if (!typed.length || held.indexOf(row[0]) >= 0 || !self.Shared.has(names[at], typed)) return;
        count += 1;
        if (count <= SHOWN) more.appendChild(box(row, id + "-more", single, false));
      });
      found.textContent = !typed.length ? rows.length + " to choose from. Type a word to find one." : "Found: " + count + "." + (count > SHOWN ? " The first " + SHOWN + " are shown." : "");
    }

    // What is ticked below moves up, and what is taken out up there goes.
    function move(event) {
      var input = event.target, row = rows.filter(function (one) { return one[0] === input.value; })[0];
      if (input === field || !row) return;
      if (single && input.checked) kept.textContent = "";
      if (kept.contains(input)) kept.removeChild(input.parentNode);
      else kept.appendChild(box(row, id, false, true));
      show();
      field.focus();
    }

    rows.forEach(function (row) { if (chosen.indexOf(row[0]) >= 0) kept.appendChild(box(row, id, false, true)); });
    field.addEventListener("input", show);
    var element = made("div", { "class": "form-pick" }, [kept, field, found, more]);
    element.addEventListener("change", move);
    show();
    return { element: element, read: function () { return ticked(kept); }, first: field };
  }

  // single: one at most.
  form.pick = function (rows, chosen, id, single) {
    return rows.length <= SHORT && !single ? short(rows, chosen, id) : long(rows, chosen, id, single);
  };
  form.isLong = function (rows) { return rows.length > SHORT; };
})(self.Form = self.Form || {});
