// Code systems by all the names that health records give them, and codes that have
// their system in them: "ICD10:R42", an address of a code, "R42^Cold^I10C".
// The names themselves come from macros/codes/systems.py, as Codes.data.named.
(function (codes) {
  "use strict";
  var OID = /^\d+(\.\d+){3,}$/;
  // The forms of codes. A number may be SNOMED CT, RxNorm and others.
  var FORMS = {
    icd10cm: /^[a-z]\d[\da-z](\.?[\da-z]{1,4})?$/i,
    mesh: /^d\d{6,9}$/i,
    hpo: /^(hp[:_ ]?\d{1,7}|\d{7})$/i,
    atc: /^[a-z]\d\d[a-z]([a-z](\d\d)?)?$/i
  };
  var NUMBER = /^\d{3,18}(-\d|\.\d{1,2})?$|^\d{4,5}-\d{3,4}(-\d{1,2})?$/; // also LOINC, ICD-9-CM and NDC
  var HPO = /\bHP[:_](?:%3A)?(\d{7})\b/i, MESH = /(?:mesh\/|[?&]ui=)(D\d{6,9})\b/i, ICD = /icd-?10/i, LAST = /([a-z]\d[\da-z](?:\.[\da-z]{1,4})?)\/?(?:[?#].*)?$/i;
  var ADDRESS = /^(https?:\/\/|www\.)|^[\w.-]+\.(org|gov|info|com)\//i;

  // One form of each name, as systems.py has them.
  function plain(name) {
    var text = name.trim().toLowerCase().replace(/^(urn:)?oid:/, "").replace(/^https?:\/\//, "").replace(/^www\./, "").replace(/\|[\w.-]*$/, "").replace(/\/+$/, "");
    if (OID.test(text) || text.indexOf("/") > 0 || /\.(org|gov)$/.test(text)) return text;
    return text.replace(/[^a-z0-9]/g, "").replace(/^(icd.*\D)(19|20)\d\d$/, "$1");
  }

  // The system of a name, or null. An address may go on: an edition of SNOMED CT.
  codes.systemOf = function (name) {
    var text = plain(name), found = null;
    if (!text) return null;
    codes.data.named.forEach(function (one) {
      if (found) return;
      if (one.called.some(function (called) { return called === text || (called.indexOf("/") > 0 && text.indexOf(called + "/") === 0); })) found = one;
    });
    return found;
  };

  codes.hasForm = function (code, id) {
    return Boolean(FORMS[id]) && FORMS[id].test(code);
  };

  // Does it look like a code, of whatever system?
  codes.isCode = function (text) {
    return NUMBER.test(text) || Object.keys(FORMS).some(function (id) { return FORMS[id].test(text); });
  };

  // Without brackets, quotes and a dot at the end: OpenEMR writes "I10.".
  function clean(code) {
    return code.trim().replace(/^[\s"'([{<]+|[\s"')\]}>.,;:]+$/g, "");
  }
  codes.clean = clean;

  function ofAddress(text) {
    var found = HPO.exec(text);
    if (found) return { c: "HP:" + found[1], cs: "hpo" };
    found = MESH.exec(text);
    if (found) return { c: found[1].toUpperCase(), cs: "mesh" };
    found = ICD.test(text) && LAST.exec(text);
    return found ? { c: found[1], cs: "icd10cm" } : null;
  }

  // "ICD10:R42", "http://hl7.org/fhir/sid/icd-10-cm|R42", "ICD-10 CM R42": the longest name that is one.
  function split(text) {
    for (var at = text.length - 1; at > 0; at--) {
      if (!/[:|#=/\s]/.test(text.charAt(at))) continue;
      var head = text.slice(0, at), tail = clean(text.slice(at + 1));
      // "I10 R42" are two codes; "I10:R42" names a system.
      if (/\s/.test(text.charAt(at)) && FORMS.icd10cm.test(head)) continue;
      if (codes.isCode(tail) && codes.systemOf(head)) return { c: tail, cs: head };
    }
    return null;
  }

  // What one code says by itself: { c, cs, dn }, or null. cs and dn only where it says so.
  codes.one = function (text) {
    text = text.trim();
    var parts = text.split("^"); // HL7 version 2: code ^ text ^ system
    if (parts.length > 1 && codes.isCode(clean(parts[0]))) return { c: clean(parts[0]), dn: (parts[1] || "").trim(), cs: (parts[2] || "").trim() };
    var bare = clean(text), found = split(bare) || (ADDRESS.test(text) && ofAddress(text));
    if (found) return found;
    return codes.isCode(bare) ? { c: bare } : null;
  };
})(self.Codes = self.Codes || {});
