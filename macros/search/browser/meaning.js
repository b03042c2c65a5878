// A second opinion on what was meant, for words that stand in no name: "my head is full of wet sand".
// In: what macros/search/learn.js found in phrases written for each page, and the
// results by words alone. Out: results, in an order that both agree on. It comes when the words
// alone are not sure (rank.js).
(function (search) {
  "use strict";

  var BITS = 22; // of a feature's mark; one in 300 that was never seen looks like one that was
  var BY_NAME = 0.6, AT_MOST = 12; // how much the score by words counts; no more of it than so much
  var OTHERS = 8; // a record that nobody wrote phrases for stands beside the one in this place
  var FALL = 10; // so far below the best a result has no score left
  var CERTAIN = 6; // a score by words that says as much as a chance of one

  function mark(text) {
    var sum = 0x811c9dc5;
    for (var at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
    sum = Math.imul(sum ^ sum >>> 15, 0x2c1b3c6d);
    return (sum ^ sum >>> 13) >>> 32 - BITS;
  }

  // What macros/search/meaning_data.py packed: marks in growing order, each as the step from the one before.
  function unpack(data) {
    var found = { places: new Map(), bias: data.bias, step: data.step, ids: data.ids.split(" "), weights: new Map() };
    var lists = data.weights.split(" "), last = -1, step = 0, at = 0;
    found.ids.forEach(function (address, place) { found.places.set(address, place); });
    for (var i = 0; i < data.marks.length; i += 2) {
      step += (data.marks.charCodeAt(i) - 35) * 57 + data.marks.charCodeAt(i + 1) - 35;
      if (data.marks[i] === "~") continue; // the rest of a long step follows
      last += step;
      step = 0;
      found.weights.set(last, lists[at++]);
    }
    return found;
  }

  // How likely each page is, as the logarithm of odds.
  function odds(index, text, learned) {
    var found = Float32Array.from(learned.bias), features = search.features(index, text, function (one) { return learned.weights.has(mark(one)); });
    var by = 1 / Math.sqrt(features.length || 1), any = false;
    features.forEach(function (one) {
      var list = learned.weights.get(mark(one)), steps = 0, code, i;
      if (!list) return;
      any = true;
      for (i = 0; i < list.length; i++) {
        code = list.charCodeAt(i);
        if (code < 128) steps = code < 56 ? code - 48 : 64 - code; // "3": 3; "C": -3
        else found[code - 256] += steps * by;
      }
    });
    return any ? found.map(function (one) { return one * learned.step; }) : null;
  }

  // How likely the first page is, among all, by what was learned; 0 where nobody wrote phrases for it.
  function chance(both, learned, found, order, sum) {
    var place = learned.places.get(both[0].record.address);
    return place === undefined ? 0 : Math.exp(found[place] - order[0]) / sum;
  }

  // results: all that the words alone found, best first.
  function second(index, text, results) {
    var learned = search.opinion || (search.opinion = unpack(search.meanings)), found = odds(index, text, learned);
    if (!found) return results;
    var order = Array.from(found).sort(function (a, b) { return b - a; }), sum = 0, beside = order[Math.min(OTHERS, order.length) - 1], seen = new Set();
    order.forEach(function (one) { sum += Math.exp(one - order[0]); });
    function at(record) {
      var place = learned.places.get(record.address);
      return place === undefined ? beside : found[place];
    }
    var both = results.map(function (one) {
      seen.add(one.record);
      return { record: one.record, name: one.name, words: one.words, both: at(one.record) + BY_NAME * Math.min(one.score, AT_MOST) };
    });
    index.records.forEach(function (record) {
      if (!seen.has(record) && learned.places.has(record.address)) both.push({ record: record, name: null, words: [], both: at(record) });
    });
    both.sort(function (a, b) { return b.both - a.both; });
    var top = Math.max(results.length ? results[0].score : 0, CERTAIN / sum), best = both[0].both;
    both.forEach(function (one) { one.score = top * Math.max(0, 1 - (best - one.both) / FALL); });
    both[0].chance = chance(both, learned, found, order, sum);
    return both.filter(function (one) { return one.score > 0; });
  }

  search.second = second;
  search.mark = mark;
  search.unpack = unpack;
})(self.Search = self.Search || {});
