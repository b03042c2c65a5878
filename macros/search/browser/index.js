// The index, made in the reader's browser when the box is first touched.
// In: what macros/search wrote: records with the names people use for them.
// Out: the meanings of words, by number; how rare each is; how often each
// stands in each record; and every name as a set of meanings.
(function (search) {
  "use strict";
  var words = search.words;

  // Weight of the places a word may stand in.
  var NAME = 1.3, ALSO = 1, EVERYDAY = 0.75, LATER = 0.55;
  var OF_SEVERAL = 0.7; // one word of a name that has more
  // A word that stands in every query ("since", "my") still counts a little,
  // one that only says where or when ("in bed", "at work") counts more.
  var EMPTY = 0.3, SETTING = 0.7;
  var RARER = 0.8; // a word twice as rare does not say twice as much

  var SLICE = 20, WORDS = 400; // rows, and words, between two keys

  // later: more everyday words, a line for each record; they come after the first results.
  function begin(data) {
    var index = {
      records: [], names: [],
      data: data, texts: [], numbers: new Map(), // a meaning's stem by its number, and the other way
      single: new Map(), same: new Map(), begin: new Map(), empty: new Set(), setting: new Set(),
      entries: [], joined: new Map(), // a name without its gaps: its meanings
      pictures: data.pictures.split(" ").filter(Boolean).map(function (one) { return one.split("="); }),
      authors: new Set(data.authors.split(" ")), // of studies, by their surnames
    };
    data.same.forEach(function (set) {
      var all = set.split(","), head = key(index, all[0]);
      all.forEach(function (one) {
        index.same.set(key(index, one), head);
        var parts = one.split(" "), first = words.stem(parts[0]);
        if (parts.length > 1) index.begin.set(first, Math.max(parts.length, index.begin.get(first) || 0));
      });
    });
    data.empty.split(" ").forEach(function (one) { index.empty.add(meaning(index, one)); });
    data.setting.split(" ").forEach(function (one) { index.setting.add(meaning(index, one)); });
    return index;
  }

  function build(data, later) {
    var index = begin(data), more = later ? later.split("\n") : [];
    data.records.split("\n").forEach(function (row, at) { add(index, row, data.groups, more[at] || ""); });
    finish(index);
    return index;
  }

  // The same in slices, so that the box answers each key meanwhile; then also what an unknown word is looked up in.
  function slowly(data, later, then) {
    var index = begin(data), rows = data.records.split("\n"), more = later.split("\n"), at = 0;
    function next() {
      for (var end = Math.min(rows.length, at + SLICE); at < end; at++) add(index, rows[at], data.groups, more[at] || "");
      if (at < rows.length) return setTimeout(next);
      finish(index);
      then(index);
      hear(0);
    }
    function hear(from) {
      index.known.slice(from, from + WORDS).forEach(words.sound);
      if (from < index.known.length) return setTimeout(hear, 0, from + WORDS);
      [search.waysTo, search.joinedNames].forEach(function (make) { setTimeout(make, 0, index); });
    }
    next();
  }

  function key(index, text) {
    return text.indexOf(" ") < 0 ? words.stem(text) : inOne(index, text.split(" "), 0, 9);
  }

  // The stems of some words in a row, as one text.
  function inOne(index, list, at, size) {
    var text = words.stem(list[at]), end = Math.min(list.length, at + size);
    while (++at < end) text += " " + words.stem(list[at]);
    return text;
  }

  // A stem, or the head of the words that mean the same.
  function meaning(index, word) {
    var found = words.stem(word);
    return index.same.get(found) || found;
  }

  // How many words from `at` on are one expression: "throw up" is two.
  function longest(index, list, at) {
    var size = Math.min(index.begin.get(words.stem(list[at])) || 1, list.length - at);
    while (size > 1 && !index.same.has(inOne(index, list, at, size))) size--;
    return size;
  }

  // The meaning of `size` words from `at` on.
  function expression(index, list, at, size) {
    return size > 1 ? index.same.get(inOne(index, list, at, size)) : meaning(index, list[at]);
  }

  function number(index, text) {
    var found = index.numbers.get(text);
    if (found === undefined) {
      index.numbers.set(text, found = index.texts.push(text) - 1);
      index.entries.push({ records: 0, medicine: false, empty: index.empty.has(text), rare: 0, weight: 0 });
    }
    return found;
  }

  // The meanings of words in a row, each once.
  function numbers(index, list) {
    var found = [], at = 0, size, one;
    for (; at < list.length; at += size) {
      one = index.single.get(list[at]);
      size = one === undefined ? longest(index, list, at) : 1;
      if (one === undefined) {
        one = number(index, expression(index, list, at, size));
        // Kept, unless the word may begin an expression.
        if (!index.begin.has(words.stem(list[at]))) index.single.set(list[at], one);
      }
      if (found.indexOf(one) < 0) found.push(one);
    }
    return found;
  }

  var KINDS = { t: "term", m: "medicine", p: "page" };
  var BEGINS = { symptom: "symptoms/", term: "glossary/#", medicine: "medicines/#", page: "" };

  // row: group|id|name|medical name|also called;…|everyday words;…
  function add(index, row, groups, later) {
    var cells = row.split("|"), kind = KINDS[cells[0]] || "symptom";
    var address = BEGINS[kind] + cells[1] + (kind === "symptom" ? "/" : "");
    var record = { kind: kind, address: address, name: cells[2], medical: cells[3], group: kind === "symptom" ? groups[+cells[0]][1] : "", counts: new Map(), brands: new Set(), length: 0 };
    index.records.push(record);
    [[cells[2].split(/[()]/), NAME, "name"], [cells[3].split(/[,()]/), NAME, "medical"], [cells[4].split(";"), ALSO, "also"], [cells[5].split(";"), EVERYDAY, "everyday"], [later.split(";"), LATER, "everyday"]].forEach(function (place) {
      place[0].forEach(function (text) { name(index, record, text, place[1], place[2]); });
    });
  }

  function name(index, record, text, weight, place) {
    // Everyday words come split and plain.
    var list = place === "everyday" ? text.split(" ") : words.split(text);
    if (!list.length || !list[0]) return;
    var found = numbers(index, list);
    index.names.push({ record: index.records.length - 1, text: text.trim(), place: place, weight: weight, meanings: found });
    if (list.length > 1 && list.length < 5) {
      var joint = list.join("");
      if (joint.length > 6) index.joined.set(joint, found);
    }
    for (var i = 0; i < found.length; i++) count(index, record, found[i], found.length > 1 ? weight * OF_SEVERAL : weight);
    if (record.kind === "medicine" && place !== "everyday") found.forEach(function (one) { index.entries[one].medicine = true; record.brands.add(one); });
  }

  function count(index, record, one, weight) {
    var entry = index.entries[one], before = record.counts.get(one);
    if (before === undefined) entry.records++;
    record.counts.set(one, (before || 0) + weight);
    record.length += weight;
  }

  function finish(index) {
    var all = index.records.length;
    index.average = index.records.reduce(function (sum, record) { return sum + record.length; }, 0) / all;
    index.entries.forEach(function (entry, number) {
      entry.rare = Math.pow(Math.log(1 + (all - entry.records + 0.5) / (entry.records + 0.5)), RARER);
      entry.weight = entry.rare * (entry.empty ? EMPTY : index.setting.has(index.texts[number]) ? SETTING : 1);
    });
    // For each meaning: the names it stands in, and the records, with how often.
    index.inNames = index.texts.map(function () { return []; });
    index.names.forEach(function (name, at) { name.meanings.forEach(function (one) { index.inNames[one].push(at); }); });
    index.inRecords = index.texts.map(function () { return []; });
    index.records.forEach(function (record, at) { record.counts.forEach(function (many, one) { index.inRecords[one].push([at, many]); }); });
    // All that a typed word can be compared with, and what it then means.
    index.known = index.texts.filter(function (one) { return one.indexOf(" ") < 0; });
    index.same.forEach(function (head, one) {
      if (one.indexOf(" ") < 0 && !index.numbers.has(one) && index.numbers.has(head)) index.known.push(one);
    });
  }

  search.index = { build: build, slowly: slowly, meaning: meaning, longest: longest, expression: expression };
})(self.Search = self.Search || {});
