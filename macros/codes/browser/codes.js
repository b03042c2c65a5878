// Which pages fit a code. In: Codes.data, and a problem of a request. Out: what was found
// and how sure it is; what a reader should know of it goes into `notes` (said.js).
(function (codes) {
  "use strict";
  var HELD = ["icd10cm", "mesh", "hpo"];

  // As codes are compared: in capitals, without dots; HPO as seven digits.
  function bare(code, id) {
    code = code.toUpperCase().replace(/[^A-Z0-9]/g, "");
    if (id !== "hpo") return code;
    var digits = code.replace(/^HP/, "");
    return /^\d{1,7}$/.test(digits) ? ("000000" + digits).slice(-7) : code;
  }

  function holding(id, fits) {
    return codes.data.symptoms.filter(function (one) { return one.codes[id] && fits(bare(one.codes[id], id)); });
  }

  // Codes of an illness, where we hold a page about the symptom and no code.
  function ofFamily(code) {
    var fits = codes.data.families.filter(function (one) { return code.indexOf(bare(one.begins, "icd10cm")) === 0; });
    return codes.data.symptoms.filter(function (symptom) { return fits.some(function (one) { return one.symptom === symptom.id; }); });
  }

  // Shorter and shorter, down to the three signs of a category.
  function nearest(code) {
    for (var length = code.length; length >= 3; length--) {
      var stem = code.slice(0, length);
      var ours = holding("icd10cm", function (one) { return one === stem; });
      var within = holding("icd10cm", function (one) { return one.indexOf(stem) === 0; });
      if (ours.length) return { kind: "finer", sure: true, symptoms: ours };
      if (within.length) return { kind: length === code.length ? "wider" : "close", sure: length === code.length, symptoms: within };
    }
    return null;
  }

  // In which of our systems to look; none: we hold no codes of that system.
  function systemsFor(problem, named, notes) {
    if (!problem.cs) return HELD;
    var name = problem.dn || problem.ot;
    if (!named) notes.push({ kind: "unknownSystem", part: problem.cs });
    else if (!named.as) notes.push({ kind: name ? "byName" : "notHeld", system: named.name });
    if (!named || HELD.indexOf(named.as) < 0) return [];
    if (codes.hasForm(problem.c, named.as)) return [named.as];
    var others = HELD.filter(function (id) { return codes.hasForm(problem.c, id); });
    if (others.length) notes.push({ kind: "form", part: problem.c, system: named.name });
    return others.length ? others : [named.as];
  }

  // sure: the code itself, or ours is the wider one. Otherwise the nearest ones, to choose from.
  codes.byCode = function (problem, notes) {
    if (!problem.c) return null;
    var named = problem.cs ? codes.systemOf(problem.cs) : null, ids = systemsFor(problem, named, notes);
    for (var i = 0; i < ids.length; i++) {
      var exact = holding(ids[i], matching(bare(problem.c, ids[i])));
      if (exact.length) return found({ sure: true, symptoms: exact });
    }
    var code = bare(problem.c, "icd10cm");
    // What is only like a code, such as words that were typed, has none close to it.
    if (ids.indexOf("icd10cm") < 0 || !/^[A-Z]\d/.test(code)) return null;
    // Of the many codes of the whole subject, the nearest symptom says nothing.
    if (codes.data.whole.codes.some(function (one) { return code.indexOf(bare(one, "icd10cm")) === 0; })) return { sure: false, symptoms: [], whole: true };
    var family = ofFamily(code);
    if (family.length) return found({ sure: true, symptoms: family });
    var near = nearest(code);
    if (near) notes.push({ kind: near.kind, part: problem.c });
    return near && found(near);

    function found(one) {
      if (named && named.note) notes.push({ kind: "other", part: problem.c, system: named.name });
      return one;
    }
  };

  function matching(code) {
    return function (ours) { return ours === code; };
  }
})(self.Codes = self.Codes || {});
