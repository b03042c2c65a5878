// Answers a link from a health record, or what is typed into the field: which symptom
// page fits a code or a name.
// The query follows the HL7 Infobutton standard (URL-based): mainSearchCriteria.v.c,
// .cs, .dn and .ot, also numbered, and informationRecipient. It may stand after "?",
// or after "#", which a browser does not send. Everything happens on this page;
// nothing is sent or kept. Loaded by code/index.md only, before the bundle: it begins
// when that is here too.
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var shared = window.Shared;
  var box = document.getElementById("code-answer"), urgent = document.getElementById("code-urgent");
  if (!box || !window.fetch || !window.URLSearchParams) return;

  var FIELD = /^mainsearchcriteria\.v\.(c|cs|dn|ot)(\d*)$/;
  var MOST = 12;
  var PROBLEMS = 20, LETTERS = 1000; // that are looked up of one link; of a name
  // Words in a name that say nothing about which symptom is meant.
  var EMPTY = /^(a|an|and|by|disease|disorder|due|finding|in|nos|not|of|on|or|other|otherwise|specified|state|symptom|symptoms|syndrome|the|to|type|unspecified|with)$/;
  // Words that say how, and not what.
  var MANNER = /^(acute|chronic|episode|essential|generali[sz]ed|major|mild|moderate|primary|recurrent|severe|single)$/;
  var OF_STOPPING = /^(abstinence|dependence|dependency|discontinuation|withdrawal)$/;
  var OTHER_DRUGS = /^(alcohol|amphetamine|antidepressant|caffeine|cannabis|cocaine|nicotine|opiate|opioid|smoking|tobacco)$/;
  var NUMBER = /^\d{5,}$/; // SNOMED CT and others
  var LIKE_A_CODE = /^\s*[a-z]{1,2}[:_ ]?\d/i;

  function asked() {
    var found = {}, recipient = "";
    [location.search.slice(1), location.hash.slice(1)].forEach(function (text) {
      new URLSearchParams(text).forEach(function (value, key) {
        var field = FIELD.exec(key.toLowerCase());
        value = value.trim();
        if (key.toLowerCase() === "informationrecipient") recipient = value.toUpperCase();
        if (!field || !value) return;
        (found[field[2]] = found[field[2]] || {})[field[1]] = value;
      });
    });
    var numbers = Object.keys(found).sort(function (a, b) { return a - b; }).slice(0, PROBLEMS);
    return { problems: numbers.map(function (number) { return found[number]; }), recipient: recipient };
  }

  // -------------------------------------------------------------- codes
  function bare(code, system) {
    code = code.toUpperCase().replace(/[^A-Z0-9]/g, "");
    if (system !== "hpo") return code;
    var digits = code.replace(/^HP/, "");
    return /^\d{1,7}$/.test(digits) ? ("000000" + digits).slice(-7) : code;
  }

  function systemOf(named, systems) {
    var name = named.toLowerCase().replace(/^urn:oid:/, "").replace(/\/$/, "");
    return systems.filter(function (one) {
      return [one.id, one.oid, one.uri, one.name.toLowerCase()].indexOf(name) >= 0;
    });
  }

  function holding(data, system, fits) {
    return data.symptoms.filter(function (one) {
      return one.codes[system.id] && fits(bare(one.codes[system.id], system.id));
    });
  }

  // sure: the code itself, or ours is the wider one. Otherwise the nearest ones, to choose from.
  function byCode(data, problem) {
    if (!problem.c) return null;
    var systems = problem.cs ? systemOf(problem.cs, data.systems) : data.systems;
    for (var i = 0; i < systems.length; i++) {
      var code = bare(problem.c, systems[i].id);
      var exact = holding(data, systems[i], function (ours) { return ours === code; });
      if (exact.length) return { sure: true, symptoms: exact };
    }
    // Of the many codes of the medicines themselves, the nearest symptom says nothing.
    if (/^(F13|T42)/.test(bare(problem.c, "icd10cm"))) return { sure: false, symptoms: [], medicine: true };
    var icd = systems.filter(function (one) { return one.id === "icd10cm"; })[0];
    var ours = icd ? ofFamily(data, bare(problem.c, icd.id)) : [];
    if (ours.length) return { sure: true, symptoms: ours };
    return icd && /^[A-Z]\d/.test(bare(problem.c, icd.id)) ? nearest(data, icd, bare(problem.c, icd.id)) : null;
  }

  // Codes of an illness, where we hold a page about the symptom and no code.
  function ofFamily(data, code) {
    var fits = data.families.filter(function (one) { return code.indexOf(bare(one.begins, "icd10cm")) === 0; });
    return data.symptoms.filter(function (symptom) { return fits.some(function (one) { return one.symptom === symptom.id; }); });
  }

  // Shorter and shorter, down to the three signs of a category.
  function nearest(data, icd, code) {
    for (var length = code.length; length >= 3; length--) {
      var stem = code.slice(0, length);
      var found = holding(data, icd, function (ours) { return ours.indexOf(stem) === 0; });
      var wider = holding(data, icd, function (ours) { return ours === stem; });
      if (wider.length) return { sure: true, symptoms: wider };
      if (found.length) return { sure: length === code.length, symptoms: found };
    }
    return null;
  }

  // -------------------------------------------------------------- names
  function wordsOf(name) {
    return shared.words(name.slice(0, LETTERS))
      .map(function (word) { return word.length > 3 ? word.replace(/s$/, "") : word; })
      .filter(function (word) { return !EMPTY.test(word); });
  }

  function within(some, all) {
    return some.every(function (word) { return all.indexOf(word) >= 0; });
  }

  // The words of each name of a symptom, taken apart once.
  function oursOf(symptom) {
    return symptom.words || (symptom.words = [symptom.name].concat(symptom.called).map(wordsOf));
  }

  // 3: the same words; 2: our name within theirs; 1: theirs within ours; 0: no.
  function likeness(words, symptom) {
    return oursOf(symptom).reduce(function (best, ours) {
      if (!ours.length) return best;
      var a = within(ours, words), b = within(words, ours);
      return Math.max(best, a && b ? 3 : a ? 2 : b ? 1 : 0);
    }, 0);
  }

  function byName(data, name) {
    var words = name ? wordsOf(name) : [];
    if (!words.length) return null;
    for (var level = 3; level > 0; level--) {
      // Before names of which this is a part only, such as withdrawal seizure.
      if (level === 1 && words.some(function (word) { return OF_STOPPING.test(word); })) {
        return words.some(function (word) { return OTHER_DRUGS.test(word); }) ? null : { sure: false, symptoms: [], medicine: true };
      }
      var found = data.symptoms.filter(function (one) { return likeness(words, one) === level; });
      if (found.length) return { sure: level === 3, symptoms: found };
    }
    return null;
  }

  // Equal, one letter more or less, or the same beginning: seizure and seizures, tinitus and tinnitus.
  function alike(a, b) {
    var shorter = a.length < b.length ? a : b, longer = shorter === a ? b : a, i = 0;
    while (i < shorter.length && shorter[i] === longer[i]) i++;
    if (i >= 5 || a === b) return true;
    return shorter.length >= 5 && longer.length - shorter.length === 1 && shorter.slice(i) === longer.slice(i + 1);
  }

  // { symptoms, denied } from the search of the site, where no name fits; null when it cannot come.
  // denied: no name has the words. What is typed gets what every list gets. For a record's
  // problem that is too generous: the thing that is named (in English the last word) must
  // be in the symptom's names, or the answer be the only one.
  function bySearch(data, name, typed, then) {
    var words = wordsOf(name).filter(function (word) { return !MANNER.test(word); });
    var head = words[words.length - 1];
    if (!head || NUMBER.test(head) || LIKE_A_CODE.test(name) || !shared.symptoms) return then({ symptoms: [] });
    shared.symptoms(typed ? name : words.join(" "), function (all) {
      if (!all) return then(null);
      var ids = typed && all.named.length ? all.named : all.near;
      var found = ids.map(function (id) { return data.symptoms.filter(function (one) { return one.id === id; })[0]; }).filter(Boolean);
      if (typed) return then({ symptoms: found, denied: !all.named.length });
      var named = found.filter(function (one) {
        return oursOf(one).some(function (ours) { return ours.some(function (word) { return alike(head, word); }); });
      });
      then({ symptoms: named.length || words.length > 1 || found.length > 1 ? named : found });
    });
  }

  // -------------------------------------------------------------- answer
  function answer(data, problem) {
    var nothing = { sure: false, symptoms: [] };
    var code = byCode(data, problem) || nothing;
    var name = byName(data, problem.dn) || byName(data, problem.ot) || nothing;
    var both = code.symptoms.filter(function (one) { return name.symptoms.indexOf(one) >= 0; });
    if (code.sure) return name.sure && both.length ? { sure: true, symptoms: both } : code;
    return name.sure ? name : { sure: false, symptoms: name.symptoms.concat(code.symptoms), medicine: code.medicine || name.medicine };
  }

  var NEAR = "We hold no page for exactly this. One of these may be what you need.";
  var MORE = "More than one page fits. Choose the one you need.";
  var BESIDE = "This page opens in a new tab."; // a health record shows this one in a frame (framed.js)

  function pageOf(symptom, recipient) {
    return "../symptoms/" + symptom.id + "/" + (recipient === "PROV" ? "#for-prescribers" : "");
  }

  // rows: what stands in a list below, if anything.
  function say(title, text, rows) {
    box.textContent = "";
    box.className = "short-version";
    shared.add(box, [shared.make("h2", {}, title), shared.make("p", {}, text)]);
    if (rows) box.appendChild(shared.make("ul", {}, rows.map(function (row) { return shared.make("li", {}, row); })));
  }

  function show(symptoms, sure, recipient, text) {
    say(sure ? "Pages that fit" : "Pages that come near", text, symptoms.slice(0, MOST).map(function (symptom) {
      return [shared.make("a", { href: pageOf(symptom, recipient) }, symptom.name), shared.make("br"), symptom.summary];
    }));
  }

  var OF_MEDICINE = [["how-it-happens/", "How it happens"], ["how-it-happens/dependence-is-not-addiction/", "Dependence is not addiction"], ["symptoms/", "Symptoms, by group"], ["medicines/", "Medicines"]];

  function showPagesOfMedicine() {
    say("This is about the medicine", "We hold no page for exactly this. These pages are about dependence and withdrawal as a whole.",
      OF_MEDICINE.map(function (one) { return shared.make("a", { href: "../" + one[0] }, one[1]); }));
  }

  // Help in danger comes first, and then nobody is led past it to a page. Where it
  // cannot be known whether there is danger, the way to help is shown.
  function helped(query, go, then) {
    if (!shared.helpAbove) return then(go);
    shared.helpAbove(urgent, query.problems, function (danger) {
      if (danger === null) {
        urgent.textContent = "";
        urgent.appendChild(shared.make("a", { href: "../urgent-help/" }, "Urgent help: numbers to call"));
        urgent.hidden = false;
      }
      then(danger ? null : go);
    });
  }

  // go: to the one page that fits; null: it is only offered.
  function tell(data, query, go) {
    var answers = query.problems.map(function (problem) { return answer(data, problem); });
    var symptoms = [], sure = true;
    answers.forEach(function (one) {
      sure = sure && one.sure;
      one.symptoms.forEach(function (symptom) { if (symptoms.indexOf(symptom) < 0) symptoms.push(symptom); });
    });
    if (symptoms.length === 1 && sure && go && self === self.top) go(pageOf(symptoms[0], query.recipient));
    else if (symptoms.length) show(symptoms, sure, query.recipient, !sure ? NEAR : symptoms.length > 1 ? MORE : BESIDE);
    else if (answers.some(function (one) { return one.medicine; })) showPagesOfMedicine();
    else search(data, query);
  }

  function search(data, query) {
    var names = query.problems.map(function (one) { return one.dn || one.ot; }).filter(Boolean);
    var sent = query.problems.map(function (one) { return one.dn || one.ot || one.c; }).join(", ");
    Promise.all(names.map(function (name) {
      return new Promise(function (then) { bySearch(data, name, query.typed, then); });
    })).then(function (found) {
      var come = found.filter(Boolean), all = [].concat.apply([], come.map(function (one) { return one.symptoms; }));
      var symptoms = all.filter(function (one, place) { return all.indexOf(one) === place; });
      if (symptoms.length) show(symptoms, false, query.recipient, come[0].denied ? shared.SAID.near(symptoms.length, ["symptom", "symptoms"]) : NEAR);
      else if (come.length < found.length) say("No page fits yet", shared.SAID.off);
      else say("No page fits", NUMBER.test(sent) ? "Numbers such as " + sent.slice(0, 18) + " (SNOMED CT) are not held here. Type the name of the problem."
        : shared.SAID.none + " Or try the groups or the glossary below.");
    });
  }

  // Whether there is danger is looked up while the list of codes comes.
  function look(query, go) {
    if (!query.problems.length) return;
    var come = fetch(box.getAttribute("data-codes")).then(function (response) { return response.ok ? response.json() : null; }, function () { return null; });
    helped(query, go, function (go) {
      come.then(function (data) {
        if (data) tell(data, query, go);
        else notLoaded();
      });
    });
  }

  // Nothing is known of the code then, so nothing is said of it.
  function notLoaded() {
    say("The codes could not be loaded", "You may be offline. Try again later, or look in the lists below.");
  }

  // Without the query: whatever else a record system sent ends here.
  function start() {
    look(asked(), function (page) { location.replace(page); });
  }

  // What is typed goes into no address, so the Back button finds this page as it was.
  var form = document.getElementById("code-form");
  form.hidden = false;
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var typed = form.querySelector("input").value.trim();
    if (typed) look({ problems: [{ c: typed, dn: typed }], recipient: "", typed: true }, function (page) { location.assign(page); });
  });

  window.addEventListener("hashchange", start);
  start();
});
