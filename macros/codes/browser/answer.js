// The answer to a request: which pages it gets, and what is said of them. It touches no
// page, so that it runs in Node too (tests/codes).
//
// Out: { title, text, rows: [{ href, name, summary }], notes: [sentences], kinds: of the notes, go }.
// rows: ways from code/. go: the one page that fits exactly, or "".
(function (codes) {
  "use strict";
  var MOST = 12;
  // A reader who is led on at once would never see these.
  var STAYS = /^(finer|close|other|form|unknownSystem|damaged|many|long|none|parameter)$/;

  function nameOf(problem) {
    return problem.dn || problem.ot || "";
  }

  // { sure, symptoms, medicines, whole } for one problem, without the search.
  function lookedUp(problem, notes) {
    var nothing = { sure: false, symptoms: [] };
    var code = codes.byCode(problem, notes) || nothing;
    var name = codes.byName(problem.dn) || codes.byName(problem.ot) || nothing;
    var medicine = codes.byMedicine(problem);
    var both = code.symptoms.filter(function (one) { return name.symptoms.indexOf(one) >= 0; });
    if (code.sure) return { sure: true, symptoms: name.sure && both.length ? both : code.symptoms, medicines: [] };
    if (medicine.sure) return { sure: true, symptoms: [], medicines: medicine.medicines };
    if (name.sure) return { sure: true, symptoms: name.symptoms, medicines: [] };
    return {
      sure: false, symptoms: name.symptoms.concat(code.symptoms), medicines: medicine.medicines, whole: code.whole || name.whole,
      list: codes.isOfMedicine(problem)
    };
  }

  function found(one) {
    return one.symptoms.length || one.medicines.length || one.whole;
  }

  function once(lists) {
    return [].concat.apply([], lists).filter(function (one, at, all) { return all.indexOf(one) === at; });
  }

  // then: gets the answer; at once, unless the search must come first.
  codes.answer = function (request, then) {
    var notes = request.notes.slice(), left = 1, off = false, denied = false;
    var answers = request.problems.map(function (problem) { return lookedUp(problem, notes); });
    request.problems.forEach(function (problem, at) {
      var one = answers[at];
      if (found(one) || !nameOf(problem)) return;
      left += 1;
      codes.bySearch(nameOf(problem), request.typed, function (more) {
        if (!more) off = true;
        else one.symptoms = more.symptoms;
        if (more && more.denied && more.symptoms.length) denied = true;
        done();
      });
    });
    function done() {
      left -= 1;
      if (!left) then(told(request, answers, notes, off, denied));
    }
    done();
  };

  function told(request, answers, notes, off, denied) {
    var with_ = answers.filter(found), symptoms = once(with_.map(function (one) { return one.symptoms; })).slice(0, MOST);
    var medicines = once(with_.map(function (one) { return one.medicines; })).slice(0, MOST);
    var whole = with_.some(function (one) { return one.whole; });
    var sure = with_.length > 0 && with_.every(function (one) { return one.sure; }), many = symptoms.length + medicines.length;
    var answer = { rows: symptoms.map(function (one) { return ofSymptom(one, request); }).concat(medicines.map(ofMedicine)), go: "" };
    // Each problem has its pages, or is named as one that has none.
    if (with_.length) {
      request.problems.forEach(function (problem, at) {
        if (!found(answers[at])) notes.push({ kind: "none", part: nameOf(problem) || problem.c });
      });
      notes = notes.filter(function (one) { return one.kind !== "parameter" || /^mainsearch/i.test(one.part); });
    }
    if (many) {
      answer.title = sure ? codes.SAID.fit : codes.SAID.near;
      answer.text = denied ? self.Shared.SAID.near(many, ["symptom", "symptoms"]) : !sure ? codes.SAID.maybe : many > 1 ? codes.SAID.more : !symptoms.length ? codes.SAID.entry : codes.SAID.exact;
      if (whole) answer.rows = answer.rows.concat(codes.data.whole.pages.map(ofPage));
      var stays = notes.some(function (one) { return STAYS.test(one.kind); });
      if (many === 1 && sure && !whole && !stays) answer.go = answer.rows[0].href;
    } else if (whole) {
      answer.title = codes.SAID.about;
      answer.text = codes.data.whole.said;
      answer.rows = codes.data.whole.pages.map(ofPage);
    } else empty(answer, request, notes, off);
    if (!many && !whole && answers.some(function (one) { return one.list; })) answer.rows = [codes.data.list].map(ofPage);
    if (answer.without) notes = notes.filter(function (one) { return one.kind !== answer.without; });
    answer.kinds = once([notes.map(function (one) { return one.kind; })]);
    answer.notes = once([notes.map(codes.said)]);
    return answer;
  }

  function empty(answer, request, notes, off) {
    var number = request.problems.filter(function (one) { return !nameOf(one) || one.c === nameOf(one); }).filter(function (one) { return /^\d{5,}/.test(one.c || ""); })[0];
    var named = number && number.cs ? codes.systemOf(number.cs) : null;
    answer.title = !request.problems.length ? codes.SAID.unread : off ? codes.SAID.yet : codes.SAID.noPage;
    if (!request.problems.length) answer.text = "";
    else if (off) answer.text = self.Shared.SAID.off;
    else if (number) {
      answer.text = codes.filled(codes.SAID.number, { part: number.c.slice(0, 18), system: named ? named.name : "SNOMED CT" });
      if (named) answer.without = "notHeld";
    } else if (!request.problems.some(nameOf)) answer.text = codes.SAID.code;
    else answer.text = self.Shared.SAID.none + " " + codes.SAID.below;
    // Of a request with several, which they were.
    if (request.problems.length > 1) request.problems.forEach(function (one) { notes.push({ kind: "none", part: nameOf(one) || one.c }); });
  }

  function ofSymptom(symptom, request) {
    return { href: "../symptoms/" + symptom.id + "/" + (request.recipient === "PROV" ? "#for-prescribers" : ""), name: symptom.name, summary: symptom.summary };
  }

  function ofMedicine(medicine) {
    return { href: "../medicines/#" + medicine.id, name: medicine.name, summary: medicine.called.join(", ") };
  }

  // page: its way from the site's root, and its name.
  function ofPage(page) {
    return { href: "../" + page[0], name: page[1], summary: "" };
  }
})(self.Codes = self.Codes || {});
