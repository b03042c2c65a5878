// Which medicine is meant: by its ATC code, or by a name or brand within what was sent,
// such as "mittenazolam 5 MG Oral Tablet [Mittenex]". Strength and form are not looked at.
(function (codes) {
  "use strict";
  // Words of product names that name no other thing: strengths, forms, salts.
  var FORM = new RegExp("^(\\d\\w*|g|mg|mcg|ug|ml|l|hr|hour|hours|unit|units|day|dose|per|oral|rectal|nasal|sublingual|intravenous|intramuscular|injectable|injection|tab|tabs|tablet|tablets" +
    "|cap|caps|capsule|capsules|pill|pills|solution|syrup|concentrate|suspension|gel|spray|powder|film|coated|extended|release|er|xr|sr|cr|disintegrating|odt|prefilled|syringe|auto|injector|pack|kit" +
    "|product|containing|precisely|only|equivalent|as|for|tartrate|hydrochloride|hcl|maleate|mesylate|dipotassium|potassium|generic|brand|strength|medication|medicine|prescription|rx|clinical|drug|substance)$");

  function wordsOf(text) {
    return self.Shared.words(text.slice(0, 1000));
  }

  function namesOf(one) {
    return one.words || (one.words = [one.name].concat(one.called).map(wordsOf));
  }

  // Where the words of a name stand in the text, one after the other; -1 if they do not.
  function placeOf(name, words) {
    for (var at = 0; at + name.length <= words.length; at++) {
      if (name.every(function (word, i) { return words[at + i] === word; })) return at;
    }
    return -1;
  }

  // { sure, medicines }. sure: nothing else is named. An ATC group, such as N05BA, is all that are in it.
  codes.byMedicine = function (problem) {
    var named = problem.cs ? codes.systemOf(problem.cs) : null;
    var code = (problem.c || "").toUpperCase().replace(/[^A-Z0-9]/g, "");
    var held = codes.hasForm(code, "atc") && code.length >= 5 && (named ? named.as === "atc" : true) ? codes.data.medicines.filter(function (one) { return one.atc.indexOf(code) === 0; }) : [];
    if (held.length) return { sure: true, medicines: held };
    var words = wordsOf([problem.dn, problem.ot].filter(Boolean).join(" ")), used = [];
    var found = codes.data.medicines.filter(function (one) {
      return namesOf(one).filter(function (name) {
        var at = name.length ? placeOf(name, words) : -1;
        if (at >= 0) used = used.concat(name);
        return at >= 0;
      }).length;
    });
    var rest = words.filter(function (word) { return used.indexOf(word) < 0 && !FORM.test(word); });
    return { sure: Boolean(found.length && (!rest.length || (named && named.medicines))), medicines: found };
  };

  // A code of a list of medicines, of which we know none by that code.
  codes.isOfMedicine = function (problem) {
    var named = problem.cs ? codes.systemOf(problem.cs) : null;
    return Boolean(named && named.medicines);
  };
})(self.Codes = self.Codes || {});
