// The meaning of a glossary word, opened in place. Without this script, or when the
// meanings cannot be had, the word is the plain link to the glossary that it always is.
(function (shared) {
  "use strict";
  var LONGEST_WAIT = 3000;
  var root = document.currentScript && document.currentScript.src.replace(/assets\/js\/[^/]*$/, "");
  var links = document.querySelectorAll("a.term");
  if (!root || !window.fetch || !links.length) return;
  var meanings, loading, open;

  function close(back) {
    if (!open) return;
    var link = open;
    open = null;
    document.getElementById("meaning").remove();
    link.setAttribute("aria-expanded", "false");
    link.removeAttribute("aria-controls");
    if (back) link.focus();
  }

  // Right after the word, so that the next Tab, and a screen reader's next line, is the
  // meaning. It floats: the line that holds the word is not broken by it.
  function show(link, found) {
    close();
    var button = shared.make("button", { type: "button" }, "Close");
    button.addEventListener("click", function () { close(true); });
    var note = shared.make("span", { class: "meaning", id: "meaning", role: "note" }, [
      shared.make("b", {}, found[0]),
      shared.make("span", { class: "meaning-text" }, found[1]),
      shared.make("a", { href: link.href }, "More in the glossary"),
      button
    ]);
    link.parentNode.insertBefore(note, link.nextSibling);
    link.setAttribute("aria-expanded", "true");
    link.setAttribute("aria-controls", "meaning");
    open = link;
    note.scrollIntoView({ block: "nearest" });
  }

  function load() {
    return Promise.race([
      fetch(root + "assets/terms.json").then(function (answer) {
        if (!answer.ok) throw new Error(answer.status);
        return answer.json();
      }),
      new Promise(function (_, fail) { setTimeout(fail, LONGEST_WAIT); })
    ]);
  }

  function press(event) {
    var link = this, follow = function () { location.href = link.href; };
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || loading) return;
    if (meanings && !meanings[link.hash.slice(1)]) return;
    event.preventDefault();
    if (open === link) return close();
    if (meanings) return show(link, meanings[link.hash.slice(1)]);
    loading = load().then(function (all) {
      meanings = all;
      loading = null;
      show(link, all[link.hash.slice(1)]);
    }).catch(function () {
      loading = null;
      follow();
    });
  }

  links.forEach(function (link) {
    if (link.pathname === location.pathname) return; // the glossary itself
    link.setAttribute("aria-expanded", "false");
    link.addEventListener("click", press);
  });
  document.addEventListener("keydown", function (event) {
    if (open && event.key === "Escape") close(document.getElementById("meaning").contains(document.activeElement));
  });
})(self.Shared);
