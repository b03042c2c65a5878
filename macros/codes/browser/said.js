// All that the page of codes says beside the pages it leads to, each sentence once.
(function (codes) {
  "use strict";
  var SHOWN = 40; // signs of a part of a link that is shown again

  // Of single parts of a request. {part}: as it was sent; {system}: a name for readers.
  var NOTES = {
    // How a code was read.
    finer: "{part} is finer than our codes. This is the page of our wider code.",
    wider: "{part} is a wider code. We show the pages whose codes begin with it.",
    close: "We hold no page for {part}. Pages with codes close to it are shown.",
    other: "The link names {system}. We read {part} as ICD-10-CM, which is made from it.",
    form: "{part} does not look like a code of {system}. We went by its form.",
    byName: "This site holds no codes of {system}, so we went by the name.",
    notHeld: "This site holds no codes of {system}. Type the name of the problem.",
    unknownSystem: "We do not know the code system {part}.",
    // What was not read.
    none: "We found no page for {part}.",
    parameter: "We did not read {part}, since we do not know this parameter.",
    empty: "{part} came empty.",
    damaged: "{part} was damaged on its way, so we read what is left of it.",
    many: "Only the first 20 problems of the link were read.",
    long: "{part} is too long, so only its beginning was read.",
    nothing: "The link holds no code and no name of a problem. They belong in mainSearchCriteria.v.c and mainSearchCriteria.v.dn."
  };

  codes.SAID = {
    fit: "Pages that fit",
    near: "Pages that come near",
    exact: "This page opens in a new tab.", // a health record shows this one in a frame (docs/assets/js/framed.js)
    more: "More than one page fits. Choose yours.",
    maybe: "We hold no page for exactly this. One of these may be what you need.",
    about: "This is about the medicine",
    entry: "This is the name of a medicine. Our list says what it is and how long it stays.",
    noPage: "No page fits",
    yet: "No page fits yet",
    below: "Or try the groups or the glossary below.",
    code: "We hold no page for this code. Type the name of the problem.",
    number: "Numbers such as {part} ({system}) are not held here. Type the name of the problem.",
    unread: "This link could not be read"
  };

  function short(text) {
    return text.length > SHOWN ? text.slice(0, SHOWN) + " \u2026" : text;
  }

  // note: { kind, part, system }
  codes.said = function (note) {
    return filled(NOTES[note.kind], note);
  };

  codes.filled = filled;
  function filled(text, note) {
    return text.replace("{part}", function () { return short(note.part || ""); }).replace("{system}", function () { return note.system || ""; });
  }
})(self.Codes = self.Codes || {});
