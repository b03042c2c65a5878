// What is said beside the fields: how much of a limit is used, what is wrong, what is left.
// In: what form.draw made, the faults that form.judge found.
(function (form) {
  "use strict";

  // The nearest frame around a fault, and the number of the line or item it means.
  function placeOf(drawn, path) {
    var steps = [], place = null;
    for (var at = 0; at < path.length; at++) {
      var step = place && place.item && typeof path[at] === "number" ? place.item(path[at]) : path[at];
      steps.push(step);
      place = drawn.places[steps.join(".")] || place;
    }
    return place;
  }

  function said(fault, place) {
    var last = fault.path[fault.path.length - 1], lines = place.node.is === "list" && place.node.of.is === "text" && typeof last === "number";
    var text = (fault.maybe ? "Look again at " : "") + fault.message + (fault.maybe ? " Here this may be right; the check on your pull request decides." : "");
    return lines ? "line " + (last + 1) + ": " + text : text;
  }

  // Each once, as whole sentences; the name of a file stays as it is.
  function sentences(texts) {
    return Array.from(new Set(texts)).map(function (text) { return /^[a-z]+[ :]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text; }).join(" ");
  }

  // seen: frames that were typed into. Of the others nothing is said beside them, only in the list.
  function show(drawn, faults, seen) {
    var told = new Map();
    faults.forEach(function (fault) {
      var place = placeOf(drawn, fault.path);
      if (place && !fault.missing && seen.has(place)) told.set(place, (told.get(place) || []).concat(said(fault, place)));
    });
    Object.keys(drawn.places).forEach(function (key) {
      var place = drawn.places[key], text = sentences(told.get(place) || []);
      if (place.said.textContent !== text) place.said.textContent = text;
      place.inputs.forEach(function (input) {
        if (text) input.setAttribute("aria-invalid", "true");
        else input.removeAttribute("aria-invalid");
      });
    });
  }

  function count(node, value) {
    if (typeof value !== "string" || !value || !(node.words || node.letters)) return "";
    var plain = form.prose.plain(value);
    return [node.words && form.text.words(plain).length + " of " + node.words + " words", node.letters && form.text.length(plain) + " of " + node.letters + " letters"].filter(Boolean).join(", ");
  }

  function at(record, path) {
    return path.reduce(function (value, step) { return value === undefined || value === null ? value : value[step]; }, record);
  }

  // How much of each limit is used. Lists say it line by line, in what is wrong.
  function limits(drawn, record) {
    Object.keys(drawn.places).forEach(function (key) {
      var place = drawn.places[key];
      if (place.node.is === "text") place.limit.textContent = count(place.node, at(record, key.split(".")));
      else if (place.node.is === "list" && place.node.of.is === "text") place.limit.textContent = "One in each line." + (place.node.of.letters ? " Each " + place.node.of.letters + " letters or fewer." : "");
    });
  }

  // The list of what is left: each a way to its field.
  function left(list, drawn, faults) {
    var told = new Set();
    list.textContent = "";
    faults.forEach(function (fault) {
      var place = placeOf(drawn, fault.path), text = place ? said(fault, place) : "", row = place && place.node.label + text;
      if (!place || fault.maybe || told.has(row)) return;
      told.add(row);
      var link = self.Shared.make("a", { href: "#" + place.element.id }, place.node.label);
      link.addEventListener("click", function (event) {
        event.preventDefault();
        for (var up = place.element; up; up = up.parentNode) if (up.nodeName === "DETAILS") up.open = true;
        if (place.first) place.first.focus();
      });
      list.appendChild(self.Shared.make("li", {}, [link, ": " + text]));
    });
  }

  form.beside = { show: show, limits: limits, left: left };
})(self.Form = self.Form || {});
