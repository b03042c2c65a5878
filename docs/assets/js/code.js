// The page of codes: shows the answer to a link from a health record, or to what is typed
// into the field. What is asked and which pages fit is found by assets/codes/answer.js
// (macros/codes/browser). Everything happens on this page; nothing is sent or kept.
// Loaded by code/index.md only, before the bundle: it begins when that is here too.
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var shared = window.Shared, codes = window.Codes;
  var box = document.getElementById("code-answer"), urgent = document.getElementById("code-urgent"), form = document.getElementById("code-form");
  if (!box || !shared) return;
  var framed = self !== self.top, turn = 0;
  // On a phone that is too old for it, the file comes and ends half way.
  var here = Boolean(codes && codes.answer && codes.data);

  // rows: what stands in a list below; notes: sentences after it. Either may be empty.
  function say(title, text, rows, notes) {
    box.textContent = "";
    box.className = "short-version";
    box.appendChild(shared.make("h2", {}, title));
    [text].concat(rows.length ? [] : notes).forEach(function (one) { if (one) box.appendChild(shared.make("p", {}, one)); });
    if (!rows.length) return;
    if (notes.length) box.appendChild(shared.make("p", {}, notes.join(" ")));
    box.appendChild(shared.make("ul", {}, rows.map(function (row) { return shared.make("li", {}, row); })));
  }

  function rowOf(one) {
    var parts = [shared.make("a", { href: one.href }, one.name)];
    if (one.summary) parts.push(shared.make("br"), one.summary);
    return parts;
  }

  // A frame with `sandbox` has an origin of its own, and may open nothing beside it.
  function alone() {
    try { return framed && !window.localStorage; } catch (shut) { return framed; }
  }

  function show(answer) {
    say(answer.title, answer.text, answer.rows.map(rowOf), answer.notes);
    if (!answer.rows.length || !alone()) return;
    box.appendChild(shared.make("p", {}, "If no page opens here, copy its address:"));
    box.appendChild(shared.make("ul", {}, answer.rows.map(function (one) {
      return shared.make("li", {}, shared.make("code", {}, shared.make("a", { href: one.href }, "").href));
    })));
  }

  // Help in danger comes first, and then nobody is led past it to a page. Where it
  // cannot be known whether there is danger, the way to help is shown.
  function helped(problems, go, then) {
    if (!shared.helpAbove) return then(go);
    shared.helpAbove(urgent, problems, function (danger) {
      if (danger === null) {
        shared.draw(urgent, [shared.make("a", { href: "../urgent-help/" }, "Urgent help: numbers to call")]);
        urgent.hidden = false;
      }
      then(danger ? null : go);
    });
  }

  // go: to the one page that fits; null: it is only offered.
  function look(request, go) {
    var mine = turn += 1;
    if (!request.problems.length) return codes.answer(request, show);
    helped(codes.risks(request), go, function (go) {
      codes.answer(request, function (answer) {
        if (mine !== turn) return; // something else was asked by now
        if (answer.go && go && !framed) go(answer.go);
        else show(answer);
      });
    });
  }

  // Nothing is known of the code then, so nothing is said of it.
  function notLoaded(text) {
    helped([{ c: text, dn: text }], null, function () {
      say("The codes could not be loaded", "You may be offline. Try again later, or look in the lists below.", [], []);
    });
  }

  function readable(text) {
    try { return decodeURIComponent(text.replace(/\+/g, " ")); } catch (damaged) { return text; }
  }

  // Without the query: whatever else a record system sent ends here.
  function start() {
    var request = here ? codes.read(location.search, location.hash) : null, sent = location.search + location.hash;
    if (here && request.asked) look(request, function (page) { location.replace(page); });
    else if (!here && sent.indexOf("=") > 0) notLoaded(readable(sent.replace(/^.*?=/, "").replace(/&[^=]*=/g, ", ")));
  }

  // What is typed goes into no address, so the Back button finds this page as it was.
  form.hidden = false;
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var typed = form.querySelector("input").value.trim();
    if (!typed) return;
    if (here) look(codes.typed(typed), function (page) { location.assign(page); });
    else notLoaded(typed);
  });

  window.addEventListener("hashchange", start);
  start();
});
