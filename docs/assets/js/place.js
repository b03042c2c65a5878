// Where the reader left off, kept on this device only: {path, page, id, part} as JSON under
// bse.place, or "off". Pages that begin with urgent help are never kept.
(function (shared) {
  "use strict";
  var KEY = "bse.place", ideas = document.querySelectorAll(".idea"), line = document.querySelector(".go-on");
  var choice = document.querySelector(".comfort-place");

  function read() {
    try { return localStorage.getItem(KEY) || ""; } catch (blocked) { return null; }
  }

  function write(value) {
    try {
      if (value) localStorage.setItem(KEY, value);
      else localStorage.removeItem(KEY);
    } catch (full) { /* nothing is kept then */ }
  }

  function words(element) {
    return element.textContent.trim().slice(0, 120);
  }

  // The last part whose heading has come to the top quarter of the screen.
  function keep() {
    if (read() === null || read() === "off") return;
    var here = { path: location.pathname, page: words(document.querySelector("h1")), id: "", part: "" };
    [].slice.call(ideas, 1).forEach(function (idea) {
      if (idea.getBoundingClientRect().top > window.innerHeight / 4) return;
      var heading = idea.querySelector("h2") || idea;
      here.id = heading.id;
      here.part = heading === idea ? "" : words(heading);
    });
    write(JSON.stringify(here));
  }

  function kept() {
    try {
      var place = JSON.parse(read());
      return /^\/(?!\/)/.test(place.path) && place.page ? place : null;
    } catch (none) { return null; }
  }

  function offer() {
    var place = kept();
    document.documentElement.classList.toggle("has-place", !!place);
    line.textContent = "";
    if (!place) return;
    var link = shared.make("a", { href: place.path + (place.id ? "#" + place.id : "") }, place.page);
    var button = shared.make("button", { type: "button" }, "Forget");
    button.addEventListener("click", function () {
      write("");
      line.textContent = "Forgotten. Nothing is kept.";
      line.focus();
    });
    shared.add(line, [shared.make("p", {}, ["Go on reading: ", link, place.part ? ", at " + place.part : ""]), button]);
  }

  if (choice) {
    choice.hidden = read() === null; // where nothing can be kept there is nothing to choose
    choice.querySelectorAll("input").forEach(function (input) { input.checked = (input.value === "off") === (read() === "off"); });
    choice.addEventListener("change", function (event) {
      write(event.target.value);
      if (line) offer();
    });
  }

  var help = document.querySelector(".urgent-box");
  if (ideas.length && !(help && !help.closest(".idea"))) {
    window.addEventListener("pagehide", keep);
    // A phone may end a hidden page without another word.
    document.addEventListener("visibilitychange", function () { if (document.visibilityState === "hidden") keep(); });
  }
  if (line) {
    offer();
    window.addEventListener("pageshow", function (event) { if (event.persisted) offer(); });
  }
})(self.Shared);
