// Whether a record is right, field by field. In: data.kinds (macros/form/fields.py), what was
// filled in, the name of its file. Out: each fault as { path, message, missing, maybe }: what was
// found and what is wanted, in the words of the check. missing: nothing stands there yet. maybe: the
// check on the pull request decides.
//
// A record here: texts, ids and days are strings, numbers are strings of digits, a choice of
// several is a list of ids, what is empty is "", [] or not there.
(function (form) {
  "use strict";
  var LONGEST = 25, LONGEST_ID = 60; // words of a sentence for patients; letters of a name of a file

  function empty(value) {
    if (value === undefined || value === null || value === "" || value === false) return true;
    if (Array.isArray(value)) return value.every(empty);
    return typeof value === "object" && Object.keys(value).every(function (key) { return empty(value[key]); });
  }

  function fault(path, message, more) {
    var made = { path: path, message: message };
    Object.keys(more || {}).forEach(function (key) { made[key] = more[key]; });
    return made;
  }

  // The rows that a choice may name: [id, what it is called, a word more]. form.also: of
  // each kind what was written here just now, so that a new symptom can name a new source.
  function rows(node) {
    if (node.any_of) return node.any_of.map(function (one) { return [one, one, ""]; });
    return node.to.split(" or ").reduce(function (found, to) { return found.concat(form.also[to] || [], form.data.choices[to]); }, []);
  }

  function known(node, id) {
    return rows(node).some(function (row) { return row[0] === id; });
  }

  function ofText(node, text, path) {
    var found = [], length = form.text.length(text), plain = form.prose.plain(text), count = form.text.words(plain).length, letters = form.text.length(plain);
    if (node.most && length > node.most) found.push("found " + length.toLocaleString("en") + " letters, expected at most " + node.most + " letters; shorten it.");
    if (node.shape && !new RegExp(node.shape).test(text)) found.push("found " + form.text.shown(text) + ", expected " + node.shaped + ".");
    if (found.length) return found.map(function (message) { return fault(path, message); });
    if (node.words && count > node.words) found.push("found " + count + " words, expected at most " + node.words + ". Shorten it.");
    if (node.letters && letters > node.letters) found.push("found " + letters + " letters, expected at most " + node.letters + ". Shorten it.");
    if (node.signs) found = found.concat(form.signs.faults(text, node.signs));
    if (node.signs === "prose") found = found.concat(ofMacros(text));
    if (node.patients) form.text.sentences(plain).forEach(function (one) {
      var words = form.text.words(one).length;
      if (words > LONGEST) found.push(words + " words in one sentence, expected at most " + LONGEST + ": " + form.text.shown(one) + ". Make two of it.");
    });
    found = found.map(function (message) { return fault(path, message); });
    return node.ours ? found.concat(ofWording(plain, path)) : found;
  }

  function ofMacros(text) {
    return form.prose.parts(text).map(function (one) {
      var macro = form.data.macros[one.name];
      if (one.fault) return one.fault;
      if (!one.name) return "";
      if (!macro) return one.name + " belongs on pages, or is no macro. In a record use " + Object.keys(form.data.macros).join(", ") + ".";
      if (!one.args.length || one.args.length > 2 || one.args.some(function (text) { return !text.trim(); })) return one.name + ": expected an id, and words if you like. Compare: " + macro.example;
      return known(macro, one.args[0]) ? "" : "no \"" + one.args[0] + "\" in catalogue/" + macro.to + "/.";
    }).filter(Boolean);
  }

  function ofWording(plain, path) {
    return form.wording.refused(plain).map(function (one) {
      return fault(path, form.text.shown(one.words) + ": " + one.reason + " Better: " + one.better + ".", { maybe: one.wide });
    });
  }

  function isDay(text) {
    var parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text), day = parts && new Date(Date.UTC(+parts[1], parts[2] - 1, +parts[3]));
    return Boolean(day) && day.toISOString().slice(0, 10) === text;
  }

  function isNumber(text) {
    return /^(0|[1-9][0-9]{0,14})$/.test(text);
  }

  function ofDay(text, path) {
    if (!isDay(text)) return [fault(path, "found " + form.text.shown(text) + ", expected a date without quotes, such as 2026-11-23.")];
    return text > form.latest() ? [fault(path, text + " has not come yet. Write the day on which it was done.")] : [];
  }

  function ofNumber(node, text, path) {
    if (!isNumber(text)) return [fault(path, "found " + form.text.shown(text) + ", expected a whole number without quotes.")];
    if (+text < node.least) return [fault(path, "found " + form.text.shown(text) + "; input should be greater than or equal to " + node.least + ".")];
    return +text > node.most ? [fault(path, "found " + form.text.shown(text) + "; input should be less than or equal to " + node.most + ".")] : [];
  }

  function ofList(node, items, path) {
    var full = items.filter(function (one) { return !empty(one); }), found = [];
    if (full.length < (node.least || 0)) found.push(fault(path, "found " + full.length + " items, expected at least " + node.least + "."));
    if (full.length > node.most) found.push(fault(path, "found " + full.length + " items, expected at most " + node.most + "."));
    full.forEach(function (one, at) { found = found.concat(of(node.of, one, path.concat(at))); });
    return path.length === 1 ? found.concat(twice(full, path)) : found;
  }

  function twice(items, path) {
    var seen = new Set();
    return items.map(function (one, at) {
      var folded = typeof one === "string" ? one.toLowerCase() : "", before = folded && seen.has(folded);
      seen.add(folded);
      return before && fault(path.concat(at), "\"" + one + "\" stands in the list twice. Delete one.");
    }).filter(Boolean);
  }

  function ofGroup(node, value, path) {
    var found = [];
    node.fields.forEach(function (field) { found = found.concat(ofField(field, value[field.name], path.concat(field.name))); });
    return !found.length && node.between && broken(node.between, value) ? [fault(path, node.between.said + ".")] : found;
  }

  // The two rules between fields (models/parts.py): one of two, and one that calls for another.
  function broken(rule, value) {
    if (rule.first) return empty(value[rule.first]) === empty(value[rule.second]) || !empty(value[rule.second]) && !empty(value[rule.beside]);
    return value[rule.field] === rule.value && empty(value[rule.needs]);
  }

  function of(node, value, path) {
    if (node.is === "text") return ofText(node, value, path);
    if (node.is === "choice") return known(node, value) ? [] : [fault(path, "no \"" + value + "\" in the list. Choose again.")];
    if (node.is === "day") return ofDay(value, path);
    if (node.is === "number") return ofNumber(node, value, path);
    if (node.is === "list") return ofList(node, value, path);
    if (node.is === "group") return ofGroup(node, value, path);
    if (node.is === "map") return ofMap(node, value, path);
    return [];
  }

  function ofMap(node, value, path) {
    return Object.keys(value).reduce(function (found, key) { return empty(value[key]) ? found : found.concat(of(node.of, value[key], path.concat(key))); }, []);
  }

  // A field that is not there: fine, unless the model needs it and no empty value will do.
  function ofField(node, value, path) {
    if (!empty(value)) return of(node, value, path);
    if (wants(node, value)) return [fault(path, "is missing: " + wanted(node) + ".", { missing: true })];
    return node.is === "group" && node.needed && !node.null ? ofGroup(node, value || {}, path) : [];
  }

  // What the check wants, but where there is a list to choose from.
  function wanted(node) {
    if (node.is === "choice") return "choose one";
    return node.of && node.of.is === "choice" ? "choose at least " + node.least : node.wanted.split(". ")[0];
  }

  // Whether nothing stands where something must; a group says it of each of its fields.
  function wants(node, value) {
    return empty(value) && Boolean(node.needed && !node.null) && node.is !== "map" && node.is !== "yes" && node.is !== "group" && !(node.is === "list" && !node.least);
  }

  // Records of which none may have another's name (the names that choices show).
  function ofName(kind, record) {
    var named = kind.named, text = String(record[named] || "").toLowerCase();
    if (!kind.unique || !text) return [];
    return form.data.kinds.filter(function (one) { return one.unique; }).reduce(function (found, one) {
      var other = form.data.choices[one.kind].filter(function (row) { return row[1].toLowerCase() === text; })[0];
      if (!other) return found;
      return found.concat(fault([named], "catalogue/" + one.kind + "/" + other[0] + ".yml is called \"" + record[named] + "\" too. Choose another name, or add to that file instead."));
    }, []);
  }

  // What is wrong with the name of the file; "" if it is right.
  function ofId(kind, id) {
    var names = form.data.names;
    if (!id) return "is missing: lower-case words with hyphens, such as cold-fingers.";
    if (!new RegExp(names.shape).test(id) || id.length > LONGEST_ID || names.never.indexOf(id) >= 0) return "found " + form.text.shown(id) + ", expected lower-case words with hyphens, such as cold-fingers.";
    if (names.taken[kind.kind].indexOf(id) >= 0) return "\"" + id + "\" is taken. Choose another name, or change that file instead.";
    return "";
  }

  form.also = {};
  form.empty = empty;
  form.wants = wants;
  form.rows = rows;
  form.isDay = isDay;
  form.isNumber = isNumber;
  form.judge = function (kind, record) {
    return kind.fields.reduce(function (found, field) { return found.concat(ofField(field, record[field.name], [field.name])); }, ofName(kind, record));
  };
  form.ofId = ofId;
  // The last day that has begun somewhere on earth.
  form.latest = function () { return new Date(Date.now() + 864e5).toISOString().slice(0, 10); };
  form.kind = function (name) { return form.data.kinds.filter(function (one) { return one.kind === name; })[0]; };
})(self.Form = self.Form || {});
