// The search box, as far as every page needs it: opening, closing, loading.
// The search itself (macros/search/browser/) comes when the box is first touched.
(function () {
  var box = document.querySelector(".search"), opener = document.querySelector(".search-link");
  if (!box || !opener) return;
  var input = box.querySelector("input"), panel = box.querySelector(".search-panel");
  var root = box.getAttribute("data-root").replace(/\/?$/, "/"), asked = false, waiting = [];

  function link(path, words) {
    return '<a href="' + root + path + '">' + words + "</a>";
  }

  // then: told whether the search is here. It is fetched once, whoever asks first.
  function fetched(then) {
    if (window.Search) return then(true);
    waiting.push(then);
    if (waiting.length > 1) return;
    var script = document.createElement("script");
    function tell(here) { waiting.splice(0).forEach(function (one) { one(here); }); }
    script.src = root + "assets/search/search.js";
    script.onload = function () { tell(true); };
    script.onerror = function () {
      script.remove();
      tell(false);
    };
    document.head.appendChild(script);
  }

  function load() {
    if (asked) return;
    asked = true;
    fetched(function (here) {
      if (here) return window.Search.start(box, root);
      asked = false; // the next touch tries again
      panel.hidden = false;
      panel.innerHTML = '<p role="alert">The search could not be loaded. You may be offline. You can still look here:</p><ul><li>' +
        link("urgent-help/", "Urgent help") + "</li><li>" + link("symptoms/", "All symptoms, by group") + "</li><li>" + link("glossary/", "A to Z") + "</li></ul>";
    });
  }

  // For lists within a page, where no name fits: the ids of symptoms that the words may
  // mean, best first; none when the search cannot come.
  window.symptomsFor = function (text, then) {
    fetched(function (here) { then(here ? window.Search.symptoms(text) : []); });
  };

  function open() {
    box.classList.add("search--open");
    input.focus();
  }

  function close() {
    box.classList.remove("search--open");
    panel.hidden = true;
  }

  opener.addEventListener("click", function (event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (box.classList.contains("search--open")) close();
    else open();
  });
  opener.addEventListener("pointerdown", load);
  input.addEventListener("pointerdown", load);
  input.addEventListener("focus", load);
  input.addEventListener("input", load);
  input.addEventListener("input", function () {
    if (window.Search || !input.value.trim()) return;
    panel.hidden = false; // on a slow line nobody waits before an empty box
    panel.innerHTML = '<p role="status">Looking \u2026</p><p>' + link("urgent-help/", "Urgent help: numbers to call") + "</p>";
  });

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && (box.contains(document.activeElement) || !panel.hidden)) {
      close();
      (opener.offsetWidth ? opener : input).focus();
    }
    if ((event.key !== "/" && event.key !== "s") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("click", function (event) {
    if (!box.contains(event.target) && !opener.contains(event.target)) close();
  });

  // symptoms/#q=brain+zaps: what stands after # never leaves the device.
  function fromAddress() {
    var found = /^#q=(.+)/.exec(location.hash);
    if (!found) return;
    try { input.value = decodeURIComponent(found[1].replace(/\+/g, " ")); } catch (error) { return; }
    open();
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }
  window.addEventListener("hashchange", fromAddress);
  fromAddress();
})();
