// Closed parts of a page, opened for an address that points into one, and for paper.
(function () {
  "use strict";
  // An address that was typed by hand may have other capitals.
  function sameButCase(name) {
    return [].filter.call(document.querySelectorAll("[id]"), function (one) { return one.id.toLowerCase() === name.toLowerCase(); })[0];
  }

  // A heading that a closed part follows stands for that part.
  function partOf(target) {
    var next = target.nextElementSibling;
    return next && next.tagName === "DETAILS" && /(^| )folded-under($| )/.test(target.className) ? next : target;
  }

  // New browsers open a part for its own address by themselves, old phones do not. The focus
  // goes along, so that the next Tab, and a screen reader's next line, is that place.
  function open() {
    var name = "";
    try { name = decodeURIComponent(location.hash.slice(1)); } catch (error) { /* "50%" is no address */ }
    var target = name && document.getElementById(name), near = name && !target && sameButCase(name), part, closed = false;
    if (near) return location.replace("#" + near.id);
    if (!target) return;
    for (part = partOf(target); part; part = part.parentElement) {
      if (part.tagName !== "DETAILS") continue;
      closed = true;
      part.open = true;
    }
    target.scrollIntoView();
    if (!closed) return;
    if (target.tagName === "DETAILS") target = target.querySelector("summary");
    else if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
    target.focus();
  }
  window.addEventListener("hashchange", open);
  if (location.hash) open();

  // On paper all text is wanted. Not every browser has what print.css says of closed parts.
  // What is printed only when it was opened, or never, stays closed.
  var opened = [];
  function before() {
    document.querySelectorAll(".md-content details:not([open])").forEach(function (part) {
      if (/(^| )(prescribers|handout-choice)($| )/.test(part.className)) return;
      part.open = true;
      opened.push(part);
    });
  }
  function after() {
    opened.splice(0).forEach(function (part) { part.open = false; });
  }
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  // Safari knows these two since version 13.
  if (!("onbeforeprint" in window) && window.matchMedia) window.matchMedia("print").addListener(function (paper) { (paper.matches ? before : after)(); });
})();
