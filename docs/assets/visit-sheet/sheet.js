// The visit sheet: what is ticked goes into the page's address and onto the sheet.
// Nothing is stored and nothing is sent. The address: #s=<symptoms>&q=<questions>.
// This file stands before the bundle in the page, and begins when that is here too.
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var shared = window.Shared, make = shared.make;
  var visit = document.querySelector(".visit");
  var form = visit.querySelector("form");
  var data = JSON.parse(document.getElementById("visit-data").textContent);
  var questionIds = data.questions.map(function (pair) { return pair[0]; });
  var texts = {};
  data.questions.forEach(function (pair) { texts[pair[0]] = pair[1]; });
  var chosen = { symptoms: [], questions: [] };

  function one(selector) { return visit.querySelector(selector); }

  function say(place, which, numbers) {
    var text = which ? place.getAttribute("data-" + which) : "";
    Object.keys(numbers || {}).forEach(function (name) { text = text.replace("{" + name + "}", numbers[name]); });
    if (place.textContent !== text) place.textContent = text;
  }

  function name(id) {
    return form.querySelector('[name=s][value="' + id + '"]').parentNode.querySelector("b").textContent;
  }

  function medical(id) {
    var small = form.querySelector('[name=s][value="' + id + '"]').parentNode.querySelector("small");
    return small ? small.textContent : "";
  }

  // ------------------------------------------------------------- the address
  function read() {
    var notes = {};
    var given = { s: [], q: [] };
    location.hash.slice(1).split("&").forEach(function (part) {
      var halves = part.split("=");
      if (given[halves[0]] && halves[1]) given[halves[0]] = plain(halves[1]).split(",").filter(Boolean);
    });
    var symptoms = given.s.map(function (id) {
      if (!own(data.former, id)) return id;
      notes.renamed = true;
      return data.former[id];
    });
    chosen.symptoms = fitting(symptoms, data.symptoms, data.most.symptoms, notes);
    chosen.questions = fitting(given.q, texts, data.most.questions, notes);
    // From a symptom's page: a sign that the tap did something. Later it would only be in the way.
    var started = chosen.symptoms.length === 1 && !chosen.questions.length;
    say(one(".visit-note"), notes.more ? "more" : notes.gone ? "gone" : notes.renamed ? "renamed" : started ? "started" : "", started ? { name: name(chosen.symptoms[0]) } : {});
  }

  function plain(text) {
    try { return decodeURIComponent(text); } catch (broken) { return text; }
  }

  function own(list, key) { return Object.prototype.hasOwnProperty.call(list, key); }

  function fitting(ids, known, most, notes) {
    var sound = ids.filter(function (id, at) { return own(known, id) && ids.indexOf(id) === at; });
    if (ids.some(function (id) { return !own(known, id); })) notes.gone = true;
    if (sound.length > most) notes.more = true;
    return sound.slice(0, most);
  }

  function write() {
    var parts = [];
    if (chosen.symptoms.length) parts.push("s=" + chosen.symptoms.join(","));
    if (chosen.questions.length) parts.push("q=" + chosen.questions.join(","));
    history.replaceState(history.state, "", parts.length ? "#" + parts.join("&") : location.pathname + location.search);
  }

  // ---------------------------------------------------------------- the form
  function toggle(list, id, wanted, most) {
    var at = list.indexOf(id);
    if (at >= 0) list.splice(at, 1);
    if (!wanted) return true;
    if (list.length >= most) return false;
    list.push(id);
    return true;
  }

  form.addEventListener("change", function (event) {
    var box = event.target;
    if (box.type !== "checkbox") return;
    var kind = box.name === "s" ? "symptoms" : "questions";
    var fits = toggle(chosen[kind], box.value, box.checked, data.most[kind]);
    say(one(".visit-note"), "");
    write();
    show(kind);
    if (!fits) say(one(kind === "symptoms" ? ".visit-count" : ".visit-asked"), "full", { n: data.most[kind] });
    else if (kind === "symptoms" && box.checked && data.symptoms[box.value][2]) say(one(".visit-count"), "now", { n: chosen.symptoms.length });
  });

  form.addEventListener("submit", function (event) { event.preventDefault(); });

  form.addEventListener("reset", function () {
    chosen.symptoms = [];
    chosen.questions = [];
    say(one(".visit-note"), "");
    write();
    setTimeout(function () { narrow(); show("symptoms"); }); // the browser empties the boxes after this
  });

  // kind: what was changed. The questions are made anew only when the symptoms were, so
  // that the box in use is never taken from under the keyboard.
  function show(kind) {
    form.querySelectorAll("[name=s]").forEach(function (box) { box.checked = chosen.symptoms.indexOf(box.value) >= 0; });
    form.querySelectorAll(".visit-group").forEach(function (group) {
      var ticked = group.querySelectorAll(":checked").length;
      group.querySelector("summary small").textContent = group.querySelectorAll("[name=s]").length + " symptoms" + (ticked ? ", " + ticked + " chosen" : "");
    });
    say(one(".visit-count"), "count", { n: chosen.symptoms.length });
    if (kind === "symptoms") one(".visit-questions").parentNode.replaceChild(questions(), one(".visit-questions"));
    form.querySelectorAll("[name=q]").forEach(function (box) { box.checked = chosen.questions.indexOf(box.value) >= 0; });
    say(one(".visit-asked"), "count", { n: chosen.questions.length });
    fill();
  }

  function questions() {
    var all = make("div", { class: "visit-questions" });
    var shown = {};
    chosen.symptoms.forEach(function (id) { all.appendChild(asked(name(id), data.symptoms[id][1].map(idOf), shown)); });
    all.appendChild(asked("For any visit", data.any.map(idOf), shown));
    // Ticked before its symptom was unticked: still on the sheet, so still here to untick.
    var others = chosen.questions.filter(function (id) { return !shown[id]; });
    if (others.length) all.appendChild(asked("Also ticked", others, shown));
    return all;
  }

  function idOf(place) { return questionIds[place]; }

  function asked(title, ids, shown) {
    return make("fieldset", {}, [make("legend", {}, title)].concat(ids.map(function (id) {
      shown[id] = true;
      return make("label", { class: "visit-ask" }, [make("input", { type: "checkbox", name: "q", value: id }), make("span", {}, texts[id])]);
    })));
  }

  // -------------------------------------------------------------- the filter
  var rows = [].map.call(form.querySelectorAll(".visit-pick"), function (item) {
    var id = item.querySelector("input").value;
    return { id: id, item: item, names: item.textContent + " " + data.symptoms[id][0] };
  });

  function only(fits) {
    var shown = rows.filter(function (row) { return !(row.item.hidden = !fits(row)); }).length;
    form.querySelectorAll(".visit-group").forEach(function (group) {
      group.hidden = !group.querySelector(".visit-pick:not([hidden])");
      group.open = Boolean(one("#visit-filter").value.trim());
    });
    return shown;
  }

  var narrow = shared.narrow({
    field: one("#visit-filter"),
    status: one(".visit-found"),
    rows: rows,
    things: ["symptom", "symptoms"],
    show: only,
    idle: function () { return ""; }
  });

  // --------------------------------------------------------------- the sheet
  var blank = one(".sheet-symptoms li").cloneNode(true);

  function fill() {
    var list = one(".sheet-symptoms");
    list.textContent = "";
    chosen.symptoms.forEach(function (id) {
      var row = list.appendChild(blank.cloneNode(true));
      row.className = "";
      var place = row.querySelector(".sheet-name");
      place.appendChild(make("b", {}, name(id)));
      if (medical(id)) place.appendChild(make("span", {}, "Medical name: " + medical(id)));
    });
    // Empty rows for a pen: a whole blank sheet, or one more of each.
    empty(list, blank, chosen.symptoms.length ? 1 : data.most.symptoms, data.most.symptoms);
    var questions = one(".sheet-questions");
    questions.textContent = "";
    chosen.questions.forEach(function (id) { questions.appendChild(make("li", {}, texts[id])); });
    empty(questions, make("li", { class: "sheet-empty" }), chosen.questions.length ? 1 : 4, data.most.questions + 1);
  }

  function empty(list, row, wanted, most) {
    for (; wanted > 0 && list.children.length < most; wanted--) list.appendChild(row.cloneNode(true));
  }

  // ---------------------------------------------------------------- the copy
  var copy = one("[data-copy]");
  copy.hidden = false;
  copy.addEventListener("click", function () {
    var said = one("[data-copied]");
    shared.copy(location.href, function (words) { said.textContent = words; }, said.getAttribute("data-copied"));
  });

  function again() {
    read();
    write();
    show("symptoms");
  }
  window.addEventListener("hashchange", again);
  again();
});
