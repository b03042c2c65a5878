// Pages on this device: starts the worker that keeps them (sw.js), says when a page
// came from its copy, and turns it off. A browser that cannot do it, or does not let
// the choice be saved, keeps nothing: in place of the choice stands a line that says so.
(function (shared) {
  "use strict";
  var KEY = "bse.keep";
  var setting = document.querySelector("[data-keep]"); // the preview has none
  var script = document.currentScript;
  var worker;
  if (!setting || !script) return;
  var note = setting.querySelector("[data-keep-note]");
  setting.hidden = false;
  try { worker = shared.canKeep() && window.caches && navigator.serviceWorker; } catch (blocked) { /* none */ }
  if (!worker || !window.Promise || !window.MessageChannel) {
    [].forEach.call(setting.querySelectorAll("[data-keep-choice]"), function (part) { part.hidden = true; });
    return say("cannot");
  }

  var store = window.localStorage, root = new URL("../../", script.src).href;
  var here = location.href.split(/[?#]/)[0];
  var on = store.getItem(KEY) !== "off";

  function start() {
    return worker.register(shared.ownScript(root + "sw.js"), { scope: root }).then(function () { return worker.ready; }).then(function (ready) {
      if (store.getItem(KEY) === "off") return stop(); // by now, here or in another tab
      return ask(ready.active, { keep: here, assets: loaded() });
    }).then(function (answer) {
      if (answer && !answer.saved) throw new Error("not saved");
    });
  }

  // Hands back what the worker answers.
  function ask(whom, what) {
    return new Promise(function (answered) {
      var line = new MessageChannel();
      line.port1.onmessage = function (event) { answered(event.data); };
      whom.postMessage(what, [line.port2]);
    });
  }

  // What this page had loaded before there was a worker to see it.
  function loaded() {
    var entries = window.performance && performance.getEntriesByType ? performance.getEntriesByType("resource") : [];
    return entries.map(function (entry) { return entry.name; }).filter(function (name) { return name.indexOf(root + "assets/") === 0; });
  }

  // The copies first, at once; and again when no worker is left that could be saving one.
  function stop() {
    return clear().then(function () { return worker.getRegistration(root); }).then(function (found) { return found && found.unregister(); }).then(clear);
  }

  function clear() {
    var ours = "bse " + new URL(root).pathname + " ";
    return caches.keys().then(function (names) {
      return Promise.all(names.filter(function (name) { return name.indexOf(ours) === 0; }).map(function (name) { return caches.delete(name); }));
    });
  }

  function say(which) {
    note.textContent = note.getAttribute("data-" + which);
  }

  setting.querySelector(on ? "[value=on]" : "[value=off]").checked = true;
  setting.addEventListener("change", function (event) {
    on = event.target.value === "on";
    if (on) store.removeItem(KEY);
    else store.setItem(KEY, "off");
    (on ? start() : stop()).then(function () { say(on ? "on" : "off"); }, function () { say(on ? "cannot" : "failed"); });
  });

  if (worker.controller && on) ask(worker.controller, { served: here }).then(function (copy) { if (copy) tell(copy); });

  // In the bar and not in the text, so that nothing moves under a reader's eyes.
  function tell(copy) {
    if (here === root + "offline/") return; // its own words say that a page is missing
    var bar = document.querySelector(".comfort");
    var told = bar.querySelector(".comfort-copy");
    var day = new Date(copy.on).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
    told.textContent = told.getAttribute(copy.slow ? "data-slow" : "data-offline").replace("{day}", day);
    document.documentElement.style.setProperty("--bar", bar.offsetHeight + "px");
  }

  // After the page is here and the phone has nothing else to do. Off is done again at
  // each page: another tab may have been saving while this was turned off.
  function later() {
    function run() { (on ? start() : stop()).catch(function () { if (on) say("cannot"); }); }
    if (window.requestIdleCallback) requestIdleCallback(run, { timeout: 4000 });
    else setTimeout(run, 2000);
  }
  if (document.readyState === "complete") later();
  else window.addEventListener("load", later);
})(self.Shared);
