// Reads a request: what a health record put into the address, or what a reader typed.
// It is a query of the HL7 Infobutton standard (URL-based): mainSearchCriteria.v.c, .cs,
// .dn and .ot, numbered where there are several, and informationRecipient. It may stand
// after "?", or after "#", which a browser does not send.
//
// Out: { problems: [{ c, cs, dn, ot }], recipient, notes, said }. notes: what could not be
// read, for said.js. said: all texts as they came, so that danger is looked for in each.
(function (codes) {
  "use strict";
  // .c.c and so on are of older editions of the standard; "value" and full words are as programs write them.
  var FIELD = /^mainsearchcriteria[._](?:[vc]|value)[._](c|cs|dn|ot|code|codesystem|displayname|originaltext)[._[]?(\d*)\]?$/;
  var LONG = { code: "c", codesystem: "cs", displayname: "dn", originaltext: "ot" };
  // Other names of the same, where no name of the standard is there: as FHIR and OpenEMR have them.
  var PLAIN = { code: "c", codesystem: "cs", system: "cs", type: "cs", display: "dn", displayname: "dn" };
  // Parts of the standard that say nothing about which page is meant.
  var LEFT = /^(age|agegroup|assignedauthorizedperson|assignedentity|encounter|executionmode|holder|informationrecipient|knowledgerequestnotification|knowledgeresponsetype|language|locationofinterest|patientcontext|patientperson|performer|representedorganization|servicedeliverylocation|severityobservation|subtopic|taskcontext|transform|xslttransform|searchtype|callback)([._]|$)/;
  var COUNTERS = /^(utm[._].*|fbclid|gclid|msclkid|ref|_ga)$/;
  var AGAIN = /&(?:amp;)*(?=mainsearchcriteria\.)/i;
  var PROBLEMS = 20, LETTERS = 2000; // that are read of a link; of one value (for danger, all of it is)

  // ------------------------------------------------------------ parameters
  function decoded(text, notes, name) {
    text = text.replace(/\+/g, " ");
    try { text = decodeURIComponent(text); } catch (error) {
      notes.push({ kind: "damaged", part: name });
      // Letters of an older encoding (%E7), and signs that were cut.
      text = text.replace(/%([0-9a-f]{2})/gi, function (_, hex) { return String.fromCharCode(parseInt(hex, 16)); }).replace(/%[0-9a-f]?$/i, "");
    }
    return text;
  }

  // Escaped twice: %2520, &amp;
  function valueOf(text, notes, name) {
    text = decoded(text, notes, name);
    if (/%(20|2[1-9a-f]|3[a-f])/i.test(text)) text = decoded(text, notes, name);
    if (text.length > LETTERS) notes.push({ kind: "long", part: name });
    return text.replace(/&amp;/gi, "&").replace(/\s+/g, " ").trim();
  }

  // [name, value] of each parameter. then: gets one after the other.
  function each(text, notes, then) {
    text = text.replace(/^[?#]+/, "");
    if (text.indexOf("=") < 0 && /%3d/i.test(text)) text = decoded(text, notes, "mainSearchCriteria");
    text.replace(/&(amp;)+/gi, "&").split(/&|;(?=\s*[\w.]+=)/).forEach(function (pair) {
      var at = pair.indexOf("="), name = valueOf(at < 0 ? pair : pair.slice(0, at), [], ""), value = at < 0 ? "" : pair.slice(at + 1);
      if (!name) return;
      // "R42%26mainSearchCriteria.v.cs=...": the rest of the query was escaped with the value.
      var parts = decoded(value, [], name).split(AGAIN);
      then(name, valueOf(parts.length > 1 ? parts[0].replace(/%/g, "%25") : value, notes, name));
      if (parts.length > 1) each(parts.slice(1).join("&"), notes, then);
    });
  }

  // ------------------------------------------------------------ values
  // "R42;G47.00" are two codes, as long as each part looks like one. Out: [{ c, cs, dn }], or
  // null where there is no code in it; with rest: the parts that are none.
  function severalIn(text) {
    var whole = codes.one(text);
    if (whole && !/[;,]/.test(text)) return { found: [whole], rest: [] };
    var parts = text.split(/\s*[;,|\n]\s*|\s+(?:and|&)\s+/).filter(Boolean);
    if (parts.length === 1 && /\s/.test(text)) {
      parts = text.split(/\s+/);
      if (!parts.every(codes.one)) parts = [text];
    }
    var found = [], rest = [], before = "";
    parts.forEach(function (part) {
      var one = codes.one(part);
      if (!one) return rest.push(part);
      var system = !one.cs && before ? codes.systemOf(before) : null;
      if (one.cs) before = one.cs; // "ICD10:R42;G47.00": the second is of the same
      else if (system && (!system.as || codes.hasForm(one.c, system.as))) one.cs = before;
      found.push(one);
    });
    return found.length ? { found: found, rest: rest } : null;
  }

  // "R42 Cold", "R42 - Cold": a code and its name.
  function withName(text) {
    var found = /^(\S+?)[\s:.,-]+(\D{3,})$/.exec(text), one = found && codes.one(found[1]);
    return one && one.c && !/^\d{1,4}$/.test(one.c) ? { c: one.c, cs: one.cs, dn: found[2].trim() } : null;
  }

  // The problems that the fields of one number hold. fields: { c: [], cs: [], dn: [], ot: [] }
  function problemsOf(fields) {
    var problems = [], names = fields.dn || [], systems = fields.cs || [];
    (fields.c || []).forEach(function (text, at) {
      var cs = systems[at] || systems[0] || "", several = severalIn(text), one = several ? null : withName(text);
      if (one) several = { found: [one], rest: [] };
      if (!several) {
        // Nothing that is like a code: words, or a code of a list that only its owner knows.
        problems.push(/\d/.test(text) ? { c: text, cs: cs } : { dn: text });
        return;
      }
      several.found.forEach(function (one) { problems.push({ c: one.c, cs: one.cs || cs, dn: one.dn || "" }); });
      several.rest.forEach(function (part) { problems.push({ dn: part }); });
    });
    // "Cold; Warm" beside two codes.
    if (names.length === 1 && problems.length > 1 && names[0].split(/\s*[;|]\s*/).length === problems.length) names = names[0].split(/\s*[;|]\s*/);
    names.forEach(function (name, at) {
      if (problems[at] && !problems[at].dn) problems[at].dn = name;
      else problems.push({ dn: name });
    });
    (fields.ot || []).forEach(function (text, at) {
      if (problems[at]) problems[at].ot = text;
      else problems.push({ ot: text });
    });
    return problems;
  }

  // ------------------------------------------------------------ a link
  // search, hash: as location has them.
  codes.read = function (search, hash) {
    var found = {}, other = {}, request = { problems: [], recipient: "", notes: [], said: [], typed: false }, asked = false;
    function put(into, number, field, value) {
      var fields = into[number] = into[number] || {};
      (fields[field] = fields[field] || []).push(value.slice(0, LETTERS));
      request.said.push(field.charAt(0) === "c" ? { c: value, ot: value } : { dn: value });
    }
    // A part of the page, or words for the search of the site (#q=), is no request.
    [search, /^#\??[\w.%]+[._]/.test(hash) && /=|%3d/i.test(hash) ? hash : ""].forEach(function (text) {
      each(text, request.notes, function (name, value) {
        var key = name.toLowerCase().replace(/\s/g, ""), field = FIELD.exec(key);
        if (COUNTERS.test(key)) return;
        asked = true;
        if (key === "informationrecipient") request.recipient = value.toUpperCase();
        if (field && !value) request.notes.push({ kind: "empty", part: name });
        else if (field) put(found, Number(field[2] || 0), LONG[field[1]] || field[1], value);
        else if (PLAIN[key] && value) put(other, 0, PLAIN[key], value);
        else if (!LEFT.test(key)) request.notes.push({ kind: "parameter", part: name });
      });
    });
    if (!Object.keys(found).length && other[0] && (other[0].c || other[0].dn)) found = other;
    Object.keys(found).sort(function (a, b) { return a - b; }).forEach(function (number) {
      request.problems = request.problems.concat(problemsOf(found[number]));
    });
    return ended(request, asked);
  };

  function ended(request, asked) {
    request.problems = request.problems.filter(function (one) { return one.c || one.dn || one.ot; });
    if (request.problems.length > PROBLEMS) {
      request.notes.push({ kind: "many" });
      request.problems = request.problems.slice(0, PROBLEMS);
    }
    if (request.problems.length) request.notes = request.notes.filter(function (one) { return one.kind !== "empty"; });
    else if (asked) request.notes.unshift({ kind: "nothing" });
    request.asked = asked;
    return request;
  }

  // ------------------------------------------------------------ a field
  // The same of what a reader typed or pasted: codes, or a name.
  codes.typed = function (text) {
    text = text.replace(/\s+/g, " ").trim();
    var request = { problems: [], recipient: "", notes: [], said: [{ c: text, dn: text }], typed: true };
    text = text.slice(0, LETTERS);
    var query = text.indexOf("?") >= 0 && /mainsearchcriteria/i.test(text) ? codes.read(text.slice(text.indexOf("?")).replace(/#.*$/, ""), "") : null;
    if (query) { // a whole link
      query.said = query.said.concat(request.said);
      return query;
    }
    var several = severalIn(text), one = several ? null : withName(text);
    if (one) request.problems = [one];
    else if (!several && text.indexOf(";") > 0) request.problems = text.split(/\s*;\s*/).filter(Boolean).map(function (name) { return { dn: name }; });
    else if (!several) request.problems = [{ c: codes.clean(text), dn: text }];
    else {
      request.problems = several.found.map(function (one) { return { c: one.c, cs: one.cs || "", dn: one.dn || "" }; });
      several.rest.forEach(function (part) { request.problems.push({ dn: part }); });
    }
    return ended(request, Boolean(text));
  };

  // What danger is looked for in: every code that was read, and all that was said. A
  // code that is wider than ours stands for ours too: R45.8 of the WHO holds the wish to die.
  codes.risks = function (request) {
    var within = [];
    request.problems.forEach(function (one) {
      var code = (one.c || "").toUpperCase().replace(/[^A-Z0-9]/g, "");
      if (!/^[A-Z]\d[A-Z0-9]{2}$/.test(code)) return;
      codes.data.symptoms.forEach(function (symptom) {
        var ours = symptom.codes.icd10cm;
        if (ours && ours.replace(".", "").indexOf(code) === 0) within.push({ c: ours });
      });
    });
    return request.problems.concat(request.said, within);
  };
})(self.Codes = self.Codes || {});
