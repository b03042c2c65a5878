// The comfort bar. Choosing and painting is window.comfort(), in the page head,
// so that the first frame is right; this file only connects the buttons.
(function (shared) {
  "use strict";
  document.querySelectorAll("button.print").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });

  var settings = document.querySelector(".comfort-settings");
  if (!settings || !window.comfort) return;
  var note = settings.querySelector("[data-note]");

  function value(name) {
    var chosen = settings.querySelector("input[name=" + name + "]:checked");
    return chosen ? chosen.value : "";
  }

  function show() {
    var now = window.comfort.read().split("/");
    settings.querySelectorAll("[name=screen], [name=text]").forEach(function (input) {
      input.checked = input.value === (now[input.name === "screen" ? 0 : 1] || "");
    });
  }

  // Larger letters move everything: what stood at the top of the screen stays there.
  function keepingPlace(change) {
    var parts = document.querySelectorAll("article h1, article h2, article h3, article p, article li, article summary"), at = 0;
    while (parts[at] && parts[at].getBoundingClientRect().bottom <= 0) at++;
    var before = parts[at] ? parts[at].getBoundingClientRect().top : 0;
    change();
    if (at && parts[at]) window.scrollBy(0, parts[at].getBoundingClientRect().top - before);
  }

  settings.addEventListener("change", function (event) {
    if (event.target.name !== "screen" && event.target.name !== "text") return;
    var saved = window.comfort.save(value("screen") + "/" + value("text"));
    keepingPlace(window.comfort);
    if (others) others.postMessage("");
    note.textContent = note.getAttribute(saved ? "data-saved" : "data-blocked");
  });

  document.addEventListener("keydown", function (event) {
    var open = event.key === "Escape" && document.querySelector(".comfort-settings[open], .head-menu[open]");
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });

  document.addEventListener("click", function (event) {
    if (settings.open && !settings.contains(event.target)) settings.open = false;
  });

  // A page brought back by the Back button keeps the screen it had when it was left,
  // and another tab may have changed it: never show a brighter one than was chosen.
  function again() {
    window.comfort();
    show();
  }
  // A page that waits for the Back button would be painted once as it was left, before
  // any script of its own runs; a message makes the browser drop it and load it anew.
  var others;
  try { others = new BroadcastChannel("bse.comfort"); others.onmessage = again; } catch (e) { /* an old phone */ }
  window.addEventListener("pageshow", again);
  window.addEventListener("storage", again);
  show();
  if (!shared.canKeep()) note.textContent = note.getAttribute("data-blocked");
})(self.Shared);
