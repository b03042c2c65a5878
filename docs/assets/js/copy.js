// Shared.copy: a text to the clipboard. Where the browser does not let a page copy, the
// text is shown, so that the reader can copy it by hand.
(function (shared) {
  "use strict";

  // The way before there was a clipboard for pages.
  function byHand(text) {
    var before = document.activeElement, worked = false;
    var field = shared.make("textarea", { readonly: "" }, text); // readonly: no keyboard comes up
    field.style.position = "fixed"; // nothing scrolls
    document.body.appendChild(field);
    field.select();
    try { worked = document.execCommand("copy"); } catch (refused) { /* shown instead */ }
    document.body.removeChild(field);
    if (before && before.focus) before.focus();
    return worked;
  }

  // say: is given the words that tell what happened. done: those for when it worked.
  shared.copy = function (text, say, done) {
    function old() { say(byHand(text) ? done : "Copy this: " + text); }
    if (!navigator.clipboard || !navigator.clipboard.writeText) return old();
    navigator.clipboard.writeText(text).then(function () { say(done); }, old);
  };
})(self.Shared = self.Shared || {});
